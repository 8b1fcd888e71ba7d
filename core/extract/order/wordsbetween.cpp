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
    constexpr qsizetype longest = 8; // 上年同期合计数
    for (qsizetype w = window.begin; w + 1 < window.end; ++w) {
        const OrderWord &word = words[w];
        if (!word.value && words[w + 1].value && rowOf(w) < 0 && word.key.size() <= longest
            && (periodLabel(word.key).isLastYear() || endsInOtherYear(word.key)))
            m_otherYears.append(w);
    }
}

bool WordsBetween::holdOthersLabel(int row, qsizetype from, qsizetype to) const
{
    return std::ranges::any_of(std::views::iota(from, to), [&](qsizetype word) {
        return rowOf(word) >= 0 && rowOf(word) != row;
    });
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

bool WordsBetween::holdOtherYear(const LabelFragments &label, const QList<qsizetype> &values) const
{
    const auto [first, last] = std::ranges::minmax(values);
    const qsizetype from = std::min(label.words.constFirst(), first);
    return std::ranges::any_of(m_otherYears,
                               [&](qsizetype word) { return word > from && word < last; });
}

} // namespace gouji
