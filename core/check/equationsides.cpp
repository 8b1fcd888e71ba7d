#include "core/check/equationsides.h"

#include <algorithm>

namespace gouji {

OperandKind operandKind(CellId id, bool alone, const Report &report)
{
    const Cell &cell = report.cell(id);
    if (cell.isMissing())
        return OperandKind::Unusable;
    switch (cell.value.kind) {
    case ValueKind::Number:
        return cell.hasNumber() ? OperandKind::Number : OperandKind::Unusable;
    case ValueKind::Blank:
    case ValueKind::NotApplicable:
        return alone || report.form->cell(id).total ? OperandKind::Unusable
                                                    : OperandKind::AssumedZero;
    case ValueKind::Lookalike:
    case ValueKind::Text:
        break;
    }
    return OperandKind::Unusable;
}

bool holds(Relation relation, const Decimal &left, const Decimal &right)
{
    switch (relation) {
    case Relation::Equal:
        return left == right;
    case Relation::AtLeast:
        return left >= right;
    case Relation::AtMost:
        return left <= right;
    case Relation::ZeroTogether:
        return left.isZero() == right.isZero();
    }
    return false;
}

int termCount(const Equation &equation, bool right)
{
    return static_cast<int>(std::ranges::count(equation.terms, right, &Term::right));
}

EquationSides sidesOf(const Equation &equation, const Report &report)
{
    const bool leftAlone = termCount(equation, false) == 1;
    const bool rightAlone = termCount(equation, true) == 1;
    EquationSides sides;
    for (const Term &term : equation.terms) {
        switch (operandKind(term.cell, term.right ? rightAlone : leftAlone, report)) {
        case OperandKind::Unusable:
            sides.assessable = false;
            break;
        case OperandKind::AssumedZero:
            sides.assumed = true;
            break;
        case OperandKind::Number: {
            // A term's sign is that of left minus right.
            Decimal &side = term.right ? sides.right : sides.left;
            if ((term.sign > 0) != term.right)
                side += *report.cell(term.cell).value.number;
            else
                side -= *report.cell(term.cell).value.number;
            break;
        }
        }
    }
    return sides;
}

} // namespace gouji
