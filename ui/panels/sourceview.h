#pragma once

#include "core/base/textspan.h"
#include "core/form/cellid.h"

#include <QList>
#include <QPlainTextEdit>

#include <optional>

namespace gouji {

class ReportDocument;

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

    /// The cell whose characters stand at `offset`; not valid where there is none.
    [[nodiscard]] CellId cellAt(qsizetype offset) const;
    /// Where the ring is drawn, in viewport coordinates; empty when nothing is marked or in sight.
    [[nodiscard]] QRect markedRect() const;

signals:
    /// The person clicked characters of a cell, or went there with the keys.
    void cellActivated(gouji::CellId cell);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Piece
    {
        TextSpan span;
        CellId cell;
    };

    class LineNumbers;

    void collectPieces();
    void refreshMarks();
    void scrollToMark();
    void layOutLineNumbers();
    void paintLineNumbers(QWidget *area, const QRect &exposed);
    [[nodiscard]] QTextCharFormat formatOf(CellId cell) const;
    [[nodiscard]] QTextEdit::ExtraSelection selectionOf(TextSpan span,
                                                        const QTextCharFormat &format) const;

    const ReportDocument *m_document = nullptr;
    QList<Piece> m_pieces; ///< by span
    CellId m_current;
    std::optional<TextSpan> m_marked;
    QWidget *m_lineNumbers;
    bool m_walking = false; ///< keys moved the text cursor: it stays where they put it
};

} // namespace gouji
