#pragma once

#include "core/read/pdf/pagelayout.h"

namespace gouji {

/// Puts the values of one row on one line where some stand a little lower than others, as an empty
/// paragraph in a cell moves them. `items` are of one page, from top to bottom.
void evenOut(std::vector<LaidItem> &items);

} // namespace gouji
