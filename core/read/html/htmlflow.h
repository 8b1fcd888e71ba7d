#pragma once

#include "core/base/error.h"
#include "core/read/flow/flow.h"
#include "core/read/html/htmltree.h"
#include "core/read/readclock.h"

namespace gouji {

/// What a reader of the page sees: paragraphs, list numbers, tables. Nothing of scripts, styles and
/// hidden elements, nothing that was struck out.
/// Errors: NestedTooDeep, TooManyCells, TimedOut, Cancelled.
[[nodiscard]] Result<Flow> flowOf(const HtmlTree &tree, const QString &path,
                                  const ReadLimits &limits, ReadClock &clock);

} // namespace gouji
