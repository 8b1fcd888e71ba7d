#pragma once

#include "core/extract/order/headwords.h"
#include "core/extract/order/valuerows.h"

#include <QList>

namespace gouji {

/// The values of a block whose only row has no label: those of the window from its first head on,
/// in the order of the columns. Where a total stands among its parts, the sum tells which it is;
/// what neither heads nor sums prove is doubtful. `shape` is the row's.
[[nodiscard]] ValueRow valuesBelowHeads(const QList<OrderWord> &words, OrderWindow window,
                                        const TableLabels &labels, const QList<FoundHead> &heads,
                                        const ValueRowShape &shape, const SourceText &text);

} // namespace gouji
