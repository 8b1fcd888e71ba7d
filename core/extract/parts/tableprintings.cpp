#include "core/extract/parts/tableprintings.h"

#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

namespace gouji {

namespace {

/// Labels worth less than this together are no table of the form: a few of its words stand in
/// prose and in other tables.
constexpr double leastWeight = 2.0;
/// How far a printing that begins anew is looked into, to tell it from a row printed twice.
constexpr int rowsAhead = 5;

/// A row of the stream by what its labels say: the table it belongs to and which of its rows.
struct LabelledRow
{
    int row = 0;
    int table = 0;
    double weight = 0;
    bool header = false; ///< all its labels may be captions, heads and groups
    QVarLengthArray<int, 2> identities;
};

/// The only row a label can be; -1 when it may be several or is none.
int identityOf(const Candidate &cell, int table)
{
    int identity = -1;
    for (const LabelMatch &match : cell.matches) {
        if (match.tableIndex != table)
            continue;
        if (match.identity < 0 || (identity >= 0 && identity != match.identity))
            return -1;
        identity = match.identity;
    }
    return identity;
}

/// A head may be called like a row: 其他.
bool mayBeHead(const Candidate &cell, int table)
{
    bool row = false;
    for (const LabelMatch &match : cell.matches) {
        if (match.tableIndex == table && match.header)
            return true;
        row = row || match.tableIndex == table;
    }
    return !row;
}

using Weights = QVarLengthArray<double, 8>; ///< by table

/// Adds the heaviest label that the cell may be of each table.
void addHeaviest(Weights &sums, const Candidate &cell)
{
    Weights heaviest(sums.size(), 0);
    for (const LabelMatch &match : cell.matches)
        heaviest[match.tableIndex] = std::max(heaviest[match.tableIndex], match.weight);
    for (qsizetype table = 0; table < sums.size(); ++table)
        sums[table] += heaviest[table];
}

/// The table whose labels weigh most in the row; -1 when there is none, or several alike.
int tableOf(const CellStream &stream, int row, int tableCount, double &weight)
{
    Weights sums(tableCount, 0);
    for (int c = stream.rowBegins[row]; c < stream.rowEnd(row); ++c) {
        if (!stream.cells[c].matches.isEmpty())
            addHeaviest(sums, stream.cells[c]);
    }
    int best = -1;
    bool tie = false;
    weight = 0;
    for (int table = 0; table < tableCount; ++table) {
        const double sum = sums[table];
        tie = sum == weight ? sum > 0 : tie && sum < weight;
        if (sum > weight) {
            weight = sum;
            best = table;
        }
    }
    return tie ? -1 : best;
}

QList<LabelledRow> labelledRows(const CellStream &stream, int tableCount)
{
    QList<LabelledRow> rows;
    for (int r = 0; r < stream.rowCount(); ++r) {
        LabelledRow row{.row = r, .table = -1, .weight = 0, .header = true, .identities = {}};
        row.table = tableOf(stream, r, tableCount, row.weight);
        if (row.table < 0)
            continue;
        for (int c = stream.rowBegins[r]; c < stream.rowEnd(r); ++c) {
            if (const int identity = identityOf(stream.cells[c], row.table); identity >= 0)
                row.identities.append(identity);
            row.header = row.header && mayBeHead(stream.cells[c], row.table);
        }
        rows.append(std::move(row));
    }
    return rows;
}

class PrintingFinder
{
public:
    PrintingFinder(const CellStream &stream, int tableCount, const QList<SectionMark> &marks,
                   const QList<qsizetype> &appendices)
        : m_stream(stream)
        , m_appendices(appendices)
        , m_rows(labelledRows(stream, tableCount))
        , m_open(tableCount, -1)
    {
        std::ranges::copy_if(marks, std::back_inserter(m_marks), &SectionMark::numbered);
    }

    QList<TablePrinting> find()
    {
        qsizetype behindPasted = 0;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            const int open = m_open[m_rows[i].table];
            if (open < 0 || returnsLate(i, open) || entersItsSection(i, m_drafts[open])
                || entersAppendix(i, m_drafts[open]))
                begin(i, i);
            else if (i >= behindPasted && beginsAnew(i, m_drafts[open])) {
                behindPasted = endOfPasted(i, m_drafts[open]);
                if (behindPasted == i)
                    begin(headOf(i, m_drafts[open]), i);
            }
            take(i);
        }
        return finish();
    }

private:
    struct Draft
    {
        TablePrinting printing;
        QList<qsizetype> rows; ///< m_rows
        QSet<int> seen;        ///< identities
    };

    void begin(qsizetype first, qsizetype at)
    {
        const int table = m_rows[at].table;
        Draft draft;
        draft.printing.tableIndex = table;
        if (const int open = m_open[table]; open >= 0) {
            // Heads that stood behind the last row of the printing before belong to this one.
            Draft &before = m_drafts[open];
            while (!before.rows.isEmpty() && before.rows.constLast() >= first) {
                draft.rows.prepend(before.rows.takeLast());
                const double weight = m_rows[draft.rows.constFirst()].weight;
                before.printing.weight -= weight;
                draft.printing.weight += weight;
            }
        }
        m_open[table] = static_cast<int>(m_drafts.size());
        m_drafts.append(draft);
    }

    void take(qsizetype i)
    {
        Draft &draft = m_drafts[m_open[m_rows[i].table]];
        draft.rows.append(i);
        draft.printing.weight += m_rows[i].weight;
        for (const int identity : m_rows[i].identities)
            draft.seen.insert(identity);
    }

    /// Another table has been printed since the last row of this one.
    [[nodiscard]] bool returnsLate(qsizetype i, int open) const
    {
        double between = 0;
        for (qsizetype k = m_drafts[open].rows.constLast() + 1; k < i; ++k)
            between += m_rows[k].weight;
        return between >= leastWeight;
    }

    /// What is printed above it stands in another section.
    [[nodiscard]] bool entersItsSection(qsizetype i, const Draft &draft) const
    {
        const int own = firstTableSection + m_rows[i].table;
        return sectionOfRow(m_rows[i].row) == own
               && sectionOfRow(m_rows[draft.rows.constFirst()].row) != own;
    }

    /// The heads of a table below a line that says it is another's.
    [[nodiscard]] bool entersAppendix(qsizetype i, const Draft &draft) const
    {
        if (m_appendices.isEmpty() || !m_rows[i].header)
            return false;
        const qsizetype from = beginOfRow(m_rows[draft.rows.constLast()].row);
        const auto appendix = std::ranges::lower_bound(m_appendices, from);
        return appendix != m_appendices.cend() && *appendix < beginOfRow(m_rows[i].row);
    }

    [[nodiscard]] qsizetype beginOfRow(int row) const
    {
        return m_stream.cells[m_stream.rowBegins[row]].span.begin;
    }

    /// The rows from here on have been there before, most of them.
    [[nodiscard]] bool beginsAnew(qsizetype i, const Draft &draft) const
    {
        const auto known = [&](int identity) { return draft.seen.contains(identity); };
        if (std::ranges::none_of(m_rows[i].identities, known))
            return false;
        if (!hasValues(m_rows[draft.rows.constFirst()].row, m_rows[i].row))
            return false; // the header once more
        int all = 0;
        int again = 0;
        QSet<int> ahead; // identities
        for (qsizetype k = i, rows = 0; k < m_rows.size() && rows < rowsAhead; ++k) {
            if (m_rows[k].table != m_rows[i].table || m_rows[k].identities.isEmpty())
                continue;
            if (std::ranges::any_of(m_rows[k].identities,
                                    [&](int identity) { return ahead.contains(identity); }))
                break; // one more printing
            ahead += QSet<int>(m_rows[k].identities.cbegin(), m_rows[k].identities.cend());
            all += static_cast<int>(m_rows[k].identities.size());
            again += static_cast<int>(std::ranges::count_if(m_rows[k].identities, known));
            ++rows;
        }
        return again >= 2 && again * 3 >= all * 2;
    }

    /// Where the last rows of the printing stand once more from row i on, with the same values, and
    /// behind them one that it has not yet, the table goes on there; else i. One that is printed
    /// again from its first row on is another table.
    [[nodiscard]] qsizetype endOfPasted(qsizetype i, const Draft &draft) const
    {
        const QList<qsizetype> before = rowsWithIdentity(draft.rows);
        const auto first = std::ranges::find_if(
            before, [&](qsizetype row) { return m_rows[row].identities == m_rows[i].identities; });
        if (first == before.cend() || first == before.cbegin())
            return i;
        qsizetype again = i;
        for (auto row = first; row != before.cend(); ++row, again = nextOfTable(again)) {
            if (again >= m_rows.size() || m_rows[again].identities != m_rows[*row].identities
                || valuesOf(m_rows[again].row) != valuesOf(m_rows[*row].row))
                return i;
        }
        const bool goesOn = again < m_rows.size()
                            && std::ranges::none_of(m_rows[again].identities, [&](int identity) {
                                   return draft.seen.contains(identity);
                               });
        return goesOn ? again : i;
    }

    [[nodiscard]] QList<qsizetype> rowsWithIdentity(QList<qsizetype> rows) const
    {
        rows.removeIf([this](qsizetype row) { return m_rows[row].identities.isEmpty(); });
        return rows;
    }

    /// The next row behind `i` that is one of the same table; m_rows.size() where there is none.
    [[nodiscard]] qsizetype nextOfTable(qsizetype i) const
    {
        qsizetype next = i + 1;
        while (next < m_rows.size()
               && (m_rows[next].table != m_rows[i].table || m_rows[next].identities.isEmpty()))
            ++next;
        return next;
    }

    /// From the first one that is printed on: merged labels leave blank cells in front.
    [[nodiscard]] QList<CellValue> valuesOf(int row) const
    {
        QList<CellValue> values;
        for (int c = m_stream.rowBegins[row]; c < m_stream.rowEnd(row); ++c) {
            if (!m_stream.cells[c].label && (m_stream.isPrinted(c) || !values.isEmpty()))
                values.append(m_stream.cells[c].value);
        }
        return values;
    }

    [[nodiscard]] bool hasValues(int begin, int end) const
    {
        for (int c = m_stream.rowBegins[begin]; c < m_stream.rowBegins[end]; ++c) {
            if (!m_stream.cells[c].label && m_stream.cells[c].value.kind != ValueKind::Blank)
                return true;
        }
        return false;
    }

    /// The first of the heads above row i, down from the last row of the printing before. Those
    /// with values below are that one's.
    [[nodiscard]] qsizetype headOf(qsizetype i, const Draft &before) const
    {
        qsizetype first = i;
        for (qsizetype at = before.rows.size() - 1; at >= 0; --at) {
            const LabelledRow &row = m_rows[before.rows[at]];
            if (!row.header || !row.identities.isEmpty() || hasValues(row.row, m_rows[i].row))
                break;
            first = before.rows[at];
        }
        return first;
    }

    QList<TablePrinting> finish()
    {
        QList<TablePrinting> printings;
        for (Draft &draft : m_drafts) {
            if (draft.rows.isEmpty() || draft.printing.weight < leastWeight)
                continue;
            draft.printing.rows.begin = m_rows[draft.rows.constFirst()].row;
            draft.printing.lastRow = m_rows[draft.rows.constLast()].row;
            printings.append(draft.printing);
        }
        std::ranges::sort(printings, {}, [](const TablePrinting &p) { return p.rows.begin; });
        for (qsizetype i = 0; i < printings.size(); ++i) {
            const int next =
                i + 1 < printings.size() ? printings[i + 1].rows.begin : m_stream.rowCount();
            printings[i].rows.end = endOf(printings[i], std::max(next, printings[i].lastRow + 1));
        }
        return printings;
    }

    /// What stands in the next section belongs to no row of the table.
    [[nodiscard]] int endOf(const TablePrinting &printing, int end) const
    {
        const int own = firstTableSection + printing.tableIndex;
        if (sectionOfRow(printing.lastRow) != own)
            return end;
        for (int row = printing.lastRow + 1; row < end; ++row) {
            if (sectionOfRow(row) != own)
                return row;
        }
        return end;
    }

    [[nodiscard]] int sectionOfRow(int row) const { return sectionAt(m_marks, beginOfRow(row)); }

    const CellStream &m_stream;
    const QList<qsizetype> &m_appendices;
    QList<SectionMark> m_marks; ///< those that are no line of a broken label
    QList<LabelledRow> m_rows;
    QList<int> m_open; ///< by table: m_drafts
    QList<Draft> m_drafts;
};

} // namespace

QList<TablePrinting> findPrintings(const CellStream &stream, int tableCount,
                                   const QList<SectionMark> &marks,
                                   const QList<qsizetype> &appendices)
{
    return PrintingFinder(stream, tableCount, marks, appendices).find();
}

} // namespace gouji
