#include "core/read/text/tornlines.h"

#include <algorithm>
#include <limits>
#include <span>

namespace gouji {

namespace {

/// Rows farther away say nothing about where values stand.
constexpr std::size_t farthest = 40;
/// In columns of characters: how far a value may stand from where others of its column do.
constexpr double mostAside = 2;

/// How far values have to be moved to stand below others, and how far one is from its place then.
struct Move
{
    double by = 0;
    double aside = std::numeric_limits<double>::max();
};

template<typename PlaceOf>
Move moveBelow(std::span<const AlignedPiece> values, std::span<const AlignedPiece> others,
               PlaceOf &&placeOf)
{
    Move move{.by = placeOf(others.front()) - placeOf(values.front()), .aside = 0};
    for (std::size_t v = 0; v < values.size(); ++v)
        move.aside =
            std::max(move.aside, std::abs(placeOf(values[v]) + move.by - placeOf(others[v])));
    return move;
}

/// Values of a column begin or end below each other, or are centred.
Move leastMove(std::span<const AlignedPiece> values, std::span<const AlignedPiece> others)
{
    const auto left = [](const AlignedPiece &piece) { return piece.left; };
    const auto right = [](const AlignedPiece &piece) { return piece.right; };
    const auto middle = [](const AlignedPiece &piece) { return piece.middle(); };
    return std::ranges::min({moveBelow(values, others, middle), moveBelow(values, others, left),
                             moveBelow(values, others, right)},
                            {}, &Move::aside);
}

class TornLineJoiner
{
public:
    explicit TornLineJoiner(AlignedLines &lines)
        : m_lines(lines)
    {
        for (const AlignedLine &line : lines) {
            m_values.push_back(line.values());
            m_whole.push_back(m_values.back() > 0 && m_values.back() < line.pieces.size()
                              && m_values.back() <= mostValuesOfRow);
        }
    }

    void join()
    {
        std::size_t row = 0; // the last line that is no rest of another
        double less = 0;     // what stands below moves up by the lines that are gone
        for (std::size_t line = 1; line < m_lines.size(); ++line) {
            for (AlignedPiece &piece : m_lines[line].pieces)
                piece.y -= less;
            if (!isRest(row, line)) {
                row = line;
                continue;
            }
            const Move move = moveOf(row, line);
            if (!isOf(row, line, move)) {
                row = line;
                continue;
            }
            less += m_lines[line].pieces.front().y - m_lines[row].pieces.back().y;
            put(row, line, move);
        }
        std::erase_if(m_lines, [](const AlignedLine &line) { return line.pieces.empty(); });
    }

private:
    /// Values at the start of a line, where no others stand, right below a row with a label.
    [[nodiscard]] bool isRest(std::size_t row, std::size_t line) const
    {
        const AlignedPieces &above = m_lines[row].pieces;
        const AlignedPieces &pieces = m_lines[line].pieces;
        if (pieces.empty() || pieces.front().left > 0 || m_values[line] < pieces.size()
            || m_values[row] == above.size() || m_values[row] + pieces.size() > mostValuesOfRow
            || (line + 1 == m_lines.size() && pieces.size() == 1) // the number of the page
            || pieces.front().y - above.back().y > pieces.front().height)
            return false;
        return leftmostNear(row) > pieces.front().right;
    }

    /// Heads have no values beside them either: those of a label stand right of it, and below
    /// others.
    [[nodiscard]] bool isOf(std::size_t row, std::size_t line, const Move &move) const
    {
        return m_values[row] > 0
               || (move.aside <= mostAside && !isHeads(row)
                   && m_lines[row].pieces.back().right
                          <= m_lines[line].pieces.front().left + move.by);
    }

    /// Where values behind labels begin.
    [[nodiscard]] double leftmostNear(std::size_t row) const
    {
        double left = 0;
        for (std::size_t i = row - std::min(row, farthest);
             i < std::min(m_lines.size(), row + farthest); ++i) {
            const AlignedPieces &pieces = m_lines[i].pieces;
            if (!m_whole[i])
                continue;
            const double first = pieces[pieces.size() - m_values[i]].left;
            left = left > 0 ? std::min(left, first) : first;
        }
        return left;
    }

    /// By the nearest rows with as many values as both lines together, or by their heads.
    [[nodiscard]] Move moveOf(std::size_t row, std::size_t line) const
    {
        const std::size_t total = m_values[row] + m_values[line];
        const std::span<const AlignedPiece> rest(m_lines[line].pieces);
        Move best;
        const auto consider = [&](std::size_t other) {
            if (other >= m_lines.size() || other == row)
                return;
            const bool like = m_whole[other] && m_values[other] == total;
            const bool above =
                other < row && isHeads(other) && m_lines[other].pieces.size() == total + 1;
            if (!like && !above)
                return;
            const Move move = leastMove(rest, std::span(m_lines[other].pieces).last(rest.size()));
            if (move.aside < best.aside)
                best = move;
        };
        for (std::size_t apart = 1; apart < farthest && best.aside > 0; ++apart) {
            consider(row + apart);
            if (apart <= row)
                consider(row - apart);
        }
        return best;
    }

    /// Words beside each other, with no values behind them, and no groups of rows.
    [[nodiscard]] bool isHeads(std::size_t line) const
    {
        const AlignedPieces &pieces = m_lines[line].pieces;
        return m_values[line] == 0 && pieces.size() > 1
               && std::ranges::none_of(
                   pieces, [](const AlignedPiece &piece) { return beginsWithNumber(piece.text); });
    }

    /// No value of the row is blank: others of its block have as many, or it has as many heads, and
    /// that of the labels.
    [[nodiscard]] bool isFull(std::size_t row, std::size_t values) const
    {
        std::size_t most = 0;
        std::size_t above = row;
        for (; above > 0 && row - above < farthest && (above == row || !isHeads(above)); --above)
            most = std::max(most, m_whole[above] ? m_values[above] : 0);
        const std::size_t heads = isHeads(above) ? m_lines[above].pieces.size() : 0;
        for (std::size_t below = row + 1;
             below < m_lines.size() && below - row < farthest && !isHeads(below); ++below)
            most = std::max(most, m_whole[below] ? m_values[below] : 0);
        return values == most || (values > most && values + 1 == heads);
    }

    void put(std::size_t row, std::size_t line, const Move &move)
    {
        AlignedPieces &above = m_lines[row].pieces;
        AlignedPieces &rest = m_lines[line].pieces;
        const bool placed = move.aside <= mostAside && isFull(row, m_values[row] + rest.size());
        const double behind = above.back().right + rest.front().height;
        for (AlignedPiece &piece : rest) {
            const double by = placed ? move.by : behind;
            piece.left += by;
            piece.right += by;
            piece.y = above.back().y;
        }
        rest.front().before = rest.front().left - above.back().right;
        rest.front().astray = !placed;
        m_values[row] += rest.size();
        m_values[line] = 0;
        m_whole[row] = false;
        m_whole[line] = false;
        above.insert(above.end(), rest.begin(), rest.end());
        rest.clear();
    }

    AlignedLines &m_lines;
    std::vector<std::size_t> m_values; ///< at the end of each line
    std::vector<bool> m_whole;         ///< with labels before these, and nothing joined
};

} // namespace

void joinTornLines(AlignedLines &lines)
{
    TornLineJoiner(lines).join();
}

} // namespace gouji
