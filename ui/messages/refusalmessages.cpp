#include "ui/messages/messages.h"

namespace gouji {

namespace {

QString foreignUnit(const QStringList &arguments)
{
    const QString &form = arguments[2];
    if (form.isEmpty())
        return Messages::tr("“%1”: this cell counts, it takes no %2.")
            .arg(arguments[0], arguments[1]);
    return Messages::tr("“%1” is in %2; this cell is in %3. Type the amount in %3.")
        .arg(arguments[0], arguments[1], form);
}

} // namespace

QString Messages::sentence(const Refusal &refusal)
{
    const QString typed = refusal.arguments.value(0);
    switch (refusal.code) {
    case RefusalCode::NotANumber:
        return tr("“%1” is not a number. Type digits, “/” for none, or nothing.").arg(typed);
    case RefusalCode::Lookalike:
        return tr("“%1” only looks like %2: type the digits.")
            .arg(typed, refusal.arguments.value(1));
    case RefusalCode::Negative:
        return tr("“%1”: a count cannot be negative.").arg(typed);
    case RefusalCode::Decimals:
        return tr("“%1”: a count has no decimals.").arg(typed);
    case RefusalCode::ForeignUnit:
        return foreignUnit(refusal.arguments);
    case RefusalCode::OutsideTable:
        return tr("What was pasted is larger than the table.");
    }
    return {};
}

} // namespace gouji
