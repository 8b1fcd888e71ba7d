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
    /// Not all is understood, or a column is not there.
    bool strange = false;
    /// Some head is not called just as in the form, or nothing marks the column it stands in.
    bool doubtful = false;
};

/// Of the heads of `block` in the last of the rows `above`. Only heads that stand in
/// one row of the source are compared, on one line where nothing but white parts columns: above
/// each other, they say nothing about their order.
[[nodiscard]] HeadOrder headOrderIn(StreamRows above, const CellStream &stream,
                                    const SourceDocument &document, const TableLabels &labels,
                                    int tableLabels, int block);

/// Gives the cells of `row` the columns that `order` says. Those moved from where the form has them
/// are unsure where the order is doubtful; all of a row that has not as many cells, where there are
/// columns of the office's own, or where some are not there.
void placeByHeads(CollectedRow &row, const HeadOrder &order, const CellStream &stream);

} // namespace gouji
