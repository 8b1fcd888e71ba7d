#pragma once

#include "core/export/documentlayout.h"
#include "core/export/exporter.h"

#include <QString>

#include <optional>

namespace gouji {

/// What is printed in a cell of a clean copy: a number in plain digits with the unit it was printed
/// with, else the characters; nothing for a blank cell.
[[nodiscard]] QString printedText(const Cell &cell);

/// In points: the largest size of tables in which every value of `table` stands on one line.
[[nodiscard]] double largestFontFor(const DocumentTable &table);

/// Table `table` of the report in its official layout. Cells that are not in the source carry a
/// mark; where it is chosen so, rows and columns that are missing as a whole are left out. Nothing
/// when the whole table is missing.
[[nodiscard]] std::optional<DocumentTable> formDocumentTable(const ExportInput &input, int table);

} // namespace gouji
