#pragma once

#include "core/extract/order/orderwords.h"

namespace gouji {

/// Numbers that count the rows, 1, 2, 3 … before their labels below a head of their own, are no
/// values. Where most labels have another number before them, that is the last value of the row
/// above.
void dropRowNumbers(QList<OrderWord> &words, const SourceText &text);

/// Takes out what counts the columns below their heads: 1, 2, 3 … up to `columns`, and nothing
/// else between two words that are no values.
void dropColumnNumbers(QList<OrderWord> &words, const SourceText &text, int columns);

} // namespace gouji
