#include "core/export/documentlayout.h"

#include <numeric>

namespace gouji {

QList<int> slotOwners(const DocumentTable &table)
{
    const qsizetype columns = table.columnWidths.size();
    QList<int> owners(table.rowCount * columns, -1);
    for (int i = 0; i < table.cells.size(); ++i) {
        const DocumentCell &cell = table.cells[i];
        for (int row = cell.row; row < cell.row + cell.rowSpan; ++row) {
            for (int column = cell.column; column < cell.column + cell.columnSpan; ++column)
                owners[(row * columns) + column] = i;
        }
    }
    return owners;
}

QList<DocumentSlot> slotsOfRow(const DocumentTable &table, const QList<int> &owners, int row)
{
    QList<DocumentSlot> slotList;
    const auto columns = static_cast<int>(table.columnWidths.size());
    for (int column = 0; column < columns;) {
        const int owner = owners[(row * columns) + column];
        DocumentSlot slot{.column = column, .cell = owner};
        if (owner >= 0) {
            slot.columnSpan = table.cells[owner].columnSpan;
            slot.begins = table.cells[owner].row == row;
        }
        slotList.append(slot);
        column += slot.columnSpan;
    }
    return slotList;
}

QList<int> columnWidthsOf(const DocumentTable &table, int total)
{
    const int sum =
        std::max(1, std::accumulate(table.columnWidths.cbegin(), table.columnWidths.cend(), 0));
    QList<int> widths;
    int before = 0;
    int used = 0;
    for (const int width : table.columnWidths) {
        before += width;
        const int end = static_cast<int>(qint64(total) * before / sum);
        widths.append(end - used);
        used = end;
    }
    return widths;
}

} // namespace gouji
