#include "core/read/aligned/spacedrows.h"

#include "core/read/text/rowrun.h"

#include <QHash>

#include <algorithm>

namespace gouji {

namespace {

/// A longer line is none of a table.
constexpr qsizetype longestRow = 400;

/// The cells of a line behind its label.
struct Tail
{
    qsizetype cells = 0;
    bool empty = false; ///< one of them
};

class SpacedRows
{
public:
    SpacedRows(const TextLines &lines, int blanks)
        : m_lines(lines)
        , m_blanks(blanks)
    {}

    /// Nearly all rows have as many cells, and some are empty.
    [[nodiscard]] bool fit() const
    {
        constexpr qsizetype fewestCells = 5;
        constexpr int fewestRows = 8;
        QHash<qsizetype, int> rows; // by cells
        int all = 0;
        bool empty = false;
        for (qsizetype line = 0; line < m_lines.size(); ++line) {
            const Tail tail = tailOf(line);
            if (tail.cells < fewestCells)
                continue;
            ++all;
            ++rows[tail.cells];
            empty = empty || tail.empty;
        }
        const auto usual = std::ranges::max_element(rows);
        return empty && *usual >= fewestRows && *usual * 10 >= all * 9;
    }

    [[nodiscard]] QList<SourceTable> tables() const
    {
        QList<SourceTable> tables;
        for (qsizetype line = m_lines.nextPrinted(0); line < m_lines.size();) {
            RowRun run = collectRun(m_lines, line, [this](qsizetype at) { return row(at); });
            if (run.rows >= 2 && run.values > 0) {
                run.table.geometry = TableGeometry::Grid;
                tables.append(std::move(run.table));
            }
            line = m_lines.nextPrinted(std::max(run.nextLine, line + 1));
        }
        return tables;
    }

private:
    /// Where the blanks between two cells begin, from `from` on; the line's end where there are
    /// none.
    [[nodiscard]] qsizetype cellEnd(TextSpan line, qsizetype from) const
    {
        const QStringView text = m_lines.view(line);
        const QString gap(m_blanks, u' ');
        const qsizetype at = text.indexOf(gap, from - line.begin);
        return at < 0 ? line.end : line.begin + at;
    }

    [[nodiscard]] LineRow split(qsizetype line) const
    {
        LineRow row;
        row.nextLine = line + 1;
        const TextSpan span = m_lines[line].span;
        for (qsizetype at = span.begin; at <= span.end;) {
            const qsizetype end = cellEnd(span, at);
            row.cells.append(m_lines.trimmed({at, end}));
            at = end + m_blanks;
            if (end == span.end)
                break;
        }
        return row;
    }

    [[nodiscard]] LineRow row(qsizetype line) const
    {
        if (m_lines[line].span.size() > longestRow || m_lines[line].trimmed.isEmpty())
            return {};
        LineRow row = split(line);
        const bool cells = std::ranges::none_of(row.cells, [this](TextSpan cell) {
            return isProse(m_lines.view(cell)) || isSectionHeading(m_lines.view(cell));
        });
        return cells && row.cells.size() > 1 ? row : LineRow();
    }

    [[nodiscard]] Tail tailOf(qsizetype line) const
    {
        Tail tail;
        const LineRow cells = row(line);
        // What stands alone is a value further to the right, not behind empty cells.
        if (std::ranges::count_if(cells.cells, [](TextSpan cell) { return !cell.isEmpty(); }) < 2)
            return tail;
        for (qsizetype c = cells.cells.size() - 1; c >= 0; --c) {
            const CellLook look = lookOf(m_lines.view(cells.cells[c]));
            if (look == CellLook::Label)
                break;
            ++tail.cells;
            tail.empty = tail.empty || look == CellLook::Empty;
        }
        return tail;
    }

    const TextLines &m_lines;
    int m_blanks;
};

} // namespace

QList<SourceTable> findSpacedTables(const TextLines &lines)
{
    // Cells two blanks apart look like cells one apart, every other one of them empty.
    for (const int blanks : {2, 1}) {
        const SpacedRows rows(lines, blanks);
        if (rows.fit())
            return rows.tables();
    }
    return {};
}

} // namespace gouji
