#pragma once

#include "core/repair/repairodds.h"
#include "core/report/finding.h"
#include "core/report/repair.h"
#include "core/report/report.h"

#include <QList>
#include <QSet>

namespace gouji {

/// Proposals for cells that no sum is about, as most of table two are: what their own characters
/// could mean as well, an amount in another unit than the form's, and a number of the text that
/// differs from the cell's by a slip. They come of the findings `open`; none is pre-selected, since
/// nothing shows which of two numbers is the right one. Groups are numbered from 0. Cells in
/// `summed` are left to their sums.
[[nodiscard]] QList<Repair> repairsOfLoneCells(const Report &report, const QList<Finding> &open,
                                               const QSet<CellId> &summed, const RepairOdds &odds,
                                               double misreadShare);

/// `decimal` times ten to the power of `places`, in plain notation without needless zeros:
/// ("251000", -4) gives "25.1". Empty for what is no plain decimal.
[[nodiscard]] QString timesTenTo(const QString &decimal, int places);

} // namespace gouji
