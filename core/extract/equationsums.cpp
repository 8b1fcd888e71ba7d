#include "core/extract/equationsums.h"

namespace gouji {

EquationSum sumOf(const Equation &equation, const Report &report)
{
    if (equation.relation != Relation::Equal)
        return EquationSum::Unknown;
    bool zero = true;
    for (const Term &term : equation.terms) {
        const CellReading &reading = report.cell(term.cell).reading;
        const std::optional<Decimal> &number = reading.value.number;
        if (reading.state == CellState::Missing || (!number && report.form->cell(term.cell).total))
            return EquationSum::Unknown;
        zero = zero && (!number || number->isZero());
    }
    if (zero)
        return EquationSum::Trivial;
    return residualOf(equation, report).isZero() ? EquationSum::Holds : EquationSum::Fails;
}

Decimal residualOf(const Equation &equation, const Report &report)
{
    Decimal residual;
    for (const Term &term : equation.terms) {
        const std::optional<Decimal> &number = report.cell(term.cell).reading.value.number;
        if (number)
            residual = term.sign > 0 ? residual + *number : residual - *number;
    }
    return residual;
}

} // namespace gouji
