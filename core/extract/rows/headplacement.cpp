#include "core/extract/rows/headplacement.h"

#include <algorithm>

namespace gouji {

namespace {

bool isBlank(const CellStream &stream, int cell)
{
    return !stream.cells[cell].label && !stream.isPrinted(cell);
}

/// The heads stand in the order of the columns, with a place for each of the office's own between
/// those around it: where one was merged over too few columns, others do not stand over theirs.
bool areApart(const HeadOrder &order)
{
    int least = 0; // where the next one may stand
    for (const int column : order.columns) {
        const int place = column < 0 ? least : order.places.value(column, -1);
        if (place < least)
            return false;
        least = place + 1;
    }
    return true;
}

/// In a grid, the cells right below the heads, one for each column of `order`; for those of the
/// office's own -1. Empty where the heads do not tell, or something is printed beside these.
QList<int> cellsBelow(const HeadOrder &order, const RowCells &row, const CellStream &stream)
{
    if (row.geometry != TableGeometry::Grid
        || order.places.size() != order.columns.size() - order.columns.count(-1))
        return {};
    const QList<int> places = order.places.values();
    const auto [first, last] = std::ranges::minmax(places);
    if (last - first >= order.columns.size())
        return {}; // some column has no head
    if (!areApart(order))
        return {};
    QMap<int, int> cells; // by their places
    for (const int cell : row.cells) {
        const int place = stream.cells[cell].column;
        if ((place < first || place > last) && !isBlank(stream, cell))
            return {};
        cells.insert(place, cell);
    }
    QList<int> below;
    for (const int column : order.columns) {
        below.append(column < 0 ? -1 : cells.value(order.places.value(column, -1), -1));
        if (column >= 0 && below.constLast() < 0)
            return {};
    }
    return below;
}

/// One for each column of `order`, where there are as many; else none.
QList<int> cellsByNumber(const HeadOrder &order, const RowCells &row, const CellStream &stream,
                         bool padded)
{
    QList<int> cells = row.cells;
    // Merged slots are blank cells in front of the values, or at the row's end; and so are those
    // behind a sheet's table, where another of its tables is wider.
    while (cells.size() > order.columns.size() && row.geometry == TableGeometry::Grid
           && isBlank(stream, cells.constFirst()))
        cells.removeFirst();
    while (cells.size() > order.columns.size() && padded && isBlank(stream, cells.constLast()))
        cells.removeLast();
    return cells.size() == order.columns.size() ? cells : QList<int>();
}

/// What the row has too much of stands at its end.
bool isPadded(const CollectedRow &row, const CellStream &stream, const SourceDocument &document)
{
    return row.cells.geometry == TableGeometry::Packed
           || (row.cells.geometry == TableGeometry::Spanned && !row.cells.cells.isEmpty()
               && !isPartedByWhite(row, stream, document));
}

} // namespace

void placeByHeads(CollectedRow &row, const HeadOrder &order, const CellStream &stream,
                  const SourceDocument &document)
{
    row.unsure = row.unsure || order.strange;
    row.moved += order.foreign;
    if (order.columns.isEmpty())
        return;
    QList<int> cells = cellsBelow(order, row.cells, stream);
    if (cells.isEmpty())
        cells = cellsByNumber(order, row.cells, stream, isPadded(row, stream, document));
    if (cells.isEmpty()) {
        row.unsure = true;
        return;
    }
    row.columns.clear();
    row.cells.cells.clear();
    for (qsizetype c = 0; c < cells.size(); ++c) {
        if (order.columns[c] < 0)
            continue;
        if (order.doubtful && order.columns[c] != row.columns.size())
            row.moved.append(order.columns[c]);
        row.columns.append(order.columns[c]);
        row.cells.cells.append(cells[c]);
    }
    row.cells.firstValueColumn = stream.cells[row.cells.cells.constFirst()].column;
}

} // namespace gouji
