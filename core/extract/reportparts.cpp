#include "core/extract/reportparts.h"

#include "core/extract/dates.h"
#include "core/extract/title.h"
#include "core/text/folding.h"

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

constexpr qsizetype longestLandmark = 60;
/// A heading as good as the form's own wording.
constexpr double sureHeading = 0.8;
/// Tables stand in the sections from this one on, one each.
constexpr int firstTableSection = 2;

/// What stands in the text between two tables and tells reports apart.
struct Landmarks
{
    std::optional<qsizetype> title;
    std::optional<qsizetype> firstSection;
    std::optional<qsizetype> behindDate; ///< behind a line that ends in a date, before all others
    std::optional<qsizetype> appendix;   ///< a line such as 附：…
    bool sectionsAnew = false;           ///< a section that stands above the tables before

    [[nodiscard]] bool reportBegins() const
    {
        return !appendix && (title || firstSection || sectionsAnew);
    }
};

/// Tables of one report or of one appendix.
struct Group
{
    QList<TablePrinting> printings; ///< at most one of each table
    QList<int> rivals;              ///< tables printed once more
    Landmarks above;
};

class PartFinder
{
public:
    PartFinder(const SourceDocument &document, const CellStream &stream,
               const HeadingDictionary &headings, int tableCount)
        : m_document(document)
        , m_stream(stream)
        , m_headings(headings)
        , m_tableCount(tableCount)
    {}

    QList<ReportPart> find()
    {
        group(findPrintings(m_stream, m_tableCount));
        QList<ReportPart> parts = {{.text = all(), .own = all(), .tables = {}}};
        parts.last().tables.resize(m_tableCount);
        for (qsizetype g = 0; g < m_groups.size(); ++g) {
            const Group &group = m_groups[g];
            if (g > 0 && !group.above.reportBegins()) {
                appendix(parts.last(), group);
                continue;
            }
            if (g > 0)
                beginPart(parts, group);
            for (const TablePrinting &printing : group.printings)
                parts.last().tables[printing.tableIndex] = {
                    printing.rows, group.rivals.contains(printing.tableIndex)};
        }
        return parts;
    }

private:
    [[nodiscard]] TextSpan all() const { return {0, m_document.text.size()}; }

    [[nodiscard]] qsizetype beginOf(const TablePrinting &printing) const
    {
        return m_stream.cells[m_stream.rowBegins[printing.rows.begin]].span.begin;
    }
    [[nodiscard]] qsizetype endOf(const TablePrinting &printing) const
    {
        return m_stream.cells[m_stream.rowBegins[printing.lastRow]].span.end;
    }

    void group(const QList<TablePrinting> &printings)
    {
        for (qsizetype i = 0; i < printings.size(); ++i) {
            const TablePrinting &printing = printings[i];
            if (i == 0) {
                m_groups.append({{printing}, {}, {}});
                continue;
            }
            const Landmarks between =
                landmarks(endOf(printings[i - 1]), beginOf(printing), printings[i - 1].tableIndex);
            Group &open = m_groups.last();
            const bool known =
                std::ranges::count(open.printings, printing.tableIndex, &TablePrinting::tableIndex)
                > 0;
            if (begins(printings, i, between, known))
                m_groups.append({{printing}, {}, between});
            else if (known)
                open.rivals.append(printing.tableIndex);
            else
                open.printings.append(printing);
        }
    }

    /// Whether printing i is the first of another report or appendix.
    [[nodiscard]] bool begins(const QList<TablePrinting> &printings, qsizetype i,
                              const Landmarks &between, bool known) const
    {
        const int table = printings[i].tableIndex;
        const int before = printings[i - 1].tableIndex;
        if (table > before)
            return between.firstSection && between.title;
        if (table == before)
            return between.reportBegins() || between.appendix;
        if (known)
            return true;
        // Printed out of order, unless what follows begins anew too.
        const QList<TablePrinting> &own = m_groups.constLast().printings;
        return std::any_of(
            printings.cbegin() + i + 1, printings.cend(), [&](const TablePrinting &later) {
                return std::ranges::count(own, later.tableIndex, &TablePrinting::tableIndex) > 0;
            });
    }

    [[nodiscard]] Landmarks landmarks(qsizetype from, qsizetype to, int tableBefore) const
    {
        Landmarks found;
        for (qsizetype line = m_document.text.lineOf(from) + 1; line < m_document.text.lineCount();
             ++line) {
            const TextSpan whole = m_document.text.lineSpan(line);
            if (whole.begin >= to)
                break;
            const TextSpan span = trimmedSpan(m_document.text.text(), whole);
            if (!span.isEmpty() && span.size() <= longestLandmark)
                note(found, span, tableBefore);
        }
        return found;
    }

    void note(Landmarks &found, TextSpan span, int tableBefore) const
    {
        const QString line = folded(m_document.text.view(span));
        if (line.startsWith(u'附') && line.contains(u'年')) {
            found.appendix = span.begin;
            return;
        }
        if (!found.title && isReportTitle(line))
            found.title = span.begin;
        else if (!found.title && !found.firstSection && isDateLine(line))
            found.behindDate = span.end;
        const HeadingDictionary::Match heading = m_headings.find(line);
        if (heading.section == 0 || heading.weight < sureHeading)
            return;
        if (heading.section == 1 && !found.firstSection)
            found.firstSection = span.begin;
        if (heading.section < firstTableSection + tableBefore)
            found.sectionsAnew = true;
    }

    void beginPart(QList<ReportPart> &parts, const Group &group) const
    {
        const Landmarks &above = group.above;
        const qsizetype tables = beginOf(group.printings.constFirst());
        const qsizetype at = above.behindDate.value_or(
            std::min(above.title.value_or(tables), above.firstSection.value_or(tables)));
        ReportPart &before = parts.last();
        before.text.end = at;
        before.own.end = std::min(before.own.end, at);
        ReportPart part{.text = {at, all().end}, .own = {at, all().end}, .tables = {}};
        part.tables.resize(m_tableCount);
        parts.append(part);
    }

    /// Nothing above says whose the tables are: they may as well be the report's.
    void appendix(ReportPart &part, const Group &group) const
    {
        const qsizetype at = group.above.appendix.value_or(beginOf(group.printings.constFirst()));
        part.own.end = std::min(part.own.end, at);
        if (group.above.appendix)
            return;
        for (const TablePrinting &printing : group.printings)
            part.tables[printing.tableIndex].rival = true;
    }

    const SourceDocument &m_document;
    const CellStream &m_stream;
    const HeadingDictionary &m_headings;
    int m_tableCount;
    QList<Group> m_groups;
};

} // namespace

QList<ReportPart> findParts(const SourceDocument &document, const CellStream &stream,
                            const HeadingDictionary &headings, int tableCount)
{
    return PartFinder(document, stream, headings, tableCount).find();
}

} // namespace gouji
