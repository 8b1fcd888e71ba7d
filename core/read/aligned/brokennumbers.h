#pragma once

#include "core/read/aligned/alignedlines.h"

namespace gouji {

/// Numbers wider than their cell, which go on below: as wide as the cell is, the other digits below
/// them. Where cells are centred, the rest of the row is on a line between; else it stands beside
/// the first digits. They are put back on the line of the row, each the piece of its first digits
/// with the others AlignedPiece::below. For lines of characters.
void joinBrokenNumbers(AlignedLines &lines);

} // namespace gouji
