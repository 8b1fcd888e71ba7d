#include "ui/windows/journaldock.h"

#include "ui/panels/journalpanel.h"
#include "ui/windows/actions.h"
#include "ui/windows/reportpage.h"
#include "ui/windows/reporttabs.h"

#include <QAction>
#include <QEvent>

namespace gouji {

using namespace Qt::StringLiterals;

JournalDock::JournalDock(Actions &actions, ReportTabs &tabs, QWidget *parent)
    : QDockWidget(parent)
    , m_tabs(tabs)
    , m_panel(new JournalPanel(this))
{
    setObjectName(u"journal"_s);
    setWidget(m_panel);
    actions.addDock(toggleViewAction(), QKeySequence(u"Ctrl+J"_s));
    connect(&tabs, &ReportTabs::currentPageChanged, this, &JournalDock::follow);
    connect(m_panel, &JournalPanel::cellActivated, this, [this](CellId cell) {
        if (ReportPage *page = m_tabs.currentPage())
            page->setCurrentCell(cell);
    });
    connect(m_panel, &JournalPanel::revertRequested, this, [this](CellId cell) {
        if (ReportPage *page = m_tabs.currentPage())
            page->session().revert(cell);
    });
    connect(m_panel, &JournalPanel::revertAllRequested, actions.revertAll, &QAction::trigger);
    retranslate();
}

void JournalDock::follow()
{
    ReportPage *page = m_tabs.currentPage();
    m_panel->setDocumentOf(page == nullptr ? nullptr : &page->session().document());
}

void JournalDock::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void JournalDock::retranslate()
{
    setWindowTitle(tr("Journal"));
}

} // namespace gouji
