#pragma once

#include "core/source/sourcedocument.h"
#include "tests/fuzz/harness.h"

namespace gouji::fuzz {

/// What sourcedocument.h promises of whatever was read.
inline void requireDocument(const SourceDocument &document)
{
    qsizetype last = 0;
    for (const SourceTable &table : document.tables) {
        requireWithin(table.span, document.text.size());
        require(table.span.begin >= last);
        last = table.span.end;
        int row = 0;
        int column = -1;
        for (const SourceCell &cell : table.cells) {
            requireWithin(cell.span, document.text.size());
            require(cell.row >= row);
            require(cell.row > row || cell.column > column);
            require(cell.rowSpan >= 1 && cell.columnSpan >= 1);
            row = cell.row;
            column = cell.column;
        }
    }
}

} // namespace gouji::fuzz
