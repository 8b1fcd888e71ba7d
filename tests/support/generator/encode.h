#pragma once

#include "tests/support/generator/options.h"

#include <QByteArray>
#include <QString>

namespace gouji::testing {

/// The encoding asked for, or mostly UTF-8.
[[nodiscard]] TextEncoding encodingOf(const GeneratorOptions &options);

/// The bytes of a text file in encodingOf() it; line ends of Unix or Windows. Decoding them gives
/// `text` again.
[[nodiscard]] QByteArray encoded(const QString &text, const GeneratorOptions &options);

} // namespace gouji::testing
