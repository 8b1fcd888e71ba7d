#include "app/diffcommand.h"

#include "app/filejobs.h"
#include "core/report/reportdiff.h"
#include "ui/messages/difftexts.h"
#include "ui/messages/messages.h"

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

QString asText(const ReportDiff &diff, const Report &left, const Report &right)
{
    QStringList lines;
    for (const FieldDifference &field : diff.fields)
        lines.append(DiffTexts::line(field));
    for (const CellDifference &cell : diff.cells)
        lines.append(DiffTexts::line(cell, left, right));
    lines.append(DiffTexts::summary(diff));
    return lines.join(u'\n') + u'\n';
}

/// nullopt, after a message, when it cannot be read.
std::optional<Report> readReport(const QString &path, const Extractor &extractor)
{
    ProcessedFile file = processFile(path, extractor);
    if (!file.result) {
        tell(Messages::sentence(file.result.error()));
        return std::nullopt;
    }
    for (const QString &message : noticesOf(file))
        tell(message);
    return std::move(file.result->report);
}

} // namespace

int runDiff(const DiffRequest &request, Output &output)
{
    const auto extractor = loadExtractor();
    if (!extractor)
        return ExitFailed;
    const auto given = readReport(request.left, *extractor);
    const auto other = request.right.isEmpty() ? given : readReport(request.right, *extractor);
    if (!given || !other)
        return ExitFailed;
    const Report left = request.right.isEmpty() ? asRead(*given) : *given;
    const ReportDiff diff = diffReports(left, *other);
    const QByteArray bytes =
        request.asJson ? writeDiff(diff, request.right.isEmpty() ? left.source.path : request.left,
                                   request.right.isEmpty() ? request.left : request.right)
                       : asText(diff, left, *other).toUtf8();
    if (!output.write(bytes))
        return ExitFailed;
    return diff.isEmpty() ? ExitDone : ExitFindings;
}

} // namespace gouji
