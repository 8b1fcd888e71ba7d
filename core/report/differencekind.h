#pragma once

namespace gouji {

enum class DifferenceKind {
    Added,   ///< only the right side has it
    Changed, ///< both have it, and they differ
    Removed, ///< only the left side has it
};

} // namespace gouji
