#pragma once

#include "core/base/error.h"
#include "core/session/recovery.h"
#include "core/session/reportsession.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace gouji {

/// Keeps a copy of one session's report while it has changes that are not saved, at most half a
/// second behind what is typed, a digit still in the editor included. Lives on the GUI thread; the
/// disk is waited for elsewhere.
class Autosave : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. A recovered session gets a copy of its own; the one it came from goes
    /// when that is written.
    Autosave(ReportSession &session, RecoveryFolder &folder, QObject *parent = nullptr);
    /// Waits for a write under way. The copy goes only when nothing unsaved is left, or by
    /// discard().
    ~Autosave() override;

    /// Changes are given up on purpose: the copy goes.
    void discard();
    /// Writes what is due at once and waits until it is written.
    void flush();

signals:
    /// The copy could not be written; it is tried again with the next change.
    void failed(const gouji::Error &error);

private:
    [[nodiscard]] bool isNeeded() const;
    void changed();
    void write();
    void written();

    ReportSession &m_session;
    RecoveryFolder &m_folder;
    QString m_file;       ///< the copy; empty while there is none
    QString m_superseded; ///< the copy a recovered session came from
    QTimer m_timer;
    QFutureWatcher<Result<void>> m_writing;
};

} // namespace gouji
