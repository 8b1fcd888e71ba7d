#pragma once

namespace gouji {

/// The simplified form of a traditional ideograph; every other unit is its own. Characters only, no
/// words: good for comparing, not for printing.
[[nodiscard]] char16_t simplified(char16_t unit);

} // namespace gouji
