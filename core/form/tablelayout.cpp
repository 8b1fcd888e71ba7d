#include "core/form/formtable.h"

#include <algorithm>

namespace gouji {

namespace {

int depthOf(const QList<FormNode> &nodes)
{
    int depth = 0;
    for (const FormNode &node : nodes)
        depth = std::max(depth, node.depth + 1);
    return depth;
}

/// Lays blocks below each other on the table's grid.
class LayoutBuilder
{
public:
    explicit LayoutBuilder(const FormTable &table)
        : m_table(table)
    {
        m_layout.columnCount = table.labelColumns + table.valueColumns;
        m_layout.labelColumns = table.labelColumns;
        m_layout.columnWidths = table.columnWidths;
    }

    TableLayout build()
    {
        for (const FormBlock &block : m_table.blocks) {
            addCaption(block);
            addHeader(block);
            addRows(block);
        }
        m_layout.rowCount = m_row;
        std::ranges::stable_sort(m_layout.cells, {}, [](const LayoutCell &cell) {
            return std::pair(cell.row, cell.column);
        });
        return std::move(m_layout);
    }

private:
    void addCaption(const FormBlock &block)
    {
        if (block.caption.printed.text.isEmpty())
            return;
        m_layout.cells.append({.row = m_row,
                               .columnSpan = m_layout.columnCount,
                               .kind = LayoutKind::Caption,
                               .text = block.caption.printed,
                               .cell = {}});
        ++m_row;
    }

    void addHeader(const FormBlock &block)
    {
        const int depth = depthOf(block.columnNodes);
        if (m_table.labelColumns > 0) {
            m_layout.cells.append({.row = m_row,
                                   .rowSpan = depth,
                                   .columnSpan = m_table.labelColumns,
                                   .kind = LayoutKind::Corner,
                                   .text = block.corner.printed,
                                   .cell = {}});
        }
        for (const FormNode &node : block.columnNodes) {
            m_layout.cells.append({.row = m_row + node.depth,
                                   .column = columnBegin(block, node.firstLeaf),
                                   .rowSpan = node.isLeaf ? depth - node.depth : 1,
                                   .columnSpan = columnBegin(block, node.firstLeaf + node.leafCount)
                                                 - columnBegin(block, node.firstLeaf),
                                   .kind = LayoutKind::ColumnHeader,
                                   .text = node.label.printed,
                                   .cell = {},
                                   .total = node.isLeaf && block.columns[node.firstLeaf].total,
                                   .vertical = node.vertical});
        }
        m_row += depth;
        if (m_table.blocks.size() == 1)
            m_layout.headerRows = m_row;
    }

    void addRows(const FormBlock &block)
    {
        for (const FormNode &node : block.rowNodes) {
            m_layout.cells.append(
                {.row = m_row + node.firstLeaf - block.firstRow,
                 .column = node.depth,
                 .rowSpan = node.leafCount,
                 .columnSpan = node.isLeaf ? m_table.labelColumns - node.depth : 1,
                 .kind = LayoutKind::RowHeader,
                 .text = node.label.printed,
                 .cell = {},
                 .total = node.isLeaf && m_table.rows[node.firstLeaf].total,
                 .vertical = node.vertical});
        }
        for (int i = 0; i < block.rowCount; ++i, ++m_row)
            addValues(block, m_table.rows[block.firstRow + i]);
    }

    void addValues(const FormBlock &block, const FormRow &row)
    {
        for (int c = 0; c < block.columns.size(); ++c) {
            m_layout.cells.append({.row = m_row,
                                   .column = columnBegin(block, c),
                                   .columnSpan = columnBegin(block, c + 1) - columnBegin(block, c),
                                   .text = {},
                                   .cell = {row.first.index + c},
                                   .total = row.total || block.columns[c].total});
        }
    }

    /// Grid column where value column `column` begins; a block with fewer columns than the grid
    /// gives the slots left over to its last one, as the official form does.
    [[nodiscard]] int columnBegin(const FormBlock &block, int column) const
    {
        return column == block.columns.size() ? m_layout.columnCount
                                              : m_table.labelColumns + column;
    }

    const FormTable &m_table;
    TableLayout m_layout;
    int m_row = 0;
};

} // namespace

TableLayout layoutOf(const FormTable &table)
{
    return LayoutBuilder(table).build();
}

} // namespace gouji
