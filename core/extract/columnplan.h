#pragma once

#include "core/extract/labelchain.h"

#include <QList>

namespace gouji {

/// The columns of `block` whose heads are in `chain`, in the order of the form. Heads outside of
/// `rows` don't count.
[[nodiscard]] QList<int> namedColumns(const CellStream &stream, const TableLabels &labels,
                                      const LabelChain &chain, int block, StreamRows rows);

/// All columns of a block of the form.
[[nodiscard]] QList<int> allColumns(const FormBlock &block);

/// The columns of a block whose labelled rows print `counts` values each: all, or those named by
/// heads where the rows hold just as many values and never more.
[[nodiscard]] QList<int> columnsByCount(const QList<int> &named, const QList<int> &counts,
                                        qsizetype all);

} // namespace gouji
