#pragma once

#include <QStringView>

#include <string_view>

namespace gouji {

/// The UTF-16 units of `text`, for what is asked of every line and every character: in so short
/// texts the searches of QStringView take longer to begin than to find.
[[nodiscard]] inline std::u16string_view unitsOf(QStringView text)
{
    return {text.utf16(), static_cast<std::size_t>(text.size())};
}

} // namespace gouji
