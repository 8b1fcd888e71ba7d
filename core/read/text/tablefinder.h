#pragma once

#include "core/read/text/textlines.h"
#include "core/source/sourcetable.h"

#include <QList>

#include <expected>

namespace gouji {

/// A table and the line behind its last one.
struct FoundTable
{
    SourceTable table;
    qsizetype nextLine = 0;
};

/// A table, or the line up to which there is none: the lines before it were read in vain.
using TableSearch = std::expected<FoundTable, qsizetype>;

/// One way tables are written in plain text.
struct TableFlavour
{
    const char *name;
    /// Reads the table of this flavour that begins at `line`. Must decide quickly for the lines of
    /// ordinary text.
    TableSearch (*read)(const TextLines &lines, qsizetype line);
};

/// Each cell begins with a tab on a line of its own (Word to text).
[[nodiscard]] TableSearch readTabCells(const TextLines &lines, qsizetype line);
/// One row a line, tabs between the cells (PDF to text, copy from a spreadsheet).
[[nodiscard]] TableSearch readTabRows(const TextLines &lines, qsizetype line);
/// All rows on one line, tabs between the cells and blanks in place of the line ends.
[[nodiscard]] TableSearch readJoinedTabRows(const TextLines &lines, qsizetype line);
/// Tabs on lines of their own between the cells of a row (copy of a page whose cells hold
/// paragraphs).
[[nodiscard]] TableSearch readTabLines(const TextLines &lines, qsizetype line);
/// Each cell ends with a pipe, on its line or the next (HTML to text).
[[nodiscard]] TableSearch readPipeCells(const TextLines &lines, qsizetype line);
/// Ruled with characters on lines of their own: boxes, and grids of `+---+` and `|`.
[[nodiscard]] TableSearch readBoxes(const TextLines &lines, qsizetype line);
/// Columns below rules of dashes or equals signs, one for each.
[[nodiscard]] TableSearch readRuledColumns(const TextLines &lines, qsizetype line);
/// One row a line, pipes between the cells (Markdown).
[[nodiscard]] TableSearch readPipeRows(const TextLines &lines, qsizetype line);
/// One row a line, commas or semicolons between the cells, quotes around some.
[[nodiscard]] TableSearch readSeparatedRows(const TextLines &lines, qsizetype line);
/// All on one long line, line ends and tabs lost: labels and values apart by blanks or pipes.
[[nodiscard]] TableSearch readRunningText(const TextLines &lines, qsizetype line);
/// The same of a small table, which elsewhere may be figures in prose: for sections that want one.
[[nodiscard]] TableSearch readShortRunningText(const TextLines &lines, qsizetype line);

/// Every table of the text, in order and disjoint. The flavours are tried at each line; a file may
/// use several. Where what they find is too small for the form, the report may be told by white or
/// the order of lines, as where nothing is found.
[[nodiscard]] QList<SourceTable> findTables(const SourceText &text);

/// `known`, or those of the text in their place: where what is known is too small for the form, as
/// what stands around a report on the page of a site, and these hold a report.
[[nodiscard]] QList<SourceTable> findTables(const SourceText &text, QList<SourceTable> known);

} // namespace gouji
