#include "core/extract/rows/waystoread.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype mostWays = 3000;
constexpr qsizetype mostJoins = 8; ///< more numbers are not broken in a row of the form
constexpr int splitCost = 2;       ///< two narrow columns run into one
constexpr int leftOutCost = 2;     ///< a cell without a trace
constexpr int joinCost = 2;        ///< a number broken in two
constexpr int cellJoinCost = 5;    ///< and in two cells of a row written with separators
constexpr int ownColumnCost = 3;   ///< a value of no column of the form
constexpr int mostOwnColumns = 2;

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

/// Digits may be of full width.
bool beginsWithZero(QStringView text)
{
    return text.front().digitValue() == 0;
}

/// Of any width, a no-break one too; tabs part cells.
bool isBlank(QChar character)
{
    return character.isSpace() && character != u'\t' && character != u'\n';
}

/// No number begins with a 0, but for 0 itself.
bool isPlainNumber(QStringView digits)
{
    return isDigits(digits) && (digits.size() == 1 || !beginsWithZero(digits));
}

class WayFinder
{
public:
    WayFinder(const QList<TextSpan> &pieces, int columns, const SourceText &text)
        : m_pieces(pieces)
        , m_columns(columns)
        , m_text(text)
    {}

    QList<WayToRead> find()
    {
        const qsizetype wanting = m_columns - m_pieces.size();
        if (wanting == 0) {
            m_ways.append(inOrder(m_pieces));
        } else if (wanting > 0) {
            m_ways.reserve(64);
            split(m_pieces, 0, static_cast<int>(wanting), 0);
            leaveOut({}, 0, static_cast<int>(wanting));
        } else if (-wanting <= mostJoins) {
            join(m_pieces, 0, static_cast<int>(-wanting), 0);
            passOver(static_cast<int>(-wanting));
            if (wanting == -1)
                joinCells();
        }
        return m_ways.size() > mostWays ? QList<WayToRead>() : m_ways;
    }

private:
    [[nodiscard]] PieceReading read(TextSpan span) const
    {
        const QStringView text = m_text.view(span);
        if (!m_joined || *m_joined != span)
            return {span, parseCellValue(text)};
        QString digits = text.toString();
        digits.removeIf([](QChar c) { return !c.isDigit(); });
        return {span, parseCellValue(digits), true};
    }

    [[nodiscard]] WayToRead inOrder(const QList<TextSpan> &spans, int cost = 0) const
    {
        WayToRead way{.cells = {}, .cost = cost};
        for (const TextSpan span : spans)
            way.cells.append(read(span));
        return way;
    }

    /// Cuts pieces from `from` on until there are enough.
    void split(QList<TextSpan> pieces, qsizetype from, int cuts, int cost)
    {
        if (m_ways.size() > mostWays)
            return;
        if (cuts == 0) {
            m_ways.append(inOrder(pieces, cost));
            return;
        }
        for (qsizetype i = from; i < pieces.size(); ++i) {
            const TextSpan whole = pieces[i];
            const QStringView text = m_text.view(whole);
            if (text.size() < 2 || !isDigits(text))
                continue;
            const bool likely = beginsWithZero(text);
            for (qsizetype at = 1; at < text.size(); ++at) {
                if (!isPlainNumber(text.first(at)))
                    break; // 0012: the first cell is 0
                if (cuts == 1 && !isPlainNumber(text.sliced(at)))
                    continue;
                QList<TextSpan> more = pieces;
                more[i] = {whole.begin, whole.begin + at};
                more.insert(i + 1, {whole.begin + at, whole.end});
                split(more, i + 1, cuts - 1, cost + (likely ? likelyCost : splitCost));
            }
        }
    }

    /// Columns [way.cells.size(), …) take the pieces from `next` on, `left` of them nothing.
    void leaveOut(WayToRead way, qsizetype next, int left)
    {
        if (m_ways.size() > mostWays)
            return;
        if (way.cells.size() == m_columns) {
            m_ways.append(way);
            return;
        }
        if (next < m_pieces.size()) {
            WayToRead taken = way;
            taken.cells.append(read(m_pieces[next]));
            leaveOut(taken, next + 1, left);
        }
        if (left > 0) {
            way.cells.append(PieceReading{});
            way.cost += leftOutCost;
            leaveOut(way, next, left - 1);
        }
    }

    /// The values of columns that are the office's own, side by side.
    void passOver(int columns)
    {
        if (columns > mostOwnColumns)
            return;
        for (qsizetype first = 0; first + columns <= m_pieces.size(); ++first) {
            QList<TextSpan> others = m_pieces;
            others.remove(first, columns);
            m_ways.append(inOrder(others, ownColumnCost * columns));
        }
    }

    /// Puts neighbours from `from` on together until there are few enough.
    void join(const QList<TextSpan> &pieces, qsizetype from, int joins, int cost)
    {
        if (m_ways.size() > mostWays)
            return;
        if (joins == 0) {
            m_ways.append(inOrder(pieces, cost));
            return;
        }
        for (qsizetype i = from; i + 1 < pieces.size(); ++i) {
            if (!mayBeOne(pieces[i], pieces[i + 1]))
                continue;
            const TextSpan white{pieces[i].end, pieces[i + 1].begin};
            const bool likely = white.size() == 1 && isBlank(m_text.view(white).front());
            QList<TextSpan> fewer = pieces;
            fewer[i] = pieces[i].united(pieces[i + 1]);
            fewer.remove(i + 1);
            join(fewer, i, joins - 1, cost + (likely ? likelyCost : joinCost));
        }
    }

    /// Puts two neighbours together that a separator parts.
    void joinCells()
    {
        for (qsizetype i = 0; i + 1 < m_pieces.size(); ++i) {
            if (!areCellsOfOne(m_pieces[i], m_pieces[i + 1]))
                continue;
            QList<TextSpan> fewer = m_pieces;
            fewer[i] = fewer[i].united(fewer[i + 1]);
            fewer.remove(i + 1);
            m_joined = fewer[i];
            m_ways.append(inOrder(fewer, cellJoinCost));
            m_joined.reset();
        }
    }

    /// Both are digits, and nothing but one separator and blanks stands between.
    [[nodiscard]] bool areCellsOfOne(TextSpan first, TextSpan next) const
    {
        const QStringView front = m_text.view(first);
        const QString between = m_text.view({first.end, next.begin}).trimmed().toString();
        const bool tab = between.isEmpty() && m_text.view({first.end, next.begin}).contains(u'\t');
        return isDigits(front) && !beginsWithZero(front) && isDigits(m_text.view(next))
               && (tab || between == u"," || between == u";" || between == u"|");
    }

    /// Only blanks stand between the digits of both; a single one where more than two are joined.
    [[nodiscard]] bool mayBeOne(TextSpan first, TextSpan next) const
    {
        const bool many = m_pieces.size() > m_columns + 1;
        const QStringView text = m_text.view(first.united(next));
        const bool digits = std::ranges::all_of(
            text, [](QChar c) { return c.isDigit() || isBlank(c) || c == u'\n'; });
        return digits && !beginsWithZero(text) && (!many || next.begin == first.end + 1);
    }

    const QList<TextSpan> &m_pieces;
    int m_columns;
    const SourceText &m_text;
    QList<WayToRead> m_ways;
    std::optional<TextSpan> m_joined; ///< what joinCells() is at
};

} // namespace

QList<WayToRead> waysToRead(const QList<TextSpan> &pieces, int columns, const SourceText &text)
{
    return WayFinder(pieces, columns, text).find();
}

} // namespace gouji
