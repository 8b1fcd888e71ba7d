#pragma once

#include "ui/panels/celleditor.h"
#include "ui/panels/statecolours.h"

#include <QStyledItemDelegate>

namespace gouji {

/// Paints the slots of a FormTableModel: labels as the form prints them, values with their state
/// told by colour and by shape, residuals in the margin. The only place that knows both.
class FormDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

    /// A column's label broken into lines of about the same length.
    [[nodiscard]] static QString wrapped(const QString &label, int width,
                                         const QFontMetrics &metrics);
    /// Height a wrapped label needs in `width`.
    [[nodiscard]] static int labelHeight(const QString &text, int width,
                                         const QFontMetrics &metrics);

    static constexpr int padding = 4;

signals:
    /// A key leads out of the editor.
    void leaveRequested(QWidget *editor, gouji::CellEditor::Way way);

private:
    void paintLabel(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const StateColours &colours) const;
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                    const StateColours &colours) const;
    void paintResidual(QPainter *painter, const QStyleOptionViewItem &option,
                       const QModelIndex &index, const StateColours &colours) const;
};

} // namespace gouji
