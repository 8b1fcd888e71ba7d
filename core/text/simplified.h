#pragma once

#include <QString>

namespace gouji {

/// The simplified form of a traditional ideograph; every other unit is its own. Characters only, no
/// words: good for comparing, not for printing.
[[nodiscard]] char16_t simplified(char16_t unit);

/// The same of each unit of a text.
[[nodiscard]] QString simplifiedText(QStringView text);

} // namespace gouji
