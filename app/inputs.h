#pragma once

#include <QStringList>

namespace gouji {

/// The reports a subcommand takes.
struct Inputs
{
    QStringList files;
    int part = 0; ///< only the report of this number in each file, from 1; 0 for all of them
};

} // namespace gouji
