#include "core/read/text/brokenrows.h"
#include "core/read/text/tablefinder.h"

#include <algorithm>

namespace gouji {

namespace {

/// The cells of the line; none when it is no row: prose with a tab in it, a line of a table of
/// contents.
LineRow tabRow(const TextLines &lines, qsizetype line)
{
    if (!mayHoldRow(lines, line, lines[line].tabs))
        return {};
    LineRow row = splitRow(lines, line, u'\t', true);
    if (row.cells.size() == 1)
        return {};
    for (const TextSpan cell : row.cells) {
        if (isProse(lines.view(cell)) || isSectionHeading(lines.view(cell)))
            return {};
    }
    return row;
}

bool isTable(const RowRun &run)
{
    constexpr int wideEnoughAlone = 4;
    if (run.printed == 0)
        return false;
    return run.width >= wideEnoughAlone
           || (run.rows >= 2 && run.width >= 2 && (run.values > 0 || endsInBlankRow(run, 1)));
}

} // namespace

TableSearch readTabRows(const TextLines &lines, qsizetype line)
{
    if (!mayHoldRow(lines, line, lines[line].tabs) || lines[line].trimmed.isEmpty())
        return std::unexpected(line + 1);
    BrokenRows rows(lines, {.separator = u'\t', .quotes = true});
    RowRun run =
        collectRun(lines, line, [&](qsizetype at) { return rows.row(at, tabRow(lines, at)); });
    if (!isTable(run))
        return std::unexpected(run.nextLine);
    run.table.geometry = TableGeometry::Grid;
    return FoundTable{std::move(run.table), run.nextLine};
}

} // namespace gouji
