#pragma once

#include "core/read/aligned/alignedlines.h"

namespace gouji {

/// Rows of values that were broken at a gap, as long lines are on their way: the rest begins at the
/// very start of the next line. It is put back behind its row, below the values of whole ones;
/// where some value may be blank it is AlignedPiece::astray. For lines of characters.
void joinTornLines(AlignedLines &lines);

} // namespace gouji
