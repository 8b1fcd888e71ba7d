#include "ui/panels/formwalk.h"

#include "ui/models/formtablemodel.h"

#include <algorithm>
#include <cstdlib>

namespace gouji {

/// Cells are numbered in form order: that is left to right, then down.
QModelIndex FormWalk::inOrder(const QModelIndex &from, int step) const
{
    QList<CellId> cells;
    for (const FormSlot &slot : m_model.grid().slotList()) {
        if (slot.cell.isValid())
            cells.append(slot.cell);
    }
    std::ranges::sort(cells);
    if (cells.isEmpty())
        return {};
    if (!from.isValid())
        return m_model.indexOf(step > 0 ? cells.constFirst() : cells.constLast());
    const qsizetype next = cells.indexOf(m_model.cellAt(from)) + step;
    return next < 0 || next >= cells.size() ? from : m_model.indexOf(cells[next]);
}

QModelIndex FormWalk::vertical(const QModelIndex &from, int direction) const
{
    const FormSlot *best = nullptr;
    const auto distance = [&](const FormSlot &slot) {
        return std::pair((slot.row - from.row()) * direction,
                         std::abs(slot.column - from.column()));
    };
    for (const FormSlot &slot : m_model.grid().slotList()) {
        if (!slot.cell.isValid() || (slot.row - from.row()) * direction <= 0)
            continue;
        if (best == nullptr || distance(slot) < distance(*best))
            best = &slot;
    }
    return best == nullptr ? from : m_model.index(best->row, best->column);
}

QModelIndex FormWalk::edgeOfRow(const QModelIndex &from, bool last) const
{
    QModelIndex edge = from;
    for (const FormSlot &slot : m_model.grid().slotList()) {
        if (!slot.cell.isValid() || slot.row != from.row())
            continue;
        if (last ? slot.column > edge.column() : slot.column < edge.column())
            edge = m_model.index(slot.row, slot.column);
    }
    return edge;
}

} // namespace gouji
