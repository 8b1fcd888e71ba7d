#pragma once

#include "core/base/error.h"
#include "core/source/sourcedocument.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace gouji {

struct ReadLimits
{
    qint64 maximumBytes = qint64(64) * 1024 * 1024;
};

/// Reads the whole file. Errors: FileNotFound, FileNotReadable, FileTooLarge, FileEmpty.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, const ReadLimits &limits = {});
/// The same from any device, which is opened if need be; `path` names it in errors.
[[nodiscard]] Result<QByteArray> readDevice(QIODevice &device, const QString &path,
                                            const ReadLimits &limits = {});

/// Finds the format of `bytes` by their content and reads them: digest, linear text, tables.
/// Errors: FileEmpty, NotAText, UnsupportedFormat.
[[nodiscard]] Result<SourceDocument> readDocument(const QByteArray &bytes, const QString &path);

} // namespace gouji
