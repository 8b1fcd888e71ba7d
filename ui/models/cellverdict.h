#pragma once

#include "core/form/cellid.h"
#include "core/report/finding.h"
#include "core/session/reportdocument.h"

#include <optional>

namespace gouji {

/// What the findings say of one cell, for showing it.
struct CellVerdict
{
    /// The worst finding that points at this very cell: one about the cell alone, or a sum whose
    /// total it is. Nothing for a note.
    std::optional<Severity> severity;
    int failing = 0; ///< equations it stands in that fail

    /// Two sums that fail meet here: the likely culprit.
    [[nodiscard]] bool isSuspect() const { return failing >= 2; }
    /// An addend of a sum that fails.
    [[nodiscard]] bool isInvolved() const { return failing > 0; }

    bool operator==(const CellVerdict &) const = default;
};

[[nodiscard]] CellVerdict verdictOf(CellId cell, const ReportDocument &document);

/// The cell to look at for a finding: where most failing sums meet, else the total, else its first.
/// Not valid for a finding about the text only.
[[nodiscard]] CellId culpritOf(const Finding &finding, const ReportDocument &document);

} // namespace gouji
