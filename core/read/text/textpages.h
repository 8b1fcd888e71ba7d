#pragma once

#include "core/read/text/textlines.h"

#include <QList>

namespace gouji {

/// A longer line is none of a table.
constexpr qsizetype longestTableLine = 2000;

[[nodiscard]] bool isBlankInLine(QChar character);

/// Pages one after the other whose tables are read as one: heads of narrow columns are the last
/// lines of each but the last; with what is left of them, their values stand on the next one.
struct PageRun
{
    qsizetype begin = 0;    ///< line
    QList<qsizetype> pages; ///< the first line of each behind the first
    qsizetype end = 0;      ///< behind the last line
};

/// Those that begin with line `begin`.
[[nodiscard]] PageRun pagesFrom(const TextLines &lines, qsizetype begin);

} // namespace gouji
