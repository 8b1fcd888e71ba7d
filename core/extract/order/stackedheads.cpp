#include "core/extract/order/stackedheads.h"

#include "core/text/labelkey.h"

#include <algorithm>

namespace gouji {

namespace {

/// Words [begin, end) of one line.
struct WordLine
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

class StackFinder
{
public:
    StackFinder(const QList<OrderWord> &words, OrderWindow window, const QList<QStringList> &heads,
                const QList<bool> &used)
        : m_words(words)
        , m_window(window)
        , m_heads(heads)
        , m_used(used)
        , m_found(heads.size())
    {}

    /// Heads that begin with words of `upper` and end with words of `lower`.
    bool find(WordLine upper, WordLine lower)
    {
        for (qsizetype first = upper.begin; first < upper.end; ++first) {
            if (!isFree(first))
                continue;
            for (qsizetype last = lower.begin; last < lower.end; ++last) {
                if (isFree(last) && takeAll({first, upper.end}, {last, lower.end}))
                    return true;
            }
        }
        return false;
    }

    [[nodiscard]] const QList<QList<qsizetype>> &found() const { return m_found; }

private:
    [[nodiscard]] bool isFree(qsizetype word) const
    {
        return !m_used[word - m_window.begin] && !m_words[word].key.isEmpty();
    }

    /// Every word from the beginning of both lines until all heads are there.
    bool takeAll(WordLine upper, WordLine lower)
    {
        m_found.fill({});
        qsizetype taken = 0;
        qsizetype stacked = 0;
        for (; upper.begin < upper.end && taken < m_heads.size(); ++upper.begin, ++taken) {
            const bool below = lower.begin < lower.end
                               && take(m_words[upper.begin].key + m_words[lower.begin].key,
                                       {upper.begin, lower.begin});
            if (below) {
                ++lower.begin;
                ++stacked;
            } else if (!take(m_words[upper.begin].key, {upper.begin})) {
                break;
            }
        }
        return stacked > 1 && taken == m_heads.size();
    }

    bool take(const QString &key, const QList<qsizetype> &words)
    {
        const auto head = std::ranges::find_if(
            m_heads, [&key](const QStringList &wordings) { return wordings.contains(key); });
        if (head == m_heads.cend()
            || !std::ranges::all_of(words, [this](qsizetype word) { return isFree(word); }))
            return false;
        QList<qsizetype> &found = m_found[head - m_heads.cbegin()];
        if (!found.isEmpty())
            return false;
        found = words;
        return true;
    }

    const QList<OrderWord> &m_words;
    OrderWindow m_window;
    const QList<QStringList> &m_heads;
    const QList<bool> &m_used;
    QList<QList<qsizetype>> m_found;
};

QList<WordLine> linesOf(const QList<OrderWord> &words, OrderWindow window, const SourceText &text)
{
    QList<WordLine> lines;
    qsizetype line = -1;
    for (qsizetype w = window.begin; w < window.end; ++w) {
        if (const qsizetype own = text.lineOf(words[w].span.begin); own != line) {
            line = own;
            lines.append({w, w});
        }
        lines.last().end = w + 1;
    }
    return lines;
}

} // namespace

QList<QList<qsizetype>> stackedHeads(const QList<OrderWord> &words, OrderWindow window,
                                     const SourceText &text, const QList<QStringList> &heads,
                                     const QList<bool> &used)
{
    constexpr qsizetype mostLines = 40; // of heads
    constexpr qsizetype mostWords = 40;
    const QList<WordLine> lines = linesOf(words, window, text);
    StackFinder finder(words, window, heads, used);
    const qsizetype last = std::min(lines.size() - 1, mostLines);
    for (qsizetype l = 0; l < last; ++l) {
        const bool fits = lines[l].end - lines[l].begin <= mostWords
                          && lines[l + 1].end - lines[l + 1].begin <= mostWords;
        if (fits && finder.find(lines[l], lines[l + 1]))
            return finder.found();
    }
    return {};
}

namespace {

/// Of `heads` those without words in `found` that `key` is near; -1 where it is near none, or
/// several.
qsizetype nearestHead(const QString &key, const QList<QStringList> &heads,
                      const QList<QList<qsizetype>> &found)
{
    constexpr int mostEdits = 2;
    int least = mostEdits + 1;
    qsizetype nearest = -1;
    for (qsizetype h = 0; h < heads.size(); ++h) {
        const QString &head = heads[h].constFirst();
        // A shorter word is a piece of one.
        if (!found[h].isEmpty() || head.size() <= mostEdits || head.size() != key.size())
            continue;
        const int edits = editDistance(key, head, mostEdits);
        nearest = edits < least ? h : edits == least ? -1 : nearest;
        least = std::min(least, edits);
    }
    return nearest;
}

/// Finds heads whose words stand one after the other.
class RowFinder
{
public:
    RowFinder(const QList<OrderWord> &words, OrderWindow window, const QList<QStringList> &heads,
              const QList<bool> &used)
        : m_words(words)
        , m_window(window)
        , m_heads(heads)
        , m_used(used)
    {}

    /// The heads that the words from `first` on are, each once; none where some is none of them.
    [[nodiscard]] QList<QList<qsizetype>> from(qsizetype first) const
    {
        constexpr qsizetype mostMisspelt = 2;
        QList<QList<qsizetype>> found(m_heads.size());
        QList<qsizetype> misspelt;
        qsizetype next = first;
        for (qsizetype taken = 0; taken < m_heads.size(); ++taken) {
            if (!isFree(next))
                return {};
            const Pieces head = headAt(next);
            if (head.head < 0)
                misspelt.append(next);
            else if (!found[head.head].isEmpty())
                return {};
            for (qsizetype piece = 0; piece < head.count && head.head >= 0; ++piece)
                found[head.head].append(next + piece);
            next += head.count;
            if (misspelt.size() > mostMisspelt)
                return {};
        }
        // Else it is the last head of a group and the others of the next.
        if (found.constLast().startsWith(first))
            return {};
        for (const qsizetype w : misspelt) {
            const qsizetype head = nearestHead(m_words[w].key, m_heads, found);
            if (head < 0)
                return {};
            found[head] = {w};
        }
        // In another order, pieces may be of two groups as well.
        const bool broken = next > first + m_heads.size();
        return broken && !std::ranges::is_sorted(found) ? QList<QList<qsizetype>>() : found;
    }

private:
    struct Pieces
    {
        qsizetype head = -1;
        qsizetype count = 1; ///< words
    };

    [[nodiscard]] bool isFree(qsizetype word) const
    {
        return word < m_window.end && !m_used[word - m_window.begin]
               && !m_words[word].key.isEmpty();
    }

    /// Whole, or broken into a few words.
    [[nodiscard]] Pieces headAt(qsizetype word) const
    {
        constexpr qsizetype mostPieces = 3;
        QString key;
        for (qsizetype count = 1; count <= mostPieces && isFree(word + count - 1); ++count) {
            key += m_words[word + count - 1].key;
            const auto head = std::ranges::find_if(
                m_heads, [&key](const QStringList &wordings) { return wordings.contains(key); });
            if (head != m_heads.cend())
                return {head - m_heads.cbegin(), count};
        }
        return {};
    }

    const QList<OrderWord> &m_words;
    OrderWindow m_window;
    const QList<QStringList> &m_heads;
    const QList<bool> &m_used;
};

} // namespace

QList<QList<qsizetype>> headsInARow(const QList<OrderWord> &words, OrderWindow window,
                                    const QList<QStringList> &heads, const QList<bool> &used)
{
    constexpr qsizetype fewest = 4;
    if (heads.size() < fewest)
        return {};
    const RowFinder finder(words, window, heads, used);
    for (qsizetype w = window.begin; w < window.end; ++w) {
        if (auto found = finder.from(w); !found.isEmpty())
            return found;
    }
    return {};
}

} // namespace gouji
