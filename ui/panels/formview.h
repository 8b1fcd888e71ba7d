#pragma once

#include "core/form/cellid.h"
#include "ui/panels/celleditor.h"

#include <QTableView>

#include <memory>

namespace gouji {

class CellEditing;
class FormClipboard;
class FormTableModel;

/// One statutory table in its official layout. Columns share the width as the form says. Digits
/// start an edit and everything shows what they would do; the keys are those of a spreadsheet.
class FormView : public QTableView
{
    Q_OBJECT

public:
    explicit FormView(QWidget *parent = nullptr);
    ~FormView() override;

    using QTableView::edit;

    /// The model must outlive the view.
    void setFormModel(FormTableModel *model);
    [[nodiscard]] FormTableModel *formModel() const { return m_model; }

    [[nodiscard]] CellId currentCell() const;
    /// Does not emit cellActivated(). A cell of another table takes the mark away.
    void setCurrentCell(CellId cell);
    /// The cells chosen, the current one among them.
    [[nodiscard]] QList<CellId> chosenCells() const;
    /// Goes to the next cell in form order, as a person would by key.
    void goToNextCell();

    /// 1 is the size of the window's font; the view keeps it between 0.6 and 3.
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    /// What it takes to show every row, in pixels.
    [[nodiscard]] int heightInFull() const;

    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

    /// What is typed but not committed yet is committed, if it may stand.
    void finishEditing();
    /// What stands in the bubble beside a cell; empty when there is none.
    [[nodiscard]] QString bubbleText() const;

signals:
    /// The person went to another cell.
    void cellActivated(gouji::CellId cell);
    /// Enter has committed what was typed: where the keys go now is not for the view to say.
    void entered();
    /// The person found the current cell right.
    void confirmRequested();
    /// With Ctrl and the wheel, or keys.
    void zoomChanged(double zoom);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void commitData(QWidget *editor) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    [[nodiscard]] QModelIndex neighbour(const QModelIndex &from, CursorAction action) const;
    void leaveEditor(QWidget *editor, CellEditor::Way way);
    void go(CellEditor::Way way);
    [[nodiscard]] bool handleZoomKey(QKeyEvent *event);
    void zoomBy(double factor);
    [[nodiscard]] bool handlePlainKey(int key);

    FormTableModel *m_model = nullptr;
    CellEditing *m_editing;
    std::unique_ptr<FormClipboard> m_clipboard;
    double m_zoom = 1;
    bool m_quiet = false; ///< setCurrentCell() is at work
};

} // namespace gouji
