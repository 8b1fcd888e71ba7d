#pragma once

#include "core/report/repair.h"
#include "core/report/reportfile.h"

#include <optional>

namespace gouji {

/// As in reportfile.h, with what is proposed under `repairs`, in the order given.
[[nodiscard]] QByteArray writeReportFile(const Report &report, const QList<Finding> &findings,
                                         const QList<Repair> &repairs,
                                         const FindingSentence &sentence,
                                         const ReportFileOptions &options);
/// {"source": …, "findings": […], "repairs": […]} on one line.
[[nodiscard]] QByteArray writeFindings(const Report &report, const QList<Finding> &findings,
                                       const QList<Repair> &repairs,
                                       const FindingSentence &sentence);

/// The reason the journal has for a proposal taken: "proposal 1: digit_dropped". Ranks count from
/// 1; the report file tells the rank once more as `rank`, so that odds can be fitted anew.
[[nodiscard]] QString proposalReason(RepairOperation operation, int rank);
/// 0 for a reason that is none of these.
[[nodiscard]] int proposalRank(const QString &reason);
[[nodiscard]] std::optional<RepairOperation> proposalOperation(const QString &reason);

} // namespace gouji
