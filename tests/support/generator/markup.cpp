#include "tests/support/generator/markup.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace gouji::testing {

namespace {

/// Grid slots to a column where rows divide them differently.
constexpr int slotsToAColumn = 3;

/// Where every cell of a row that meets `row` stands.
struct Meeting
{
    const DraftCell *cell = nullptr;
    bool continues = false;
};

QList<Meeting> meetingsOf(const DraftTable &table, int row)
{
    QList<Meeting> meetings;
    for (int r = 0; r <= row; ++r) {
        for (const DraftCell &cell : table.rows[r].cells) {
            if (r + cell.rowSpan > row)
                meetings.append({&cell, r < row});
        }
    }
    std::ranges::stable_sort(meetings, {},
                             [](const Meeting &meeting) { return meeting.cell->column; });
    return meetings;
}

/// Edges of the columns in one row; those of merged cells are the same in all their rows.
QList<int> drawEdges(const QList<Meeting> &row, int columns, Dice &dice)
{
    QList<int> edges;
    for (int c = 0; c <= columns; ++c)
        edges.append(c * slotsToAColumn + (c > 0 && c < columns ? dice.between(-1, 1) : 0));
    for (const Meeting &meeting : row) {
        if (meeting.cell->rowSpan == 1)
            continue;
        const int end = meeting.cell->column + meeting.cell->columnSpan;
        edges[meeting.cell->column] = meeting.cell->column * slotsToAColumn;
        edges[end] = end * slotsToAColumn;
    }
    return edges;
}

/// Lines between two rows, by the row below.
using Cuts = QMap<int, QStringList>;

Cuts drawCuts(const DraftTable &table, CutHabit habit, Emission &emission)
{
    Cuts cuts;
    const int rows = static_cast<int>(table.rows.size());
    for (int r = 1; r < rows; ++r) {
        MarkedText furniture;
        pageFurniture(furniture, emission);
        if (furniture.size() > 0)
            cuts.insert(r,
                        QString(furniture.text()).remove(u'\f').split(u'\n', Qt::SkipEmptyParts));
        if (habit.blocks && table.rows[r].block != table.rows[r - 1].block)
            cuts.insert(r, cuts.value(r));
    }
    const int first = headerRowsOf(table) + 1;
    if (habit.continued && rows > first + 2) {
        const int at = emission.dice.between(first, rows - 1);
        // A page does not end between the head of a block and its rows.
        if (!table.rows[at - 1].isHeader)
            cuts.insert(at, cuts.value(at));
    }
    return cuts;
}

} // namespace

QList<QList<MarkupCell>> markupCells(const DraftTable &table, SpanHabit habit, Dice &dice)
{
    QList<QList<MarkupCell>> rows;
    QHash<const DraftCell *, int> drawn;
    for (int r = 0; r < table.rows.size(); ++r) {
        const QList<Meeting> meetings = meetingsOf(table, r);
        const QList<int> edges =
            habit == SpanHabit::Finer ? drawEdges(meetings, table.columnCount, dice) : QList<int>();
        QList<MarkupCell> row;
        for (const Meeting &meeting : meetings) {
            const DraftCell &cell = *meeting.cell;
            int span = cell.columnSpan;
            if (habit == SpanHabit::Finer)
                span = edges[cell.column + cell.columnSpan] - edges[cell.column];
            else if (habit == SpanHabit::Contradicting)
                span = drawn.value(&cell, dice.between(1, cell.isValue ? 3 : 2));
            drawn.insert(&cell, span);
            row.append({&cell, meeting.continues, span});
        }
        rows.append(row);
    }
    return rows;
}

QList<DraftBlock> piecesOf(const DraftTable &table, CutHabit habit, Emission &emission)
{
    const Cuts cuts = drawCuts(table, habit, emission);
    DraftTable whole = table;
    for (auto cut = cuts.constBegin(); cut != cuts.constEnd(); ++cut)
        cutMergedCells(whole, cut.key(), habit.groupAgain);
    const QList<DraftRow> header = whole.rows.first(headerRowsOf(whole));
    QList<DraftBlock> pieces;
    int from = 0;
    for (int to = 1; to <= whole.rows.size(); ++to) {
        if (to < whole.rows.size() && !cuts.contains(to))
            continue;
        DraftTable piece = whole;
        piece.rows = whole.rows.sliced(from, to - from);
        const bool headed = piece.rows.constFirst().isHeader;
        if (from > 0 && habit.headerAgain && !headed
            && piece.rows.constFirst().block == whole.rows.constFirst().block)
            piece.rows = header + piece.rows;
        pieces.append({.text = {}, .isTable = true, .table = piece});
        for (const QString &line : cuts.value(to))
            pieces.append({.kind = ParagraphKind::Caption, .text = line, .table = {}});
        from = to;
    }
    return pieces;
}

QStringList brokenLines(const QString &text, qsizetype width)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        qsizetype at = 0;
        for (; width > 0 && at + width < line.size(); at += width)
            lines.append(line.sliced(at, width));
        lines.append(line.sliced(at));
    }
    return lines;
}

void notePrinted(EmittedMarkup &out, const DraftCell &cell, int part)
{
    for (const DraftPiece &piece : cell.pieces)
        out.cells.append({.part = part,
                          .cell = piece.cell,
                          .raw = cell.text.sliced(piece.begin, piece.length),
                          .span = {}});
}

} // namespace gouji::testing
