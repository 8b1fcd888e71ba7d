#pragma once

#include "core/report/report.h"

#include <QList>
#include <QString>

namespace gouji {

/// A correction that found other characters printed than those it was made of.
struct LostCorrection
{
    QString cell;  ///< cell id of the earlier reading; the new one may not have it
    QString typed; ///< what stood in the cell
    QString was;   ///< the characters printed then
    QString is;    ///< the characters printed now; empty without such a cell

    bool operator==(const LostCorrection &) const = default;
};

struct CarriedOver
{
    int kept = 0;               ///< corrections and confirmations that hold on
    QList<LostCorrection> lost; ///< those to be made, or looked at, again
};

/// Puts what a person did to `earlier` into `fresh`, a new reading of the same source: where the
/// same characters are printed, the correction or confirmation holds on; where not, the cell is
/// left as read and marked for review. The journal comes along whole; `stamp` (time, name, reason)
/// makes an entry of it for each correction lost. What was let stand comes along too: it ends by
/// itself where values differ.
[[nodiscard]] CarriedOver carryOver(const Report &earlier, Report &fresh,
                                    const JournalEntry &stamp);

} // namespace gouji
