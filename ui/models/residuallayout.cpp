#include "ui/models/residuallayout.h"

#include <algorithm>

namespace gouji {

namespace {

bool runsAlongRow(const Equation &equation, const FormEdition &form)
{
    return std::ranges::all_of(equation.terms, [&](const Term &term) {
        return form.cell(term.cell).row == form.cell(equation.terms.constFirst().cell).row;
    });
}

/// The cell an equation is told at: its right side.
CellId totalOf(const Equation &equation)
{
    const auto right = std::ranges::find_if(equation.terms, &Term::right);
    return right == equation.terms.cend() ? equation.terms.constLast().cell : right->cell;
}

/// Grid slot of every cell of the table.
QHash<CellId, const LayoutCell *> placesOf(const TableLayout &layout)
{
    QHash<CellId, const LayoutCell *> places;
    for (const LayoutCell &cell : layout.cells) {
        if (cell.kind == LayoutKind::Value)
            places.insert(cell.cell, &cell);
    }
    return places;
}

/// Several equations of one rule in one row (the groups of table four) stand at the foot: the end
/// of the row could not tell them apart.
bool sharesRow(const Equation &equation, const FormEdition &form)
{
    const auto rowOf = [&](const Equation &one) {
        return form.cell(one.terms.constFirst().cell).row;
    };
    return std::ranges::count_if(form.equations(),
                                 [&](const Equation &other) {
                                     return other.table == equation.table
                                            && other.rule == equation.rule
                                            && rowOf(other) == rowOf(equation);
                                 })
           > 1;
}

} // namespace

ResidualLayout::ResidualLayout(const FormEdition &form, int table)
{
    const QHash<CellId, const LayoutCell *> places = placesOf(form.layout(table));
    for (int number = 0; number < form.equations().size(); ++number) {
        const Equation &equation = form.equations()[number];
        if (equation.table != table || equation.terms.isEmpty())
            continue;
        const LayoutCell *total = places.value(totalOf(equation));
        if (total == nullptr)
            continue;
        if (runsAlongRow(equation, form) && !sharesRow(equation, form))
            m_rows[total->row].append(number);
        else
            placeAtFoot(equation, number, total->column);
    }
}

void ResidualLayout::placeAtFoot(const Equation &equation, int number, int gridColumn)
{
    auto foot = std::ranges::find(m_feet, equation.rule, &Foot::rule);
    if (foot == m_feet.end())
        foot = m_feet.insert(m_feet.end(), {equation.rule, {}});
    foot->equations.insert(gridColumn, number);
}

} // namespace gouji
