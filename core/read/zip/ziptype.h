#pragma once

#include <QByteArrayView>
#include <QString>

namespace gouji {

/// What kind of document a ZIP archive is, by the names of its entries; "application/zip" when it
/// is none. A cut-off archive is told by what stands at its beginning.
[[nodiscard]] QString zipType(QByteArrayView bytes);

} // namespace gouji
