#include "ui/messages/messages.h"

#include <QHash>

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

struct Sides
{
    Decimal left;
    Decimal right;
};

Sides sidesOf(const Equation &equation, const Report &report)
{
    Sides sides;
    for (const Term &term : equation.terms) {
        const Decimal number = report.cell(term.cell).value.number.value_or(Decimal());
        // Term::sign is that of left minus right.
        const Decimal signedNumber = term.sign < 0 ? -number : number;
        if (term.right)
            sides.right -= signedNumber;
        else
            sides.left += signedNumber;
    }
    return sides;
}

QString withSign(const Decimal &number)
{
    return number.isNegative() ? u'−' + (-number).toString() : u'+' + number.toString();
}

/// What each rule says when it fails: %1 left side, %2 right side, %3 left minus right.
QString templateOf(const QString &rule, const Equation &equation)
{
    if (rule == u"T3-ROW")
        return Messages::tr("The columns add up to %1, but the total is %2 (off by %3).");
    if (rule == u"T3-SUM")
        return Messages::tr("The results add up to %1, but their total is %2 (off by %3).");
    if (rule == u"T3-IDN")
        return Messages::tr(
            "New and carried over make %1, handled and carried forward %2 (off by %3).");
    if (rule == u"T4-SUM")
        return Messages::tr("The outcomes add up to %1, but their total is %2 (off by %3).");
    if (rule == u"T2-BASE")
        return Messages::tr("Last year's number and the change make %1, which cannot be.");
    if (rule == u"T2-PUB")
        return Messages::tr("%1 newly published, but only %2 public in all.");
    if (rule == u"T2-MADE")
        return Messages::tr("%1 published, but only %2 made this year (possible with a backlog).");
    if (rule == u"T2-FORCE")
        return Messages::tr("%1 in force, fewer than made less repealed (%2).");
    if (rule == u"T2-BUY")
        return Messages::tr("Items %1, amount %2: one is 0 and the other not.");
    switch (equation.relation) {
    case Relation::Equal:
        return Messages::tr("The left side makes %1, the right side %2 (off by %3).");
    case Relation::AtLeast:
        return Messages::tr("%1 should not be less than %2.");
    case Relation::AtMost:
        return Messages::tr("%1 should not be more than %2.");
    case Relation::ZeroTogether:
        return Messages::tr("%1 and %2: one is 0 and the other not.");
    }
    return {};
}

} // namespace

/// The equations of one rule that cannot be told: arguments are how many, and of how many.
QString Messages::unassessableSentence(const Finding &finding, const Report &report)
{
    const QString count = finding.arguments.value(0);
    const QString all = finding.arguments.value(1);
    if (finding.cells.size() == 1)
        return tr("%1 of %2 sums cannot be assessed: there is no number.").arg(count, all);
    QStringList names;
    for (const CellId cell : finding.cells.first(std::min<qsizetype>(finding.cells.size(), 2)))
        names += cellName(cell, *report.form).section(u" · "_s, 1);
    const QString which = names.join(tr(", "));
    const auto more = static_cast<int>(finding.cells.size() - names.size());
    return tr("%1 of %2 sums cannot be assessed for want of a number: %3.")
        .arg(count, all, more > 0 ? tr("%1 and %n more", nullptr, more).arg(which) : which);
}

QString Messages::equationSentence(const Finding &finding, const Report &report)
{
    const Equation &equation = report.form->equations()[finding.equation];
    const Sides sides = sidesOf(equation, report);
    QString sentence = templateOf(finding.rule, equation);
    sentence.replace(u"%1"_s, sides.left.toString());
    sentence.replace(u"%2"_s, sides.right.toString());
    sentence.replace(u"%3"_s, withSign(sides.left - sides.right));
    return sentence;
}

} // namespace gouji
