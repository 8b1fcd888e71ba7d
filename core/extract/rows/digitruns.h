#pragma once

#include "core/extract/rows/waystoread.h"
#include "core/form/formedition.h"

namespace gouji {

/// The ways to part the digits of a row that ran together, `pieces`, among `cells` so that every
/// sum of `form` within these holds. Where waysToRead() finds too many, these may be few. Empty
/// when there are too many of them, or none.
[[nodiscard]] QList<WayToRead> waysThatAddUp(const QList<TextSpan> &pieces,
                                             const QList<CellId> &cells, const FormEdition &form,
                                             const SourceText &text);

} // namespace gouji
