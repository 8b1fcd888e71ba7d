#pragma once

#include "core/report/report.h"
#include "core/source/sourcedocument.h"

namespace gouji {

/// Reads who reports about which year: title, agency, years, period, date of signature. Sections
/// must be in the report already: the head is what stands before the first of them, and before
/// `tables`, where the first table of the form begins. Nothing but `within` is read.
void readIdentity(Report &report, const SourceDocument &document, TextSpan within,
                  qsizetype tables);

} // namespace gouji
