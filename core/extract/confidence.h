#pragma once

#include "core/extract/cellstream.h"
#include "core/report/report.h"

namespace gouji {

/// Nothing but its place among others says which row it is, and sums along it hold in any: always
/// to be reviewed.
inline constexpr Doubts rowUnsure = Doubts(Doubt::Placement) | Doubt::NoLabel;

/// What the alignment of a row says about every cell in it.
struct RowEvidence
{
    Doubts doubts;
    int labelDistance = 0;     ///< characters the label differs from the form's by
    bool neighboursFit = true; ///< the labels before and after are the form's neighbours
};

/// Sets the doubts of a reading whose state, raw and value are known.
void judge(CellReading &reading, const RowEvidence &evidence);

/// What the cell holds, with the doubts that `evidence` gives.
[[nodiscard]] CellReading readingOf(const Candidate &cell, const SourceDocument &document,
                                    const RowEvidence &evidence);

/// For a cell whose whole row is not in the source.
[[nodiscard]] CellReading missingReading();

/// What is known of a reading when all of a report is read. The sums speak only of readings that
/// are in doubt: where nothing else is, a sum that fails is the office's as likely as not.
struct ReadingEvidence
{
    Doubts doubts;
    CellState state = CellState::Read;
    bool number = false; ///< a number was read
    int holding = 0;     ///< sums of the cell that hold and are not all 0
    int failing = 0;     ///< sums of the cell that do not hold, all their cells being there

    bool operator==(const ReadingEvidence &) const = default;
};

/// Of each cell, in form order.
[[nodiscard]] QList<ReadingEvidence> readingEvidence(const Report &report);

/// Sets confidence and review of every cell by the built-in ConfidenceModel. Characters that are
/// odd for a number and rows printed twice ask for a review however sure the reading is; a cell
/// whose row is not there asks for none: the missing row is a finding of its own.
void rateReadings(Report &report);

} // namespace gouji
