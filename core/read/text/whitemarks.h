#pragma once

#include <QString>

namespace gouji {

/// Makes white of what stands for white in a text that once was something else: entities of HTML
/// for blanks, the marks Word ends its cells with. A mark within a line becomes a tab, one at its
/// end a blank. Every character keeps its place.
void whitenMarks(QString &text);

} // namespace gouji
