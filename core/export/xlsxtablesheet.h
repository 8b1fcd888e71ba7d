#pragma once

#include "core/export/exporter.h"
#include "core/export/xlsxbook.h"

namespace gouji {

/// What a cell's fill says. One kind a cell: what a person did comes before what was read.
enum class XlsxMark { None, Total, Missing, Review, Corrected, Confirmed };

[[nodiscard]] XlsxMark markOf(const Cell &cell, bool total);
/// The fill of a mark, on `style`.
[[nodiscard]] XlsxStyle marked(XlsxStyle style, XlsxMark mark);

/// Adds a sheet with table `table` of the report as the form prints it.
void addTableSheet(XlsxBook &book, const ExportInput &input, int table);

} // namespace gouji
