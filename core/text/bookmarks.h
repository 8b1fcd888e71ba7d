#pragma once

#include "core/base/textspan.h"

#include <QString>
#include <QStringView>

namespace gouji {

/// The first name of a bookmark from `from` on that a converter printed: `[bookmark: _GoBack]`,
/// which Word keeps at the place of the last change. Empty where there is none.
[[nodiscard]] TextSpan nextBookmark(QStringView text, qsizetype from = 0);

/// `text` with blanks for them. Every other character keeps its place.
[[nodiscard]] QString withBlankBookmarks(const QString &text);

/// `text` without them.
[[nodiscard]] QString withoutBookmarks(QStringView text);

} // namespace gouji
