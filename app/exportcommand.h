#pragma once

#include "app/output.h"

#include <QString>

namespace gouji {

struct ExportOptions
{
    QString file;
    QString format; ///< one of exportFormats()
    QString output; ///< path, "-" for standard output, empty for the format's usual place
};

/// `gouji export`: one report in another format; returns the exit status.
[[nodiscard]] int runExport(const ExportOptions &options, Output &output);

} // namespace gouji
