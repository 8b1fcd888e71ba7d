#pragma once

#include "core/base/error.h"
#include "core/export/documentlayout.h"

#include <QByteArray>

namespace gouji {

/// `layout` as PDF with its fonts embedded. Needs a QGuiApplication. The same layout gives the same
/// bytes at any time and in any time zone, where the same fonts are installed. Errors:
/// ExportFailed.
[[nodiscard]] Result<QByteArray> writePdf(const DocumentLayout &layout);

} // namespace gouji
