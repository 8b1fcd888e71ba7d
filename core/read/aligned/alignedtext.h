#pragma once

#include "core/read/text/textlines.h"
#include "core/source/sourcetable.h"

#include <QList>

namespace gouji {

/// Tables of a plain text that nothing but white parts into columns, as `pdftotext -layout` and
/// printing to a file leave them. For texts in which no other sign of a table is found: any line
/// with numbers may look like one.
[[nodiscard]] QList<SourceTable> findAlignedTables(const TextLines &lines);

} // namespace gouji
