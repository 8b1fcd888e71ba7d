#include "ui/windows/sessionmemory.h"

#include "ui/windows/opening.h"
#include "ui/windows/reportpage.h"
#include "ui/windows/reporttabs.h"
#include "ui/windows/settings.h"

#include <QFileInfo>

#include <chrono>

namespace gouji {

namespace {

using namespace std::chrono_literals;

/// Going from cell to cell is not to write a file each time.
constexpr auto rest = 500ms;

/// The file that brings it all back: the report file once there is one.
QString fileOf(const ReportSession &session)
{
    const QString path =
        QFileInfo::exists(session.reportPath()) ? session.reportPath() : session.sourcePath();
    return QFileInfo(path).absoluteFilePath();
}

} // namespace

SessionMemory::SessionMemory(Settings &settings, ReportTabs &tabs, const Opening &opening,
                             QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_tabs(tabs)
    , m_opening(opening)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(rest);
    connect(&m_timer, &QTimer::timeout, this, &SessionMemory::remember);
    const auto later = [this] { m_timer.start(); };
    connect(&tabs, &ReportTabs::currentPageChanged, this, later);
    connect(&tabs, &ReportTabs::pagesChanged, this, later);
    connect(&opening, &Opening::finished, this, later);
}

void SessionMemory::remember()
{
    if (m_opening.isBusy())
        return; // it comes again when all are there
    QList<Settings::OpenReport> open;
    for (const ReportPage *page : m_tabs.pages())
        open.append({fileOf(page->session()), page->currentCellId(),
                     partInNames(page->session().document().report().source)});
    m_settings.setOpenReports(open, m_tabs.currentIndex());
}

void SessionMemory::close()
{
    disconnect(&m_tabs, nullptr, this, nullptr);
    m_timer.stop();
    remember();
}

QList<OpenRequest> SessionMemory::requests() const
{
    QList<OpenRequest> requests;
    for (const Settings::OpenReport &report : m_settings.openReports())
        requests.append({.path = report.path,
                         .cell = report.cell,
                         .recovery = {},
                         .reread = {},
                         .part = report.part});
    return requests;
}

int SessionMemory::front() const
{
    return m_settings.frontReport();
}

} // namespace gouji
