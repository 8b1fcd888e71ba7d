#pragma once

#include "core/extract/rows/rowcollector.h"

namespace gouji {

/// What labels broken in pieces do to `rows`, where nothing but white parts their columns: a list
/// number apart from its label stands as a value in a column of its own, which is taken from all
/// rows of the block; and where a label ends in a bracket that the next one lacks, the values may
/// be those of the row above. Rows of both kinds are unsure.
void mendBrokenLabels(QList<CollectedRow> &rows, const CellStream &stream,
                      const SourceDocument &document, const TableLabels &labels,
                      const LabelChain &chain);

} // namespace gouji
