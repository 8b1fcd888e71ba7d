#pragma once

#include "core/source/sourcetable.h"

#include <QStringView>

namespace gouji {

/// Takes away what programs number rows and columns with, from 0: a first column of indices below
/// an empty corner, and a first row of them if that is all it is. No table of the form has such.
void dropIndices(SourceTable &table, QStringView text);

} // namespace gouji
