#include "core/extract/order/displacedrows.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

/// The values right behind the words of a label; behind the last of them, pieces of the name of a
/// group may stand between.
QList<qsizetype> valuesBehind(const LabelFragments &label, const QList<OrderWord> &words,
                              OrderWindow window, const QSet<qsizetype> &labels)
{
    constexpr qsizetype mostBetween = 3;
    QList<qsizetype> values;
    const auto take = [&](qsizetype next) {
        for (; next < window.end && words[next].value; ++next)
            values.append(next);
    };
    for (const qsizetype word : label.words)
        take(word + 1);
    qsizetype next = label.words.constLast() + 1;
    const qsizetype farthest = std::min(next + mostBetween, window.end);
    while (next < farthest && !words[next].value && !labels.contains(next))
        ++next;
    if (values.isEmpty())
        take(next);
    return values;
}

/// A row whose label is there.
struct Step
{
    int row = 0;
    qsizetype word = 0;      ///< the first of its label
    QList<qsizetype> values; ///< behind it
    int score = 0;           ///< of the best run in order that ends here
    qsizetype previous = -1; ///< in that run
    bool inOrder = false;

    /// Labels without values may stand anywhere; those of rows say what the order is.
    [[nodiscard]] int weight() const { return values.isEmpty() ? 1 : 2; }
};

/// Marks the heaviest run of labels in the order of the form.
void findOrder(QList<Step> &steps)
{
    for (qsizetype s = 0; s < steps.size(); ++s) {
        Step &step = steps[s];
        for (qsizetype before = 0; before < s; ++before) {
            if (steps[before].word < step.word && steps[before].score > step.score) {
                step.score = steps[before].score;
                step.previous = before;
            }
        }
        step.score += step.weight();
    }
    const auto last = std::ranges::max_element(steps, {}, &Step::score);
    for (auto s = last == steps.end() ? -1 : last - steps.begin(); s >= 0; s = steps[s].previous)
        steps[s].inOrder = true;
}

} // namespace

QList<ValueRow> displacedRows(const QList<OrderWord> &words, OrderWindow window,
                              const RowFragments &fragments, const QList<ValueRowShape> &shapes)
{
    QSet<qsizetype> all;
    for (const LabelFragments &label : fragments.rows)
        all.unite({label.words.cbegin(), label.words.cend()});
    QList<Step> steps;
    for (int r = 0; r < fragments.rows.size(); ++r) {
        const LabelFragments &label = fragments.rows[r];
        if (!label.words.isEmpty())
            steps.append({.row = r,
                          .word = label.words.constFirst(),
                          .values = valuesBehind(label, words, window, all)});
    }
    findOrder(steps);
    QList<ValueRow> rows(shapes.size());
    for (const Step &step : std::as_const(steps)) {
        if (!step.inOrder && step.values.size() == shapes[step.row].columns)
            rows[step.row] = {.values = step.values, .doubts = rowUnsure};
    }
    return rows;
}

bool areInOrder(const RowFragments &fragments, const QList<int> &rows)
{
    qsizetype last = -1;
    for (const int row : rows) {
        const QList<qsizetype> &label = fragments.rows[row].words;
        if (label.isEmpty())
            continue;
        if (label.constFirst() < last)
            return false;
        last = label.constFirst();
    }
    return true;
}

} // namespace gouji
