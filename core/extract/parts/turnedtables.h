#pragma once

#include "core/extract/cellstream.h"

namespace gouji {

/// The tables of the document whose labels of rows stand where the form has those of columns, and
/// the other way round, by number. Only where cells say which column they are in.
[[nodiscard]] QList<int> turnedTables(const CellStream &stream, const SourceDocument &document,
                                      const LabelDictionary &dictionary);

/// The table with its rows for columns. Every cell keeps its characters.
[[nodiscard]] SourceTable turned(SourceTable table);

} // namespace gouji
