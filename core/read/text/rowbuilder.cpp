#include "core/read/text/rowbuilder.h"

#include <algorithm>

namespace gouji {

void RowBuilder::addCell(TextSpan span)
{
    SourceCell cell;
    cell.span = span;
    cell.row = m_row;
    cell.column = m_column++;
    m_width = std::max(m_width, m_column);
    m_table.cells.append(std::move(cell));
}

void RowBuilder::endRow()
{
    if (m_column == 0)
        return;
    m_column = 0;
    ++m_row;
}

SourceTable RowBuilder::take()
{
    if (!m_table.cells.isEmpty())
        m_table.span = m_table.cells.constFirst().span.united(m_table.cells.constLast().span);
    return std::move(m_table);
}

} // namespace gouji
