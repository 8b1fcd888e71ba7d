#pragma once

#include "core/read/html/htmllook.h"

#include <gumbo.h>

namespace gouji {

/// How an element stands among its neighbours.
enum class Role { Inline, Block, Skipped, Break, Item, Table, Raised, Lowered, Field };

/// By its tag and by how it looks.
[[nodiscard]] Role roleOf(const GumboElement &element, const HtmlLook &look);

} // namespace gouji
