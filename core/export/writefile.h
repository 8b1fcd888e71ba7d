#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace gouji {

/// Writes `bytes` to `path` so that the old file stays whole until the new one is complete. What is
/// no file (a device, a pipe) is written to as it is: replacing it would destroy it.
/// Errors: DiskFull, FolderMissing, NameIsFolder, NameTooLong, FileNotWritable.
[[nodiscard]] Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes);

} // namespace gouji
