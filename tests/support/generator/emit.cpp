#include "tests/support/generator/emit.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// A grid slot: the cell that covers it, and which of the cell's slots it is.
struct Slot
{
    const DraftCell *cell = nullptr;
    bool begins = false;
    bool firstOfRow = false; ///< the leftmost slot of the cell in a row below its first
};

QList<QList<Slot>> slotsOf(const DraftTable &table)
{
    QList<QList<Slot>> rows(table.rows.size(), QList<Slot>(table.columnCount));
    for (int r = 0; r < table.rows.size(); ++r) {
        for (const DraftCell &cell : table.rows[r].cells) {
            for (int y = r; y < std::min<qsizetype>(r + cell.rowSpan, rows.size()); ++y) {
                for (int x = cell.column;
                     x < std::min(cell.column + cell.columnSpan, table.columnCount); ++x)
                    rows[y][x] = {&cell, y == r && x == cell.column, y > r && x == cell.column};
            }
        }
    }
    return rows;
}

/// As the page breaks them.
void writeInLines(MarkedText &out, QStringView text, qsizetype width)
{
    for (qsizetype at = 0; at < text.size(); at += width)
        out << text.sliced(at, std::min(width, text.size() - at)) << u'\n';
}

void emitParagraph(MarkedText &out, const DraftBlock &block, Emission &emission)
{
    Dice &dice = emission.dice;
    if (emission.flavour == Flavour::TabCells && block.kind == ParagraphKind::Body
        && dice.chance(4))
        out << u"[bookmark: _GoBack]";
    if (block.kind == ParagraphKind::Body && dice.chance(10))
        out << u"\u3000\u3000";
    else if (block.kind == ParagraphKind::Title && dice.chance(15))
        out << u"    ";
    if (emission.flavour == Flavour::ReadingOrder && block.kind == ParagraphKind::Body)
        writeInLines(out, block.text, dice.between(26, 44));
    else
        out << block.text << u'\n';
    const bool wide = block.kind == ParagraphKind::Title || block.kind == ParagraphKind::Heading;
    if (dice.chance(wide ? 40 : 15))
        out << u'\n';
}

void emitTable(MarkedText &out, const DraftTable &table, Emission &emission)
{
    switch (emission.flavour) {
    case Flavour::TabCells:
        emitTabCells(out, table, emission);
        break;
    case Flavour::PipeCells:
        emitPipeCells(out, table, emission);
        break;
    case Flavour::Aligned:
        emitAligned(out, table, emission);
        break;
    case Flavour::ReadingOrder:
        emitInOrder(out, table, emission);
        break;
    default:
        emitRows(out, table, emission);
        break;
    }
}

} // namespace

QList<QList<const DraftCell *>> cellsOf(const DraftTable &table, TableGeometry geometry)
{
    QList<QList<const DraftCell *>> rows;
    for (const QList<Slot> &slotRow : slotsOf(table)) {
        QList<const DraftCell *> cells;
        qsizetype merged = 0;
        for (const Slot &slot : slotRow) {
            if (slot.begins)
                cells.append(slot.cell);
            else if (geometry == TableGeometry::Grid
                     || (geometry == TableGeometry::Compact && slot.firstOfRow))
                cells.append(nullptr);
            else
                ++merged;
        }
        if (geometry == TableGeometry::Packed)
            cells += QList<const DraftCell *>(merged, nullptr);
        rows.append(cells);
    }
    return rows;
}

void write(MarkedText &out, const DraftCell &cell, int part)
{
    const qsizetype begin = out.size();
    out << cell.text;
    for (const DraftPiece &piece : cell.pieces)
        out.mark(part, piece.cell, {begin + piece.begin, begin + piece.begin + piece.length});
}

void pageFurniture(MarkedText &out, Emission &emission)
{
    Dice &dice = emission.dice;
    if (!emission.damaged(Damage::PageFurniture) || !dice.chance(9))
        return;
    const QString page = QString::number(++emission.page);
    static const QStringList forms{u"- %1 -"_s, u"-%1-"_s,   u"— %1 —"_s,
                                   u"%1"_s,     u"第%1页"_s, u"第 %1 页 共 9 页"_s,
                                   u"%1 / 9"_s};
    if (dice.chance(40))
        out << u'\n';
    out << dice.pick(forms).arg(page) << u'\n';
    if ((emission.flavour == Flavour::TabRows || emission.flavour == Flavour::Aligned)
        && dice.chance(50))
        out << u'\f';
    if (dice.chance(30))
        out << emission.runningTitle << u'\n';
    if (dice.chance(40))
        out << u'\n';
}

MarkedText emitText(const Draft &draft, Emission &emission)
{
    MarkedText out;
    for (const DraftBlock &block : draft.blocks) {
        if (block.isTable)
            emitTable(out, block.table, emission);
        else
            emitParagraph(out, block, emission);
    }
    if (emission.damaged(Damage::OneLine)) {
        out.replaceAll(u'\n', u' ');
        out.replaceAll(u'\t', u' ');
    }
    return out;
}

} // namespace gouji::testing
