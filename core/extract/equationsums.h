#pragma once

#include "core/report/report.h"

namespace gouji {

/// What the numbers read for an equation of the form say. A blank counts as 0, but for a total.
enum class EquationSum {
    Unknown, ///< a cell is missing, a total has no number, or it is no equality
    Trivial, ///< all of them are 0
    Holds,
    Fails,
};

[[nodiscard]] EquationSum sumOf(const Equation &equation, const Report &report);

/// The left side less the right one, where what is no number counts as 0.
[[nodiscard]] Decimal residualOf(const Equation &equation, const Report &report);

} // namespace gouji
