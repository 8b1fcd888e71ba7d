#pragma once

#include "core/report/cellvalue.h"
#include "core/source/sourcetext.h"

#include <QList>

#include <optional>

namespace gouji {

/// Characters taken for one cell; none for a cell that is not printed.
struct PieceReading
{
    std::optional<TextSpan> span;
    CellValue value;
    bool ofTwoCells = false; ///< digits that stand in two cells of the source
};

/// One way to share the characters of a row among its columns.
struct WayToRead
{
    QList<PieceReading> cells; ///< one for each column
    int cost = 0;              ///< how unlikely the way is before any sum is asked
};

/// Of each split of characters where no number begins with 0: `0012`, `120` after a `0`; and of
/// each pair of neighbours joined over a single blank.
inline constexpr int likelyCost = 1;

/// The ways to read `pieces` as a row of `columns` cells, of bounded number: with as many pieces,
/// in order; with fewer, some cells left out or digits split; with more, neighbours joined (two
/// cells of a row with separators at most), or those of the office's own columns passed over. Empty
/// when there are too many ways, or none.
[[nodiscard]] QList<WayToRead> waysToRead(const QList<TextSpan> &pieces, int columns,
                                          const SourceText &text);

} // namespace gouji
