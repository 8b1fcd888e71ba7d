#pragma once

#include "core/session/reportsession.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace gouji {

/// Watches the source file of a session, by its digest: touching it is no change, writing the old
/// bytes back takes a change back. Lives on the GUI thread; the file is read elsewhere.
class SourceWatch : public QObject
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit SourceWatch(const ReportSession &session, QObject *parent = nullptr);

    [[nodiscard]] SourceState state() const { return m_state; }

signals:
    void stateChanged(gouji::SourceState state);

private:
    /// A file that was replaced, or was away, is not watched any more.
    void watch();
    void look();
    void take(SourceState state);

    QString m_path;
    QByteArray m_sha256;
    SourceState m_state;
    QFileSystemWatcher m_watcher;
    QTimer m_timer;
};

} // namespace gouji
