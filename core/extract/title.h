#pragma once

#include "core/report/report.h"
#include "core/source/sourcedocument.h"

#include <optional>

namespace gouji {

struct TitleReading
{
    Located<QString> title;                 ///< as printed, line ends included
    std::optional<Located<QString>> agency; ///< the organ it names
    std::optional<Located<int>> year;       ///< the year it names
};

/// The title of the report within the first `headEnd` units: one line or several short ones that
/// end in the words of the report's name.
[[nodiscard]] std::optional<TitleReading> findTitle(const SourceDocument &document,
                                                    qsizetype headEnd);

} // namespace gouji
