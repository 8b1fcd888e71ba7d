#include "ui/windows/reporttabs.h"

#include "ui/panels/slimtabbar.h"
#include "ui/windows/openfiles.h"
#include "ui/windows/reportpage.h"

#include <QHash>
#include <QMouseEvent>
#include <QTabBar>

namespace gouji {

using namespace Qt::StringLiterals;

ReportTabs::ReportTabs(QWidget *parent)
    : QTabWidget(parent)
{
    setTabBar(new SlimTabBar(this));
    setDocumentMode(true);
    setTabsClosable(true);
    setMovable(true);
    setTabBarAutoHide(true);
    setElideMode(Qt::ElideMiddle);
    tabBar()->installEventFilter(this);
    connect(this, &QTabWidget::currentChanged, this, &ReportTabs::activate);
    connect(tabBar(), &QTabBar::tabMoved, this, &ReportTabs::pagesChanged);
}

ReportTabs::~ReportTabs()
{
    // Pages go before what they tell of their going is heard by a half of a window.
    const QSignalBlocker quiet(this);
    for (ReportPage *page : pages()) {
        takeOut(page);
        delete page;
    }
}

ReportPage *ReportTabs::page(int index) const
{
    return qobject_cast<ReportPage *>(widget(index));
}

ReportPage *ReportTabs::currentPage() const
{
    return page(currentIndex());
}

QList<ReportPage *> ReportTabs::pages() const
{
    QList<ReportPage *> all;
    for (int i = 0; i < count(); ++i)
        all += page(i);
    return all;
}

int ReportTabs::indexOfFile(const QString &path, int part) const
{
    for (int i = 0; i < count(); ++i) {
        const ReportSession &session = page(i)->session();
        const bool wanted = part == 0 || session.document().report().source.part == part;
        if (wanted && isFileOf(path, session))
            return i;
    }
    return -1;
}

bool ReportTabs::hasAllOf(const QString &path) const
{
    const int index = indexOfFile(path);
    if (index < 0)
        return false;
    const SourceInfo &source = page(index)->session().document().report().source;
    if (isReportFileOf(path, page(index)->session()))
        return true;
    for (int part = 1; part <= source.parts; ++part) {
        if (indexOfFile(path, part) < 0)
            return false;
    }
    return true;
}

void ReportTabs::add(ReportPage *page, bool toFront)
{
    insert(count(), page, toFront);
}

void ReportTabs::replace(int index, ReportPage *page)
{
    ReportPage *old = this->page(index);
    insert(index + 1, page, old == currentPage());
    takeOut(old);
    removeTab(index);
    delete old;
}

void ReportTabs::remove(int index)
{
    ReportPage *old = page(index);
    takeOut(old);
    removeTab(index);
    delete old;
}

void ReportTabs::insert(int index, ReportPage *page, bool toFront)
{
    m_undoGroup.addStack(&page->session().undoStack());
    connect(page, &ReportPage::changed, this, [this] {
        refreshTabs();
        emit pagesChanged();
    });
    connect(page, &ReportPage::currentCellChanged, this, [this, page] {
        if (page == currentPage())
            emit currentPageChanged();
    });
    insertTab(index, page, page->title());
    refreshTabs();
    if (toFront)
        setCurrentIndex(index);
}

void ReportTabs::takeOut(ReportPage *page)
{
    disconnect(page, nullptr, this, nullptr);
    m_undoGroup.removeStack(&page->session().undoStack());
}

void ReportTabs::activate()
{
    ReportPage *page = currentPage();
    m_undoGroup.setActiveStack(page == nullptr ? nullptr : &page->session().undoStack());
    emit currentPageChanged();
}

/// Reports of one organ and year (a draft and its cleaned form, say) are told apart by their files.
void ReportTabs::refreshTabs()
{
    QHash<QString, int> bearers;
    for (const ReportPage *page : pages())
        ++bearers[page->title()];
    for (const ReportPage *page : pages()) {
        const QString title = page->title();
        refreshTab(page, bearers[title] > 1 ? u"%1 (%2)"_s.arg(title, page->fileName()) : title);
    }
}

void ReportTabs::refreshTab(const ReportPage *page, const QString &title)
{
    const int index = indexOf(page);
    const bool modified = page->session().isModified();
    const QString path = page->session().sourcePath();
    const QString text = QString(title).replace(u'&', u"&&"_s) + (modified ? u" *"_s : QString());
    // A text that is set is laid out and painted with all below it, were it the same.
    if (text != tabText(index))
        setTabText(index, text);
    setTabToolTip(index, modified ? path + u'\n' + tr("There are corrections not saved.") : path);
}

void ReportTabs::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    emit pagesChanged();
}

void ReportTabs::tabRemoved(int index)
{
    QTabWidget::tabRemoved(index);
    refreshTabs();
    emit pagesChanged();
}

/// Whatever changes its size in a page asks for a layout up to here, at every key. Pages lay
/// themselves out; tabs laid out anew would paint the whole window, for nothing while there is
/// room.
bool ReportTabs::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        const QSize least = minimumSizeHint();
        if (least.width() <= width() && least.height() <= height()) {
            updateGeometry();
            return true;
        }
    }
    return QTabWidget::event(event);
}

bool ReportTabs::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == tabBar() && event->type() == QEvent::MouseButtonRelease) {
        const auto *click = static_cast<QMouseEvent *>(event);
        const int index = tabBar()->tabAt(click->position().toPoint());
        if (click->button() == Qt::MiddleButton && index >= 0) {
            emit tabCloseRequested(index);
            return true;
        }
    }
    return QTabWidget::eventFilter(watched, event);
}

} // namespace gouji
