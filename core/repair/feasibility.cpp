#include "core/repair/feasibility.h"

namespace gouji {

namespace {

/// Tables of a few hundred cells take a handful, seldom fifty.
constexpr int mostExchanges = 100;

/// The equation of the first cell whose value is negative, all undetermined ones being 0.
int firstNegative(const Elimination &state)
{
    int first = -1;
    for (quint64 bits = state.spent(); bits != 0; bits &= bits - 1) {
        const int e = std::countr_zero(bits);
        if (state.shift(e) < 0 && (first < 0 || state.freedBy(e) < state.freedBy(first)))
            first = e;
    }
    return first;
}

/// The first undetermined cell that raises the value the equation tells; -1 for none.
int firstRaising(const Elimination &state, int equation)
{
    return (state.minusOf(equation) & state.undetermined()).first();
}

} // namespace

bool canHold(Elimination &state, const AreaValues &values)
{
    const auto countFromZero = [&](int cell) {
        if (const qint64 value = values.value[static_cast<size_t>(cell)]; value != 0)
            state.move(cell, -value);
    };
    state.undetermined().forEach(countFromZero);
    for (quint64 bits = state.spent(); bits != 0; bits &= bits - 1)
        countFromZero(state.freedBy(std::countr_zero(bits)));
    // The simplex method by Bland's rule, first cells first: so no exchange comes round again.
    for (int exchanges = 0; exchanges < mostExchanges && state.ok(); ++exchanges) {
        const int equation = firstNegative(state);
        if (equation < 0)
            return true;
        const int cell = firstRaising(state, equation);
        if (cell < 0)
            return false;
        state.exchange(equation, cell);
    }
    return true;
}

} // namespace gouji
