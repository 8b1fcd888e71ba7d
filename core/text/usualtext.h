#pragma once

#include <QStringView>

namespace gouji {

/// How many characters from the beginning of `text` are usual ones for sure: ASCII that is seen,
/// blanks, line feeds, ideographs with their punctuation and full-width forms. None of them is a
/// stray control character, a replacement, half a character or another line end. For what looks at
/// every character of a document to begin where there is something to see.
[[nodiscard]] qsizetype usualBegin(QStringView text);

} // namespace gouji
