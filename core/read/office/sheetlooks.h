#pragma once

#include "core/read/readoptions.h"
#include "core/source/sourcedocument.h"

namespace gouji {

/// A page made of a workbook tells nothing of how characters within a cell look. Where `workbook`
/// (XLSX) has some of a cell struck, raised or lowered, the cells of `document` that say the same
/// as it are marked so.
void markMixedLooks(SourceDocument &document, const QByteArray &workbook, const QString &path,
                    const ReadOptions &options);

} // namespace gouji
