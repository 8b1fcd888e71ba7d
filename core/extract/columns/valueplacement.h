#pragma once

#include "core/extract/cellstream.h"
#include "core/report/cell.h"
#include "core/source/sourcetable.h"

#include <QList>

#include <optional>

namespace gouji {

/// The cells of one row behind its label, and what is known of where values stand.
struct RowCells
{
    QList<int> cells; ///< CellStream::cells
    TableGeometry geometry = TableGeometry::Compact;
    /// Grid column the first value stands in, where other rows of the table agree on one.
    std::optional<int> firstValueColumn;
};

struct PlacedRow
{
    QList<int> cells; ///< one for each column of the form; -1 where none is left for it
    Doubts doubts;
    bool countFits = true; ///< as many values as columns, blanks included
    int found = 0;         ///< values that are not blank, when countFits is false
};

/// Gives each of `columns` columns its cell, in order. Cells are never dropped in the middle: only
/// empty ones at the ends, left by merged slots, may go.
[[nodiscard]] PlacedRow placeValues(const CellStream &stream, const RowCells &row, int columns);

} // namespace gouji
