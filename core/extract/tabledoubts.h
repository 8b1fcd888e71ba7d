#pragma once

#include "core/report/report.h"

namespace gouji {

/// What the readings of a table say about one another, when all of them are there: a row that is
/// plausible by itself may be no such row, or stand beside its columns, where the others speak
/// against it. Its cells become unsure (`rowUnsure`); no value changes.
void doubtTables(Report &report);

} // namespace gouji
