#pragma once

#include "core/read/aligned/alignedlines.h"

namespace gouji {

/// Labels without numbers of two short lines, with their row – values, or heads of columns – on the
/// line between and nothing else on theirs: put before that row, each the piece of its first line
/// with the other AlignedPiece::below. For lines of characters.
void joinNarrowLabels(AlignedLines &lines);

} // namespace gouji
