#pragma once

#include "core/session/reportdocument.h"
#include "ui/panels/originalmenu.h"
#include "ui/panels/originalview.h"
#include "ui/panels/sourcehighlights.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextCursor>
#include <QTextEdit>

#include <algorithm>

namespace gouji {

/// What the two views of the original's text have in common: going to a cell's characters, the ring
/// round them, keys, clicks and the menu. QPlainTextEdit and QTextEdit are alike, but share no base
/// that says so. Views differ in where a text offset stands in what they show.
template<typename TextEdit>
class MarkedTextView
    : public TextEdit
    , public OriginalView
{
public:
    [[nodiscard]] QWidget *widget() override { return this; }
    void setCurrentCell(CellId cell) override;
    void showSpan(TextSpan span) override;
    void goTo(qsizetype offset) override { scrollTo(offset, true); }
    void showFound(const QList<TextSpan> &found, int present) override;
    [[nodiscard]] TextSpan chosen() const override;
    [[nodiscard]] QString chosenText() const override { return m_highlights.text(chosen()); }
    [[nodiscard]] qsizetype cursorOffset() const override;
    [[nodiscard]] qsizetype topOffset() const override;
    [[nodiscard]] const TextSearch &search() const override { return m_highlights.search(); }

    [[nodiscard]] CellId currentCell() const { return m_highlights.currentCell(); }
    /// Where the ring is drawn, in viewport coordinates; empty when nothing is marked.
    [[nodiscard]] QRect markedRect() const;

protected:
    /// Positions in the view's document.
    struct Range
    {
        int begin = 0;
        int end = 0;
    };

    explicit MarkedTextView(QWidget *parent);

    /// Follows the document; to be called once.
    void follow(const ReportDocument *document);
    [[nodiscard]] const SourceHighlights &highlights() const { return m_highlights; }
    void scrollToMark();
    [[nodiscard]] QTextEdit::ExtraSelection selectionOf(TextSpan span,
                                                        const QTextCharFormat &format) const;

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    /// False while nothing is laid out yet.
    [[nodiscard]] virtual bool isReady() const { return true; }
    /// Where characters of the text stand in the view's document, and back.
    [[nodiscard]] virtual Range rangeOf(TextSpan span) const = 0;
    [[nodiscard]] virtual qsizetype offsetOf(int position) const = 0;
    virtual void refreshMarks() = 0;
    /// To a third of the view; what is well in sight stays where it is, unless it is to move
    /// `always`.
    virtual void scrollTo(qsizetype offset, bool always) = 0;
    virtual void activate(CellId cell) = 0;
    virtual void requestReading(TextSpan span) = 0;

    SourceHighlights m_highlights;
    bool m_walking = false; ///< keys moved the text cursor: it stays where they put it
};

template<typename TextEdit>
MarkedTextView<TextEdit>::MarkedTextView(QWidget *parent)
    : TextEdit(parent)
{
    this->setReadOnly(true);
    this->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    this->setUndoRedoEnabled(false);
    this->setTabChangesFocus(true);
    this->setFrameShape(QFrame::NoFrame);
    // The text is data: no word of it may be hidden by an optimistic wrap.
    this->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
}

template<typename TextEdit>
void MarkedTextView<TextEdit>::follow(const ReportDocument *document)
{
    m_highlights.setDocument(document);
    QObject::connect(document, &ReportDocument::cellsChanged, this,
                     [this](const QList<CellId> &cells) { m_highlights.onCellsChanged(cells); });
    QObject::connect(document, &ReportDocument::settled, this, [this] { refreshMarks(); });
}

template<typename TextEdit>
void MarkedTextView<TextEdit>::setCurrentCell(CellId cell)
{
    if (cell == currentCell())
        return;
    m_highlights.setCurrentCell(cell);
    // The keys go on from here, unless it was them that came here.
    if (const auto marked = m_highlights.marked(); marked && isReady() && !m_walking) {
        QTextCursor cursor(this->document());
        cursor.setPosition(rangeOf(*marked).begin);
        this->setTextCursor(cursor);
    }
    scrollToMark();
    refreshMarks();
    this->viewport()->update();
}

template<typename TextEdit>
void MarkedTextView<TextEdit>::showSpan(TextSpan span)
{
    m_highlights.showSpan(span);
    scrollToMark();
    refreshMarks();
    this->viewport()->update();
}

template<typename TextEdit>
void MarkedTextView<TextEdit>::showFound(const QList<TextSpan> &found, int present)
{
    m_highlights.setFound(found, present);
    if (present >= 0)
        scrollTo(found[present].begin, false);
    refreshMarks();
}

template<typename TextEdit>
TextSpan MarkedTextView<TextEdit>::chosen() const
{
    const QTextCursor cursor = this->textCursor();
    if (!cursor.hasSelection())
        return {};
    return {offsetOf(cursor.selectionStart()), offsetOf(cursor.selectionEnd())};
}

template<typename TextEdit>
qsizetype MarkedTextView<TextEdit>::cursorOffset() const
{
    return offsetOf(this->textCursor().selectionStart());
}

template<typename TextEdit>
qsizetype MarkedTextView<TextEdit>::topOffset() const
{
    const QPoint firstLine(0, this->fontMetrics().height());
    return offsetOf(this->cursorForPosition(firstLine).position());
}

template<typename TextEdit>
void MarkedTextView<TextEdit>::scrollToMark()
{
    if (const auto marked = m_highlights.marked())
        scrollTo(marked->begin, false);
}

template<typename TextEdit>
QTextEdit::ExtraSelection MarkedTextView<TextEdit>::selectionOf(TextSpan span,
                                                                const QTextCharFormat &format) const
{
    const Range range = rangeOf(span);
    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(this->document());
    selection.cursor.setPosition(range.begin);
    selection.cursor.setPosition(range.end, QTextCursor::KeepAnchor);
    selection.format = format;
    return selection;
}

template<typename TextEdit>
QRect MarkedTextView<TextEdit>::markedRect() const
{
    const auto marked = m_highlights.marked();
    if (!marked || !isReady())
        return {};
    const Range range = rangeOf(*marked);
    QTextCursor cursor(this->document());
    cursor.setPosition(range.begin);
    const QRect begin = this->cursorRect(cursor);
    cursor.setPosition(range.end);
    const QRect end = this->cursorRect(cursor);
    const int right = end.top() == begin.top() ? end.left() : this->viewport()->width() - 8;
    // A blank cell has no characters: a narrow box stands where they would be.
    const int width = std::max(right - begin.left(), this->fontMetrics().horizontalAdvance(u' '));
    return QRect(begin.left(), begin.top(), width, begin.height()).adjusted(-3, 0, 3, 0);
}

template<typename TextEdit>
void MarkedTextView<TextEdit>::paintEvent(QPaintEvent *event)
{
    TextEdit::paintEvent(event);
    const QRect marked = markedRect();
    if (marked.isEmpty() || !marked.intersects(event->rect()))
        return;
    QPainter painter(this->viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_highlights.ringColour(this->palette()), 2));
    painter.drawRoundedRect(marked, 3, 3);
}

template<typename TextEdit>
void MarkedTextView<TextEdit>::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !chosen().isEmpty()) {
        requestReading(chosen());
        return;
    }
    const int before = this->textCursor().position();
    TextEdit::keyPressEvent(event);
    const CellId cell = m_highlights.cellAt(cursorOffset());
    if (this->textCursor().position() != before && !this->textCursor().hasSelection()
        && cell.isValid() && cell != currentCell()) {
        const QScopedValueRollback walking(m_walking, true);
        activate(cell);
    }
}

template<typename TextEdit>
void MarkedTextView<TextEdit>::mouseReleaseEvent(QMouseEvent *event)
{
    TextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || this->textCursor().hasSelection())
        return;
    const QTextCursor there = this->cursorForPosition(event->position().toPoint());
    if (const CellId cell = m_highlights.cellAt(offsetOf(there.position())); cell.isValid())
        activate(cell);
}

template<typename TextEdit>
void MarkedTextView<TextEdit>::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_highlights.document() == nullptr)
        return;
    OriginalMenu menu(*m_highlights.document(), currentCell(), chosen(), this);
    QObject::connect(&menu, &OriginalMenu::copyRequested, this, &TextEdit::copy);
    QObject::connect(&menu, &OriginalMenu::readRequested, this,
                     [this](TextSpan span) { requestReading(span); });
    menu.exec(event->globalPos());
}

} // namespace gouji
