#include "tests/support/generator/draft.h"

#include <algorithm>

namespace gouji::testing {

namespace {

void sortByColumn(DraftRow &row)
{
    std::ranges::stable_sort(row.cells, {}, &DraftCell::column);
}

DraftCell valueCell(const PrintedValue &value, CellId cell)
{
    DraftCell draft;
    draft.text = value.text;
    draft.isValue = true;
    // The blanks of a blank cell are nothing of its own.
    draft.pieces.append({cell.index, 0, value.state == CellState::Blank ? 0 : value.text.size()});
    return draft;
}

} // namespace

DraftTable draftTable(const FormEdition &form, int table, const QList<PrintedValue> &values)
{
    const TableLayout &layout = form.layout(table);
    DraftTable draft;
    draft.table = table;
    draft.columnCount = layout.columnCount;
    draft.columnWidths = layout.columnWidths;
    draft.rows.resize(layout.rowCount);
    for (DraftRow &row : draft.rows)
        row.isHeader = true;
    for (const LayoutCell &cell : layout.cells) {
        DraftRow &row = draft.rows[cell.row];
        DraftCell printed;
        if (cell.kind == LayoutKind::Value) {
            printed = valueCell(values[cell.cell.index], cell.cell);
            row.isHeader = false;
            row.block = form.rowOf(cell.cell).block;
        } else {
            printed.text = cell.text.text;
            printed.vertical = cell.vertical;
        }
        printed.column = cell.column;
        printed.rowSpan = cell.rowSpan;
        printed.columnSpan = cell.columnSpan;
        row.cells.append(printed);
    }
    // Headers belong to the block below them.
    for (qsizetype r = draft.rows.size() - 2; r >= 0; --r) {
        if (draft.rows[r].isHeader)
            draft.rows[r].block = draft.rows[r + 1].block;
    }
    return draft;
}

void cutMergedCells(DraftTable &table, int row, bool sayAgain)
{
    if (row <= 0 || row >= table.rows.size())
        return;
    for (int r = 0; r < row; ++r) {
        for (DraftCell &cell : table.rows[r].cells) {
            const int below = r + cell.rowSpan - row;
            if (below <= 0)
                continue;
            DraftCell rest = cell;
            rest.rowSpan = below;
            if (!sayAgain)
                rest.text.clear();
            cell.rowSpan -= below;
            table.rows[row].cells.append(rest);
        }
    }
    sortByColumn(table.rows[row]);
}

void removeRows(DraftTable &table, int from, int to)
{
    cutMergedCells(table, from, false);
    cutMergedCells(table, to, false);
    table.rows.remove(from, to - from);
}

void removeColumn(DraftTable &table, int column)
{
    for (DraftRow &row : table.rows) {
        QList<DraftCell> kept;
        for (DraftCell cell : row.cells) {
            if (cell.column <= column && column < cell.column + cell.columnSpan)
                --cell.columnSpan;
            else if (cell.column > column)
                --cell.column;
            if (cell.columnSpan > 0)
                kept.append(cell);
        }
        row.cells = kept;
    }
    --table.columnCount;
    table.columnWidths.remove(column);
}

void insertColumn(DraftTable &table, int column)
{
    for (DraftRow &row : table.rows) {
        for (DraftCell &cell : row.cells) {
            if (cell.column >= column)
                ++cell.column;
            else if (cell.column + cell.columnSpan > column)
                ++cell.columnSpan;
        }
    }
    ++table.columnCount;
    table.columnWidths.insert(column, 8);
}

DraftTable columnsOf(const DraftTable &table, int from, int to)
{
    DraftTable part;
    part.table = table.table;
    part.columnCount = to - from;
    part.columnWidths = table.columnWidths.mid(from, to - from);
    for (const DraftRow &row : table.rows) {
        DraftRow kept{.cells = {}, .isHeader = row.isHeader, .block = row.block};
        for (DraftCell cell : row.cells) {
            const int begin = std::max(cell.column, from);
            const int end = std::min(cell.column + cell.columnSpan, to);
            if (begin >= end)
                continue;
            cell.column = begin - from;
            cell.columnSpan = end - begin;
            kept.cells.append(cell);
        }
        part.rows.append(kept);
    }
    return part;
}

int headerRowsOf(const DraftTable &table)
{
    const auto first = std::ranges::find(table.rows, false, &DraftRow::isHeader);
    return static_cast<int>(first - table.rows.cbegin());
}

} // namespace gouji::testing
