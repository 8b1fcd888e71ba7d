#include "core/extract/parts/ignoredtables.h"

#include <algorithm>

namespace gouji {

namespace {

/// Less than this is a line of prose that looks like a table.
constexpr int fewestRows = 2;
constexpr int fewestNumbers = 2;
constexpr qsizetype longestName = 20;

/// Where cells were read, and rows seen that are none of the form's, in order.
QList<qsizetype> placesRead(const QList<Report> &reports)
{
    QList<qsizetype> places;
    for (const Report &report : reports) {
        for (const Cell &cell : report.cells) {
            if (cell.reading.span)
                places.append(cell.reading.span->begin);
        }
        for (const Observation &observation : report.observations) {
            if (observation.span)
                places.append(observation.span->begin);
        }
    }
    std::ranges::sort(places);
    return places;
}

bool holdsNumbers(const SourceTable &table, const SourceText &text)
{
    int numbers = 0;
    for (const SourceCell &cell : table.cells) {
        if (!cell.span.isEmpty() && parseCellValue(text.view(cell.span).toString()).number)
            ++numbers;
        if (numbers == fewestNumbers)
            return true;
    }
    return false;
}

QString nameOf(const SourceTable &table, const SourceText &text)
{
    for (const SourceCell &cell : table.cells) {
        if (!cell.span.isEmpty())
            return text.view(cell.span)
                .first(std::min(cell.span.size(), longestName))
                .toString()
                .simplified();
    }
    return {};
}

} // namespace

QList<Notice> ignoredTables(const SourceDocument &document, const QList<Report> &reports)
{
    const QList<qsizetype> places = placesRead(reports);
    QList<Notice> notices;
    for (const SourceTable &table : document.tables) {
        const auto place = std::ranges::lower_bound(places, table.span.begin);
        const bool read = place != places.cend() && *place <= table.span.end;
        if (read || table.rowCount() < fewestRows || !holdsNumbers(table, document.text))
            continue;
        const qsizetype line = document.text.lineOf(table.span.begin) + 1;
        notices.append({NoticeCode::TableIgnored,
                        {QString::number(line), QString::number(table.rowCount()),
                         nameOf(table, document.text)}});
    }
    return notices;
}

} // namespace gouji
