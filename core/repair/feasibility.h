#pragma once

#include "core/repair/elimination.h"

namespace gouji {

/// Whether numbers from 0 on for the undetermined cells leave no freed cell negative. `values`:
/// those of the elimination. Exchanges cells in `state`, one at a time; where that takes beyond all
/// measure, or no longer is exact, the answer is true.
[[nodiscard]] bool canHold(Elimination &state, const AreaValues &values);

} // namespace gouji
