#include "core/extract/waystoread.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype mostWays = 3000;
constexpr int splitCost = 2;   ///< two narrow columns run into one
constexpr int leftOutCost = 2; ///< a cell without a trace
constexpr int joinCost = 2;    ///< a number broken in two

bool isDigits(QStringView text)
{
    return !text.isEmpty()
           && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// No number begins with a 0, but for 0 itself.
bool isPlainNumber(QStringView digits)
{
    return isDigits(digits) && (digits.size() == 1 || digits.front() != u'0');
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
        } else if (wanting == -1) {
            join();
        }
        return m_ways.size() > mostWays ? QList<WayToRead>() : m_ways;
    }

private:
    [[nodiscard]] PieceReading read(TextSpan span) const
    {
        return {span, parseCellValue(m_text.view(span))};
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
            const bool likely = text.front() == u'0';
            for (qsizetype at = 1; at < text.size(); ++at) {
                if (!isPlainNumber(text.first(at)))
                    break; // 0012: the first cell is 0
                if (cuts == 1 && !isPlainNumber(text.sliced(at)))
                    continue;
                QList<TextSpan> more = pieces;
                more[i] = {whole.begin, whole.begin + at};
                more.insert(i + 1, {whole.begin + at, whole.end});
                split(more, i + 1, cuts - 1, cost + (likely ? likelySplitCost : splitCost));
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

    /// Two neighbouring pieces as one, where only blanks stand between.
    void join()
    {
        for (qsizetype i = 0; i + 1 < m_pieces.size(); ++i) {
            const TextSpan both = m_pieces[i].united(m_pieces[i + 1]);
            const QStringView text = m_text.view(both);
            const bool digits = std::ranges::all_of(text, [](QChar c) {
                return (c >= u'0' && c <= u'9') || c == u' ' || c == u'\t' || c == u'\n';
            });
            if (!digits || text.front() == u'0')
                continue;
            QList<TextSpan> fewer = m_pieces;
            fewer[i] = both;
            fewer.remove(i + 1);
            m_ways.append(inOrder(fewer, joinCost));
        }
    }

    const QList<TextSpan> &m_pieces;
    int m_columns;
    const SourceText &m_text;
    QList<WayToRead> m_ways;
};

} // namespace

QList<WayToRead> waysToRead(const QList<TextSpan> &pieces, int columns, const SourceText &text)
{
    return WayFinder(pieces, columns, text).find();
}

} // namespace gouji
