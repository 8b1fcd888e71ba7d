#include "app/checkcommand.h"

#include "app/filejobs.h"
#include "app/findingtext.h"
#include "core/report/repairfile.h"
#include "ui/messages/messages.h"

#include <algorithm>

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
    return {(file.path + u'\n' + findingText(*file.result)).toUtf8(), noticesOf(file),
            statusOf(file.result->findings)};
}

} // namespace

int runCheck(const CheckOptions &options, Output &output)
{
    return runFileJobs(options.files, options.json ? checkedJson : checkedText, output);
}

} // namespace gouji
