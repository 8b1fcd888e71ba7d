#include "core/extract/columns/headcells.h"

#include <algorithm>
#include <ranges>

namespace gouji {

int HeadCells::countIn(int streamRow) const
{
    const auto cells = std::views::iota(m_stream.rowBegins[streamRow], m_stream.rowEnd(streamRow));
    return static_cast<int>(std::ranges::count_if(
        cells, [this](int cell) { return nodeOf(m_stream.cells[cell]) >= 0; }));
}

QList<int> HeadCells::placesIn(int streamRow) const
{
    QList<int> places;
    for (int c = m_stream.rowBegins[streamRow]; c < m_stream.rowEnd(streamRow); ++c) {
        const Candidate &cell = m_stream.cells[c];
        const qsizetype node = cell.label ? m_labels.heads[m_block].keys.indexOf(cell.key) : -1;
        if (node >= 0 && m_nodes[node].isLeaf)
            places.append(cell.column);
    }
    return places;
}

int HeadCells::groupIn(StreamRows header) const
{
    int group = -1;
    int leaves = 0;
    for (int c = m_stream.rowBegins[header.begin]; c < m_stream.rowBegins[header.end]; ++c) {
        const int node = nodeOf(m_stream.cells[c]);
        if (node < 0)
            continue;
        leaves += m_nodes[node].isLeaf ? 1 : 0;
        if (m_nodes[node].isLeaf || !m_nodes[node + 1].isLeaf)
            continue;
        if (group >= 0 && group != node)
            return -1;
        group = node;
    }
    return group >= 0 && leaves == m_nodes[group].leafCount ? group : -1;
}

/// Of the head that the cell is called as, the first of several; -1 where it is none.
int HeadCells::nodeOf(const Candidate &cell) const
{
    for (const LabelMatch &match : cell.matches) {
        if (match.tableLabels != m_tableLabels)
            continue;
        const LabelSlot &slot = m_labels.sequence[match.slot];
        if (slot.block == m_block && slot.kind == LabelKind::ColumnHeader)
            return slot.node;
    }
    return -1;
}

} // namespace gouji
