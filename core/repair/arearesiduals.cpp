#include "core/repair/arearesiduals.h"

#include "core/repair/structuraledits.h"

namespace gouji {

AreaResiduals::AreaResiduals(const RepairArea &area, const AreaValues &values)
    : m_area(&area)
    , m_values(&values)
{
    for (int e = 0; e < area.equationCount(); ++e) {
        const AreaEquation &equation = area.equations[e];
        const quint64 bit = quint64{1} << e;
        if ((values.leftOut & bit) != 0)
            continue;
        qint64 &residual = m_residuals[static_cast<size_t>(e)];
        equation.plus.forEach(
            [&](int cell) { residual += values.value[static_cast<size_t>(cell)]; });
        equation.minus.forEach(
            [&](int cell) { residual -= values.value[static_cast<size_t>(cell)]; });
        if ((equation.plus | equation.minus).intersects(values.unknown)) {
            m_withUnknown |= bit;
            continue;
        }
        m_assessed |= bit;
        if (residual != 0)
            m_failing |= bit;
    }
}

quint64 AreaResiduals::failingAfterSwap(int one, int other) const
{
    const qint64 shift =
        m_values->value[static_cast<size_t>(other)] - m_values->value[static_cast<size_t>(one)];
    // An equation that has both on one side does not see the exchange.
    const auto shiftIn = [&](int e, int cell, qint64 by) {
        const AreaEquation &equation = m_area->equations[e];
        return equation.plus.contains(cell) ? by : equation.minus.contains(cell) ? -by : 0;
    };
    quint64 failing = m_failing;
    for (quint64 bits = (equationsOf(one) | equationsOf(other)) & m_assessed; bits != 0;
         bits &= bits - 1) {
        const int e = std::countr_zero(bits);
        const qint64 residual = m_residuals[static_cast<size_t>(e)] + shiftIn(e, one, shift)
                                + shiftIn(e, other, -shift);
        const quint64 bit = quint64{1} << e;
        failing = residual != 0 ? failing | bit : failing & ~bit;
    }
    return failing;
}

quint64 AreaResiduals::failingAfter(const StructuralEdit &edit) const
{
    quint64 touched = 0;
    edit.cells().forEach([&](int cell) { touched |= equationsOf(cell); });
    quint64 failing = m_failing & ~touched;
    for (quint64 bits = touched; bits != 0; bits &= bits - 1) {
        const int e = std::countr_zero(bits);
        const AreaEquation &equation = m_area->equations[e];
        const CellSet cells = equation.plus | equation.minus;
        CellSet unknown = (m_values->unknown & cells) | (edit.erased & cells);
        qint64 residual = m_residuals[static_cast<size_t>(e)];
        for (const StructuralEdit::Moved &one : edit.moved) {
            if (!cells.contains(one.cell))
                continue;
            unknown.remove(one.cell);
            const qint64 shift = one.value - m_values->value[static_cast<size_t>(one.cell)];
            residual += equation.plus.contains(one.cell) ? shift : -shift;
        }
        if (unknown.isEmpty() && residual != 0)
            failing |= quint64{1} << e;
    }
    return failing;
}

} // namespace gouji
