#include "core/batch/processfile.h"

#include "core/base/digest.h"
#include "core/check/checker.h"
#include "core/extract/parts/ignoredtables.h"
#include "core/read/readdocument.h"
#include "core/read/text/tablefinder.h"
#include "core/repair/repairfinder.h"
#include "core/report/reportfile.h"

#include <algorithm>

namespace gouji {

namespace {

bool isEmptyHanded(const Report &report)
{
    return report.sections.isEmpty()
           && std::ranges::all_of(report.tableEditions, &QString::isEmpty);
}

/// Puts the text of the source a report file speaks of into `processed`, while its bytes are the
/// same.
void addSourceText(ProcessedReport &processed)
{
    const SourceInfo &source = processed.report.source;
    const auto bytes = readFile(source.path);
    if (!bytes || sha256Of(*bytes) != source.sha256)
        return;
    auto document = readDocument(*bytes, source.path);
    if (!document || document->info.textLength != source.textLength)
        return;
    processed.text = std::move(document->text);
    processed.tables = std::move(document->tables);
}

Result<ProcessedReport> fromReportFile(const QByteArray &bytes, const QString &path,
                                       const FormCatalogue &catalogue)
{
    auto file = readReportFileWithText(bytes, path, catalogue);
    if (!file)
        return std::unexpected(file.error());
    ProcessedReport processed;
    processed.report = std::move(file->report);
    if (file->text.has_value()) {
        processed.text = SourceText(*file->text);
        processed.tables = findTables(processed.text);
    } else {
        addSourceText(processed);
    }
    return processed;
}

Result<QList<ProcessedReport>> fromSource(const QByteArray &bytes, const QString &path,
                                          const Extractor &extractor)
{
    auto document = readDocument(bytes, path);
    if (!document)
        return std::unexpected(document.error());
    QList<Report> reports = extractor.extractAll(*document);
    if (std::ranges::all_of(reports, isEmptyHanded))
        return failure(ErrorCode::NoReport, path);
    document->notices += ignoredTables(*document, reports);
    QList<ProcessedReport> all;
    for (Report &report : reports) {
        ProcessedReport processed;
        processed.report = std::move(report);
        processed.text = document->text;
        processed.tables = document->tables;
        all.append(std::move(processed));
    }
    all.first().notices = std::move(document->notices);
    return all;
}

Result<QList<ProcessedReport>> reportsOf(const QByteArray &bytes, const QString &path,
                                         const Extractor &extractor)
{
    if (!isReportFile(bytes))
        return fromSource(bytes, path, extractor);
    auto processed = fromReportFile(bytes, path, extractor.catalogue());
    if (!processed)
        return std::unexpected(processed.error());
    return QList<ProcessedReport>{std::move(*processed)};
}

/// With what there is to be said of the whole file.
Result<QList<ProcessedReport>> onlyPart(QList<ProcessedReport> reports, int part,
                                        const QString &path)
{
    for (ProcessedReport &processed : reports) {
        if (processed.report.source.part != part)
            continue;
        processed.notices = reports.first().notices;
        return QList<ProcessedReport>{std::move(processed)};
    }
    return failure(ErrorCode::NoSuchPart, path, QString::number(part),
                   QString::number(reports.constLast().report.source.part));
}

void check(ProcessedReport &processed, const FormCatalogue &catalogue)
{
    const Report &report = processed.report;
    const Checker checker(catalogue, report, processed.text);
    processed.claims = checker.claims();
    PartedFindings parted = partedByAcknowledgement(checker.findings(report), report);
    processed.findings = std::move(parted.open);
    processed.accepted = std::move(parted.acknowledged);
    // What is known of a form is the same for all its reports; a finder is no thread's but one's.
    static thread_local RepairFinder finder;
    processed.repairs = finder.find(report, processed.findings);
}

} // namespace

QList<ProcessedFile> processReports(const QString &path, const Extractor &extractor, int part)
{
    ProcessedFile file{.path = path, .source = {}, .result = failure(ErrorCode::NoReport, path)};
    file.source.path = path;
    const auto bytes = readFile(path);
    if (!bytes) {
        file.result = std::unexpected(bytes.error());
        return {file};
    }
    auto reports = reportsOf(*bytes, path, extractor);
    if (!reports) {
        file.source.bytes = bytes->size();
        file.source.sha256 = sha256Of(*bytes);
        file.result = std::unexpected(reports.error());
        return {file};
    }
    const bool alone = reports->size() == 1;
    if (part != allParts)
        reports = onlyPart(*std::move(reports), part, path);
    if (!reports) {
        file.result = std::unexpected(reports.error());
        return {file};
    }
    QList<ProcessedFile> files;
    for (ProcessedReport &processed : *reports) {
        check(processed, extractor.catalogue());
        const SourceInfo source = processed.report.source;
        files.append(
            {.path = path, .source = source, .result = std::move(processed), .alone = alone});
    }
    return files;
}

ProcessedFile processFile(const QString &path, const Extractor &extractor)
{
    return processReports(path, extractor).constFirst();
}

} // namespace gouji
