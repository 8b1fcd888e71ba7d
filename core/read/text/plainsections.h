#pragma once

#include "core/read/text/textlines.h"
#include "core/source/sourcetable.h"

namespace gouji {

/// Sections with values and none of `tables`, which are in rising order: an office may type one
/// table in plain lines and set the others. None where there are more of them than tables.
[[nodiscard]] QList<TextSpan> plainSections(const TextLines &lines,
                                            const QList<SourceTable> &tables);

/// `text` with nothing but blanks outside of `section`. Every character keeps its place.
[[nodiscard]] QString blankedBut(TextSpan section, const QString &text);

} // namespace gouji
