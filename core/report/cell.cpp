#include "core/report/cell.h"

#include <utility>

namespace gouji {

CellState Cell::state() const
{
    switch (mark) {
    case Mark::Corrected:
        return CellState::Corrected;
    case Mark::Confirmed:
        return CellState::Confirmed;
    case Mark::None:
        break;
    }
    return reading.state;
}

bool Cell::isMissing() const
{
    return reading.state == CellState::Missing && mark != Mark::Corrected;
}

Cell unmarked(CellReading reading)
{
    // Hundreds are made of every report: nothing is made empty and filled then.
    QString text = reading.raw;
    CellValue value = reading.value;
    return {.reading = std::move(reading),
            .mark = Mark::None,
            .text = std::move(text),
            .value = std::move(value),
            .readAt = {}};
}

Cell corrected(const Cell &cell, const QString &text)
{
    if (text == cell.reading.raw)
        return unmarked(cell.reading);
    Cell changed = cell;
    changed.mark = Mark::Corrected;
    changed.text = text;
    changed.value = parseCellValue(text);
    changed.readAt.reset();
    return changed;
}

Cell readAnew(const Cell &cell, const QString &text, TextSpan span)
{
    if (span == cell.reading.span)
        return unmarked(cell.reading);
    Cell changed = cell;
    changed.mark = Mark::Corrected;
    changed.text = text;
    changed.value = parseCellValue(text);
    changed.readAt = span;
    return changed;
}

Cell confirmed(const Cell &cell)
{
    Cell looked = cell;
    if (looked.mark == Mark::None)
        looked.mark = Mark::Confirmed;
    return looked;
}

} // namespace gouji
