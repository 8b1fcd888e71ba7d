#include "tests/support/generator/emit.h"

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

/// How one conversion sets cells into lines; the same in the whole table.
struct Manner
{
    bool narrowHeader = false; ///< header words of two or three lines
    int labelWidth = 0;        ///< long labels broken after so many characters; 0 never
    bool valueAlone = false;   ///< the pipe on the line below the value
    bool blankRows = false;    ///< blank lines between rows
};

Manner drawManner(Dice &dice)
{
    return {.narrowHeader = dice.chance(60),
            .labelWidth = dice.chance(15) ? dice.between(5, 14) : 0,
            .valueAlone = dice.chance(20),
            .blankRows = dice.chance(15)};
}

/// The label broken into the lines of its narrow cell; what the breaks replace is nothing.
QString inLines(const DraftCell &cell, int width)
{
    QString text;
    for (qsizetype i = 0; i < cell.text.size(); ++i) {
        if (i > 0 && i % width == 0 && cell.text[i] != u'\n')
            text += u'\n';
        text += cell.text[i];
    }
    return text;
}

/// A label as its cell breaks it. Values stay whole.
DraftCell broken(const DraftCell &cell, bool header, const Manner &manner)
{
    DraftCell lines = cell;
    if (cell.isValue || cell.text.isEmpty())
        return lines;
    if (cell.vertical)
        lines.text = inLines(cell, 1);
    else if (header && manner.narrowHeader && cell.columnSpan == 1 && cell.text.size() > 3)
        lines.text = inLines(cell, 2);
    else if (manner.labelWidth > 0 && cell.text.size() > manner.labelWidth)
        lines.text = inLines(cell, manner.labelWidth);
    return lines;
}

} // namespace

void emitTabCells(MarkedText &out, const DraftTable &table, Emission &emission)
{
    const Manner manner = drawManner(emission.dice);
    const auto rows = cellsOf(table, TableGeometry::Compact);
    for (qsizetype r = 0; r < rows.size(); ++r) {
        for (qsizetype c = 0; c < rows[r].size(); ++c) {
            if (c > 0 && emission.damaged(Damage::TornRows) && emission.dice.chance(3))
                out << u'\n';
            out << u'\t';
            if (rows[r][c])
                write(out, broken(*rows[r][c], table.rows[r].isHeader, manner), emission.part);
            out << u'\n';
        }
        out << u'\n';
        pageFurniture(out, emission);
    }
    out << u'\n';
}

void emitPipeCells(MarkedText &out, const DraftTable &table, Emission &emission)
{
    const Manner manner = drawManner(emission.dice);
    const auto rows = cellsOf(table, TableGeometry::Packed);
    for (qsizetype r = 0; r < rows.size(); ++r) {
        for (const DraftCell *cell : rows[r]) {
            if (cell) {
                write(out, *cell, emission.part);
                const bool inLine =
                    cell->isValue ? !manner.valueAlone : table.rows[r].isHeader && table.table == 0;
                out << (inLine ? u" |\n"_s : u"\n|\n"_s);
            }
            if (emission.damaged(Damage::TornRows) && emission.dice.chance(3))
                out << u'\n';
        }
        const qsizetype bare = rows[r].count(nullptr);
        if (bare > 0)
            out << QString(bare, u'|') << u'\n';
        if (manner.blankRows)
            out << u'\n';
        pageFurniture(out, emission);
    }
}

} // namespace gouji::testing
