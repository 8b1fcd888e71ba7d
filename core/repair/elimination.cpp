#include "core/repair/elimination.h"

#include <utility>

namespace gouji {

namespace {

template<typename Visit>
void forEachBit(quint64 bits, Visit &&visit)
{
    for (; bits != 0; bits &= bits - 1)
        visit(std::countr_zero(bits));
}

quint64 bit(int index)
{
    return quint64{1} << index;
}

} // namespace

Elimination::Elimination(const RepairArea &area, const AreaValues &values, int block)
    : m_count(area.equationCount())
{
    for (int e = 0; e < m_count; ++e) {
        const AreaEquation &equation = area.equations[e];
        if ((block >= 0 && equation.block != block) || (values.leftOut & bit(e)) != 0)
            continue;
        Row &made = m_rows[static_cast<size_t>(e)];
        made.plus = equation.plus;
        made.minus = equation.minus;
        made.residual = 0;
        made.plus.forEach(
            [&](int cell) { made.residual += values.value[static_cast<size_t>(cell)]; });
        made.minus.forEach(
            [&](int cell) { made.residual -= values.value[static_cast<size_t>(cell)]; });
        m_open |= bit(e);
        if (made.residual != 0)
            m_failing |= bit(e);
    }
}

Elimination::Elimination(const Elimination &other)
    : m_count(other.m_count)
    , m_ok(other.m_ok)
    , m_open(other.m_open)
    , m_failing(other.m_failing)
    , m_spent(other.m_spent)
    , m_undetermined(other.m_undetermined)
    , m_freed(other.m_freed)
{
    forEachBit(m_open | m_spent, [&](int e) { m_rows[static_cast<size_t>(e)] = other.row(e); });
}

void Elimination::subtract(Row &from, const Row &what, bool negated)
{
    const CellSet &less = negated ? what.minus : what.plus;
    const CellSet &more = negated ? what.plus : what.minus;
    m_ok = m_ok && !from.plus.intersects(more) && !from.minus.intersects(less);
    const CellSet plus = (from.plus - less) | (more - from.minus);
    from.minus = (from.minus - more) | (less - from.plus);
    from.plus = plus;
    from.residual -= negated ? -what.residual : what.residual;
}

void Elimination::pivot(int equation, int cell)
{
    m_open &= ~bit(equation);
    m_failing &= ~bit(equation);
    Row &spent = m_rows[static_cast<size_t>(equation)];
    if (!spent.plus.contains(cell)) {
        std::swap(spent.plus, spent.minus);
        spent.residual = -spent.residual;
    }
    forEachBit((m_open | m_spent) & ~bit(equation), [&](int e) {
        Row &other = m_rows[static_cast<size_t>(e)];
        const bool plus = other.plus.contains(cell);
        if (!plus && !other.minus.contains(cell))
            return;
        subtract(other, spent, !plus);
        if ((m_spent & bit(e)) == 0)
            m_failing = other.residual != 0 ? m_failing | bit(e) : m_failing & ~bit(e);
    });
    m_spent |= bit(equation);
    m_freed[static_cast<size_t>(equation)] = static_cast<qint16>(cell);
}

void Elimination::freeUnknown(const CellSet &unknown)
{
    unknown.forEach([this](int cell) {
        int shortest = -1;
        int length = CellSet::capacity + 1;
        forEachBit(m_open, [&](int e) {
            if (!row(e).plus.contains(cell) && !row(e).minus.contains(cell))
                return;
            if (const int size = cellsOf(e).size(); size < length) {
                length = size;
                shortest = e;
            }
        });
        if (shortest >= 0)
            pivot(shortest, cell);
        else
            m_undetermined.insert(cell);
    });
}

void Elimination::exchange(int equation, int cell)
{
    m_undetermined.insert(freedBy(equation));
    m_undetermined.remove(cell);
    pivot(equation, cell);
}

void Elimination::move(int cell, qint64 shift)
{
    forEachBit(m_open | m_spent, [&](int e) {
        Row &changed = m_rows[static_cast<size_t>(e)];
        const bool plus = changed.plus.contains(cell);
        if (!plus && !changed.minus.contains(cell))
            return;
        changed.residual += plus ? shift : -shift;
        if ((m_spent & bit(e)) == 0)
            m_failing = changed.residual != 0 ? m_failing | bit(e) : m_failing & ~bit(e);
    });
}

/// Greedily: first what shares cells with the fewest others.
Elimination::Packing Elimination::packing(const CellSet &allowed) const
{
    std::array<CellSet, RepairArea::maximumEquations> cells;
    std::array<quint64, RepairArea::maximumEquations> conflicts{};
    for (quint64 bits = m_failing; bits != 0; bits &= bits - 1) {
        const int e = std::countr_zero(bits);
        cells[static_cast<size_t>(e)] = cellsOf(e) & allowed;
        for (quint64 before = m_failing & (bit(e) - 1); before != 0; before &= before - 1) {
            const int other = std::countr_zero(before);
            if (!cells[static_cast<size_t>(e)].intersects(cells[static_cast<size_t>(other)]))
                continue;
            conflicts[static_cast<size_t>(e)] |= bit(other);
            conflicts[static_cast<size_t>(other)] |= bit(e);
        }
    }
    Packing packing;
    for (quint64 left = m_failing; left != 0;) {
        int best = -1;
        int fewest = RepairArea::maximumEquations + 1;
        for (quint64 bits = left; bits != 0 && fewest > 0; bits &= bits - 1) {
            const int e = std::countr_zero(bits);
            const int count = std::popcount(conflicts[static_cast<size_t>(e)] & left);
            if (count < fewest) {
                fewest = count;
                best = e;
            }
        }
        packing.equations |= bit(best);
        ++packing.count;
        left &= ~(bit(best) | conflicts[static_cast<size_t>(best)]);
    }
    return packing;
}

} // namespace gouji
