#pragma once

#include "core/read/text/textlines.h"

namespace gouji {

/// No table goes on for more lines than this without a new page.
constexpr qsizetype longestTextPage = 400;
/// A longer line is none of a table.
constexpr qsizetype longestTableLine = 2000;

[[nodiscard]] bool isBlankInLine(QChar character);

/// The line behind the page that begins with line `begin`.
[[nodiscard]] qsizetype endOfPage(const TextLines &lines, qsizetype begin);

/// Heads of narrow columns are the last lines of the page: with what is left of them, their values
/// stand on the next one, which begins with line `end`.
[[nodiscard]] bool endsInNarrowHeads(const TextLines &lines, qsizetype begin, qsizetype end);

} // namespace gouji
