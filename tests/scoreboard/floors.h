#pragma once

#include "tests/scoreboard/scoretable.h"

#include <QByteArray>
#include <QStringList>

namespace gouji::testing {

/// Holds results against the floors of a JSON file: for "none", "one damage" and "up to three" an
/// object with the least `whole`, `honest`, `notZero` and `places` (per cent) and the most `silent`
/// (per 10 000 cells) and `review` (per cent). A flavour may have floors of its own, as "none of D
/// aligned"; then it does not count among the others. Returns a sentence for each that does not
/// hold.
[[nodiscard]] QStringList brokenFloors(const QList<ExperimentResult> &results,
                                       const QByteArray &floors);

} // namespace gouji::testing
