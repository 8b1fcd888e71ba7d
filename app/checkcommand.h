#pragma once

#include "app/output.h"

#include <QStringList>

namespace gouji {

struct CheckOptions
{
    QStringList files;
    bool json = false;
};

/// `gouji check`: the findings of each file, for people or as one JSON object a line; returns the
/// exit status.
[[nodiscard]] int runCheck(const CheckOptions &options, Output &output);

} // namespace gouji
