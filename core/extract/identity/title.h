#pragma once

#include "core/report/report.h"
#include "core/source/sourcedocument.h"

#include <optional>

namespace gouji {

struct TitleReading
{
    Located<QString> title;                 ///< as printed, line ends included
    std::optional<Located<QString>> agency; ///< the organ it names, or what stands in its place
    bool namesOrgan = false;                ///< that is called as organs are
    std::optional<Located<int>> year;       ///< the year it names
};

/// The title of the report within `head`: one line or several short ones that end in the words of
/// the report's name.
[[nodiscard]] std::optional<TitleReading> findTitle(const SourceDocument &document, TextSpan head);

/// Whether a folded line is the title of a report, or its last line, and nothing else.
[[nodiscard]] bool isReportTitle(const QString &folded);

} // namespace gouji
