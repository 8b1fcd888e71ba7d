#pragma once

#include "core/extract/tablealignment.h"

namespace gouji {

/// A table whose rows have no labels and whose heads are lost: the only row of `section` that is
/// nothing but as many values as the table has columns. All of them are unsure. Not found for
/// other tables, or when there are several such rows.
[[nodiscard]] TableAlignment looseValues(const CellStream &stream, const SourceDocument &document,
                                         const LabelDictionary &dictionary, int tableIndex,
                                         const QString &edition, TextSpan section);

} // namespace gouji
