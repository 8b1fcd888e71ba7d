#pragma once

#include "core/form/formcatalogue.h"
#include "core/report/report.h"
#include "core/source/sourcedocument.h"

namespace gouji {

/// Reads a report out of a document: sections, the edition of each table off the table itself, rows
/// by label, columns by position. Never fails: what is not there is missing. No number is
/// produced that is not printed, and none is changed to make a sum hold.
[[nodiscard]] Report extractReport(const SourceDocument &document, const FormCatalogue &catalogue);

} // namespace gouji
