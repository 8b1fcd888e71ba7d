#pragma once

#include <QObject>

class QUndoStack;

namespace gouji {

class Actions;
class ReportPage;
class ReportTabs;

/// Leads the actions that are about a report to the one in front, and keeps them up to date with
/// it: what can be done, and what undo and redo are called.
class PageActions : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    PageActions(Actions &actions, ReportTabs &tabs, QObject *parent);

private:
    void connectGoing();
    void connectUndo();
    void refresh();
    void offerInList(const ReportPage &page) const;
    /// Does it and shows the first cell it changed.
    void step(ReportPage &page, int direction);

    Actions &m_actions;
    ReportTabs &m_tabs;
};

} // namespace gouji
