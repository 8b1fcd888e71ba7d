#pragma once

#include "core/repair/elimination.h"

#include <array>
#include <functional>

namespace gouji {

/// What a change of each cell costs in bits at least; the search leaves dearer sets out.
struct ChangeCosts
{
    std::array<float, CellSet::capacity> cell{};
    float cheapest = 0; ///< of all cells
};

/// Cells and the values that make every equation of a block hold.
struct FoundChange
{
    struct Value
    {
        int cell = 0;
        qint64 value = 0;
    };
    std::array<Value, RepairArea::maximumEquations> values; ///< unknown cells and chosen ones
    int count = 0;
    /// Unknown cells whose value nothing fixes; they are not in `values`.
    CellSet undetermined;
};

/// Looks for sets of cells that explain the failing equations of one block: for each size all sets,
/// each met once. Numbers are never negative. Unknown cells are free from the start and part of
/// every set.
class ChangeSearch
{
public:
    static constexpr int nodeBudget = 1000;
    static constexpr int mostChanges = 10;

    ChangeSearch(const RepairArea &area, const AreaValues &values, int block,
                 const ChangeCosts &costs);

    /// No set of fewer cells explains it, unknown ones not counted.
    [[nodiscard]] int atLeast() const { return m_start.packing(m_allowed).count; }
    [[nodiscard]] bool isExplained() const { return m_start.failing() == 0 && isFeasible(m_start); }
    [[nodiscard]] int failingCount() const { return std::popcount(m_start.failing()); }
    /// The equations with the unknown cells freed.
    [[nodiscard]] const Elimination &start() const { return m_start; }
    /// Cells whose value nothing fixes: undetermined ones, and freed ones told by means of these.
    [[nodiscard]] static CellSet undetermined(const Elimination &state);
    /// The search stopped early: what was found may not be all.
    [[nodiscard]] bool isSpent() const { return m_nodes > nodeBudget || !m_start.ok(); }
    [[nodiscard]] int nodes() const { return m_nodes; }

    /// `found(FoundChange)` for each set of exactly `size` cells beside the unknown ones that costs
    /// no more than `bound` bits at least. `bound` may be lowered meanwhile.
    using Visitor = std::function<void(const FoundChange &)>;
    void visit(int size, const float &bound, const Visitor &found);

private:
    void descend(const Elimination &state, const CellSet &allowed, int left, float spent);
    struct Choice
    {
        int equation = -1;
        CellSet cells;
    };
    [[nodiscard]] Choice fewestCells(const Elimination &state, const CellSet &allowed) const;
    [[nodiscard]] Choice fewestForced(const Elimination &state, const CellSet &allowed,
                                      quint64 packing) const;
    void branch(const Elimination &state, CellSet allowed, const Choice &choice, int left,
                float spent);
    void descendIntoNegative(const Elimination &state, const CellSet &allowed, int left,
                             float spent);
    void pickLast(const Elimination &state, const CellSet &allowed);
    void report(const Elimination &state, int lastCell, qint64 lastShift);
    [[nodiscard]] qint64 valueOf(const Elimination &state, int equation) const
    {
        return m_values.value[static_cast<size_t>(state.freedBy(equation))] + state.shift(equation);
    }
    /// Some numbers from 0 on make every spent equation hold when `cell` moves by `shift`.
    [[nodiscard]] bool isFeasible(const Elimination &state, int cell = -1, qint64 shift = 0) const;
    /// The value a spent equation gives its cell when `cell` moves by `shift`.
    [[nodiscard]] qint64 valueAfter(const Elimination &state, int equation, int cell,
                                    qint64 shift) const;
    [[nodiscard]] CellSet cellsOfNegative(const Elimination &state) const;

    const AreaValues &m_values;
    const ChangeCosts &m_costs;
    Elimination m_start;
    CellSet m_allowed;
    int m_nodes = 0;
    const float *m_bound = nullptr;
    const Visitor *m_found = nullptr;
};

} // namespace gouji
