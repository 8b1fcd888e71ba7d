#include "core/repair/proposals.h"

#include "core/check/checker.h"
#include "core/repair/repairfinder.h"

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

/// Bits by which one cause must be likelier to be named.
constexpr double clearlyLikelier = 1.5;

double oddsOf(const SlipOdds &odds, RepairOperation operation)
{
    switch (operation) {
    case RepairOperation::DigitDropped:
        return odds.dropped;
    case RepairOperation::DigitDoubled:
        return odds.doubled;
    case RepairOperation::DigitsExchanged:
        return odds.exchanged;
    case RepairOperation::DigitConfused:
        return odds.confused;
    case RepairOperation::DigitReplaced:
        return odds.replaced;
    case RepairOperation::LeftBlank:
        return odds.blank;
    case RepairOperation::OffByFew:
        return odds.offByFew;
    case RepairOperation::CopiedFromBelow:
        return odds.copied;
    case RepairOperation::Unlike:
        return odds.unlike;
    case RepairOperation::UnitMistaken:
    case RepairOperation::PointMoved:
        return odds.replaced;
    case RepairOperation::Reread:
        return odds.wrong;
    case RepairOperation::SwappedSideways:
    case RepairOperation::SwappedBelow:
        return odds.swapped;
    case RepairOperation::Merged:
    case RepairOperation::MergedAndShifted:
        return odds.merged;
    case RepairOperation::Split:
        return odds.split;
    case RepairOperation::ShiftedRight:
    case RepairOperation::ShiftedLeft:
        return odds.shifted;
    case RepairOperation::TotalsCopied:
        return odds.copiedLine;
    }
    return 1;
}

bool isStructural(RepairOperation operation)
{
    return operation >= RepairOperation::SwappedSideways;
}

QString standing(const Cell &cell)
{
    return cell.value.number ? cell.value.number->toString() : cell.text;
}

class ProposalMaker
{
public:
    ProposalMaker(const RepairArea &area, const AreaEvidence &evidence, const Report &report,
                  const FaultJudge &faults)
        : m_area(area)
        , m_evidence(evidence)
        , m_report(report)
        , m_faults(faults)
        , m_after(report)
    {}

    [[nodiscard]] Repair make(const Explanation &explanation)
    {
        Repair repair;
        for (const Explanation::Change &change : explanation.changes) {
            const CellId id = m_area.cells[change.cell];
            if (m_evidence.blanks.contains(change.cell) && change.value == 0)
                repair.zeroBlanks.append(id);
            else
                repair.changes.append({.cell = id,
                                       .from = standing(m_report.cell(id)),
                                       .to = QString::number(change.value),
                                       .operation = change.operation});
        }
        repair.cost = -std::log2(explanation.odds);
        repair.fault = m_faults.judge(repair.changes);
        addOutcomes(repair, m_report, m_after);
        return repair;
    }

private:
    const RepairArea &m_area;
    const AreaEvidence &m_evidence;
    const Report &m_report;
    const FaultJudge &m_faults;
    Report m_after; ///< the report, but while a proposal is tried on it
};

QList<int> cellsOf(const Explanation &explanation)
{
    QList<int> cells;
    for (const Explanation::Change &change : explanation.changes)
        cells.append(change.cell);
    return cells;
}

QList<int> unknownOf(const AreaEvidence &evidence, const CellSet &block)
{
    QList<int> cells;
    (evidence.values.unknown & block).forEach([&cells](int cell) { cells.append(cell); });
    return cells;
}

bool isReadWithoutDoubt(const RepairArea &area, const CellSet &cells, const Report &report)
{
    bool certain = true;
    cells.forEach([&](int i) {
        const Cell &cell = report.cell(area.cells[i]);
        certain = certain
                  && (cell.mark != Mark::None
                      || (!cell.reading.review && cell.reading.doubts == Doubts()));
    });
    return certain;
}

} // namespace

void addOutcomes(Repair &repair, const Report &report, Report &scratch)
{
    QList<int> equations;
    for (const RepairChange &change : std::as_const(repair.changes)) {
        scratch.cell(change.cell) = corrected(report.cell(change.cell), change.to);
        for (const int e : report.form->equationsOf(change.cell)) {
            if (!equations.contains(e))
                equations.append(e);
        }
    }
    std::ranges::sort(equations);
    for (const int e : std::as_const(equations)) {
        const Equation &equation = report.form->equations()[e];
        const Outcome before = evaluate(equation, report).outcome;
        const Outcome then = evaluate(equation, scratch).outcome;
        if (before != Outcome::Pass && then == Outcome::Pass)
            repair.heals.append(e);
        else if (before != Outcome::Fail && then == Outcome::Fail)
            repair.breaks.append(e);
    }
    for (const RepairChange &change : std::as_const(repair.changes))
        scratch.cell(change.cell) = report.cell(change.cell);
}

FaultJudge::FaultJudge(const RepairOdds &odds, double misreadShare)
    : m_misread(odds.misread)
    , m_misprinted(odds.misprinted)
    , m_shareBits(std::log2(misreadShare / (1 - misreadShare)))
{}

double FaultJudge::misreadBits(RepairOperation operation) const
{
    double ratio = oddsOf(m_misread, operation) / oddsOf(m_misprinted, operation);
    if (!isStructural(operation) && operation != RepairOperation::Reread)
        ratio *= m_misread.wrong / m_misprinted.wrong;
    return std::log2(ratio);
}

RepairFault FaultJudge::judge(const QList<RepairChange> &changes) const
{
    double bits = m_shareBits;
    RepairOperation structural = RepairOperation::Unlike;
    for (const RepairChange &change : changes) {
        if (change.operation == RepairOperation::Reread)
            return RepairFault::Extraction;
        // A mistake of several cells is one mistake.
        if (isStructural(change.operation) && change.operation == structural)
            continue;
        structural = change.operation;
        bits += misreadBits(change.operation);
    }
    if (std::abs(bits) < clearlyLikelier)
        return RepairFault::Undecided;
    return bits > 0 ? RepairFault::Extraction : RepairFault::Document;
}

Repairs proposalsOf(const RepairArea &area, const QList<bool> &locates,
                    const AreaEvidence &evidence, const AreaExplanations &found,
                    const Report &report, const FaultJudge &faults)
{
    Repairs repairs;
    ProposalMaker maker(area, evidence, report, faults);
    int number = 0;
    for (const AreaExplanations::Group &group : found.groups) {
        const bool alone = group.blocks.size() == 1;
        const int block = group.blocks.constFirst();
        const QList<QList<int>> &smallest = found.blocks[block].smallest;
        int rank = 0;
        for (const Explanation &explanation : group.ranked) {
            if (rank == RepairFinder::mostProposals)
                break;
            Repair repair = maker.make(explanation);
            if (repair.changes.isEmpty()) {
                repairs.zeroBlanks += repair.zeroBlanks;
                continue;
            }
            repair.group = number;
            repair.rank = rank++;
            repair.unique =
                alone && smallest.size() == 1 && smallest.constFirst() == cellsOf(explanation);
            // Where sums do not locate, only a blank alone in its group, nothing else that explains
            // it, and no other cell in doubt: a second mistake would not be seen.
            const auto loneBlank = [&] {
                const QList<int> unknown = unknownOf(evidence, area.blocks[block]);
                return unknown.size() == 1 && smallest.constFirst() == unknown
                       && group.ranked.size() == 1
                       && isReadWithoutDoubt(area, area.blocks[block] - evidence.blanks, report);
            };
            repair.preselect = repair.unique && repair.rank == 0 && (locates[block] || loneBlank());
            repairs.proposals.append(repair);
        }
        number += rank > 0 ? 1 : 0;
        for (const int own : group.blocks) {
            const BlockExplanations &searched = found.blocks[own];
            repairs.openBlanks += searched.open;
            repairs.gaveUp = repairs.gaveUp || (!searched.complete && group.ranked.isEmpty());
        }
    }
    return repairs;
}

} // namespace gouji
