#pragma once

#include "core/base/jsoncursor.h"
#include "core/report/cell.h"

namespace gouji {

/// A cell as the report file keeps it; readCell() takes it back.
[[nodiscard]] Json cellJson(const Cell &cell);

} // namespace gouji
