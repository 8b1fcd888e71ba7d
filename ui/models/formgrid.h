#pragma once

#include "core/form/formedition.h"
#include "ui/models/residuallayout.h"

#include <QHash>
#include <QList>

namespace gouji {

/// What stands in a slot of the grid.
enum class SlotKind {
    Caption,
    Corner,
    ColumnHeader,
    RowHeader,
    Value,
    RowResidual,
    FootLabel,
    FootResidual,
    Empty
};

/// A slot and the slots merged into it.
struct FormSlot
{
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    SlotKind kind = SlotKind::Empty;
    int label = -1; ///< in TableLayout::cells
    CellId cell;
    QList<int> equations; ///< residual slots
    int foot = -1;        ///< in FormGrid::feet()
};

/// The slots of one table: its official layout, with a margin for the residuals, a column at the
/// end of the rows and rows below the foot.
class FormGrid
{
public:
    FormGrid(const FormEdition &form, int table);

    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] const TableLayout &layout() const { return m_layout; }
    [[nodiscard]] bool hasResidualColumn() const { return m_residuals.hasRowEquations(); }
    [[nodiscard]] const QList<ResidualLayout::Foot> &feet() const { return m_residuals.feet(); }

    /// Every slot once, by row, then column.
    [[nodiscard]] const QList<FormSlot> &slotList() const { return m_slots; }
    /// Null where there is none.
    [[nodiscard]] const FormSlot *slotAt(int row, int column) const;
    /// Null for a cell of another table.
    [[nodiscard]] const FormSlot *slotOf(CellId cell) const;
    /// Where the residual of an equation is told; null for one that has no place.
    [[nodiscard]] const FormSlot *slotOfEquation(int equation) const;

private:
    void addLayout();
    void addMargins();
    void addFoot(int foot);

    const TableLayout &m_layout;
    ResidualLayout m_residuals;
    QList<FormSlot> m_slots;
    QList<int> m_places; ///< slot of each grid place, by row
    QHash<CellId, int> m_cells;
    QHash<int, int> m_equations;
};

} // namespace gouji
