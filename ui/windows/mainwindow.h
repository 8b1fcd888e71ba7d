#pragma once

#include "core/form/formcatalogue.h"
#include "ui/messages/language.h"
#include "ui/panels/messagebar.h"

#include <QMainWindow>
#include <QUndoGroup>

#include <memory>

class QLabel;
class QStackedWidget;
class QTabWidget;

namespace gouji {

class Actions;
class EmptyPage;
class Prompter;
class ReportPage;
class ReportSession;
class Settings;
struct Remark;

/// The window: open reports as pages in tabs, what can be done with them, and what there is to say.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// What the window works with; all of it outlives the window.
    struct Environment
    {
        std::shared_ptr<const FormCatalogue> catalogue;
        Settings &settings;
        Prompter &prompter;
    };

    explicit MainWindow(Environment environment, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens each file, and the reports in each folder. What cannot be opened is said in the
    /// message bar and stops nothing else.
    void openPaths(const QStringList &paths);
    void openSample();
    bool save();
    bool saveAs();
    void exportCurrent();
    /// Asks when there is something unsaved; false when the person stays.
    bool closePage(int index);

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] ReportPage *page(int index) const;
    /// nullptr while no report is open.
    [[nodiscard]] ReportPage *currentPage() const;
    [[nodiscard]] Actions &actions() { return *m_actions; }
    [[nodiscard]] MessageBar *messageBar() const { return m_messages; }
    /// The status line as plain text.
    [[nodiscard]] QString statusText() const;

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildWidgets();
    void connectActions();
    void connectGoing();
    void restoreLayout();
    void rememberLayout();
    [[nodiscard]] QList<Remark> openPath(const QString &path);
    [[nodiscard]] bool showOpened(const QString &path);
    void addPage(std::unique_ptr<ReportSession> session);
    [[nodiscard]] bool savePage(ReportPage &page, const QString &path);
    [[nodiscard]] bool settleUnsaved(const QList<ReportPage *> &pages);
    void onCurrentPageChanged();
    void refresh();
    void refreshRecentMenu();
    void retranslate();
    void setLanguage(Language language);
    void showKeys();
    void showAbout();

    Environment m_environment;
    QUndoGroup m_undoGroup;
    Actions *m_actions;
    QStackedWidget *m_stack;
    EmptyPage *m_empty;
    QTabWidget *m_pages;
    MessageBar *m_messages;
    QLabel *m_status;
    QLabel *m_sourceStatus;
};

} // namespace gouji
