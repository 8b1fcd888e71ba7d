#pragma once

#include "core/extract/rowcollector.h"

#include <QList>

namespace gouji {

/// What the heads above some rows say of the columns of a block.
struct HeadOrder
{
    /// The columns of the form as they are printed, -1 for one of the office's own; empty where the
    /// heads print them as the form does, or do not say it of all.
    QList<int> columns;
    /// Not all is understood, a column is not there, or the order is not that of the form and some
    /// head is not called just so, or known by nothing but the words it stands behind.
    bool strange = false;
};

/// Of the heads of `block` in the last of the rows `above`. Only heads that stand in
/// one row of the source are compared, on one line where nothing but white parts columns: above
/// each other, they say nothing about their order.
[[nodiscard]] HeadOrder headOrderIn(StreamRows above, const CellStream &stream,
                                    const SourceDocument &document, const TableLabels &labels,
                                    int tableLabels, int block);

/// Gives the cells of `row` the columns that `order` says. A row that has not as many cells is
/// unsure where there are columns of the office's own, or some are not there.
void placeByHeads(CollectedRow &row, const HeadOrder &order, const CellStream &stream);

} // namespace gouji
