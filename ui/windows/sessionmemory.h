#pragma once

#include "core/session/openqueue.h"

#include <QObject>
#include <QTimer>

namespace gouji {

class Opening;
class ReportTabs;
class Settings;

/// Remembers which reports are open, in what order, and the cell each is at; a moment after each
/// change, so that a program that dies is found again as it was.
class SessionMemory : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. While `opening` is at work, what was remembered before stays.
    SessionMemory(Settings &settings, ReportTabs &tabs, const Opening &opening, QObject *parent);

    /// Writes down what is open now; nothing after that is remembered.
    void close();
    /// What to open to have the last session again, and which of it was in front.
    [[nodiscard]] QList<OpenRequest> requests() const;
    [[nodiscard]] int front() const;

private:
    void remember();

    Settings &m_settings;
    ReportTabs &m_tabs;
    const Opening &m_opening;
    QTimer m_timer;
};

} // namespace gouji
