#include "ui/models/formgrid.h"

namespace gouji {

namespace {

SlotKind slotKind(LayoutKind kind)
{
    switch (kind) {
    case LayoutKind::Caption:
        return SlotKind::Caption;
    case LayoutKind::Corner:
        return SlotKind::Corner;
    case LayoutKind::ColumnHeader:
        return SlotKind::ColumnHeader;
    case LayoutKind::RowHeader:
        return SlotKind::RowHeader;
    case LayoutKind::Value:
        return SlotKind::Value;
    }
    return SlotKind::Empty;
}

} // namespace

FormGrid::FormGrid(const FormEdition &form, int table)
    : m_layout(form.layout(table))
    , m_residuals(form, table)
{
    addLayout();
    addMargins();
    m_places.fill(-1, static_cast<qsizetype>(rowCount()) * columnCount());
    for (int i = 0; i < m_slots.size(); ++i) {
        const FormSlot &slot = m_slots[i];
        for (int row = slot.row; row < slot.row + slot.rowSpan; ++row) {
            for (int column = slot.column; column < slot.column + slot.columnSpan; ++column)
                m_places[static_cast<qsizetype>(row) * columnCount() + column] = i;
        }
        if (slot.cell.isValid())
            m_cells.insert(slot.cell, i);
        for (const int equation : slot.equations)
            m_equations.insert(equation, i);
    }
}

int FormGrid::rowCount() const
{
    return m_layout.rowCount + static_cast<int>(feet().size());
}

int FormGrid::columnCount() const
{
    return m_layout.columnCount + (hasResidualColumn() ? 1 : 0);
}

void FormGrid::addLayout()
{
    const QList<LayoutCell> &cells = m_layout.cells;
    for (int i = 0; i < cells.size(); ++i) {
        const LayoutCell &cell = cells[i];
        m_slots.append({.row = cell.row,
                        .column = cell.column,
                        .rowSpan = cell.rowSpan,
                        .columnSpan = cell.columnSpan,
                        .kind = slotKind(cell.kind),
                        .label = i,
                        .cell = cell.cell,
                        .equations = {}});
    }
}

void FormGrid::addMargins()
{
    for (int row = 0; hasResidualColumn() && row < m_layout.rowCount; ++row) {
        m_slots.append({.row = row,
                        .column = m_layout.columnCount,
                        .kind = SlotKind::RowResidual,
                        .cell = {},
                        .equations = m_residuals.rowEquations(row)});
    }
    for (int foot = 0; foot < feet().size(); ++foot)
        addFoot(foot);
}

void FormGrid::addFoot(int foot)
{
    const int row = m_layout.rowCount + foot;
    const int labels = m_layout.labelColumns;
    if (labels > 0) {
        m_slots.append({.row = row,
                        .columnSpan = labels,
                        .kind = SlotKind::FootLabel,
                        .cell = {},
                        .equations = {},
                        .foot = foot});
    }
    for (int column = labels; column < m_layout.columnCount; ++column) {
        const int equation = feet()[foot].equations.value(column, -1);
        m_slots.append({.row = row,
                        .column = column,
                        .kind = SlotKind::FootResidual,
                        .cell = {},
                        .equations = equation < 0 ? QList<int>() : QList<int>{equation},
                        .foot = foot});
    }
}

const FormSlot *FormGrid::slotAt(int row, int column) const
{
    const int slot = m_places[static_cast<qsizetype>(row) * columnCount() + column];
    return slot < 0 ? nullptr : &m_slots[slot];
}

const FormSlot *FormGrid::slotOf(CellId cell) const
{
    const int slot = m_cells.value(cell, -1);
    return slot < 0 ? nullptr : &m_slots[slot];
}

const FormSlot *FormGrid::slotOfEquation(int equation) const
{
    const int slot = m_equations.value(equation, -1);
    return slot < 0 ? nullptr : &m_slots[slot];
}

} // namespace gouji
