#include "core/batch/processfile.h"

#include "core/check/checker.h"
#include "core/read/readdocument.h"
#include "core/read/tablefinder.h"
#include "core/repair/repairfinder.h"
#include "core/report/reportfile.h"

#include <QCryptographicHash>

#include <algorithm>

namespace gouji {

namespace {

QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

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
    if (!bytes || digestOf(*bytes) != source.sha256)
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

Result<ProcessedReport> fromSource(const QByteArray &bytes, const QString &path,
                                   const Extractor &extractor)
{
    auto document = readDocument(bytes, path);
    if (!document)
        return std::unexpected(document.error());
    ProcessedReport processed;
    processed.report = extractor.extract(*document);
    if (isEmptyHanded(processed.report))
        return failure(ErrorCode::NoReport, path);
    processed.text = std::move(document->text);
    processed.tables = std::move(document->tables);
    processed.notices = std::move(document->notices);
    return processed;
}

} // namespace

ProcessedFile processFile(const QString &path, const Extractor &extractor)
{
    ProcessedFile file;
    file.path = path;
    file.source.path = path;
    const auto bytes = readFile(path);
    if (!bytes) {
        file.result = std::unexpected(bytes.error());
        return file;
    }
    file.source.bytes = bytes->size();
    file.source.sha256 = digestOf(*bytes);
    const FormCatalogue &catalogue = extractor.catalogue();
    file.result = isReportFile(*bytes) ? fromReportFile(*bytes, path, catalogue)
                                       : fromSource(*bytes, path, extractor);
    if (file.result) {
        ProcessedReport &processed = *file.result;
        file.source = processed.report.source;
        const Report &report = processed.report;
        const Checker checker(catalogue, report, processed.text);
        processed.claims = checker.claims();
        PartedFindings parted = partedByAcknowledgement(checker.findings(report), report);
        processed.findings = std::move(parted.open);
        processed.accepted = std::move(parted.acknowledged);
        processed.repairs = RepairFinder().find(report, processed.findings);
    }
    return file;
}

} // namespace gouji
