#include "core/extract/rows/leadingcells.h"

#include <algorithm>

namespace gouji {

namespace {

constexpr qsizetype fewestRows = 5;

/// In the first cell of the row.
Decimal numberOf(const CollectedRow &row, const CellStream &stream)
{
    return stream.cells[row.cells.cells.constFirst()].value.number.value_or(Decimal());
}

bool isUnit(const Candidate &cell)
{
    constexpr qsizetype longest = 3;
    return cell.label && !cell.key.isEmpty() && cell.key.size() <= longest
           && parseCellValue(QString(u'1' + cell.key)).unit == cell.key;
}

/// How many cells stand in front of the values of a row: a unit, behind the blank cells of merged
/// labels. 0 where there is no unit.
qsizetype cellsToUnit(const CollectedRow &row, const CellStream &stream)
{
    const QList<int> &cells = row.cells.cells;
    const auto first =
        std::ranges::find_if(cells, [&stream](int cell) { return stream.isPrinted(cell); });
    return first != cells.cend() && isUnit(stream.cells[*first]) ? first - cells.cbegin() + 1 : 0;
}

} // namespace

bool dropRowNumbers(QList<CollectedRow> &rows, const CellStream &stream, const TableLabels &labels)
{
    if (rows.size() < fewestRows || labels.table->blocks.size() > 1)
        return false;
    const qsizetype columns = labels.table->blocks.constFirst().columns.size();
    const auto isNumbered = [&](const CollectedRow &row) {
        return row.cells.cells.size() > columns
               && stream.cells[row.cells.cells.constFirst()].value.number
                      == numberOf(rows.constFirst(), stream)
                             + Decimal(row.row - rows.constFirst().row);
    };
    if (!std::ranges::all_of(rows, isNumbered))
        return false;
    for (CollectedRow &row : rows)
        row.cells.cells.removeFirst();
    return true;
}

void dropUnits(QList<CollectedRow> &rows, const CellStream &stream)
{
    constexpr std::ptrdiff_t fewestUnits = 3;
    const auto hasUnit = [&stream](const CollectedRow &row) {
        return cellsToUnit(row, stream) > 0;
    };
    if (std::ranges::count_if(rows, hasUnit) < fewestUnits)
        return;
    qsizetype most = 0; // values of a row
    for (const CollectedRow &row : std::as_const(rows))
        most = std::max(most, row.cells.cells.size() - cellsToUnit(row, stream));
    // A label may have taken its unit to it: 总计 件.
    const auto isAlike = [&](const CollectedRow &row) {
        return row.cells.cells.isEmpty() || hasUnit(row) || row.cells.cells.size() == most;
    };
    if (!std::ranges::all_of(rows, isAlike))
        return;
    for (CollectedRow &row : rows)
        row.cells.cells.remove(0, cellsToUnit(row, stream));
}

} // namespace gouji
