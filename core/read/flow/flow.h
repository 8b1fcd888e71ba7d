#pragma once

#include <QList>
#include <QRectF>
#include <QString>

#include <memory>
#include <vector>

namespace gouji {

struct FlowTable;

/// A paragraph, or a table between paragraphs.
struct FlowBlock
{
    QString text;                     ///< of a paragraph; `\n` breaks a line within it
    std::unique_ptr<FlowTable> table; ///< set for a table
    /// Digits of a number in it look unlike each other, or may not be seen: which of them are the
    /// number's own nobody knows.
    bool mixedLook = false;
};

/// What stands one below the other in a document, a page or a cell: what readers of formats with
/// real tables make of them before documentOf() writes it down.
using Flow = std::vector<FlowBlock>;

struct FlowCell
{
    Flow content;
    int column = 0; ///< grid column, rising within a row
    int rowSpan = 1;
    int columnSpan = 1;
    int page = 0;    ///< from 1 for paged formats, 0 when there are no pages
    QRectF box = {}; ///< on that page, in points
};

struct FlowRow
{
    std::vector<FlowCell> cells; ///< slots merged into another cell have none
};

struct FlowTable
{
    std::vector<FlowRow> rows;
    // What classifyTables() finds.
    bool data = false;       ///< cells that belong together, not a frame things are laid out in
    bool dataWithin = false; ///< such a table stands in a cell, however deep
    bool article = false;    ///< a cell holds a section of the report, or much text
    int values = 0;          ///< cells that look like values, those of tables within included
};

} // namespace gouji
