#include "core/check/checkcontext.h"
#include "core/check/equationsides.h"

#include <algorithm>

namespace gouji {

namespace {

QList<CellId> cellsOf(const Equation &equation)
{
    QList<CellId> cells;
    cells.reserve(equation.terms.size());
    for (const Term &term : equation.terms)
        cells.append(term.cell);
    return cells;
}

Finding failing(const CheckContext &context, int index)
{
    const Equation &equation = context.report.form->equations()[index];
    const EquationSides sides = sidesOf(equation, context.report);
    const QString left = sides.left.toString();
    const QString right = sides.right.toString();
    // An inequality bounds its left side; an equation says what the total on its right should be.
    const bool bounded =
        equation.relation == Relation::AtLeast || equation.relation == Relation::AtMost;
    return {.rule = equation.rule,
            .severity = severityOf(context.catalogue, equation.rule),
            .outcome = Outcome::Fail,
            .cells = cellsOf(equation),
            .span = {},
            .expected = bounded ? right : left,
            .actual = bounded ? left : right,
            .arguments = {left, right, context.equations[index].residual.toString()},
            .equation = index};
}

void addUnusableCells(const Equation &equation, const Report &report, QList<CellId> &cells)
{
    for (const Term &term : equation.terms) {
        const bool alone = termCount(equation, term.right) == 1;
        if (operandKind(term.cell, alone, report) == OperandKind::Unusable
            && !cells.contains(term.cell))
            cells.append(term.cell);
    }
}

/// The equations [begin, end) are those of one rule in one table.
void appendUnassessable(const CheckContext &context, int begin, int end, QList<Finding> &findings)
{
    const QList<Equation> &equations = context.report.form->equations();
    QList<CellId> cells;
    int count = 0;
    for (int i = begin; i < end; ++i) {
        if (context.equations[i].outcome != Outcome::NotAssessable)
            continue;
        ++count;
        addUnusableCells(equations[i], context.report, cells);
    }
    if (count == 0)
        return;
    std::ranges::sort(cells);
    findings.append({.rule = equations[begin].rule,
                     .severity = Severity::Info,
                     .outcome = Outcome::NotAssessable,
                     .cells = cells,
                     .span = {},
                     .expected = {},
                     .actual = {},
                     .arguments = {QString::number(count), QString::number(end - begin)}});
}

} // namespace

Severity severityOf(const FormCatalogue &catalogue, const QString &rule)
{
    const RuleInfo *info = catalogue.rule(rule);
    return info ? info->severity : Severity::Error;
}

void appendArithmeticFindings(const CheckContext &context, QList<Finding> &findings)
{
    const QList<Equation> &equations = context.report.form->equations();
    const auto count = static_cast<int>(equations.size());
    for (int begin = 0, end = 0; begin < count; begin = end) {
        const Equation &first = equations[begin];
        for (end = begin; end < count && equations[end].rule == first.rule
                          && equations[end].table == first.table;
             ++end) {
            if (context.equations[end].outcome == Outcome::Fail)
                findings.append(failing(context, end));
        }
        appendUnassessable(context, begin, end, findings);
    }
}

} // namespace gouji
