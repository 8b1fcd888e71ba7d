#include "app/extractcommand.h"

#include "app/filejobs.h"
#include "core/report/repairfile.h"
#include "ui/messages/messages.h"

namespace gouji {

int runExtract(const ExtractOptions &options, Output &output)
{
    const FindingSentence sentence = Messages::exportTexts().finding;
    const bool single = options.inputs.files.size() == 1;
    const auto job = [&](const ProcessedFile &file) -> FileOutput {
        const int indent = single && (file.alone || options.inputs.part != allParts) ? 2 : -1;
        if (!file.result)
            return failureOutput(file, indent);
        const ProcessedReport &processed = *file.result;
        const ReportFileOptions format = {
            .withText = options.withText, .text = processed.text.text(), .indent = indent};
        return {writeReportFile(processed.report, processed.findings, processed.repairs.proposals,
                                sentence, format)
                    + '\n',
                noticesOf(file), ExitDone};
    };
    return runFileJobs(options.inputs, job, output);
}

} // namespace gouji
