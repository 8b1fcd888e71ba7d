#include "core/read/rowrun.h"
#include "core/read/tablefinder.h"

#include <algorithm>

namespace gouji {

namespace {

/// Pipes at the ends of every line are a frame; at the ends of some, the edges of empty cells.
struct Frame
{
    bool front = true;
    bool back = true;
};

Frame frameOf(const TextLines &lines, qsizetype line)
{
    constexpr qsizetype sample = 60;
    Frame frame;
    const qsizetype end = std::min(lines.size(), line + sample);
    for (qsizetype at = line; at < end && lines[at].pipes > 0;) {
        frame.front = frame.front && lines.trimmed(at).startsWith(u'|');
        frame.back = frame.back && lines.trimmed(at).endsWith(u'|');
        const qsizetype next = overGap(lines, at + 1);
        at = next < end ? overRunningTitle(lines, at + 1, next) : next;
    }
    return frame;
}

/// The cells of a line with pipes between them.
LineRow splitPipes(const TextLines &lines, qsizetype line, Frame frame)
{
    LineRow row = splitRow(lines, line, u'|', false);
    const QStringView text = lines.trimmed(line);
    if (frame.front && text.startsWith(u'|'))
        row.cells.erase(row.cells.begin());
    if (frame.back && !row.cells.isEmpty() && text.endsWith(u'|'))
        row.cells.removeLast();
    return row;
}

qsizetype overRules(const TextLines &lines, qsizetype line)
{
    for (qsizetype next = lines.nextPrinted(line);
         next < lines.size() && isPipeRule(lines.trimmed(next)); next = lines.nextPrinted(line))
        line = next + 1;
    return line;
}

LineRow pipeRow(const TextLines &lines, qsizetype line, Frame frame)
{
    if (lines[line].pipes == 0)
        return {};
    LineRow row = splitPipes(lines, line, frame);
    for (const TextSpan cell : row.cells) {
        if (isProse(lines.view(cell)))
            return {};
    }
    row.nextLine = overRules(lines, row.nextLine);
    return row;
}

/// True when the lines from `line` on hold a whole row each: a rule is below the first, or most
/// have several cells, and as many.
bool hasRowsOnLines(const TextLines &lines, qsizetype line)
{
    constexpr qsizetype sample = 40;
    constexpr int enough = 3;
    constexpr qsizetype widest = 4; // of what stands on a line of its own between two cells
    int rows = 0;
    int pieces = 0; // lines with one cell or none: the pipe-cell flavour
    QVarLengthArray<int, sample> widths;
    const Frame frame = frameOf(lines, line);
    const qsizetype end = std::min(lines.size(), line + sample);
    for (qsizetype at = line; at < end; ++at) {
        if (lines[at].pipes == 0) {
            // A line between tells nothing, unless rows enough stand above: the next table may be
            // of another width.
            if ((rows >= enough && rows > 2 * pieces) || isProse(lines.trimmed(at)))
                break;
            continue;
        }
        if (isPipeRule(lines.trimmed(at)))
            continue;
        const LineRow row = splitPipes(lines, at, frame);
        const auto printed =
            std::ranges::count_if(row.cells, [](TextSpan cell) { return !cell.isEmpty(); });
        // Most cells of a row may have been left blank.
        const bool framed = frame.front && frame.back && row.cells.size() >= widest;
        if (printed >= 2 || framed) {
            ++rows;
            widths.append(static_cast<int>(row.cells.size()));
        } else {
            ++pieces;
        }
    }
    if (rows < 2 || rows < pieces)
        return false;
    if (overRules(lines, line + 1) > line + 1)
        return true;
    std::ranges::sort(widths);
    const auto usual = std::ranges::count(widths, widths[widths.size() / 2]);
    return usual * 2 > rows;
}

/// Below its heads, a row that was left blank altogether.
bool endsInBlankRow(const RowRun &run)
{
    constexpr int fewest = 4;
    const int last = run.rows - 1;
    return run.lastWidth == run.width && run.width >= fewest
           && std::ranges::all_of(run.table.cells, [last](const SourceCell &cell) {
                  return cell.row != last || cell.span.isEmpty();
              });
}

/// Merged slots are empty cells at their place, or packed behind the row's last cell.
TableGeometry geometryOf(const SourceTable &table)
{
    const bool emptyFirst = std::ranges::any_of(table.cells, [](const SourceCell &cell) {
        return cell.column == 0 && cell.span.isEmpty();
    });
    return emptyFirst ? TableGeometry::Grid : TableGeometry::Packed;
}

} // namespace

TableSearch readPipeRows(const TextLines &lines, qsizetype line)
{
    const qsizetype first = overRules(lines, line);
    if (first >= lines.size() || lines[first].pipes == 0 || !hasRowsOnLines(lines, first))
        return std::unexpected(line + 1);
    const Frame frame = frameOf(lines, first);
    RowRun run = collectRun(lines, first, [&](qsizetype at) { return pipeRow(lines, at, frame); });
    if (run.rows < 2 || run.width < 2 || (run.values == 0 && !endsInBlankRow(run)))
        return std::unexpected(run.nextLine);
    run.table.geometry = geometryOf(run.table);
    return FoundTable{std::move(run.table), overRules(lines, run.nextLine)};
}

} // namespace gouji
