#include "ui/windows/reportstatus.h"

#include "core/session/reportdocument.h"
#include "ui/messages/messages.h"
#include "ui/models/problemmodel.h"
#include "ui/panels/statecolours.h"

#include <QCoreApplication>

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gouji::ReportStatus)
};

struct EquationCount
{
    int all = 0;
    int passed = 0;
    int failed = 0;
};

EquationCount countEquations(const ReportDocument &document, int table)
{
    EquationCount count;
    for (int i = 0; i < document.equations().size(); ++i) {
        if (document.form().equations()[i].table != table)
            continue;
        ++count.all;
        count.passed += document.equations()[i].outcome == Outcome::Pass ? 1 : 0;
        count.failed += document.equations()[i].outcome == Outcome::Fail ? 1 : 0;
    }
    return count;
}

} // namespace

QList<StatusPiece> reportStatus(const ReportDocument &document, const ProblemModel &problems,
                                int table, const QPalette &palette)
{
    using Kind = ProblemModel::Kind;
    const StateColours colours = StateColours::of(palette);
    const QList<Cell> &cells = document.report().cells;
    const auto missing = std::ranges::count_if(cells, &Cell::isMissing);
    const auto corrected = std::ranges::count(cells, Mark::Corrected, &Cell::mark);
    const auto review = std::ranges::count_if(cells, &Cell::review);
    const int errors = problems.count(Kind::Error);

    QList<StatusPiece> pieces;
    pieces.append({Words::tr("%1/%2 cells read").arg(cells.size() - missing).arg(cells.size()),
                   missing > 0 ? colours.error : colours.text});
    if (errors > 0)
        pieces.append({Words::tr("%n error(s)", nullptr, errors), colours.error});
    if (review > 0)
        pieces.append(
            {Words::tr("%n to review", nullptr, static_cast<int>(review)), colours.review});
    if (corrected > 0)
        pieces.append(
            {Words::tr("%n corrected", nullptr, static_cast<int>(corrected)), colours.corrected});
    if (errors == 0 && missing == 0)
        pieces.append({Words::tr("consistent"), colours.confirmed});
    if (const EquationCount equations = countEquations(document, table); equations.all > 0) {
        pieces.append({Words::tr("%1: equations %2/%3")
                           .arg(Messages::text(document.form().tables()[table].name))
                           .arg(equations.passed)
                           .arg(equations.all),
                       equations.failed > 0 ? colours.error : colours.text});
    }
    return pieces;
}

} // namespace gouji
