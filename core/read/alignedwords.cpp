#include "core/read/alignedwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace gouji {

namespace {

/// White within a label, in half-width characters.
constexpr double mostWithin = 2;

std::size_t wordsOf(const AlignedLine &line)
{
    std::size_t words = line.pieces.size();
    while (words > 0 && line.pieces[words - 1].isValue())
        --words;
    return words;
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

/// Both may be of one number: a sign belongs to the first, decimals and a unit to the last. No
/// number begins with 0.
bool mayBeOneNumber(const AlignedPiece &piece, const AlignedPiece &next)
{
    static const QRegularExpression first(QStringLiteral("^[-－−—+]?[1-9][0-9 ]*$"));
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

class LabelJoiner
{
public:
    explicit LabelJoiner(std::span<AlignedLine> lines)
        : m_lines(lines)
    {
        for (const AlignedLine &line : lines) {
            for (std::size_t p = 0; p < line.pieces.size(); ++p) {
                const AlignedPiece &piece = line.pieces[p];
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
            for (std::size_t p = 0; p + 1 < pieces.size();) {
                if (pieces[p + 1].right <= end && isOne(line, p))
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

    [[nodiscard]] bool isOne(std::size_t line, std::size_t p) const
    {
        const AlignedPiece &piece = m_lines[line].pieces[p];
        const AlignedPiece &next = m_lines[line].pieces[p + 1];
        if (next.before > mostWithin || next.isValue())
            return false;
        if (beginsInWord(next.text))
            return true;
        return !piece.isValue() && !beginsWithNumber(next.text) && !m_begins.contains(next.left)
               && (p != 0 || !isWrittenDownwards(line));
    }

    /// No word begins with these.
    [[nodiscard]] static bool beginsInWord(const QString &text)
    {
        return QStringView(u"、．.，,）)；;：:").contains(text.front());
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
    std::set<double> m_begins; ///< where something begins that is surely no rest of a word
};

} // namespace

void joinAlignedWords(std::span<AlignedLine> lines)
{
    joinNumbers(lines);
    LabelJoiner(lines).join();
}

} // namespace gouji
