#pragma once

#include "core/read/aligned/alignedlines.h"

#include <optional>
#include <vector>

namespace gouji {

/// Values below each other, or the head of a column without any.
struct ValueStack
{
    double left = 0; ///< of all of it
    double right = 0;
    int head = -1; ///< the one over it, among those given

    [[nodiscard]] double middle() const { return (left + right) / 2; }
};

/// Values that stand below each other or nearly so, from left to right: columns are more than a
/// blank apart. They have no heads.
[[nodiscard]] std::vector<ValueStack> pilesOf(const std::vector<AlignedPieces> &rows);

/// The columns of `rows` in lines of characters, from left to right: there values of one column
/// begin, end or have their middles in one place, give or take half a character, and those of two
/// columns never overlap. Heads are centred over them; those of columns at the ends may stand on
/// the page before. Nothing where values do not stand so, or heads say otherwise.
[[nodiscard]] std::optional<std::vector<ValueStack>>
stacksOf(const std::vector<AlignedPieces> &rows, const AlignedPieces &heads);

} // namespace gouji
