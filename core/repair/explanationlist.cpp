#include "core/repair/explanationlist.h"

#include <algorithm>
#include <cmath>

namespace gouji {

float bitsOf(double odds)
{
    return static_cast<float>(-std::log2(odds));
}

double leastBeside(double best)
{
    return best * std::exp2(-AreaExplainer::rankMargin);
}

namespace {

bool sameValues(const Explanation &left, const Explanation &right)
{
    return std::ranges::equal(left.changes, right.changes, [](const auto &one, const auto &other) {
        return one.cell == other.cell && one.value == other.value;
    });
}

} // namespace

void insertMerged(QList<Explanation> &list, Explanation explanation)
{
    const auto known = std::ranges::find_if(
        list, [&explanation](const Explanation &other) { return sameValues(other, explanation); });
    if (known == list.end()) {
        list.append(std::move(explanation));
        return;
    }
    known->odds += explanation.odds;
    if (explanation.likeliest > known->likeliest) {
        known->likeliest = explanation.likeliest;
        known->changes = std::move(explanation.changes);
    }
}

void sortAndTrim(QList<Explanation> &list)
{
    double best = 0;
    for (const Explanation &one : std::as_const(list))
        best = std::max(best, one.odds);
    const double least = leastBeside(best);
    list.removeIf([least](const Explanation &one) { return one.odds < least; });
    std::ranges::stable_sort(list, std::ranges::greater(), &Explanation::odds);
}

Explanation joined(const Explanation &left, const Explanation &right)
{
    Explanation both = left;
    for (const Explanation::Change &change : right.changes)
        both.changes.append(change);
    std::ranges::sort(both.changes, {}, &Explanation::Change::cell);
    both.odds *= right.odds;
    both.slips *= right.slips;
    both.likeliest *= right.likeliest;
    return both;
}

} // namespace gouji
