#include "core/extract/rowpieces.h"

#include <algorithm>

namespace gouji {

qsizetype printedAmong(const QList<int> &cells, const CellStream &stream)
{
    return std::ranges::count_if(cells, [&](int cell) { return stream.isPrinted(cell); });
}

void appendRow(CollectedRow &row, const CellStream &stream, int streamRow)
{
    for (int c = stream.rowBegins[streamRow]; c < stream.rowEnd(streamRow); ++c)
        row.cells.cells.append(c);
}

void joinPieces(CollectedRow &row, const CellStream &stream, StreamRows within)
{
    const qsizetype columns = row.columns.size();
    for (int r = row.lastStreamRow + 1; r < within.end; ++r) {
        const qsizetype present = printedAmong(row.cells.cells, stream);
        const bool complete = row.cells.cells.size() >= columns && present > 0;
        if (complete || stream.hasLabel(r) || !stream.hasValue(r))
            return;
        if (present + stream.printedIn(r) > columns)
            return;
        if (present == 0)
            row.cells.cells.clear(); // empty slots beside the label, the values below it
        appendRow(row, stream, r);
        row.lastStreamRow = r;
    }
}

} // namespace gouji
