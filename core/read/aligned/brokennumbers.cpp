#include "core/read/aligned/brokennumbers.h"

#include <algorithm>
#include <span>

namespace gouji {

namespace {

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

class BrokenNumberJoiner
{
public:
    explicit BrokenNumberJoiner(AlignedLines &lines)
        : m_lines(lines)
    {
        for (const AlignedLine &line : lines)
            m_values.push_back(line.values());
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
        for (std::size_t row = 0; row + 1 < m_lines.size(); ++row) {
            if (hasRestBelow(row))
                joinBelow(row);
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
            || upper.size() + m_values[row] > mostValuesOfRow || m_values[row] == 0
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

    /// The row stands at the top of its cells, and the line below holds what had no room: digits
    /// of some of its numbers, and what goes on with its label where cells are as narrow.
    [[nodiscard]] bool hasRestBelow(std::size_t row) const
    {
        const auto numbers = values(row);
        const auto rests = values(row + 1);
        const bool last = row + 2 == m_lines.size(); // the number of the page
        if (numbers.empty() || rests.empty() || label(row) == nullptr
            || (last && m_lines[row + 1].pieces.size() == 1)
            || rests.front().y - numbers.front().y > numbers.front().height)
            return false;
        const bool goOn = std::ranges::all_of(rests, [&](const AlignedPiece &rest) {
            return std::ranges::any_of(
                numbers, [&](const AlignedPiece &number) { return mayGoOn(number, rest); });
        });
        if (!goOn)
            return false;
        return label(row + 1) == nullptr ? !mayBelongBelow(row + 1)
                                         : rests.size() < numbers.size() && isRestOfLabel(row);
    }

    [[nodiscard]] static bool mayGoOn(const AlignedPiece &number, const AlignedPiece &rest)
    {
        constexpr qsizetype fewestDigits = 2; // a cell has room for as many on a line
        return number.text.size() >= fewestDigits && number.below.empty() && goesOn(number, rest);
    }

    /// Words alone stand below them in the column of the row's label: they may be the next one.
    [[nodiscard]] bool mayBelongBelow(std::size_t rests) const
    {
        constexpr double mostAside = 2;
        const AlignedPiece &own = *label(rests - 1);
        return rests + 1 < m_lines.size() && m_values[rests + 1] == 0
               && std::ranges::any_of(m_lines[rests + 1].pieces, [&](const AlignedPiece &piece) {
                      return std::abs(piece.left - own.left) <= mostAside
                             || std::abs(piece.narrowMiddle() - own.narrowMiddle()) <= mostAside;
                  });
    }

    /// A word for each line, and no other label near reaches farther than the one above.
    [[nodiscard]] bool isRestOfLabel(std::size_t row) const
    {
        constexpr std::size_t near = 20;
        const AlignedPiece &upper = *label(row);
        const AlignedPiece &lower = *label(row + 1);
        const std::size_t first = row - std::min(row, near);
        const auto around =
            std::span(m_lines).subspan(first).first(std::min(m_lines.size() - first, 2 * near));
        const auto reachesFarther = [&](const AlignedLine &line) {
            const std::size_t words = line.pieces.size() - line.values();
            return words > 0 && words < line.pieces.size()
                   && endOf(line.pieces[words - 1]) > endOf(upper) + 1;
        };
        return m_lines[row].pieces.size() == m_values[row] + 1
               && m_lines[row + 1].pieces.size() == m_values[row + 1] + 1
               && lower.text.size() < upper.text.size() && areBelowEachOther(upper, lower)
               && !beginsWithNumber(lower.text) && std::ranges::none_of(around, reachesFarther);
    }

    void joinBelow(std::size_t row)
    {
        for (const AlignedPiece &rest : values(row + 1)) {
            const auto number = std::ranges::find_if(
                values(row), [&](const AlignedPiece &of) { return mayGoOn(of, rest); });
            number->text += rest.text;
            number->right = std::max(number->right, rest.right);
            number->below.push_back(rest.origin);
        }
        takeValues(row + 1);
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
        m_values[row] = m_lines[row].values();
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
