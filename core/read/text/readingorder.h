#pragma once

#include "core/read/text/textlines.h"
#include "core/source/sourcetable.h"

#include <QList>

namespace gouji {

/// The tables of a text that has each label and each value on a line of its own, in the order a
/// page is read, as `pdftotext` and copying from a viewer leave them; as one table. For texts in
/// which no other sign of a table is found. Values whose label comes after them have none.
[[nodiscard]] QList<SourceTable> findTablesInOrder(const TextLines &lines);

} // namespace gouji
