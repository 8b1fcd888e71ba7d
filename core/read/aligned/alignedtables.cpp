#include "core/read/aligned/alignedtables.h"

#include "core/read/aligned/alignedblock.h"
#include "core/read/aligned/alignedwords.h"
#include "core/read/aligned/grouplines.h"
#include "core/read/text/textlines.h"
#include "core/text/folding.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

/// Lines of words between two lines of values: a label over many lines, heads of a new block.
constexpr std::size_t mostWordLines = 14;

/// Beside each other on a line.
constexpr std::size_t mostHeads = 60;

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
            if (!m_alignment.steady)
                joinWords(line, end);
            if (auto table = tableIn(line, end); !table.rows.empty())
                tables.push_back(std::move(table));
            line = end + 1;
        }
        return tables;
    }

private:
    /// Prose and headings stand in no table. Neither ends in values, though the labels of a row
    /// may read like a heading – 三、本年度办理结果, then 8.属于行政查询事项 – and a long row is as
    /// long as prose.
    [[nodiscard]] bool isBreak(std::size_t line) const
    {
        const AlignedPieces &pieces = m_lines[line].pieces;
        const QString text = m_lines[line].text();
        const bool blankRow = pieces.size() > 1 && beginsWithNumber(pieces.back().text);
        const bool longCell = std::ranges::any_of(
            pieces, [](const AlignedPiece &piece) { return isProse(piece.text); });
        return text.isEmpty() || longCell
               || (((isSectionHeading(text) && !blankRow) || isProse(text)) && valuesOf(line) < 2);
    }

    /// Values at the end of the line; a number alone on a line belongs to the label around it.
    [[nodiscard]] std::size_t valuesOf(std::size_t line) const
    {
        const AlignedPieces &pieces = m_lines[line].pieces;
        std::size_t count = 0;
        while (count < pieces.size()
               && (pieces[pieces.size() - 1 - count].isValue() || isAmongValues(pieces, count)))
            ++count;
        const bool alone = count == 1 && pieces.size() == 1;
        return alone && !isWithinLabel(line) ? 0 : count;
    }

    /// A word with `behind` values behind it and others before it stands where a value should. A
    /// number and a word may be a label.
    [[nodiscard]] static bool isAmongValues(const AlignedPieces &pieces, std::size_t behind)
    {
        constexpr std::size_t fewest = 2;
        constexpr qsizetype longest = 6;
        const std::size_t at = pieces.size() - 1 - behind;
        return behind > 0 && at > fewest && pieces[at].text.size() <= longest
               && !beginsWithNumber(pieces[at].text) && pieces[at - 1].isValue()
               && pieces[at - 2].isValue();
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

    void joinWords(std::size_t begin, std::size_t end)
    {
        const std::span<AlignedLine> lines = std::span(m_lines).subspan(begin, end - begin);
        joinAlignedWords(lines);
        closeUpGroupLines(lines);
        for (std::size_t i = begin; i < end; ++i)
            m_shapes[i].values = valuesOf(i);
    }

    /// A column of the office's own that counts the rows, at the left: no value is in it. With
    /// nothing but values behind it, a number is only of it where it counts.
    void leaveOutRowNumbers(std::size_t begin, std::size_t end)
    {
        constexpr int fewest = 3;
        int rows = 0;
        double right = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const AlignedPieces &pieces = m_lines[i].pieces;
            if (pieces.size() < 2 || !isBareNumber(pieces[0].text) || pieces[1].isValue())
                continue;
            ++rows;
            right = std::max(right, pieces[0].right);
        }
        std::vector<std::pair<std::size_t, int>> numbers; // by line
        for (std::size_t i = begin; rows >= fewest && i < end; ++i) {
            const AlignedPieces &pieces = m_lines[i].pieces;
            if (!pieces.empty() && isBareNumber(pieces[0].text)
                && pieces[0].right <= right + m_alignment.slack)
                numbers.emplace_back(i, folded(pieces[0].text).toInt());
        }
        for (std::size_t n = 0; n < numbers.size(); ++n) {
            const auto [line, number] = numbers[n];
            const bool counts = (n > 0 && numbers[n - 1].second + 1 == number)
                                || (n + 1 < numbers.size() && number + 1 == numbers[n + 1].second);
            std::size_t &values = m_shapes[line].values;
            if (counts && values > 1 && values == m_lines[line].pieces.size())
                --values;
        }
    }

    AlignedTable tableIn(std::size_t begin, std::size_t end)
    {
        leaveOutRowNumbers(begin, end);
        std::size_t values = 0;
        std::size_t first = end;
        std::size_t last = begin;
        m_leftmost = std::numeric_limits<double>::max();
        for (std::size_t i = begin; i < end; ++i) {
            if (m_shapes[i].values == 0)
                continue;
            const AlignedPieces &pieces = m_lines[i].pieces;
            m_leftmost = std::min(m_leftmost, pieces[pieces.size() - m_shapes[i].values].left);
            values += m_shapes[i].values;
            first = std::min(first, i);
            last = i;
        }
        m_firstValues = first;
        m_numbered = numberedColumns(begin, end);
        const bool headed = !m_alignment.steady && hasHeads(begin, end);
        const bool goesOn = !m_alignment.steady && !headed && values == 0 && hasRows(begin, end);
        if (!headed && !goesOn) {
            if (values == 0 || (values == 1 && !isLoneRow(first)))
                return {};
            begin = std::max(begin, first - std::min(first, mostWordLines));
            end = std::min(end, last + 1 + mostWordLines);
        }
        for (std::size_t i = begin; i < end; ++i)
            m_shapes[i].head = isHead(i, begin, end);
        for (std::size_t i = begin; i < end; ++i)
            m_shapes[i].label = beginsWithLabel(i);
        return {.firstLine = begin,
                .endLine = end,
                .alone = !headed && values == 1,
                .goesOn = goesOn,
                .rows = rowsIn(begin, end, goesOn)};
    }

    /// Labels with numbers, as many as no list in prose has on lines as short.
    [[nodiscard]] bool hasRows(std::size_t begin, std::size_t end) const
    {
        constexpr std::ptrdiff_t fewest = 5;
        return std::ranges::count_if(std::span(m_lines).subspan(begin, end - begin),
                                     [](const AlignedLine &line) {
                                         return !line.pieces.empty()
                                                && beginsWithNumber(line.pieces.back().text);
                                     })
               >= fewest;
    }

    /// A label and, far from it, a value: the rest of a table that a page broke.
    [[nodiscard]] bool isLoneRow(std::size_t line) const
    {
        constexpr double leastWhite = 4;
        const AlignedPieces &pieces = m_lines[line].pieces;
        return !m_alignment.steady && pieces.size() == 2 && pieces.back().before >= leastWhite;
    }

    /// Without a number.
    [[nodiscard]] bool beginsWithLabel(std::size_t line) const
    {
        const AlignedPieces &pieces = m_lines[line].pieces;
        return !m_shapes[line].head && pieces.size() > m_shapes[line].values
               && !AlignedLabels::beginsLabel(pieces.front().text);
    }

    /// Where labels without numbers begin that are the leftmost of a block.
    [[nodiscard]] double labelsBegin(std::size_t from, std::size_t to) const
    {
        double left = std::numeric_limits<double>::max();
        for (std::size_t i = from; i < to; ++i) {
            if (m_shapes[i].label)
                left = std::min(left, m_lines[i].pieces.front().left);
        }
        return left;
    }

    /// How wide the widest of these is.
    [[nodiscard]] double labelWidth(std::size_t from, std::size_t to) const
    {
        const double left = labelsBegin(from, to);
        double width = 0;
        for (std::size_t i = from; i < to; ++i) {
            const AlignedPiece &first = m_lines[i].pieces.front();
            if (m_shapes[i].label && first.left <= left + m_alignment.slack)
                width = std::max(width, first.right - left);
        }
        return width;
    }

    /// The widest label on a line with values or with nothing else, in a table whose labels have no
    /// numbers: their column has room for as much.
    [[nodiscard]] const AlignedPiece *widestLabel(std::size_t begin, std::size_t end) const
    {
        const AlignedPiece *widest = nullptr;
        for (std::size_t i = begin; i < end && m_numbered.empty(); ++i) {
            const AlignedPieces &pieces = m_lines[i].pieces;
            if (m_shapes[i].label && pieces.size() == m_shapes[i].values + 1
                && (widest == nullptr || pieces.front().narrow > widest->narrow))
                widest = &pieces.front();
        }
        return widest;
    }

    /// Where labels with numbers begin.
    [[nodiscard]] std::vector<double> numberedColumns(std::size_t begin, std::size_t end) const
    {
        std::vector<double> columns;
        for (std::size_t i = begin; i < end; ++i) {
            for (const AlignedPiece &piece : m_lines[i].pieces) {
                if (beginsWithNumber(piece.text))
                    columns.push_back(piece.left);
            }
        }
        std::ranges::sort(columns);
        const auto same = std::ranges::unique(columns);
        columns.erase(same.begin(), same.end());
        return columns;
    }

    [[nodiscard]] bool isInNumberedColumn(const AlignedPiece &piece) const
    {
        const auto near = std::ranges::lower_bound(m_numbered, piece.left - m_alignment.slack);
        return near != m_numbered.end() && *near <= piece.left + m_alignment.slack;
    }

    /// Its last words and those two lines above or below are of one label, around the values of
    /// the line between.
    [[nodiscard]] bool isAroundValues(std::size_t line) const
    {
        const auto areLabel = [this](std::size_t upper) {
            return m_shapes[upper].values == 0 && m_shapes[upper + 1].values > 1
                   && m_shapes[upper + 2].values == 0
                   && areAroundValues(m_lines[upper].pieces.back(), m_lines[upper + 1],
                                      m_shapes[upper + 1].values, m_lines[upper + 2].pieces.back(),
                                      m_alignment.slack);
        };
        return (line >= 2 && !m_lines[line - 2].pieces.empty() && areLabel(line - 2))
               || (line + 2 < m_lines.size() && !m_lines[line + 2].pieces.empty()
                   && areLabel(line));
    }

    /// The name of a group and a label may stand beside each other too: before all values.
    [[nodiscard]] bool isBesideGroup(std::size_t line) const
    {
        return line > m_firstValues && m_lines[line].pieces.back().middle() < m_leftmost;
    }

    /// Beside the head of the labels, or without one.
    [[nodiscard]] bool isLineOfHeads(std::size_t line) const
    {
        const AlignedPieces &pieces = m_lines[line].pieces;
        return m_shapes[line].values == 0 && pieces.size() > 1 && !isAroundValues(line)
               && !isBesideGroup(line)
               && !beginsWithNumber(pieces.front().text)
               // A number between words, as the year is in a title, is no head.
               && std::ranges::none_of(std::span(pieces).subspan(1), [this](const auto &piece) {
                      return isBareNumber(piece.text) || isInNumberedColumn(piece);
                  });
    }

    /// Pieces of several lines of heads stand below each other: all cells may be blank.
    [[nodiscard]] bool hasHeads(std::size_t begin, std::size_t end) const
    {
        std::vector<double> lefts;
        std::vector<double> middles;
        for (std::size_t i = begin; i < end; ++i) {
            if (!isLineOfHeads(i))
                continue;
            for (const AlignedPiece &piece : std::span(m_lines[i].pieces).subspan(1)) {
                lefts.push_back(piece.left);
                middles.push_back(piece.narrowMiddle());
            }
        }
        std::ranges::sort(lefts);
        std::ranges::sort(middles);
        return std::ranges::adjacent_find(lefts) != lefts.end()
               || std::ranges::adjacent_find(middles) != middles.end() || haveRests(begin, end);
    }

    /// Words of a line are each the last line of a head on one of the two above: all cells may
    /// stand on the next page.
    [[nodiscard]] bool haveRests(std::size_t begin, std::size_t end) const
    {
        const auto areRests = [this](std::size_t above, std::size_t line) {
            const AlignedPieces &rests = m_lines[line].pieces;
            return isLineOfHeads(above) && rests.size() > 1 && m_shapes[line].values == 0
                   && std::ranges::all_of(rests, [&](const AlignedPiece &rest) {
                          return std::ranges::any_of(
                              m_lines[above].pieces,
                              [&](const AlignedPiece &head) { return isRestOf(rest, head); });
                      });
        };
        for (std::size_t i = begin + 1; i < end; ++i) {
            if (areRests(i - 1, i) || (i >= begin + 2 && areRests(i - 2, i)))
                return true;
        }
        return false;
    }

    /// Centred below it as nearly as white can, and no wider.
    [[nodiscard]] static bool isRestOf(const AlignedPiece &rest, const AlignedPiece &head)
    {
        constexpr double mostAside = 1;
        return rest.narrow <= head.narrow
               && (std::abs(rest.middle() - head.middle()) <= mostAside
                   || std::abs(rest.narrowMiddle() - head.narrowMiddle()) <= mostAside);
    }

    /// Stands above the heads of the next line, one of those of more lines than others.
    [[nodiscard]] bool isBeginOfHeads(std::size_t line, std::size_t end, int lines = 3) const
    {
        if (lines == 0 || line + 1 >= end || m_shapes[line].values > 0
            || m_lines[line].pieces.size() > mostHeads)
            return false;
        const AlignedPieces &below = m_lines[line + 1].pieces;
        const auto goesOn = [&](const AlignedPiece &piece) {
            return !isInNumberedColumn(piece)
                   && std::ranges::any_of(
                       below, [&](const AlignedPiece &other) { return other.left == piece.left; });
        };
        if (!std::ranges::all_of(m_lines[line].pieces, goesOn))
            return false;
        return (isLineOfHeads(line + 1)
                && m_lines[line].pieces.front().left > below.front().left + m_alignment.slack)
               || isBeginOfHeads(line + 1, end, lines - 1);
    }

    /// Goes on below the heads of the line above, but for the leftmost: below that of the labels
    /// these stand.
    [[nodiscard]] bool isRestOfHeads(std::size_t line, std::size_t begin) const
    {
        if (line == begin || !m_shapes[line - 1].head || m_lines[line].pieces.size() > mostHeads)
            return false;
        double leftmost = m_lines[line].pieces.front().left;
        for (std::size_t i = line; i > begin && m_shapes[i - 1].head; --i)
            leftmost = std::min(leftmost, m_lines[i - 1].pieces.front().left);
        return std::ranges::all_of(m_lines[line].pieces, [&](const AlignedPiece &piece) {
            return piece.left > leftmost + m_alignment.slack && !isInNumberedColumn(piece)
                   && std::ranges::any_of(m_lines[line - 1].pieces, [&](const auto &above) {
                          return above.left == piece.left;
                      });
        });
    }

    /// A short head beside those of two lines, on the line between these and right of their first.
    [[nodiscard]] bool isBetweenHeads(std::size_t line, std::size_t begin, std::size_t end) const
    {
        const AlignedPieces &pieces = m_lines[line].pieces;
        const auto isBehindFirst = [&](std::size_t other) {
            return isLineOfHeads(other)
                   && pieces.front().left > m_lines[other].pieces[1].left - m_alignment.slack;
        };
        return line > begin && line + 1 < end && pieces.size() == 1
               && !AlignedLabels::beginsLabel(pieces.front().text)
               && !isInNumberedColumn(pieces.front()) && isBehindFirst(line - 1)
               && isBehindFirst(line + 1);
    }

    /// Words that stand where values do in the nearest line with some.
    [[nodiscard]] bool isHead(std::size_t line, std::size_t begin, std::size_t end) const
    {
        if (m_shapes[line].values > 0)
            return false;
        if (!m_alignment.steady
            && (isLineOfHeads(line) || isRestOfHeads(line, begin) || isBeginOfHeads(line, end)
                || isBetweenHeads(line, begin, end)))
            return true;
        std::size_t near = line;
        while (near < end && m_shapes[near].values == 0)
            ++near;
        if (near == end) {
            for (near = line; near > begin && m_shapes[near].values == 0;)
                --near;
        }
        if (m_shapes[near].values == 0)
            return false;
        const AlignedPieces &row = m_lines[near].pieces;
        const double left = row[row.size() - m_shapes[near].values].left;
        const AlignedPieces &pieces = m_lines[line].pieces;
        // A wide head over one narrow value, behind that of the labels.
        const auto spansValue = [&](const AlignedPiece &piece) {
            return near > line && &piece != &pieces.front() && pieces.front().text.size() > 1
                   && !beginsWithNumber(pieces.front().text) && piece.left <= left
                   && piece.right >= row.back().right;
        };
        return std::ranges::any_of(pieces, [&](const AlignedPiece &piece) {
            return !beginsWithNumber(piece.text)
                   && (piece.middle() > left - m_alignment.slack || spansValue(piece));
        });
    }

    [[nodiscard]] std::vector<AlignedRow> rowsIn(std::size_t begin, std::size_t end,
                                                 bool goesOn) const
    {
        std::vector<AlignedRow> rows;
        LabelColumn column{
            .begin = 0, .width = 0, .widest = widestLabel(begin, end), .alone = goesOn};
        for (std::size_t from = begin; from < end; from = endOfBlock(from, end))
            column.width = std::max(column.width, labelWidth(from, endOfBlock(from, end)));
        for (std::size_t from = begin; from < end;) {
            const std::size_t to = endOfBlock(from, end);
            const std::span<const AlignedLine> lines(m_lines);
            const std::span<const LineShape> shapes(m_shapes);
            column.begin = labelsBegin(from, to);
            AlignedBlock block(lines.subspan(from, to - from), shapes.subspan(from, to - from),
                               m_alignment, column);
            std::ranges::move(block.rows(), std::back_inserter(rows));
            from = to;
        }
        return rows;
    }

    /// Heads, and rows below them.
    [[nodiscard]] std::size_t endOfBlock(std::size_t from, std::size_t end) const
    {
        while (from < end && m_shapes[from].head)
            ++from;
        while (from < end && !m_shapes[from].head)
            ++from;
        return from;
    }

    AlignedLines m_lines;
    Alignment m_alignment;
    std::vector<LineShape> m_shapes;
    std::vector<double> m_numbered; ///< where labels with numbers begin in the region
    std::size_t m_firstValues = 0;  ///< the first line with values in the region
    double m_leftmost = 0;          ///< where they begin
};

} // namespace

std::vector<AlignedTable> findAlignedTables(const AlignedLines &lines, const Alignment &alignment)
{
    return TableFinder(lines, alignment).find();
}

} // namespace gouji
