#pragma once

#include "core/read/text/textlines.h"
#include "core/source/sourcetable.h"

#include <span>

namespace gouji {

/// What `text[at]` takes on a screen, in half-widths; 0 for the second half of a pair. Programs do
/// not agree on what is wide in some places only.
[[nodiscard]] int screenWidth(QStringView text, qsizetype at);

/// A cell whose lines stand apart in the text, other cells beside each: at least one, blank ones
/// too. Its place in the table is left to the caller.
[[nodiscard]] SourceCell cellOfPieces(const TextLines &lines, std::span<const TextSpan> pieces);

} // namespace gouji
