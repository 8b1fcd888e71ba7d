#pragma once

#include <QByteArrayView>
#include <QString>

namespace gouji {

/// What kind of markup a file is: a page or a piece of one, a mail of pages, an XML of an office
/// program; empty when it is none. Files in UTF-16 are seen through.
[[nodiscard]] QString markupType(QByteArrayView bytes);

} // namespace gouji
