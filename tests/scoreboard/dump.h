#pragma once

#include "tests/scoreboard/experiment.h"

#include <QString>

namespace gouji::testing {

/// Writes the report's file, its linear text and what was wrong with its reading into `folder`:
/// `NAME.txt` (or the format's suffix) and `NAME.wrong`. False when it cannot.
bool dumpTrial(const Trial &trial, const QString &folder, const QString &name);

} // namespace gouji::testing
