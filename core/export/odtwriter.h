#pragma once

#include "core/base/error.h"
#include "core/export/documentlayout.h"

#include <QByteArray>

namespace gouji {

/// `layout` as an OpenDocument text. The same layout gives the same bytes. Errors: ExportFailed.
[[nodiscard]] Result<QByteArray> writeOdt(const DocumentLayout &layout);

} // namespace gouji
