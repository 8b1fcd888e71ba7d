#pragma once

#include "core/report/report.h"

#include <QSet>
#include <QString>

namespace gouji {

/// labelKey()s of lines that belong to tables and pages, not to the prose.
[[nodiscard]] QSet<QString> furnitureOf(const Report &report);

} // namespace gouji
