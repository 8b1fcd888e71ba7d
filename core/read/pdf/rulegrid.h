#pragma once

#include "core/read/pdf/pagerules.h"

#include <QList>
#include <QPointF>
#include <QRectF>

namespace gouji {

/// A cell between lines, perhaps over several rows and columns of the grid.
struct RuleCell
{
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    QRectF box;
};

/// A table drawn with lines.
struct RuleGrid
{
    QRectF box;
    QList<RuleCell> cells; ///< by row and column
    int rowCount = 0;
    int columnCount = 0;
    QList<int> slotCells; ///< by row and column: the cell there

    /// The cell at `point`; -1 outside of the table.
    [[nodiscard]] int cellAt(QPointF point) const;

    QList<double> rows;    ///< edges, one more than rows
    QList<double> columns; ///< edges, one more than columns
};

/// The tables the lines make. Lines that meet belong to one table; what they leave open at the left
/// and right is closed, as offices leave the outer lines out, and at the top and bottom, where a
/// page breaks a row. A frame around one cell is no table.
[[nodiscard]] QList<RuleGrid> gridsOf(const PageRules &rules);

} // namespace gouji
