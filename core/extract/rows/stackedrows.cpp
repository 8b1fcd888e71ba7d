#include "core/extract/rows/stackedrows.h"

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

/// Five columns among seven are 21, two among seven too.
constexpr int mostWays = 64;

bool areOfOneTable(const DoubtfulRow &one, const DoubtfulRow &other)
{
    return one.sourceTable == other.sourceTable && one.table == other.table
           && one.columns == other.columns;
}

/// Where a column without a cell would stand.
TextSpan placeBeside(const QList<TextSpan> &stacked, qsizetype next)
{
    const qsizetype at = next > 0 ? stacked[next - 1].end : stacked[next].begin;
    return {at, at};
}

/// The cells of `row` when the columns in `printed` are those of the form it has.
void appendCells(QList<PieceReading> &cells, const DoubtfulRow &row, const QList<bool> &printed,
                 bool blank, const SourceText &text)
{
    qsizetype next = 0;
    for (const bool isPrinted : printed) {
        if (!isPrinted && !blank) {
            cells.append(PieceReading{});
            continue;
        }
        const TextSpan span = isPrinted ? row.stacked[next++] : placeBeside(row.stacked, next);
        cells.append({span, parseCellValue(text.view(span))});
    }
}

} // namespace

QList<StackedRows> stackedRows(const QList<DoubtfulRow> &rows)
{
    constexpr qsizetype fewestRows = 3;
    constexpr qsizetype fewestValues = 4;
    QList<StackedRows> tables;
    for (const DoubtfulRow &row : rows) {
        if (row.stacked.isEmpty() || row.stacked.size() >= row.columns.size())
            continue;
        const auto same = std::ranges::find_if(tables, [&row](const StackedRows &table) {
            return areOfOneTable(*table.constFirst(), row);
        });
        if (same == tables.end())
            tables.append(StackedRows{&row});
        else
            same->append(&row);
    }
    tables.removeIf([](const StackedRows &table) {
        const auto values =
            std::transform_reduce(table.cbegin(), table.cend(), qsizetype(0), std::plus(),
                                  [](const DoubtfulRow *row) { return row->pieces.size(); });
        const auto differs = [&table](const DoubtfulRow *row) {
            return row->stacked.size() != table.constFirst()->stacked.size();
        };
        return table.size() < fewestRows || values < fewestValues
               || std::ranges::any_of(table, differs);
    });
    return tables;
}

QList<WayToRead> waysToMatch(const StackedRows &rows, bool blank, const SourceText &text)
{
    const DoubtfulRow &first = *rows.constFirst();
    QList<bool> printed(first.columns.size(), false);
    std::fill(printed.begin(), printed.begin() + first.stacked.size(), true);
    QList<WayToRead> ways;
    do {
        WayToRead &way = ways.emplaceBack();
        for (const DoubtfulRow *row : rows)
            appendCells(way.cells, *row, printed, blank, text);
    } while (ways.size() <= mostWays && std::ranges::prev_permutation(printed).found);
    return ways.size() > mostWays ? QList<WayToRead>() : ways;
}

} // namespace gouji
