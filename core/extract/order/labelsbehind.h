#pragma once

#include "core/extract/order/orderwords.h"

namespace gouji {

/// Some programs write a row's values first and its label behind them. Where the rows of a table
/// are written so, puts each label in front of its values, as it is elsewhere; `width` is the
/// number of their columns. It is told by the first row, which has no label in front, the last
/// label, which has no values behind, and the names of groups, which stand between a label and the
/// values of the next row.
void putLabelsFirst(QList<OrderWord> &words, OrderWindow window, const LabelDictionary &dictionary,
                    int width);

} // namespace gouji
