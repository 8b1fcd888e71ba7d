#include "ui/panels/laidoutview.h"

#include "core/session/reportdocument.h"
#include "ui/panels/fonts.h"
#include "ui/panels/statecolours.h"

#include <QScrollBar>
#include <QTextTable>

#include <algorithm>

namespace gouji {

LaidOutView::LaidOutView(QWidget *parent)
    : MarkedTextView(parent)
{
    setCursorWidth(0);
    setFont(sourceFont(font()));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LaidOutView::refreshMarks);
}

void LaidOutView::setDocumentOf(const ReportDocument *document)
{
    follow(document);
    m_laidOut = false;
    if (isVisible())
        layOut();
}

LaidOutView::Range LaidOutView::rangeOf(TextSpan span) const
{
    const LaidOutText::Range range = m_text.rangeOf(span);
    return {range.begin, range.end};
}

qsizetype LaidOutView::offsetOf(int position) const
{
    return m_text.offsetOf(position);
}

void LaidOutView::layOut()
{
    m_text.layOut(highlights().document()->source(), font(), *document());
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
    QList<SourceHighlights::Highlight> seen = highlights().within(visibleSpan(), palette());
    if (seen == m_shown)
        return; // most keys typed into a cell change none
    m_shown = std::move(seen);
    QList<ExtraSelection> selections;
    for (const auto &highlight : std::as_const(m_shown))
        selections.append(selectionOf(highlight.span, highlight.format));
    setExtraSelections(selections);
}

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

void LaidOutView::showEvent(QShowEvent *event)
{
    QTextEdit::showEvent(event);
    if (!m_laidOut && highlights().document() != nullptr)
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

void LaidOutView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    scrollToMark();
    refreshMarks();
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
