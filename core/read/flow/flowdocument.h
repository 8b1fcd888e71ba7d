#pragma once

#include "core/base/error.h"
#include "core/read/flow/flow.h"
#include "core/read/readoptions.h"
#include "core/source/sourcedocument.h"

namespace gouji {

/// Whether tables written in characters may stand beside those of the flow.
enum class TextTables { Alone, Besides };

/// Writes a flow down: a line for each paragraph, a line for each row of a table of data, its
/// columns parted by tabs (merged slots included, so that they stand below each other). Cells of
/// tables that only lay out follow one after the other. A flow without any table of data, or with
/// none but small ones, may have tables written in characters: they are found as in plain text;
/// with `written`, so has any other.
/// Errors: TooManyCells.
[[nodiscard]] Result<SourceDocument> documentOf(Flow flow, const QString &path,
                                                const ReadLimits &limits,
                                                TextTables written = TextTables::Alone);

} // namespace gouji
