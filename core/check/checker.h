#pragma once

#include "core/base/decimal.h"
#include "core/form/formcatalogue.h"
#include "core/report/finding.h"
#include "core/report/report.h"

#include <QList>

#include <memory>

namespace gouji {

/// How one equation stands.
struct EquationState
{
    Outcome outcome = Outcome::NotAssessable;
    Decimal residual;     ///< left side minus right side; blank and `/` addends taken as 0
    bool assumed = false; ///< a blank or `/` addend was taken as 0

    bool operator==(const EquationState &) const = default;
};

/// Holds a report against the rules. An edit costs only the equations and lists of its cell:
/// call update() after every change of a cell.
class Checker
{
public:
    /// Evaluates everything. The catalogue must outlive the checker.
    Checker(const FormCatalogue &catalogue, const Report &report);

    /// Re-evaluates what depends on `cell`. True when some equation changed its state.
    bool update(const Report &report, CellId cell);

    [[nodiscard]] const QList<EquationState> &equations() const { return m_equations; }

    /// Every finding, in form order: tables, then identity and structure by place in the text.
    [[nodiscard]] QList<Finding> findings(const Report &report) const;

private:
    const FormCatalogue *m_catalogue;
    QList<EquationState> m_equations;
    QList<Finding> m_fixedFindings; ///< structure and identity: no edit of a cell changes them
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
/// What "the document itself is wrong" is remembered by: rule, cells and what stands in them now.
[[nodiscard]] Acknowledgement acknowledgementOf(const Finding &finding, const Report &report);

} // namespace gouji
