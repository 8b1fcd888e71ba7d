#pragma once

#include "ui/models/textsearch.h"
#include "ui/panels/sourcemarks.h"

#include <QPlainTextEdit>

#include <optional>

namespace gouji {

class LineNumbers;

/// The original text, read only, with line numbers. The characters of every cell are underlined in
/// the manner of its state; those of the current cell are ringed. Positions are text offsets.
class SourceView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);

    /// The document must outlive the view.
    void setDocumentOf(const ReportDocument *document);

    [[nodiscard]] CellId currentCell() const { return m_current; }
    /// Marks the cell's characters and scrolls them to a third of the view unless they are well in
    /// sight. Does not emit cellActivated().
    void setCurrentCell(CellId cell);
    /// Marks characters that belong to no cell, for problems of the text; the current cell goes.
    void showSpan(TextSpan span);
    /// Scrolls there; marks nothing and leaves the current cell.
    void goTo(qsizetype offset);

    /// What was looked for, every place of it, and which of them is the present one (-1 for none).
    void showFound(const QList<TextSpan> &found, int present);
    [[nodiscard]] const TextSearch &search() const { return m_search; }

    /// The cell whose characters stand at `offset`; not valid where there is none.
    [[nodiscard]] CellId cellAt(qsizetype offset) const { return m_marks.cellAt(offset); }
    /// Where the prose prints the number of the current cell.
    [[nodiscard]] const QList<TextSpan> &sameNumbers() const { return m_sameNumbers; }
    /// The characters chosen with mouse or keys; empty without any.
    [[nodiscard]] TextSpan chosen() const;
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
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void onCellsChanged(const QList<CellId> &cells);
    void placeMark();
    void findSameNumbers();
    void refreshMarks();
    void addMarks(QList<QTextEdit::ExtraSelection> &selections, const QList<TextSpan> &spans,
                  const QTextCharFormat &format) const;
    void scrollToMark();
    void scrollTo(qsizetype offset, bool always);
    void layOutLineNumbers();
    [[nodiscard]] TextSpan visibleSpan() const;
    [[nodiscard]] QTextEdit::ExtraSelection selectionOf(TextSpan span,
                                                        const QTextCharFormat &format) const;

    const ReportDocument *m_document = nullptr;
    SourceMarks m_marks;
    TextSearch m_search;
    CellId m_current;
    std::optional<TextSpan> m_marked;
    QList<TextSpan> m_sameNumbers;
    QList<TextSpan> m_found;
    int m_presentFound = -1;
    LineNumbers *m_lineNumbers;
    bool m_walking = false; ///< keys moved the text cursor: it stays where they put it
};

} // namespace gouji
