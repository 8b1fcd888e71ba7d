#pragma once

#include "tests/support/repairinstances.h"

namespace gouji::testing {

/// A form of the newest edition made up by seed and spoilt by seed: mostly one cell, by a slip of a
/// digit; else two cells, neighbours exchanged, numbers printed in one, a line slid to the right.
/// `table` is that of the first mistake, in FormEdition::tables(). What the smallest sets are is
/// not known.
[[nodiscard]] RepairInstance freshInstance(int seed, int table);

} // namespace gouji::testing
