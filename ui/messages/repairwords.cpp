#include "ui/messages/repairwords.h"

#include "core/report/repairfile.h"
#include "ui/messages/equationwords.h"
#include "ui/messages/messages.h"

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// Equations told by name; of more only how many.
constexpr qsizetype mostNamed = 4;

} // namespace

QString RepairWords::title()
{
    return tr("Proposals");
}

QString RepairWords::operation(RepairOperation operation)
{
    switch (operation) {
    case RepairOperation::DigitDropped:
        return tr("a digit was dropped");
    case RepairOperation::DigitDoubled:
        return tr("a digit was doubled");
    case RepairOperation::DigitsExchanged:
        return tr("two digits were exchanged");
    case RepairOperation::DigitConfused:
        return tr("a digit was taken for one that looks like it");
    case RepairOperation::DigitReplaced:
        return tr("a digit was replaced");
    case RepairOperation::LeftBlank:
        return tr("the number is not there; the sums tell it");
    case RepairOperation::OffByFew:
        return tr("added up wrongly by a few");
    case RepairOperation::CopiedFromBelow:
        return tr("copied from the next row");
    case RepairOperation::Unlike:
        return tr("another number altogether");
    case RepairOperation::UnitMistaken:
        return tr("an amount in another unit than the form asks for");
    case RepairOperation::PointMoved:
        return tr("the decimal point stands elsewhere");
    case RepairOperation::Reread:
        return tr("the same characters, read another way");
    case RepairOperation::SwappedSideways:
        return tr("exchanged with the cell beside it");
    case RepairOperation::SwappedBelow:
        return tr("exchanged with the cell below it");
    case RepairOperation::Merged:
        return tr("two numbers ran together");
    case RepairOperation::MergedAndShifted:
        return tr("two numbers ran together and the row slid to the left");
    case RepairOperation::Split:
        return tr("one number was read as two, and the rest of the row slid to the right");
    case RepairOperation::ShiftedRight:
        return tr("the row slid one column to the right");
    case RepairOperation::ShiftedLeft:
        return tr("the row slid one column to the left");
    case RepairOperation::TotalsCopied:
        return tr("totals were copied from another row");
    }
    Q_UNREACHABLE();
}

QString RepairWords::changes(const Repair &repair, const Report &report)
{
    QStringList parts;
    for (const RepairChange &change : repair.changes)
        parts.append(Messages::cellName(change.cell, *report.form) + u' '
                     + (change.from.isEmpty() ? tr("(blank)") : change.from) + u" → "_s
                     + change.to);
    return parts.join(tr("; "));
}

QString RepairWords::line(const Repair &repair, const Report &report)
{
    QStringList ways;
    for (const RepairChange &change : repair.changes) {
        if (const QString way = operation(change.operation); !ways.contains(way))
            ways.append(way);
    }
    return tr("%1 (%2)").arg(changes(repair, report), ways.join(tr("; ")));
}

/// "Granted (T3-ROW), Natural persons (T3-SUM) and 3 more"
QString RepairWords::equations(const QList<int> &equations, const Report &report)
{
    QStringList names;
    for (const int number : equations.first(std::min(equations.size(), mostNamed))) {
        const Equation &equation = report.form->equations()[number];
        names.append(tr("%1 (%2)").arg(subjectOf(equation, report), equation.rule));
    }
    const auto more = static_cast<int>(equations.size() - names.size());
    const QString named = names.join(tr(", "));
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(named) : named;
}

QString RepairWords::details(const Repair &repair, const Report &report)
{
    QStringList parts;
    if (!repair.heals.isEmpty())
        parts.append(tr("heals: %1").arg(equations(repair.heals, report)));
    if (!repair.breaks.isEmpty())
        parts.append(tr("breaks: %1").arg(equations(repair.breaks, report)));
    if (repair.unique)
        parts.append(tr("no other set of cells is as small"));
    if (repair.fault == RepairFault::Document)
        parts.append(tr("likelier misprinted than misread"));
    else if (repair.fault == RepairFault::Extraction)
        parts.append(tr("likelier misread than misprinted"));
    for (const RepairChange &change : repair.changes) {
        if (const CellReading &reading = report.cell(change.cell).reading; !reading.raw.isEmpty())
            parts.append(tr("the original prints “%1”").arg(reading.raw.simplified()));
    }
    return parts.join(u" · "_s);
}

QString RepairWords::openBlanks(const OpenBlanks &open, const Report &report)
{
    QStringList names;
    for (const CellId cell : open.cells)
        names.append(Messages::cellName(cell, *report.form));
    return tr("%1 = %2: what each of them is cannot be told")
        .arg(names.join(u" + "_s), QString::number(open.sum));
}

QString RepairWords::gaveUp()
{
    return tr("No small correction was found.");
}

QString RepairWords::taken(const QString &reason)
{
    const auto how = proposalOperation(reason);
    return how ? tr("proposal %1 taken: %2").arg(proposalRank(reason)).arg(operation(*how))
               : QString();
}

} // namespace gouji
