#include "core/read/aligned/alignedwords.h"

#include "core/read/aligned/alignedlabels.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace gouji {

namespace {

/// White within a label, in half-width characters.
constexpr double mostWithin = 2;
/// The same where something else than white tells that a label goes on: a blank of the page may
/// come out as many characters, in proportion to what else stands on it.
constexpr double mostStretched = 24;

std::size_t wordsOf(const AlignedLine &line)
{
    return line.pieces.size() - line.values();
}

void join(AlignedPieces &pieces, std::size_t first)
{
    AlignedPiece &piece = pieces[first];
    const AlignedPiece &next = pieces[first + 1];
    piece.text += u' ' + next.text;
    piece.right = next.right;
    piece.narrow = next.left + next.narrow - piece.left;
    piece.more += 1 + next.more;
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(first) + 1);
}

bool areDigits(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

/// `3 5 . 6`: a point between blanks is of the digits before and behind it, and these are of one
/// number.
void joinAroundPoints(AlignedPieces &pieces)
{
    const auto areApart = [&pieces](std::size_t p) {
        return pieces[p].before == 1 && pieces[p - 1].text.size() == 1 && areDigits(pieces[p].text)
               && areDigits(pieces[p - 1].text);
    };
    for (std::size_t p = 1; p + 1 < pieces.size(); ++p) {
        if ((pieces[p].text != u'.' && pieces[p].text != u'．') || pieces[p].before != 1
            || pieces[p + 1].before != 1 || !areDigits(pieces[p - 1].text)
            || !areDigits(pieces[p + 1].text))
            continue;
        std::size_t last = p + 1;
        while (last + 1 < pieces.size() && areApart(last + 1))
            ++last;
        while (p > 1 && areApart(p - 1))
            --p;
        for (; last >= p; --last)
            join(pieces, p - 1);
    }
}

bool isCharacter(const AlignedPiece &piece)
{
    return piece.text.size() == 1 && piece.text.front().isLetter() && !piece.isValue();
}

/// Each of `characters` stands above or below another piece of `line`, as the lines of heads do.
bool standInColumns(std::span<const AlignedPiece> characters, const AlignedLine &line)
{
    const auto below = std::ranges::count_if(line.pieces, [&](const AlignedPiece &piece) {
        return std::ranges::any_of(characters, [&piece](const AlignedPiece &character) {
            return character.left < piece.left + piece.narrow && piece.left <= character.left;
        });
    });
    return below >= std::ssize(characters);
}

/// `复 议 后 起 诉`: so many characters a blank apart are one word.
void joinSpreadWords(std::span<AlignedLine> lines)
{
    constexpr std::size_t fewest = 4;
    constexpr std::size_t near = 2;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        AlignedPieces &pieces = lines[line].pieces;
        for (std::size_t first = 0; first + fewest <= pieces.size(); ++first) {
            std::size_t end = first;
            while (end < pieces.size() && isCharacter(pieces[end])
                   && (end == first || pieces[end].before == 1))
                ++end;
            if (end - first < fewest)
                continue;
            const std::size_t above = line - std::min(line, near);
            const auto around =
                lines.subspan(above).first(std::min(lines.size() - above, 2 * near + 1));
            const auto characters = std::span(pieces).subspan(first, end - first);
            const bool heads = std::ranges::any_of(around, [&](const AlignedLine &other) {
                return &other != &lines[line] && standInColumns(characters, other);
            });
            for (; !heads && end > first + 1; --end)
                join(pieces, first);
        }
    }
}

/// Both may be of one number: a sign belongs to the first, decimals and a unit to the last. No
/// number begins with 0.
bool mayBeOneNumber(const AlignedPiece &piece, const AlignedPiece &next)
{
    static const QRegularExpression first(QStringLiteral("^([-－−—+]?[1-9][0-9 ]*|[-－−+])$"));
    static const QRegularExpression rest(QStringLiteral("^[0-9]+(\\.[0-9]+)?[件条元万]*$"));
    return next.before == 1 && first.match(piece.text).hasMatch()
           && rest.match(next.text).hasMatch();
}

AlignedPieces withWholeNumbers(const AlignedLine &line)
{
    AlignedPieces pieces = line.pieces;
    for (std::size_t p = wordsOf(line); p + 1 < pieces.size();) {
        if (mayBeOneNumber(pieces[p], pieces[p + 1]))
            join(pieces, p);
        else
            ++p;
    }
    return pieces;
}

/// In how many places words begin.
std::size_t columnsOfWords(std::span<const AlignedLine> lines)
{
    std::set<double> lefts;
    for (const AlignedLine &line : lines) {
        if (wordsOf(line) < line.pieces.size())
            continue;
        for (const AlignedPiece &piece : line.pieces)
            lefts.insert(piece.left);
    }
    return lefts.size();
}

/// The most values of a row in which nothing may be joined; 0 when there is none.
std::size_t mostValues(std::span<const AlignedLine> lines)
{
    std::size_t most = 0;
    for (const AlignedLine &line : lines) {
        const std::size_t values = line.pieces.size() - wordsOf(line);
        if (values > most && withWholeNumbers(line).size() == line.pieces.size())
            most = values;
    }
    return most;
}

/// Lines of one block: up to the next line of words beside each other.
std::size_t endOfBlock(std::span<const AlignedLine> lines, std::size_t begin)
{
    std::size_t end = begin;
    while (end < lines.size()
           && (lines[end].pieces.size() < 2 || wordsOf(lines[end]) < lines[end].pieces.size()))
        ++end;
    return end;
}

/// Narrow columns may be one blank apart: only a row of more values than any other has broken
/// numbers among them.
void joinNumbers(std::span<AlignedLine> lines)
{
    const std::size_t mostOfAll = mostValues(lines);
    const std::size_t most = mostOfAll > 0 ? mostOfAll : columnsOfWords(lines);
    for (std::size_t begin = 0; begin < lines.size();) {
        const std::size_t end = endOfBlock(lines, begin);
        const std::size_t mostHere = mostValues(lines.subspan(begin, end - begin));
        const std::size_t columns = mostHere > 0 ? mostHere : most;
        for (AlignedLine &line : lines.subspan(begin, end - begin)) {
            const std::size_t words = wordsOf(line);
            AlignedPieces whole = withWholeNumbers(line);
            const std::size_t count = whole.size() - words;
            if (line.pieces.size() - words > columns && count <= columns
                && (mostOfAll > 0 || count == columns))
                line.pieces = std::move(whole);
        }
        begin = end + 1;
    }
}

/// A digit alone, a blank before the next one, as where all digits of a number are apart.
bool areSpreadDigits(const AlignedPiece &piece, const AlignedPiece &next)
{
    const QString &text = piece.text;
    return next.text.size() == 1 && (text.size() == 1 || text[text.size() - 2] == u' ')
           && mayBeOneNumber(piece, next);
}

/// Two of its values are a blank apart.
bool hasNarrowGap(const AlignedLine &line)
{
    const auto values = std::span(line.pieces).subspan(wordsOf(line));
    return values.size() > 1
           && std::ranges::any_of(values.subspan(1),
                                  [](const AlignedPiece &value) { return value.before == 1; });
}

/// Where hardly any values are a blank apart, columns are wide: single digits on both sides of one,
/// where a number of another row has digits on it, are of one number.
void joinInWideColumns(std::span<AlignedLine> lines)
{
    constexpr std::ptrdiff_t fewest = 4;
    const auto rows = std::ranges::count_if(
        lines, [](const AlignedLine &line) { return line.pieces.size() > wordsOf(line) + 1; });
    const auto narrow = std::ranges::count_if(lines, hasNarrowGap);
    if (rows < fewest || narrow * fewest > rows)
        return;
    const auto isCrossed = [&lines](double blank) {
        return std::ranges::any_of(lines, [blank](const AlignedLine &line) {
            const auto values = std::span(line.pieces).subspan(wordsOf(line));
            return std::ranges::any_of(values, [blank](const AlignedPiece &value) {
                return areDigits(value.text) && value.left < blank
                       && value.left + value.narrow > blank + 1;
            });
        });
    };
    for (AlignedLine &line : lines) {
        for (std::size_t p = wordsOf(line); narrow > 0 && p + 1 < line.pieces.size();) {
            const AlignedPiece &piece = line.pieces[p];
            if (areSpreadDigits(piece, line.pieces[p + 1]) && isCrossed(piece.left + piece.narrow))
                join(line.pieces, p);
            else
                ++p;
        }
    }
}

class LabelJoiner
{
public:
    explicit LabelJoiner(std::span<AlignedLine> lines)
        : m_lines(lines)
    {
        for (const AlignedLine &line : lines) {
            const std::size_t words = wordsOf(line);
            for (std::size_t p = 0; p < line.pieces.size(); ++p) {
                const AlignedPiece &piece = line.pieces[p];
                m_numbered = m_numbered
                             || (p < words && words < line.pieces.size()
                                 && AlignedLabels::beginsLabel(piece.text));
                if (p == 0 || piece.before > mostWithin || beginsWithNumber(piece.text))
                    m_begins.insert(piece.left);
            }
        }
    }

    void join()
    {
        for (std::size_t line = 0; line < m_lines.size(); ++line) {
            AlignedPieces &pieces = m_lines[line].pieces;
            const double end = endOfLabels(line);
            const bool closeHeads = hasCloseHeads(line, end);
            for (std::size_t p = 0; p + 1 < pieces.size();) {
                const AlignedPiece &next = pieces[p + 1];
                if (next.left + next.narrow <= end && isOne(line, p, closeHeads))
                    gouji::join(pieces, p);
                else
                    ++p;
            }
        }
    }

private:
    /// Where values begin, on this line or the nearest one with some.
    [[nodiscard]] double endOfLabels(std::size_t line) const
    {
        const auto valuesIn = [this](std::size_t other) -> double {
            const AlignedPieces &pieces = m_lines[other].pieces;
            const std::size_t words = wordsOf(m_lines[other]);
            return words < pieces.size() ? pieces[words].left : -1;
        };
        for (std::size_t below = line; below < m_lines.size(); ++below) {
            if (const double left = valuesIn(below); left >= 0)
                return left;
        }
        for (std::size_t above = line; above-- > 0;) {
            if (const double left = valuesIn(above); left >= 0)
                return left;
        }
        return -1;
    }

    /// Words that stand where values do are as close to each other as those of a label are.
    [[nodiscard]] bool hasCloseHeads(std::size_t line, double end) const
    {
        const AlignedPieces &pieces = m_lines[line].pieces;
        return wordsOf(m_lines[line]) == pieces.size()
               && std::ranges::any_of(pieces, [end](const AlignedPiece &piece) {
                      return piece.left >= end && piece.before > 0 && piece.before <= mostWithin;
                  });
    }

    [[nodiscard]] bool isOne(std::size_t line, std::size_t p, bool closeHeads) const
    {
        const AlignedPiece &piece = m_lines[line].pieces[p];
        const AlignedPiece &next = m_lines[line].pieces[p + 1];
        if (next.before > mostStretched || next.isValue() || piece.parted || next.parted)
            return false;
        if (beginsInWord(next.text) || endsInWord(piece.text) || isListNumberOf(piece, next))
            return true;
        if (isRestOfNumbered(line, p) || isBelowNumbered(line, p) || isRestOfRow(line, p))
            return true;
        return !closeHeads && next.before <= mostWithin && !piece.isValue()
               && !beginsWithNumber(next.text) && !m_begins.contains(next.left)
               && (p != 0 || !isWrittenDownwards(line));
    }

    /// No word begins with these.
    [[nodiscard]] static bool beginsInWord(const QString &text)
    {
        return QStringView(u"、．.，,）)；;：:").contains(text.front());
    }

    /// A number without a separator, as lists of some programs have it: 1 属于国家秘密.
    [[nodiscard]] static bool isListNumberOf(const AlignedPiece &piece, const AlignedPiece &next)
    {
        return next.before == 1 && isBareNumber(piece.text) && !beginsWithNumber(next.text);
    }

    [[nodiscard]] static bool endsInWord(const QString &text)
    {
        return QStringView(u"（(").contains(text.back());
    }

    /// Groups and rows are numbered: what follows on a numbered label's line without a number is
    /// its own. Beside a group, whose number stands in brackets or is a word, it may as well be the
    /// rest of a row's label that begins above.
    [[nodiscard]] bool isRestOfNumbered(std::size_t line, std::size_t p) const
    {
        const AlignedPiece &piece = m_lines[line].pieces[p];
        const AlignedPiece &next = m_lines[line].pieces[p + 1];
        return beginsWithNumber(piece.text) && !beginsWithNumber(next.text)
               && (piece.text.front().isNumber()
                   || (!standsBelowAnother(line, piece, next) && !standsAmongLabels(line, next)));
    }

    /// Others without a number begin where it does or are centred like it, with nothing before
    /// them, and values behind: rows have no numbers of their own then.
    [[nodiscard]] bool standsAmongLabels(std::size_t line, const AlignedPiece &label) const
    {
        constexpr std::ptrdiff_t fewest = 3;
        const auto isAlike = [&](const AlignedLine &other) {
            if (&other == &m_lines[line] || other.pieces.size() < 3 || wordsOf(other) != 1)
                return false;
            const AlignedPiece &first = other.pieces.front();
            return !beginsWithNumber(first.text)
                   && (std::abs(first.middle() - label.middle()) <= 1
                       || std::abs(first.left - label.left) <= 1);
        };
        return label.before > mostWithin && std::ranges::count_if(m_lines, isAlike) >= fewest;
    }

    /// In a table whose rows have no numbers there are no groups either: one label stands before
    /// the values.
    [[nodiscard]] bool isRestOfRow(std::size_t line, std::size_t p) const
    {
        const AlignedPieces &pieces = m_lines[line].pieces;
        return !m_numbered && wordsOf(m_lines[line]) < pieces.size() && !pieces[p].isValue();
    }

    /// Both stand below one piece of a numbered label, and are the rest of it.
    [[nodiscard]] bool isBelowNumbered(std::size_t line, std::size_t p) const
    {
        const AlignedPiece &piece = m_lines[line].pieces[p];
        const AlignedPiece &next = m_lines[line].pieces[p + 1];
        if (piece.isValue() || beginsWithNumber(piece.text) || beginsWithNumber(next.text))
            return false;
        // The nearest one over `next`: those farther above are of blank rows.
        for (const std::size_t above : linesOfLabel(line)) {
            for (const AlignedPiece &label : m_lines[above].pieces) {
                if (beginsWithNumber(label.text) && shareColumns(label, next))
                    return shareColumns(label, piece);
            }
        }
        return false;
    }

    /// `next` goes on with a numbered label that begins above, beside that of `piece`.
    [[nodiscard]] bool standsBelowAnother(std::size_t line, const AlignedPiece &piece,
                                          const AlignedPiece &next) const
    {
        return std::ranges::any_of(linesOfLabel(line), [&](std::size_t above) {
            return std::ranges::any_of(m_lines[above].pieces, [&](const AlignedPiece &label) {
                return beginsWithNumber(label.text) && shareColumns(label, next)
                       && !shareColumns(label, piece);
            });
        });
    }

    /// However wide characters are, at least.
    [[nodiscard]] static bool shareColumns(const AlignedPiece &one, const AlignedPiece &other)
    {
        return one.left < other.left + other.narrow && other.left < one.left + one.narrow;
    }

    /// Those above that may be of one label with `line`: right below each other, and one of them at
    /// most has values, `line` counted.
    [[nodiscard]] std::vector<std::size_t> linesOfLabel(std::size_t line) const
    {
        constexpr double mostApart = 1.2;
        constexpr std::size_t longest = 8; // lines of a label in a column of six characters
        const auto hasValues = [this](std::size_t other) {
            return wordsOf(m_lines[other]) < m_lines[other].pieces.size();
        };
        std::vector<std::size_t> lines;
        bool values = hasValues(line);
        for (std::size_t at = line; at > 0 && lines.size() < longest; --at) {
            const AlignedPieces &pieces = m_lines[at].pieces;
            const AlignedPieces &above = m_lines[at - 1].pieces;
            if (above.empty()
                || pieces.front().y - above.front().y > mostApart * above.front().height
                || (values && hasValues(at - 1)))
                break;
            values = values || hasValues(at - 1);
            lines.push_back(at - 1);
        }
        return lines;
    }

    /// Its first character stands among those of two other lines, above and below each other.
    [[nodiscard]] bool isWrittenDownwards(std::size_t line) const
    {
        constexpr std::size_t fewestCharacters = 3;
        const double left = m_lines[line].pieces.front().left;
        const auto isAlike = [&](std::size_t other) {
            const AlignedPieces &pieces = m_lines[other].pieces;
            return !pieces.empty() && pieces.front().text.size() == 1
                   && std::abs(pieces.front().left - left) < 1;
        };
        if (!isAlike(line))
            return false;
        std::size_t first = line;
        while (first > 0 && line - first < fewestCharacters && isAlike(first - 1))
            --first;
        std::size_t last = line;
        while (last + 1 < m_lines.size() && last - line < fewestCharacters && isAlike(last + 1))
            ++last;
        return last - first + 1 >= fewestCharacters;
    }

    std::span<AlignedLine> m_lines;
    bool m_numbered = false;   ///< a row's label or its group's has a number
    std::set<double> m_begins; ///< where something begins that is surely no rest of a word
};

} // namespace

void joinAlignedWords(std::span<AlignedLine> lines)
{
    for (AlignedLine &line : lines)
        joinAroundPoints(line.pieces);
    joinSpreadWords(lines);
    joinNumbers(lines);
    joinInWideColumns(lines);
    LabelJoiner(lines).join();
}

} // namespace gouji
