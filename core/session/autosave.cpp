#include "core/session/autosave.h"

#include "core/export/writefile.h"

#include <QtConcurrentRun>

#include <chrono>

namespace gouji {

namespace {

using namespace std::chrono_literals;

constexpr auto delay = 300ms;

} // namespace

Autosave::Autosave(ReportSession &session, RecoveryFolder &folder, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_folder(folder)
    , m_superseded(session.recoveredFrom())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::write);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &Autosave::written);
    connect(&session.document(), &ReportDocument::cellsChanged, this, &Autosave::changed);
    connect(&session.undoStack(), &QUndoStack::indexChanged, this, &Autosave::changed);
    connect(&session.undoStack(), &QUndoStack::cleanChanged, this, &Autosave::changed);
    if (session.isModified())
        m_timer.start();
}

Autosave::~Autosave()
{
    m_writing.waitForFinished();
    if (!isNeeded())
        discard();
}

bool Autosave::isNeeded() const
{
    return m_session.isModified() || m_session.document().isPreviewing();
}

void Autosave::discard()
{
    m_timer.stop();
    m_writing.waitForFinished();
    for (QString *file : {&m_file, &m_superseded}) {
        if (!file->isEmpty())
            RecoveryFolder::discard(*file);
        file->clear();
    }
}

void Autosave::flush()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        m_writing.waitForFinished();
        write();
    }
    m_writing.waitForFinished();
}

void Autosave::changed()
{
    if (!isNeeded())
        discard();
    else if (!m_timer.isActive()) // not put off by the next key: the delay counts from the first
        m_timer.start();
}

void Autosave::write()
{
    if (m_writing.isRunning()) {
        m_timer.start();
        return;
    }
    if (m_file.isEmpty() && m_folder.isUsable())
        m_file = m_folder.newFile(m_session.reportPath());
    if (m_file.isEmpty())
        return;
    m_writing.setFuture(QtConcurrent::run([file = m_file, bytes = m_session.reportFileBytes()] {
        return writeFileAtomically(file, bytes);
    }));
}

void Autosave::written()
{
    const Result<void> result = m_writing.result();
    if (!result) {
        emit failed(result.error());
    } else if (!m_superseded.isEmpty()) {
        RecoveryFolder::discard(m_superseded);
        m_superseded.clear();
    }
}

} // namespace gouji
