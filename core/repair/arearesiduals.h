#pragma once

#include "core/repair/elimination.h"

#include <array>

namespace gouji {

struct StructuralEdit;

/// The exact residuals of an area, kept up to date: a change of a cell costs only its equations.
class AreaResiduals
{
public:
    /// The area must outlive this.
    AreaResiduals(const RepairArea &area, const AreaValues &values);

    /// A cell moves by `shift`.
    void update(int cell, qint64 shift)
    {
        for (quint64 bits = equationsOf(cell); bits != 0; bits &= bits - 1) {
            const int e = std::countr_zero(bits);
            qint64 &residual = m_residuals[static_cast<size_t>(e)];
            residual += m_area->equations[e].plus.contains(cell) ? shift : -shift;
            const quint64 bit = quint64{1} << e;
            m_failing = residual != 0 ? m_failing | (bit & m_assessed) : m_failing & ~bit;
        }
    }

    /// Equations that fail, as bits; those with unknown cells or left out are not among them.
    [[nodiscard]] quint64 failing() const { return m_failing; }
    [[nodiscard]] quint64 withUnknown() const { return m_withUnknown; }
    /// Without those left out.
    [[nodiscard]] quint64 equationsOf(int cell) const
    {
        return m_area->equationsOf[cell] & ~m_values->leftOut;
    }
    [[nodiscard]] qint64 residual(int equation) const
    {
        return m_residuals[static_cast<size_t>(equation)];
    }
    /// What would fail after the edit.
    [[nodiscard]] quint64 failingAfter(const StructuralEdit &edit) const;
    /// What would fail if two known cells exchanged their numbers.
    [[nodiscard]] quint64 failingAfterSwap(int one, int other) const;

private:
    const RepairArea *m_area;
    const AreaValues *m_values;
    quint64 m_failing = 0;
    quint64 m_assessed = 0;
    quint64 m_withUnknown = 0;
    std::array<qint64, RepairArea::maximumEquations> m_residuals{};
};

} // namespace gouji
