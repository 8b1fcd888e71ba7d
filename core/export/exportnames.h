#pragma once

#include <QString>
#include <QStringList>

namespace gouji {

/// The name of a report's file without its last suffix, or without that of a report file.
[[nodiscard]] QString exportBaseName(const QString &reportPath);

/// A file name for each report, all different whatever folders they come from.
[[nodiscard]] QStringList exportNames(const QStringList &reportPaths, const QString &suffix);

} // namespace gouji
