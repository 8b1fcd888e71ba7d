#include "core/extract/order/orderwindows.h"

#include <QHash>

#include <algorithm>

namespace gouji {

namespace {

bool hasValue(const QList<OrderWord> &words, OrderWindow window)
{
    return std::any_of(words.cbegin() + window.begin, words.cbegin() + window.end,
                       [](const OrderWord &word) { return word.value; });
}

/// Heads and values right before the caption at `at` that are of its block, and of no block the
/// window from `begin` on may be: where they begin, or `at`.
qsizetype beginOfBlock(const QList<OrderWord> &words, qsizetype begin, qsizetype at)
{
    const quint32 own = words[at].blocks;
    const quint32 others = words[begin].begins ? words[begin].blocks : 0;
    if (own == 0 || others == 0)
        return at;
    qsizetype first = at;
    while (first > begin && words[first - 1].value)
        --first;
    if (first == at)
        return at;
    const qsizetype values = first;
    while (first > begin && words[first - 1].head && (words[first - 1].blocks & own) != 0
           && (words[first - 1].blocks & others) == 0)
        --first;
    return first < values ? first : at;
}

/// Which labels have been there since the window began.
class SeenLabels
{
public:
    void note(const OrderWord &word, qsizetype at)
    {
        if (word.identity >= 0 && !m_first.contains(word.identity))
            m_first.insert(word.identity, at);
    }

    /// Those from word `i` on have been there, most of them, the first of them above a value.
    [[nodiscard]] bool beginAnew(const QList<OrderWord> &words, qsizetype i,
                                 qsizetype lastValue) const
    {
        constexpr int most = 5;
        const auto first = m_first.constFind(words[i].identity);
        if (first == m_first.cend() || *first > lastValue)
            return false;
        int all = 0;
        int again = 0;
        for (qsizetype k = i; k < words.size() && all < most; ++k) {
            if (words[k].table >= 0 && words[k].table != words[i].table)
                break;
            if (words[k].identity < 0)
                continue;
            ++all;
            again += m_first.contains(words[k].identity) ? 1 : 0;
        }
        return again >= 2 && again * 3 >= all * 2;
    }

private:
    QHash<int, qsizetype> m_first; ///< by identity
};

} // namespace

QList<OrderWindow> orderWindows(const QList<OrderWord> &words)
{
    QList<OrderWindow> windows;
    OrderWindow window;
    SeenLabels seen;
    qsizetype lastValue = -1;
    const auto cutAt = [&](qsizetype at) {
        window.end = at;
        windows.append(window);
        window = {.begin = at};
        seen = {};
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        const int table = words[i].table;
        // Values before the first label of a table of the form are those of another table.
        const bool other = table >= 0 && table != window.table
                           && (window.table >= 0 || hasValue(words, {window.begin, i}));
        if (i > window.begin && (words[i].begins || other)) {
            cutAt(words[i].begins ? beginOfBlock(words, window.begin, i) : i);
            for (qsizetype head = window.begin; head < i; ++head)
                seen.note(words[head], head);
        } else if (seen.beginAnew(words, i, lastValue)) {
            cutAt(lastValue + 1);
            for (qsizetype head = window.begin; head < i; ++head)
                seen.note(words[head], head);
        }
        seen.note(words[i], i);
        lastValue = words[i].value ? i : lastValue;
        window.table = table >= 0 ? table : window.table;
    }
    window.end = words.size();
    if (window.end > window.begin)
        windows.append(window);
    return windows;
}

} // namespace gouji
