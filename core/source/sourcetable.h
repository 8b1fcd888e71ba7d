#pragma once

#include "core/base/textspan.h"

#include <QList>
#include <QRectF>
#include <QString>

namespace gouji {

/// One cell of a table as it was found, before anything is known of the form. Its span is trimmed
/// of blanks; a cell with nothing in it has an empty span where its characters would stand.
struct SourceCell
{
    TextSpan span;
    int row = 0;    ///< from 0 within the table
    int column = 0; ///< grid column where the format has one, else the ordinal within the row;
                    ///< rising within a row
    int rowSpan = 1;
    int columnSpan = 1;
    int page = 0;       ///< from 1 for paged formats, 0 when there are no pages
    QString words = {}; ///< all of a label or number whose lines stand apart in the text; `span` is
                        ///< the first
    QRectF box = {};    ///< on that page, in points: the cell as drawn, else its characters
    bool mixedLook = false; ///< its digits look unlike each other, or some may not be seen: not all
                            ///< of them need be the number's own

    bool operator==(const SourceCell &) const = default;
};

/// How the cells of a row say which column they stand in. Where a merged slot leaves no cell,
/// ordinals shift and only labels and counts tell the columns apart.
enum class TableGeometry {
    Grid,    ///< every row owns every column; merged slots are empty cells
    Compact, ///< merged slots leave no cell: values follow their label at once
    Packed,  ///< as Compact, with the merged slots appended as empty cells at the row's end
    Spanned, ///< as Compact, but each cell says its true grid column and what it spans. Rows that
             ///< contradict each other about columns do occur: the order of cells comes first.
};

/// A table as found in the source: cells in reading order, rows ascending.
struct SourceTable
{
    QList<SourceCell> cells;
    TextSpan span;
    TableGeometry geometry = TableGeometry::Compact;

    [[nodiscard]] int rowCount() const { return cells.isEmpty() ? 0 : cells.constLast().row + 1; }

    bool operator==(const SourceTable &) const = default;
};

} // namespace gouji

Q_DECLARE_TYPEINFO(gouji::SourceCell, Q_RELOCATABLE_TYPE);
