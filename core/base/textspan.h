#pragma once

#include <QtGlobal>

#include <algorithm>

namespace gouji {

/// A half-open range [begin, end) of UTF-16 code units in the linear text of one document.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] constexpr qsizetype size() const { return end - begin; }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(qsizetype position) const
    {
        return position >= begin && position < end;
    }
    [[nodiscard]] constexpr bool intersects(TextSpan other) const
    {
        return begin < other.end && other.begin < end;
    }
    /// The smallest span that covers both.
    [[nodiscard]] constexpr TextSpan united(TextSpan other) const
    {
        return {std::min(begin, other.begin), std::max(end, other.end)};
    }

    constexpr bool operator==(const TextSpan &) const = default;
};

} // namespace gouji
