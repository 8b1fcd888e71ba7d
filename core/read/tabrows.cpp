#include "core/read/rowrun.h"
#include "core/read/tablefinder.h"

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

/// Heads, and labels below them whose values were left blank.
bool endsInBlanks(const RowRun &run)
{
    const int last = run.rows - 1;
    return run.alike == last
           && std::ranges::all_of(run.table.cells, [last](const SourceCell &cell) {
                  const bool printed = !cell.span.isEmpty();
                  return cell.row == 0 || cell.column == 0 ? printed : !printed || cell.row != last;
              });
}

bool isTable(const RowRun &run)
{
    constexpr int wideEnoughAlone = 4;
    if (run.printed == 0)
        return false;
    return run.width >= wideEnoughAlone
           || (run.rows >= 2 && run.width >= 2 && (run.values > 0 || endsInBlanks(run)));
}

} // namespace

TableSearch readTabRows(const TextLines &lines, qsizetype line)
{
    if (!mayHoldRow(lines, line, lines[line].tabs) || lines[line].trimmed.isEmpty())
        return std::unexpected(line + 1);
    RowRun run = collectRun(lines, line, [&](qsizetype at) { return tabRow(lines, at); });
    if (!isTable(run))
        return std::unexpected(run.nextLine);
    run.table.geometry = TableGeometry::Grid;
    return FoundTable{std::move(run.table), run.nextLine};
}

} // namespace gouji
