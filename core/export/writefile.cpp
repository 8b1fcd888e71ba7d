#include "core/export/writefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

#include <unistd.h>

namespace gouji {

namespace {

/// Behind the name while the new file is written beside the old one: `.XXXXXX`.
constexpr qsizetype temporarySuffix = 7;

bool isTooLong(const QFileInfo &target)
{
    const long most = ::pathconf(QFile::encodeName(target.path()).constData(), _PC_NAME_MAX);
    return most > 0 && QFile::encodeName(target.fileName()).size() + temporarySuffix > most;
}

bool isFull(const QFileDevice &file, const QString &folder, qsizetype size)
{
    if (file.error() == QFileDevice::ResourceError)
        return true;
    const QStorageInfo disk(folder);
    return disk.isValid() && disk.bytesTotal() > 0 && disk.bytesAvailable() < size;
}

/// Why `size` bytes did not go to `path`, after `file` failed to take them.
Error reasonOf(const QString &path, const QFileDevice &file, qsizetype size)
{
    const QFileInfo target(path);
    const QString folder = target.absolutePath();
    if (path.isEmpty())
        return {ErrorCode::FileNotWritable, {path, file.errorString()}};
    if (target.isDir())
        return {ErrorCode::NameIsFolder, {path}};
    if (!QFileInfo(folder).isDir())
        return {ErrorCode::FolderMissing, {path, target.path()}};
    if (isTooLong(target))
        return {ErrorCode::NameTooLong, {path}};
    if (isFull(file, folder, size))
        return {ErrorCode::DiskFull, {path}};
    return {ErrorCode::FileNotWritable, {path, file.errorString()}};
}

Result<void> writeInPlace(const QString &path, const QByteArray &bytes)
{
    // Unbuffered: a full device must fail at the write, where it can still be told.
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || file.write(bytes) != bytes.size())
        return std::unexpected(reasonOf(path, file, bytes.size()));
    return {};
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    // Unbuffered here too: commit() does not see that the last buffer did not fit.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || file.write(bytes) != bytes.size() || !file.commit())
        return std::unexpected(reasonOf(path, file, bytes.size()));
    return {};
}

} // namespace

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir())
        return writeInPlace(path, bytes);
    return replaceFile(path, bytes);
}

} // namespace gouji
