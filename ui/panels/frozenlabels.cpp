#include "ui/panels/frozenlabels.h"

#include "ui/models/formtablemodel.h"
#include "ui/panels/formview.h"

#include <QPainter>
#include <QScrollBar>

namespace gouji {

FrozenLabels::FrozenLabels(const FormView &view)
    : m_view(view)
    , m_offset(view.horizontalScrollBar()->value(), view.verticalScrollBar()->value())
{
    const FormTableModel *model = view.formModel();
    if (model == nullptr)
        return;
    m_rows = model->layout().headerRows;
    m_columns = model->layout().labelColumns;
    for (int row = 0; row < m_rows; ++row)
        m_size.rheight() += view.rowHeight(row);
    for (int column = 0; column < m_columns; ++column)
        m_size.rwidth() += view.columnWidth(column);
    // Labels that leave no room for the values had better scroll.
    const QSize room = view.viewport()->size() * 3 / 4;
    if (m_size.width() > room.width())
        m_columns = 0;
    if (m_size.height() > room.height())
        m_rows = 0;
}

bool FrozenLabels::isFrozenRow(const FormSlot &slot) const
{
    return m_offset.y() > 0 && slot.row < m_rows;
}

bool FrozenLabels::isFrozenColumn(const FormSlot &slot) const
{
    return m_offset.x() > 0 && slot.column < m_columns;
}

bool FrozenLabels::isNeeded() const
{
    return (m_offset.x() > 0 && m_columns > 0) || (m_offset.y() > 0 && m_rows > 0);
}

void FrozenLabels::paint(QPainter &painter, QStyleOptionViewItem option) const
{
    const QList<FormSlot> &all = m_view.formModel()->grid().slotList();
    // What is frozen both ways lies on top of what is frozen one way.
    for (const FormSlot &slot : all) {
        if (isFrozenRow(slot) != isFrozenColumn(slot))
            paintSlot(painter, option, slot);
    }
    for (const FormSlot &slot : all) {
        if (isFrozenRow(slot) && isFrozenColumn(slot))
            paintSlot(painter, option, slot);
    }
}

void FrozenLabels::paintSlot(QPainter &painter, QStyleOptionViewItem &option,
                             const FormSlot &slot) const
{
    const QModelIndex index = m_view.model()->index(slot.row, slot.column);
    option.rect = m_view.visualRect(index);
    if (isFrozenColumn(slot))
        option.rect.translate(m_offset.x(), 0);
    if (isFrozenRow(slot))
        option.rect.translate(0, m_offset.y());
    painter.fillRect(option.rect, option.palette.base());
    m_view.itemDelegateForIndex(index)->paint(&painter, option, index);
}

QPoint FrozenLabels::unscrolled(QPoint point) const
{
    if (m_columns > 0 && point.x() < m_size.width())
        point.rx() -= m_offset.x();
    if (m_rows > 0 && point.y() < m_size.height())
        point.ry() -= m_offset.y();
    return point;
}

QPoint FrozenLabels::hiddenPart(const QRect &rect) const
{
    const int left = m_columns > 0 && m_offset.x() > 0 ? m_size.width() : 0;
    const int top = m_rows > 0 && m_offset.y() > 0 ? m_size.height() : 0;
    return {std::max(left - rect.left(), 0), std::max(top - rect.top(), 0)};
}

} // namespace gouji
