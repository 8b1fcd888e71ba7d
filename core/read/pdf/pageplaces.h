#pragma once

#include "core/read/pdf/pagelayout.h"
#include "core/source/pagegeometry.h"
#include "core/source/sourcetext.h"

namespace gouji {

/// Where `text` stands on the pages it was made of: it is the words of `items`, in their order,
/// with nothing but blanks between them.
[[nodiscard]] QList<PlacedText> placesIn(const SourceText &text,
                                         const std::vector<LaidItem> &items);

} // namespace gouji
