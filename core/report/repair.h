#pragma once

#include "core/form/cellid.h"

#include <QList>
#include <QString>

#include <optional>

namespace gouji {

/// How a wrong cell came to be. Each has a name of its own in the report file.
enum class RepairOperation {
    DigitDropped,
    DigitDoubled,
    DigitsExchanged,  ///< two neighbours
    DigitConfused,    ///< for one that looks like it
    DigitReplaced,    ///< by any other
    LeftBlank,        ///< nothing was printed, or nothing that is a number
    OffByFew,         ///< by at most ten, as slips of adding are
    CopiedFromBelow,  ///< the number of the next row
    Unlike,           ///< nothing of the right number is left
    UnitMistaken,     ///< an amount in another unit than the form asks for
    PointMoved,       ///< the decimal point stands elsewhere
    Reread,           ///< the very characters of the cell, read another way
    SwappedSideways,  ///< exchanged with its neighbour on the line
    SwappedBelow,     ///< exchanged with its neighbour in the next row
    Merged,           ///< printed in one with its right neighbour
    MergedAndShifted, ///< likewise, and the rest of the line slid to the left
    Split,            ///< printed as two, and the rest of the line slid to the right
    ShiftedRight,     ///< the line slid one column to the right
    ShiftedLeft,      ///< the line slid one column to the left
    TotalsCopied,     ///< sums copied from another row
};

/// Who made the mistake, as far as its kind tells.
enum class RepairFault { Undecided, Extraction, Document };

struct RepairChange
{
    CellId cell;
    QString from; ///< the number that stands there, else its characters; empty for a blank
    QString to;
    RepairOperation operation = RepairOperation::Unlike;

    bool operator==(const RepairChange &) const = default;
};

/// A proposal: cells that explain why sums fail, and what they would hold. Never applied by itself.
struct Repair
{
    QList<RepairChange> changes; ///< in form order
    /// Blank cells that come out as 0: nothing to correct, but to be said.
    QList<CellId> zeroBlanks;
    double cost = 0;     ///< bits: each more is half as likely
    bool unique = false; ///< these cells are the only smallest set that explains everything
    /// A person may be led to it without being asked to choose.
    bool preselect = false;
    RepairFault fault = RepairFault::Undecided;
    QList<int> heals; ///< FormEdition::equations() that fail, or cannot be assessed, and would hold
    QList<int> breaks; ///< that hold and would fail
    int group = 0;     ///< proposals of one group exclude each other; others go together
    int rank = 0;      ///< in its group, from 0

    bool operator==(const Repair &) const = default;
};

/// Blank cells whose sum alone is known: nothing can be proposed for any of them.
struct OpenBlanks
{
    int equation = 0; ///< FormEdition::equations() they stand in together
    QList<CellId> cells;
    qint64 sum = 0; ///< of these cells, as the equation asks

    bool operator==(const OpenBlanks &) const = default;
};

/// What the search for repairs came to.
struct Repairs
{
    QList<Repair> proposals; ///< best first, each group by itself
    QList<OpenBlanks> openBlanks;
    QList<CellId> zeroBlanks; ///< blanks that come out as 0 where there is nothing else to propose
    bool gaveUp = false;      ///< somewhere no small correction was found

    bool operator==(const Repairs &) const = default;
};

} // namespace gouji
