#pragma once

#include "core/base/error.h"
#include "core/export/documentlayout.h"

#include <QByteArray>

namespace gouji {

/// `layout` as one web page that needs nothing beside itself, in UTF-8; it prints as the document.
[[nodiscard]] Result<QByteArray> writeHtml(const DocumentLayout &layout);

} // namespace gouji
