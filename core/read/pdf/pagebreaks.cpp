#include "core/read/pdf/pagebreaks.h"

#include "core/read/text/textlines.h"

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

/// What stands below the label of a group, and not beside it.
bool isRestOfGroup(const LaidCell &rest, const Cells &above, const LaidCell *label)
{
    const auto group =
        std::ranges::find_if(above, [&](const LaidCell *cell) { return isOneColumn(*cell, rest); });
    return group != above.end() && *group != label && !beginsWithNumber(rest.text())
           && lookOfCell(**group) == CellLook::Label;
}

/// The label goes on, and so does that of its group.
bool areAllLabelsCut(const Cells &above, const Cells &below)
{
    constexpr int labelAndGroup = 2;
    int cut = 0;
    for (const LaidCell *rest : below) {
        if (lookOfCell(*rest) != CellLook::Label)
            continue;
        const auto label = std::ranges::find_if(
            above, [rest](const LaidCell *cell) { return isOneColumn(*cell, *rest); });
        if (label == above.end() || (*label)->lines.empty() || beginsWithNumber(rest->text()))
            return false;
        ++cut;
    }
    return cut >= labelAndGroup;
}

/// The label of a numbered row goes on without a number of its own, or nothing but values does.
/// Not both parts of the row have values, or those of both are of one.
bool isCut(const Cells &above, const Cells &below)
{
    const LaidCell *label = labelOf(above);
    const LaidCell *rest = labelOf(below);
    const int values = valuesOf(below);
    if (rest == nullptr || isRestOfGroup(*rest, above, label))
        return values > 0 && above.size() == below.size() && areOfOneRow(above, below);
    if (label == nullptr || !isOneColumn(*label, *rest) || !beginsWithNumber(label->text())
        || beginsWithNumber(rest->text()))
        return false;
    if (valuesOf(above) == 0 && values == 0)
        return areAllLabelsCut(above, below);
    return valuesOf(above) == 0 || values == 0 || areOfOneRow(above, below);
}

/// The heads of columns are broken themselves: every one of them goes on, or ends above, in a
/// column of its own. Heads that are printed again below the break are no rest of those above.
bool areHeadsCut(const Cells &above, const Cells &below)
{
    constexpr int fewestHeads = 3;
    if (above.size() != below.size() || valuesOf(above) + valuesOf(below) > 0)
        return false;
    int broken = 0;
    for (std::size_t i = 0; i < below.size(); ++i) {
        if (!isOneColumn(*above[i], *below[i]))
            return false;
        if (below[i]->lines.empty())
            continue;
        const QString head = above[i]->text();
        const QString rest = below[i]->text();
        if (head.isEmpty() || head == rest || beginsWithNumber(rest))
            return false;
        ++broken;
    }
    return broken >= fewestHeads;
}

bool isSpilled(const PageWord &word, const LaidCell &cell)
{
    return word.box.top() + word.box.height() / 4 < cell.box.top()
           && lookOf(word.text) == CellLook::Label;
}

/// A head that is broken may run out of its cell, over the line below it and into the values: what
/// stands across that line goes back.
void takeBackHeads(LaidTable &table)
{
    const Cells heads = cellsAbove(table, 1);
    for (LaidCell *cell : cellsOfRow(table, 1)) {
        const auto head = std::ranges::find_if(
            heads, [cell](const LaidCell *other) { return isOneColumn(*other, *cell); });
        if (head == heads.end())
            continue;
        for (WordLine &line : cell->lines) {
            const auto stays = [cell](const PageWord &word) { return !isSpilled(word, *cell); };
            const auto spilled = std::ranges::stable_partition(line.words, stays);
            if (spilled.empty())
                continue;
            std::ranges::move(linesOf({spilled.begin(), spilled.end()}),
                              std::back_inserter((*head)->lines));
            line.words.erase(spilled.begin(), spilled.end());
        }
        std::erase_if(cell->lines, [](const WordLine &line) { return line.words.empty(); });
    }
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
            const Cells below = cellsOfRow(*item.table, 0);
            const bool heads = areHeadsCut(above, below);
            if (heads)
                takeBackHeads(*item.table);
            if (heads || isCut(above, below))
                join(*last->table, *item.table);
        }
        last = &item;
    }
    std::erase_if(items,
                  [](const LaidItem &item) { return item.table && item.table->rowCount == 0; });
}

} // namespace gouji
