#pragma once

#include "core/read/aligned/alignedlines.h"

#include <span>

namespace gouji {

/// The name of a group is centred beside its rows: a line of it may come out between two lines of
/// their labels, or between these and their values. What stands above and below such a line comes
/// as near to each other as it is without it. `lines` are those of one table.
void closeUpGroupLines(std::span<AlignedLine> lines);

} // namespace gouji
