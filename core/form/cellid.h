#pragma once

#include <QHashFunctions>

#include <compare>

namespace gouji {

/// A cell of one FormEdition: a dense index in form order. Means nothing without its edition.
struct CellId
{
    int index = -1;

    [[nodiscard]] constexpr bool isValid() const { return index >= 0; }
    constexpr auto operator<=>(const CellId &) const = default;
};

inline size_t qHash(CellId id, size_t seed = 0)
{
    return ::qHash(id.index, seed);
}

} // namespace gouji
