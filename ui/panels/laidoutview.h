#pragma once

#include "ui/panels/laidouttext.h"
#include "ui/panels/originalview.h"
#include "ui/panels/sourcehighlights.h"

#include <QTextEdit>

namespace gouji {

/// The original laid out, read only: prose as paragraphs, every table found in it as a table, in
/// whatever way it was written down. Marks the same characters as SourceView does.
class LaidOutView
    : public QTextEdit
    , public OriginalView
{
    Q_OBJECT

public:
    explicit LaidOutView(QWidget *parent = nullptr);

    [[nodiscard]] QWidget *widget() override { return this; }
    /// Lays out when the view is first shown: who reads the text as it stands does not wait for it.
    void setDocumentOf(const ReportDocument *document) override;
    void setCurrentCell(CellId cell) override;
    void showSpan(TextSpan span) override;
    void goTo(qsizetype offset) override;
    void showFound(const QList<TextSpan> &found, int present) override;
    [[nodiscard]] TextSpan chosen() const override;
    [[nodiscard]] QString chosenText() const override { return m_highlights.text(chosen()); }
    [[nodiscard]] qsizetype cursorOffset() const override;
    [[nodiscard]] qsizetype topOffset() const override;

    [[nodiscard]] const TextSearch &search() const override { return m_highlights.search(); }
    [[nodiscard]] CellId currentCell() const { return m_highlights.currentCell(); }
    [[nodiscard]] const LaidOutText &text() const { return m_text; }
    /// Where the ring is drawn, in viewport coordinates; empty when nothing is marked.
    [[nodiscard]] QRect markedRect() const;

signals:
    void cellActivated(gouji::CellId cell);
    void readRequested(gouji::TextSpan span);

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void colourTables();
    void refreshMarks();
    void scrollTo(qsizetype offset, bool always);
    void scrollToMark();
    [[nodiscard]] TextSpan visibleSpan() const;

    LaidOutText m_text;
    SourceHighlights m_highlights;
    QList<SourceHighlights::Highlight> m_shown; ///< what the marks in the text were made of
    bool m_laidOut = false;
    bool m_walking = false; ///< keys moved the text cursor: it stays where they put it
};

} // namespace gouji
