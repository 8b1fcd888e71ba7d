#pragma once

#include "core/base/jsoncursor.h"

#include <QStringList>

namespace clitest {

/// What of a log breaks SARIF 2.1.0, as far as its schema says it of the objects this program
/// writes: properties that must be there, types, closed lists of words, patterns, smallest values,
/// items that must differ, indexes that must point at something. Each with its JSON pointer.
/// Properties the schema does not know are reported, too.
[[nodiscard]] QStringList sarifOffences(const gouji::Json &log);

} // namespace clitest
