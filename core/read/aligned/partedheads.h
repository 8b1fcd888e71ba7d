#pragma once

#include "core/read/aligned/alignedlines.h"

#include <span>

namespace gouji {

/// Each over one value of `row`, no two over the same.
[[nodiscard]] bool standOverValues(const AlignedPieces &words, const AlignedLine &row);

/// Where words of each line begin that are heads of narrow columns, from the left: a blank or two
/// apart, they stand each over or below one word of a line near it, and none of that one's beside
/// two of them, behind others at the left or many. None where this is not so of all words as near
/// to each other on these lines. `lines` has the words of each, from left to right, and none for
/// those with values.
[[nodiscard]] std::vector<std::vector<double>> stackedHeads(std::span<const AlignedPieces> lines);

} // namespace gouji
