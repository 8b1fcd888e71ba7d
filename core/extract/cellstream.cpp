#include "core/extract/cellstream.h"

#include "core/text/labelkey.h"

namespace gouji {

namespace {

/// No number, however wrongly spaced, is longer than this; no statutory label longer than that.
constexpr qsizetype longestValue = 32;
constexpr qsizetype longestLabel = 120;

void classify(Candidate &cell, QStringView text, const LabelDictionary &dictionary)
{
    if (text.size() <= longestValue) {
        cell.value = parseCellValue(text);
        if (cell.value.kind != ValueKind::Text)
            return;
    } else {
        cell.value.kind = ValueKind::Text;
    }
    cell.label = true;
    if (text.size() > longestLabel)
        return;
    cell.key = labelKey(text);
    cell.matches = dictionary.find(cell.key);
}

} // namespace

CellStream streamOf(const SourceDocument &document, const LabelDictionary &dictionary)
{
    CellStream stream;
    qsizetype count = 0;
    for (const SourceTable &table : document.tables)
        count += table.cells.size();
    stream.cells.reserve(count);

    for (int t = 0; t < document.tables.size(); ++t) {
        int previousRow = -1;
        for (const SourceCell &source : document.tables[t].cells) {
            if (source.row != previousRow) {
                stream.rowBegins.append(static_cast<int>(stream.cells.size()));
                previousRow = source.row;
            }
            Candidate cell;
            cell.span = source.span;
            cell.table = t;
            cell.row = static_cast<int>(stream.rowBegins.size()) - 1;
            cell.column = source.column;
            cell.columnSpan = source.columnSpan;
            cell.page = source.page;
            if (!source.span.isEmpty())
                classify(cell, document.text.view(source.span), dictionary);
            stream.cells.append(std::move(cell));
        }
    }
    stream.rowBegins.append(static_cast<int>(stream.cells.size()));
    return stream;
}

} // namespace gouji
