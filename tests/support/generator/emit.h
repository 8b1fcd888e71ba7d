#pragma once

#include "core/source/sourcetable.h"
#include "tests/support/generator/dice.h"
#include "tests/support/generator/draft.h"
#include "tests/support/generator/markedtext.h"
#include "tests/support/generator/options.h"

#include <QList>

namespace gouji::testing {

/// What all emitters of one report need to know.
struct Emission
{
    Flavour flavour = Flavour::TabCells;
    QList<Damage> damages;
    int part = 0; ///< number of the report in its file, for the marks
    QString runningTitle;
    Dice dice;
    int page = 1;

    [[nodiscard]] bool damaged(Damage damage) const { return damages.contains(damage); }
};

/// The whole draft as text in one of the text flavours.
[[nodiscard]] MarkedText emitText(const Draft &draft, Emission &emission);

/// One table; lines end in `\n`.
void emitTabCells(MarkedText &out, const DraftTable &table, Emission &emission);
void emitPipeCells(MarkedText &out, const DraftTable &table, Emission &emission);
void emitAligned(MarkedText &out, const DraftTable &table, Emission &emission);
/// Tab rows, pipe rows, CSV and Markdown.
void emitRows(MarkedText &out, const DraftTable &table, Emission &emission);

// What emitters are made of.

/// The cells of each row as `geometry` has them; nullptr for an empty cell.
[[nodiscard]] QList<QList<const DraftCell *>> cellsOf(const DraftTable &table,
                                                      TableGeometry geometry);
/// Writes the cell's text and marks its values.
void write(MarkedText &out, const DraftCell &cell, int part);
/// What a page break leaves between two rows, if this is the place for it: a page number, perhaps a
/// running title. Lines end in `\n`.
void pageFurniture(MarkedText &out, Emission &emission);

} // namespace gouji::testing
