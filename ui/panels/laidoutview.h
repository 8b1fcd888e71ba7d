#pragma once

#include "ui/panels/laidouttext.h"
#include "ui/panels/markedtextview.h"

#include <QTextEdit>

namespace gouji {

/// The original laid out, read only: prose as paragraphs, every table found in it as a table, in
/// whatever way it was written down. Marks the same characters as SourceView does.
class LaidOutView : public MarkedTextView<QTextEdit>
{
    Q_OBJECT

public:
    explicit LaidOutView(QWidget *parent = nullptr);

    /// Lays out when the view is first shown: who reads the text as it stands does not wait for it.
    void setDocumentOf(const ReportDocument *document) override;
    [[nodiscard]] const LaidOutText &text() const { return m_text; }

signals:
    void cellActivated(gouji::CellId cell);
    void readRequested(gouji::TextSpan span);

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isReady() const override { return m_laidOut; }
    [[nodiscard]] Range rangeOf(TextSpan span) const override;
    [[nodiscard]] qsizetype offsetOf(int position) const override;
    void refreshMarks() override;
    void scrollTo(qsizetype offset, bool always) override;
    void activate(CellId cell) override { emit cellActivated(cell); }
    void requestReading(TextSpan span) override { emit readRequested(span); }
    void layOut();
    void colourTables();
    [[nodiscard]] TextSpan visibleSpan() const;

    LaidOutText m_text;
    QList<SourceHighlights::Highlight> m_shown; ///< what the marks in the text were made of
    bool m_laidOut = false;
};

} // namespace gouji
