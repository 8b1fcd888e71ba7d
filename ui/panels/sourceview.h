#pragma once

#include "ui/panels/markedtextview.h"

#include <QPlainTextEdit>

namespace gouji {

class LineNumbers;

/// The original text, read only, with line numbers. The characters of every cell are underlined in
/// the manner of its state; those of the current cell are ringed. Positions are text offsets.
class SourceView : public MarkedTextView<QPlainTextEdit>
{
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);

    void setDocumentOf(const ReportDocument *document) override;

    /// The cell whose characters stand at `offset`; not valid where there is none.
    [[nodiscard]] CellId cellAt(qsizetype offset) const { return highlights().cellAt(offset); }
    /// Where the prose prints the number of the current cell.
    [[nodiscard]] const QList<TextSpan> &sameNumbers() const { return highlights().sameNumbers(); }

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
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] Range rangeOf(TextSpan span) const override;
    [[nodiscard]] qsizetype offsetOf(int position) const override { return position; }
    void refreshMarks() override;
    void scrollTo(qsizetype offset, bool always) override;
    void activate(CellId cell) override { emit cellActivated(cell); }
    void requestReading(TextSpan span) override { emit readRequested(span); }
    void layOutLineNumbers();
    [[nodiscard]] TextSpan visibleSpan() const;

    LineNumbers *m_lineNumbers;
};

} // namespace gouji
