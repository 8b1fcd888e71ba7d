#pragma once

#include "core/session/reportdocument.h"

#include <QList>

#include <optional>

namespace gouji {

/// Contents for cells that a person says were read from the wrong place: what no engine can know.
/// Functions of values; ReportSession makes steps of them that can be undone.

/// The cells of the row of `cell`, in the order of its columns.
[[nodiscard]] QList<CellId> rowOf(CellId cell, const FormEdition &form);

/// The row from `from` on, a column to the right (1): `from` becomes blank and the last content
/// goes; or to the left (-1): the content of `from` goes and the last cell becomes blank.
[[nodiscard]] QList<ReportDocument::CellContent> shiftedRow(const Report &report, CellId from,
                                                            int direction);

/// The row of `cell` with the values among `characters` of the text, labels left out. Empty fields
/// between separators are blanks when there are as many fields as columns; else the sums choose
/// where the values belong. Nothing when there is no value.
[[nodiscard]] QList<ReportDocument::CellContent>
rowReadFrom(const Report &report, const SourceText &text, CellId cell, TextSpan characters);

/// The cell with the alternative reading behind the one it has; behind the last one as it was read.
/// Nothing where there are none.
[[nodiscard]] std::optional<Cell> withNextAlternative(const Cell &cell);

} // namespace gouji
