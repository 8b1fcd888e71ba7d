#include "core/extract/columnplan.h"

#include <algorithm>
#include <numeric>

namespace gouji {

QList<int> namedColumns(const CellStream &stream, const TableLabels &labels,
                        const LabelChain &chain, int block, StreamRows rows)
{
    QList<int> columns;
    const FormBlock &form = labels.table->blocks[block];
    for (const Anchor &anchor : chain.anchors) {
        const LabelSlot &slot = labels.sequence[anchor.slot];
        const int row = stream.cells[anchor.cell].row;
        if (slot.block != block || slot.kind != SlotKind::ColumnHeader || row < rows.begin
            || row >= rows.end || !form.columnNodes[slot.node].isLeaf)
            continue;
        columns.append(form.columnNodes[slot.node].firstLeaf);
    }
    std::ranges::sort(columns);
    return columns;
}

QList<int> allColumns(const FormBlock &block)
{
    QList<int> columns(block.columns.size());
    std::iota(columns.begin(), columns.end(), 0);
    return columns;
}

QList<int> columnsByCount(const QList<int> &named, const QList<int> &counts, qsizetype all)
{
    QList<int> columns(all);
    std::iota(columns.begin(), columns.end(), 0);
    const qsizetype fewer = named.size();
    if (fewer == 0 || fewer >= all || counts.isEmpty())
        return columns;
    const auto alike = std::ranges::count(counts, fewer);
    const bool most = alike * 2 >= counts.size();
    return most && std::ranges::max(counts) == fewer ? named : columns;
}

} // namespace gouji
