#include "core/extract/order/wordsbetween.h"

#include "core/extract/labels/namedperiod.h"

#include <algorithm>
#include <ranges>

namespace gouji {

WordsBetween::WordsBetween(const QList<OrderWord> &words, OrderWindow window,
                           const RowFragments &fragments)
    : m_words(words)
    , m_window(window)
    , m_rowOf(window.end - window.begin, -1)
{
    for (int r = 0; r < fragments.rows.size(); ++r) {
        for (const qsizetype word : fragments.rows[r].words)
            m_rowOf[word - window.begin] = r;
    }
    for (qsizetype w = window.begin; w + 1 < window.end; ++w) {
        if (words[w + 1].value && !words[w].value && isStranger(w))
            m_strangers.append(w);
    }
}

/// `word` stands right before a value.
bool WordsBetween::isStranger(qsizetype word) const
{
    const OrderWord &label = m_words[word];
    return rowOf(word) < 0 && !label.head
           && (label.key.startsWith(u"其中") || periodLabel(label.key).isLastYear()
               || endsInOtherYear(label.key) || isRowAgain(label.identity));
}

bool WordsBetween::isRowAgain(int identity) const
{
    const auto isSame = [this, identity](qsizetype word) {
        return rowOf(word) >= 0 && m_words[word].identity == identity;
    };
    return identity >= 0
           && std::ranges::any_of(std::views::iota(m_window.begin, m_window.end), isSame);
}

bool WordsBetween::holdOthersLabel(int row, qsizetype from, qsizetype to) const
{
    return std::ranges::any_of(std::views::iota(from, to), [&](qsizetype word) {
        return rowOf(word) >= 0 && rowOf(word) != row;
    });
}

bool WordsBetween::isBehindOther(int row, qsizetype value) const
{
    return value > m_window.begin && holdOthersLabel(row, value - 1, value);
}

bool WordsBetween::isForeignRow(qsizetype value, int count) const
{
    constexpr int fewest = 3; // columns: shorter rows are of any table
    const qsizetype end = value + count;
    if (count < fewest || end > m_window.end || value == m_window.begin || rowOf(value - 1) >= 0
        || m_words[value - 1].value || (end < m_window.end && m_words[end].value))
        return false;
    const auto begin = m_words.cbegin();
    return std::all_of(begin + value, begin + end,
                       [](const OrderWord &word) { return word.value; });
}

bool WordsBetween::holdHeads(const LabelFragments &label, qsizetype value) const
{
    constexpr std::ptrdiff_t fewest = 5;
    const auto words = std::views::iota(std::min(label.words.constLast(), value), value);
    const auto isForeign = [this](qsizetype word) {
        return m_words[word].key.size() > 1 && rowOf(word) < 0;
    };
    return std::ranges::any_of(words, [this](qsizetype word) { return m_words[word].head; })
           || std::ranges::count_if(words, isForeign) >= fewest;
}

int WordsBetween::countParts(int row, qsizetype first, qsizetype last) const
{
    int parts = 1;
    bool others = false;
    for (qsizetype w = first; w <= last; ++w) {
        parts += others && m_words[w].value ? 1 : 0;
        others = !m_words[w].value && (others || rowOf(w) != row);
    }
    return parts;
}

bool WordsBetween::holdStranger(const LabelFragments &label, const QList<qsizetype> &values) const
{
    if (m_strangers.isEmpty())
        return false;
    const auto [first, last] = std::ranges::minmax(values);
    const auto stranger =
        std::ranges::lower_bound(m_strangers, std::min(label.words.constFirst(), first - 1));
    return stranger != m_strangers.cend() && *stranger < last;
}

} // namespace gouji
