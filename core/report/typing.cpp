#include "core/report/typing.h"

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

using Accepted = std::expected<QString, Refusal>;

/// 元, 万元 …, and the bare 万 of an amount; anything else counts things.
bool isAmount(QStringView unit)
{
    return unit.endsWith(u'元') || unit == u"万" || unit == u"亿" || unit == u"千";
}

/// The number with the unit that has to stay, or why that unit cannot.
Accepted withUnit(const QString &typed, const CellValue &value, const FormCell &form)
{
    const QString number = value.number->toString();
    if (value.unit.isEmpty() || value.unit == form.unit)
        return number;
    const bool money = form.kind == CellKind::Money;
    // An amount whose unit the form leaves open says its own.
    if (money && form.unit.isEmpty() && isAmount(value.unit))
        return number + value.unit;
    if (!money && !isAmount(value.unit))
        return number;
    return std::unexpected(Refusal{RefusalCode::ForeignUnit, {typed, value.unit, form.unit}});
}

Accepted acceptNumber(const QString &typed, const CellValue &value, const FormCell &form)
{
    const Decimal &number = *value.number;
    if (form.kind != CellKind::Change && number.isNegative())
        return std::unexpected(Refusal{RefusalCode::Negative, {typed}});
    if (form.kind != CellKind::Money && number.toString().contains(u'.'))
        return std::unexpected(Refusal{RefusalCode::Decimals, {typed}});
    return withUnit(typed, value, form);
}

} // namespace

Accepted acceptTyped(QStringView typed, const Cell &cell, const FormCell &form)
{
    const QString text = typed.trimmed().toString();
    if (text == cell.text || text == cell.reading.raw)
        return text;
    const CellValue value = parseCellValue(text);
    switch (value.kind) {
    case ValueKind::Blank:
        return QString();
    case ValueKind::NotApplicable:
        return text;
    case ValueKind::Number:
        return acceptNumber(text, value, form);
    case ValueKind::Lookalike:
        return std::unexpected(
            Refusal{RefusalCode::Lookalike,
                    {text, value.suggestion ? value.suggestion->toString() : QString()}});
    case ValueKind::Text:
        break;
    }
    return std::unexpected(Refusal{RefusalCode::NotANumber, {text}});
}

} // namespace gouji
