#pragma once

#include "core/extract/labels/labelchain.h"

#include <QList>
#include <QMap>

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
    /// Columns of the form that stand in their place below the head of another column.
    QList<int> foreign = {};
    /// Of a grid, those the heads of columns of the form stand in.
    QMap<int, int> places = {};
};

/// Of the heads of `block` in the last of the rows `above`. Only heads that stand in
/// one row of the source are compared, on one line where nothing but white parts columns: above
/// each other, they say nothing about their order.
[[nodiscard]] HeadOrder headOrderIn(StreamRows above, const CellStream &stream,
                                    const SourceDocument &document, const TableLabels &labels,
                                    int tableLabels, int block);

} // namespace gouji
