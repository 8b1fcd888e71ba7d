#pragma once

#include "app/inputs.h"
#include "app/output.h"
#include "core/report/fault.h"

#include <QString>

#include <optional>

namespace gouji {

struct CheckOptions
{
    Inputs inputs;
    QString format;             ///< "text", "json" or "sarif"
    QString rules;              ///< file with the rules of a house; empty for none
    std::optional<Fault> fault; ///< only findings of this fault
};

/// `gouji check`: the findings of each file, for people, as one JSON object a line or as one SARIF
/// log; returns the exit status.
[[nodiscard]] int runCheck(const CheckOptions &options, Output &output);

} // namespace gouji
