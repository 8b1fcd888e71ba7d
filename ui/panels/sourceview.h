#pragma once

#include "ui/panels/originalview.h"
#include "ui/panels/sourcehighlights.h"

#include <QPlainTextEdit>

namespace gouji {

class LineNumbers;

/// The original text, read only, with line numbers. The characters of every cell are underlined in
/// the manner of its state; those of the current cell are ringed. Positions are text offsets.
class SourceView
    : public QPlainTextEdit
    , public OriginalView
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);

    [[nodiscard]] QWidget *widget() override { return this; }
    void setDocumentOf(const ReportDocument *document) override;
    void setCurrentCell(CellId cell) override;
    void showSpan(TextSpan span) override;
    void goTo(qsizetype offset) override;
    void showFound(const QList<TextSpan> &found, int present) override;
    [[nodiscard]] TextSpan chosen() const override;
    [[nodiscard]] QString chosenText() const override { return m_highlights.text(chosen()); }
    [[nodiscard]] qsizetype cursorOffset() const override { return textCursor().selectionStart(); }
    [[nodiscard]] qsizetype topOffset() const override;

    [[nodiscard]] CellId currentCell() const { return m_highlights.currentCell(); }
    [[nodiscard]] const TextSearch &search() const override { return m_highlights.search(); }

    /// The cell whose characters stand at `offset`; not valid where there is none.
    [[nodiscard]] CellId cellAt(qsizetype offset) const { return m_highlights.cellAt(offset); }
    /// Where the prose prints the number of the current cell.
    [[nodiscard]] const QList<TextSpan> &sameNumbers() const { return m_highlights.sameNumbers(); }
    /// Where the ring is drawn, in viewport coordinates; empty when nothing is marked or in sight.
    [[nodiscard]] QRect markedRect() const;

    /// For the strip of line numbers.
    struct Line
    {
        int number = 0; ///< from 1
        qreal top = 0;
        bool marked = false;
    };
    [[nodiscard]] QList<Line> linesIn(const QRect &rect) const;

signals:
    /// The person clicked characters of a cell, or went there with the keys.
    void cellActivated(gouji::CellId cell);
    /// The person wants these characters read for the current cell.
    void readRequested(gouji::TextSpan span);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onCellsChanged(const QList<CellId> &cells);
    void refreshMarks();
    void scrollToMark();
    void scrollTo(qsizetype offset, bool always);
    void layOutLineNumbers();
    [[nodiscard]] TextSpan visibleSpan() const;
    [[nodiscard]] QTextEdit::ExtraSelection selectionOf(TextSpan span,
                                                        const QTextCharFormat &format) const;

    SourceHighlights m_highlights;
    LineNumbers *m_lineNumbers;
    bool m_walking = false; ///< keys moved the text cursor: it stays where they put it
};

} // namespace gouji
