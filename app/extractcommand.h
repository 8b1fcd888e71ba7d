#pragma once

#include "app/inputs.h"
#include "app/output.h"

namespace gouji {

struct ExtractOptions
{
    Inputs inputs;
    bool withText = false;
};

/// `gouji extract`: the report file of each file; returns the exit status.
[[nodiscard]] int runExtract(const ExtractOptions &options, Output &output);

} // namespace gouji
