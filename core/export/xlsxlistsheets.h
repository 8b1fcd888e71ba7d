#pragma once

#include "core/export/exporter.h"
#include "core/export/xlsxbook.h"

namespace gouji {

/// What the report is, where it came from, how much of it was read, what the fills mean.
void addOverviewSheet(XlsxBook &book, const ExportInput &input);
/// The journal, oldest first.
void addCorrectionsSheet(XlsxBook &book, const ExportInput &input);
/// The findings in the order given.
void addFindingsSheet(XlsxBook &book, const ExportInput &input);

} // namespace gouji
