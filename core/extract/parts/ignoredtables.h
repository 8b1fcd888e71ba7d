#pragma once

#include "core/base/notice.h"
#include "core/report/report.h"
#include "core/source/sourcedocument.h"

#include <QList>

namespace gouji {

/// A notice for each table of the document with numbers in it that none of its reports was read
/// from: other statistics, last year's tables, or one of the form that was not recognised.
/// `reports` are all of the document.
[[nodiscard]] QList<Notice> ignoredTables(const SourceDocument &document,
                                          const QList<Report> &reports);

} // namespace gouji
