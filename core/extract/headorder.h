#pragma once

#include "core/extract/columnplan.h"

#include <QList>

namespace gouji {

/// In what order the heads above some rows say that the columns of a block stand.
struct HeadOrder
{
    /// All columns of the form, as they are printed; empty where that is the form's own order, or
    /// the heads do not say it of all.
    QList<int> columns;
    /// The heads contradict the order of the form, or what they say of the columns is not all
    /// understood.
    bool strange = false;
};

/// Of the heads of `block` right above stream row `row`, within `within`. Only heads that stand in
/// one row of the source are compared, on one line where nothing but white parts columns: above
/// each other, they say nothing about their order.
[[nodiscard]] HeadOrder headOrderAbove(int row, const CellStream &stream,
                                       const SourceDocument &document, const TableLabels &labels,
                                       int tableLabels, int block, StreamRows within);

} // namespace gouji
