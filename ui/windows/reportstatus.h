#pragma once

#include <QPalette>
#include <QString>

namespace gouji {

class ProblemModel;
class ReportDocument;

/// "198/198 cells read · 2 errors · 3 to review · 5 corrected · 表三 equations 37/37", in rich
/// text. Sums that hold make a report consistent, never correct: it does not say that.
[[nodiscard]] QString reportStatus(const ReportDocument &document, const ProblemModel &problems,
                                   int table, const QPalette &palette);

} // namespace gouji
