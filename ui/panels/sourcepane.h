#pragma once

#include "core/base/textspan.h"
#include "core/form/cellid.h"

#include <QMap>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QComboBox;
class QStackedWidget;
class QToolButton;

namespace gouji {

class FindBar;
class LaidOutView;
class OriginalView;
class PageView;
class PageZoom;
class ReportDocument;
class SourceView;

/// The ways the original can be shown. The numbers are kept in settings.
enum class OriginalForm {
    LaidOut = 0, ///< prose and tables as a person reads them
    Text = 1,    ///< the linear text with line numbers
    Pages = 2,   ///< as it is printed; of formats with pages
};

/// The original in one of its forms, with an outline of its sections to go to, and a line to find
/// words.
class SourcePane : public QWidget
{
    Q_OBJECT

public:
    explicit SourcePane(QWidget *parent = nullptr);

    /// The document must outlive the pane.
    void setDocumentOf(const ReportDocument *document);

    [[nodiscard]] OriginalForm form() const { return m_form; }
    [[nodiscard]] bool hasForm(OriginalForm form) const;
    /// What is current, found and focused goes along.
    void setForm(OriginalForm form);
    void showNextForm();

    [[nodiscard]] OriginalView *view() const { return m_views[m_form]; }
    [[nodiscard]] SourceView *textView() const { return m_text; }
    [[nodiscard]] LaidOutView *laidOutView() const { return m_laidOut; }
    [[nodiscard]] PageView *pageView() const { return m_pages; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] QComboBox *outline() const { return m_outline; }

    /// See OriginalView.
    void setCurrentCell(CellId cell);
    void showSpan(TextSpan span);
    void retranslate();

    /// The form chosen for originals with pages and that for others, and how large pages are.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    /// The person clicked characters of a cell, or went there with the keys.
    void cellActivated(gouji::CellId cell);
    /// The person wants these characters read for the current cell.
    void readRequested(gouji::TextSpan span);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addForm(OriginalForm form, OriginalView *view);
    void bringToFront(OriginalForm form);
    [[nodiscard]] OriginalForm chosenForm() const;
    void fillOutline();
    void followScrolling();
    void refreshIcons();

    const ReportDocument *m_document = nullptr;
    QComboBox *m_outline;
    QButtonGroup *m_forms;
    QToolButton *m_findButton;
    FindBar *m_find;
    LaidOutView *m_laidOut;
    SourceView *m_text;
    PageView *m_pages;
    PageZoom *m_zoom;
    QStackedWidget *m_stack;
    QMap<OriginalForm, OriginalView *> m_views;
    OriginalForm m_form = OriginalForm::LaidOut;
    OriginalForm m_plainForm = OriginalForm::LaidOut; ///< of originals without pages
    OriginalForm m_pagedForm = OriginalForm::Pages;   ///< of those with pages
    CellId m_current;
    std::optional<TextSpan> m_span; ///< characters marked for a problem of the text
};

} // namespace gouji
