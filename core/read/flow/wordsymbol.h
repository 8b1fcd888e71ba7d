#pragma once

#include <QString>

namespace gouji {

/// The character a `w:sym` shows: `code`, four hexadecimal digits, in the symbol font `font`. What
/// has no equal among the characters of texts is U+FFFD.
[[nodiscard]] QString wordSymbol(const QString &font, const QString &code);

/// `text` with its digits as superscripts: raised behind a number they are a note's or a square's,
/// and none of the number's own.
[[nodiscard]] QString raisedDigits(QString text);
/// The same for digits below the line.
[[nodiscard]] QString loweredDigits(QString text);

} // namespace gouji
