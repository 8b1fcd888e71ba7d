#include "core/read/aligned/cellpieces.h"
#include "core/read/text/boxlines.h"
#include "core/read/text/tablefinder.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace gouji {

namespace {

/// No table of a report has more.
constexpr qsizetype mostLines = 2000;
constexpr std::size_t mostEdges = 64;
/// Around heads and below all rows; where there are more, rows have rules between them.
constexpr int mostRulesOfHeads = 4;
/// A column of one digit and its edge.
constexpr int narrowest = 2;

struct BoxCell
{
    int from = 0; ///< edges
    int to = 0;
    int row = 0;
    int rowSpan = 1;
    std::vector<TextSpan> pieces; ///< blank ones too; never none
};

bool isRule(const BoxLine &line)
{
    return std::ranges::all_of(line, &BoxSegment::rule);
}

bool hasRule(const BoxLine &line)
{
    return std::ranges::any_of(line, &BoxSegment::rule);
}

/// Follows the cells of a box from its upper edge down. What is not ruled off goes on.
class BoxReader
{
public:
    BoxReader(const TextLines &lines, qsizetype line)
        : m_lines(lines)
        , m_line(line)
    {}

    TableSearch read()
    {
        const BoxLines reader(m_lines);
        std::vector<BoxLine> box;
        const qsizetype edge = m_line;
        for (; m_line < m_lines.size(); ++m_line) {
            auto next = reader.read(m_line, edge);
            if (!next)
                break;
            box.push_back(std::move(*next));
            if (std::ssize(box) > mostLines)
                return std::unexpected(m_line);
        }
        if (!findEdges(box) || !readCells(box))
            return std::unexpected(m_line);
        SourceTable table = build();
        if (table.rowCount() < 2 || m_edges.size() < 3 || isLayout(table))
            return std::unexpected(m_line);
        return FoundTable{std::move(table), m_line};
    }

private:
    /// What stands in a cell is no cell of the form, but a page.
    static bool isLayout(const SourceTable &table)
    {
        constexpr qsizetype longestCell = 200;
        return std::ranges::any_of(
            table.cells, [](const SourceCell &cell) { return cell.words.size() > longestCell; });
    }

    /// Lines without any words stand where they are drawn; others may be a little off.
    bool findEdges(const std::vector<BoxLine> &box)
    {
        for (const bool whole : {true, false}) {
            std::vector<int> edges;
            for (const BoxLine &line : box) {
                if (!hasRule(line) || isRule(line) != whole)
                    continue;
                for (const BoxSegment &segment : line) {
                    if (segment.rule)
                        edges.insert(edges.end(), {segment.left, segment.right});
                }
            }
            std::ranges::sort(edges);
            for (const int edge : edges)
                addEdge(edge);
        }
        return m_edges.size() >= 2 && m_edges.size() <= mostEdges;
    }

    void addEdge(int edge)
    {
        const auto behind = std::ranges::lower_bound(m_edges, edge);
        const bool known = (behind != m_edges.end() && *behind - edge < narrowest)
                           || (behind != m_edges.begin() && edge - *(behind - 1) < narrowest);
        if (!known)
            m_edges.insert(behind, edge);
    }

    /// The edge at a column, or right beside it; -1 when there is none.
    [[nodiscard]] int edgeAt(int column) const
    {
        const auto edge = std::ranges::lower_bound(m_edges, column - 1);
        return edge == m_edges.end() || *edge > column + 1
                   ? -1
                   : static_cast<int>(edge - m_edges.begin());
    }

    /// False when something printed would be left out.
    bool readCells(const std::vector<BoxLine> &box)
    {
        const bool fewRules = std::ranges::count_if(box, isRule) <= mostRulesOfHeads;
        std::size_t groupEnd = 0;
        bool rowsOnLines = false;
        for (std::size_t i = 0; i < box.size(); ++i) {
            if (i >= groupEnd && !hasRule(box[i])) {
                groupEnd = i;
                while (groupEnd < box.size() && !hasRule(box[groupEnd]))
                    ++groupEnd;
                rowsOnLines = fewRules
                              && haveRowsOnLines({box.begin() + std::ptrdiff_t(i),
                                                  box.begin() + std::ptrdiff_t(groupEnd)});
            }
            if (!takeLine(box[i]))
                return false;
            if (rowsOnLines && i < groupEnd)
                close(0, static_cast<int>(m_edges.size()) - 1);
            if (hasRule(box[i]) || (rowsOnLines && i < groupEnd))
                endRow();
        }
        close(0, static_cast<int>(m_edges.size()) - 1);
        return true;
    }

    /// Values below each other without a rule between them are of several rows.
    [[nodiscard]] bool haveRowsOnLines(const std::vector<BoxLine> &group) const
    {
        std::map<int, int> values; // by the left edge
        for (const BoxLine &line : group) {
            for (const BoxSegment &segment : line) {
                const bool value = lookOf(m_lines.view(segment.span)) == CellLook::Value;
                if (value && ++values[segment.left] > 1)
                    return true;
            }
        }
        return false;
    }

    bool takeLine(const BoxLine &line)
    {
        // Where every column has its cell, their order tells, whatever is drawn askew.
        const bool inOrder = line.size() + 1 == m_edges.size();
        for (std::size_t i = 0; i < line.size(); ++i) {
            const BoxSegment &segment = line[i];
            const int from = inOrder ? static_cast<int>(i) : edgeAt(segment.left);
            const int to = inOrder ? static_cast<int>(i) + 1 : edgeAt(segment.right);
            if (from < 0 || to <= from)
                return false;
            if (segment.rule)
                close(from, to);
            else if (!add(segment.span, from, to))
                return false;
        }
        return true;
    }

    /// False when no rule is above and another cell is: what looks like a box is none.
    bool add(TextSpan span, int from, int to)
    {
        const auto open = m_open.find(from);
        if (open != m_open.end() && open->second.to == to) {
            open->second.pieces.push_back(span);
            return true;
        }
        const auto behind = m_open.lower_bound(to);
        if (behind != m_open.begin() && std::prev(behind)->second.to > from)
            return false;
        m_open[from] = {.from = from, .to = to, .row = m_row, .pieces = {span}};
        m_begun = true;
        return true;
    }

    /// The cells between two edges end above.
    void close(int from, int to)
    {
        for (auto open = m_open.begin(); open != m_open.end();) {
            BoxCell &cell = open->second;
            if (cell.from >= to || cell.to <= from) {
                ++open;
                continue;
            }
            cell.rowSpan = m_row - cell.row + (m_begun ? 1 : 0);
            m_cells.push_back(std::move(cell));
            open = m_open.erase(open);
        }
    }

    void endRow()
    {
        m_row += m_begun ? 1 : 0;
        m_begun = false;
    }

    [[nodiscard]] SourceTable build()
    {
        std::ranges::sort(m_cells, {},
                          [](const BoxCell &cell) { return std::pair(cell.row, cell.from); });
        SourceTable table;
        bool spans = false;
        for (const BoxCell &cell : m_cells) {
            table.cells.append(cellOf(cell));
            const TextSpan span = table.cells.constLast().span;
            spans = spans || cell.to - cell.from > 1 || cell.rowSpan > 1
                    || span.begin
                           < table.cells[std::max<qsizetype>(table.cells.size() - 2, 0)].span.begin;
            for (const TextSpan piece : cell.pieces)
                table.span = table.span.isEmpty() ? piece : table.span.united(piece);
        }
        table.geometry = spans ? TableGeometry::Spanned : TableGeometry::Grid;
        return table;
    }

    [[nodiscard]] SourceCell cellOf(const BoxCell &cell) const
    {
        SourceCell out = cellOfPieces(m_lines, cell.pieces);
        out.row = cell.row;
        out.column = cell.from;
        out.rowSpan = std::max(cell.rowSpan, 1);
        out.columnSpan = cell.to - cell.from;
        return out;
    }

    const TextLines &m_lines;
    qsizetype m_line;
    std::vector<int> m_edges;      ///< columns, rising
    std::map<int, BoxCell> m_open; ///< by the left edge
    std::vector<BoxCell> m_cells;
    int m_row = 0;
    bool m_begun = false; ///< a cell begins in the row
};

} // namespace

TableSearch readBoxes(const TextLines &lines, qsizetype line)
{
    if (!BoxLines(lines).isEdge(line))
        return std::unexpected(line + 1);
    return BoxReader(lines, line).read();
}

} // namespace gouji
