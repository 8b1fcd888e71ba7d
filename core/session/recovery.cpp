#include "core/session/recovery.h"

#include "core/export/writefile.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

const QString lockName = u"lock"_s;
const QString copySuffix = u".gouji.json"_s;
const QString pathSuffix = u".path"_s; ///< beside a copy: where it would be saved

QString pathFileOf(const QString &copy)
{
    return copy.chopped(copySuffix.size()) + pathSuffix;
}

std::unique_ptr<QLockFile> lockOf(const QString &folder)
{
    auto lock = std::make_unique<QLockFile>(folder + u'/' + lockName);
    // Never stale by age: only by the death of its process, which QLockFile sees by itself.
    lock->setStaleLockTime(0);
    return lock->tryLock() ? std::move(lock) : nullptr;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<Recovery> copiesIn(const QDir &folder)
{
    QList<Recovery> copies;
    const auto files =
        folder.entryInfoList({u'*' + copySuffix}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo &file : files)
        copies.append({file.filePath(), contentOf(pathFileOf(file.filePath()))});
    return copies;
}

} // namespace

RecoveryFolder::RecoveryFolder(QString root)
    : m_root(std::move(root))
    , m_folder(m_root + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    if (QDir().mkpath(m_folder))
        m_lock = lockOf(m_folder);
}

RecoveryFolder::~RecoveryFolder()
{
    if (!m_lock)
        return;
    m_lock->unlock();
    QDir().rmdir(m_folder);
}

QString RecoveryFolder::newFile(const QString &reportPath)
{
    const QString file = m_folder + u'/' + QString::number(++m_files) + copySuffix;
    // Without it the copy can still be opened, only not be saved where it belongs.
    (void)writeFileAtomically(pathFileOf(file), reportPath.toUtf8());
    return file;
}

void RecoveryFolder::discard(const QString &file)
{
    QFile::remove(file);
    QFile::remove(pathFileOf(file));
}

QList<Recovery> RecoveryFolder::leftBehind() const
{
    QList<Recovery> left;
    const QDir root(m_root);
    for (const QString &name :
         root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Time | QDir::Reversed)) {
        const QString folder = root.filePath(name);
        if (folder == m_folder)
            continue;
        const auto lock = lockOf(folder);
        if (!lock)
            continue; // its run is alive
        const QList<Recovery> copies = copiesIn(QDir(folder));
        left += copies;
        if (copies.isEmpty()) {
            lock->unlock();
            QDir(folder).removeRecursively();
        }
    }
    return left;
}

} // namespace gouji
