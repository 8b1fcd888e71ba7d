#pragma once

#include "app/inputs.h"
#include "app/output.h"
#include "core/export/documentchoices.h"

#include <QString>

namespace gouji {

struct ExportRequest
{
    Inputs inputs;
    QString format; ///< one of exportFormats(), "log" or "letter"
    QString output; ///< path, folder for several files, "-" for standard output, empty for the
                    ///< format's usual place
    QString table;  ///< "wide" or "long": all reports as one table; else empty
    DocumentChoices choices = {};
};

/// `gouji export`: reports in another format; returns the exit status. A report that cannot be read
/// or written stops no other.
[[nodiscard]] int runExport(const ExportRequest &request, Output &output);

/// Writes `bytes` to a file, or to standard output for "-", and says so; returns the exit status.
[[nodiscard]] int writeTarget(const QString &target, const QByteArray &bytes, Output &output);

} // namespace gouji
