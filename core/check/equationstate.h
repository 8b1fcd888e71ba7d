#pragma once

#include "core/base/decimal.h"
#include "core/report/finding.h"

namespace gouji {

/// How one equation stands.
struct EquationState
{
    Outcome outcome = Outcome::NotAssessable;
    Decimal residual;     ///< left side minus right side; blank and `/` addends taken as 0
    bool assumed = false; ///< a blank or `/` addend was taken as 0

    bool operator==(const EquationState &) const = default;
};

} // namespace gouji
