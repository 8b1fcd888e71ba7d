#include "ui/windows/reception.h"

#include "ui/messages/messages.h"
#include "ui/windows/opening.h"
#include "ui/windows/reportpage.h"
#include "ui/windows/reporttabs.h"
#include "ui/windows/settings.h"

#include <utility>

namespace gouji {

using namespace Qt::StringLiterals;

Reception::Reception(Environment environment, QObject *parent)
    : QObject(parent)
    , m_environment(std::move(environment))
{
    connect(&m_environment.opening, &Opening::opened, this, &Reception::take);
}

void Reception::take(const OpenRequest &request, const OpenedReport &opened, bool toFront)
{
    takeOne(request, opened, toFront);
    for (const OpenedReport &other : opened.others)
        takeOne(request, other, false);
}

void Reception::takeOne(const OpenRequest &request, const OpenedReport &opened, bool toFront)
{
    ReportTabs &tabs = m_environment.tabs;
    const QString &file = request.recovery ? opened.reportPath : request.path;
    const int index = tabs.indexOfFile(file, opened.report.source.part);
    if (request.reread)
        replaceReread(request, makePage(opened));
    else if (index < 0 || (request.recovery && tabs.page(index)->session().isModified()))
        add(request, opened, toFront);
    else if (request.recovery) // what was recovered is more than what is saved
        tabs.replace(index, makePage(opened));
    else if (toFront) // asked for twice, as the source and as its report file
        tabs.setCurrentIndex(index);
}

void Reception::add(const OpenRequest &request, const OpenedReport &opened, bool toFront)
{
    ReportTabs &tabs = m_environment.tabs;
    OpenedReport own = opened;
    // Two sources of one name side by side, neither saved yet: each is to get a file of its own.
    for (int attempt = 0; tabs.indexOfFile(own.reportPath) >= 0 && !request.recovery; ++attempt)
        own.reportPath = freeReportPath(own.sourcePath, attempt, partInNames(own.report.source));
    ReportPage *page = makePage(own);
    tabs.add(page, toFront);
    page->showCell(request.cell);
    if (page == tabs.currentPage())
        page->focusTable();
}

ReportPage *Reception::makePage(const OpenedReport &opened)
{
    const auto sentence = [](const Finding &finding, const Report &report) {
        return Messages::sentence(finding, report);
    };
    auto *page = new ReportPage(ReportSession::create(opened, m_environment.catalogue, sentence),
                                &m_environment.tabs);
    page->applySettings(m_environment.settings);
    page->restoreState(m_environment.settings.state(u"page"_s));
    page->keepSafe(m_environment.recovery);
    connect(page, &ReportPage::rereadRequested, this, [this, page](const Reread &reread) {
        OpenRequest request{.path = reread.sourcePath,
                            .cell = page->currentCellId(),
                            .recovery = {},
                            .reread = reread};
        request.options.password = page->session().document().source().pagedFile.password;
        m_environment.opening.open({request});
    });
    return page;
}

void Reception::replaceReread(const OpenRequest &request, ReportPage *fresh)
{
    ReportTabs &tabs = m_environment.tabs;
    const QString path = fresh->session().reportPath();
    for (ReportPage *page : tabs.pages()) {
        if (page->session().reportPath() != path)
            continue;
        // What was typed meanwhile is to come along too.
        page->finishEditing();
        const Report &now = page->session().document().report();
        if (request.reread->earlier && request.reread->earlier->journal != now.journal) {
            fresh->giveUpChanges();
            delete fresh;
            emit page->rereadRequested(page->session().reread());
            return;
        }
        page->giveUpChanges();
        tabs.replace(tabs.indexOf(page), fresh);
        fresh->showCell(request.cell);
        return;
    }
    fresh->giveUpChanges(); // its page was closed meanwhile
    delete fresh;
}

} // namespace gouji
