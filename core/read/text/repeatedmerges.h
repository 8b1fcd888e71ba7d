#pragma once

#include "core/source/sourcetable.h"

#include <QStringView>

namespace gouji {

/// Some programs print what a merged cell holds once for each of its slots. Where a grid does so,
/// what is repeated becomes one cell again that spans them. Values are repeated only where their
/// heads are.
void joinRepeated(SourceTable &table, QStringView text);

} // namespace gouji
