#pragma once

#include "core/report/report.h"
#include "core/source/sourcedocument.h"

#include <optional>

namespace gouji {

/// The period of the figures within `span`: two dates after words like 统计期限. A second date
/// without a year is of the first one's year.
[[nodiscard]] std::optional<Located<Period>> findPeriod(const SourceDocument &document,
                                                        TextSpan span);

struct Signature
{
    Located<QDate> date;
    std::optional<Located<QString>> organ; ///< the line above the date
};

/// The date that stands alone on one of the last lines, below every table.
[[nodiscard]] std::optional<Signature> findSignature(const SourceDocument &document);

} // namespace gouji
