#pragma once

#include "core/read/text/tablefinder.h"

#include <QVarLengthArray>

namespace gouji {

/// The cells of one row that is written on one line (or several, when a quoted cell holds line
/// ends).
struct LineRow
{
    QVarLengthArray<TextSpan, 16> cells; ///< trimmed, quotes taken off
    qsizetype nextLine = 0;
};

/// Splits the line at `line` at every `separator`. With `quotes`, a cell in `"` may hold separators
/// and line ends. A backslash protects a `|`.
[[nodiscard]] LineRow splitRow(const TextLines &lines, qsizetype line, char16_t separator,
                               bool quotes);

/// The first of its cells, where it is not in quotes: enough to tell most prose from rows.
[[nodiscard]] QStringView firstCell(const TextLines &lines, qsizetype line, char16_t separator);

/// A line without a separator may begin a row too: with a quoted cell that holds line ends.
[[nodiscard]] bool mayHoldRow(const TextLines &lines, qsizetype line, int separators);

/// What a run of rows looks like as a whole.
struct RowRun
{
    SourceTable table;
    qsizetype nextLine = 0;
    int rows = 0;
    int width = 0; ///< cells of the longest row
    int lastWidth = 0;
    int alike = 0;   ///< rows as long as the one before
    int torn = 0;    ///< rows that are the rest of the one before
    int values = 0;  ///< cells that look like values
    int printed = 0; ///< cells with something in them
};

/// A single row of nothing but values, and more of them than stand behind a label: a table whose
/// heads are lost.
[[nodiscard]] bool isRowOfValues(const RowRun &run);

/// Below its heads, a row that was left blank altogether but for its label: as wide as the widest,
/// and `fewestBlanks` cells or more.
[[nodiscard]] bool endsInBlankRow(const RowRun &run, int fewestBlanks);

/// Collects rows from `line` on, as long as `readRow(line)` gives one (an empty row ends the run).
/// Blank lines and page marks between two rows are passed over, unless the rows behind a blank line
/// are of quite another width: then another table begins there. Below heads alone it does not: they
/// get wider from row to row.
template<typename ReadRow>
[[nodiscard]] RowRun collectRun(const TextLines &lines, qsizetype line, ReadRow &&readRow);

/// The line of the next row: behind `line`, over blank lines and page marks.
[[nodiscard]] qsizetype overGap(const TextLines &lines, qsizetype line);

/// The line behind a page mark at `line`; `line` itself where there is none.
[[nodiscard]] qsizetype overPageMark(const TextLines &lines, qsizetype line);

/// Pages have marks around line `near`.
[[nodiscard]] bool hasPages(const TextLines &lines, qsizetype near);

/// The line of the row behind a running title: `line` is none, names a report or stands by a page
/// mark, behind the row that ends at `rowEnd`. `line` itself for anything else.
[[nodiscard]] qsizetype overRunningTitle(const TextLines &lines, qsizetype rowEnd, qsizetype line);

/// Among the lines [begin, end).
[[nodiscard]] bool hasBlankLine(const TextLines &lines, qsizetype begin, qsizetype end);

/// True when rows of these lengths do not belong to one table.
[[nodiscard]] bool areWidthsForeign(qsizetype left, qsizetype right);

/// Nothing parts the row at `below` from the last one but the running title at `line`, other titles
/// and page marks.
[[nodiscard]] bool isTitleWithin(const RowRun &run, const TextLines &lines, qsizetype line,
                                 qsizetype below);

/// The row is as wide as the last one; of two cells, it is a label and its value.
[[nodiscard]] bool isAlike(const RowRun &run, const TextLines &lines, const LineRow &row);

void addRow(RowRun &run, const TextLines &lines, const LineRow &row);

/// Right below a row that is one cell short, or below the page mark there, a number alone on its
/// line is that cell, and no page number; below one whose last cell is empty, it may be. Adds it as
/// a row of its own.
void addLastCell(RowRun &run, const TextLines &lines);

/// Right below a row, a line without any separator that is the first cell of the row below it, or
/// below the page mark there: `rest` is what is read there. Gives that cell; nothing for any other
/// line.
[[nodiscard]] LineRow tornCell(const RowRun &run, const TextLines &lines, qsizetype line,
                               const LineRow &rest);

/// Nothing but values, one fewer than the widest row has cells: a number right above is the first
/// of them, and no page number.
[[nodiscard]] bool lacksFirstValue(const RowRun &run, const TextLines &lines, const LineRow &row);

template<typename ReadRow>
RowRun collectRun(const TextLines &lines, qsizetype line, ReadRow &&readRow)
{
    RowRun run;
    run.nextLine = line;
    for (qsizetype at = line; at < lines.size();) {
        LineRow row = readRow(at);
        if (row.cells.isEmpty() && run.rows > 0 && at + 1 < lines.size())
            row = tornCell(run, lines, at, readRow(overPageMark(lines, at + 1)));
        if (row.cells.isEmpty() && run.rows > 0) {
            const qsizetype below = overRunningTitle(lines, run.nextLine, at);
            LineRow behind = readRow(below);
            if (isAlike(run, lines, behind) || isTitleWithin(run, lines, at, below))
                row = std::move(behind);
        }
        const bool gap = run.rows > 0 && hasBlankLine(lines, run.nextLine, at);
        if (row.cells.isEmpty()
            || (gap && run.values > 0 && areWidthsForeign(run.lastWidth, row.cells.size())))
            break;
        addRow(run, lines, row);
        addLastCell(run, lines);
        at = overGap(lines, run.nextLine);
        if (at > run.nextLine && at < lines.size() && isBareNumber(lines.trimmed(run.nextLine))
            && lacksFirstValue(run, lines, readRow(at)))
            at = run.nextLine;
    }
    return run;
}

} // namespace gouji
