#include "core/read/text/brokenrows.h"
#include "core/read/text/tablefinder.h"

#include <algorithm>

namespace gouji {

namespace {

/// More commas on one line are those of prose, or of no table of a report.
constexpr int widestRow = 1000;

/// The commas of the line only group digits: `1,234` alone, or with blanks between its columns.
bool isSpacedOut(QStringView line)
{
    constexpr qsizetype mostGroups = 4;
    const qsizetype commas = line.count(u',');
    if (commas == 0)
        return line.contains(u"  ");
    if (!line.contains(u' ') && commas >= mostGroups)
        return false;
    const auto digit = [&](qsizetype at) {
        return at >= 0 && at < line.size() && line[at].isDigit();
    };
    for (qsizetype comma = line.indexOf(u','); comma >= 0; comma = line.indexOf(u',', comma + 1)) {
        const bool groups = digit(comma - 1) && digit(comma + 1) && digit(comma + 2)
                            && digit(comma + 3) && !digit(comma + 4);
        if (!groups)
            return false;
    }
    return true;
}

/// Every comma of the line stands within brackets: those of a label, which quotes would hold
/// together among cells.
bool isBracketed(QStringView line)
{
    int depth = 0;
    for (const QChar character : line) {
        if (character == u'(' || character == u'（')
            ++depth;
        else if (character == u')' || character == u'）')
            depth = std::max(depth - 1, 0);
        else if (character == u',' && depth == 0)
            return false;
    }
    return depth == 0 && !line.contains(u'"');
}

/// The cells of the line; none when it reads like a sentence.
LineRow separatedRow(const TextLines &lines, qsizetype line, char16_t separator)
{
    const int count = separator == u',' ? lines[line].commas : lines[line].semicolons;
    if (!mayHoldRow(lines, line, count) || count > widestRow)
        return {};
    const QStringView first = firstCell(lines, line, separator);
    if (isProse(first) && !first.startsWith(u'"'))
        return {};
    const QStringView text = lines.trimmed(line);
    if (separator == u',' && (isSpacedOut(text) || isBracketed(text)))
        return {};
    LineRow row = splitRow(lines, line, separator, true);
    if (row.cells.size() == 1)
        return {};
    for (const TextSpan cell : row.cells) {
        if (isProse(lines.view(cell)) || isSectionHeading(lines.view(cell)))
            return {};
    }
    return row;
}

/// A comma makes no table: there must be rows of equal length, and a good part of the cells values.
bool isTable(const RowRun &run)
{
    constexpr int mostPrintedPerValue = 8;
    constexpr int wideEnoughAlone = 4;
    // Many rows of one width hold a table even where nearly every cell was left blank.
    const int rows = run.rows - run.torn;
    if (rows >= wideEnoughAlone && run.width >= wideEnoughAlone && run.alike * 4 >= (rows - 1) * 3)
        return true;
    if (isRowOfValues(run))
        return true;
    const bool regular = rows >= 2 && run.alike * 2 >= rows - 1;
    return regular && run.values >= 2 && run.values * mostPrintedPerValue >= run.printed;
}

} // namespace

TableSearch readSeparatedRows(const TextLines &lines, qsizetype line)
{
    const TextLine first = lines[line];
    if (!mayHoldRow(lines, line, first.commas + first.semicolons))
        return std::unexpected(line + 1);
    const auto collect = [&](char16_t separator) {
        BrokenRows rows(lines, {.separator = separator, .quotes = true, .brokenCells = true});
        return collectRun(lines, line, [&](qsizetype at) {
            return rows.row(at, separatedRow(lines, at, separator));
        });
    };
    const bool semicolons = first.semicolons > first.commas;
    RowRun run = collect(semicolons ? u';' : u',');
    // The separators of a row that begins with a quoted label stand on its later lines.
    if (run.rows == 0 && !semicolons)
        run = collect(u';');
    if (!isTable(run))
        return std::unexpected(run.nextLine);
    run.table.geometry = TableGeometry::Grid;
    return FoundTable{std::move(run.table), run.nextLine};
}

} // namespace gouji
