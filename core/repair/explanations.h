#pragma once

#include "core/repair/areaevidence.h"
#include "core/repair/arearesiduals.h"
#include "core/repair/changesearch.h"

#include <QList>

namespace gouji {

struct StructuralEdit;

/// Changes of cells that make every equation of some blocks hold, and how likely they are.
struct Explanation
{
    struct Change
    {
        int cell = 0;
        qint64 value = 0;
        RepairOperation operation = RepairOperation::Unlike;

        bool operator==(const Change &) const = default;
    };
    QList<Change> changes; ///< by cell; unknown cells that are told among them
    double odds = 0;
    /// What the slips alone have: `odds` says besides how rare the numbers are. The search is
    /// bounded by these, as its costs know nothing of the numbers yet to be found.
    double slips = 0;
    double likeliest = 0; ///< of the ways that were added up in `odds`
};

/// What a search over one block found.
struct BlockExplanations
{
    /// Every smallest set of cells, unknown ones among them, ascending. One empty set where nothing
    /// is wrong; none where nothing small was found.
    QList<QList<int>> smallest;
    QList<Explanation> ranked; ///< likeliest first
    QList<OpenBlanks> open;    ///< cells are numbers in the area
    bool troubled = false;     ///< an equation fails or has an unknown cell
    bool complete = true;      ///< the budget was enough for every smallest set
    int nodes = 0;
};

/// Everything found in one area.
struct AreaExplanations
{
    /// Blocks that have to be explained together, as a mistake runs across them; each with its
    /// explanations, likeliest first.
    struct Group
    {
        QList<int> blocks;
        QList<Explanation> ranked;
    };
    QList<BlockExplanations> blocks;
    QList<Group> groups;
    int nodes = 0; ///< of all searches together
};

/// Explains one area. Explanations more than rankMargin bits behind the best are left out.
class AreaExplainer
{
public:
    static constexpr float rankMargin = 10;
    /// Nodes for what is wrong beside mistakes of several cells, one after the other: when they are
    /// spent, the mistakes left are not looked at.
    static constexpr int nodeBudgetBeside = 30 * ChangeSearch::nodeBudget;

    /// All three must outlive the explainer.
    AreaExplainer(const RepairArea &area, const AreaEvidence &evidence, const SlipJudge &judge);

    [[nodiscard]] AreaExplanations explain();

private:
    /// What a mistake of several cells explains, whatever blocks it runs across.
    struct Spanning
    {
        QList<int> blocks; ///< those in trouble
        Explanation explanation;
    };

    void setCosts();
    void explainBy(const StructuralEdit &edit);
    [[nodiscard]] QList<Explanation> remaindersOf(int block, const StructuralEdit &edit,
                                                  const AreaValues &values, float bound);
    [[nodiscard]] BlockExplanations explainBlock(int block) const;
    [[nodiscard]] Explanation explanationOf(const FoundChange &found,
                                            const StructuralEdit *edit) const;
    [[nodiscard]] double oddsOf(Explanation::Change &change) const;
    [[nodiscard]] double rarityOf(const Explanation::Change &change) const;
    [[nodiscard]] QList<OpenBlanks> openBlanksOf(int block, const CellSet &undetermined) const;
    void addSpanning(QList<AreaExplanations::Group> &groups, const Spanning &spanning,
                     const QList<BlockExplanations> &blocks) const;
    [[nodiscard]] QList<AreaExplanations::Group>
    groupsOf(const QList<BlockExplanations> &blocks) const;

    const RepairArea &m_area;
    const AreaEvidence &m_evidence;
    const SlipJudge &m_judge;
    AreaResiduals m_residuals;
    ChangeCosts m_costs;
    QList<Spanning> m_spanning;
    QList<float> m_bounds;  ///< by block: bits of the best a mistake of several cells explains
    QList<bool> m_troubled; ///< by block
    int m_nodesBeside = 0;
};

} // namespace gouji
