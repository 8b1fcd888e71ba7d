#include "ui/panels/formview.h"

#include "ui/models/formtablemodel.h"
#include "ui/panels/cellediting.h"
#include "ui/panels/formclipboard.h"
#include "ui/panels/formdelegate.h"
#include "ui/panels/formsizes.h"
#include "ui/panels/formwalk.h"
#include "ui/panels/frozenlabels.h"

#include <QFontInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

constexpr double smallestZoom = 0.6;
constexpr double largestZoom = 3;
constexpr double zoomStep = 1.1;

} // namespace

FormView::~FormView() = default;

FormView::FormView(QWidget *parent)
    : QTableView(parent)
    , m_editing(new CellEditing(this))
    , m_clipboard(std::make_unique<FormClipboard>(*this, *m_editing))
{
    auto *delegate = new FormDelegate(this);
    connect(delegate, &FormDelegate::leaveRequested, this, &FormView::leaveEditor);
    setItemDelegate(delegate);
    horizontalHeader()->hide();
    verticalHeader()->hide();
    horizontalHeader()->setMinimumSectionSize(8);
    verticalHeader()->setMinimumSectionSize(8);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ContiguousSelection);
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
    clearSpans();
    for (const FormSlot &slot : model->grid().slotList()) {
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
    m_editing->hideBubble();
    if (!m_quiet && cell.isValid())
        emit cellActivated(cell);
}

QList<CellId> FormView::chosenCells() const
{
    QList<CellId> cells;
    for (const QModelIndex &index : selectedIndexes()) {
        if (const CellId cell = m_model->cellAt(index); cell.isValid())
            cells.append(cell);
    }
    return cells;
}

void FormView::goToNextCell()
{
    setCurrentIndex(FormWalk(*m_model).inOrder(currentIndex(), 1));
}

bool FormView::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const bool editing = QTableView::edit(index, trigger, event);
    auto *editor = editing ? qobject_cast<CellEditor *>(indexWidget(index)) : nullptr;
    if (editor != nullptr && !m_editing->isIn(editor))
        m_editing->begin(editor, index, trigger == AnyKeyPressed);
    return editing;
}

/// Also comes when the keys go elsewhere: what may not stand is not taken, and said so.
void FormView::commitData(QWidget *editor)
{
    if (!m_editing->isIn(editor))
        return;
    if (const std::optional<Refusal> refusal = m_editing->refusal())
        m_editing->sayRefusal(*refusal, currentIndex());
    else
        QTableView::commitData(editor);
}

void FormView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    if (m_editing->isIn(editor))
        m_editing->end();
    QTableView::closeEditor(editor, hint);
}

void FormView::leaveEditor(QWidget *editor, CellEditor::Way way)
{
    if (!m_editing->isIn(editor))
        return;
    if (const std::optional<Refusal> refusal = m_editing->refusal()) {
        m_editing->sayRefusal(*refusal, currentIndex());
        return;
    }
    commitData(editor);
    closeEditor(editor, QAbstractItemDelegate::NoHint);
    go(way);
}

void FormView::go(CellEditor::Way way)
{
    const FormWalk walk(*m_model);
    const QModelIndex from = currentIndex();
    switch (way) {
    case CellEditor::Way::Onward:
        emit entered();
        break;
    case CellEditor::Way::Up:
        setCurrentIndex(walk.vertical(from, -1));
        break;
    case CellEditor::Way::Down:
        setCurrentIndex(walk.vertical(from, 1));
        break;
    case CellEditor::Way::Left:
        setCurrentIndex(walk.inOrder(from, -1));
        break;
    case CellEditor::Way::Right:
        setCurrentIndex(walk.inOrder(from, 1));
        break;
    case CellEditor::Way::RowBegin:
        setCurrentIndex(walk.edgeOfRow(from, false));
        break;
    case CellEditor::Way::RowEnd:
        setCurrentIndex(walk.edgeOfRow(from, true));
        break;
    }
}

void FormView::finishEditing()
{
    if (QWidget *editor = m_editing->editor()) {
        commitData(editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

QString FormView::bubbleText() const
{
    return m_editing->bubbleText();
}

void FormView::layOut()
{
    if (m_model == nullptr)
        return;
    const FormSizes sizes(*m_model, fontMetrics());
    const QList<int> widths = sizes.columnWidths(viewport()->width(), m_zoom);
    for (int column = 0; column < widths.size(); ++column)
        setColumnWidth(column, widths[column]);
    const QList<int> heights = sizes.rowHeights(widths);
    for (int row = 0; row < heights.size(); ++row)
        setRowHeight(row, heights[row]);
}

void FormView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    // Of natural size a view follows the window's font by itself.
    QFont zoomed;
    if (m_zoom != 1 && parentWidget() != nullptr)
        zoomed.setPointSizeF(QFontInfo(parentWidget()->font()).pointSizeF() * m_zoom);
    setFont(zoomed);
    layOut();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

int FormView::heightInFull() const
{
    return verticalHeader()->length() + 2 * frameWidth();
}

void FormView::zoomBy(double factor)
{
    setZoom(factor == 0 ? 1 : m_zoom * factor);
    emit zoomChanged(m_zoom);
}

void FormView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QTableView::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomBy(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
    event->accept();
}

void FormView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    const FrozenLabels frozen(*this);
    if (!frozen.isNeeded())
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    QPainter painter(viewport());
    frozen.paint(painter, option);
}

/// Labels that stay in sight do not move with the rest.
void FormView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    viewport()->update();
}

QModelIndex FormView::indexAt(const QPoint &point) const
{
    return QTableView::indexAt(m_model == nullptr ? point : FrozenLabels(*this).unscrolled(point));
}

void FormView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    if (m_model == nullptr || !m_model->cellAt(index).isValid())
        return;
    const QPoint hidden = FrozenLabels(*this).hiddenPart(visualRect(index));
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - hidden.y());
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
        return FormWalk(*m_model).inOrder({}, 1);
    if (action == MovePageUp || action == MovePageDown)
        return QTableView::moveCursor(action, modifiers);
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    if (control && (action == MoveHome || action == MoveEnd))
        return FormWalk(*m_model).inOrder({}, action == MoveHome ? 1 : -1);
    const QModelIndex to = neighbour(from, action);
    return to.isValid() ? to : from;
}

QModelIndex FormView::neighbour(const QModelIndex &from, CursorAction action) const
{
    const FormWalk walk(*m_model);
    switch (action) {
    case MoveUp:
        return walk.vertical(from, -1);
    case MoveDown:
        return walk.vertical(from, 1);
    case MoveLeft:
    case MovePrevious:
        return walk.inOrder(from, -1);
    case MoveRight:
    case MoveNext:
        return walk.inOrder(from, 1);
    case MoveHome:
        return walk.edgeOfRow(from, false);
    case MoveEnd:
        return walk.edgeOfRow(from, true);
    case MovePageUp:
    case MovePageDown:
        break;
    }
    return from;
}

bool FormView::handleZoomKey(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn) || event->key() == Qt::Key_Equal)
        zoomBy(zoomStep);
    else if (event->matches(QKeySequence::ZoomOut))
        zoomBy(1 / zoomStep);
    else if (event->key() == Qt::Key_0)
        zoomBy(0);
    else
        return false;
    return true;
}

bool FormView::handlePlainKey(int key)
{
    switch (key) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_clipboard->clear();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        edit(currentIndex());
        return true;
    case Qt::Key_Space:
        emit confirmRequested();
        return true;
    default:
        return false;
    }
}

void FormView::keyPressEvent(QKeyEvent *event)
{
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (state() != EditingState && currentCell().isValid()) {
        const bool control = event->modifiers().testFlag(Qt::ControlModifier);
        if (m_clipboard->handle(*event) || (control && handleZoomKey(event))
            || (plain && handlePlainKey(event->key()))) {
            event->accept();
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

} // namespace gouji
