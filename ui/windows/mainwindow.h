#pragma once

#include "core/form/formcatalogue.h"
#include "core/session/recovery.h"
#include "ui/messages/language.h"
#include "ui/panels/messagebar.h"

#include <QMainWindow>
#include <QSet>

#include <memory>

class QStackedWidget;

namespace gouji {

class Actions;
class Appearance;
class EmptyPage;
class Exporting;
class Filing;
class JournalDock;
class Opening;
class ProgressStrip;
class RecoveryOffer;
class RecoveryPanel;
class Prompter;
class ReportPage;
class ReportTabs;
class SessionMemory;
class StatusLine;
class Settings;
struct Preferences;

/// The window: puts open reports, what can be done with them and what there is to say together.
/// What it does is done by the parts.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window works with; all of it outlives the window.
    struct Environment
    {
        std::shared_ptr<const FormCatalogue> catalogue;
        Settings &settings;
        Appearance &appearance;
        Prompter &prompter;
        RecoveryFolder &recovery;
    };

    explicit MainWindow(Environment environment, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// What a start begins with: offers what a run that died left behind, and opens `paths`, else
    /// what was open at the end of the last run.
    void begin(const QStringList &paths);
    /// Opens each file, and the reports in each folder, while the window stays alive: isOpening()
    /// until all are there. What cannot be opened is said in the message bar and stops nothing
    /// else.
    void openPaths(const QStringList &paths);
    /// Another start was asked for: the window comes to the front with these.
    void comeForward(const QStringList &paths);
    void openSample();
    /// Opens the report on the clipboard, or the files that were copied.
    void pasteReport();
    [[nodiscard]] bool isOpening() const;
    bool save();
    bool saveAs();
    void exportCurrent();
    /// Every open report, in one go.
    void exportAll();
    /// Asks when there is something unsaved; false when the person stays.
    bool closePage(int index);

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] ReportPage *page(int index) const;
    /// nullptr while no report is open.
    [[nodiscard]] ReportPage *currentPage() const;
    [[nodiscard]] ReportTabs &tabs() { return *m_tabs; }
    [[nodiscard]] Actions &actions() { return *m_actions; }
    [[nodiscard]] MessageBar *messageBar() const { return m_messages; }
    [[nodiscard]] ProgressStrip *progressStrip() const { return m_progress; }
    [[nodiscard]] JournalDock *journalDock() const { return m_journal; }
    [[nodiscard]] RecoveryPanel *recoveryPanel() const { return m_recoveries; }
    /// The status line as plain text.
    [[nodiscard]] QString statusText() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildWidgets();
    void connectParts();
    void connectFileActions();
    void connectHelpActions();
    void restoreLayout();
    void rememberLayout();
    void noteOpened(const QString &path);
    void tellFailures(const QStringList &failures);
    void refresh();
    void retranslate();
    void setLanguage(Language language);
    void editPreferences();
    void applyPreferences(const Preferences &preferences);
    /// False when the file is refused; that is said, and the rules stay as they are.
    bool useRules(const QString &path);

    Environment m_environment;
    ReportTabs *m_tabs;
    Actions *m_actions;
    Opening *m_opening;
    Filing *m_filing;
    Exporting *m_exporting;
    SessionMemory *m_memory;
    QStackedWidget *m_stack;
    EmptyPage *m_empty;
    MessageBar *m_messages;
    RecoveryPanel *m_recoveries;
    RecoveryOffer *m_recoveryOffer;
    JournalDock *m_journal;
    ProgressStrip *m_progress;
    StatusLine *m_status;
    QSet<QString> m_asked; ///< paths a person asked for that are not there yet
};

} // namespace gouji
