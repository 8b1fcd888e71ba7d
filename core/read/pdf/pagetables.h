#pragma once

#include "core/read/pdf/pagelayout.h"

namespace gouji {

/// Finds tables that nothing but white parts into columns among the lines of `items`, all of one
/// page, and puts them in the place of these.
void findUnruledTables(std::vector<LaidItem> &items);

} // namespace gouji
