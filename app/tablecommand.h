#pragma once

#include "app/exportcommand.h"

namespace gouji {

/// `gouji export --table`: all reports as one table; returns the exit status. Files of report
/// objects, one a line, as `gouji extract` writes them, are taken line by line.
[[nodiscard]] int runExportTable(const ExportRequest &request, Output &output);

} // namespace gouji
