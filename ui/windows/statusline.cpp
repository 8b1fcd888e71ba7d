#include "ui/windows/statusline.h"

#include "ui/windows/openfiles.h"
#include "ui/windows/reportpage.h"
#include "ui/windows/reporttabs.h"
#include "ui/windows/statustext.h"

#include <QLabel>
#include <QStatusBar>

namespace gouji {

StatusLine::StatusLine(QStatusBar &bar, ReportTabs &tabs, QObject *parent)
    : QObject(parent)
    , m_tabs(tabs)
    , m_status(new StatusText(&bar))
    , m_source(new QLabel(&bar))
{
    m_source->setContentsMargins(8, 0, 8, 0);
    bar.addWidget(m_status, 1);
    bar.addPermanentWidget(m_source);
    bar.setSizeGripEnabled(false);
    connect(&tabs, &ReportTabs::currentPageChanged, this, &StatusLine::refresh);
    connect(&tabs, &ReportTabs::pagesChanged, this, &StatusLine::refresh);
}

void StatusLine::refresh()
{
    const ReportPage *page = m_tabs.currentPage();
    m_status->setPieces(page == nullptr ? QList<StatusPiece>() : page->status());
    m_source->setText(page == nullptr ? QString() : sourceSummary(*page));
}

QString StatusLine::text() const
{
    return m_status->text();
}

} // namespace gouji
