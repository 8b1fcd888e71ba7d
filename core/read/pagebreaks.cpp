#include "core/read/pagebreaks.h"

#include "core/read/textlines.h"

#include <algorithm>

namespace gouji {

namespace {

/// How far the edges of one column may lie apart on two pages, in points.
constexpr double slack = 6;

using Cells = std::vector<LaidCell *>;

Cells cellsAbove(LaidTable &table, int end)
{
    Cells cells;
    for (LaidCell &cell : table.cells) {
        if (cell.row + cell.rowSpan == end)
            cells.push_back(&cell);
    }
    return cells;
}

Cells cellsOfRow(LaidTable &table, int row)
{
    Cells cells;
    for (LaidCell &cell : table.cells) {
        if (cell.row == row)
            cells.push_back(&cell);
    }
    return cells;
}

bool isOneColumn(const LaidCell &above, const LaidCell &below)
{
    return std::abs(above.box.left() - below.box.left()) < slack
           && std::abs(above.box.right() - below.box.right()) < slack;
}

CellLook lookOfCell(const LaidCell &cell)
{
    return lookOf(cell.text().simplified());
}

/// What the values of a row stand beside: the last cell with words in it.
const LaidCell *labelOf(const Cells &row)
{
    const LaidCell *label = nullptr;
    for (const LaidCell *cell : row) {
        if (lookOfCell(*cell) == CellLook::Label)
            label = cell;
    }
    return label;
}

int valuesOf(const Cells &row)
{
    return static_cast<int>(std::ranges::count_if(
        row, [](const LaidCell *cell) { return lookOfCell(*cell) == CellLook::Value; }));
}

bool areDigits(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

/// The values of one row: some stand above the break only; of a number that is broken itself, the
/// rest is below.
bool areOfOneRow(const Cells &above, const Cells &below)
{
    bool open = false;
    for (const LaidCell *cell : above) {
        if (lookOfCell(*cell) != CellLook::Value)
            continue;
        const auto rest = std::ranges::find_if(
            below, [cell](const LaidCell *other) { return isOneColumn(*cell, *other); });
        if (rest == below.end())
            return false;
        open = open || lookOfCell(**rest) == CellLook::Empty;
        if (lookOfCell(**rest) == CellLook::Value
            && (!areDigits(cell->text()) || !areDigits((*rest)->text())))
            return false;
    }
    return open;
}

/// The label of a numbered row goes on without a number of its own, or nothing but values does.
/// Only one part of the row has values, or those of both are of one.
bool isCut(const Cells &above, const Cells &below)
{
    const LaidCell *label = labelOf(above);
    const LaidCell *rest = labelOf(below);
    const int values = valuesOf(below);
    if (rest == nullptr)
        return values > 0 && above.size() == below.size() && areOfOneRow(above, below);
    if (label == nullptr || !isOneColumn(*label, *rest) || !beginsWithNumber(label->text())
        || beginsWithNumber(rest->text()))
        return false;
    return (valuesOf(above) == 0) != (values == 0) || areOfOneRow(above, below);
}

void join(LaidTable &above, LaidTable &below)
{
    for (LaidCell *cell : cellsOfRow(below, 0)) {
        for (LaidCell *target : cellsAbove(above, above.rowCount)) {
            if (!isOneColumn(*target, *cell) || cell->lines.empty())
                continue;
            if (target->lines.empty()) {
                target->page = cell->page;
                target->box = cell->box;
            }
            std::ranges::move(cell->lines, std::back_inserter(target->lines));
            cell->lines.clear();
        }
    }
    // What spans more rows stays, one row shorter.
    std::erase_if(below.cells,
                  [](const LaidCell &cell) { return cell.row == 0 && cell.rowSpan == 1; });
    for (LaidCell &cell : below.cells) {
        if (cell.row == 0)
            --cell.rowSpan;
        else
            --cell.row;
    }
    --below.rowCount;
}

} // namespace

void joinBrokenRows(std::vector<LaidItem> &items)
{
    LaidItem *last = nullptr;
    for (LaidItem &item : items) {
        if (item.furniture)
            continue;
        if (last != nullptr && last->table && item.table && item.page == last->page + 1) {
            const Cells above = cellsAbove(*last->table, last->table->rowCount);
            if (isCut(above, cellsOfRow(*item.table, 0)))
                join(*last->table, *item.table);
        }
        last = &item;
    }
    std::erase_if(items,
                  [](const LaidItem &item) { return item.table && item.table->rowCount == 0; });
}

} // namespace gouji
