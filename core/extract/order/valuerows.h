#pragma once

#include "core/extract/confidence.h"
#include "core/extract/order/labelfragments.h"

#include <QList>

namespace gouji {

/// A row of the form values may belong to.
struct ValueRowShape
{
    int columns = 0;
    /// Its sums along the row: for each column 1, -1 or 0.
    QList<QList<int>> sums;
};

/// The values of one row of the form among the words of a window.
struct ValueRow
{
    QList<qsizetype> values; ///< words, in the order of the columns; empty where the row has none
    /// None where label and number of values leave no other way to share them out; rowUnsure where
    /// these may be the values of another row.
    Doubts doubts = rowUnsure;
};

/// Shares the values of a window out among the rows of the form, in order: by where the labels
/// stand, by the number of values a row has, and by the sums along the rows. One for each shape.
/// Values that fit no row are left out.
[[nodiscard]] QList<ValueRow> valueRows(const QList<OrderWord> &words, OrderWindow window,
                                        const RowFragments &fragments,
                                        const QList<ValueRowShape> &shapes, const SourceText &text,
                                        int &cost);

} // namespace gouji
