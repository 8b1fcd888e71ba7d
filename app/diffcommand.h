#pragma once

#include "app/output.h"

#include <QString>

namespace gouji {

struct DiffRequest
{
    QString left;
    QString right; ///< empty: what was corrected in `left`, against its source
    bool asJson = false;
};

/// `gouji diff`: what differs between two reports; returns the exit status, ExitFindings when
/// something does.
[[nodiscard]] int runDiff(const DiffRequest &request, Output &output);

} // namespace gouji
