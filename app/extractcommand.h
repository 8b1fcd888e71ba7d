#pragma once

#include "app/output.h"

#include <QStringList>

namespace gouji {

struct ExtractOptions
{
    QStringList files;
    bool withText = false;
};

/// `gouji extract`: the report file of each file; returns the exit status.
[[nodiscard]] int runExtract(const ExtractOptions &options, Output &output);

} // namespace gouji
