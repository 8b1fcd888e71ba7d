#pragma once

#include <QByteArray>

namespace gouji {

/// True for JSON whose nesting or number of members no report file comes near: looked at before
/// anything of it is built up in memory, where an ordered map is slow with many members. False for
/// what is no JSON at all; parsing tells that better.
[[nodiscard]] bool exceedsBounds(const QByteArray &json);

} // namespace gouji
