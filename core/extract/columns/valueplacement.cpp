#include "core/extract/columns/valueplacement.h"

#include "core/extract/confidence.h"

#include <algorithm>

namespace gouji {

namespace {

bool isBlank(const Candidate &cell)
{
    return !cell.label && cell.value.kind == ValueKind::Blank;
}

/// Where the window of values begins among more cells than columns, some of them blank.
qsizetype windowBegin(const CellStream &stream, const RowCells &row, int columns, Doubts &doubts)
{
    const qsizetype last = row.cells.size() - columns;
    if (row.geometry != TableGeometry::Grid)
        return 0; // values follow the label; what is too much stands behind them
    if (row.firstValueColumn) {
        const auto begin = std::ranges::find_if(row.cells, [&](int cell) {
            return stream.cells[cell].column >= *row.firstValueColumn;
        });
        return std::min<qsizetype>(begin - row.cells.cbegin(), last);
    }
    doubts |= rowUnsure; // blanks of the row may stand on either side
    return last;
}

bool allBlank(const CellStream &stream, QList<int>::const_iterator from,
              QList<int>::const_iterator to)
{
    return std::all_of(from, to, [&](int cell) { return isBlank(stream.cells[cell]); });
}

/// Other rows of the table have a value in the column that `cell` leaves blank.
bool isUsedColumn(const CellStream &stream, int cell)
{
    const Candidate &blank = stream.cells[cell];
    const auto isAside = [&blank](const Candidate &other) {
        return other.table != blank.table
               || (!other.label && other.column == blank.column && !isBlank(other));
    };
    const auto at = stream.cells.cbegin() + cell;
    const auto below = std::find_if(at, stream.cells.cend(), isAside);
    const auto above = std::find_if(std::make_reverse_iterator(at), stream.cells.crend(), isAside);
    return (below != stream.cells.cend() && below->table == blank.table)
           || (above != stream.cells.crend() && above->table == blank.table);
}

} // namespace

PlacedRow placeValues(const CellStream &stream, const RowCells &row, int columns)
{
    PlacedRow placed;
    const auto isPrinted = [&](int cell) { return !isBlank(stream.cells[cell]); };
    placed.found = static_cast<int>(std::ranges::count_if(row.cells, isPrinted));
    if (row.cells.size() == columns) {
        placed.cells = row.cells;
        return placed;
    }
    QList<int> printed;
    std::ranges::copy_if(row.cells, std::back_inserter(printed), isPrinted);
    if (row.cells.size() > columns && printed.size() == columns) {
        placed.cells = printed;
        return placed;
    }
    if (row.cells.size() > columns && printed.size() < columns) {
        const auto begin = row.cells.cbegin() + windowBegin(stream, row, columns, placed.doubts);
        if (allBlank(stream, row.cells.cbegin(), begin)
            && allBlank(stream, begin + columns, row.cells.cend())) {
            placed.cells = QList<int>(begin, begin + columns);
            // Which column is one too many is not known then: elsewhere it is not this one.
            if (row.geometry == TableGeometry::Spanned && begin + columns != row.cells.cend()
                && isUsedColumn(stream, *(begin + columns)))
                placed.doubts |= Doubt::Ambiguous;
            return placed;
        }
    }
    // Too few or too many: in order from the left, and every one of them doubtful.
    placed.countFits = false;
    placed.doubts |= Doubt::ValueCount;
    placed.cells = row.cells.size() < columns ? row.cells : printed;
    placed.cells.resize(std::min<qsizetype>(placed.cells.size(), columns));
    placed.cells.resize(columns, -1);
    return placed;
}

} // namespace gouji
