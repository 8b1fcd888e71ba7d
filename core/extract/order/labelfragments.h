#pragma once

#include "core/extract/order/orderwords.h"

#include <QList>

namespace gouji {

/// The words of a row's label in a window.
struct LabelFragments
{
    QList<qsizetype> words; ///< ascending; empty where nothing of the label is there
    qsizetype known = 0;    ///< characters of the label they make up
};

/// Which words of a window make up the labels of the rows of a table: each word a piece of one
/// label, pieces in the order of the form. By row of the table.
struct RowFragments
{
    QList<LabelFragments> rows;
    qsizetype known = 0; ///< characters of all rows
};
[[nodiscard]] RowFragments rowFragments(const QList<OrderWord> &words, OrderWindow window,
                                        const LabelDictionary &dictionary, int tableLabels);

} // namespace gouji
