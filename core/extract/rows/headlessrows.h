#pragma once

#include "core/extract/rows/rowcollector.h"

namespace gouji {

/// The rows of a block without row labels: below each run of its heads, the first row with values.
/// Where the block is printed in several pieces, each with a header, there are several rows, each
/// with the columns of its piece.
[[nodiscard]] QList<CollectedRow> headlessRows(const CellStream &stream,
                                               const SourceDocument &document,
                                               const TableLabels &labels, const LabelChain &chain,
                                               StreamRows within, int block);

} // namespace gouji
