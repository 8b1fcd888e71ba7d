#include "ui/messages/equationwords.h"

#include "ui/messages/messages.h"

#include <algorithm>

namespace gouji {

using namespace Qt::StringLiterals;

namespace {

/// More operands than these are told without the zeros among them.
constexpr int fewOperands = 6;

bool shares(const Equation &equation, const FormEdition &form, int FormCell::*part)
{
    const int first = form.cell(equation.terms.constFirst().cell).*part;
    return std::ranges::all_of(
        equation.terms, [&](const Term &term) { return form.cell(term.cell).*part == first; });
}

QString withSign(const Decimal &number)
{
    return number.isNegative() ? u'−' + (-number).toString() : u'+' + number.toString();
}

/// Builds the words of one equation.
class Builder
{
public:
    Builder(const Equation &equation, const EquationState &state, const Report &report)
        : m_equation(equation)
        , m_report(report)
        , m_alongRow(shares(equation, *report.form, &FormCell::row))
    {
        m_words.outcome = state.outcome;
        m_words.assumed = state.assumed;
        m_words.sign =
            state.outcome == Outcome::NotAssessable
                ? u"?"_s
                : Messages::relationSign(equation.relation, state.outcome == Outcome::Pass);
        if (state.outcome == Outcome::Fail && !state.residual.isZero())
            m_words.residual = withSign(state.residual);
    }

    EquationWords build()
    {
        m_words.subject = subjectOf(m_equation, m_report);
        Decimal left;
        Decimal right;
        const auto leftCount = std::ranges::count(m_equation.terms, false, &Term::right);
        const auto rightCount = m_equation.terms.size() - leftCount;
        for (const Term &term : m_equation.terms)
            add(term, leftCount > fewOperands, term.right ? right : left);
        // What cannot be assessed has no sum: an unknown operand is not 0.
        const bool known = m_words.outcome != Outcome::NotAssessable;
        if (leftCount > 1 && known)
            m_words.leftSum = left.toString();
        if (rightCount > 1 && known)
            m_words.rightSum = right.toString();
        return m_words;
    }

private:
    void add(const Term &term, bool many, Decimal &sum)
    {
        const Cell &cell = m_report.cell(term.cell);
        const Decimal number = cell.value.number.value_or(Decimal());
        // Term::sign is that of left minus right.
        const bool minus = term.right ? term.sign > 0 : term.sign < 0;
        sum += minus ? -number : number;
        const bool zero = cell.hasNumber() && number.isZero();
        if (!term.right && many && zero) {
            ++m_words.leftZeros;
            return;
        }
        (term.right ? m_words.right : m_words.left)
            .append({.cell = term.cell,
                     .minus = minus,
                     .name = nameOf(term.cell),
                     .value = cell.hasNumber() ? cell.value.number->toString() : u"–"_s,
                     .zero = zero});
    }

    [[nodiscard]] QString nameOf(CellId cell) const
    {
        const FormEdition &form = *m_report.form;
        // In the group of table four the group's name is the subject; the outcome alone is enough.
        return m_alongRow ? Messages::columnName(cell, form).section(u" · "_s, -1)
                          : Messages::rowName(cell, form);
    }

    const Equation &m_equation;
    const Report &m_report;
    bool m_alongRow;
    EquationWords m_words;
};

QString sideText(const QList<EquationWords::Operand> &operands, int zeros, const QString &sum)
{
    QString text;
    for (const EquationWords::Operand &operand : operands) {
        if (!text.isEmpty() || operand.minus)
            text += operand.minus ? u" − "_s : u" + "_s;
        text += operand.name + u' ' + operand.value;
    }
    if (zeros > 0)
        text += (text.isEmpty() ? u"0 × "_s : u" + 0 × "_s) + QString::number(zeros);
    return sum.isEmpty() ? text : QString(text + u" = "_s + sum);
}

} // namespace

QString subjectOf(const Equation &equation, const Report &report)
{
    Finding all;
    for (const Term &term : equation.terms)
        all.cells.append(term.cell);
    return Messages::placeName(all, report).section(u" · "_s, 1);
}

EquationWords wordsOf(const Equation &equation, const EquationState &state, const Report &report)
{
    return Builder(equation, state, report).build();
}

QString plainText(const EquationWords &words)
{
    QString text = words.subject + u": "_s + sideText(words.left, words.leftZeros, words.leftSum)
                   + u"  "_s + words.sign + u"  "_s + sideText(words.right, 0, {});
    if (!words.rightSum.isEmpty())
        text += u" = "_s + words.rightSum;
    if (!words.residual.isEmpty())
        text += u"   Δ "_s + words.residual;
    return text.trimmed();
}

} // namespace gouji
