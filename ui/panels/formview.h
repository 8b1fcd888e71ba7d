#pragma once

#include "core/form/cellid.h"

#include <QTableView>

namespace gouji {

class FormTableModel;

/// One statutory table in its official layout. Columns share the width as the form says; digits
/// start an edit, Enter commits it, Delete empties a cell.
class FormView : public QTableView
{
    Q_OBJECT

public:
    explicit FormView(QWidget *parent = nullptr);

    /// The model must outlive the view.
    void setFormModel(FormTableModel *model);
    [[nodiscard]] FormTableModel *formModel() const { return m_model; }

    [[nodiscard]] CellId currentCell() const;
    /// Does not emit cellActivated(). A cell of another table takes the mark away.
    void setCurrentCell(CellId cell);

    /// What is typed but not committed yet is committed.
    void finishEditing();

signals:
    /// The person went to another cell.
    void cellActivated(gouji::CellId cell);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void layOutColumns();
    void layOutRows();
    [[nodiscard]] int lineHeight() const;
    [[nodiscard]] QModelIndex neighbour(const QModelIndex &from, CursorAction action) const;
    [[nodiscard]] QModelIndex inOrder(const QModelIndex &from, int step) const;
    [[nodiscard]] QModelIndex vertical(const QModelIndex &from, int direction) const;
    [[nodiscard]] QModelIndex edgeOfRow(const QModelIndex &from, bool last) const;

    FormTableModel *m_model = nullptr;
    bool m_quiet = false; ///< setCurrentCell() is at work
};

} // namespace gouji
