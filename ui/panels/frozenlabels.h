#pragma once

#include "ui/models/formgrid.h"

#include <QPoint>
#include <QRect>
#include <QStyleOptionViewItem>

class QPainter;

namespace gouji {

class FormView;

/// The labels of a scrolled table, which stay in sight: the label columns at the left, and the
/// header above where the table is one block. Painted over what scrolls below them.
class FrozenLabels
{
public:
    explicit FrozenLabels(const FormView &view);

    /// Something is scrolled away, and there is room for labels and values.
    [[nodiscard]] bool isNeeded() const;
    void paint(QPainter &painter, QStyleOptionViewItem option) const;

    /// A point on a frozen label, as if nothing were scrolled below it.
    [[nodiscard]] QPoint unscrolled(QPoint point) const;
    /// How much of a value at `rect` the labels cover.
    [[nodiscard]] QPoint hiddenPart(const QRect &rect) const;

private:
    void paintSlot(QPainter &painter, QStyleOptionViewItem &option, const FormSlot &slot) const;
    [[nodiscard]] bool isFrozenRow(const FormSlot &slot) const;
    [[nodiscard]] bool isFrozenColumn(const FormSlot &slot) const;

    const FormView &m_view;
    QPoint m_offset; ///< how far the view is scrolled
    int m_rows = 0;
    int m_columns = 0;
    QSize m_size{0, 0}; ///< of the frozen rows and columns
};

} // namespace gouji
