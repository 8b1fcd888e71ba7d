#pragma once

#include "core/read/text/textlines.h"

#include <QList>

namespace gouji {

/// Cuts a stream of cells without row ends into rows: gives the number of cells of each. Rows of a
/// table own equally many cells; a row begins with a label, and a label never follows a number or a
/// merged slot within a row. Found by the cheapest way through the stream, so that one lost or
/// extra cell costs its own row only.
[[nodiscard]] QList<int> fitRowWidths(const QList<CellLook> &cells);

} // namespace gouji
