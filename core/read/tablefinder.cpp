#include "core/read/tablefinder.h"

#include "core/read/alignedtext.h"
#include "core/read/readingorder.h"

#include <array>

namespace gouji {

namespace {

/// Tabs are the strongest sign; commas, which stand in every prose, the weakest.
constexpr std::array flavours = {
    TableFlavour{"tab cells", readTabCells},
    TableFlavour{"tab rows", readTabRows},
    TableFlavour{"pipe rows", readPipeRows},
    TableFlavour{"pipe cells", readPipeCells},
    TableFlavour{"separated rows", readSeparatedRows},
    TableFlavour{"running text", readRunningText},
};

std::optional<FoundTable> readAny(const TextLines &lines, qsizetype line)
{
    for (const TableFlavour &flavour : flavours) {
        if (auto found = flavour.read(lines, line))
            return found;
    }
    return std::nullopt;
}

qsizetype rowsWithin(const QList<SourceTable> &tables)
{
    qsizetype rows = 0;
    for (const SourceTable &table : tables)
        rows += table.rowCount();
    return rows;
}

/// Where no separator tells of a table, white or the order of lines may: what makes more of them.
QList<SourceTable> findUnmarkedTables(const TextLines &lines)
{
    QList<SourceTable> aligned = findAlignedTables(lines);
    QList<SourceTable> inOrder = findTablesInOrder(lines);
    return rowsWithin(inOrder) > rowsWithin(aligned) ? inOrder : aligned;
}

} // namespace

QList<SourceTable> findTables(const SourceText &text)
{
    const TextLines lines(text);
    QList<SourceTable> tables;
    for (qsizetype line = lines.nextPrinted(0); line < lines.size();) {
        if (auto found = readAny(lines, line)) {
            line = found->nextLine;
            tables.append(std::move(found->table));
        } else {
            ++line;
        }
        line = lines.nextPrinted(line);
    }
    return tables.isEmpty() ? findUnmarkedTables(lines) : tables;
}

} // namespace gouji
