#pragma once

#include "core/base/decimal.h"

#include <QList>

#include <optional>

namespace gouji {

/// What the sums along a row of the form say of values taken for it.
enum class SumState {
    None,    ///< it has none
    Trivial, ///< all is 0
    Holds,
    Fails,
};

/// `sums` are for each column 1, -1 or 0; `places` are for each column a place in `numbers`. What
/// is no number counts for 0.
[[nodiscard]] SumState sumStateOf(const QList<QList<int>> &sums,
                                  const QList<std::optional<Decimal>> &numbers,
                                  const QList<int> &places);

/// Of fewer numbers than columns, `count` from `first` on: whether the last one is the total of the
/// others. Nothing where the last column is not the total of all others, or nothing is there to
/// add.
[[nodiscard]] std::optional<bool> isLastTheTotal(const QList<QList<int>> &sums,
                                                 const QList<std::optional<Decimal>> &numbers,
                                                 int first, int count);

/// Places in the numbers of `rows` rows of `width` columns each, from `first` on: the `left` first
/// columns of all of them, and then the others. Those of row `index`, by column.
[[nodiscard]] QList<int> partedPlaces(int first, int rows, int left, int width, int index);

} // namespace gouji
