#pragma once

#include <QFont>

namespace gouji {

/// The desktop's font when it shows simplified Chinese; else the same size in a family that does,
/// so that Chinese does not come in glyphs of another country and digits are of one width.
[[nodiscard]] QFont interfaceFont(const QFont &desktop);

/// For original texts: a family in which a Chinese character is two Latin ones wide, where there is
/// one.
[[nodiscard]] QFont sourceFont(const QFont &interface);

} // namespace gouji
