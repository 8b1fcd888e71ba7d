#pragma once

#include "ui/messages/language.h"

#include <QActionGroup>
#include <QHash>
#include <QList>
#include <QMainWindow>

class QAction;
class QMenu;
class QToolBar;

namespace gouji {

/// What can be done, with its words, keys, icons, and its places in menus and tool bar. What each
/// does is connected by the window.
class Actions : public QObject
{
    Q_OBJECT

    // Before the actions: making one puts it into these.
    QList<QAction *> m_all;
    QString m_undoStep;
    QString m_redoStep;
    QHash<QAction *, QString> m_icons;

public:
    explicit Actions(QMainWindow *window);

    QAction *open;
    QAction *pasteReport;
    QAction *openSample;
    QAction *save;
    QAction *saveAs;
    QAction *exportReport;
    QAction *exportAll;
    QAction *compareWithSource;
    QAction *compareWithFile;
    QAction *close;
    QAction *quit;
    QAction *undo;
    QAction *redo;
    QAction *previousProblem;
    QAction *nextProblem;
    QAction *nextReview;
    QAction *nextPane;
    QAction *nextForm;
    QAction *confirmCell;
    QAction *revertCell;
    QAction *revertAll;
    QAction *settings;
    QAction *acknowledge;
    QAction *faultDocument;   ///< the current problem is the document's fault
    QAction *faultExtraction; ///< it was read wrongly
    QAction *faultEvidence;   ///< as the evidence says
    QAction *readChosen;
    QAction *readRow;
    QAction *nextAlternative;
    QAction *shiftLeft;
    QAction *shiftRight;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *keys;
    QAction *about;
    QHash<Language, QAction *> languages;
    QMenu *recentMenu;

    /// Those that need an open report, and those that need a cell.
    void setReportOpen(bool open);
    void setCellChosen(bool chosen);
    /// There is another way to read the cell.
    void setAlternative(bool offered) const;
    /// What undo and redo would take back or do again; empty where there is nothing.
    void setStepNames(const QString &undoStep, const QString &redoStep);
    /// A dock's own action, with a key of ours.
    void addDock(QAction *toggle, const QKeySequence &shortcut);

    void retranslate();
    void refreshIcons();
    /// "Ctrl+S — Save", a line for each action that has a key.
    [[nodiscard]] QStringList keyLines() const;

private:
    [[nodiscard]] QAction *make(const QString &icon, const QList<QKeySequence> &shortcuts);
    void buildMenus(QMainWindow *window);
    void nameSteps();
    void buildLanguageMenu();
    void buildToolBar(QMainWindow *window);

    QMenu *m_fileMenu;
    QMenu *m_editMenu;
    QMenu *m_faultMenu;
    QMenu *m_goMenu;
    QMenu *m_viewMenu;
    QMenu *m_languageMenu;
    QMenu *m_helpMenu;
    QToolBar *m_toolBar;
    QActionGroup *m_languageGroup;
};

} // namespace gouji
