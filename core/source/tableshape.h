#pragma once

#include "core/source/sourcetable.h"

#include <QList>
#include <QStringView>

namespace gouji {

/// Where a cell of a table as found stands in a grid a person looks at.
struct PlacedCell
{
    TextSpan span;
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    bool isLabel = false; ///< names a single row of numbers
};

/// A run of rows of a table as found, with nothing but space and separators between them.
struct TableShape
{
    int rows = 0;
    int columns = 0;
    TextSpan span; ///< from the first cell's begin to the last one's end
    QList<PlacedCell> cells;
};

/// The grids that show `table`, with the merged cells of a form guessed from what is empty or not
/// there: numbers come to stand under each other at the right. Words printed between two rows part
/// the table there. Spans are offsets of `text`. No cell with characters is left out. None for
/// tables whose cells do not stand in the order of the text: that lays them out itself.
[[nodiscard]] QList<TableShape> shapesOf(const SourceTable &table, QStringView text);

/// Nothing but line ends and blanks part its cells: of such a table only the order is known in
/// which it is read.
[[nodiscard]] bool isInOrder(const SourceTable &table, QStringView text);

} // namespace gouji
