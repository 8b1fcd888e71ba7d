#pragma once

#include "core/base/error.h"
#include "core/read/readoptions.h"
#include "core/source/sourcedocument.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace gouji {

/// Reads the whole file. Errors: FileNotFound, FileNotReadable, FileTooLarge, FileEmpty.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, const ReadLimits &limits = {});
/// The same from any device, which is opened if need be; `path` names it in errors.
[[nodiscard]] Result<QByteArray> readDevice(QIODevice &device, const QString &path,
                                            const ReadLimits &limits = {});

/// Finds the format of `bytes` by their content and reads them: digest, linear text, tables.
/// Nothing but `bytes` is read: no link is followed, no macro runs. A function of its arguments,
/// for any thread.
/// Errors: FileEmpty, UnsupportedFormat, Cancelled, and those of the format's reader.
[[nodiscard]] Result<SourceDocument> readDocument(const QByteArray &bytes, const QString &path,
                                                  const ReadOptions &options = {});

} // namespace gouji
