#pragma once

#include "core/read/text/textlines.h"
#include "core/source/sourcetable.h"

#include <QList>

namespace gouji {

/// Tables whose cells a program joined by one blank, or by two: one row a line, merged cells once.
/// An empty cell leaves nothing but the blanks on either side. Found only where the rows of the
/// text have as many cells as each other and some are empty: else the order of words says as much.
[[nodiscard]] QList<SourceTable> findSpacedTables(const TextLines &lines);

} // namespace gouji
