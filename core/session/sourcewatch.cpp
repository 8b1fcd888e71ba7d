#include "core/session/sourcewatch.h"

#include "core/base/digest.h"
#include "core/read/readdocument.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <chrono>

namespace gouji {

namespace {

using namespace std::chrono_literals;

/// Programs write a file in several steps: it is looked at when they have come to rest.
constexpr auto rest = 200ms;

SourceState stateOf(const QString &path, const QByteArray &sha256)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error().code == ErrorCode::FileNotFound ? SourceState::Missing
                                                             : SourceState::Changed;
    return sha256Of(*bytes) == sha256 ? SourceState::Same : SourceState::Changed;
}

} // namespace

SourceWatch::SourceWatch(const ReportSession &session, QObject *parent)
    : QObject(parent)
    , m_path(QFileInfo(session.sourcePath()).absoluteFilePath())
    , m_sha256(session.document().source().info.sha256)
    , m_state(session.sourceState())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(rest);
    connect(&m_timer, &QTimer::timeout, this, &SourceWatch::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_timer.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        // The folder tells of a file that comes; one that is there and watched tells itself.
        if (m_watcher.files().isEmpty())
            m_timer.start();
    });
    watch();
}

void SourceWatch::watch()
{
    const QFileInfo file(m_path);
    if (m_watcher.files().isEmpty() && file.exists())
        m_watcher.addPath(m_path);
    if (m_watcher.directories().isEmpty() && file.dir().exists())
        m_watcher.addPath(file.absolutePath());
}

void SourceWatch::look()
{
    watch();
    QtConcurrent::run([path = m_path, sha256 = m_sha256] {
        return stateOf(path, sha256);
    }).then(this, [this](SourceState state) { take(state); });
}

void SourceWatch::take(SourceState state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged(state);
}

} // namespace gouji
