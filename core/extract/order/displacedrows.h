#pragma once

#include "core/extract/order/valuerows.h"

namespace gouji {

/// Rows an office prints out of the order of the form: a label with as many values right behind its
/// words as the row has columns. One for each shape; without values where the row is none of those.
/// They are unsure.
[[nodiscard]] QList<ValueRow> displacedRows(const QList<OrderWord> &words, OrderWindow window,
                                            const RowFragments &fragments,
                                            const QList<ValueRowShape> &shapes);

/// The labels of `rows` follow each other as the rows do in the form. Where they do not, it may be
/// in the order of the labels that the office prints the rows.
[[nodiscard]] bool areInOrder(const RowFragments &fragments, const QList<int> &rows);

} // namespace gouji
