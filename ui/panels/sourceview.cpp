#include "ui/panels/sourceview.h"

#include "core/session/reportdocument.h"
#include "ui/models/cellverdict.h"
#include "ui/panels/fonts.h"
#include "ui/panels/statecolours.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace gouji {

/// The strip at the left; it paints what its view tells it.
class SourceView::LineNumbers : public QWidget
{
public:
    explicit LineNumbers(SourceView *view)
        : QWidget(view)
        , m_view(view)
    {}

protected:
    void paintEvent(QPaintEvent *event) override { m_view->paintLineNumbers(this, event->rect()); }

private:
    SourceView *m_view;
};

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
}

void SourceView::setDocumentOf(const ReportDocument *document)
{
    m_document = document;
    setPlainText(document->source().text.text());
    collectPieces();
    refreshMarks();
    layOutLineNumbers();
    connect(document, &ReportDocument::cellsChanged, this, &SourceView::refreshMarks);
    connect(document, &ReportDocument::findingsChanged, this, &SourceView::refreshMarks);
}

void SourceView::collectPieces()
{
    const QList<Cell> &cells = m_document->report().cells;
    m_pieces.clear();
    for (int i = 0; i < cells.size(); ++i) {
        if (cells[i].reading.span)
            m_pieces.append({*cells[i].reading.span, CellId{i}});
    }
    std::ranges::sort(m_pieces, {}, [](const Piece &piece) { return piece.span.begin; });
}

CellId SourceView::cellAt(qsizetype offset) const
{
    // The cursor stands between characters: a click on the last half of the last one counts too.
    const auto touches = [offset](const Piece &piece) {
        return piece.span.begin <= offset && offset <= piece.span.end;
    };
    const auto found = std::ranges::find_if(m_pieces, touches);
    if (found == m_pieces.end())
        return {};
    const auto next = std::next(found);
    return next != m_pieces.end() && next->span.contains(offset) ? next->cell : found->cell;
}

QTextCharFormat SourceView::formatOf(CellId id) const
{
    const StateColours colours = StateColours::of(palette());
    const Cell &cell = m_document->report().cell(id);
    const CellVerdict verdict = verdictOf(id, *m_document);
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    format.setUnderlineColor(colours.read);
    if (verdict.isSuspect() || verdict.severity == Severity::Error) {
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(colours.error);
        format.setBackground(colours.errorFill);
    } else if (cell.state() == CellState::Corrected) {
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        format.setUnderlineColor(colours.corrected);
        format.setBackground(colours.correctedFill);
    } else if (verdict.severity == Severity::Warning || cell.review()) {
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(colours.review);
        format.setBackground(colours.reviewFill);
    } else if (cell.state() == CellState::Confirmed) {
        format.setUnderlineColor(colours.confirmed);
    }
    return format;
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

void SourceView::refreshMarks()
{
    if (m_document == nullptr)
        return;
    QList<QTextEdit::ExtraSelection> selections;
    if (m_marked) {
        QTextCharFormat line;
        line.setBackground(StateColours::of(palette()).currentFill);
        line.setProperty(QTextFormat::FullWidthSelection, true);
        selections.append(selectionOf({m_marked->begin, m_marked->begin}, line));
    }
    for (const Piece &piece : std::as_const(m_pieces)) {
        if (!piece.span.isEmpty())
            selections.append(selectionOf(piece.span, formatOf(piece.cell)));
    }
    setExtraSelections(selections);
}

void SourceView::setCurrentCell(CellId cell)
{
    if (cell == m_current)
        return;
    m_current = cell;
    m_marked = cell.isValid() ? m_document->report().cell(cell).reading.span : std::nullopt;
    // The keys go on from here, unless it was them that came here.
    if (m_marked && !m_walking) {
        QTextCursor cursor(document());
        cursor.setPosition(static_cast<int>(m_marked->begin));
        setTextCursor(cursor);
    }
    refreshMarks();
    scrollToMark();
    viewport()->update();
}

void SourceView::showSpan(TextSpan span)
{
    m_current = {};
    m_marked = span;
    refreshMarks();
    scrollToMark();
    viewport()->update();
}

void SourceView::scrollToMark()
{
    if (!m_marked)
        return;
    const QTextBlock block = document()->findBlock(static_cast<int>(m_marked->begin));
    const int lines = std::max(1, viewport()->height() / std::max(1, fontMetrics().lineSpacing()));
    const int line = block.firstLineNumber();
    const int top = verticalScrollBar()->value();
    if (line < top + lines / 6 || line > top + lines * 3 / 4)
        verticalScrollBar()->setValue(line - lines / 3);
}

QRect SourceView::markedRect() const
{
    if (!m_marked)
        return {};
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(m_marked->begin));
    const QRect begin = cursorRect(cursor);
    cursor.setPosition(static_cast<int>(m_marked->end));
    const QRect end = cursorRect(cursor);
    const int right = end.top() == begin.top() ? end.left() : viewport()->width() - 8;
    // A blank cell has no characters: a narrow box stands where they would be.
    const int width = std::max(right - begin.left(), fontMetrics().horizontalAdvance(u' '));
    return QRect(begin.left(), begin.top(), width, begin.height()).adjusted(-3, 0, 3, 0);
}

void SourceView::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    const QRect marked = markedRect();
    if (marked.isEmpty() || !marked.intersects(event->rect()))
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(StateColours::of(palette()).current, 2));
    painter.drawRoundedRect(marked, 3, 3);
}

void SourceView::keyPressEvent(QKeyEvent *event)
{
    const int before = textCursor().position();
    QPlainTextEdit::keyPressEvent(event);
    const int position = textCursor().position();
    const CellId cell = cellAt(position);
    if (position != before && !textCursor().hasSelection() && cell.isValid() && cell != m_current) {
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
    const QString widest(QString::number(std::max(100, blockCount())).size(), u'0');
    const int width = fontMetrics().horizontalAdvance(widest) + 14;
    setViewportMargins(width, 0, 0, 0);
    const QRect area = contentsRect();
    m_lineNumbers->setGeometry(area.left(), area.top(), width, area.height());
}

void SourceView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutLineNumbers();
}

void SourceView::paintLineNumbers(QWidget *area, const QRect &exposed)
{
    const StateColours colours = StateColours::of(palette());
    QPainter painter(area);
    painter.fillRect(exposed, colours.base);
    painter.setPen(colours.zero);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    while (block.isValid()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > exposed.bottom())
            break;
        painter.drawText(QRectF(0, place.top(), area->width() - 8, fontMetrics().height()),
                         Qt::AlignRight | Qt::AlignTop, QString::number(block.blockNumber() + 1));
        block = block.next();
    }
}

} // namespace gouji
