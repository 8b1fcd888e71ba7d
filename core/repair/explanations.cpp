#include "core/repair/explanations.h"

#include "core/repair/explanationlist.h"
#include "core/repair/structuraledits.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gouji {

namespace {

constexpr float noBound = std::numeric_limits<float>::infinity();
/// How many explanations of each block are combined with those of others.
constexpr qsizetype combinedAtMost = 6;
/// Changes beside a mistake of several cells.
constexpr int mostBesideStructure = 2;

} // namespace

AreaExplainer::AreaExplainer(const RepairArea &area, const AreaEvidence &evidence,
                             const SlipJudge &judge)
    : m_area(area)
    , m_evidence(evidence)
    , m_judge(judge)
    , m_residuals(area, evidence.values)
    , m_bounds(area.blocks.size(), noBound)
    , m_troubled(area.blocks.size(), false)
{
    const quint64 trouble = m_residuals.failing() | m_residuals.withUnknown();
    for (int e = 0; e < area.equationCount(); ++e) {
        if ((trouble >> e & 1U) != 0)
            m_troubled[area.equations[e].block] = true;
    }
    if (trouble != 0)
        setCosts();
}

void AreaExplainer::setCosts()
{
    m_costs.cheapest = noBound;
    double last = -1;
    float bits = 0;
    for (int cell = 0; cell < m_area.cellCount(); ++cell) {
        double odds = m_evidence.wrong[static_cast<size_t>(cell)] * m_judge.best();
        if (m_evidence.readings.contains(cell))
            odds = std::max(odds, m_evidence.reread);
        if (odds != last)
            bits = bitsOf(odds);
        last = odds;
        m_costs.cell[static_cast<size_t>(cell)] = bits;
        m_costs.cheapest = std::min(m_costs.cheapest, bits);
    }
}

/// That this number is right although another is read, or none.
double AreaExplainer::oddsOf(Explanation::Change &change) const
{
    const auto at = static_cast<size_t>(change.cell);
    const double wrong = m_evidence.wrong[at];
    const auto readings = m_evidence.readings.constFind(change.cell);
    if (readings != m_evidence.readings.cend() && readings->contains(change.value)) {
        change.operation = RepairOperation::Reread;
        return m_evidence.reread;
    }
    if (m_evidence.values.unknown.contains(change.cell)) {
        change.operation = RepairOperation::LeftBlank;
        const SlipOdds &odds = m_judge.odds();
        return wrong * (m_evidence.blanks.contains(change.cell) ? odds.blank : odds.unlike);
    }
    const int below = m_area.below[change.cell];
    const bool comparable = below >= 0 && !m_evidence.values.unknown.contains(below);
    const Slip slip =
        m_judge.judge(m_evidence.values.value[at], change.value, m_area.total[change.cell] != 0,
                      comparable ? m_evidence.values.value[static_cast<size_t>(below)] : -1);
    change.operation = slip.operation;
    return wrong * slip.odds;
}

/// How much likelier it makes the change that the right number is smaller than the printed one.
/// Sums are as large as their addends make them.
double AreaExplainer::rarityOf(const Explanation::Change &change) const
{
    if (m_area.total[change.cell] != 0 || m_evidence.values.unknown.contains(change.cell))
        return 1;
    const qint64 printed = m_evidence.values.value[static_cast<size_t>(change.cell)];
    return std::pow(static_cast<double>(1 + printed) / static_cast<double>(1 + change.value),
                    m_evidence.smallness);
}

/// What was found, without the cells the edit itself moves.
Explanation AreaExplainer::explanationOf(const FoundChange &found, const StructuralEdit *edit) const
{
    Explanation explanation;
    explanation.odds = 1;
    explanation.slips = 1;
    for (int i = 0; i < found.count; ++i) {
        const auto &one = found.values[static_cast<size_t>(i)];
        Explanation::Change change{.cell = one.cell, .value = one.value};
        if (edit != nullptr && edit->erased.contains(one.cell)) {
            change.operation = edit->operation;
            const bool stands =
                !m_evidence.values.unknown.contains(one.cell)
                && m_evidence.values.value[static_cast<size_t>(one.cell)] == one.value;
            if (stands)
                continue;
        } else {
            const double slip = oddsOf(change);
            explanation.slips *= slip;
            explanation.odds *= slip * rarityOf(change);
        }
        explanation.changes.append(change);
    }
    explanation.likeliest = explanation.odds;
    std::ranges::sort(explanation.changes, {}, &Explanation::Change::cell);
    return explanation;
}

QList<Explanation> AreaExplainer::remaindersOf(int block, const StructuralEdit &edit,
                                               const AreaValues &values, float bound)
{
    CellSet moved;
    for (const StructuralEdit::Moved &one : edit.moved)
        moved.insert(one.cell);
    QList<Explanation> remainders;
    // Numbers nothing fixes explain nothing.
    const auto isTold = [&](const CellSet &undetermined) {
        return (undetermined - m_evidence.values.unknown).isEmpty()
               && !undetermined.intersects(edit.erased);
    };
    const auto add = [&](const FoundChange &found) {
        // A moved number that changes once more is another mistake than this.
        if (!isTold(found.undetermined))
            return;
        for (int i = 0; i < found.count; ++i) {
            if (moved.contains(found.values[static_cast<size_t>(i)].cell))
                return;
        }
        remainders.append(explanationOf(found, &edit)); // each set is met once
    };
    ChangeSearch search(m_area, values, block, m_costs);
    // Whatever else changes, what nothing fixes from the start stays so.
    if (!isTold(ChangeSearch::undetermined(search.start())))
        return remainders;
    for (int size = search.atLeast(); size <= mostBesideStructure && remainders.isEmpty(); ++size)
        search.visit(size, bound, add);
    m_nodesBeside += search.nodes();
    sortAndTrim(remainders);
    return remainders.first(std::min(combinedAtMost, remainders.size()));
}

void AreaExplainer::explainBy(const StructuralEdit &edit)
{
    QList<int> blocks;
    QList<int> troubled;
    edit.cells().forEach([&](int cell) {
        const int block = m_area.blockOf[cell];
        if (block < 0 || blocks.contains(block))
            return;
        blocks.append(block);
        if (m_troubled[block])
            troubled.append(block);
    });
    if (troubled.isEmpty())
        return;
    const AreaValues values = edit.appliedTo(m_evidence.values);
    Explanation base{.changes = {}, .odds = edit.odds, .slips = edit.odds, .likeliest = edit.odds};
    for (const StructuralEdit::Moved &one : edit.moved) {
        if (m_evidence.values.unknown.contains(one.cell)
            || m_evidence.values.value[static_cast<size_t>(one.cell)] != one.value)
            base.changes.append({one.cell, one.value, edit.operation});
    }
    QList<Explanation> combined = {base};
    const float bound = troubled.size() == 1
                            ? m_bounds[troubled.constFirst()] + rankMargin - bitsOf(edit.odds)
                            : noBound;
    for (const int block : blocks) {
        const QList<Explanation> remainders = remaindersOf(block, edit, values, bound);
        QList<Explanation> next;
        for (const Explanation &one : std::as_const(combined)) {
            for (const Explanation &remainder : remainders)
                next.append(joined(one, remainder));
        }
        combined = next;
    }
    for (Explanation &one : combined) {
        std::ranges::sort(one.changes, {}, &Explanation::Change::cell);
        if (troubled.size() == 1) {
            float &best = m_bounds[troubled.constFirst()];
            best = std::min(best, bitsOf(one.slips));
        }
        m_spanning.append({troubled, one});
    }
}

BlockExplanations AreaExplainer::explainBlock(int block) const
{
    BlockExplanations result;
    result.troubled = true;
    ChangeSearch search(m_area, m_evidence.values, block, m_costs);
    double unknownOdds = 1;
    double likeliest = 0;
    float best = m_bounds[block];
    float bound = noBound;
    const CellSet unknown = m_evidence.values.unknown & m_area.blocks[block];
    CellSet undetermined; // of the smallest set met last
    const auto add = [&](const FoundChange &found) {
        Explanation explanation = explanationOf(found, nullptr);
        if (bound == noBound) {
            CellSet cells = unknown | found.undetermined;
            for (int i = 0; i < found.count; ++i)
                cells.insert(found.values[static_cast<size_t>(i)].cell);
            QList<int> &set = result.smallest.emplaceBack();
            cells.forEach([&set](int cell) { set.append(cell); });
            undetermined = found.undetermined;
        }
        // Chosen cells whose values nothing fixes are no proposal.
        if (!(found.undetermined - unknown).isEmpty())
            return;
        best = std::min(best, bitsOf(explanation.slips));
        likeliest = std::max(likeliest, explanation.odds);
        // Each set is met once, so none is to be merged with another.
        if (explanation.odds >= leastBeside(likeliest))
            result.ranked.append(std::move(explanation));
    };
    int size = search.atLeast();
    for (; size <= ChangeSearch::mostChanges && result.smallest.isEmpty() && !search.isSpent();
         ++size)
        search.visit(size, bound, add);
    result.complete = !search.isSpent() && !result.smallest.isEmpty();
    if (!result.complete)
        result.smallest.clear();
    unknown.forEach([&](int cell) {
        const double odds =
            m_evidence.blanks.contains(cell) ? m_judge.odds().blank : m_judge.odds().unlike;
        unknownOdds *= m_evidence.wrong[static_cast<size_t>(cell)] * odds;
    });
    for (; size <= ChangeSearch::mostChanges && !search.isSpent(); ++size) {
        bound = best + rankMargin - bitsOf(unknownOdds);
        if (static_cast<float>(size) * m_costs.cheapest > bound)
            break;
        search.visit(size, bound, add);
    }
    result.open = openBlanksOf(block, undetermined);
    sortAndTrim(result.ranked);
    result.nodes = search.nodes();
    return result;
}

/// The equations that have such cells, as far as these count alike in them.
QList<OpenBlanks> AreaExplainer::openBlanksOf(int block, const CellSet &undetermined) const
{
    QList<OpenBlanks> list;
    if (undetermined.isEmpty())
        return list;
    for (int e = 0; e < m_area.equationCount(); ++e) {
        const AreaEquation &equation = m_area.equations[e];
        const CellSet plus = equation.plus & m_evidence.values.unknown;
        const CellSet minus = equation.minus & m_evidence.values.unknown;
        if (equation.block != block || !(plus | minus).intersects(undetermined)
            || plus.isEmpty() == minus.isEmpty())
            continue;
        OpenBlanks open{.equation = equation.equation, .cells = {}, .sum = m_residuals.residual(e)};
        if (minus.isEmpty())
            open.sum = -open.sum;
        (plus | minus).forEach([&](int cell) { open.cells.append(m_area.cells[cell]); });
        list.append(open);
    }
    return list;
}

namespace {

/// Makes the groups of these blocks one: what explains each of them, combined.
void joinGroups(QList<AreaExplanations::Group> &groups, const QList<int> &blocks)
{
    AreaExplanations::Group joint;
    groups.removeIf([&](const AreaExplanations::Group &group) {
        if (!blocks.contains(group.blocks.constFirst()))
            return false;
        QList<Explanation> combined;
        for (const Explanation &one :
             joint.blocks.isEmpty() ? QList{Explanation{{}, 1, 1, 1}} : joint.ranked) {
            for (qsizetype i = 0; i < std::min(combinedAtMost, group.ranked.size()); ++i)
                combined.append(joined(one, group.ranked[i]));
        }
        sortAndTrim(combined);
        joint.ranked = combined;
        joint.blocks += group.blocks;
        return true;
    });
    if (!joint.blocks.isEmpty())
        groups.append(joint);
}

} // namespace

void AreaExplainer::addSpanning(QList<AreaExplanations::Group> &groups, const Spanning &spanning,
                                const QList<BlockExplanations> &blocks) const
{
    for (AreaExplanations::Group &group : groups) {
        const bool within = std::ranges::all_of(
            spanning.blocks, [&group](int block) { return group.blocks.contains(block); });
        if (!within)
            continue;
        Explanation whole = spanning.explanation;
        for (const int block : std::as_const(group.blocks)) {
            if (spanning.blocks.contains(block))
                continue;
            if (blocks[block].ranked.isEmpty())
                return;
            whole = joined(whole, blocks[block].ranked.constFirst());
        }
        insertMerged(group.ranked, whole);
        return;
    }
}

/// Blocks that one mistake runs across are told together.
QList<AreaExplanations::Group> AreaExplainer::groupsOf(const QList<BlockExplanations> &blocks) const
{
    QList<AreaExplanations::Group> groups;
    for (int block = 0; block < blocks.size(); ++block) {
        if (blocks[block].troubled)
            groups.append({{block}, blocks[block].ranked});
    }
    for (const Spanning &spanning : m_spanning) {
        double apart = 1;
        AreaExplanations::Group together;
        for (const AreaExplanations::Group &group : std::as_const(groups)) {
            if (std::ranges::none_of(group.blocks, [&spanning](int block) {
                    return spanning.blocks.contains(block);
                }))
                continue;
            together.blocks += group.blocks;
            apart *= group.ranked.isEmpty() ? 0 : group.ranked.constFirst().odds;
        }
        // Blocks of the group the edit does not explain keep their best.
        if (spanning.explanation.odds < apart * std::exp2(-rankMargin))
            continue;
        joinGroups(groups, together.blocks);
    }
    for (const Spanning &spanning : m_spanning)
        addSpanning(groups, spanning, blocks);
    for (AreaExplanations::Group &group : groups)
        sortAndTrim(group.ranked);
    return groups;
}

AreaExplanations AreaExplainer::explain()
{
    AreaExplanations result;
    if (m_troubled.contains(true)) {
        for (const StructuralEdit &edit :
             structuralEdits(m_area, m_evidence.values, m_residuals, m_judge.odds())) {
            if (m_nodesBeside >= nodeBudgetBeside)
                break;
            explainBy(edit);
        }
    }
    result.nodes = m_nodesBeside;
    for (int block = 0; block < m_troubled.size(); ++block) {
        if (m_troubled[block])
            result.blocks.append(explainBlock(block));
        else
            result.blocks.append({.smallest = {{}}, .ranked = {}, .open = {}});
        result.nodes += result.blocks.constLast().nodes;
    }
    result.groups = groupsOf(result.blocks);
    return result;
}

} // namespace gouji
