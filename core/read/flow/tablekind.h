#pragma once

#include "core/read/flow/flow.h"

namespace gouji {

/// Tells tables of data from tables that only lay a page out, in `flow` and in all cells below. The
/// innermost tables of several columns are data; what stands around them is layout, and so is a
/// table with a section of the report in one cell. A table of data may have a small table in a
/// cell: that one is part of the cell's text.
void classifyTables(Flow &flow);

/// A row in the middle of a table that is none of it: a heading of a section, a title or a
/// paragraph that somebody set into a merged cell.
[[nodiscard]] bool isInterlude(const FlowRow &row);

} // namespace gouji
