#include "core/report/cell.h"

#include <utility>

namespace gouji {

CellReading::CellReading(CellState readState, std::optional<TextSpan> at, QString characters,
                         CellValue readValue)
    : state(readState)
    , span(at)
    , raw(std::move(characters))
    , value(std::move(readValue))
{}

Cell::Cell(CellReading from)
    : reading(std::move(from))
    , text(reading.raw)
    , value(reading.value)
{}

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

Cell corrected(const Cell &cell, const QString &text)
{
    if (text == cell.reading.raw)
        return Cell(cell.reading);
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
        return Cell(cell.reading);
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
