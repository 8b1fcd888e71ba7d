#include "core/extract/parts/tablechoice.h"

#include <algorithm>

namespace gouji {

namespace {

/// What weighs less than this beside another is a table in the prose, or a piece of one.
constexpr double little = 0.5;

bool isLittleBeside(const PlacedPrinting &printing, double weight)
{
    return printing.printing.weight < little * weight;
}

/// The run whose tables stand in their own sections is the report's; where none does, the first,
/// unless it is little beside another.
qsizetype mainRun(const QList<PrintingRun> &runs)
{
    qsizetype best = 0;
    for (qsizetype r = 1; r < runs.size(); ++r) {
        if (runs[r].appendix)
            continue;
        const double own = runs[r].weight(true);
        const double bestOwn = runs[best].weight(true);
        const bool heavier = runs[best].weight(false) < little * runs[r].weight(false);
        if (own > bestOwn || (own == bestOwn && heavier))
            best = r;
    }
    return best;
}

/// All printings of a table, in order, but for those of an appendix.
QList<const PlacedPrinting *> printingsOf(int table, const QList<PrintingRun> &runs)
{
    QList<const PlacedPrinting *> found;
    for (const PrintingRun &run : runs) {
        if (const PlacedPrinting *printing = run.appendix ? nullptr : run.find(table))
            found.append(printing);
    }
    return found;
}

/// The first in its own section, or the first there that does not say it is of a year before.
const PlacedPrinting *ownOf(const QList<const PlacedPrinting *> &printings)
{
    double heaviest = 0;
    for (const PlacedPrinting *printing : printings) {
        if (printing->isInOwnSection())
            heaviest = std::max(heaviest, printing->printing.weight);
    }
    const PlacedPrinting *own = nullptr;
    for (const PlacedPrinting *printing : printings) {
        if (!printing->isInOwnSection() || isLittleBeside(*printing, heaviest))
            continue;
        if (!own || own->caption.isBefore(printing->caption))
            own = printing;
    }
    return own;
}

/// Another printing of the chosen table may be the report's as well: one that stands in its section
/// too, or behind. What is quoted above it is not.
bool isRival(const PlacedPrinting &other, const PlacedPrinting &chosen)
{
    if (other.printing.rows.begin >= chosen.printing.rows.begin)
        return other.printing.rows.begin > chosen.printing.rows.begin;
    return (other.isInOwnSection() || !chosen.isInOwnSection())
           && !isLittleBeside(other, chosen.printing.weight);
}

} // namespace

const PlacedPrinting *PrintingRun::find(int table) const
{
    const auto found = std::ranges::find_if(printings, [table](const PlacedPrinting &placed) {
        return placed.printing.tableIndex == table;
    });
    return found == printings.cend() ? nullptr : &*found;
}

double PrintingRun::weight(bool inOwnSection) const
{
    double sum = 0;
    for (const PlacedPrinting &placed : printings)
        sum += !inOwnSection || placed.isInOwnSection() ? placed.printing.weight : 0;
    return sum;
}

void TableChoice::choose(ReportPart &part, const QList<PrintingRun> &runs, qsizetype end) const
{
    if (runs.isEmpty())
        return;
    const PrintingRun &main = runs[mainRun(runs)];
    for (int t = 0; t < part.tables.size(); ++t) {
        const QList<const PlacedPrinting *> printings = printingsOf(t, runs);
        const PlacedPrinting *own = ownOf(printings);
        const PlacedPrinting *chosen = own ? own : main.find(t);
        if (!chosen)
            continue; // a table that is lost is never taken from another place
        const bool quoted =
            !own && (main.appendix.has_value() || isAboveItsSection(chosen->printing, end));
        const bool rivals = std::ranges::any_of(
            printings, [chosen](const PlacedPrinting *p) { return isRival(*p, *chosen); });
        part.tables[t] = {.rows = chosen->printing.rows,
                          .rival = quoted || rivals || chosen->caption.isLastYear(),
                          .captionYear = {}};
        if (chosen->caption.kind == NamedPeriod::Kind::Year)
            part.tables[t].captionYear = chosen->caption.year;
    }
    for (const PrintingRun &run : runs) {
        const PlacedPrinting &first = run.printings.constFirst();
        const qsizetype at = run.appendix.value_or(beginOf(first.printing.rows));
        if (at > lastOf(part) && (run.appendix || !first.isInOwnSection()))
            part.own.end = std::min(part.own.end, at);
    }
}

/// The section it belongs to begins below it: its own table may be lost, or blank.
bool TableChoice::isAboveItsSection(const TablePrinting &printing, qsizetype end) const
{
    const qsizetype behind = m_stream.cells[m_stream.rowBegins[printing.lastRow]].span.end;
    auto mark = std::ranges::upper_bound(m_marks, behind, {},
                                         [](const SectionMark &m) { return m.span.begin; });
    for (; mark != m_marks.cend() && mark->span.begin < end; ++mark) {
        if (mark->numbered && mark->section == firstTableSection + printing.tableIndex)
            return true;
    }
    return false;
}

/// Where the last of the part's tables begins.
qsizetype TableChoice::lastOf(const ReportPart &part) const
{
    qsizetype last = -1;
    for (const PartTable &table : part.tables) {
        if (!table.rows.isEmpty())
            last = std::max(last, beginOf(table.rows));
    }
    return last;
}

} // namespace gouji
