#pragma once

#include "core/form/formedition.h"
#include "core/repair/cellset.h"

#include <QList>

namespace gouji {

/// An equation of an area: what its cells count for.
struct AreaEquation
{
    int equation = 0; ///< FormEdition::equations()
    int block = 0;
    CellSet plus;
    CellSet minus;
};

/// Cells that must be looked at together: those that share equations, and those printed on the
/// same line as one of these, since slips run along the line. Cells are numbered within the area,
/// in form order. A block is what equations alone tie together.
struct RepairArea
{
    /// More equations than that are not searched.
    static constexpr int maximumEquations = 64;

    QList<CellId> cells;
    QList<AreaEquation> equations;
    QList<quint64> equationsOf; ///< by cell: `equations` it stands in, as bits
    QList<int> blockOf;         ///< by cell; -1 for a cell in no equation
    QList<CellSet> blocks;
    QList<char> total;       ///< by cell
    QList<int> below;        ///< by cell: the cell printed below it, -1 where there is none
    QList<int> column;       ///< by cell
    QList<char> totalLine;   ///< by line: a row of sums
    QList<QList<int>> lines; ///< cells printed on one line, left to right
    QList<int> lineOf;       ///< by cell
    QList<CellSet> lineSets; ///< by line: its cells

    [[nodiscard]] int cellCount() const { return static_cast<int>(cells.size()); }
    [[nodiscard]] int equationCount() const { return static_cast<int>(equations.size()); }
};

/// The areas of a form, taken from its equations. Relations that are no equations, and areas too
/// large for a search, are left out.
[[nodiscard]] QList<RepairArea> repairAreasOf(const FormEdition &form);

} // namespace gouji
