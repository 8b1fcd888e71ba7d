#pragma once

#include "core/read/aligned/alignedlines.h"

#include <span>

namespace gouji {

/// Puts together what stands apart on the lines of a table though it is one: labels with blanks
/// where a line of their cell ended, and numbers with blanks between their digits. Nothing else
/// begins where the rest of such a label does; and with such numbers for one, rows have as many
/// values as their neighbours. For lines of characters.
void joinAlignedWords(std::span<AlignedLine> lines);

} // namespace gouji
