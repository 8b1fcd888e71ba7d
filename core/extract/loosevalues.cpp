#include "core/extract/loosevalues.h"

#include "core/extract/confidence.h"

#include <algorithm>

namespace gouji {

namespace {

/// The values of a row, where it has nothing else; blank cells may be slots of other rows.
QList<int> valuesIn(const CellStream &stream, int row)
{
    QList<int> values;
    for (int c = stream.rowBegins[row]; c < stream.rowEnd(row); ++c) {
        if (stream.cells[c].label)
            return {};
        if (stream.isPrinted(c))
            values.append(c);
    }
    return values;
}

/// The cells of the only row within `section` with `columns` values; none when there are several.
QList<int> onlyRow(const CellStream &stream, TextSpan section, qsizetype columns)
{
    QList<int> only;
    for (int row = 0; row < stream.rowCount(); ++row) {
        if (!section.contains(stream.cells[stream.rowBegins[row]].span.begin))
            continue;
        QList<int> values = valuesIn(stream, row);
        if (values.size() != columns)
            continue;
        if (!only.isEmpty())
            return {};
        only = std::move(values);
    }
    return only;
}

} // namespace

TableAlignment looseValues(const CellStream &stream, const SourceDocument &document,
                           const LabelDictionary &dictionary, int tableIndex,
                           const QString &edition, TextSpan section)
{
    TableAlignment alignment;
    const QList<TableLabels> &tables = dictionary.tables();
    const auto labels = std::ranges::find_if(tables, [&](const TableLabels &other) {
        return other.tableIndex == tableIndex && other.edition == edition;
    });
    if (labels == tables.cend() || labels->table->blocks.size() != 1
        || !labels->table->blocks.constFirst().rowNodes.isEmpty())
        return alignment;
    const QList<int> values =
        onlyRow(stream, section, labels->table->blocks.constFirst().columns.size());
    if (values.isEmpty())
        return alignment;
    for (const int cell : values)
        alignment.readings.append(readingOf(stream.cells[cell], document, {.doubts = rowUnsure}));
    alignment.tableLabels = static_cast<int>(labels - tables.cbegin());
    return alignment;
}

} // namespace gouji
