#pragma once

#include <QDockWidget>

namespace gouji {

class Actions;
class JournalPanel;
class ReportTabs;

/// The journal of the report in front, beside the tabs.
class JournalDock : public QDockWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    JournalDock(Actions &actions, ReportTabs &tabs, QWidget *parent);

    [[nodiscard]] JournalPanel *panel() const { return m_panel; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslate();

    ReportTabs &m_tabs;
    JournalPanel *m_panel;
};

} // namespace gouji
