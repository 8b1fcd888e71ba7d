#pragma once

#include "core/read/aligned/alignedlines.h"

namespace gouji {

/// Numbers wider than their cell, which go on below: as wide as the cell is, the other digits below
/// them. Cells are centred, so the rest of the row is on a line between. They are put back on that
/// one, each the piece of its first digits with the others AlignedPiece::below. For lines of
/// characters.
void joinBrokenNumbers(AlignedLines &lines);

} // namespace gouji
