#include "core/check/checkcontext.h"
#include "core/check/equationsides.h"

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// One cell under examination.
struct Examined
{
    CellId id;
    const Cell &cell;
    const FormCell &form;
};

Finding cellFinding(const Examined &examined, const QString &rule, Severity severity,
                    const QString &expected = {})
{
    Finding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.cells = {examined.id};
    if (examined.cell.mark != Mark::Corrected)
        finding.span = examined.cell.reading.span;
    finding.expected = expected;
    finding.actual = examined.cell.text;
    return finding;
}

void checkNumber(const Examined &examined, const Decimal &number, QList<Finding> &findings)
{
    const CellKind kind = examined.form.kind;
    if (kind != CellKind::Money && !number.isWhole())
        findings.append(cellFinding(examined, u"V-INT"_s, Severity::Error));
    else if (kind != CellKind::Money && number.toString().contains(u'.'))
        findings.append(cellFinding(examined, u"V-DEC"_s, Severity::Error));
    if (kind != CellKind::Change && number.isNegative())
        findings.append(cellFinding(examined, u"V-NEG"_s, Severity::Error));
}

void checkUnit(const Examined &examined, const Decimal &number, QList<Finding> &findings)
{
    const QString &printed = examined.cell.value.unit;
    if (printed.isEmpty())
        return;
    const QString &prescribed = examined.form.unit;
    const bool other = !prescribed.isEmpty() && printed != prescribed;
    Finding finding =
        cellFinding(examined, u"V-UNIT"_s, other ? Severity::Error : Severity::Warning,
                    other ? QString() : number.toString());
    finding.arguments = {printed, prescribed};
    findings.append(finding);
}

void checkNotation(const Examined &examined, const Decimal &number, QList<Finding> &findings)
{
    const ValueNotes notes = examined.cell.value.notes;
    if (notes & (ValueNotes(ValueNote::SpacedDigits) | ValueNote::OddSeparators))
        findings.append(cellFinding(examined, u"V-SPACE"_s, Severity::Warning, number.toString()));
    if (notes.testFlag(ValueNote::LeadingZeros))
        findings.append(cellFinding(examined, u"V-ZERO"_s, Severity::Info, number.toString()));
}

void checkCell(const Examined &examined, QList<Finding> &findings)
{
    const CellValue &value = examined.cell.value;
    if (value.kind == ValueKind::Text) {
        findings.append(cellFinding(examined, u"V-TEXT"_s, Severity::Error));
    } else if (value.kind == ValueKind::Lookalike) {
        findings.append(cellFinding(examined, u"V-OCR"_s, Severity::Warning,
                                    value.suggestion ? value.suggestion->toString() : QString()));
    } else if (value.number) {
        checkNumber(examined, *value.number, findings);
        checkUnit(examined, *value.number, findings);
        checkNotation(examined, *value.number, findings);
    }
}

/// The sum an equation asks of a blank total: a number when all its addends are there and one of
/// them at least is a number.
std::optional<Decimal> sumFor(CellId total, const Equation &equation, const Report &report)
{
    if (equation.relation != Relation::Equal || termCount(equation, true) != 1)
        return std::nullopt;
    Decimal sum;
    bool anyNumber = false;
    for (const Term &term : equation.terms) {
        if (term.right) {
            if (term.cell != total)
                return std::nullopt;
            continue;
        }
        switch (operandKind(term.cell, false, report)) {
        case OperandKind::Unusable:
            return std::nullopt;
        case OperandKind::AssumedZero:
            break;
        case OperandKind::Number:
            sum += *report.cell(term.cell).value.number;
            anyNumber = true;
            break;
        }
    }
    return anyNumber ? std::optional(sum) : std::nullopt;
}

/// True when `examined` is a blank total whose addends are there.
bool checkBlankTotal(const Examined &examined, const Report &report, QList<Finding> &findings)
{
    if (!examined.form.total)
        return false;
    QList<Decimal> sums;
    for (const int index : report.form->equationsOf(examined.id)) {
        if (const auto sum = sumFor(examined.id, report.form->equations()[index], report))
            sums.append(*sum);
    }
    if (sums.isEmpty())
        return false;
    const bool agree =
        std::ranges::all_of(sums, [&sums](const Decimal &sum) { return sum == sums.constFirst(); });
    findings.append(cellFinding(examined, u"V-BLANK-TOTAL"_s, Severity::Warning,
                                agree ? sums.constFirst().toString() : QString()));
    return true;
}

/// Every cell stands in some equation, and all of these hold.
bool areConsistent(const QList<CellId> &cells, const CheckContext &context)
{
    return std::ranges::all_of(cells, [&context](CellId id) {
        const auto equations = context.report.form->equationsOf(id);
        return !equations.empty() && std::ranges::all_of(equations, [&context](int index) {
            return context.equations[index].outcome == Outcome::Pass;
        });
    });
}

void appendList(const QList<CellId> &cells, const QString &rule, const CheckContext &context,
                QList<Finding> &findings)
{
    if (cells.isEmpty())
        return;
    Finding finding;
    finding.rule = rule;
    finding.severity = areConsistent(cells, context) ? Severity::Info : Severity::Warning;
    finding.cells = cells;
    finding.arguments = {QString::number(cells.size())};
    findings.append(finding);
}

void checkTable(const FormTable &table, const CheckContext &context, QList<Finding> &findings)
{
    QList<CellId> blank;
    QList<CellId> notApplicable;
    for (int i = 0; i < table.cellCount; ++i) {
        const CellId id{table.firstCell.index + i};
        const Examined examined{id, context.report.cell(id), context.report.form->cell(id)};
        if (examined.cell.isMissing())
            continue;
        if (examined.cell.value.kind == ValueKind::NotApplicable)
            notApplicable.append(id);
        else if (examined.cell.value.kind != ValueKind::Blank)
            checkCell(examined, findings);
        else if (!checkBlankTotal(examined, context.report, findings))
            blank.append(id);
    }
    appendList(blank, u"V-BLANK"_s, context, findings);
    appendList(notApplicable, u"V-NA"_s, context, findings);
}

} // namespace

void appendCellFindings(const CheckContext &context, QList<Finding> &findings)
{
    for (const FormTable &table : context.report.form->tables())
        checkTable(table, context, findings);
}

} // namespace gouji
