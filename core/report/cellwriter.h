#pragma once

#include "core/report/cell.h"

namespace gouji {

class JsonWriter;

/// A cell as the report file keeps it; readCell() takes it back.
void writeJson(JsonWriter &writer, const Cell &cell);

} // namespace gouji
