#include "core/read/aligned/brokennumbers.h"

#include <algorithm>
#include <span>

namespace gouji {

namespace {

/// More are no table's.
constexpr std::size_t mostValues = 60;
/// A row that goes on over more values than this on one line has them in narrow columns.
constexpr std::size_t fewestValues = 3;

double endOf(const AlignedPiece &piece)
{
    return piece.left + piece.narrow;
}

bool areBelowEachOther(const AlignedPiece &one, const AlignedPiece &other)
{
    return one.left < endOf(other) && other.left < endOf(one);
}

bool areDigits(const QString &text)
{
    constexpr qsizetype most = 9;
    return !text.isEmpty() && text.size() <= most
           && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

/// `lower` is the rest of a number whose first digits are `upper`: it has no more, and stands below
/// them. No number begins with a zero.
bool goesOn(const AlignedPiece &upper, const AlignedPiece &lower)
{
    return areDigits(upper.text) && areDigits(lower.text) && lower.text.size() <= upper.text.size()
           && upper.text.front().digitValue() > 0 && lower.left >= upper.left - 1
           && endOf(lower) <= endOf(upper) + 1;
}

std::size_t valuesOf(const AlignedLine &line)
{
    const auto word = std::find_if_not(line.pieces.rbegin(), line.pieces.rend(),
                                       [](const AlignedPiece &piece) { return piece.isValue(); });
    return static_cast<std::size_t>(word - line.pieces.rbegin());
}

class BrokenNumberJoiner
{
public:
    explicit BrokenNumberJoiner(AlignedLines &lines)
        : m_lines(lines)
    {
        for (const AlignedLine &line : lines)
            m_values.push_back(valuesOf(line));
    }

    void join()
    {
        for (std::size_t row = 1; row + 1 < m_lines.size(); ++row) {
            // Of numbers on three lines, every other one is around a wrong line, too.
            const bool more =
                row + 2 < m_lines.size() && isAround(row + 1) && m_values[row] > m_values[row - 1];
            while (!more && row > 0 && row + 1 < m_lines.size() && isAround(row))
                row = joinAround(row);
            row = std::max<std::size_t>(row, 1);
        }
        std::erase_if(m_lines, [](const AlignedLine &line) { return line.pieces.empty(); });
    }

private:
    [[nodiscard]] std::span<AlignedPiece> values(std::size_t line) const
    {
        return std::span(m_lines[line].pieces).last(m_values[line]);
    }

    /// The word right before the values of a line; null where there is none.
    [[nodiscard]] const AlignedPiece *label(std::size_t line) const
    {
        const AlignedPieces &pieces = m_lines[line].pieces;
        const std::size_t words = pieces.size() - m_values[line];
        return words == 0 ? nullptr : &pieces[words - 1];
    }

    /// Two of them begin rows of their own.
    [[nodiscard]] bool haveLabels(std::size_t one, std::size_t other) const
    {
        const AlignedPiece *upper = label(one);
        const AlignedPiece *lower = label(other);
        return upper != nullptr && lower != nullptr && areBelowEachOther(*upper, *lower)
               && beginsWithNumber(lower->text);
    }

    /// The lines above and below `row` hold the ends of its numbers, and it what is between: with
    /// nothing of it there these have two lines, else three.
    [[nodiscard]] bool isAround(std::size_t row) const
    {
        const auto upper = values(row - 1);
        const auto lower = values(row + 1);
        const AlignedPieces &between = m_lines[row].pieces;
        if (upper.empty() || upper.size() != lower.size()
            || upper.size() + m_values[row] > mostValues || m_values[row] == 0
            || lower.front().y - upper.front().y > 2 * upper.front().height
            || !std::ranges::equal(upper, lower, goesOn) || haveLabels(row - 1, row)
            || haveLabels(row, row + 1) || haveLabels(row - 1, row + 1))
            return false;
        const auto crossed = std::ranges::count_if(upper, [&](const AlignedPiece &first) {
            return std::ranges::any_of(
                between, [&](const auto &piece) { return areBelowEachOther(first, piece); });
        });
        if (crossed == 0)
            return true;
        return crossed == std::ssize(upper) && label(row - 1) == nullptr
               && label(row + 1) == nullptr && m_values[row] > upper.size()
               && m_values[row] >= fewestValues
               && std::ranges::all_of(upper, [&](const AlignedPiece &first) {
                      return std::ranges::any_of(values(row), [&](const AlignedPiece &middle) {
                          return middle.below.empty() && middle.text.size() == first.text.size()
                                 && goesOn(first, middle);
                      });
                  });
    }

    /// Gives where the row is then.
    std::size_t joinAround(std::size_t row)
    {
        for (std::size_t v = 0; v < m_values[row - 1]; ++v)
            joinNumber(row, values(row - 1)[v], values(row + 1)[v]);
        AlignedPieces &pieces = m_lines[row].pieces;
        std::ranges::stable_sort(pieces, {}, &AlignedPiece::left);
        for (std::size_t p = 1; p < pieces.size(); ++p)
            pieces[p].before = pieces[p].left - endOf(pieces[p - 1]);
        m_values[row] = valuesOf(m_lines[row]);
        keepAstray(row);
        takeValues(row + 1);
        return takeValues(row - 1) ? row - 1 : row;
    }

    /// All of its values are, or none.
    void keepAstray(std::size_t row)
    {
        const auto values = this->values(row);
        const bool astray = std::ranges::any_of(values, &AlignedPiece::astray);
        for (AlignedPiece &value : values)
            value.astray = false;
        values.front().astray = astray;
    }

    void joinNumber(std::size_t row, const AlignedPiece &upper, const AlignedPiece &lower)
    {
        AlignedPiece number = upper;
        AlignedPieces &pieces = m_lines[row].pieces;
        const auto middle = std::ranges::find_if(pieces, [&](const AlignedPiece &piece) {
            return piece.isValue() && areBelowEachOther(upper, piece);
        });
        number.y = pieces.back().y;
        const auto add = [&number](const AlignedPiece &rest) {
            number.text += rest.text;
            number.right = std::max(number.right, rest.right);
            number.below.push_back(rest.origin);
        };
        if (middle != pieces.end()) {
            add(*middle);
            pieces.erase(middle);
        }
        add(lower);
        pieces.push_back(std::move(number));
    }

    /// True when nothing else stood on the line: what stands below it moves up.
    bool takeValues(std::size_t line)
    {
        AlignedPieces &pieces = m_lines[line].pieces;
        const double height = pieces.front().height;
        pieces.resize(pieces.size() - m_values[line]);
        m_values[line] = 0;
        if (!pieces.empty())
            return false;
        m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(line));
        m_values.erase(m_values.begin() + static_cast<std::ptrdiff_t>(line));
        for (AlignedLine &below : std::span(m_lines).subspan(line)) {
            for (AlignedPiece &piece : below.pieces)
                piece.y -= height;
        }
        return true;
    }

    AlignedLines &m_lines;
    std::vector<std::size_t> m_values; ///< at the end of each line
};

} // namespace

void joinBrokenNumbers(AlignedLines &lines)
{
    BrokenNumberJoiner(lines).join();
}

} // namespace gouji
