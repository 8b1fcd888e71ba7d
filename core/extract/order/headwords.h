#pragma once

#include "core/extract/order/orderwords.h"

#include <QList>

namespace gouji {

/// A label put together from words of a window.
struct FoundHead
{
    int slot = 0;           ///< TableLabels::sequence
    QList<qsizetype> words; ///< in the order they are read
};

/// The labels of `labels` but those of rows whose words stand in the window, in the order of the
/// form; `used` says by word from the window's first which words are others' already, and is
/// told those taken. A label may be broken over lines with words of others between.
[[nodiscard]] QList<FoundHead> headsOf(const QList<OrderWord> &words, OrderWindow window,
                                       const SourceText &text, const TableLabels &labels,
                                       QList<bool> &used);

/// The same heads, those of single columns as they are printed: all of a rank, one behind the other
/// with nothing between, or beginning on one line, but for one at most. Else a program may have put
/// them in any order, and they stay in that of the form.
[[nodiscard]] QList<FoundHead> inPrintedOrder(const QList<FoundHead> &heads,
                                              const TableLabels &labels,
                                              const QList<OrderWord> &words,
                                              const SourceText &text);

} // namespace gouji
