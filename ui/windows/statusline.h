#pragma once

#include <QObject>

class QLabel;
class QStatusBar;

namespace gouji {

class ReportTabs;
class StatusText;

/// What the status bar says of the report in front: how far it is at the left, what was read at the
/// right.
class StatusLine : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    StatusLine(QStatusBar &bar, ReportTabs &tabs, QObject *parent);

    void refresh();
    /// The left side as plain text.
    [[nodiscard]] QString text() const;

private:
    ReportTabs &m_tabs;
    StatusText *m_status;
    QLabel *m_source;
};

} // namespace gouji
