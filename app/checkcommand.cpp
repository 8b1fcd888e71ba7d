#include "app/checkcommand.h"

#include "app/filejobs.h"
#include "app/findingtext.h"
#include "app/sarif.h"
#include "core/batch/mapinorder.h"
#include "core/report/repairfile.h"
#include "ui/messages/messages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

int statusOf(const QList<Finding> &findings)
{
    const bool error = std::ranges::any_of(
        findings, [](const Finding &finding) { return finding.severity == Severity::Error; });
    return error ? ExitFindings : ExitDone;
}

FileOutput checkedJson(const ProcessedFile &file)
{
    if (!file.result)
        return failureOutput(file, -1);
    const ProcessedReport &processed = *file.result;
    return {writeFindings(processed.report, processed.findings, processed.repairs.proposals,
                          Messages::exportTexts().finding)
                + '\n',
            noticesOf(file), statusOf(processed.findings)};
}

FileOutput checkedText(const ProcessedFile &file)
{
    if (!file.result)
        return {{}, {Messages::sentence(file.result.error())}, ExitFailed};
    return {(nameOf(file) + u'\n' + findingText(*file.result)).toUtf8(), noticesOf(file),
            statusOf(file.result->findings)};
}

/// Without the findings nobody asked for.
ProcessedFile filtered(ProcessedFile file, const CheckOptions &options)
{
    if (options.fault && file.result)
        file.result->findings.removeIf(
            [&options](const Finding &finding) { return finding.fault != *options.fault; });
    return file;
}

int runSarif(const CheckOptions &options, const Extractor &extractor, Output &output)
{
    SarifLog log(extractor.catalogue());
    int status = ExitDone;
    mapInOrder(
        options.inputs.files,
        [&](const QString &path) { return processReports(path, extractor, options.inputs.part); },
        [&](const QList<ProcessedFile> &files) {
            for (const ProcessedFile &read : files) {
                const ProcessedFile file = filtered(read, options);
                log.add(file);
                for (const QString &notice : noticesOf(file))
                    tell(notice);
                if (!file.result)
                    tell(Messages::sentence(file.result.error()));
                status = std::max(status, file.result ? statusOf(file.result->findings)
                                                      : static_cast<int>(ExitFailed));
            }
            return true;
        });
    return output.write(log.bytes()) ? status : ExitFailed;
}

} // namespace

int runCheck(const CheckOptions &options, Output &output)
{
    const auto extractor = loadExtractor(options.rules);
    if (!extractor)
        return ExitFailed;
    if (options.format == "sarif"_L1)
        return runSarif(options, *extractor, output);
    const auto write = options.format == "json"_L1 ? checkedJson : checkedText;
    return runFileJobs(
        options.inputs, *extractor,
        [&](const ProcessedFile &file) { return write(filtered(file, options)); }, output);
}

} // namespace gouji
