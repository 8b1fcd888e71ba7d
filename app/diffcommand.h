#pragma once

#include "app/inputs.h"
#include "app/output.h"

namespace gouji {

struct DiffRequest
{
    Inputs inputs; ///< two files, or one: what was corrected in it, against its source
    bool asJson = false;
};

/// `gouji diff`: what differs between the reports of two files; returns the exit status,
/// ExitFindings when something does.
[[nodiscard]] int runDiff(const DiffRequest &request, Output &output);

} // namespace gouji
