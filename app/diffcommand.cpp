#include "app/diffcommand.h"

#include "app/filejobs.h"
#include "core/export/textdiff.h"
#include "core/report/difffile.h"
#include "core/report/reportpairs.h"
#include "ui/messages/commandtexts.h"
#include "ui/messages/difftexts.h"
#include "ui/messages/messages.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

/// The reports of one file.
struct DiffFile
{
    QString path;
    QList<Report> reports;
    QList<ReportSource> sources; ///< of each
    QStringList names;
};

ReportDiff compared(const DiffFile &left, qsizetype one, const DiffFile &right, qsizetype other)
{
    return diffWithText({left.reports[one], left.sources[one]},
                        {right.reports[other], right.sources[other]});
}

/// nullopt, after a message, when it cannot be read.
std::optional<DiffFile> readReports(const QString &path, int part, const Extractor &extractor)
{
    DiffFile read{.path = path, .reports = {}, .sources = {}, .names = {}};
    for (ProcessedFile &file : processReports(path, extractor, part)) {
        if (!file.result) {
            tell(Messages::sentence(file.result.error()));
            return std::nullopt;
        }
        for (const QString &message : noticesOf(file))
            tell(message);
        read.names.append(nameOf(file));
        read.sources.append({file.result->text.text(), file.result->tables});
        read.reports.append(std::move(file.result->report));
    }
    return read;
}

/// The same file before anything was corrected in it.
DiffFile asRead(const DiffFile &file)
{
    DiffFile original = file;
    original.path = file.reports.constFirst().source.path;
    for (Report &report : original.reports)
        report = gouji::asRead(report);
    return original;
}

QStringList linesOf(const ReportDiff &diff, const Report &left, const Report &right)
{
    QStringList lines;
    for (const FieldDifference &field : diff.fields)
        lines.append(DiffTexts::line(field));
    for (const CellDifference &cell : diff.cells)
        lines.append(DiffTexts::line(cell, left, right));
    if (!diff.paragraphs)
        lines.append(DiffTexts::textNotCompared());
    for (const ParagraphDifference &paragraph :
         diff.paragraphs.value_or(QList<ParagraphDifference>()))
        lines.append(DiffTexts::line(paragraph));
    lines.append(DiffTexts::summary(diff));
    return lines;
}

QByteArray asBytes(const QStringList &lines)
{
    return (lines.join(u'\n') + u'\n').toUtf8();
}

int compareTwo(const DiffFile &left, const DiffFile &right, bool asJson, Output &output)
{
    const Report &one = left.reports.constFirst();
    const Report &other = right.reports.constFirst();
    const ReportDiff diff = compared(left, 0, right, 0);
    if (!output.write(asJson ? writeDiff(diff, left.path, right.path)
                             : asBytes(linesOf(diff, one, other))))
        return ExitFailed;
    return diff.isEmpty() ? ExitDone : ExitFindings;
}

/// Two files of several reports, report by report.
class PartComparison
{
public:
    PartComparison(const DiffFile &left, const DiffFile &right)
        : m_left(left)
        , m_right(right)
    {}

    int run(bool asJson, Output &output)
    {
        for (const ReportPair &pair : pairedReports(m_left.reports, m_right.reports))
            asJson ? addJson(pair) : addText(pair);
        if (!asJson)
            m_bytes += asBytes({DiffTexts::total(m_same, m_changed, m_added, m_removed)});
        if (!output.write(m_bytes))
            return ExitFailed;
        return m_changed + m_added + m_removed == 0 ? ExitDone : ExitFindings;
    }

private:
    /// What differs, counted.
    ReportDiff diffOf(const ReportPair &pair)
    {
        if (pair.left == ReportPair::none) {
            ++m_added;
            return onlyOn(DifferenceKind::Added, m_right.reports[pair.right]);
        }
        if (pair.right == ReportPair::none) {
            ++m_removed;
            return onlyOn(DifferenceKind::Removed, m_left.reports[pair.left]);
        }
        ReportDiff diff = compared(m_left, pair.left, m_right, pair.right);
        ++(diff.isEmpty() ? m_same : m_changed);
        return diff;
    }

    static DiffSide sideOf(const DiffFile &file, qsizetype index)
    {
        if (index == ReportPair::none)
            return {};
        return {file.path, file.reports[index].source.part};
    }

    void addJson(const ReportPair &pair)
    {
        m_bytes +=
            writePartDiff(diffOf(pair), sideOf(m_left, pair.left), sideOf(m_right, pair.right));
    }

    void addText(const ReportPair &pair)
    {
        const ReportDiff diff = diffOf(pair);
        QStringList lines;
        if (pair.left == ReportPair::none)
            lines = onlyOnLines(DifferenceKind::Added, m_right, pair.right);
        else if (pair.right == ReportPair::none)
            lines = onlyOnLines(DifferenceKind::Removed, m_left, pair.left);
        else
            lines = QStringList{DiffTexts::pair(m_left.names[pair.left], m_right.names[pair.right])}
                    + linesOf(diff, m_left.reports[pair.left], m_right.reports[pair.right]);
        m_bytes += asBytes(lines + QStringList{QString()});
    }

    static QStringList onlyOnLines(DifferenceKind side, const DiffFile &file, qsizetype index)
    {
        const Report &report = file.reports[index];
        return {
            DiffTexts::onlyOn(side, file.names[index]),
            CommandTexts::identity(report.agency ? report.agency->value : QString(),
                                   report.year ? std::optional(report.year->value) : std::nullopt,
                                   report.editionId())};
    }

    const DiffFile &m_left;
    const DiffFile &m_right;
    QByteArray m_bytes;
    int m_same = 0;
    int m_changed = 0;
    int m_added = 0;
    int m_removed = 0;
};

} // namespace

int runDiff(const DiffRequest &request, Output &output)
{
    const auto extractor = loadExtractor();
    if (!extractor)
        return ExitFailed;
    const auto &[files, part] = request.inputs;
    const auto given = readReports(files.value(0), part, *extractor);
    const auto other = files.size() < 2 ? given : readReports(files[1], part, *extractor);
    if (!given || !other)
        return ExitFailed;
    const DiffFile left = files.size() < 2 ? asRead(*given) : *given;
    if (left.reports.size() == 1 && other->reports.size() == 1)
        return compareTwo(left, *other, request.asJson, output);
    return PartComparison(left, *other).run(request.asJson, output);
}

} // namespace gouji
