#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace gouji {

/// SHA-256 of a file's bytes (FIPS 180-4), in 64 lower-case hexadecimal digits: how a report file
/// knows its source again.
[[nodiscard]] QByteArray sha256Of(QByteArrayView bytes);

} // namespace gouji
