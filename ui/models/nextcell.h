#pragma once

#include "core/report/report.h"

namespace gouji {

/// The next cell a person should look at, in form order after `from`, round the end; not valid
/// when there is none but `from` itself.
[[nodiscard]] CellId nextToReview(const Report &report, CellId from);

} // namespace gouji
