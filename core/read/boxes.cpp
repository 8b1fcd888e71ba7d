#include "core/read/boxlines.h"
#include "core/read/readingon.h"
#include "core/read/tablefinder.h"

#include <algorithm>
#include <map>

namespace gouji {

namespace {

/// No table of a report has more.
constexpr qsizetype mostLines = 2000;
constexpr std::size_t mostEdges = 64;
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
        if (table.rowCount() < 2 || m_edges.size() < 3)
            return std::unexpected(m_line);
        return FoundTable{std::move(table), m_line};
    }

private:
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

    [[nodiscard]] int edgeAt(int column) const
    {
        const auto behind = std::ranges::lower_bound(m_edges, column);
        if (behind == m_edges.begin())
            return 0;
        const bool before = behind == m_edges.end() || column - *(behind - 1) < *behind - column;
        return static_cast<int>(behind - m_edges.begin()) - (before ? 1 : 0);
    }

    /// False when something printed would be left out.
    bool readCells(const std::vector<BoxLine> &box)
    {
        std::size_t groupEnd = 0;
        bool rowsOnLines = false;
        for (std::size_t i = 0; i < box.size(); ++i) {
            if (i >= groupEnd && !hasRule(box[i])) {
                groupEnd = i;
                while (groupEnd < box.size() && !hasRule(box[groupEnd]))
                    ++groupEnd;
                rowsOnLines = haveRowsOnLines(
                    {box.begin() + std::ptrdiff_t(i), box.begin() + std::ptrdiff_t(groupEnd)});
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
        for (const BoxSegment &segment : line) {
            const int from = edgeAt(segment.left);
            const int to = edgeAt(segment.right);
            if (segment.rule) {
                close(from, to);
            } else if (from < to) {
                add(segment.span, from, to);
            } else if (!segment.span.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    void add(TextSpan span, int from, int to)
    {
        const auto open = m_open.find(from);
        if (open != m_open.end() && open->second.to == to) {
            open->second.pieces.push_back(span);
            return;
        }
        close(from, to);
        m_open[from] = {.from = from, .to = to, .row = m_row, .pieces = {span}};
        m_begun = true;
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

    [[nodiscard]] bool haveDigitsBehindFirst(const BoxCell &cell) const
    {
        const auto isDigit = [](QChar character) { return character.isDigit(); };
        const auto printed = std::ranges::count_if(cell.pieces, [&](TextSpan piece) {
            return std::ranges::any_of(m_lines.view(piece), isDigit);
        });
        return printed > 1;
    }

    [[nodiscard]] SourceCell cellOf(const BoxCell &cell) const
    {
        SourceCell out{.span = cell.pieces.front(),
                       .row = cell.row,
                       .column = cell.from,
                       .rowSpan = std::max(cell.rowSpan, 1),
                       .columnSpan = cell.to - cell.from};
        QString words;
        int printed = 0;
        for (const TextSpan piece : cell.pieces) {
            if (piece.isEmpty())
                continue;
            out.span = printed++ == 0 ? piece : out.span;
            readOn(words, m_lines.view(piece));
        }
        if (printed < 2)
            return out;
        // Digits on several lines are no number that stands anywhere: what is between shows.
        if (lookOf(QString(words).remove(u' ')) == CellLook::Value && haveDigitsBehindFirst(cell))
            out.span = out.span.united(cell.pieces.back());
        else
            out.words = words;
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
