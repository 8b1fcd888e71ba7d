#pragma once

#include <QString>

namespace gouji {

// HTML pages around what they show. `charset` is what the page says of its bytes; empty when it
// says nothing.

/// With style sheet, hidden parts and a title that is not the report's.
[[nodiscard]] QString plainPage(const QString &body, const QString &charset);
/// As a word processor saves it.
[[nodiscard]] QString wordPage(const QString &body, const QString &charset);
/// Laid out by nested tables, with navigation, counters and a footer.
[[nodiscard]] QString framedPage(const QString &body, const QString &charset);

/// One paragraph of a table cell in a word processor's markup around `content`.
[[nodiscard]] QString wordParagraph(const QString &content);

} // namespace gouji
