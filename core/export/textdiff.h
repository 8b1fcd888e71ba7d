#pragma once

#include "core/export/documentchoices.h"
#include "core/report/reportdiff.h"

namespace gouji {

/// A report to be compared, with what it was read from.
struct ReportWithText
{
    const Report &report;
    const ReportSource &source; ///< its text is empty when it is not to be had
};

/// diffReports(), and what differs between the paragraphs of their sections as authors wrote them:
/// broken lines, page numbers and tables are no matter. The text is compared only where both sides
/// have theirs.
[[nodiscard]] ReportDiff diffWithText(const ReportWithText &left, const ReportWithText &right);

} // namespace gouji
