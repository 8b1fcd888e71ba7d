#include "core/repair/changesearch.h"

#include "core/repair/feasibility.h"

#include <cstdlib>

namespace gouji {

namespace {

CellSet blockCells(const RepairArea &area, int block)
{
    if (block >= 0)
        return area.blocks[block];
    CellSet all;
    for (const CellSet &cells : area.blocks)
        all = all | cells;
    return all;
}

} // namespace

ChangeSearch::ChangeSearch(const RepairArea &area, const AreaValues &values, int block,
                           const ChangeCosts &costs)
    : m_values(values)
    , m_costs(costs)
    , m_start(area, values, block)
{
    const CellSet cells = blockCells(area, block);
    m_start.freeUnknown(values.unknown & cells);
    m_allowed = cells - values.unknown;
}

void ChangeSearch::visit(int size, const float &bound, const Visitor &found)
{
    m_bound = &bound;
    m_found = &found;
    descend(m_start, m_allowed, size, 0);
}

qint64 ChangeSearch::valueAfter(const Elimination &state, int equation, int cell,
                                qint64 shift) const
{
    const qint64 value = valueOf(state, equation);
    if (cell < 0 || !state.cellsOf(equation).contains(cell))
        return value;
    return state.plusOf(equation).contains(cell) ? value - shift : value + shift;
}

bool ChangeSearch::isFeasible(const Elimination &state, int cell, qint64 shift) const
{
    bool open = false;
    for (quint64 bits = state.spent(); bits != 0; bits &= bits - 1) {
        const int e = std::countr_zero(bits);
        if (state.cellsOf(e).intersects(state.undetermined()))
            open = true;
        else if (valueAfter(state, e, cell, shift) < 0)
            return false;
    }
    if (!open)
        return true;
    Elimination moved(state);
    if (cell >= 0)
        moved.move(cell, shift);
    return canHold(moved, m_values);
}

/// One of these has to change as well where a value would be negative.
CellSet ChangeSearch::cellsOfNegative(const Elimination &state) const
{
    CellSet involved;
    for (quint64 bits = state.spent(); bits != 0; bits &= bits - 1) {
        const int e = std::countr_zero(bits);
        if (state.cellsOf(e).intersects(state.undetermined()))
            involved = involved | state.cellsOf(e);
        else if (valueOf(state, e) < 0)
            return state.cellsOf(e);
    }
    return involved;
}

CellSet ChangeSearch::undetermined(const Elimination &state)
{
    CellSet cells = state.undetermined();
    if (cells.isEmpty())
        return cells;
    for (quint64 bits = state.spent(); bits != 0; bits &= bits - 1) {
        const int e = std::countr_zero(bits);
        if (state.cellsOf(e).intersects(state.undetermined()))
            cells.insert(state.freedBy(e));
    }
    return cells;
}

void ChangeSearch::report(const Elimination &state, int lastCell, qint64 lastShift)
{
    FoundChange found;
    found.undetermined = undetermined(state);
    for (quint64 bits = state.spent(); bits != 0; bits &= bits - 1) {
        const int e = std::countr_zero(bits);
        const int cell = state.freedBy(e);
        if (found.undetermined.contains(cell))
            continue;
        qint64 shift = state.shift(e);
        if (lastCell >= 0 && state.cellsOf(e).contains(lastCell))
            shift += state.plusOf(e).contains(lastCell) ? -lastShift : lastShift;
        // A cell that would keep its number is no change: a smaller set says the same.
        if (shift == 0 && !m_values.unknown.contains(cell))
            return;
        found.values[static_cast<size_t>(found.count++)] = {
            cell, m_values.value[static_cast<size_t>(cell)] + shift};
    }
    if (lastCell >= 0)
        found.values[static_cast<size_t>(found.count++)] = {
            lastCell, m_values.value[static_cast<size_t>(lastCell)] + lastShift};
    (*m_found)(found);
}

/// Only a cell in every failing equation, and in none that holds, can settle them all.
void ChangeSearch::pickLast(const Elimination &state, const CellSet &allowed)
{
    CellSet candidates = allowed;
    for (quint64 bits = state.failing(); bits != 0; bits &= bits - 1)
        candidates = candidates & state.cellsOf(std::countr_zero(bits));
    if (candidates.isEmpty())
        return;
    for (quint64 bits = state.holding(); bits != 0; bits &= bits - 1)
        candidates = candidates - state.cellsOf(std::countr_zero(bits));
    const int first = std::countr_zero(state.failing());
    candidates.forEach([&](int cell) {
        const qint64 shift = -state.sign(first, cell) * state.residual(first);
        for (quint64 bits = state.failing(); bits != 0; bits &= bits - 1) {
            const int e = std::countr_zero(bits);
            if (-state.sign(e, cell) * state.residual(e) != shift)
                return;
        }
        if (m_values.value[static_cast<size_t>(cell)] + shift >= 0
            && isFeasible(state, cell, shift))
            report(state, cell, shift);
    });
}

ChangeSearch::Choice ChangeSearch::fewestCells(const Elimination &state,
                                               const CellSet &allowed) const
{
    Choice fewest;
    int count = CellSet::capacity + 1;
    for (quint64 bits = state.failing(); bits != 0; bits &= bits - 1) {
        const int e = std::countr_zero(bits);
        const CellSet cells = state.cellsOf(e) & allowed;
        if (const int size = cells.size(); size < count) {
            count = size;
            fewest = {e, cells};
        }
    }
    return fewest;
}

/// Where each remaining change has one equation of the packing to itself, that equation fixes its
/// value: cells that would become negative are out.
ChangeSearch::Choice ChangeSearch::fewestForced(const Elimination &state, const CellSet &allowed,
                                                quint64 packing) const
{
    Choice fewest;
    int count = CellSet::capacity + 1;
    for (quint64 bits = packing; bits != 0; bits &= bits - 1) {
        const int e = std::countr_zero(bits);
        const qint64 residual = state.residual(e);
        const CellSet &lowered = residual > 0 ? state.plusOf(e) : state.minusOf(e);
        CellSet cells = state.cellsOf(e) & allowed;
        (lowered & allowed).forEach([&](int cell) {
            if (m_values.value[static_cast<size_t>(cell)] < std::abs(residual))
                cells.remove(cell);
        });
        if (const int size = cells.size(); size < count) {
            count = size;
            fewest = {e, cells};
        }
    }
    return fewest;
}

void ChangeSearch::branch(const Elimination &state, CellSet allowed, const Choice &choice, int left,
                          float spent)
{
    choice.cells.forEach([&](int cell) {
        // Later branches keep this cell as it is, so that every set is met once.
        allowed.remove(cell);
        if (isSpent())
            return;
        Elimination child(state);
        child.pivot(choice.equation, cell);
        if (child.ok())
            descend(child, allowed, left - 1, spent + m_costs.cell[static_cast<size_t>(cell)]);
    });
}

/// Another cell of the equation that makes a value negative has to change as well.
void ChangeSearch::descendIntoNegative(const Elimination &state, const CellSet &allowed, int left,
                                       float spent)
{
    CellSet remaining = allowed;
    (cellsOfNegative(state) & allowed).forEach([&](int cell) {
        remaining.remove(cell);
        if (isSpent())
            return;
        Elimination child(state);
        CellSet one;
        one.insert(cell);
        child.freeUnknown(one);
        if (child.ok())
            descend(child, remaining, left - 1, spent + m_costs.cell[static_cast<size_t>(cell)]);
    });
}

void ChangeSearch::descend(const Elimination &state, const CellSet &allowed, int left, float spent)
{
    if (++m_nodes > nodeBudget)
        return;
    if (spent + static_cast<float>(left) * m_costs.cheapest > *m_bound)
        return;
    if (state.failing() == 0) {
        if (isFeasible(state)) {
            if (left == 0)
                report(state, -1, 0);
        } else if (left > 0) {
            descendIntoNegative(state, allowed, left, spent);
        }
        return;
    }
    if (left == 0)
        return;
    if (left == 1) {
        pickLast(state, allowed);
        return;
    }
    const Elimination::Packing packing = state.packing(allowed);
    if (packing.count > left)
        return;
    branch(state, allowed,
           packing.count == left ? fewestForced(state, allowed, packing.equations)
                                 : fewestCells(state, allowed),
           left, spent);
}

} // namespace gouji
