#include "core/session/reportdocument.h"
#include "ui/panels/originalmenu.h"
#include "ui/panels/pageview.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <cmath>

namespace gouji {

namespace {

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

void PageView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        stepZoom(1);
    else if (control && event->key() == Qt::Key_Minus)
        stepZoom(-1);
    else if (control && event->key() == Qt::Key_0)
        fitWidth();
    else if (event->matches(QKeySequence::Copy))
        copyChosen();
    else if (isEnter(*event) && !chosen().isEmpty())
        emit readRequested(chosen());
    else if (event->key() == Qt::Key_Escape && !chosen().isEmpty())
        clearChoice();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const double steps = event->angleDelta().y() / 120.0;
    zoomTo(zoom() * std::pow(zoomStep, steps), event->position().toPoint());
    event->accept();
}

QString PageView::chosenText() const
{
    return m_document == nullptr ? QString() : m_document->source().text.view(chosen()).toString();
}

void PageView::copyChosen() const
{
    if (!chosen().isEmpty())
        QApplication::clipboard()->setText(chosenText());
}

void PageView::clearChoice()
{
    m_choice.clear();
    viewport()->update();
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_document == nullptr)
        return;
    clearChoice();
    m_pressedAt = event->position().toPoint();
    m_pressedOffset = offset();
    m_dragging = false;
    const auto place = placeAt(m_pressedAt);
    m_drag =
        place && m_choice.begin(m_document->source().pages, *place) ? Drag::Chooses : Drag::Moves;
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (!event->buttons().testFlag(Qt::LeftButton)) {
        viewport()->setCursor(cellAt(at).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        return;
    }
    m_dragging =
        m_dragging || (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (!m_dragging)
        return;
    if (m_drag == Drag::Chooses)
        choose(at);
    else if (m_drag == Drag::Moves)
        movePages(at);
}

/// Beyond the view's edge the pages follow.
void PageView::choose(QPoint to)
{
    viewport()->setCursor(Qt::IBeamCursor);
    const int over = to.y() < 0 ? to.y() : std::max(0, to.y() - viewport()->height());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + over);
    const QPoint inside(to.x(), std::clamp(to.y(), 0, viewport()->height() - 1));
    if (const auto place = placeAt(inside))
        m_choice.extend(m_document->source().pages, *place);
    viewport()->update();
}

/// As paper is moved.
void PageView::movePages(QPoint to)
{
    viewport()->setCursor(Qt::ClosedHandCursor);
    const QPoint moved = to - m_pressedAt;
    horizontalScrollBar()->setValue(m_pressedOffset.x() - moved.x());
    verticalScrollBar()->setValue(m_pressedOffset.y() - moved.y());
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    viewport()->unsetCursor();
    if (event->button() != Qt::LeftButton)
        return;
    m_drag = Drag::None;
    if (std::exchange(m_dragging, false))
        return;
    const CellId cell = cellAt(event->position().toPoint());
    if (cell.isValid())
        emit cellActivated(cell);
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto place = placeAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || m_document == nullptr || !place)
        return;
    m_choice.chooseWord(m_document->source().pages, m_document->source().text.text(), *place);
    viewport()->update();
}

void PageView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_document == nullptr)
        return;
    OriginalMenu menu(*m_document, m_current, chosen(), this);
    connect(&menu, &OriginalMenu::copyRequested, this, &PageView::copyChosen);
    connect(&menu, &OriginalMenu::readRequested, this, &PageView::readRequested);
    menu.exec(event->globalPos());
}

} // namespace gouji
