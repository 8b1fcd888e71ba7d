#pragma once

#include "core/read/aligned/alignedlines.h"

#include <vector>

namespace gouji {

/// The pieces of a cell in reading order, by their origin; none in a blank one.
using AlignedCell = std::vector<int>;

/// Labels from left to right, then the values; heads stand among the values where it is known which
/// columns they are over. Where it is not known which of the values are blank, only those printed
/// are there.
struct AlignedRow
{
    std::vector<AlignedCell> labels;
    std::vector<AlignedCell> values;
};

/// A table that nothing but white parts into columns.
struct AlignedTable
{
    std::size_t firstLine = 0;
    std::size_t endLine = 0; ///< behind its last line
    bool alone = false;      ///< a label and a value: a row of a table only where others are
    bool goesOn =
        false; ///< numbered labels alone: blank rows where a table ends on the page before
    std::vector<AlignedRow> rows;
};

/// Finds them among the lines of a page or text. Labels over several lines, with their values
/// beside the middle one, are put together; labels of groups, which float beside their rows, come
/// before the first of these.
[[nodiscard]] std::vector<AlignedTable> findAlignedTables(const AlignedLines &lines,
                                                          const Alignment &alignment);

} // namespace gouji
