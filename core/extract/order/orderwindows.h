#pragma once

#include "core/extract/order/orderwords.h"

namespace gouji {

/// Parts words where other text stands between, at captions, where the labels of one table of the
/// form give way to those of another, and where a table is printed once more.
[[nodiscard]] QList<OrderWindow> orderWindows(const QList<OrderWord> &words);

} // namespace gouji
