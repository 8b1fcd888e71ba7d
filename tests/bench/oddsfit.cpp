#include "tests/bench/oddsfit.h"

#include "core/repair/slips.h"
#include "core/report/repairfile.h"

#include <algorithm>

namespace gouji::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int steps = 200;
/// No odds are fitted beyond these: the resource knows no certainty.
constexpr double leastOdds = 1e-7;
constexpr double mostOdds = 0.999;
/// Slips of several cells are rare: what is known counts as so many of them.
constexpr double structureWeight = 4;

using Member = double SlipOdds::*;

/// As OddsFit::Slip::likelihood has them.
constexpr std::array<Member, 9> causes{
    &SlipOdds::dropped,  &SlipOdds::doubled,  &SlipOdds::exchanged,
    &SlipOdds::confused, &SlipOdds::replaced, &SlipOdds::blank,
    &SlipOdds::offByFew, &SlipOdds::copied,   &SlipOdds::unlike};
constexpr size_t blankCause = 5;
constexpr size_t offCause = 6;

constexpr std::array<Member, 5> structures{&SlipOdds::swapped, &SlipOdds::merged, &SlipOdds::split,
                                           &SlipOdds::shifted, &SlipOdds::copiedLine};

std::optional<size_t> structureOf(RepairOperation operation)
{
    switch (operation) {
    case RepairOperation::SwappedSideways:
    case RepairOperation::SwappedBelow:
        return 0;
    case RepairOperation::Merged:
    case RepairOperation::MergedAndShifted:
        return 1;
    case RepairOperation::Split:
        return 2;
    case RepairOperation::ShiftedRight:
    case RepairOperation::ShiftedLeft:
        return 3;
    case RepairOperation::TotalsCopied:
        return 4;
    default:
        return std::nullopt;
    }
}

double bounded(double odds)
{
    return std::clamp(odds, leastOdds, mostOdds);
}

bool isPaged(const Report &report)
{
    return std::ranges::any_of(report.cells,
                               [](const Cell &cell) { return cell.reading.page > 0; });
}

qint64 countOf(const CellValue &value)
{
    if (!value.number || !value.number->isWhole() || value.number->isNegative())
        return -1;
    return value.number->toString().section(u'.', 0, 0).toLongLong();
}

/// The last thing done to the cell.
const JournalEntry *lastEntry(const Report &report, CellId cell)
{
    const QString &id = report.form->cell(cell).id;
    for (auto it = report.journal.crbegin(); it != report.journal.crend(); ++it) {
        if (it->cell == id)
            return &*it;
    }
    return nullptr;
}

double shareOf(const RepairOdds &odds, bool paged)
{
    return paged ? odds.pageShare : odds.textShare;
}

} // namespace

OddsFit::OddsFit(const RepairOdds &known, double weight)
    : m_known(known)
    , m_weight(weight)
{
    for (size_t cause = 0; cause < causeCount; ++cause) {
        m_single[cause].*causes[cause] = 1;
        if (cause == offCause)
            m_single[cause].totalOffByFew = 1;
    }
}

void OddsFit::add(const Report &report)
{
    for (const RepairArea &area : repairAreasOf(*report.form))
        addArea(report, area);
}

void OddsFit::addArea(const Report &report, const RepairArea &area)
{
    addStructures(report, area);
    for (int cell = 0; cell < area.cellCount(); ++cell) {
        const Cell &content = report.cell(area.cells[cell]);
        if (content.reading.state == CellState::Missing)
            continue;
        ++m_cells;
        const bool corrected = content.mark == Mark::Corrected;
        const QList<qint64> others = otherReadings(content.reading.raw, content.reading.value);
        const bool reread = corrected && others.contains(countOf(content.value));
        m_readable += others.isEmpty() ? 0 : 1;
        m_reread += reread ? 1 : 0;
        if (content.mark != Mark::None) {
            ++m_looked;
            const QString &id = report.form->cell(area.cells[cell]).id;
            const auto times = std::ranges::count(report.journal, id, &JournalEntry::cell);
            m_lookedWrong += corrected && times > 1 ? 1 : 0;
        }
        if (!corrected)
            continue;
        const JournalEntry *entry = lastEntry(report, area.cells[cell]);
        const int rank = entry == nullptr ? 0 : proposalRank(entry->reason);
        ++m_ranks[rank];
        const auto operation = entry == nullptr ? std::nullopt : proposalOperation(entry->reason);
        if (!reread && !(operation && structureOf(*operation)))
            addSlip(report, area, cell);
    }
}

void OddsFit::addSlip(const Report &report, const RepairArea &area, int cell)
{
    const Cell &content = report.cell(area.cells[cell]);
    const qint64 right = countOf(content.value);
    const qint64 printed = countOf(content.reading.value);
    if (right < 0 || right == printed)
        return;
    Slip slip{.likelihood = {},
              .total = area.total[cell] != 0,
              .paged = isPaged(report),
              .misread = decided(report, area.cells[cell])};
    if (printed < 0) {
        slip.likelihood[blankCause] = 1;
    } else {
        const int below = area.below[cell];
        const qint64 next = below < 0 ? -1 : countOf(report.cell(area.cells[below]).reading.value);
        for (size_t cause = 0; cause < causeCount; ++cause)
            slip.likelihood[cause] = SlipJudge(m_single[cause], m_known.lookalikes)
                                         .judge(printed, right, slip.total, next)
                                         .odds;
        slip.likelihood[blankCause] = 0;
    }
    m_slips.append(slip);
}

/// Whose fault a person said a finding on the cell was, while it held what was read.
std::optional<bool> OddsFit::decided(const Report &report, CellId cell) const
{
    const QString &id = report.form->cell(cell).id;
    for (const FaultAssignment &made : report.faults) {
        const qsizetype at = made.cells.indexOf(id);
        if (at >= 0 && made.values.value(at) == report.cell(cell).reading.raw
            && made.fault != Fault::Undecided)
            return made.fault == Fault::Extraction;
    }
    return std::nullopt;
}

void OddsFit::addStructures(const Report &report, const RepairArea &area)
{
    const bool paged = isPaged(report);
    std::array<double, structureCount> &places = m_places[paged ? 1 : 0];
    for (qsizetype line = 0; line < area.lines.size(); ++line) {
        const auto pairs = static_cast<double>(area.lines[line].size()) - 1;
        places[0] += pairs;
        places[1] += pairs;
        places[2] += pairs;
        places[3] += 1;
        places[4] += area.totalLine[line] != 0 ? 1 : 0;
    }
    places[0] += static_cast<double>(
        std::ranges::count_if(area.below, [](int below) { return below >= 0; }));
    // The cells of one proposal stand next to each other in the journal, with one reason and time.
    const JournalEntry *before = nullptr;
    for (const JournalEntry &entry : report.journal) {
        const CellId cell = report.form->find(entry.cell);
        const auto operation = proposalOperation(entry.reason);
        const auto kind = operation ? structureOf(*operation) : std::nullopt;
        const bool same =
            before != nullptr && before->reason == entry.reason && before->at == entry.at;
        before = &entry;
        if (!kind || same || !cell.isValid() || !area.cells.contains(cell)
            || report.cell(cell).mark != Mark::Corrected)
            continue;
        m_structures.append({*kind, paged, decided(report, cell)});
    }
}

void OddsFit::fitSlips(const RepairOdds &odds, RepairOdds &next) const
{
    std::array<Weights, 2> tables{};
    std::array<Shares, 2> media{};
    for (const Slip &slip : m_slips) {
        const double share = shareOf(odds, slip.paged);
        std::array<std::array<double, causeCount>, 2> parts{};
        double sum = 0;
        for (size_t table = 0; table < 2; ++table) {
            if (slip.misread && *slip.misread != (table == 0))
                continue;
            const SlipOdds &own = table == 0 ? odds.misread : odds.misprinted;
            for (size_t cause = 0; cause < causeCount; ++cause) {
                // Where sums are miscounted more often, everything else is rarer.
                const double cost =
                    !slip.total ? own.*causes[cause]
                    : cause == offCause
                        ? own.totalOffByFew
                        : own.*causes[cause] * (1 - own.totalOffByFew) / (1 - own.offByFew);
                parts[table][cause] =
                    (table == 0 ? share : 1 - share) * cost * slip.likelihood[cause];
                sum += parts[table][cause];
            }
        }
        if (sum <= 0)
            continue;
        for (size_t table = 0; table < 2; ++table) {
            Weights &weights = tables[table];
            for (size_t cause = 0; cause < causeCount; ++cause) {
                const double part = parts[table][cause] / sum;
                media[slip.paged ? 1 : 0][table] += part;
                (slip.total ? weights.totals : weights.all) += part;
                if (!slip.total)
                    weights.cause[cause] += part;
                else if (cause == offCause)
                    weights.offInTotals += part;
            }
        }
    }
    for (size_t table = 0; table < 2; ++table) {
        const SlipOdds &known = table == 0 ? m_known.misread : m_known.misprinted;
        SlipOdds &own = table == 0 ? next.misread : next.misprinted;
        const Weights &weights = tables[table];
        for (size_t cause = 0; cause < causeCount; ++cause)
            own.*causes[cause] = bounded((weights.cause[cause] + m_weight * known.*causes[cause])
                                         / (weights.all + m_weight));
        own.totalOffByFew = bounded((weights.offInTotals + m_weight * known.totalOffByFew)
                                    / (weights.totals + m_weight));
    }
    const auto shareAfter = [&](size_t paged, double known) {
        return bounded((media[paged][0] + m_weight * known)
                       / (media[paged][0] + media[paged][1] + m_weight));
    };
    next.textShare = shareAfter(0, m_known.textShare);
    next.pageShare = shareAfter(1, m_known.pageShare);
}

void OddsFit::fitStructures(const RepairOdds &odds, RepairOdds &next) const
{
    for (size_t kind = 0; kind < structureCount; ++kind) {
        const Member member = structures[kind];
        Shares found{};
        for (const Structure &one : m_structures) {
            if (one.kind != kind)
                continue;
            const double share = shareOf(odds, one.paged);
            const double misread = share * odds.misread.*member;
            const double misprinted = (1 - share) * odds.misprinted.*member;
            const double part =
                one.misread ? (*one.misread ? 1 : 0) : misread / (misread + misprinted);
            found[0] += part;
            found[1] += 1 - part;
        }
        for (size_t table = 0; table < 2; ++table) {
            double places = 0;
            for (size_t paged = 0; paged < 2; ++paged) {
                const double share = shareOf(odds, paged == 1);
                places += m_places[paged][kind] * (table == 0 ? share : 1 - share);
            }
            const SlipOdds &known = table == 0 ? m_known.misread : m_known.misprinted;
            // By a reference: GCC 12 takes a member of a conditional for one of a copy.
            SlipOdds &own = table == 0 ? next.misread : next.misprinted;
            own.*member = bounded((found[table] + structureWeight)
                                  / (places + structureWeight / known.*member));
        }
    }
}

RepairOdds OddsFit::improved(const RepairOdds &odds) const
{
    RepairOdds next = odds;
    fitSlips(odds, next);
    fitStructures(odds, next);
    return next;
}

RepairOdds OddsFit::fitted() const
{
    RepairOdds odds = m_known;
    for (int step = 0; step < steps; ++step)
        odds = improved(odds);
    // That a cell is wrong is one number: which share of it was misread is the shares' to say.
    const double cells = m_weight / m_known.misread.wrong;
    const double wrong =
        bounded((static_cast<double>(m_slips.size()) + m_weight) / (m_cells + cells));
    odds.misread.wrong = wrong;
    odds.misprinted.wrong = wrong;
    odds.reread = bounded((m_reread + m_weight * m_known.reread) / (m_readable + m_weight));
    const double lookedRate =
        (m_lookedWrong + m_weight * m_known.looked * wrong) / (m_looked + m_weight);
    odds.looked = bounded(lookedRate / wrong);
    return odds;
}

} // namespace gouji::bench
