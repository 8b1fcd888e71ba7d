#pragma once

#include "core/report/cell.h"

namespace gouji {

/// What the alignment of a row says about every cell in it.
struct RowEvidence
{
    Doubts doubts;
    int labelDistance = 0;     ///< characters the label differs from the form's by
    bool neighboursFit = true; ///< the labels before and after are the form's neighbours
};

/// Sets confidence, doubts and review of a reading whose state, raw and value are known. A missing
/// cell of a row that was found is for review; a cell nobody judged (its row is not there) is not:
/// the missing row is a finding of its own.
void judge(CellReading &reading, const RowEvidence &evidence);

/// Adds doubts that come to light later; takes from the confidence what they leave.
void addDoubts(CellReading &reading, Doubts doubts);

/// For a cell whose whole row is not in the source.
[[nodiscard]] CellReading missingReading();

} // namespace gouji
