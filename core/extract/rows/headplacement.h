#pragma once

#include "core/extract/columns/headorder.h"
#include "core/extract/rows/rowcollector.h"

namespace gouji {

/// Gives the cells of `row` the columns that `order` says. Those moved from where the form has them
/// are unsure where the order is doubtful; all of a row that has not as many cells, where there are
/// columns of the office's own, or where some are not there.
void placeByHeads(CollectedRow &row, const HeadOrder &order, const CellStream &stream,
                  const SourceDocument &document);

} // namespace gouji
