#pragma once

#include "core/read/flow.h"
#include "core/read/pagelayout.h"

#include <QStringView>

namespace gouji {

/// What all pages say: lines of one paragraph are put together.
[[nodiscard]] Flow flowOf(const std::vector<LaidItem> &items);

/// Finds the words of `items` in the text that was made of their flow, and adds them to `geometry`.
void locateWords(const std::vector<LaidItem> &items, QStringView text, PageGeometry &geometry);

} // namespace gouji
