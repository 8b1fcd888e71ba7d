#include "core/repair/repairfinder.h"

#include "core/check/checker.h"
#include "core/repair/lonecells.h"
#include "core/repair/proposals.h"

#include <algorithm>

namespace gouji {

namespace {

/// What a wrong cell does to each equation of the area, up to a sign.
QList<int> signatureOf(const RepairArea &area, int cell)
{
    QList<int> signature;
    int first = 0;
    for (int e = 0; e < area.equationCount(); ++e) {
        const int sign = area.equations[e].plus.contains(cell)    ? 1
                         : area.equations[e].minus.contains(cell) ? -1
                                                                  : 0;
        if (first == 0)
            first = sign;
        if (sign != 0)
            signature.append((e + 1) * sign * first);
    }
    return signature;
}

QList<bool> locatingBlocks(const RepairArea &area)
{
    QList<bool> locates;
    for (const CellSet &block : area.blocks) {
        QList<QList<int>> signatures;
        block.forEach([&](int cell) { signatures.append(signatureOf(area, cell)); });
        std::ranges::sort(signatures);
        locates.append(std::ranges::adjacent_find(signatures) == signatures.end());
    }
    return locates;
}

QList<Cell> cellsOf(const RepairArea &area, const Report &report)
{
    QList<Cell> cells;
    cells.reserve(area.cells.size());
    for (const CellId id : area.cells)
        cells.append(report.cell(id));
    return cells;
}

/// The text says another number than one of the cells that tell what a lone blank should be: the
/// one sum there is may be filled in with a wrong number.
bool isContradicted(const Repair &repair, const QList<Finding> &open, const FormEdition &form)
{
    if (repair.heals.size() != 1 || repair.changes.size() != 1
        || repair.changes.constFirst().operation != RepairOperation::LeftBlank)
        return false;
    const Equation &sum = form.equations()[repair.heals.constFirst()];
    return std::ranges::any_of(open, [&sum](const Finding &finding) {
        return finding.arguments.value(0) == u"claim"
               && std::ranges::any_of(sum.terms, [&finding](const Term &term) {
                      return finding.cells.contains(term.cell);
                  });
    });
}

} // namespace

RepairFinder::RepairFinder(const RepairOdds &odds)
    : m_odds(odds)
{}

void RepairFinder::prepare(const Report &report)
{
    if (m_form == report.form)
        return;
    m_form = report.form;
    m_known.clear();
    m_summed.clear();
    for (const RepairArea &area : repairAreasOf(*m_form)) {
        for (qsizetype i = 0; i < area.cells.size(); ++i) {
            if (area.blockOf[i] >= 0)
                m_summed.insert(area.cells[i]);
        }
        m_known.append({.area = area,
                        .locates = locatingBlocks(area),
                        .cells = {},
                        .result = {},
                        .searched = false});
    }
}

/// Pages are read by their looks, other documents by their characters.
double RepairFinder::shareOf(const Report &report) const
{
    const bool paged =
        std::ranges::any_of(report.cells, [](const Cell &cell) { return cell.reading.page > 0; });
    return paged ? m_odds.pageShare : m_odds.textShare;
}

Repairs RepairFinder::search(const Known &known, const Report &report) const
{
    const double share = shareOf(report);
    const SlipOdds slips = m_odds.blended(share);
    const SlipJudge judge(slips, m_odds.lookalikes);
    const AreaEvidence evidence = evidenceOf(report, known.area, slips, m_odds);
    AreaExplainer explainer(known.area, evidence, judge);
    return proposalsOf(known.area, known.locates, evidence, explainer.explain(), report,
                       FaultJudge(m_odds, share));
}

Repairs RepairFinder::find(const Report &report)
{
    prepare(report);
    Repairs all;
    int groups = 0;
    for (Known &known : m_known) {
        QList<Cell> cells = cellsOf(known.area, report);
        if (!known.searched || cells != known.cells) {
            known.result = search(known, report);
            known.cells = std::move(cells);
            known.searched = true;
        }
        int used = 0;
        for (Repair repair : known.result.proposals) {
            used = std::max(used, repair.group + 1);
            repair.group += groups;
            all.proposals.append(repair);
        }
        groups += used;
        all.openBlanks += known.result.openBlanks;
        all.zeroBlanks += known.result.zeroBlanks;
        all.gaveUp = all.gaveUp || known.result.gaveUp;
    }
    std::ranges::stable_sort(all.proposals, [](const Repair &left, const Repair &right) {
        return left.rank != right.rank ? left.rank < right.rank : left.cost < right.cost;
    });
    return all;
}

Repairs RepairFinder::find(const Report &report, const QList<Finding> &open)
{
    Repairs all = find(report);
    all.proposals.removeIf([&](const Repair &repair) {
        const bool failsSomewhere = std::ranges::any_of(repair.heals, [&report](int equation) {
            return evaluate(report.form->equations()[equation], report).outcome == Outcome::Fail;
        });
        return failsSomewhere && std::ranges::none_of(open, [&repair](const Finding &finding) {
                   return finding.equation >= 0 && repair.heals.contains(finding.equation);
               });
    });
    for (Repair &repair : all.proposals)
        repair.preselect = repair.preselect && !isContradicted(repair, open, *report.form);
    int groups = 0;
    for (const Repair &repair : std::as_const(all.proposals))
        groups = std::max(groups, repair.group + 1);
    for (Repair repair : repairsOfLoneCells(report, open, m_summed, m_odds, shareOf(report))) {
        repair.group += groups;
        all.proposals.append(repair);
    }
    std::ranges::stable_sort(all.proposals, {}, &Repair::rank);
    return all;
}

} // namespace gouji
