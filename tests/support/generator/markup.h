#pragma once

#include "tests/support/generator/emit.h"

#include <QList>
#include <QString>

namespace gouji::testing {

// What emitters of formats with real cells are made of.

/// How an office's program divides the columns of a table among its rows.
enum class SpanHabit {
    Official,      ///< every row as the form does
    Finer,         ///< edges drawn by hand: rows meet at slightly different places
    Contradicting, ///< every row spans as it likes
};

/// A cell where one of its rows meets it.
struct MarkupCell
{
    const DraftCell *cell = nullptr;
    bool continues = false; ///< merged into the row above
    int columnSpan = 1;
};

/// The cells of every row, those that began in rows above included, from left to right.
[[nodiscard]] QList<QList<MarkupCell>> markupCells(const DraftTable &table, SpanHabit habit,
                                                   Dice &dice);

/// How tables are cut into several.
struct CutHabit
{
    bool continued = false;   ///< once, anywhere
    bool headerAgain = false; ///< the part below has the header, too
    bool groupAgain = false;  ///< and the name of the group it begins in the middle of
    bool blocks = false;      ///< every block of table two by itself
};

/// The table as it stands in the document: in one piece or in several, with what page breaks leave
/// between them.
[[nodiscard]] QList<DraftBlock> piecesOf(const DraftTable &table, CutHabit habit,
                                         Emission &emission);

/// The lines a label is broken into: at its line ends, then after `width` characters (0: never).
[[nodiscard]] QStringList brokenLines(const QString &text, qsizetype width);

/// Notes that the cell's values are printed.
void notePrinted(EmittedMarkup &out, const DraftCell &cell, int part);

} // namespace gouji::testing
