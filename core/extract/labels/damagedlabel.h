#pragma once

#include "core/extract/labels/labeldictionary.h"

namespace gouji {

/// Whether a label nobody knows may be that of a row of the form: less than half of it differs, and
/// no other row's is as near; or it is the beginning of that, with its number. Any other may be
/// that of a row of the office's own. `printed` are its characters, `key` their labelKey().
[[nodiscard]] bool mayBeDamagedLabel(const QString &key, QStringView printed, int formRow,
                                     const TableLabels &labels);

} // namespace gouji
