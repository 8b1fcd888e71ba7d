#pragma once

#include "core/extract/cellstream.h"
#include "core/extract/order/valuerows.h"
#include "core/extract/parts/sections.h"
#include "core/source/sourcedocument.h"

#include <QList>

namespace gouji {

/// A document whose tables have rows.
struct DocumentInRows
{
    SourceDocument document;
    KnownCells known;
};

/// A table of the document has cells that nothing but line ends and blanks part.
[[nodiscard]] bool hasTablesInOrder(const SourceDocument &document);

/// Puts the words of tables whose cells nothing but line ends and blanks part into rows: labels by
/// their pieces, values by where they stand. Every cell holds characters of the source.
[[nodiscard]] DocumentInRows withRows(const SourceDocument &document,
                                      const LabelDictionary &dictionary,
                                      const HeadingDictionary &headings,
                                      const QList<QList<ValueRowShape>> &shapes);

} // namespace gouji
