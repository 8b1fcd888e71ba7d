#pragma once

#include "core/read/text/textlines.h"
#include "core/source/sourcetable.h"

namespace gouji {

/// Puts a table together cell by cell, row by row.
class RowBuilder
{
public:
    explicit RowBuilder(TableGeometry geometry) { m_table.geometry = geometry; }

    void addCell(TextSpan span);
    /// The next cell begins a new row; nothing when the row is still empty.
    void endRow();

    [[nodiscard]] bool isEmpty() const { return m_table.cells.isEmpty(); }
    [[nodiscard]] int rowCount() const { return m_table.rowCount(); }
    [[nodiscard]] qsizetype cellCount() const { return m_table.cells.size(); }
    /// Cells of the longest row.
    [[nodiscard]] int width() const { return m_width; }

    [[nodiscard]] SourceTable take();

private:
    SourceTable m_table;
    int m_row = 0;
    int m_column = 0;
    int m_width = 0;
};

} // namespace gouji
