#pragma once

#include "core/read/pdf/pagelayout.h"

namespace gouji {

/// Puts rows together that a page break cut in two: the label goes on at the head of the next page,
/// the values stand on one of the two. `items` are those of all pages, in order.
void joinBrokenRows(std::vector<LaidItem> &items);

} // namespace gouji
