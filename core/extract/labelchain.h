#pragma once

#include "core/extract/cellstream.h"

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

/// The best-scoring order-preserving assignment of cells to labels, over the whole stream. Labels
/// passed over between two anchors cost, so that rows of two tables of the same form (this year's
/// and last year's) are not mixed.
[[nodiscard]] LabelChain chainOf(const CellStream &stream, const LabelDictionary &dictionary,
                                 int tableLabels);

} // namespace gouji
