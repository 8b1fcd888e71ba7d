#include "ui/panels/laidoutview.h"

#include "core/session/reportdocument.h"
#include "ui/panels/fonts.h"
#include "ui/panels/originalmenu.h"
#include "ui/panels/statecolours.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextTable>

#include <algorithm>

namespace gouji {

LaidOutView::LaidOutView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setCursorWidth(0);
    setFont(sourceFont(font()));
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LaidOutView::refreshMarks);
}

void LaidOutView::setDocumentOf(const ReportDocument *document)
{
    m_highlights.setDocument(document);
    m_laidOut = false;
    if (isVisible())
        layOut();
    connect(document, &ReportDocument::cellsChanged, this, [this](const QList<CellId> &cells) {
        m_highlights.onCellsChanged(cells);
        refreshMarks();
    });
    connect(document, &ReportDocument::findingsChanged, this, &LaidOutView::refreshMarks);
}

void LaidOutView::layOut()
{
    m_text.layOut(m_highlights.document()->source(), font(), *document());
    document()->setDocumentMargin(8);
    m_laidOut = true;
    m_shown.clear();
    colourTables();
    scrollToMark();
    refreshMarks();
}

void LaidOutView::colourTables()
{
    const QColor lines = StateColours::of(palette()).grid;
    for (QTextFrame *frame : document()->rootFrame()->childFrames()) {
        QTextFrameFormat format = frame->frameFormat();
        format.setBorderBrush(lines);
        frame->setFrameFormat(format);
    }
}

TextSpan LaidOutView::chosen() const
{
    const QTextCursor cursor = textCursor();
    if (!cursor.hasSelection())
        return {};
    return {m_text.offsetOf(cursor.selectionStart()), m_text.offsetOf(cursor.selectionEnd())};
}

qsizetype LaidOutView::cursorOffset() const
{
    return m_text.offsetOf(textCursor().selectionStart());
}

qsizetype LaidOutView::topOffset() const
{
    return m_text.offsetOf(cursorForPosition(QPoint(0, fontMetrics().height())).position());
}

TextSpan LaidOutView::visibleSpan() const
{
    const QPoint end(viewport()->width(), viewport()->height());
    return {m_text.offsetOf(cursorForPosition(QPoint(0, 0)).position()),
            m_text.offsetOf(cursorForPosition(end).position()) + 1};
}

/// Only what is in sight is marked: every selection costs at every painted line.
void LaidOutView::refreshMarks()
{
    if (!m_laidOut || !isVisible())
        return;
    QList<SourceHighlights::Highlight> highlights = m_highlights.within(visibleSpan(), palette());
    if (highlights == m_shown)
        return; // most keys typed into a cell change none
    m_shown = std::move(highlights);
    QList<ExtraSelection> selections;
    for (const auto &highlight : std::as_const(m_shown)) {
        const LaidOutText::Range range = m_text.rangeOf(highlight.span);
        ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(range.begin);
        selection.cursor.setPosition(range.end, QTextCursor::KeepAnchor);
        selection.format = highlight.format;
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void LaidOutView::setCurrentCell(CellId cell)
{
    if (cell == currentCell())
        return;
    m_highlights.setCurrentCell(cell);
    if (const auto marked = m_highlights.marked(); marked && m_laidOut && !m_walking) {
        QTextCursor cursor(document());
        cursor.setPosition(m_text.rangeOf(*marked).begin);
        setTextCursor(cursor);
    }
    scrollToMark();
    refreshMarks();
    viewport()->update();
}

void LaidOutView::showSpan(TextSpan span)
{
    m_highlights.showSpan(span);
    scrollToMark();
    refreshMarks();
    viewport()->update();
}

void LaidOutView::showFound(const QList<TextSpan> &found, int present)
{
    m_highlights.setFound(found, present);
    if (present >= 0)
        scrollTo(found[present].begin, false);
    refreshMarks();
}

void LaidOutView::goTo(qsizetype offset)
{
    scrollTo(offset, true);
}

void LaidOutView::scrollToMark()
{
    if (const auto marked = m_highlights.marked())
        scrollTo(marked->begin, false);
}

/// To a third of the view; what is well in sight stays where it is, unless it is to move `always`.
void LaidOutView::scrollTo(qsizetype offset, bool always)
{
    if (!m_laidOut)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_text.positionOf(offset));
    const int top = cursorRect(cursor).top();
    const int height = viewport()->height();
    const int wanted = always ? 0 : height / 3;
    if (always || top < height / 6 || top > height * 3 / 4)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + top - wanted);
}

QRect LaidOutView::markedRect() const
{
    const auto marked = m_highlights.marked();
    if (!marked || !m_laidOut)
        return {};
    const LaidOutText::Range range = m_text.rangeOf(*marked);
    QTextCursor cursor(document());
    cursor.setPosition(range.begin);
    const QRect begin = cursorRect(cursor);
    cursor.setPosition(range.end);
    const QRect end = cursorRect(cursor);
    const int right = end.top() == begin.top() ? end.left() : viewport()->width() - 8;
    // A blank cell has no characters: a narrow box stands where they would be.
    const int width = std::max(right - begin.left(), fontMetrics().horizontalAdvance(u' '));
    return QRect(begin.left(), begin.top(), width, begin.height()).adjusted(-3, 0, 3, 0);
}

void LaidOutView::showEvent(QShowEvent *event)
{
    QTextEdit::showEvent(event);
    if (!m_laidOut && m_highlights.document() != nullptr)
        layOut();
    else
        refreshMarks();
}

/// The cursor of the keys is seen while they are here; beside a ringed digit it reads like a 1.
void LaidOutView::focusInEvent(QFocusEvent *event)
{
    setCursorWidth(1);
    QTextEdit::focusInEvent(event);
}

void LaidOutView::focusOutEvent(QFocusEvent *event)
{
    setCursorWidth(0);
    QTextEdit::focusOutEvent(event);
}

void LaidOutView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    const QRect marked = markedRect();
    if (marked.isEmpty() || !marked.intersects(event->rect()))
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_highlights.ringColour(palette()), 2));
    painter.drawRoundedRect(marked, 3, 3);
}

void LaidOutView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    scrollToMark();
    refreshMarks();
}

void LaidOutView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !chosen().isEmpty()) {
        emit readRequested(chosen());
        return;
    }
    const int before = textCursor().position();
    QTextEdit::keyPressEvent(event);
    const CellId cell = m_highlights.cellAt(cursorOffset());
    if (textCursor().position() != before && !textCursor().hasSelection() && cell.isValid()
        && cell != currentCell()) {
        const QScopedValueRollback walking(m_walking, true);
        emit cellActivated(cell);
    }
}

void LaidOutView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    const QTextCursor there = cursorForPosition(event->position().toPoint());
    const CellId cell = m_highlights.cellAt(m_text.offsetOf(there.position()));
    if (cell.isValid())
        emit cellActivated(cell);
}

void LaidOutView::contextMenuEvent(QContextMenuEvent *event)
{
    OriginalMenu menu(m_highlights, chosen(), this);
    connect(&menu, &OriginalMenu::copyRequested, this, &QTextEdit::copy);
    connect(&menu, &OriginalMenu::readRequested, this, &LaidOutView::readRequested);
    menu.exec(event->globalPos());
}

void LaidOutView::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_laidOut) {
        colourTables();
        refreshMarks();
    }
}

} // namespace gouji
