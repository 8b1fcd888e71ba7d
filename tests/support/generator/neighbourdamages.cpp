#include "tests/support/generator/draftdamages.h"

#include <algorithm>

namespace gouji::testing {

namespace {

/// The places of the form's values in a row.
QList<int> valuesOf(const DraftRow &row)
{
    QList<int> places;
    for (int i = 0; i < row.cells.size(); ++i) {
        if (row.cells[i].isValue && !row.cells[i].pieces.isEmpty())
            places.append(i);
    }
    return places;
}

/// Takes a cell out; what stands behind it moves to the left.
void takeOut(DraftRow &row, int place)
{
    const int width = row.cells[place].columnSpan;
    row.cells.remove(place);
    for (qsizetype i = place; i < row.cells.size(); ++i)
        row.cells[i].column -= width;
}

/// Appends what stands in `right` to `left`, without anything between.
void join(DraftCell &left, const DraftCell &right)
{
    for (DraftPiece piece : right.pieces) {
        piece.begin += left.text.size();
        left.pieces.append(piece);
    }
    left.text += right.text;
}

/// The reading of one who does not split: everything in the first cell, nothing in the others.
void allowWhole(const DraftCell &joined, ReportTruth &truth)
{
    for (const DraftPiece &piece : joined.pieces) {
        TrueCell &cell = truth.cells[piece.cell];
        const bool first = piece.cell == joined.pieces.first().cell;
        cell.also.append({CellState::Missing, {}});
        if (first) {
            cell.also.append({CellState::Read, Decimal::fromString(joined.text)});
            cell.also.append({CellState::Read, {}});
        } else {
            cell.also.append({CellState::Blank, {}});
        }
        cell.unsure = true;
    }
}

bool isPlainNumber(const DraftCell &cell)
{
    return !cell.text.isEmpty()
           && std::ranges::all_of(cell.text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void mergeNeighbours(DraftRow &row, ReportTruth &truth, Dice &dice)
{
    const QList<int> values = valuesOf(row);
    if (values.size() < 2)
        return;
    const int left = values[dice.below(values.size() - 1)];
    if (!isPlainNumber(row.cells[left]) || !isPlainNumber(row.cells[left + 1]))
        return;
    join(row.cells[left], row.cells[left + 1]);
    takeOut(row, left + 1);
    allowWhole(row.cells[left], truth);
    // What follows stands a column further left than it should.
    for (const int place : valuesOf(row)) {
        for (const DraftPiece &piece : row.cells[place].pieces)
            truth.cells[piece.cell].unsure = true;
    }
}

void runTogether(DraftRow &row, ReportTruth &truth)
{
    const QList<int> values = valuesOf(row);
    if (values.size() < 2)
        return;
    const bool numbers =
        std::ranges::all_of(values, [&](int place) { return isPlainNumber(row.cells[place]); });
    if (!numbers)
        return;
    for (qsizetype i = values.size() - 1; i > 0; --i) {
        join(row.cells[values.first()], row.cells[values.first() + 1]);
        takeOut(row, values.first() + 1);
    }
    allowWhole(row.cells[values.first()], truth);
}

/// A cell of a row before blanks were dropped.
struct RowCell
{
    int cell = -1; ///< -1 for one that is neither 0 nor blank
    bool dropped = false;
};

/// Of zeros side by side nothing says which are the missing ones.
void allowAnyOfRun(const QList<RowCell> &run, ReportTruth &truth)
{
    const auto dropped = std::ranges::count(run, true, &RowCell::dropped);
    if (dropped == 0 || dropped == run.size())
        return;
    for (const RowCell &one : run) {
        if (one.dropped)
            truth.cells[one.cell].also.append({CellState::Read, Decimal(0)});
        else
            truth.cells[one.cell].also += {{CellState::Missing, {}}, {CellState::Blank, {}}};
    }
}

void allowAnyOfRuns(const QList<RowCell> &row, ReportTruth &truth)
{
    QList<RowCell> run;
    for (const RowCell &one : row) {
        if (one.cell >= 0) {
            run.append(one);
            continue;
        }
        allowAnyOfRun(run, truth);
        run.clear();
    }
    allowAnyOfRun(run, truth);
}

/// Where the values left are all the same, nothing says which cell is the missing one.
void allowAnyMissing(const DraftRow &row, const QList<int> &dropped, ReportTruth &truth)
{
    QList<int> left;
    for (const int place : valuesOf(row)) {
        for (const DraftPiece &piece : row.cells[place].pieces)
            left.append(piece.cell);
    }
    if (left.isEmpty())
        return;
    const std::optional<Decimal> value = truth.cells[left.first()].value;
    const bool same =
        std::ranges::all_of(left, [&](int cell) { return truth.cells[cell].value == value; });
    for (const int cell : left) {
        truth.cells[cell].unsure = true;
        if (same)
            truth.cells[cell].also += {{CellState::Missing, {}}, {CellState::Blank, {}}};
    }
    for (const int cell : dropped) {
        if (same)
            truth.cells[cell].also.append({CellState::Read, value});
    }
}

void lose(TrueCell &cell)
{
    cell = {};
    cell.also.append({CellState::Blank, {}});
    cell.unsure = true;
}

void dropBlanks(DraftRow &row, ReportTruth &truth, Dice &dice)
{
    QList<int> dropped;
    QList<RowCell> before;
    const QList<int> values = valuesOf(row);
    for (qsizetype i = values.size() - 1; i >= 0; --i) {
        const DraftCell &cell = row.cells[values[i]];
        const int id = cell.pieces.first().cell;
        const bool zero =
            truth.cells[id].isPlainZero() || truth.cells[id].state == CellState::Blank;
        before.prepend({truth.cells[id].isPlainZero() && cell.pieces.size() == 1 ? id : -1, false});
        if (cell.pieces.size() > 1 || !zero || dropped.size() == values.size() - 1
            || !dice.chance(35))
            continue;
        dropped.append(id);
        before.first() = {id, true};
        lose(truth.cells[id]);
        takeOut(row, values[i]);
    }
    if (dropped.isEmpty())
        return;
    allowAnyMissing(row, dropped, truth);
    allowAnyOfRuns(before, truth);
}

bool isWhite(const DraftCell &cell)
{
    return cell.text.trimmed().isEmpty();
}

} // namespace

void damageNeighbours(DraftTable &table, ReportTruth &truth, Damage damage, Dice &dice)
{
    const int share = dice.between(4, 25);
    for (DraftRow &row : table.rows) {
        if (row.isHeader || !dice.chance(share))
            continue;
        if (damage == Damage::Merged)
            mergeNeighbours(row, truth, dice);
        else if (damage == Damage::RunTogether)
            runTogether(row, truth);
        else if (damage == Damage::DroppedBlanks)
            dropBlanks(row, truth, dice);
    }
}

void leaveNoBlanks(const DraftTable &table, ReportTruth &truth)
{
    for (const DraftRow &row : table.rows) {
        QList<int> dropped;
        QList<RowCell> before;
        DraftRow left = row;
        left.cells.removeIf([](const DraftCell &cell) { return cell.isValue && isWhite(cell); });
        for (const int place : valuesOf(row)) {
            const DraftCell &cell = row.cells[place];
            const int id = cell.pieces.first().cell;
            const bool blank = isWhite(cell);
            const bool zero = truth.cells[id].isPlainZero() && cell.pieces.size() == 1;
            before.append({blank || zero ? id : -1, blank});
            if (!blank)
                continue;
            dropped.append(id);
            lose(truth.cells[id]);
        }
        if (dropped.isEmpty())
            continue;
        allowAnyMissing(left, dropped, truth);
        allowAnyOfRuns(before, truth);
    }
}

} // namespace gouji::testing
