#pragma once

#include "core/source/sourcetext.h"

#include <QList>

namespace gouji {

/// A line that begins with the words of `folded` heads an appendix about some year: 附：2019年情况.
[[nodiscard]] bool headsAppendix(QStringView folded);

/// Where lines such as 附：上年度（2019年）情况 begin, in order: what stands below them is no part
/// of the report's own tables.
[[nodiscard]] QList<qsizetype> appendixLines(const SourceText &text);

} // namespace gouji
