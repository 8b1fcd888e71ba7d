#include "tests/support/generator/draftdamages.h"

#include <algorithm>
#include <utility>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

int firstValueColumn(const DraftTable &table)
{
    for (const DraftRow &row : table.rows) {
        for (const DraftCell &cell : row.cells) {
            if (cell.isValue)
                return cell.column;
        }
    }
    return 0;
}

/// A row of values somewhere behind the first one.
int innerRow(const DraftTable &table, Dice &dice)
{
    const int header = headerRowsOf(table);
    const int rows = static_cast<int>(table.rows.size());
    return header + 1 + dice.below(rows - header - 1);
}

void loseRows(DraftTable &table, Dice &dice)
{
    const int rows = static_cast<int>(table.rows.size());
    if (rows < 6)
        return;
    // A page takes a run of rows, now and then with the header, never everything.
    const int count = dice.between(1, rows / 2);
    const int from = dice.below(rows - count + 1);
    removeRows(table, from, from + count);
}

void loseColumn(DraftTable &table, Dice &dice)
{
    const int first = firstValueColumn(table);
    removeColumn(table, dice.between(first, table.columnCount - 1));
}

DraftCell labelCell(const QString &text, int column, int rowSpan)
{
    DraftCell cell;
    cell.text = text;
    cell.column = column;
    cell.rowSpan = rowSpan;
    return cell;
}

void insertByColumn(DraftRow &row, const DraftCell &cell)
{
    const auto behind = std::ranges::upper_bound(row.cells, cell.column, {}, &DraftCell::column);
    row.cells.insert(behind, cell);
}

/// A column at the end (备注, empty or with remarks) or in front (序号).
void addColumn(DraftTable &table, Dice &dice)
{
    const int header = headerRowsOf(table);
    if (header == 0)
        return;
    const bool numbers = dice.chance(40);
    const int column = numbers ? 0 : table.columnCount;
    insertColumn(table, column);
    int number = 0;
    for (int r = 0; r < table.rows.size(); ++r) {
        DraftRow &row = table.rows[r];
        if (r == 0) {
            insertByColumn(row, labelCell(numbers ? u"序号"_s : u"备注"_s, column, header));
        } else if (r >= header && !row.isHeader) {
            DraftCell cell = labelCell(numbers ? QString::number(++number) : QString(), column, 1);
            cell.isValue = true;
            insertByColumn(row, cell);
        } else if (r >= header) {
            insertByColumn(row, labelCell(QString(), column, 1));
        }
    }
}

void repeatHeader(DraftTable &table, Dice &dice)
{
    const int header = headerRowsOf(table);
    if (header == 0 || table.rows.size() < header + 2)
        return;
    const int at = innerRow(table, dice);
    if (table.rows[at].isHeader || table.rows[at].block != table.rows[0].block)
        return;
    cutMergedCells(table, at, dice.chance(50));
    for (int r = 0; r < header; ++r)
        table.rows.insert(at + r, DraftRow(table.rows[r]));
}

void repeatGroup(DraftTable &table, Dice &dice)
{
    if (table.rows.size() > headerRowsOf(table) + 1)
        cutMergedCells(table, innerRow(table, dice), true);
}

void reorderBlocks(DraftTable &table, Dice &dice)
{
    QList<QList<DraftRow>> blocks;
    for (const DraftRow &row : table.rows) {
        if (blocks.isEmpty() || blocks.constLast().constFirst().block != row.block)
            blocks.append(QList<DraftRow>());
        blocks.last().append(row);
    }
    for (qsizetype i = blocks.size() - 1; i > 0; --i)
        blocks.swapItemsAt(i, dice.below(i + 1));
    table.rows.clear();
    for (const QList<DraftRow> &block : blocks)
        table.rows += block;
}

/// Words of header cells pushed apart: each half a paragraph, or half of them in the row below.
void breakHeader(DraftTable &table, Dice &dice)
{
    for (int r = 0; r < headerRowsOf(table); ++r) {
        for (DraftCell &cell : table.rows[r].cells) {
            const QString text = cell.text;
            if (cell.isValue || text.size() < 3 || text.size() > 8 || !dice.chance(70))
                continue;
            const qsizetype middle = 1 + dice.below(text.size() - 1);
            cell.text = text.first(middle) + u'\n' + text.sliced(middle);
        }
    }
}

void splitTableFour(QList<DraftBlock> &blocks, Dice &dice)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].isTable || blocks[i].table.table != 2 || blocks[i].table.columnCount != 15)
            continue;
        const DraftTable whole = blocks[i].table;
        const int cut = dice.chance(70) ? 5 : 10;
        blocks[i].table = columnsOf(whole, 0, cut);
        DraftBlock rest = blocks[i];
        rest.table = columnsOf(whole, cut, 15);
        blocks.insert(i + 1, rest);
        return;
    }
}

void loseHeadings(QList<DraftBlock> &blocks, Dice &dice)
{
    const int share = dice.between(15, 100);
    blocks.removeIf([&](const DraftBlock &block) {
        return !block.isTable && block.kind == ParagraphKind::Heading && dice.chance(share);
    });
}

/// Where the label of a row's own begins, behind those of its groups; -1 for a row without.
qsizetype ownLabelOf(const DraftRow &row)
{
    const auto value = std::ranges::find_if(row.cells, &DraftCell::isValue);
    return row.isHeader || value == row.cells.cend() ? -1 : value - row.cells.cbegin() - 1;
}

/// Two neighbours of one group, or of none: each begins with a label of its own.
bool areExchangeable(const DraftRow &upper, const DraftRow &lower)
{
    const qsizetype above = ownLabelOf(upper);
    const qsizetype below = ownLabelOf(lower);
    return above >= 0 && below >= 0 && upper.block == lower.block
           && upper.cells[above].column == lower.cells[below].column
           && upper.cells[above].columnSpan == lower.cells[below].columnSpan;
}

void exchangeRows(DraftTable &table, Dice &dice)
{
    QList<int> uppers;
    for (int r = 0; r + 1 < table.rows.size(); ++r) {
        if (areExchangeable(table.rows[r], table.rows[r + 1]))
            uppers.append(r);
    }
    if (uppers.isEmpty())
        return;
    const int r = uppers[dice.below(uppers.size())];
    QList<DraftCell> &upper = table.rows[r].cells;
    QList<DraftCell> &lower = table.rows[r + 1].cells;
    const qsizetype above = ownLabelOf(table.rows[r]);
    const qsizetype below = ownLabelOf(table.rows[r + 1]);
    const QList<DraftCell> own = upper.sliced(above);
    upper = upper.first(above) + lower.sliced(below);
    lower = lower.first(below) + own;
}

DraftCell *cellAt(DraftRow &row, int column)
{
    const auto cell = std::ranges::find(row.cells, column, &DraftCell::column);
    return cell == row.cells.end() ? nullptr : &*cell;
}

/// Whether column `left` of a block and the one behind it hold cells of their own below one head,
/// in every row that does not cover both; exchanges them where `doIt`.
bool exchangeColumns(DraftTable &table, int block, int left, bool doIt)
{
    bool heads = false;
    bool values = false;
    for (DraftRow &row : table.rows) {
        DraftCell *one = row.block == block ? cellAt(row, left) : nullptr;
        DraftCell *other = row.block == block ? cellAt(row, left + 1) : nullptr;
        if ((one == nullptr && other == nullptr) || (one != nullptr && one->columnSpan > 1))
            continue;
        if (one == nullptr || other == nullptr || other->columnSpan > 1
            || one->rowSpan != other->rowSpan)
            return false;
        heads = heads || (row.isHeader && !one->text.isEmpty() && one->text != other->text);
        values = values || (one->isValue && other->isValue);
        if (!doIt)
            continue;
        std::swap(*one, *other);
        std::swap(one->column, other->column);
    }
    return heads && values;
}

void exchangeColumns(DraftTable &table, Dice &dice)
{
    QList<std::pair<int, int>> places; // block and column
    for (int block = 0; block <= table.rows.constLast().block; ++block) {
        for (int column = firstValueColumn(table); column + 1 < table.columnCount; ++column) {
            if (exchangeColumns(table, block, column, false))
                places.append({block, column});
        }
    }
    if (places.isEmpty())
        return;
    const auto [block, column] = places[dice.below(places.size())];
    exchangeColumns(table, block, column, true);
}

void damageTable(DraftTable &table, ReportTruth &truth, Damage damage, Dice &dice)
{
    switch (damage) {
    case Damage::DroppedBlanks:
    case Damage::Merged:
    case Damage::RunTogether:
        damageNeighbours(table, truth, damage, dice);
        break;
    case Damage::LostRows:
        loseRows(table, dice);
        break;
    case Damage::LostColumn:
        if (dice.chance(50))
            loseColumn(table, dice);
        break;
    case Damage::ExtraColumn:
        addColumn(table, dice);
        break;
    case Damage::HeaderAgain:
        repeatHeader(table, dice);
        break;
    case Damage::HeaderBroken:
        breakHeader(table, dice);
        break;
    case Damage::GroupAgain:
        repeatGroup(table, dice);
        break;
    case Damage::RowsExchanged:
        exchangeRows(table, dice);
        break;
    case Damage::ColumnsExchanged:
        if (dice.chance(50))
            exchangeColumns(table, dice);
        break;
    case Damage::BlocksReordered:
        if (table.table == 0)
            reorderBlocks(table, dice);
        break;
    default:
        break;
    }
}

} // namespace

void damageDraft(Draft &draft, const QList<Damage> &damages, Dice &dice)
{
    for (const Damage damage : damages) {
        for (DraftBlock &block : draft.blocks) {
            if (block.isTable && block.table.table >= 0)
                damageTable(block.table, draft.truth, damage, dice);
        }
        if (damage == Damage::TableFourSplit)
            splitTableFour(draft.blocks, dice);
        if (damage == Damage::HeadingsLost)
            loseHeadings(draft.blocks, dice);
    }
}

} // namespace gouji::testing
