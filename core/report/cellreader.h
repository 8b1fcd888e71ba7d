#pragma once

#include "core/base/jsoncursor.h"
#include "core/report/cell.h"

#include <optional>

namespace gouji {

// Pieces of a report file. All throw JsonStructureError for what has the wrong shape: for use
// inside of readJson() only.

/// A cell as the report file has it. `textLength` bounds its span.
[[nodiscard]] Cell readCell(const JsonCursor &json, qint64 textLength);

/// `[from, to]` within a text of `textLength`.
[[nodiscard]] TextSpan readSpan(const JsonCursor &json, qint64 textLength);
/// The member `span` of an object, which may be null or absent.
[[nodiscard]] std::optional<TextSpan> readOptionalSpan(const JsonCursor &object, qint64 textLength);

[[nodiscard]] qint64 integerWithin(const JsonCursor &json, qint64 minimum, qint64 maximum);

/// A member that may be absent or null.
[[nodiscard]] std::optional<JsonCursor> member(const JsonCursor &json, const char *key);

} // namespace gouji
