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

HeadCells::Group HeadCells::groupIn(StreamRows header) const
{
    Group group{.node = -1, .whole = true};
    int leaves = 0;
    for (int c = m_stream.rowBegins[header.begin]; c < m_stream.rowBegins[header.end]; ++c) {
        const Candidate &cell = m_stream.cells[c];
        const int called = nodeOf(cell);
        leaves += called >= 0 && m_nodes[called].isLeaf ? 1 : 0;
        const int node = called >= 0 || !cell.label ? called : groupWithin(cell.key);
        if (!isGroup(node))
            continue;
        if (group.node >= 0 && group.node != node)
            return {};
        group.node = node;
        group.whole = group.whole && node == called;
    }
    if (group.node < 0 || leaves > m_nodes[group.node].leafCount)
        return {};
    group.whole = group.whole && leaves == m_nodes[group.node].leafCount;
    return group;
}

/// Right above single columns, and nothing else.
bool HeadCells::isGroup(int node) const
{
    return node >= 0 && !m_nodes[node].isLeaf && m_nodes[node + 1].isLeaf;
}

/// Where lines of a header ran together: the only one whose name is in the key; -1 for none.
int HeadCells::groupWithin(const QString &key) const
{
    int group = -1;
    for (int node = 0; node < m_nodes.size(); ++node) {
        if (!isGroup(node) || !key.contains(m_labels.heads[m_block].keys[node]))
            continue;
        if (group >= 0)
            return -1;
        group = node;
    }
    return group;
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
