#pragma once

#include "core/read/textlines.h"
#include "core/source/sourcetable.h"

#include <QList>

#include <optional>

namespace gouji {

/// A table and the line behind its last one.
struct FoundTable
{
    SourceTable table;
    qsizetype nextLine = 0;
};

/// One way tables are written in plain text.
struct TableFlavour
{
    const char *name;
    /// Reads the table that begins at `line`, nullopt when none of this flavour begins there. Must
    /// decide quickly for the lines of ordinary text.
    std::optional<FoundTable> (*read)(const TextLines &lines, qsizetype line);
};

/// Each cell begins with a tab on a line of its own (Word to text).
[[nodiscard]] std::optional<FoundTable> readTabCells(const TextLines &lines, qsizetype line);
/// One row a line, tabs between the cells (PDF to text, copy from a spreadsheet).
[[nodiscard]] std::optional<FoundTable> readTabRows(const TextLines &lines, qsizetype line);
/// Each cell ends with a pipe, on its line or the next (HTML to text).
[[nodiscard]] std::optional<FoundTable> readPipeCells(const TextLines &lines, qsizetype line);
/// One row a line, pipes between the cells (Markdown).
[[nodiscard]] std::optional<FoundTable> readPipeRows(const TextLines &lines, qsizetype line);
/// One row a line, commas or semicolons between the cells, quotes around some.
[[nodiscard]] std::optional<FoundTable> readSeparatedRows(const TextLines &lines, qsizetype line);
/// All on one long line, line ends and tabs lost: labels and values apart by blanks or pipes.
[[nodiscard]] std::optional<FoundTable> readRunningText(const TextLines &lines, qsizetype line);

/// Every table of the text, in order and disjoint. The flavours are tried at each line; a file may
/// use several.
[[nodiscard]] QList<SourceTable> findTables(const SourceText &text);

} // namespace gouji
