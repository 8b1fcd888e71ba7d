#include "core/export/writefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace gouji {

namespace {

Result<void> writeInPlace(const QString &path, const QByteArray &bytes)
{
    // Unbuffered: a full device must fail at the write, where it can still be told.
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
        || file.write(bytes) != bytes.size())
        return failure(ErrorCode::FileNotWritable, path, file.errorString());
    return {};
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::FileNotWritable, path, file.errorString());
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
