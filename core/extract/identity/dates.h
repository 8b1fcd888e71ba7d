#pragma once

#include "core/report/report.h"
#include "core/source/sourcedocument.h"
#include "core/text/folding.h"

#include <optional>

namespace gouji {

/// The period of the figures in `text`: two dates after words like 统计期限. A second date without
/// a year is of the first one's year.
[[nodiscard]] std::optional<Located<Period>> findPeriod(const FoldedText &text);

struct Signature
{
    Located<QDate> date;
    std::optional<Located<QString>> organ; ///< the line above the date
};

/// The date that stands alone on one of the last lines of `report`, below every table of it.
[[nodiscard]] std::optional<Signature> findSignature(const SourceDocument &document,
                                                     TextSpan report);

/// Whether a folded line is a date, perhaps behind the name of an organ, as in a signature.
[[nodiscard]] bool isDateLine(const QString &folded);

} // namespace gouji
