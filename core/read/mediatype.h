#pragma once

#include <QByteArrayView>
#include <QString>

namespace gouji {

/// The format of a file, told by its bytes alone: names lie too often. "text/plain" for everything
/// that carries no signature.
[[nodiscard]] QString mediaTypeOf(QByteArrayView bytes);

} // namespace gouji
