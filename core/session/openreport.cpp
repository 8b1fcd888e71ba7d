#include "core/session/openreport.h"

#include "core/base/digest.h"
#include "core/extract/extractor.h"
#include "core/extract/parts/ignoredtables.h"
#include "core/read/readdocument.h"
#include "core/report/reportfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Report files of other sources that may hold the names before it is given up to look on.
constexpr int maximumAttempts = 100;

/// The report file at `path`, when it is one.
std::optional<ReportFile> reportFileAt(const QString &path, const FormCatalogue &catalogue)
{
    const auto bytes = readFile(path);
    if (!bytes || !isReportFile(*bytes))
        return std::nullopt;
    auto file = readReportFileWithText(*bytes, path, catalogue);
    return file ? std::optional(std::move(*file)) : std::nullopt;
}

bool hasCorrections(const Report &report)
{
    return std::ranges::any_of(report.cells,
                               [](const Cell &cell) { return cell.mark != Mark::None; });
}

/// The document a report file is shown with when its source is not to be had as it was.
void useKeptText(OpenedReport &opened, const std::optional<QString> &text)
{
    opened.source.info = opened.report.source;
    opened.source.tables.clear();
    opened.source.pages = {};
    opened.source.pagedFile = {};
    opened.wholeText = text.has_value();
    opened.source.text = text ? SourceText(*text) : fragmentText(opened.report);
}

/// Puts the report of a file and its source, read anew, together. Offsets are those of the text
/// the report was read from; should reading have changed since, the text kept counts.
void reunite(OpenedReport &opened, ReportFile file, SourceDocument source)
{
    opened.report = std::move(file.report);
    const bool fits = file.text ? *file.text == source.text.text()
                                : source.text.size() == opened.report.source.textLength;
    opened.source = std::move(source);
    if (!fits)
        useKeptText(opened, file.text);
}

/// Where a report file's source may be: where it says, as seen from here and from the report file,
/// or beside the report file.
QStringList sourcePaths(const QString &reportPath, const QString &sourcePath)
{
    const QDir beside = QFileInfo(reportPath).dir();
    QStringList paths = {sourcePath, beside.filePath(sourcePath),
                         beside.filePath(QFileInfo(sourcePath).fileName())};
    paths.removeDuplicates();
    return paths;
}

/// Finds the source of `file` and says in `opened` where and in what state it is. `bytes` gets
/// what it holds when it is the same.
void findSource(OpenedReport &opened, const SourceInfo &source, QByteArray &bytes)
{
    const QStringList candidates = sourcePaths(opened.reportPath, source.path);
    opened.state = SourceState::Missing;
    opened.sourcePath = candidates.constFirst();
    for (const QString &candidate : candidates) {
        auto found = readFile(candidate);
        if (!found)
            continue;
        const bool same = sha256Of(*found) == source.sha256;
        if (same || opened.state == SourceState::Missing)
            opened.sourcePath = candidate;
        opened.state = same ? SourceState::Same : SourceState::Changed;
        if (same) {
            bytes = std::move(*found);
            return;
        }
    }
}

Result<OpenedReport> openReportFile(const QByteArray &bytes, const QString &path,
                                    const FormCatalogue &catalogue, const ReadOptions &options)
{
    auto file = readReportFileWithText(bytes, path, catalogue);
    if (!file)
        return std::unexpected(file.error());
    OpenedReport opened;
    opened.reportPath = path;
    QByteArray sourceBytes;
    findSource(opened, file->report.source, sourceBytes);
    if (opened.state == SourceState::Same) {
        auto source = readDocument(sourceBytes, opened.sourcePath, options);
        if (source) {
            source->info.path = file->report.source.path;
            reunite(opened, std::move(*file), std::move(*source));
            if (opened.report.source.parts == 1) // of others than this nothing is known here
                opened.source.notices += ignoredTables(opened.source, {opened.report});
            return opened;
        }
        opened.unreadable = source.error();
    }
    opened.report = std::move(file->report);
    useKeptText(opened, file->text);
    return opened;
}

bool isNameOf(const QString &path, const QString &other)
{
    return QFileInfo(path).fileName() == QFileInfo(other).fileName();
}

/// Looks for the report file of an earlier time. True when there is one, and `opened`, with the
/// report as it was read now, is complete.
bool restore(OpenedReport &opened, const FormCatalogue &catalogue)
{
    const SourceInfo info = opened.report.source;
    for (int attempt = 0; attempt < maximumAttempts; ++attempt) {
        const QString path = reportPathFor(info.path, attempt, partInNames(info));
        // The second name may be taken where the first one is not: the first was moved away.
        if (!QFileInfo::exists(path)) {
            if (attempt == 0)
                continue;
            return false;
        }
        auto file = reportFileAt(path, catalogue);
        const bool own = file && file->report.source.part == info.part;
        const bool same = own && file->report.source.sha256 == info.sha256;
        if (own && !same && opened.earlierReport.isEmpty() && hasCorrections(file->report)
            && isNameOf(info.path, file->report.source.path))
            opened.earlierReport = path;
        if (same) {
            opened.earlierReport.clear();
            reunite(opened, std::move(*file), std::move(opened.source));
            opened.report.source.path = info.path;
            opened.source.info.path = info.path;
            opened.reportPath = path;
            opened.restored = true;
            return true;
        }
    }
    return false;
}

Result<OpenedReport> openSource(const QByteArray &bytes, const QString &path,
                                const Extractor &extractor, const ReadOptions &options)
{
    auto source = readDocument(bytes, path, options);
    if (!source)
        return std::unexpected(source.error());
    QList<Report> reports = extractor.extractAll(*source);
    source->notices += ignoredTables(*source, reports);
    std::vector<OpenedReport> all;
    for (Report &report : reports) {
        OpenedReport &opened = all.emplace_back();
        opened.sourcePath = path;
        opened.source = *source;
        opened.report = std::move(report);
        if (!restore(opened, extractor.catalogue()))
            opened.reportPath = freeReportPath(path, 0, partInNames(opened.report.source));
    }
    OpenedReport first = std::move(all.front());
    all.erase(all.begin());
    first.others = std::move(all);
    return first;
}

} // namespace

Result<OpenedReport> openReport(const QString &path, const Extractor &extractor,
                                const ReadOptions &options)
{
    const auto bytes = readFile(path, options.limits);
    if (!bytes)
        return std::unexpected(bytes.error());
    return isReportFile(*bytes) ? openReportFile(*bytes, path, extractor.catalogue(), options)
                                : openSource(*bytes, path, extractor, options);
}

Result<OpenedReport> recoverReport(const Recovery &recovery, const Extractor &extractor,
                                   const ReadOptions &options)
{
    auto opened = openReport(recovery.file, extractor, options);
    if (!opened)
        return opened;
    if (!recovery.reportPath.isEmpty())
        opened->reportPath = recovery.reportPath;
    opened->recoveredFrom = recovery.file;
    opened->modified = true;
    return opened;
}

OpenedReport partOf(OpenedReport opened, int part)
{
    const auto others = static_cast<int>(opened.others.size());
    if (part > 1 && others > 0)
        return std::move(opened.others[static_cast<std::size_t>(std::min(part - 2, others - 1))]);
    opened.others.clear();
    return opened;
}

QString reportPathFor(const QString &sourcePath, int attempt, int part)
{
    const QFileInfo file(sourcePath);
    QString name = attempt == 0 ? file.completeBaseName() : file.fileName();
    if (name.isEmpty())
        name = file.fileName();
    if (part > 0)
        name += u'-' + QString::number(part);
    if (attempt > 1)
        name += u'.' + QString::number(attempt);
    name += u".gouji.json"_s;
    // What was named without a folder stays so.
    return sourcePath.contains(u'/') ? file.dir().filePath(name) : name;
}

QString freeReportPath(const QString &sourcePath, int attempt, int part)
{
    while (QFileInfo::exists(reportPathFor(sourcePath, attempt, part)))
        ++attempt;
    return reportPathFor(sourcePath, attempt, part);
}

SourceText fragmentText(const Report &report)
{
    QString text(report.source.textLength, u' ');
    for (const Cell &cell : report.cells) {
        const auto put = [&text](const std::optional<TextSpan> &span, const QString &characters) {
            if (!span)
                return;
            const qsizetype length = std::min(span->size(), characters.size());
            text.replace(span->begin, length, characters.first(length));
        };
        put(cell.reading.span, cell.reading.raw);
        put(cell.readAt, cell.text);
    }
    return SourceText(text);
}

} // namespace gouji
