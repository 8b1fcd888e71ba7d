#include "core/read/alignedtables.h"

#include "core/read/alignedblock.h"

#include <algorithm>

namespace gouji {

namespace {

/// Lines of words between two lines of values: a label over many lines, heads of a new block.
constexpr std::size_t mostWordLines = 14;

class TableFinder
{
public:
    TableFinder(const AlignedLines &lines, const Alignment &alignment)
        : m_lines(lines)
        , m_alignment(alignment)
        , m_shapes(lines.size())
    {}

    std::vector<AlignedTable> find()
    {
        std::vector<AlignedTable> tables;
        for (std::size_t i = 0; i < m_lines.size(); ++i)
            m_shapes[i].values = isBreak(i) ? 0 : valuesOf(i);
        for (std::size_t line = 0; line < m_lines.size();) {
            const std::size_t end = regionEnd(line);
            if (auto table = tableIn(line, end); !table.rows.empty())
                tables.push_back(std::move(table));
            line = end + 1;
        }
        return tables;
    }

private:
    /// Prose and headings stand in no table. No heading ends in values, though the labels of a row
    /// may read like one: 三、本年度办理结果, then 8.属于行政查询事项.
    [[nodiscard]] bool isBreak(std::size_t line) const
    {
        const QString text = m_lines[line].text();
        return text.isEmpty() || (isSectionHeading(text) && valuesOf(line) < 2) || isProse(text);
    }

    /// Values at the end of the line; a number alone on a line belongs to the label around it.
    [[nodiscard]] std::size_t valuesOf(std::size_t line) const
    {
        const AlignedPieces &pieces = m_lines[line].pieces;
        std::size_t count = 0;
        while (count < pieces.size() && pieces[pieces.size() - 1 - count].isValue())
            ++count;
        const bool alone = count == 1 && pieces.size() == 1;
        return alone && !isWithinLabel(line) ? 0 : count;
    }

    [[nodiscard]] bool isWithinLabel(std::size_t line) const
    {
        if (line == 0 || line + 1 >= m_lines.size())
            return false;
        const AlignedPiece &value = m_lines[line].pieces.front();
        const auto isLabelLine = [&](std::size_t other) {
            const AlignedPieces &pieces = m_lines[other].pieces;
            return !pieces.empty() && pieces.back().right < value.left
                   && std::abs(pieces.front().y - value.y) < value.height * 1.3;
        };
        return isLabelLine(line - 1) && isLabelLine(line + 1);
    }

    /// From `line` to the next break.
    [[nodiscard]] std::size_t regionEnd(std::size_t line) const
    {
        while (line < m_lines.size() && !isBreak(line))
            ++line;
        return line;
    }

    AlignedTable tableIn(std::size_t begin, std::size_t end)
    {
        std::size_t valueLines = 0;
        std::size_t values = 0;
        std::size_t first = end;
        std::size_t last = begin;
        for (std::size_t i = begin; i < end; ++i) {
            if (m_shapes[i].values == 0)
                continue;
            ++valueLines;
            values += m_shapes[i].values;
            first = std::min(first, i);
            last = i;
        }
        if (valueLines == 0 || values < 2)
            return {};
        begin = std::max(begin, first - std::min(first, mostWordLines));
        end = std::min(end, last + 1 + mostWordLines);
        for (std::size_t i = begin; i < end; ++i)
            m_shapes[i].head = isHead(i, begin, end);
        return {.firstLine = begin, .endLine = end, .rows = rowsIn(begin, end)};
    }

    /// Words that stand where values do in the nearest line with some.
    [[nodiscard]] bool isHead(std::size_t line, std::size_t begin, std::size_t end) const
    {
        if (m_shapes[line].values > 0)
            return false;
        std::size_t near = line;
        while (near < end && m_shapes[near].values == 0)
            ++near;
        if (near == end) {
            for (near = line; near > begin && m_shapes[near].values == 0;)
                --near;
        }
        const AlignedPieces &row = m_lines[near].pieces;
        const double left = row[row.size() - m_shapes[near].values].left;
        return std::ranges::any_of(m_lines[line].pieces, [&](const AlignedPiece &piece) {
            return piece.middle() > left - m_alignment.slack && !beginsWithNumber(piece.text);
        });
    }

    [[nodiscard]] std::vector<AlignedRow> rowsIn(std::size_t begin, std::size_t end) const
    {
        std::vector<AlignedRow> rows;
        for (std::size_t from = begin; from < end;) {
            std::size_t to = from;
            while (to < end && m_shapes[to].head)
                ++to;
            while (to < end && !m_shapes[to].head)
                ++to;
            const std::span<const AlignedLine> lines(m_lines);
            const std::span<const LineShape> shapes(m_shapes);
            AlignedBlock block(lines.subspan(from, to - from), shapes.subspan(from, to - from),
                               m_alignment);
            std::ranges::move(block.rows(), std::back_inserter(rows));
            from = to;
        }
        return rows;
    }

    const AlignedLines &m_lines;
    Alignment m_alignment;
    std::vector<LineShape> m_shapes;
};

} // namespace

std::vector<AlignedTable> findAlignedTables(const AlignedLines &lines, const Alignment &alignment)
{
    return TableFinder(lines, alignment).find();
}

} // namespace gouji
