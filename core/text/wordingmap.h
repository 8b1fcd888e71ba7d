#pragma once

#include "core/text/units.h"

#include <QString>
#include <QStringView>

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace gouji {

struct WordingHash
{
    using is_transparent = void;
    std::size_t operator()(QStringView wording) const noexcept
    {
        return std::hash<std::u16string_view>{}(unitsOf(wording));
    }
};

struct WordingEqual
{
    using is_transparent = void;
    bool operator()(QStringView left, QStringView right) const noexcept
    {
        return std::ranges::equal(unitsOf(left), unitsOf(right));
    }
};

/// What is known by wordings, looked up by a view of the text that may be one. For what is asked of
/// every cell: no string is made, and the hashing of a short text by Qt takes several times as
/// long.
template<typename Value>
using WordingMap = std::unordered_map<QString, Value, WordingHash, WordingEqual>;

} // namespace gouji
