#include "core/read/text/rowbuilder.h"
#include "core/read/text/tablefinder.h"
#include "core/text/units.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// A piece of a label on a line of its own: 三⏎、⏎本⏎年 or the rest of a long one.
constexpr qsizetype longestPiece = 40;
/// What may stand below a number: its unit, or a digit of a narrow column.
constexpr qsizetype longestValuePiece = 4;
/// No row of the form is longer; a longer one lost its row ends.
constexpr qsizetype longestRow = 16;
/// More values than this have a row to themselves.
constexpr qsizetype mostLabelledValues = 9;

struct TabCell
{
    TextSpan span;
    qsizetype line = 0; ///< its last line
    int gap = 0;        ///< blank lines before it
};

bool mayBeCell(const TextLines &lines, qsizetype line)
{
    if (!lines[line].leadingTab)
        return false;
    const QStringView text = lines.trimmed(line);
    return text.isEmpty() || (!isProse(text) && !isSectionHeading(text));
}

class TabCellReader
{
public:
    TabCellReader(const TextLines &lines, qsizetype line)
        : m_lines(lines)
        , m_line(line)
    {}

    TableSearch read()
    {
        m_spacing = cellSpacing();
        while (m_line < m_lines.size() && takeLine())
            ++m_line;
        if (m_cells.size() < 3)
            return std::unexpected(m_line);
        return build();
    }

private:
    /// Takes the line into the table; false when the table is over.
    bool takeLine()
    {
        const TextLine line = m_lines[m_line];
        if (line.isBlank()) {
            ++m_gap;
            return true;
        }
        if (!line.leadingTab)
            return takeContinuation() || skipPageMark();
        if (!mayBeCell(m_lines, m_line) || (line.tabs > 1 && m_gap > 0 && !goesOnBelow()))
            return false;
        if (!isStrayMark())
            takeCells();
        return true;
    }

    /// The next cell of the row is on a line of its own: this one only holds two.
    [[nodiscard]] bool goesOnBelow() const
    {
        const qsizetype next = m_line + 1;
        return m_lines[m_line].tabs == 2 && next < m_lines.size() && m_lines[next].leadingTab
               && m_lines[next].tabs == 1;
    }

    /// Each tab of the line opens a cell; one at the very end is stray.
    void takeCells()
    {
        const TextSpan line = m_lines[m_line].span;
        const std::u16string_view text = unitsOf(m_lines.view(line));
        const auto tabFrom = [text](qsizetype at) {
            return static_cast<qsizetype>(text.find(u'\t', static_cast<std::size_t>(at)));
        };
        for (qsizetype tab = tabFrom(0); tab >= 0;) {
            const qsizetype next = tabFrom(tab + 1);
            const TextSpan field = {line.begin + tab + 1, next < 0 ? line.end : line.begin + next};
            const TextSpan span = m_lines.trimmed(field);
            const bool stray = next < 0 && tab > 0 && span.isEmpty() && !m_cells.isEmpty()
                               && m_cells.constLast().line == m_line;
            if (!stray)
                m_cells.append({span, m_line, m_gap});
            m_gap = 0;
            tab = next;
        }
    }

    bool takeContinuation()
    {
        if (m_cells.isEmpty() || m_gap > m_spacing)
            return false;
        const QStringView piece = m_lines.trimmed(m_line);
        TabCell &cell = m_cells.last();
        const bool value = lookOf(m_lines.view(cell.span)) == CellLook::Value;
        const bool numbered = value && isBehindNumber(cell, piece);
        if (piece.size() > (value && !numbered ? longestValuePiece : longestPiece)
            || m_lines[m_line].tabs > 0)
            return false;
        if (isPageMark(piece) || isProse(piece) || isSectionHeading(piece))
            return false;
        const TextSpan span = m_lines[m_line].trimmed;
        cell.span = cell.span.isEmpty() ? span : cell.span.united(span);
        cell.line = m_line;
        m_gap = 0;
        return true;
    }

    /// The number of a label and the rest of it: 8⏎.属于行政查询事项.
    bool isBehindNumber(const TabCell &cell, QStringView piece) const
    {
        return isBareNumber(m_lines.view(cell.span)) && piece.size() > 1
               && u".．、"_s.contains(piece.front()) && !piece[1].isDigit();
    }

    bool skipPageMark() const
    {
        const QStringView text = m_lines.trimmed(m_line);
        return isPageMark(text) || (m_gap > 0 && isBareNumber(text));
    }

    /// A page number centred with a tab: between rows, never within one.
    bool isStrayMark() const
    {
        const bool alone =
            m_gap > m_spacing && (m_line + 1 >= m_lines.size() || m_lines.isBlank(m_line + 1));
        return alone && isPageMark(m_lines.trimmed(m_line));
    }

    /// Blank lines that stand between two cells of one row: 0, unless the text is double-spaced.
    /// Rows are further apart.
    int cellSpacing() const
    {
        constexpr int sample = 200;
        constexpr int mostGaps = 8;
        std::array<int, mostGaps + 1> counts = {};
        int pairs = 0;
        int gap = -1;
        for (qsizetype line = m_line; line < m_lines.size() && pairs < sample; ++line) {
            if (m_lines.isBlank(line)) {
                gap += gap < 0 ? 0 : 1;
            } else if (!mayBeCell(m_lines, line)) {
                gap = m_lines.trimmed(line).size() > longestPiece ? -1 : 0;
            } else {
                if (gap >= 0) {
                    ++counts[static_cast<std::size_t>(std::min(gap, mostGaps))];
                    ++pairs;
                }
                gap = 0;
            }
        }
        return smallestUsual(counts, pairs);
    }

    /// The smallest gap that is no exception.
    template<std::size_t N>
    static int smallestUsual(const std::array<int, N> &counts, int pairs)
    {
        constexpr int oneIn = 10;
        for (std::size_t gap = 0; gap < N; ++gap) {
            if (counts[gap] * oneIn >= pairs && counts[gap] > 0)
                return static_cast<int>(gap);
        }
        return 0;
    }

    FoundTable build()
    {
        RowBuilder builder(TableGeometry::Compact);
        for (qsizetype begin = 0; begin < m_cells.size();) {
            qsizetype end = begin + 1;
            while (end < m_cells.size() && m_cells[end].gap <= m_spacing)
                ++end;
            addRow(builder, begin, end);
            begin = end;
        }
        return {builder.take(), m_cells.constLast().line + 1};
    }

    bool isValue(qsizetype cell) const
    {
        return lookOf(m_lines.view(m_cells[cell].span)) == CellLook::Value;
    }

    /// Cells [begin, end) as a row, or as several when it is longer than any: a row begins where a
    /// label follows a number, or with more numbers than stand behind a label.
    void addRow(RowBuilder &builder, qsizetype begin, qsizetype end) const
    {
        const bool lostEnds = end - begin > longestRow;
        qsizetype values = 0; // cells left of a run of values
        for (qsizetype i = begin; i < end; ++i) {
            if (lostEnds && values == 0) {
                while (i + values < end && isValue(i + values))
                    ++values;
                if (values > mostLabelledValues || (values == 0 && i > begin && isValue(i - 1)))
                    builder.endRow();
            }
            values -= values > 0 ? 1 : 0;
            builder.addCell(m_cells[i].span);
        }
        builder.endRow();
    }

    const TextLines &m_lines;
    qsizetype m_line;
    int m_gap = 0;     ///< blank lines since the last cell
    int m_spacing = 0; ///< blank lines that do not end a row
    QList<TabCell> m_cells;
};

} // namespace

TableSearch readTabCells(const TextLines &lines, qsizetype line)
{
    if (lines[line].tabs != 1 || !mayBeCell(lines, line))
        return std::unexpected(line + 1);
    return TabCellReader(lines, line).read();
}

} // namespace gouji
