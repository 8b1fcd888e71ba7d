#include "ui/models/cellverdict.h"

#include <algorithm>

namespace gouji {

namespace {

bool fails(const ReportDocument &document, int equation)
{
    return document.equations()[equation].outcome == Outcome::Fail;
}

bool isRightSide(const Equation &equation, CellId cell)
{
    return std::ranges::any_of(
        equation.terms, [cell](const Term &term) { return term.right && term.cell == cell; });
}

/// A list of cells is a remark on a table, not on each of them.
bool pointsAt(const Finding &finding, CellId cell, const FormEdition &form)
{
    if (finding.outcome != Outcome::Fail || finding.severity == Severity::Info)
        return false;
    if (finding.equation >= 0)
        return isRightSide(form.equations()[finding.equation], cell);
    return finding.cells.contains(cell);
}

} // namespace

CellVerdict verdictOf(CellId cell, const ReportDocument &document)
{
    const FormEdition &form = document.form();
    CellVerdict verdict;
    for (const int equation : form.equationsOf(cell))
        verdict.failing += fails(document, equation) ? 1 : 0;
    for (const Finding &finding : document.findings()) {
        if (pointsAt(finding, cell, form)
            && (!verdict.severity || *verdict.severity < finding.severity))
            verdict.severity = finding.severity;
    }
    return verdict;
}

CellId culpritOf(const Finding &finding, const ReportDocument &document)
{
    if (finding.cells.isEmpty())
        return {};
    if (finding.equation < 0)
        return finding.cells.constFirst();
    const auto failing = [&](CellId cell) {
        const auto equations = document.form().equationsOf(cell);
        return std::ranges::count_if(equations, [&](int e) { return fails(document, e); });
    };
    const CellId worst = *std::ranges::max_element(finding.cells, {}, failing);
    if (failing(worst) >= 2)
        return worst;
    for (const Term &term : document.form().equations()[finding.equation].terms) {
        if (term.right)
            return term.cell;
    }
    return worst;
}

} // namespace gouji
