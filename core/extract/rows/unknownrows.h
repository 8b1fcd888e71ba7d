#pragma once

#include "core/extract/rows/rowcollector.h"

namespace gouji {

/// Rows whose labels nobody knows, or that lost theirs, among rows `found` by their labels: as many
/// as are wanting between two of these, above the first or below the last, in their order. Their
/// values may be those of a row of the office's own: unless the label is like the form's, they are
/// unsure.
[[nodiscard]] QList<CollectedRow> unknownRows(const QList<CollectedRow> &found,
                                              const CellStream &stream,
                                              const SourceDocument &document,
                                              const TableLabels &labels, const LabelChain &chain,
                                              StreamRows within);

} // namespace gouji
