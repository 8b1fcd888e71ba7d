#pragma once

#include "core/batch/processfile.h"

#include <QString>

namespace gouji {

/// The findings of one report for people to read: whose report it is, the findings table by table
/// with their place in the source (line:column, characters counted from 1), the verdict.
[[nodiscard]] QString findingText(const ProcessedReport &processed);

} // namespace gouji
