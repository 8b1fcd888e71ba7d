#include "core/check/checker.h"

#include "core/check/activity.h"
#include "core/check/checkcontext.h"
#include "core/check/claimfinder.h"
#include "core/check/equationsides.h"

#include <algorithm>
#include <compare>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// Findings without characters come first, as they speak of the whole.
qsizetype place(const Finding &finding)
{
    return finding.span ? finding.span->begin : -1;
}

Severity severityOf(RuleChange change)
{
    switch (change) {
    case RuleChange::Info:
        return Severity::Info;
    case RuleChange::Warning:
        return Severity::Warning;
    case RuleChange::Error:
    case RuleChange::Off:
        break;
    }
    return Severity::Error;
}

/// What a house makes of the program's rules.
void applyChanges(const FormCatalogue &catalogue, QList<Finding> &findings)
{
    if (!catalogue.hasChanges())
        return;
    findings.removeIf([&catalogue](const Finding &finding) {
        return catalogue.change(finding.rule) == RuleChange::Off;
    });
    for (Finding &finding : findings) {
        const auto change = catalogue.change(finding.rule);
        if (change && finding.outcome == Outcome::Fail)
            finding.severity = severityOf(*change);
    }
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
    return {.outcome =
                holds(equation.relation, sides.left, sides.right) ? Outcome::Pass : Outcome::Fail,
            .residual = sides.left - sides.right,
            .assumed = sides.assumed};
}

Checker::Checker(const FormCatalogue &catalogue, const Report &report, const SourceText &text)
    : m_catalogue(&catalogue)
    , m_sums(report)
{
    appendTextFindings(report, text);
    std::ranges::stable_sort(m_fixedFindings, {}, place);
}

void Checker::appendTextFindings(const Report &report, const SourceText &text)
{
    const Prose prose = proseOf(report, text);
    const TextContext context{*m_catalogue, report, text, prose};
    m_activity = firstActivity(prose);
    m_claims =
        ClaimTable(*m_catalogue, findClaims(prose, report.year ? report.year->value : 0), report);
    for (auto *append : {appendStructureFindings, appendSectionFindings, appendLabelFindings,
                         appendIdentityFindings, appendProseYearFindings, appendContactFindings,
                         appendQualityFindings, appendPartFindings, appendFeeFindings})
        append(context, m_fixedFindings);
}

bool Checker::update(const Report &report, CellId cell)
{
    const bool changed = m_sums.update(report, cell);
    return m_claims.update(report, cell) || changed;
}

QList<Finding> Checker::findings(const Report &report) const
{
    const CheckContext context{*m_catalogue, report, m_sums.states(), m_activity};
    QList<Finding> findings;
    appendRowFindings(context, findings);
    appendArithmeticFindings(context, findings);
    appendCellFindings(context, findings);
    appendPlausibilityFindings(context, findings);
    std::ranges::stable_sort(findings, {}, firstCell);
    m_claims.appendFindings(*m_catalogue, report, findings);
    findings += m_fixedFindings;
    applyChanges(*m_catalogue, findings);
    judgeFaults(findings, report);
    return findings;
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
    // Without cells, what stands there is the only thing that tells two of a rule apart; two
    // numbers of the prose may be about the same cells.
    if (finding.cells.isEmpty())
        key.values = QStringList{finding.expected, finding.actual} + finding.arguments;
    else if (finding.arguments.value(0) == u"claim"_s)
        key.values += finding.arguments.value(1) + u' ' + finding.actual;
    return key;
}

} // namespace gouji
