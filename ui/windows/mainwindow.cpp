#include "ui/windows/mainwindow.h"

#include "core/session/rulesfile.h"
#include "ui/dialogs/prompter.h"
#include "ui/messages/messages.h"
#include "ui/panels/icons.h"
#include "ui/panels/journalpanel.h"
#include "ui/panels/legend.h"
#include "ui/panels/progressstrip.h"
#include "ui/panels/recoverypanel.h"
#include "ui/windows/actions.h"
#include "ui/windows/appearance.h"
#include "ui/windows/emptypage.h"
#include "ui/windows/exporting.h"
#include "ui/windows/filing.h"
#include "ui/windows/helptexts.h"
#include "ui/windows/journaldock.h"
#include "ui/windows/openfiles.h"
#include "ui/windows/opening.h"
#include "ui/windows/pageactions.h"
#include "ui/windows/pastedreport.h"
#include "ui/windows/recentmenu.h"
#include "ui/windows/reception.h"
#include "ui/windows/recoveryoffer.h"
#include "ui/windows/reportpage.h"
#include "ui/windows/reporttabs.h"
#include "ui/windows/sessionmemory.h"
#include "ui/windows/settings.h"
#include "ui/windows/statusline.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// The screens there are: what fits on one may be outside of another.
QString screenKey()
{
    QStringList sizes;
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect area = screen->geometry();
        sizes += u"%1x%2"_s.arg(area.width()).arg(area.height());
    }
    return sizes.join(u'-');
}

} // namespace

MainWindow::MainWindow(Environment environment, QWidget *parent)
    : QMainWindow(parent)
    , m_environment(std::move(environment))
    , m_tabs(new ReportTabs(this))
    , m_actions(new Actions(this))
    , m_opening(new Opening(
          openingWith(m_environment.catalogue),
          [this](const QString &path, bool wrong) {
              return m_environment.prompter.askPassword(this, path, wrong);
          },
          this))
    , m_filing(new Filing(m_environment.prompter, m_environment.settings, this))
    , m_exporting(new Exporting(this, m_environment.prompter, m_environment.settings, this))
    , m_memory(new SessionMemory(m_environment.settings, *m_tabs, *m_opening, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyPage(this))
    , m_messages(new MessageBar(this))
    , m_recoveries(new RecoveryPanel(this))
    , m_recoveryOffer(
          new RecoveryOffer(m_environment.recovery, *m_recoveries, m_environment.prompter, this))
    , m_journal(new JournalDock(*m_actions, *m_tabs, this))
    , m_progress(new ProgressStrip(this))
    , m_status(new StatusLine(*statusBar(), *m_tabs, this))
{
    buildWidgets();
    new PageActions(*m_actions, *m_tabs, this);
    new Reception({m_environment.catalogue, m_environment.settings, m_environment.recovery, *m_tabs,
                   *m_opening},
                  this);
    connectParts();
    connectFileActions();
    connectHelpActions();
    restoreLayout();
    retranslate();
}

MainWindow::~MainWindow()
{
    disconnect(m_opening, nullptr, this, nullptr);
    disconnect(m_tabs, nullptr, this, nullptr);
    // Reports go while everything that hears of their going is still there.
    delete m_tabs;
}

void MainWindow::buildWidgets()
{
    setWindowIcon(applicationIcon());
    setAcceptDrops(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);

    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_recoveries);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_progress);
    setCentralWidget(central);
    addDockWidget(Qt::BottomDockWidgetArea, m_journal);
    m_journal->hide();
}

void MainWindow::connectParts()
{
    connect(m_opening, &Opening::opened, this,
            [this](const OpenRequest &request) { noteOpened(request.path); });
    connect(m_opening, &Opening::progressed, m_progress, &ProgressStrip::setProgress);
    connect(m_opening, &Opening::finished, this, &MainWindow::tellFailures);
    connect(m_progress, &ProgressStrip::cancelRequested, m_opening, &Opening::cancel);
    connect(m_recoveryOffer, &RecoveryOffer::recover, this,
            [this](const QList<OpenRequest> &requests) { m_opening->open(requests); });
    connect(m_filing, &Filing::said, m_messages,
            [this](MessageBar::Kind kind, const QString &text) {
                m_messages->showMessage(kind, text);
            });
    connect(m_exporting, &Exporting::said, m_messages,
            [this](MessageBar::Kind kind, const QString &text) {
                m_messages->showMessage(kind, text);
            });
    connect(m_filing, &Filing::saved, this, [this](const QString &path) {
        m_messages->clear();
        statusBar()->showMessage(tr("Saved as %1").arg(path), 4000);
    });
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closePage);
    connect(m_tabs, &ReportTabs::currentPageChanged, this, &MainWindow::refresh);
    connect(m_tabs, &ReportTabs::pagesChanged, this, &MainWindow::refresh);
    connect(m_empty, &EmptyPage::openRequested, m_actions->open, &QAction::trigger);
    connect(m_empty, &EmptyPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_empty, &EmptyPage::fileRequested, this,
            [this](const QString &path) { openPaths({path}); });
}

void MainWindow::connectFileActions()
{
    const Actions &a = *m_actions;
    connect(a.open, &QAction::triggered, this, [this] {
        openPaths(m_environment.prompter.filesToOpen(this, m_environment.settings.lastFolder()));
    });
    connect(a.pasteReport, &QAction::triggered, this, &MainWindow::pasteReport);
    connect(a.openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(a.save, &QAction::triggered, this, &MainWindow::save);
    connect(a.saveAs, &QAction::triggered, this, &MainWindow::saveAs);
    connect(a.exportReport, &QAction::triggered, this, &MainWindow::exportCurrent);
    connect(a.exportAll, &QAction::triggered, this, &MainWindow::exportAll);
    connect(a.compareWithSource, &QAction::triggered, this, [this] {
        if (const ReportPage *page = currentPage())
            m_exporting->compareWithSource(page->session());
    });
    connect(a.compareWithFile, &QAction::triggered, this, [this] {
        if (const ReportPage *page = currentPage())
            m_exporting->compareWithFile(page->session());
    });
    connect(a.close, &QAction::triggered, this, [this] { closePage(m_tabs->currentIndex()); });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    const auto *recent = new RecentMenu(*a.recentMenu, m_environment.settings, this);
    connect(recent, &RecentMenu::chosen, this, [this](const QString &path) { openPaths({path}); });
}

void MainWindow::connectHelpActions()
{
    const Actions &a = *m_actions;
    connect(a.settings, &QAction::triggered, this, &MainWindow::editPreferences);
    connect(a.keys, &QAction::triggered, this, [this] {
        m_environment.prompter.tell(this, tr("Keys"),
                                    HelpTexts::keys(m_actions->keyLines()) + u"<hr>"_s
                                        + legendHtml(palette(), font()));
    });
    connect(a.about, &QAction::triggered, this,
            [this] { m_environment.prompter.tell(this, tr("About gouji"), HelpTexts::about()); });
    for (auto it = a.languages.cbegin(); it != a.languages.cend(); ++it) {
        connect(it.value(), &QAction::triggered, this,
                [this, language = it.key()] { setLanguage(language); });
    }
}

void MainWindow::restoreLayout()
{
    m_empty->setRecentFiles(m_environment.settings.recentFiles());
    const Settings &settings = m_environment.settings;
    if (!restoreGeometry(settings.state(u"geometry-"_s + screenKey())))
        resize(1280, 800);
    restoreState(settings.state(u"docks"_s));
    m_journal->panel()->restoreState(settings.state(u"journal"_s));
}

void MainWindow::rememberLayout()
{
    Settings &settings = m_environment.settings;
    settings.setState(u"geometry-"_s + screenKey(), saveGeometry());
    settings.setState(u"docks"_s, saveState());
    settings.setState(u"journal"_s, m_journal->panel()->saveState());
    if (const ReportPage *page = currentPage())
        settings.setState(u"page"_s, page->saveState());
}

int MainWindow::pageCount() const
{
    return m_tabs->count();
}

ReportPage *MainWindow::page(int index) const
{
    return m_tabs->page(index);
}

ReportPage *MainWindow::currentPage() const
{
    return m_tabs->currentPage();
}

bool MainWindow::isOpening() const
{
    return m_opening->isBusy();
}

void MainWindow::begin(const QStringList &paths)
{
    m_recoveryOffer->offer();
    if (!paths.isEmpty())
        openPaths(paths);
    else if (m_environment.settings.preferences().reopens)
        m_opening->open(m_memory->requests(), m_memory->front());
}

void MainWindow::openPaths(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_messages->clear();
    QList<OpenRequest> requests;
    int there = -1;
    for (const QString &path : withFoldersExpanded(paths)) {
        if (m_tabs->hasAllOf(path)) {
            there = m_tabs->indexOfFile(path);
        } else {
            m_asked.insert(path);
            requests.append({.path = path, .cell = {}, .recovery = {}, .reread = {}});
        }
    }
    if (there >= 0)
        m_tabs->setCurrentIndex(there);
    m_opening->open(requests);
}

void MainWindow::comeForward(const QStringList &paths)
{
    openPaths(paths);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::openSample()
{
    const Result<QString> path = copyOfSample();
    if (path)
        openPaths({*path});
    else
        m_messages->showMessage(MessageBar::Kind::Error, Messages::sentence(path.error()));
}

void MainWindow::pasteReport()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (copied == nullptr)
        return;
    if (const QStringList files = localFiles(*copied); !files.isEmpty()) {
        openPaths(files);
        return;
    }
    const Result<QString> path = keepPastedReport(*copied);
    if (path)
        openPaths({*path});
    else if (path.error().code == ErrorCode::FileEmpty)
        m_messages->showMessage(MessageBar::Kind::Warning,
                                tr("There is nothing to read on the clipboard. Copy the whole "
                                   "report first."));
    else
        m_messages->showMessage(MessageBar::Kind::Error, Messages::sentence(path.error()));
}

/// What a person asked for is remembered; what the start opened by itself is no news.
void MainWindow::noteOpened(const QString &path)
{
    if (!m_asked.remove(path))
        return;
    m_environment.settings.addRecentFile(path);
    m_environment.settings.setLastFolder(QFileInfo(path).absolutePath());
}

void MainWindow::tellFailures(const QStringList &failures)
{
    m_progress->finish();
    m_asked.clear();
    if (!failures.isEmpty())
        m_messages->showMessages(MessageBar::Kind::Error, failures);
    refresh();
}

bool MainWindow::save()
{
    ReportPage *page = currentPage();
    return page != nullptr && m_filing->save(*page);
}

bool MainWindow::saveAs()
{
    ReportPage *page = currentPage();
    return page != nullptr && m_filing->saveAs(*page);
}

void MainWindow::exportCurrent()
{
    ReportPage *page = currentPage();
    if (page == nullptr)
        return;
    page->finishEditing();
    m_exporting->exportReport(page->session());
}

void MainWindow::exportAll()
{
    QList<const ReportSession *> sessions;
    for (ReportPage *page : m_tabs->pages()) {
        page->finishEditing();
        sessions.append(&page->session());
    }
    m_exporting->exportAll(sessions);
}

bool MainWindow::closePage(int index)
{
    ReportPage *closing = page(index);
    if (closing == nullptr || !m_filing->settle({closing}))
        return false;
    m_environment.settings.setState(u"page"_s, closing->saveState());
    closing->giveUpChanges();
    m_tabs->remove(index);
    m_empty->setRecentFiles(m_environment.settings.recentFiles());
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_filing->settle(m_tabs->pages()));
    if (!event->isAccepted())
        return;
    m_memory->close();
    m_opening->cancel();
    rememberLayout();
    for (ReportPage *page : m_tabs->pages())
        page->giveUpChanges();
}

void MainWindow::refresh()
{
    const ReportPage *page = currentPage();
    m_stack->setCurrentWidget(page != nullptr ? static_cast<QWidget *>(m_tabs) : m_empty);
    const QString name = tr("gouji");
    setWindowTitle(page == nullptr ? name : QString(page->title() + u"[*] — "_s + name));
    setWindowModified(page != nullptr && page->session().isModified());
}

QString MainWindow::statusText() const
{
    return m_status->text();
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

void MainWindow::editPreferences()
{
    m_environment.prompter.editPreferences(
        this, m_environment.settings.preferences(),
        [this](const Preferences &preferences) { applyPreferences(preferences); });
}

void MainWindow::applyPreferences(const Preferences &preferences)
{
    Settings &settings = m_environment.settings;
    const Language before = settings.language();
    Preferences taken = preferences;
    const QString rulesBefore = settings.rulesFile();
    if (taken.rulesFile != rulesBefore && !useRules(taken.rulesFile))
        taken.rulesFile = rulesBefore;
    settings.setPreferences(taken);
    m_environment.appearance.apply(preferences);
    if (preferences.language != before)
        setLanguage(preferences.language);
    for (ReportPage *page : m_tabs->pages())
        page->applySettings(settings);
}

bool MainWindow::useRules(const QString &path)
{
    const auto catalogue = loadCatalogue(path);
    if (!catalogue) {
        m_messages->showMessage(MessageBar::Kind::Error, Messages::sentence(catalogue.error()));
        return false;
    }
    m_environment.catalogue = *catalogue;
    for (ReportPage *page : m_tabs->pages())
        page->setCatalogue(*catalogue);
    return true;
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
    m_status->refresh();
    if (QAction *language = m_actions->languages.value(currentLanguage()))
        language->setChecked(true);
    refresh();
}

} // namespace gouji
