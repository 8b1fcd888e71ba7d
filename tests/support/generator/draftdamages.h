#pragma once

#include "tests/support/generator/dice.h"
#include "tests/support/generator/draft.h"
#include "tests/support/generator/options.h"

namespace gouji::testing {

/// Does those of `damages` that move cells, rows, columns, tables and headings about, and corrects
/// the truth where another reading becomes right (TrueCell::also, unsure).
void damageDraft(Draft &draft, const QList<Damage> &damages, Dice &dice);

/// Cells and their neighbours: DroppedBlanks, Merged, RunTogether.
void damageNeighbours(DraftTable &table, ReportTruth &truth, Damage damage, Dice &dice);

/// What a text prints that has no trace of a cell left blank: such cells are missing.
void leaveNoBlanks(const DraftTable &table, ReportTruth &truth);

} // namespace gouji::testing
