#pragma once

#include <QByteArray>
#include <QString>

namespace gouji {

/// `text` in the encoding ICU knows by this name. It must know it and the encoding the characters.
[[nodiscard]] QByteArray encodedIn(const QString &text, const char *encoding);

} // namespace gouji
