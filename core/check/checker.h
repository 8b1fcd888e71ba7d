#pragma once

#include "core/check/claimtable.h"
#include "core/check/equationsums.h"
#include "core/form/formcatalogue.h"
#include "core/report/finding.h"
#include "core/report/report.h"
#include "core/source/sourcetext.h"

#include <QList>

#include <memory>
#include <optional>

namespace gouji {

/// Holds a report against the rules. An edit costs only the equations and lists of its cell:
/// call update() after every change of a cell.
class Checker
{
public:
    /// Evaluates everything. The catalogue must outlive the checker. `text` is the linear text the
    /// report was read from; where it is not to be had, nothing is said of the prose.
    Checker(const FormCatalogue &catalogue, const Report &report, const SourceText &text = {});

    /// Re-evaluates what depends on `cell`. True when some equation changed its state.
    bool update(const Report &report, CellId cell);

    [[nodiscard]] const QList<EquationState> &equations() const { return m_sums.states(); }

    /// What the prose states about the tables, and how each statement stands.
    [[nodiscard]] QList<ClaimVerdict> claims() const { return m_claims.verdicts(*m_catalogue); }

    /// Every finding, in form order: tables, then what is not of one table by place in the text.
    [[nodiscard]] QList<Finding> findings(const Report &report) const;

private:
    void appendTextFindings(const Report &report, const SourceText &text);

    const FormCatalogue *m_catalogue;
    EquationSums m_sums;
    ClaimTable m_claims;
    std::optional<TextSpan> m_activity; ///< where the prose counts something done
    QList<Finding> m_fixedFindings;     ///< structure and identity: no edit of a cell changes them
};

/// One equation on its own. A blank or `/` counts as 0 where it is one of several addends; a total,
/// or a cell alone on its side, never does.
[[nodiscard]] EquationState evaluate(const Equation &equation, const Report &report);

/// Findings a person has to look at, and those somebody let stand.
struct PartedFindings
{
    QList<Finding> open;
    QList<Finding> acknowledged;

    bool operator==(const PartedFindings &) const = default;
};
[[nodiscard]] PartedFindings partedByAcknowledgement(const QList<Finding> &findings,
                                                     const Report &report);
/// Whose a finding is, by the evidence: the characters its cells were read from, how sure that
/// reading is, and what a person vouched for.
[[nodiscard]] Fault faultByEvidence(const Finding &finding, const Report &report);
/// Puts into each finding whose it is: as a person decided (what was let stand is the document's,
/// unless something else was said), else by the evidence.
void judgeFaults(QList<Finding> &findings, const Report &report);

/// What "the document itself is wrong" is remembered by: rule, cells and what stands in them now.
[[nodiscard]] Acknowledgement acknowledgementOf(const Finding &finding, const Report &report);

} // namespace gouji
