#pragma once

#include "core/read/flow/flow.h"
#include "core/read/pdf/pagelayout.h"

namespace gouji {

/// What all pages say: lines of one paragraph are put together.
[[nodiscard]] Flow flowOf(const std::vector<LaidItem> &items);

} // namespace gouji
