#include "core/read/text/repeatedmerges.h"

#include "core/read/text/textlines.h"

#include <QList>
#include <QSet>

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

/// Shorter labels may be the same in neighbouring columns.
constexpr qsizetype shortestLabel = 4;
/// Fewer rows that repeat a label are chance, unless they do so many times.
constexpr int fewestRows = 3;
constexpr int manyTimes = 8;

class MergeJoiner
{
public:
    MergeJoiner(const SourceTable &table, QStringView text)
        : m_table(table)
        , m_text(text)
    {}

    [[nodiscard]] bool repeats() const
    {
        int rows = 0;
        int times = 0;
        int last = -1;
        bool behind = false;
        for (qsizetype c = 1; c < m_table.cells.size() && rows < fewestRows && times < manyTimes;
             ++c) {
            const SourceCell &cell = m_table.cells[c];
            const SourceCell &before = m_table.cells[c - 1];
            behind = cell.row == before.row && (behind || isNumber(before));
            if (cell.row != before.row || cell.span.size() < shortestLabel
                || printed(cell) != printed(before) || isValue(cell) || behind)
                continue;
            ++times;
            rows += cell.row == last ? 0 : 1;
            last = cell.row;
        }
        return rows == fewestRows || times == manyTimes;
    }

    [[nodiscard]] SourceTable joined()
    {
        SourceTable result{.cells = {}, .span = m_table.span, .geometry = TableGeometry::Spanned};
        for (qsizetype begin = 0; begin < m_table.cells.size();) {
            qsizetype end = begin;
            while (end < m_table.cells.size() && m_table.cells[end].row == m_table.cells[begin].row)
                ++end;
            addRow(m_table.cells.sliced(begin, end - begin), result.cells);
            begin = end;
        }
        return result;
    }

private:
    [[nodiscard]] QStringView printed(const SourceCell &cell) const
    {
        return cell.words.isEmpty() ? m_text.sliced(cell.span.begin, cell.span.size())
                                    : QStringView(cell.words);
    }
    [[nodiscard]] bool isValue(const SourceCell &cell) const
    {
        return lookOf(printed(cell)) != CellLook::Label;
    }

    /// Behind one, what is no value stands where a value should, and is no label.
    [[nodiscard]] bool isNumber(const SourceCell &cell) const
    {
        return !cell.span.isEmpty() && isValue(cell);
    }

    void addRow(const QList<SourceCell> &row, QList<SourceCell> &cells)
    {
        bool values = false;
        QSet<int> goesOn; // columns that are the one before once more
        QList<SourceCell> own;
        for (const SourceCell &cell : row) {
            values = values || isNumber(cell);
            const bool mayRepeat = isValue(cell) || !values;
            if (!own.isEmpty() && mayRepeat && isOnceMore(cell, own.constLast())) {
                own.last().columnSpan += cell.columnSpan;
                goesOn.insert(cell.column);
            } else {
                own.append(cell);
            }
        }
        // A caption says nothing about the columns below it.
        if (!values)
            m_goesOn = own.size() > 1 ? goesOn : QSet<int>();
        const QList<SourceCell> above = std::exchange(m_above, own);
        for (const SourceCell &cell : std::as_const(own)) {
            if (!isBelowItself(cell, above))
                cells.append(cell);
        }
    }

    [[nodiscard]] bool isOnceMore(const SourceCell &cell, const SourceCell &before) const
    {
        if (printed(cell) != printed(before))
            return false;
        return isValue(cell) ? m_goesOn.contains(cell.column) : !cell.span.isEmpty();
    }

    [[nodiscard]] bool isBelowItself(const SourceCell &cell, const QList<SourceCell> &above) const
    {
        const auto other = std::ranges::lower_bound(above, cell.column, {}, &SourceCell::column);
        return !isValue(cell) && other != above.cend() && other->column == cell.column
               && other->columnSpan == cell.columnSpan && printed(*other) == printed(cell);
    }

    const SourceTable &m_table;
    QStringView m_text;
    QSet<int> m_goesOn;        ///< columns whose head is that of the column before
    QList<SourceCell> m_above; ///< the row before, joined
};

} // namespace

void joinRepeated(SourceTable &table, QStringView text)
{
    // Where nothing is left empty, every row owns every column in a packed table too.
    if (table.geometry == TableGeometry::Compact)
        return;
    MergeJoiner joiner(table, text);
    if (joiner.repeats())
        table = joiner.joined();
}

} // namespace gouji
