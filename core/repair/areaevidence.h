#pragma once

#include "core/repair/elimination.h"
#include "core/repair/slips.h"
#include "core/report/report.h"

#include <QHash>
#include <QList>

#include <array>

namespace gouji {

/// What a report says of the cells of one area: numbers, and how far to trust them.
struct AreaEvidence
{
    AreaValues values;
    /// That the cell is wrong, before any sum has been looked at.
    std::array<double, CellSet::capacity> wrong{};
    CellSet blanks;   ///< unknown cells in which nothing is printed
    CellSet negative; ///< unknown because no count is negative
    /// Numbers the very characters of a cell could mean as well.
    QHash<int, QList<qint64>> readings;
    double smallness = 0; ///< RepairOdds::smallness
    double reread = 0;    ///< odds that one of these is meant, where there are any
};

/// Beyond this many blanks in an area, leaving zeros blank is the office's habit: addends that are
/// blank then count as 0 and are no erasures.
inline constexpr int habitualBlanks = 10;

[[nodiscard]] AreaEvidence evidenceOf(const Report &report, const RepairArea &area,
                                      const SlipOdds &slips, const RepairOdds &odds);

/// Other numbers the characters of a cell could mean: the pieces of `10 | 0` or `1 0`, the digits
/// letters look like, a point for a comma. Without the number they are read as.
[[nodiscard]] QList<qint64> otherReadings(const QString &raw, const CellValue &value);

} // namespace gouji
