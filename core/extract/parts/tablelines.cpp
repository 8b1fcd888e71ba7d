#include "core/extract/parts/tablelines.h"

#include "core/source/tableshape.h"

#include <algorithm>

namespace gouji {

bool TableLines::hold(TextSpan line)
{
    const QList<SourceTable> &tables = m_document.tables;
    while (m_next < tables.size() && tables[m_next].span.end <= line.begin)
        ++m_next;
    if (m_next == tables.size() || !tables[m_next].span.intersects(line))
        return false;
    enter(tables[m_next]);
    if (m_cells.isEmpty())
        return true;
    const auto cell = std::ranges::upper_bound(m_cells, line.begin, {}, &TextSpan::end);
    return cell != m_cells.cend() && cell->intersects(line);
}

void TableLines::enter(const SourceTable &table)
{
    if (m_table == &table)
        return;
    m_table = &table;
    m_cells.clear();
    if (!isInOrder(table, m_document.text.text()))
        return;
    for (const SourceCell &cell : table.cells)
        m_cells.append(cell.span);
    std::ranges::sort(m_cells, {}, &TextSpan::begin);
}

} // namespace gouji
