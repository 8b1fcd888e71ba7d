#include "ui/windows/mainwindow.h"

#include "ui/dialogs/prompter.h"
#include "ui/messages/messages.h"
#include "ui/panels/icons.h"
#include "ui/windows/actions.h"
#include "ui/windows/emptypage.h"
#include "ui/windows/openfiles.h"
#include "ui/windows/reportpage.h"
#include "ui/windows/settings.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

namespace gouji {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Environment environment, QWidget *parent)
    : QMainWindow(parent)
    , m_environment(std::move(environment))
    , m_actions(new Actions(this, &m_undoGroup))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyPage(this))
    , m_pages(new QTabWidget(this))
    , m_messages(new MessageBar(this))
    , m_status(new QLabel(this))
    , m_sourceStatus(new QLabel(this))
{
    buildWidgets();
    connectActions();
    connectGoing();
    restoreLayout();
    retranslate();
}

MainWindow::~MainWindow()
{
    // Pages go before what they tell of their going is heard by a half of a window.
    disconnect(m_pages, nullptr, this, nullptr);
    while (ReportPage *last = page(0)) {
        disconnect(last, nullptr, this, nullptr);
        m_undoGroup.removeStack(&last->session().undoStack());
        delete last;
    }
}

void MainWindow::buildWidgets()
{
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    m_pages->setDocumentMode(true);
    m_pages->setTabsClosable(true);
    m_pages->setMovable(true);
    m_pages->setTabBarAutoHide(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_pages);

    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);

    m_status->setTextFormat(Qt::RichText);
    m_status->setContentsMargins(8, 0, 8, 0);
    m_sourceStatus->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(m_sourceStatus);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectActions()
{
    const Actions &a = *m_actions;
    connect(a.open, &QAction::triggered, this, [this] {
        openPaths(m_environment.prompter.filesToOpen(this, m_environment.settings.lastFolder()));
    });
    connect(a.openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(a.save, &QAction::triggered, this, &MainWindow::save);
    connect(a.saveAs, &QAction::triggered, this, &MainWindow::saveAs);
    connect(a.exportReport, &QAction::triggered, this, &MainWindow::exportCurrent);
    connect(a.close, &QAction::triggered, this, [this] { closePage(m_pages->currentIndex()); });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
    for (auto it = a.languages.cbegin(); it != a.languages.cend(); ++it) {
        connect(it.value(), &QAction::triggered, this,
                [this, language = it.key()] { setLanguage(language); });
    }
    connect(a.recentMenu, &QMenu::aboutToShow, this, &MainWindow::refreshRecentMenu);
}

void MainWindow::connectGoing()
{
    const Actions &a = *m_actions;
    const auto onPage = [this](auto act) {
        return [this, act] {
            if (ReportPage *page = currentPage())
                act(*page);
        };
    };
    connect(a.nextProblem, &QAction::triggered, this,
            onPage([](ReportPage &p) { p.stepProblem(1); }));
    connect(a.previousProblem, &QAction::triggered, this,
            onPage([](ReportPage &p) { p.stepProblem(-1); }));
    connect(a.nextPane, &QAction::triggered, this,
            onPage([](ReportPage &p) { p.focusNextPane(); }));
    connect(a.confirmCell, &QAction::triggered, this,
            onPage([](ReportPage &p) { p.confirmCurrent(); }));
    connect(a.revertCell, &QAction::triggered, this,
            onPage([](ReportPage &p) { p.revertCurrent(); }));
    connect(m_empty, &EmptyPage::openRequested, a.open, &QAction::trigger);
    connect(m_empty, &EmptyPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_empty, &EmptyPage::fileRequested, this,
            [this](const QString &path) { openPaths({path}); });
    connect(m_pages, &QTabWidget::tabCloseRequested, this, &MainWindow::closePage);
    connect(m_pages, &QTabWidget::currentChanged, this, &MainWindow::onCurrentPageChanged);
}

void MainWindow::restoreLayout()
{
    m_empty->setRecentFiles(m_environment.settings.recentFiles());
    if (!restoreGeometry(m_environment.settings.state(u"geometry"_s)))
        resize(1280, 800);
}

void MainWindow::rememberLayout()
{
    m_environment.settings.setState(u"geometry"_s, saveGeometry());
    if (const ReportPage *page = currentPage())
        m_environment.settings.setState(u"page"_s, page->saveState());
}

int MainWindow::pageCount() const
{
    return m_pages->count();
}

ReportPage *MainWindow::page(int index) const
{
    return qobject_cast<ReportPage *>(m_pages->widget(index));
}

ReportPage *MainWindow::currentPage() const
{
    return page(m_pages->currentIndex());
}

void MainWindow::openPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    QList<Remark> remarks;
    for (const QString &path : withFoldersExpanded(paths))
        remarks += openPath(path);
    m_messages->clear();
    if (remarks.isEmpty())
        return;
    QStringList texts;
    MessageBar::Kind worst = MessageBar::Kind::Information;
    for (const Remark &remark : std::as_const(remarks)) {
        texts += remark.text;
        worst = std::min(worst, remark.kind);
    }
    m_messages->showMessages(worst, texts);
}

/// What there is to say about it; nothing when all is well.
QList<Remark> MainWindow::openPath(const QString &path)
{
    if (showOpened(path))
        return {};
    const auto sentence = [](const Finding &finding, const Report &report) {
        return Messages::sentence(finding, report);
    };
    auto session = ReportSession::open(path, m_environment.catalogue, sentence);
    if (!session)
        return {{MessageBar::Kind::Error, Messages::sentence(session.error())}};
    m_environment.settings.addRecentFile(path);
    m_environment.settings.setLastFolder(QFileInfo(path).absolutePath());
    const QList<Remark> remarks = remarksOn(**session);
    addPage(std::move(*session));
    return remarks;
}

bool MainWindow::showOpened(const QString &path)
{
    for (int i = 0; i < pageCount(); ++i) {
        if (isFileOf(path, page(i)->session())) {
            m_pages->setCurrentIndex(i);
            return true;
        }
    }
    return false;
}

void MainWindow::addPage(std::unique_ptr<ReportSession> session)
{
    m_undoGroup.addStack(&session->undoStack());
    auto *page = new ReportPage(std::move(session), m_pages);
    page->applySettings(m_environment.settings);
    page->restoreState(m_environment.settings.state(u"page"_s));
    connect(page, &ReportPage::changed, this, &MainWindow::refresh);
    connect(page, &ReportPage::currentCellChanged, this, &MainWindow::refresh);
    const int index = m_pages->addTab(page, page->title());
    m_pages->setTabToolTip(index, page->session().document().source().info.path);
    m_pages->setCurrentIndex(index);
    m_stack->setCurrentWidget(m_pages);
    page->focusTable();
    onCurrentPageChanged();
}

void MainWindow::openSample()
{
    const Result<QString> path = copyOfSample();
    if (path)
        openPaths({*path});
    else
        m_messages->showMessage(MessageBar::Kind::Error, Messages::sentence(path.error()));
}

bool MainWindow::save()
{
    ReportPage *page = currentPage();
    return page != nullptr && savePage(*page, page->session().reportPath());
}

bool MainWindow::saveAs()
{
    ReportPage *page = currentPage();
    if (page == nullptr)
        return false;
    const QString path = m_environment.prompter.fileToSave(this, page->session().reportPath());
    return !path.isEmpty() && savePage(*page, path);
}

bool MainWindow::savePage(ReportPage &page, const QString &path)
{
    page.finishEditing();
    const Result<void> saved = page.session().saveAs(path);
    if (!saved) {
        m_messages->showMessage(MessageBar::Kind::Error, Messages::sentence(saved.error()));
        return false;
    }
    m_environment.settings.addRecentFile(path);
    m_messages->clear();
    statusBar()->showMessage(tr("Saved as %1").arg(path), 4000);
    return true;
}

void MainWindow::exportCurrent()
{
    ReportPage *page = currentPage();
    if (page == nullptr)
        return;
    page->finishEditing();
    const Prompter::ExportChoice choice =
        m_environment.prompter.fileToExport(this, exportBasePath(page->session()), exportFormats());
    if (choice.path.isEmpty())
        return;
    const Result<void> done = exportSession(page->session(), choice.format, choice.path);
    if (done)
        m_messages->showMessage(MessageBar::Kind::Information,
                                tr("Exported to %1").arg(choice.path));
    else
        m_messages->showMessage(MessageBar::Kind::Error, Messages::sentence(done.error()));
}

bool MainWindow::settleUnsaved(const QList<ReportPage *> &pages)
{
    QStringList names;
    QList<ReportPage *> unsaved;
    for (ReportPage *page : pages) {
        page->finishEditing();
        if (page->session().isModified()) {
            names += page->title();
            unsaved += page;
        }
    }
    if (unsaved.isEmpty())
        return true;
    const Prompter::Unsaved answer = m_environment.prompter.askUnsaved(this, names);
    if (answer != Prompter::Unsaved::Save)
        return answer == Prompter::Unsaved::Discard;
    for (ReportPage *page : std::as_const(unsaved)) {
        if (!savePage(*page, page->session().reportPath()))
            return false;
    }
    return true;
}

bool MainWindow::closePage(int index)
{
    ReportPage *closing = page(index);
    if (closing == nullptr || !settleUnsaved({closing}))
        return false;
    m_environment.settings.setState(u"page"_s, closing->saveState());
    m_undoGroup.removeStack(&closing->session().undoStack());
    m_pages->removeTab(index);
    delete closing;
    m_empty->setRecentFiles(m_environment.settings.recentFiles());
    m_stack->setCurrentWidget(pageCount() > 0 ? static_cast<QWidget *>(m_pages) : m_empty);
    onCurrentPageChanged();
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QList<ReportPage *> pages;
    for (int i = 0; i < pageCount(); ++i)
        pages += page(i);
    event->setAccepted(settleUnsaved(pages));
    if (event->isAccepted())
        rememberLayout();
}

void MainWindow::onCurrentPageChanged()
{
    ReportPage *page = currentPage();
    m_actions->setReportOpen(page != nullptr);
    m_undoGroup.setActiveStack(page == nullptr ? nullptr : &page->session().undoStack());
    refresh();
}

void MainWindow::refresh()
{
    for (int i = 0; i < pageCount(); ++i) {
        const bool modified = page(i)->session().isModified();
        m_pages->setTabText(i, page(i)->title() + (modified ? u" *"_s : QString()));
    }
    const ReportPage *page = currentPage();
    const bool modified = page != nullptr && page->session().isModified();
    const QString name = tr("gouji");
    setWindowTitle(page == nullptr ? name : QString(page->title() + u"[*] — "_s + name));
    setWindowModified(modified);
    m_actions->setCellChosen(page != nullptr && page->currentCell().isValid());
    m_status->setText(page == nullptr ? QString() : page->statusText());
    m_sourceStatus->setText(page == nullptr ? QString() : sourceSummary(*page));
}

QString MainWindow::statusText() const
{
    return QTextDocumentFragment::fromHtml(m_status->text()).toPlainText().replace(u'\u00A0', u' ');
}

void MainWindow::refreshRecentMenu()
{
    QMenu *menu = m_actions->recentMenu;
    menu->clear();
    const QStringList files = m_environment.settings.recentFiles();
    for (const QString &path : files) {
        QAction *action = menu->addAction(QFileInfo(path).fileName());
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openPaths({path}); });
    }
    if (files.isEmpty())
        menu->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QStringList files = localFiles(*event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    openPaths(files);
}

void MainWindow::setLanguage(Language language)
{
    if (installLanguage(language))
        m_environment.settings.setLanguage(language);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        m_actions->refreshIcons();
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    if (QAction *language = m_actions->languages.value(currentLanguage()))
        language->setChecked(true);
    refresh();
}

void MainWindow::showKeys()
{
    QString rows;
    const QStringList lines = m_actions->keyLines();
    for (const QString &line : lines) {
        rows += u"<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
            line.section(u'\t', 0, 0).toHtmlEscaped(), line.section(u'\t', 1).toHtmlEscaped());
    }
    const auto row = [&rows](const QString &key, const QString &text) {
        rows += u"<tr><td><b>%1</b>&nbsp;&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(key, text);
    };
    row(tr("Digits"), tr("type into the current cell"));
    row(tr("Enter"), tr("edit the current cell, commit what was typed"));
    row(tr("Esc"), tr("give up what was typed"));
    row(tr("Delete"), tr("empty the current cell"));
    m_environment.prompter.tell(this, tr("Keys"), u"<table>"_s + rows + u"</table>"_s);
}

void MainWindow::showAbout()
{
    m_environment.prompter.tell(
        this, tr("About gouji"),
        u"<h3>gouji 勾稽 %1</h3><p>%2</p><p>%3</p>"_s.arg(
            QCoreApplication::applicationVersion(),
            tr("Reads annual disclosure reports, checks their sums while they are corrected, and "
               "exports them clean."),
            tr("Free software under the GNU General Public License, version 3 or later.")));
}

} // namespace gouji
