#pragma once

#include "core/text/folding.h"

#include <QStringView>

#include <algorithm>
#include <string_view>

namespace gouji {

/// The UTF-16 units of `text`, for what is asked of every line and every character: in so short
/// texts the searches of QStringView take longer to begin than to find.
[[nodiscard]] inline std::u16string_view unitsOf(QStringView text)
{
    return {text.utf16(), static_cast<std::size_t>(text.size())};
}

/// ASCII or full-width.
[[nodiscard]] constexpr bool isDigitUnit(char16_t unit)
{
    return (unit >= u'0' && unit <= u'9') || (unit >= 0xFF10 && unit <= 0xFF19);
}

/// Hyphens, dashes and what is drawn in their place.
[[nodiscard]] constexpr bool isDashUnit(char16_t unit)
{
    return unit == u'-' || (unit >= 0x2010 && unit <= 0x2015) || unit == 0x2212 || unit == 0xFF0D
           || unit == u'~' || unit == u'·' || unit == 0x2500;
}

/// Cuts what `takes` accepts off the front; how many units that were.
template<typename Takes>
std::size_t skipUnits(std::u16string_view &text, Takes &&takes)
{
    const auto end = std::ranges::find_if_not(text, takes);
    const auto count = static_cast<std::size_t>(end - text.begin());
    text.remove_prefix(count);
    return count;
}

/// What folding removes.
inline void skipBlankUnits(std::u16string_view &text)
{
    skipUnits(text, [](char16_t unit) { return isFoldedAway(unit); });
}

} // namespace gouji
