#pragma once

#include <QString>

namespace gouji {

/// Makes `text` the linear text of a document, in place: CR, CRLF, VT, U+0085, U+2028 and U+2029
/// become `\n`; NUL and the two noncharacters a QTextDocument takes for frame marks become U+FFFD;
/// half a surrogate pair too. Form feeds stay: they tell where pages end.
void normaliseLineEnds(QString &text);

} // namespace gouji
