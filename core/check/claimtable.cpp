#include "core/check/claimtable.h"

#include "core/check/checkcontext.h"
#include "core/check/equationsides.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

bool fits(const Claim &claim, const Decimal &value)
{
    const Decimal &said = claim.number;
    if (claim.part)
        return said <= value;
    switch (claim.precision) {
    case Precision::Exact:
        return value == said;
    case Precision::AtLeast:
        return value >= said && value < said + said;
    case Precision::AtMost:
        return value <= said;
    case Precision::About: {
        const Decimal difference = value < said ? said - value : value - said;
        constexpr int tenth = 10;
        Decimal tenfold;
        for (int i = 0; i < tenth; ++i)
            tenfold += difference;
        return tenfold <= said;
    }
    }
    return false;
}

/// Whether `id` fits `pattern`, in which `*` stands for any characters but dots.
bool matches(QStringView id, QStringView pattern)
{
    const qsizetype star = pattern.indexOf(u'*');
    if (star < 0)
        return id == pattern;
    const QStringView head = pattern.first(star);
    const QStringView tail = pattern.sliced(star + 1);
    return id.size() >= head.size() + tail.size() && id.startsWith(head) && id.endsWith(tail)
           && !id.sliced(head.size(), id.size() - head.size() - tail.size()).contains(u'.');
}

QList<CellId> cellsOf(const Quantity &quantity, const FormEdition &form)
{
    QList<CellId> cells;
    for (const QString &pattern : quantity.cells) {
        for (int i = 0; i < form.cellCount(); ++i) {
            if (matches(form.cell(CellId{i}).id, pattern))
                cells.append(CellId{i});
        }
    }
    return cells;
}

/// The table a quantity is about, by the beginning of its cells' ids.
QStringView tableOf(const Quantity &quantity)
{
    const QStringView first = quantity.cells.value(0);
    return quantity.cells.isEmpty() ? QStringView()
                                    : QStringView(quantity.cells.constFirst())
                                          .first(std::max<qsizetype>(0, first.indexOf(u'.')));
}

/// "本年新收 44 + 上年结转 3".
FormText joined(const FormText &left, const QString &sign, const FormText &right)
{
    return {left.text + u' ' + sign + u' ' + right.text,
            left.english + u' ' + sign + u' ' + right.english};
}

FormText withValue(const FormText &name, const Decimal &value)
{
    return {name.text + u' ' + value.toString(), name.english + u' ' + value.toString()};
}

} // namespace

FormText nameOf(const ClaimReading &reading, const ClaimRules &rules)
{
    FormText name;
    for (const ClaimReading::Part &part : reading.parts) {
        const FormText &quantity = rules.quantities[part.quantity].name;
        name = name.text.isEmpty() ? quantity
                                   : joined(name, part.sign < 0 ? u"−"_s : u"+"_s, quantity);
    }
    return name;
}

ClaimTable::ClaimTable(const FormCatalogue &catalogue, const QList<Claim> &claims,
                       const Report &report)
{
    const ClaimRules &rules = catalogue.claims();
    for (const Claim &claim : claims) {
        const auto rule = std::ranges::find(rules.rules, claim.kind, &ClaimRule::kind);
        if (rule == rules.rules.cend())
            continue;
        Bound bound;
        bound.claim = claim;
        bound.rule = static_cast<int>(rule - rules.rules.cbegin());
        for (int i = 0; i < rule->readings.size(); ++i) {
            const QList<Term> terms = termsOf(rules, rule->readings[i], *report.form);
            if (terms.isEmpty())
                continue;
            bound.readings.append(terms);
            bound.readingNumbers.append(i);
        }
        if (bound.readings.isEmpty())
            continue;
        const auto number = static_cast<int>(m_bound.size());
        for (const QList<Term> &terms : std::as_const(bound.readings)) {
            for (const Term &term : terms) {
                QList<int> &list = m_byCell[term.cell];
                if (!list.endsWith(number))
                    list.append(number);
            }
        }
        evaluate(bound, report);
        m_bound.append(bound);
    }
}

QList<ClaimTable::Term> ClaimTable::termsOf(const ClaimRules &rules, const ClaimReading &reading,
                                            const FormEdition &form) const
{
    QList<Term> terms;
    for (const ClaimReading::Part &part : reading.parts) {
        const QList<CellId> cells = cellsOf(rules.quantities[part.quantity], form);
        if (cells.isEmpty())
            return {};
        for (const CellId cell : cells)
            terms.append({cell, part.sign, cells.size() == 1});
    }
    return terms;
}

std::optional<Decimal> ClaimTable::valueOf(const QList<Term> &terms, const Report &report)
{
    Decimal sum;
    for (const Term &term : terms) {
        switch (operandKind(term.cell, term.alone, report)) {
        case OperandKind::Unusable:
            return std::nullopt;
        case OperandKind::AssumedZero:
            break;
        case OperandKind::Number: {
            const Decimal &number = *report.cell(term.cell).value.number;
            if (term.sign < 0)
                sum -= number;
            else
                sum += number;
            break;
        }
        }
    }
    return sum;
}

void ClaimTable::evaluate(Bound &bound, const Report &report)
{
    bool open = false;
    bound.fitting = -1;
    for (int i = 0; i < bound.readings.size() && bound.fitting < 0; ++i) {
        const auto value = valueOf(bound.readings[i], report);
        open = open || !value;
        if (value && fits(bound.claim, *value))
            bound.fitting = i;
    }
    // A reading whose cells are not all known may be the one that is meant.
    if (bound.fitting >= 0)
        bound.outcome = Outcome::Pass;
    else
        bound.outcome = open ? Outcome::NotAssessable : Outcome::Fail;
}

bool ClaimTable::update(const Report &report, CellId cell)
{
    bool changed = false;
    const auto list = m_byCell.constFind(cell);
    if (list == m_byCell.cend())
        return changed;
    for (const int number : *list) {
        Bound &bound = m_bound[number];
        const Outcome before = bound.outcome;
        evaluate(bound, report);
        changed = changed || before != bound.outcome;
    }
    return changed;
}

FormText ClaimTable::explanationOf(const Bound &bound, const ClaimRules &rules,
                                   const Report &report) const
{
    if (bound.claim.precision != Precision::Exact || bound.claim.part
        || bound.claim.number.isZero())
        return {};
    struct Known
    {
        FormText name;
        Decimal value;
    };
    const int first = rules.rules[bound.rule].readings.constFirst().parts.constFirst().quantity;
    QList<Known> known;
    for (const Quantity &quantity : rules.quantities) {
        if (tableOf(quantity) != tableOf(rules.quantities[first]))
            continue;
        QList<Term> terms;
        const QList<CellId> cells = cellsOf(quantity, *report.form);
        for (const CellId cell : cells)
            terms.append({cell, 1, cells.size() == 1});
        const auto value = terms.isEmpty() ? std::nullopt : valueOf(terms, report);
        if (value && !value->isZero())
            known.append({withValue(quantity.name, *value), *value});
    }
    for (const Known &one : known) {
        if (one.value == bound.claim.number)
            return one.name;
    }
    for (qsizetype i = 0; i < known.size(); ++i) {
        for (qsizetype j = 0; j < known.size(); ++j) {
            if (j > i && known[i].value + known[j].value == bound.claim.number)
                return joined(known[i].name, u"+"_s, known[j].name);
            if (i != j && known[i].value - known[j].value == bound.claim.number)
                return joined(known[i].name, u"−"_s, known[j].name);
        }
    }
    return {};
}

Finding ClaimTable::findingOf(const Bound &bound, const FormCatalogue &catalogue,
                              const Report &report) const
{
    const ClaimRules &rules = catalogue.claims();
    const ClaimRule &rule = rules.rules[bound.rule];
    Finding finding;
    finding.rule = rule.rule;
    finding.severity = severityOf(catalogue, rule.rule);
    for (const Term &term : bound.readings.constFirst()) {
        if (!finding.cells.contains(term.cell))
            finding.cells.append(term.cell);
    }
    finding.span = bound.claim.span;
    finding.actual = bound.claim.number.toString();
    FormText readings;
    QStringList told;
    for (int i = 0; i < bound.readings.size(); ++i) {
        const Decimal value = valueOf(bound.readings[i], report).value_or(Decimal());
        if (i == 0)
            finding.expected = value.toString();
        if (told.contains(value.toString()))
            continue;
        told.append(value.toString());
        const FormText one =
            withValue(nameOf(rule.readings[bound.readingNumbers[i]], rules), value);
        readings = readings.text.isEmpty() ? one
                                           : FormText{readings.text + u"；"_s + one.text,
                                                      readings.english + u"; "_s + one.english};
    }
    const FormText explanation = explanationOf(bound, rules, report);
    finding.arguments = {u"claim"_s,       bound.claim.kind, bound.claim.unit,   readings.text,
                         readings.english, explanation.text, explanation.english};
    return finding;
}

void ClaimTable::appendFindings(const FormCatalogue &catalogue, const Report &report,
                                QList<Finding> &findings) const
{
    for (const Bound &bound : m_bound) {
        if (bound.outcome == Outcome::Fail)
            findings.append(findingOf(bound, catalogue, report));
    }
}

QList<ClaimVerdict> ClaimTable::verdicts(const FormCatalogue &catalogue) const
{
    const ClaimRules &rules = catalogue.claims();
    QList<ClaimVerdict> verdicts;
    for (const Bound &bound : m_bound) {
        const ClaimRule &rule = rules.rules[bound.rule];
        ClaimVerdict verdict{.claim = bound.claim,
                             .rule = rule.rule,
                             .outcome = bound.outcome,
                             .cells = {},
                             .reading = {}};
        const int shown = std::max(0, bound.fitting);
        for (const Term &term : bound.readings[shown])
            verdict.cells.append(term.cell);
        if (bound.fitting >= 0)
            verdict.reading = nameOf(rule.readings[bound.readingNumbers[shown]], rules);
        verdicts.append(verdict);
    }
    return verdicts;
}

} // namespace gouji
