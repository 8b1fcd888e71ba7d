#pragma once

#include "core/extract/orderwords.h"

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
                                       const TableLabels &labels, QList<bool> &used);

} // namespace gouji
