#include "core/session/carryover.h"

namespace gouji {

namespace {

bool samePrint(const CellReading &left, const CellReading &right)
{
    return left.state == right.state && left.raw == right.raw;
}

} // namespace

CarriedOver carryOver(const Report &earlier, Report &fresh, const JournalEntry &stamp)
{
    CarriedOver carried;
    fresh.journal = earlier.journal;
    fresh.acknowledgements = earlier.acknowledgements;
    fresh.faults = earlier.faults;
    for (int i = 0; i < earlier.cells.size(); ++i) {
        const Cell &old = earlier.cells[i];
        if (old.mark == Mark::None)
            continue;
        const QString id = earlier.form->cell(CellId{i}).id;
        const CellId there = fresh.form->find(id);
        Cell *cell = there.isValid() ? &fresh.cell(there) : nullptr;
        if (cell != nullptr && samePrint(old.reading, cell->reading)) {
            cell->mark = old.mark;
            cell->text = old.text;
            cell->value = old.value;
            ++carried.kept;
            continue;
        }
        const QString printed = cell == nullptr ? QString() : cell->reading.raw;
        if (cell != nullptr)
            cell->reading.review = true;
        carried.lost.append({id, old.text, old.reading.raw, printed});
        JournalEntry entry = stamp;
        entry.cell = id;
        entry.from = old.text;
        entry.to = printed;
        fresh.journal.append(entry);
    }
    return carried;
}

} // namespace gouji
