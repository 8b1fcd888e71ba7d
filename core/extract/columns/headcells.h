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

    struct Group
    {
        int node = -1;      ///< of the block
        bool whole = false; ///< called as in the form, beside a head for each of its columns
    };

    /// The only group of single columns that is named in `header`, by a cell or within one, among
    /// heads for no more than its columns. No node where there is none.
    [[nodiscard]] Group groupIn(StreamRows header) const;

private:
    [[nodiscard]] int nodeOf(const Candidate &cell) const;
    [[nodiscard]] bool isGroup(int node) const;
    [[nodiscard]] int groupWithin(const QString &key) const;

    const CellStream &m_stream;
    const TableLabels &m_labels;
    int m_tableLabels;
    int m_block;
    const QList<FormNode> &m_nodes;
};

} // namespace gouji
