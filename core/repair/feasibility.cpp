#include "core/repair/feasibility.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype mostInequalities = 400;

/// The sum of both in which the unknown is gone.
Inequality without(qsizetype unknown, const Inequality &lower, const Inequality &upper)
{
    const qint64 up = lower.factors[unknown];
    const qint64 down = -upper.factors[unknown];
    Inequality sum{.constant = lower.constant * down + upper.constant * up, .factors = {}};
    for (qsizetype i = 0; i < lower.factors.size(); ++i)
        sum.factors.append(lower.factors[i] * down + upper.factors[i] * up);
    return sum;
}

QList<Inequality> without(qsizetype unknown, const QList<Inequality> &list)
{
    QList<Inequality> rest;
    QList<Inequality> lower;
    QList<Inequality> upper;
    for (const Inequality &one : list) {
        if (one.factors[unknown] == 0)
            rest.append(one);
        else
            (one.factors[unknown] > 0 ? lower : upper).append(one);
    }
    for (const Inequality &low : std::as_const(lower)) {
        for (const Inequality &high : std::as_const(upper))
            rest.append(without(unknown, low, high));
    }
    return rest;
}

} // namespace

bool canHold(QList<Inequality> inequalities)
{
    if (inequalities.isEmpty())
        return true;
    const qsizetype unknowns = inequalities.constFirst().factors.size();
    for (qsizetype i = 0; i < unknowns; ++i) {
        Inequality atLeastZero;
        for (qsizetype other = 0; other < unknowns; ++other)
            atLeastZero.factors.append(other == i ? 1 : 0);
        inequalities.append(atLeastZero);
    }
    for (qsizetype i = 0; i < unknowns; ++i) {
        inequalities = without(i, inequalities);
        if (inequalities.size() > mostInequalities)
            return true;
    }
    return std::ranges::all_of(inequalities,
                               [](const Inequality &one) { return one.constant >= 0; });
}

} // namespace gouji
