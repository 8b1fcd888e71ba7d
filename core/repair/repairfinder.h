#pragma once

#include "core/repair/explanations.h"
#include "core/repair/repairodds.h"
#include "core/report/finding.h"
#include "core/report/repair.h"
#include "core/report/report.h"

#include <QList>
#include <QSet>

#include <memory>

namespace gouji {

/// Proposes minimal corrections for a report whose sums fail: exact, within a budget, ranked by how
/// such errors arise. Changes nothing. Keeps what it found for areas whose cells stay as they are,
/// so that a keystroke costs one search at most.
class RepairFinder
{
public:
    /// Proposals kept of each group.
    static constexpr int mostProposals = 6;

    explicit RepairFinder(const RepairOdds &odds = RepairOdds::builtIn());

    [[nodiscard]] Repairs find(const Report &report);
    /// Without proposals for sums a person let stand: those that fail and are not among the
    /// findings `open`; with those that findings on cells without sums lead to.
    [[nodiscard]] Repairs find(const Report &report, const QList<Finding> &open);

private:
    struct Known
    {
        RepairArea area;
        QList<bool> locates; ///< by block: one wrong cell is told by its failing equations alone
        QList<Cell> cells;   ///< the result is of these
        Repairs result;
        bool searched = false;
    };

    void prepare(const Report &report);
    [[nodiscard]] Repairs search(const Known &known, const Report &report) const;
    [[nodiscard]] double shareOf(const Report &report) const;

    const RepairOdds &m_odds;
    std::shared_ptr<const FormEdition> m_form;
    QList<Known> m_known;
    QSet<CellId> m_summed; ///< cells that stand in sums
};

} // namespace gouji
