#pragma once

#include "core/base/textspan.h"
#include "core/form/cellid.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace gouji {

class FindBar;
class ReportDocument;
class SourceView;

/// The original with an outline of its sections and tables to go to, and a line to find words.
class SourcePane : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePane(QWidget *parent = nullptr);

    /// The document must outlive the pane.
    void setDocumentOf(const ReportDocument *document);
    [[nodiscard]] SourceView *view() const { return m_view; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] QComboBox *outline() const { return m_outline; }
    void retranslate();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillOutline();
    void followScrolling();
    void refreshIcons();

    const ReportDocument *m_document = nullptr;
    QComboBox *m_outline;
    QToolButton *m_findButton;
    FindBar *m_find;
    SourceView *m_view;
};

} // namespace gouji
