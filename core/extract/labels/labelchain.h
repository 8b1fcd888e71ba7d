#pragma once

#include "core/extract/parts/tableprintings.h"

#include <QList>

namespace gouji {

/// A cell of the stream taken for a label of a table.
struct Anchor
{
    int cell = 0; ///< CellStream::cells
    int slot = 0; ///< TableLabels::sequence
    LabelMatch match;
};

/// The labels of one table found in the stream, in the order of both.
struct LabelChain
{
    QList<Anchor> anchors;
    double score = 0; ///< weights of what was found, less what was passed over between
};

/// The best-scoring order-preserving assignment of cells to labels within `rows`. Labels passed
/// over between two anchors cost, so that a row printed twice is not mixed with another. Blocks of
/// the table may stand in any order: each one that the order leaves out gets a chain of its own.
/// A row whose label can be no other is found out of order, too.
[[nodiscard]] LabelChain chainOf(const CellStream &stream, const LabelDictionary &dictionary,
                                 int tableLabels, StreamRows rows);

} // namespace gouji
