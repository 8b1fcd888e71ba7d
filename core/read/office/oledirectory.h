#pragma once

#include <QByteArrayView>
#include <QStringList>

namespace gouji {

/// The names of the streams and storages in a compound file (OLE2), in directory order. Damaged
/// files give what can be read of them, perhaps nothing.
[[nodiscard]] QStringList oleEntryNames(QByteArrayView bytes);

/// The first sector of the stream called so, of those large enough to have sectors of their own;
/// empty when there is none.
[[nodiscard]] QByteArrayView oleStreamHead(QByteArrayView bytes, const QString &name);

} // namespace gouji
