#include "ui/panels/sourceview.h"

#include "core/session/reportdocument.h"
#include "ui/panels/fonts.h"
#include "ui/panels/linenumbers.h"
#include "ui/panels/originalmenu.h"
#include "ui/panels/statecolours.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace gouji {

SourceView::SourceView(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_lineNumbers(new LineNumbers(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setFont(sourceFont(font()));
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    document()->setDocumentMargin(6);
    // The text is data: no word of it may be hidden by an optimistic wrap.
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceView::layOutLineNumbers);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_lineNumbers->scroll(0, dy);
        else
            m_lineNumbers->update(0, rect.y(), m_lineNumbers->width(), rect.height());
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SourceView::refreshMarks);
}

void SourceView::setDocumentOf(const ReportDocument *document)
{
    setPlainText(document->source().text.text());
    m_highlights.setDocument(document);
    refreshMarks();
    layOutLineNumbers();
    connect(document, &ReportDocument::cellsChanged, this, &SourceView::onCellsChanged);
    connect(document, &ReportDocument::findingsChanged, this, &SourceView::refreshMarks);
}

void SourceView::onCellsChanged(const QList<CellId> &cells)
{
    m_highlights.onCellsChanged(cells);
    refreshMarks();
}

TextSpan SourceView::chosen() const
{
    return {textCursor().selectionStart(), textCursor().selectionEnd()};
}

QTextEdit::ExtraSelection SourceView::selectionOf(TextSpan span,
                                                  const QTextCharFormat &format) const
{
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(document());
    selection.cursor.setPosition(static_cast<int>(span.begin));
    selection.cursor.setPosition(static_cast<int>(span.end), QTextCursor::KeepAnchor);
    selection.format = format;
    return selection;
}

qsizetype SourceView::topOffset() const
{
    return cursorForPosition(QPoint(0, fontMetrics().height())).position();
}

TextSpan SourceView::visibleSpan() const
{
    const QTextBlock first = firstVisibleBlock();
    QTextBlock last = first;
    const int bottom = viewport()->height();
    while (last.next().isValid()
           && blockBoundingGeometry(last).translated(contentOffset()).bottom() < bottom)
        last = last.next();
    return {first.position(), last.position() + last.length()};
}

/// Only what is in sight is marked: every selection costs at every painted line.
void SourceView::refreshMarks()
{
    if (m_highlights.document() == nullptr || !isVisible())
        return;
    QList<QTextEdit::ExtraSelection> selections;
    if (const auto marked = m_highlights.marked()) {
        QTextCharFormat line;
        line.setBackground(StateColours::of(palette()).currentFill);
        line.setProperty(QTextFormat::FullWidthSelection, true);
        selections.append(selectionOf({marked->begin, marked->begin}, line));
    }
    for (const auto &highlight : m_highlights.within(visibleSpan(), palette()))
        selections.append(selectionOf(highlight.span, highlight.format));
    setExtraSelections(selections);
}

void SourceView::setCurrentCell(CellId cell)
{
    if (cell == currentCell())
        return;
    m_highlights.setCurrentCell(cell);
    // The keys go on from here, unless it was them that came here.
    if (const auto marked = m_highlights.marked(); marked && !m_walking) {
        QTextCursor cursor(document());
        cursor.setPosition(static_cast<int>(marked->begin));
        setTextCursor(cursor);
    }
    scrollToMark();
    refreshMarks();
    viewport()->update();
}

void SourceView::showSpan(TextSpan span)
{
    m_highlights.showSpan(span);
    scrollToMark();
    refreshMarks();
    viewport()->update();
}

void SourceView::showFound(const QList<TextSpan> &found, int present)
{
    m_highlights.setFound(found, present);
    if (present >= 0)
        scrollTo(found[present].begin, false);
    refreshMarks();
}

void SourceView::goTo(qsizetype offset)
{
    scrollTo(offset, true);
}

void SourceView::scrollToMark()
{
    if (const auto marked = m_highlights.marked())
        scrollTo(marked->begin, false);
}

/// To a third of the view; what is well in sight stays where it is, unless it is to move `always`.
void SourceView::scrollTo(qsizetype offset, bool always)
{
    const QTextBlock block = document()->findBlock(static_cast<int>(offset));
    const int lines = std::max(1, viewport()->height() / std::max(1, fontMetrics().lineSpacing()));
    const int line = block.firstLineNumber();
    const int top = verticalScrollBar()->value();
    if (always || line < top + lines / 6 || line > top + lines * 3 / 4)
        verticalScrollBar()->setValue(always ? line : line - lines / 3);
}

QRect SourceView::markedRect() const
{
    const auto marked = m_highlights.marked();
    if (!marked)
        return {};
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(marked->begin));
    const QRect begin = cursorRect(cursor);
    cursor.setPosition(static_cast<int>(marked->end));
    const QRect end = cursorRect(cursor);
    const int right = end.top() == begin.top() ? end.left() : viewport()->width() - 8;
    // A blank cell has no characters: a narrow box stands where they would be.
    const int width = std::max(right - begin.left(), fontMetrics().horizontalAdvance(u' '));
    return QRect(begin.left(), begin.top(), width, begin.height()).adjusted(-3, 0, 3, 0);
}

void SourceView::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    scrollToMark();
    refreshMarks();
}

void SourceView::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    const QRect marked = markedRect();
    if (marked.isEmpty() || !marked.intersects(event->rect()))
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_highlights.ringColour(palette()), 2));
    painter.drawRoundedRect(marked, 3, 3);
}

void SourceView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !chosen().isEmpty()) {
        emit readRequested(chosen());
        return;
    }
    const int before = textCursor().position();
    QPlainTextEdit::keyPressEvent(event);
    const int position = textCursor().position();
    const CellId cell = cellAt(position);
    if (position != before && !textCursor().hasSelection() && cell.isValid()
        && cell != currentCell()) {
        const QScopedValueRollback walking(m_walking, true);
        emit cellActivated(cell);
    }
}

void SourceView::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    const CellId cell = cellAt(cursorForPosition(event->position().toPoint()).position());
    if (cell.isValid())
        emit cellActivated(cell);
}

void SourceView::contextMenuEvent(QContextMenuEvent *event)
{
    OriginalMenu menu(m_highlights, chosen(), this);
    connect(&menu, &OriginalMenu::copyRequested, this, &QPlainTextEdit::copy);
    connect(&menu, &OriginalMenu::readRequested, this, &SourceView::readRequested);
    menu.exec(event->globalPos());
}

void SourceView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshMarks();
    if (event->type() == QEvent::FontChange)
        layOutLineNumbers();
}

void SourceView::layOutLineNumbers()
{
    const int width = m_lineNumbers->neededWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect area = contentsRect();
    m_lineNumbers->setGeometry(area.left(), area.top(), width, area.height());
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutLineNumbers();
    scrollToMark();
    refreshMarks();
}

QList<SourceView::Line> SourceView::linesIn(const QRect &rect) const
{
    const auto span = m_highlights.marked();
    const int marked =
        span ? document()->findBlock(static_cast<int>(span->begin)).blockNumber() : -1;
    QList<Line> lines;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > rect.bottom())
            break;
        lines.append({block.blockNumber() + 1, place.top(), block.blockNumber() == marked});
    }
    return lines;
}

} // namespace gouji
