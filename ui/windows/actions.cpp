#include "ui/windows/actions.h"

#include "ui/panels/icons.h"

#include <QAction>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QToolBar>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

QKeySequence key(const QString &text)
{
    return QKeySequence(text, QKeySequence::PortableText);
}

QString withoutMnemonic(QString text)
{
    static const QRegularExpression bracketed(u"\\(&.\\)"_s);
    return text.remove(bracketed).remove(u'&');
}

/// The words of an action without their mnemonic.
QString plainText(const QAction *action)
{
    return withoutMnemonic(action->text()).remove(u'…');
}

} // namespace

Actions::Actions(QMainWindow *window)
    : QObject(window)
    , open(make(u"open"_s, {QKeySequence::Open}))
    , pasteReport(make({}, {key(u"Ctrl+Shift+V"_s)}))
    , openSample(make({}, {}))
    , save(make(u"save"_s, {QKeySequence::Save}))
    , saveAs(make({}, {key(u"Ctrl+Shift+S"_s)}))
    , exportReport(make(u"export"_s, {key(u"Ctrl+E"_s)}))
    , exportAll(make({}, {key(u"Ctrl+Shift+E"_s)}))
    , compareWithSource(make({}, {}))
    , compareWithFile(make({}, {}))
    , close(make(u"close"_s, {QKeySequence::Close}))
    , quit(make({}, {key(u"Ctrl+Q"_s)}))
    , undo(make(u"undo"_s, {QKeySequence::Undo}))
    , redo(make(u"redo"_s, {key(u"Ctrl+Shift+Z"_s), key(u"Ctrl+Y"_s)}))
    , previousProblem(make(u"previous"_s, {key(u"Shift+F8"_s)}))
    , nextProblem(make(u"next"_s, {key(u"F8"_s)}))
    , nextReview(make({}, {key(u"F4"_s)}))
    , nextPane(make({}, {key(u"F6"_s)}))
    , nextForm(make({}, {key(u"F7"_s)}))
    , confirmCell(make(u"confirm"_s, {key(u"Ctrl+Return"_s), key(u"Ctrl+Enter"_s)}))
    , revertCell(make(u"revert"_s, {key(u"Ctrl+R"_s)}))
    , revertAll(make({}, {}))
    , settings(make({}, {QKeySequence::Preferences, key(u"Ctrl+,"_s)}))
    , acknowledge(make(u"flag"_s, {key(u"Ctrl+D"_s)}))
    , faultDocument(make({}, {key(u"Ctrl+Shift+D"_s)}))
    , faultExtraction(make({}, {key(u"Ctrl+Shift+X"_s)}))
    , faultEvidence(make({}, {}))
    , readChosen(make({}, {key(u"Ctrl+Shift+R"_s)}))
    , readRow(make({}, {key(u"Ctrl+Shift+L"_s)}))
    , nextAlternative(make({}, {key(u"F9"_s)}))
    , shiftLeft(make({}, {key(u"Alt+Left"_s)}))
    , shiftRight(make({}, {key(u"Alt+Right"_s)}))
    , find(make(u"find"_s, {QKeySequence::Find}))
    , findNext(make({}, {key(u"F3"_s)}))
    , findPrevious(make({}, {key(u"Shift+F3"_s)}))
    , keys(make({}, {key(u"F1"_s)}))
    , about(make({}, {}))
    , m_languageGroup(new QActionGroup(this))
{
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    settings->setMenuRole(QAction::PreferencesRole);
    undo->setEnabled(false);
    redo->setEnabled(false);
    buildMenus(window);
    buildToolBar(window);
    setReportOpen(false);
    retranslate();
    refreshIcons();
}

QAction *Actions::make(const QString &icon, const QList<QKeySequence> &shortcuts)
{
    auto *action = new QAction(this);
    action->setShortcuts(shortcuts);
    m_all.append(action);
    if (!icon.isEmpty())
        m_icons.insert(action, icon);
    return action;
}

void Actions::buildMenus(QMainWindow *window)
{
    QMenuBar *bar = window->menuBar();
    m_fileMenu = bar->addMenu(QString());
    m_fileMenu->addAction(open);
    recentMenu = m_fileMenu->addMenu(QString());
    m_fileMenu->addActions({pasteReport, openSample});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({save, saveAs, exportReport, exportAll});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({compareWithSource, compareWithFile});
    m_fileMenu->addSeparator();
    m_fileMenu->addActions({close, quit});
    m_editMenu = bar->addMenu(QString());
    m_editMenu->addActions({undo, redo});
    m_editMenu->addSeparator();
    m_editMenu->addActions({confirmCell, revertCell, revertAll, acknowledge});
    m_faultMenu = m_editMenu->addMenu(QString());
    m_faultMenu->addActions({faultDocument, faultExtraction, faultEvidence});
    m_editMenu->addSeparator();
    m_editMenu->addActions({nextAlternative, readChosen, readRow, shiftLeft, shiftRight});
    m_editMenu->addSeparator();
    m_editMenu->addActions({find, findNext, findPrevious});
    m_editMenu->addSeparator();
    m_editMenu->addAction(settings);
    m_goMenu = bar->addMenu(QString());
    m_goMenu->addActions({nextProblem, previousProblem, nextReview});
    m_goMenu->addSeparator();
    m_goMenu->addAction(nextPane);
    m_viewMenu = bar->addMenu(QString());
    m_viewMenu->addAction(nextForm);
    m_languageMenu = m_viewMenu->addMenu(QString());
    buildLanguageMenu();
    m_helpMenu = bar->addMenu(QString());
    m_helpMenu->addActions({keys, about});
}

void Actions::buildLanguageMenu()
{
    for (const Language language : gouji::languages()) {
        QAction *action = m_languageMenu->addAction(languageName(language));
        action->setCheckable(true);
        m_languageGroup->addAction(action);
        languages.insert(language, action);
    }
}

void Actions::buildToolBar(QMainWindow *window)
{
    m_toolBar = window->addToolBar(QString());
    m_toolBar->setObjectName(u"toolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize({16, 16});
    m_toolBar->addActions({open, save});
    m_toolBar->addSeparator();
    m_toolBar->addActions({undo, redo});
    m_toolBar->addSeparator();
    m_toolBar->addActions({previousProblem, nextProblem});
    m_toolBar->addSeparator();
    m_toolBar->addActions({confirmCell, revertCell, acknowledge});
    m_toolBar->addSeparator();
    m_toolBar->addAction(exportReport);
    m_toolBar->layout()->setContentsMargins(4, 2, 4, 2); // the tables need every line there is
}

void Actions::setReportOpen(bool isOpen)
{
    for (QAction *action : {save,
                            saveAs,
                            exportReport,
                            exportAll,
                            compareWithSource,
                            compareWithFile,
                            close,
                            previousProblem,
                            nextProblem,
                            nextReview,
                            nextPane,
                            nextForm,
                            revertAll,
                            acknowledge,
                            faultDocument,
                            faultExtraction,
                            faultEvidence,
                            find,
                            findNext,
                            findPrevious})
        action->setEnabled(isOpen);
    if (!isOpen)
        setCellChosen(false);
}

void Actions::setStepNames(const QString &undoStep, const QString &redoStep)
{
    m_undoStep = undoStep;
    m_redoStep = redoStep;
    nameSteps();
}

void Actions::nameSteps()
{
    // What a step is called may hold the mark of a mnemonic.
    const auto name = [](QAction *action, const QString &plain, const QString &step) {
        const QString text = step.isEmpty() ? plain : u"%1: %2"_s.arg(plain, step);
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        action->setText(step.isEmpty() ? plain
                                       : plain + u": "_s + QString(step).replace(u'&', u"&&"_s));
        action->setToolTip(u"%1  (%2)"_s.arg(withoutMnemonic(text), shortcut));
    };
    name(undo, tr("&Undo"), m_undoStep);
    name(redo, tr("&Redo"), m_redoStep);
}

void Actions::addDock(QAction *toggle, const QKeySequence &shortcut)
{
    toggle->setShortcut(shortcut);
    m_viewMenu->insertAction(m_viewMenu->actions().value(0), toggle);
    m_all.append(toggle);
}

void Actions::setCellChosen(bool chosen)
{
    for (QAction *action : {confirmCell, revertCell, readChosen, readRow, shiftLeft, shiftRight})
        action->setEnabled(chosen);
    if (!chosen)
        setAlternative(false);
}

void Actions::setAlternative(bool offered) const
{
    nextAlternative->setEnabled(offered);
}

void Actions::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_goMenu->setTitle(tr("&Go"));
    m_viewMenu->setTitle(tr("&View"));
    m_languageMenu->setTitle(tr("&Language"));
    m_helpMenu->setTitle(tr("&Help"));
    recentMenu->setTitle(tr("Open &Recent"));
    m_toolBar->setWindowTitle(tr("Tool bar"));
    open->setText(tr("&Open…"));
    open->setIconText(tr("Open"));
    pasteReport->setText(tr("Paste as a &New Report"));
    openSample->setText(tr("Open the Sa&mple"));
    save->setText(tr("&Save"));
    save->setToolTip(tr("Save the corrections as a report file beside the original"));
    saveAs->setText(tr("Save &As…"));
    exportReport->setText(tr("&Export…"));
    exportAll->setText(tr("Export A&ll Open Reports…"));
    compareWithSource->setText(tr("Compare with the Or&iginal"));
    compareWithFile->setText(tr("Compare &with Another Report…"));
    close->setText(tr("&Close"));
    quit->setText(tr("&Quit"));
    previousProblem->setText(tr("&Previous Problem"));
    previousProblem->setIconText(tr("Previous"));
    nextProblem->setText(tr("&Next Problem"));
    nextProblem->setIconText(tr("Next"));
    nextReview->setText(tr("Next Cell to &Review"));
    nextPane->setText(tr("Next Pa&ne"));
    nextForm->setText(tr("Original in Another &Form"));
    confirmCell->setText(tr("&Confirm Cell"));
    confirmCell->setIconText(tr("Confirm"));
    revertCell->setText(tr("Re&vert Cell"));
    revertCell->setIconText(tr("Revert"));
    revertAll->setText(tr("Revert &All Cells"));
    settings->setText(tr("Se&ttings…"));
    acknowledge->setText(tr("&Document Is Wrong…"));
    acknowledge->setIconText(tr("Document wrong"));
    m_faultMenu->setTitle(tr("Whose Fa&ult"));
    faultDocument->setText(tr("Fault of the &Document"));
    faultExtraction->setText(tr("Fault of the E&xtraction"));
    faultEvidence->setText(tr("As the E&vidence Says"));
    readChosen->setText(tr("Read &Selected Characters for the Cell"));
    readRow->setText(tr("Read the Selected &Line for the Row"));
    nextAlternative->setText(tr("Read the Cell in Another &Way"));
    shiftLeft->setText(tr("Shift the Row Left from &Here"));
    shiftRight->setText(tr("Shift the Row Ri&ght from Here"));
    find->setText(tr("&Find in the Original…"));
    findNext->setText(tr("Find &Next"));
    findPrevious->setText(tr("Find Pre&vious"));
    keys->setText(tr("&Keys"));
    about->setText(tr("&About gouji"));
    // A Chinese mnemonic is a bracket behind the word: no part of what stands on a tool button.
    save->setIconText(tr("Save"));
    undo->setIconText(tr("Undo"));
    redo->setIconText(tr("Redo"));
    exportReport->setIconText(tr("Export…"));
    for (QAction *action : std::as_const(m_all)) {
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        const QString text = action == save ? save->toolTip() : plainText(action);
        if (!shortcut.isEmpty())
            action->setToolTip(u"%1  (%2)"_s.arg(text, shortcut));
    }
    nameSteps();
}

void Actions::refreshIcons()
{
    const QPalette palette = m_toolBar->palette();
    for (auto it = m_icons.cbegin(); it != m_icons.cend(); ++it)
        it.key()->setIcon(lineIcon(it.value(), palette));
}

QStringList Actions::keyLines() const
{
    QStringList lines;
    for (const QAction *action : m_all) {
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        if (!shortcut.isEmpty())
            lines += shortcut + u'\t'
                     + (action == undo || action == redo ? action->iconText() : plainText(action));
    }
    return lines;
}

} // namespace gouji
