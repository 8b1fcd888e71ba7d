#pragma once

#include "core/read/pdf/pagewords.h"
#include "core/read/pdf/pdffile.h"

#include <optional>
#include <vector>

namespace gouji {

/// A cell of a table on a page.
struct LaidCell
{
    int row = 0;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    int page = 1; ///< where its words stand, from 1
    QRectF box;
    std::vector<WordLine> lines;

    [[nodiscard]] QString text() const { return textOf(lines); }
};

/// A table, or the part of one that stands on a page; cells by row and column.
struct LaidTable
{
    QRectF box;
    int rowCount = 0;
    std::vector<LaidCell> cells;
};

/// A line of text, or a table.
struct LaidItem
{
    int page = 1; ///< from 1
    WordLine line;
    std::optional<LaidTable> table;
    bool furniture = false; ///< a page number, a running title: none of the text

    [[nodiscard]] double top() const { return table ? table->box.top() : line.box.top(); }
};

/// What stands on the page, from top to bottom.
[[nodiscard]] std::vector<LaidItem> layOut(const PdfPage &page, int number);

} // namespace gouji
