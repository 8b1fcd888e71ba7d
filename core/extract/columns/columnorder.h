#pragma once

#include "core/report/report.h"

namespace gouji {

/// Rows of which nothing says in which columns their values stand (`rowUnsure`): where the sums of
/// the columns fail as they are and hold in one other order of these values, they stand in that.
/// What a cell was read as before is its first alternative.
void orderByColumnSums(Report &report);

} // namespace gouji
