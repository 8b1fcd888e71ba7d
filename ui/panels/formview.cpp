#include "ui/panels/formview.h"

#include "ui/models/formtablemodel.h"
#include "ui/panels/formdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// A table with more rows than this is set as tightly as its font allows.
constexpr int manyRows = 20;
/// Wider than this a table is harder to read, not easier.
constexpr int widestInCharacters = 90;

} // namespace

FormView::FormView(QWidget *parent)
    : QTableView(parent)
{
    setItemDelegate(new FormDelegate(this));
    horizontalHeader()->hide();
    verticalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setMinimumSectionSize(8);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTabKeyNavigation(true);
    setWordWrap(true);
}

void FormView::setFormModel(FormTableModel *model)
{
    m_model = model;
    setModel(model);
    for (const FormTableModel::Slot &slot : model->slotList()) {
        if (slot.rowSpan > 1 || slot.columnSpan > 1)
            setSpan(slot.row, slot.column, slot.rowSpan, slot.columnSpan);
    }
    layOut();
}

CellId FormView::currentCell() const
{
    return m_model == nullptr ? CellId() : m_model->cellAt(currentIndex());
}

void FormView::setCurrentCell(CellId cell)
{
    const QScopedValueRollback quiet(m_quiet, true);
    const QModelIndex index = m_model->indexOf(cell);
    // A view that gets the keys makes its first cell current without choosing it: choose it too.
    if (index == currentIndex() && selectionModel()->isSelected(index))
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    if (index.isValid())
        scrollTo(index);
}

void FormView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    const CellId cell = m_model == nullptr ? CellId() : m_model->cellAt(current);
    if (!m_quiet && cell.isValid())
        emit cellActivated(cell);
}

void FormView::finishEditing()
{
    if (state() != EditingState)
        return;
    if (QWidget *editor = indexWidget(currentIndex())) {
        commitData(editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

int FormView::lineHeight() const
{
    return fontMetrics().height() + (m_model->layout().rowCount > manyRows ? 0 : 8);
}

void FormView::layOut()
{
    if (m_model == nullptr)
        return;
    layOutColumns();
    layOutRows();
}

void FormView::layOutColumns()
{
    const QList<int> &shares = m_model->layout().columnWidths;
    const int all = std::max(1, std::accumulate(shares.begin(), shares.end(), 0));
    const int margin =
        m_model->hasResidualColumn() ? fontMetrics().horizontalAdvance(u"+00000 "_s) : 0;
    const int widest = widestInCharacters * fontMetrics().horizontalAdvance(u"国"_s);
    // Numbers of four digits and a mark must fit.
    const int narrowest = fontMetrics().horizontalAdvance(u"00000"_s) + FormDelegate::Padding * 2;
    const int width = std::min(viewport()->width() - margin - 1, widest);
    int used = 0;
    for (int column = 0; column < shares.size(); ++column) {
        const int begin = width * used / all;
        used += shares[column];
        const bool value = column >= m_model->layout().labelColumns;
        const int ideal = width * used / all - begin;
        setColumnWidth(column, value ? std::max(ideal, narrowest) : std::max(ideal, 16));
    }
    if (margin > 0)
        setColumnWidth(static_cast<int>(shares.size()), margin);
}

void FormView::layOutRows()
{
    const int line = lineHeight();
    QList<int> heights(m_model->rowCount(), line);
    for (const FormTableModel::Slot &slot : m_model->slotList()) {
        const bool label = slot.kind == SlotKind::ColumnHeader || slot.kind == SlotKind::Caption;
        if (!label || slot.rowSpan > 1)
            continue;
        int width = 0;
        for (int column = slot.column; column < slot.column + slot.columnSpan; ++column)
            width += columnWidth(column);
        const QString text = m_model->layout().cells[slot.label].text.text;
        heights[slot.row] =
            std::max(heights[slot.row], FormDelegate::labelHeight(text, width, fontMetrics()));
    }
    for (int row = 0; row < heights.size(); ++row)
        setRowHeight(row, heights[row]);
}

void FormView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void FormView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        layOut();
}

QModelIndex FormView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex from = currentIndex();
    if (!from.isValid() || !m_model->cellAt(from).isValid())
        return inOrder({}, 1);
    if (action == MovePageUp || action == MovePageDown)
        return QTableView::moveCursor(action, modifiers);
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    if (control && (action == MoveHome || action == MoveEnd))
        return inOrder({}, action == MoveHome ? 1 : -1);
    const QModelIndex to = neighbour(from, action);
    return to.isValid() ? to : from;
}

QModelIndex FormView::neighbour(const QModelIndex &from, CursorAction action) const
{
    switch (action) {
    case MoveUp:
        return vertical(from, -1);
    case MoveDown:
        return vertical(from, 1);
    case MoveLeft:
    case MovePrevious:
        return inOrder(from, -1);
    case MoveRight:
    case MoveNext:
        return inOrder(from, 1);
    case MoveHome:
        return edgeOfRow(from, false);
    case MoveEnd:
        return edgeOfRow(from, true);
    case MovePageUp:
    case MovePageDown:
        break;
    }
    return from;
}

/// Cells are numbered in form order: that is left to right, then down.
QModelIndex FormView::inOrder(const QModelIndex &from, int step) const
{
    QList<CellId> cells;
    for (const FormTableModel::Slot &slot : m_model->slotList()) {
        if (slot.cell.isValid())
            cells.append(slot.cell);
    }
    std::ranges::sort(cells);
    if (cells.isEmpty())
        return {};
    if (!from.isValid())
        return m_model->indexOf(step > 0 ? cells.constFirst() : cells.constLast());
    const qsizetype next = cells.indexOf(m_model->cellAt(from)) + step;
    return next < 0 || next >= cells.size() ? from : m_model->indexOf(cells[next]);
}

/// The nearest row that has a value, and in it the nearest column.
QModelIndex FormView::vertical(const QModelIndex &from, int direction) const
{
    const FormTableModel::Slot *best = nullptr;
    const auto distance = [&](const FormTableModel::Slot &slot) {
        return std::pair((slot.row - from.row()) * direction,
                         std::abs(slot.column - from.column()));
    };
    for (const FormTableModel::Slot &slot : m_model->slotList()) {
        if (!slot.cell.isValid() || (slot.row - from.row()) * direction <= 0)
            continue;
        if (best == nullptr || distance(slot) < distance(*best))
            best = &slot;
    }
    return best == nullptr ? from : m_model->index(best->row, best->column);
}

QModelIndex FormView::edgeOfRow(const QModelIndex &from, bool last) const
{
    QModelIndex edge = from;
    for (const FormTableModel::Slot &slot : m_model->slotList()) {
        if (!slot.cell.isValid() || slot.row != from.row())
            continue;
        if (last ? slot.column > edge.column() : slot.column < edge.column())
            edge = m_model->index(slot.row, slot.column);
    }
    return edge;
}

void FormView::keyPressEvent(QKeyEvent *event)
{
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && event->key() == Qt::Key_Delete && currentCell().isValid()) {
        model()->setData(currentIndex(), QString(), Qt::EditRole);
        return;
    }
    if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && state() != EditingState && currentCell().isValid()) {
        edit(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace gouji
