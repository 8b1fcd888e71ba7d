#include "core/export/owntables.h"

#include "core/export/formdocumenttable.h"
#include "core/export/paragraphs.h"
#include "core/source/tableshape.h"
#include "core/text/labelkey.h"

#include <algorithm>

namespace gouji {

namespace {

/// In characters: what a column is given at least and at most, by its longest text.
constexpr qsizetype shortestColumn = 4;
constexpr qsizetype longestColumn = 14;
constexpr int mostRowsTogether = 16; // half a page

bool isRead(const Report &report, TextSpan table)
{
    return std::ranges::any_of(report.cells, [&](const Cell &cell) {
        return cell.reading.span && cell.reading.span->begin >= table.begin
               && cell.reading.span->end <= table.end;
    });
}

DocumentTable documentTable(const TableShape &shape, QStringView text)
{
    QList<int> widths(shape.columns, shortestColumn);
    DocumentTable table;
    table.rowCount = shape.rows;
    table.together = shape.rows <= mostRowsTogether;
    for (const PlacedCell &placed : shape.cells) {
        const QString words = cleanedLine(text.sliced(placed.span.begin, placed.span.size()));
        if (placed.columnSpan == 1) {
            const auto length = static_cast<int>(std::min(words.size(), longestColumn));
            widths[placed.column] = std::max(widths[placed.column], length);
        }
        table.cells.append({.row = placed.row,
                            .column = placed.column,
                            .rowSpan = placed.rowSpan,
                            .columnSpan = placed.columnSpan,
                            .text = words,
                            .left = placed.isLabel});
    }
    table.columnWidths = widths;
    std::ranges::sort(table.cells, {},
                      [](const DocumentCell &cell) { return std::pair(cell.row, cell.column); });
    table.fontSize = largestFontFor(table);
    return table;
}

bool saysSomething(const DocumentTable &table, const QSet<QString> &furniture)
{
    return std::ranges::any_of(table.cells, [&](const DocumentCell &cell) {
        const QString key = labelKey(cell.text);
        return !key.isEmpty() && !furniture.contains(key);
    });
}

} // namespace

QList<OwnTable> ownTables(const Report &report, const ReportSource &source,
                          const QSet<QString> &furniture)
{
    QList<OwnTable> own;
    for (const SourceTable &table : source.tables) {
        if (isRead(report, table.span))
            continue;
        for (const TableShape &shape : shapesOf(table, source.text)) {
            DocumentTable made = documentTable(shape, source.text);
            if (saysSomething(made, furniture))
                own.append({shape.span.begin, std::move(made)});
        }
    }
    return own;
}

} // namespace gouji
