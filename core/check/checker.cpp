#include "core/check/checker.h"

#include "core/check/checkcontext.h"
#include "core/check/equationsides.h"

#include <algorithm>
#include <compare>

namespace gouji {

namespace {

bool holds(Relation relation, const EquationSides &sides)
{
    switch (relation) {
    case Relation::Equal:
        return sides.left == sides.right;
    case Relation::AtLeast:
        return sides.left >= sides.right;
    case Relation::AtMost:
        return sides.left <= sides.right;
    case Relation::ZeroTogether:
        return sides.left.isZero() == sides.right.isZero();
    }
    return false;
}

/// Findings without characters come first, as they speak of the whole.
qsizetype place(const Finding &finding)
{
    return finding.span ? finding.span->begin : -1;
}

int firstCell(const Finding &finding)
{
    return finding.cells.isEmpty() ? -1 : std::ranges::min(finding.cells).index;
}

} // namespace

EquationState evaluate(const Equation &equation, const Report &report)
{
    const EquationSides sides = sidesOf(equation, report);
    if (!sides.assessable)
        return {};
    return {.outcome = holds(equation.relation, sides) ? Outcome::Pass : Outcome::Fail,
            .residual = sides.left - sides.right,
            .assumed = sides.assumed};
}

Checker::Checker(const FormCatalogue &catalogue, const Report &report)
    : m_catalogue(&catalogue)
{
    m_equations.reserve(report.form->equations().size());
    for (const Equation &equation : report.form->equations())
        m_equations.append(evaluate(equation, report));
    appendStructureFindings(catalogue, report, m_fixedFindings);
    appendIdentityFindings(report, m_fixedFindings);
    std::ranges::stable_sort(m_fixedFindings, {}, place);
}

bool Checker::update(const Report &report, CellId cell)
{
    bool changed = false;
    for (const int index : report.form->equationsOf(cell)) {
        const EquationState state = evaluate(report.form->equations()[index], report);
        EquationState &known = m_equations[index];
        changed = changed || state != known;
        known = state;
    }
    return changed;
}

QList<Finding> Checker::findings(const Report &report) const
{
    const CheckContext context{*m_catalogue, report, m_equations};
    QList<Finding> findings;
    appendRowFindings(context, findings);
    appendArithmeticFindings(context, findings);
    appendCellFindings(context, findings);
    std::ranges::stable_sort(findings, {}, firstCell);
    return findings + m_fixedFindings;
}

PartedFindings partedByAcknowledgement(const QList<Finding> &findings, const Report &report)
{
    if (report.acknowledgements.isEmpty())
        return {findings, {}};
    PartedFindings parts;
    for (const Finding &finding : findings) {
        const Acknowledgement key = acknowledgementOf(finding, report);
        const bool known =
            std::ranges::any_of(report.acknowledgements, [&key](const Acknowledgement &made) {
                return made.rule == key.rule && made.cells == key.cells
                       && made.values == key.values;
            });
        (known ? parts.acknowledged : parts.open).append(finding);
    }
    return parts;
}

Acknowledgement acknowledgementOf(const Finding &finding, const Report &report)
{
    Acknowledgement key{.rule = finding.rule, .cells = {}, .values = {}, .note = {}};
    for (const CellId id : finding.cells) {
        key.cells.append(report.form->cell(id).id);
        key.values.append(report.cell(id).text);
    }
    // Without cells, what stands there is the only thing that tells two of a rule apart.
    if (finding.cells.isEmpty())
        key.values = QStringList{finding.expected, finding.actual} + finding.arguments;
    return key;
}

} // namespace gouji
