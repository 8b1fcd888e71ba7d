#pragma once

#include "core/extract/parts/tableprintings.h"

#include <QList>

namespace gouji {

/// The cells of a stream that may be heads of one block, each for itself: blocks of its groups may
/// stand in any order.
class HeadCells
{
public:
    /// All must outlive it.
    HeadCells(const CellStream &stream, const TableLabels &labels, int tableLabels, int block)
        : m_stream(stream)
        , m_labels(labels)
        , m_tableLabels(tableLabels)
        , m_block(block)
        , m_nodes(labels.table->blocks[block].columnNodes)
    {}

    [[nodiscard]] int countIn(int streamRow) const;

    /// The columns of the grid that heads of single columns stand in, from left to right.
    [[nodiscard]] QList<int> placesIn(int streamRow) const;

    /// The only group of single columns that is named in `header`, among heads for just its
    /// columns: a node of the block. -1 where there is none.
    [[nodiscard]] int groupIn(StreamRows header) const;

private:
    [[nodiscard]] int nodeOf(const Candidate &cell) const;

    const CellStream &m_stream;
    const TableLabels &m_labels;
    int m_tableLabels;
    int m_block;
    const QList<FormNode> &m_nodes;
};

} // namespace gouji
