#pragma once

#include "core/read/text/textlines.h"

#include <QSet>

namespace gouji {

/// The lines that are numbers of pages and nothing else, in a text whose pages end in form feeds. A
/// number alone on the last line of a page is one where pages are counted so or it stands apart:
/// the last value of a row may be there as well, where each has its own line.
[[nodiscard]] QSet<qsizetype> bareNumbersOfPages(const TextLines &lines);

} // namespace gouji
