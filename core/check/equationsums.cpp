#include "core/check/equationsums.h"

#include <algorithm>
#include <utility>

namespace gouji {

EquationSums::EquationSums(const Report &report)
    : m_operands(report.cells.size())
    , m_places(report.cells.size())
{
    const auto equations = static_cast<int>(report.form->equations().size());
    m_sums.reserve(equations);
    m_states.reserve(equations);
    for (CellId cell{0}; cell.index < report.cells.size(); ++cell.index)
        m_operands[cell.index] = operandOf(report, cell);
    for (int equation = 0; equation < equations; ++equation) {
        addPlaces(report, equation);
        m_sums.append(sumOf(report, equation));
        m_states.append(stateOf(m_sums.constLast()));
    }
}

void EquationSums::addPlaces(const Report &report, int equation)
{
    const Equation &bound = report.form->equations()[equation];
    const bool leftAlone = termCount(bound, false) == 1;
    const bool rightAlone = termCount(bound, true) == 1;
    for (const Term &term : bound.terms) {
        // A term's sign is that of left minus right.
        m_places[term.cell.index].append({.equation = equation,
                                          .right = term.right,
                                          .plus = (term.sign > 0) != term.right,
                                          .alone = term.right ? rightAlone : leftAlone});
    }
}

EquationSums::Sum EquationSums::sumOf(const Report &report, int equation) const
{
    const Equation &bound = report.form->equations()[equation];
    Sum sum{.relation = bound.relation, .left = {}, .right = {}};
    QList<CellId> seen;
    for (const Term &term : bound.terms) {
        if (seen.contains(term.cell))
            continue;
        seen.append(term.cell);
        for (const Place &place : m_places[term.cell.index]) {
            if (place.equation == equation)
                add(sum, place, m_operands[term.cell.index], false);
        }
    }
    return sum;
}

EquationSums::Operand EquationSums::operandOf(const Report &report, CellId cell)
{
    Operand operand{.kind = operandKind(cell, false, report), .number = {}};
    if (operand.kind == OperandKind::Number) {
        operand.number = *report.cell(cell).value.number;
        operand.plain = std::ranges::all_of(report.cell(cell).text,
                                            [](QChar c) { return c >= u'0' && c <= u'9'; });
    }
    return operand;
}

void EquationSums::add(Sum &sum, const Place &place, const Operand &operand, bool takeAway)
{
    const int count = takeAway ? -1 : 1;
    switch (operand.kind) {
    case OperandKind::Unusable:
        sum.unusable += count;
        break;
    case OperandKind::AssumedZero:
        (place.alone ? sum.unusable : sum.assumed) += count;
        break;
    case OperandKind::Number: {
        Decimal &side = place.right ? sum.right : sum.left;
        if (place.plus != takeAway)
            side += operand.number;
        else
            side -= operand.number;
        break;
    }
    }
}

EquationState EquationSums::stateOf(const Sum &sum)
{
    if (sum.unusable > 0)
        return {};
    return {.outcome = holds(sum.relation, sum.left, sum.right) ? Outcome::Pass : Outcome::Fail,
            .residual = sum.left - sum.right,
            .assumed = sum.assumed > 0};
}

bool EquationSums::update(const Report &report, CellId cell)
{
    const Operand now = operandOf(report, cell);
    const Operand before = std::exchange(m_operands[cell.index], now);
    if (now == before)
        return false;
    bool changed = false;
    for (const Place &place : std::as_const(m_places[cell.index])) {
        Sum &sum = m_sums[place.equation];
        if (before.plain) {
            add(sum, place, before, true);
            add(sum, place, now, false);
        } else {
            // Decimals once added would stay in what a sum prints: "3.00" for 3.
            sum = sumOf(report, place.equation);
        }
        const EquationState state = stateOf(sum);
        EquationState &known = m_states[place.equation];
        changed = changed || state != known;
        known = state;
    }
    return changed;
}

} // namespace gouji
