#pragma once

#include "core/base/decimal.h"
#include "core/form/formedition.h"
#include "core/report/report.h"

namespace gouji {

/// What one cell contributes to an equation.
enum class OperandKind {
    Number,
    AssumedZero, ///< an addend with nothing in it, or `/`, 无: taken as 0, and said to be
    Unusable,    ///< missing, a blank total, blank all alone on its side, or no number
};

/// Both sides of an equation with the numbers of a report put in.
struct EquationSides
{
    Decimal left;
    Decimal right;
    bool assessable = true; ///< no operand is Unusable; the sums mean nothing otherwise
    bool assumed = false;   ///< some operand is AssumedZero
};

[[nodiscard]] EquationSides sidesOf(const Equation &equation, const Report &report);

/// The relation between what both sides come to.
[[nodiscard]] bool holds(Relation relation, const Decimal &left, const Decimal &right);

/// `alone`: no other cell stands on its side, so that it is no addend.
[[nodiscard]] OperandKind operandKind(CellId id, bool alone, const Report &report);

/// The number of cells on one side.
[[nodiscard]] int termCount(const Equation &equation, bool right);

} // namespace gouji
