#pragma once

#include "core/base/error.h"
#include "core/export/documentlayout.h"

#include <QByteArray>

namespace gouji {

/// `layout` as a word processor's document (Office Open XML, transitional). The same layout gives
/// the same bytes. Errors: ExportFailed.
[[nodiscard]] Result<QByteArray> writeDocx(const DocumentLayout &layout);

} // namespace gouji
