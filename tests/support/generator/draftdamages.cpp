#include "tests/support/generator/draftdamages.h"

#include <algorithm>

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
