#pragma once

#include "core/base/error.h"

#include <QString>
#include <QStringList>

class QMimeData;

namespace gouji {

class ReportPage;
class ReportSession;

/// Absolute paths, each folder replaced by the reports in it, by name.
[[nodiscard]] QStringList withFoldersExpanded(const QStringList &paths);
[[nodiscard]] QStringList localFiles(const QMimeData &data);

/// `path` is the source or the report file of `session`.
[[nodiscard]] bool isFileOf(const QString &path, const ReportSession &session);
[[nodiscard]] bool isReportFileOf(const QString &path, const ReportSession &session);
/// "UTF-8 · 2021 · NAME": the right end of the status bar.
[[nodiscard]] QString sourceSummary(const ReportPage &page);

/// Puts the sample where it can be worked on, unless it is there already, and says where.
/// Errors: FileNotWritable.
[[nodiscard]] Result<QString> copyOfSample();

} // namespace gouji
