#pragma once

#include "core/extract/labels/labelchain.h"

#include <QList>

namespace gouji {

/// The columns of `block` whose heads are in `chain`, in the order of the form. Heads outside of
/// `rows` don't count.
[[nodiscard]] QList<int> namedColumns(const CellStream &stream, const TableLabels &labels,
                                      const LabelChain &chain, int block, StreamRows rows);

/// How many columns of `block` have heads in `rows`, where others have none and nothing that might
/// be theirs stands beside these, but one of the office's own stands in another row; else 0.
[[nodiscard]] qsizetype countHeadsOfFewer(const CellStream &stream, const TableLabels &labels,
                                          const LabelChain &chain, int block, StreamRows rows);

/// The columns of `block` where its heads stand side by side in a grid, with no other label among
/// or behind them: these are the columns printed.
struct GridHeads
{
    QList<int> columns;  ///< of the form; empty where the heads say nothing
    int firstColumn = 0; ///< of the grid
};
[[nodiscard]] GridHeads gridHeads(const CellStream &stream, const SourceDocument &document,
                                  const TableLabels &labels, const LabelChain &chain, int block,
                                  StreamRows rows);

/// Cells of a row, and the rows above it that its heads may be in.
struct HeadedCells
{
    QList<int> cells; ///< CellStream::cells
    StreamRows header;
};

/// The columns of `block` by the heads right above `row`, one for each of its cells and all in one
/// row. Empty unless the order of the form leaves one way to read these heads, all of them.
[[nodiscard]] QList<int> columnsBelowHeads(const CellStream &stream, const SourceDocument &document,
                                           const TableLabels &labels, const LabelChain &chain,
                                           int block, const HeadedCells &row);

/// Rows of a table print fewer values than the form has columns, and nearly all as many.
[[nodiscard]] bool lacksColumn(const QList<int> &counts, qsizetype columns);

/// All columns of a block of the form.
[[nodiscard]] QList<int> allColumns(const FormBlock &block);

/// The columns of a block whose labelled rows print `counts` values each: all, or those named by
/// heads where the rows hold just as many values and never more.
[[nodiscard]] QList<int> columnsByCount(const QList<int> &named, const QList<int> &counts,
                                        qsizetype all);

} // namespace gouji
