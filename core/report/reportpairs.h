#pragma once

#include "core/report/report.h"

#include <QList>

namespace gouji {

/// Which report of one file belongs to which of another; none on the side that has no such report.
struct ReportPair
{
    static constexpr qsizetype none = -1;

    qsizetype left = none;
    qsizetype right = none;

    bool operator==(const ReportPair &) const = default;
};

/// Pairs reports of the same agency and year, in their order where there are several of them; then,
/// of those whose agency or year is not known, those that stand at the same place in their file.
/// Two files of one report each are a pair whatever they are. In the order of the left side, then
/// what only the right has.
[[nodiscard]] QList<ReportPair> pairedReports(const QList<Report> &left,
                                              const QList<Report> &right);

} // namespace gouji
