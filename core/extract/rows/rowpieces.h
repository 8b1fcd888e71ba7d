#pragma once

#include "core/extract/rows/rowcollector.h"

namespace gouji {

/// Cells with something in them.
[[nodiscard]] qsizetype printedAmong(const QList<int> &cells, const CellStream &stream);

/// Appends every cell of a row of the stream.
void appendRow(CollectedRow &row, const CellStream &stream, int streamRow);

/// While cells are wanting, the rows below within `within` that are nothing but values belong to
/// this one.
void joinPieces(CollectedRow &row, const CellStream &stream, StreamRows within);

} // namespace gouji
