#include "ui/panels/sourceview.h"

#include "core/session/reportdocument.h"
#include "ui/panels/fonts.h"
#include "ui/panels/linenumbers.h"
#include "ui/panels/statecolours.h"

#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace gouji {

SourceView::SourceView(QWidget *parent)
    : MarkedTextView(parent)
    , m_lineNumbers(new LineNumbers(this))
{
    setFont(sourceFont(font()));
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    document()->setDocumentMargin(6);
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
    follow(document);
    refreshMarks();
    layOutLineNumbers();
}

SourceView::Range SourceView::rangeOf(TextSpan span) const
{
    return {static_cast<int>(span.begin), static_cast<int>(span.end)};
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
    if (highlights().document() == nullptr || !isVisible())
        return;
    QList<QTextEdit::ExtraSelection> selections;
    if (const auto marked = highlights().marked()) {
        QTextCharFormat line;
        line.setBackground(StateColours::of(palette()).currentFill);
        line.setProperty(QTextFormat::FullWidthSelection, true);
        selections.append(selectionOf({marked->begin, marked->begin}, line));
    }
    for (const auto &highlight : highlights().within(visibleSpan(), palette()))
        selections.append(selectionOf(highlight.span, highlight.format));
    setExtraSelections(selections);
}

void SourceView::scrollTo(qsizetype offset, bool always)
{
    const QTextBlock block = document()->findBlock(static_cast<int>(offset));
    const int lines = std::max(1, viewport()->height() / std::max(1, fontMetrics().lineSpacing()));
    const int line = block.firstLineNumber();
    const int top = verticalScrollBar()->value();
    if (always || line < top + lines / 6 || line > top + lines * 3 / 4)
        verticalScrollBar()->setValue(always ? line : line - lines / 3);
}

void SourceView::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    scrollToMark();
    refreshMarks();
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
    const auto span = highlights().marked();
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
