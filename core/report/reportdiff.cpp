#include "core/report/reportdiff.h"

#include "core/report/comparisonkey.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

CellSide sideOf(const Cell &cell)
{
    return {cell.isMissing() ? CellState::Missing : cell.state(), cell.text, cell.value};
}

/// Nothing, or what is printed as far as it means something.
bool saySame(const CellSide &left, const CellSide &right)
{
    const bool leftMissing = left.state == CellState::Missing;
    const bool rightMissing = right.state == CellState::Missing;
    if (leftMissing || rightMissing)
        return leftMissing == rightMissing;
    if (left.value.number && right.value.number)
        return *left.value.number == *right.value.number && left.value.unit == right.value.unit;
    return left.text.simplified() == right.text.simplified();
}

std::optional<CellDifference> cellDifference(const QString &id, const CellSide &left,
                                             const CellSide &right)
{
    if (saySame(left, right))
        return std::nullopt;
    const DifferenceKind kind = left.state == CellState::Missing    ? DifferenceKind::Added
                                : right.state == CellState::Missing ? DifferenceKind::Removed
                                                                    : DifferenceKind::Changed;
    return CellDifference{kind, id, left, right};
}

QList<CellDifference> cellDifferences(const Report &left, const Report &right)
{
    QList<CellDifference> differences;
    const auto add = [&](const QString &id, const CellSide &leftSide, const CellSide &rightSide) {
        if (auto difference = cellDifference(id, leftSide, rightSide))
            differences.append(*difference);
    };
    for (int i = 0; i < left.form->cellCount(); ++i) {
        const QString &id = left.form->cell(CellId{i}).id;
        const CellId other = right.form->find(id);
        add(id, sideOf(left.cells[i]), other.isValid() ? sideOf(right.cell(other)) : CellSide());
    }
    for (int i = 0; i < right.form->cellCount(); ++i) {
        const QString &id = right.form->cell(CellId{i}).id;
        if (!left.form->find(id).isValid())
            add(id, {}, sideOf(right.cells[i]));
    }
    return differences;
}

template<typename T, typename Text>
QString textOf(const std::optional<Located<T>> &fact, Text &&text)
{
    return fact ? text(fact->value) : QString();
}

struct Field
{
    QString name;
    QString text;
};

/// What a report says it is.
QList<Field> factsOf(const Report &report)
{
    const auto plain = [](const QString &text) { return text.simplified(); };
    const auto date = [](const QDate &day) { return day.toString(Qt::ISODate); };
    return {
        {u"title"_s, textOf(report.title, plain)},
        {u"agency"_s, textOf(report.agency, plain)},
        {u"year"_s, textOf(report.year, [](int year) { return QString::number(year); })},
        {u"period"_s, textOf(report.period,
                             [&](const Period &period) -> QString {
                                 return date(period.from) + u'/' + date(period.to);
                             })},
        {u"signature"_s, textOf(report.signature, date)},
    };
}

QList<Field> fieldsOf(const Report &report)
{
    QList<Field> fields = factsOf(report);
    for (int i = 0; i < report.form->tables().size(); ++i)
        fields.append({report.form->tables()[i].id, report.tableEditions.value(i)});
    for (const Section &section : report.sections)
        fields.append(
            {u"section/"_s + QString::number(section.number), section.heading.simplified()});
    return fields;
}

QString textOfField(const QList<Field> &fields, const QString &name)
{
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.cend() ? QString() : found->text;
}

QList<FieldDifference> fieldDifferences(const Report &left, const Report &right)
{
    QList<FieldDifference> differences;
    const QList<Field> leftFields = fieldsOf(left);
    const QList<Field> rightFields = fieldsOf(right);
    const auto add = [&](const QString &name) {
        const QString leftText = textOfField(leftFields, name);
        const QString rightText = textOfField(rightFields, name);
        if (comparisonKey(leftText) == comparisonKey(rightText))
            return;
        const DifferenceKind kind = leftText.isEmpty()    ? DifferenceKind::Added
                                    : rightText.isEmpty() ? DifferenceKind::Removed
                                                          : DifferenceKind::Changed;
        differences.append({kind, name, leftText, rightText});
    };
    for (const Field &field : leftFields)
        add(field.name);
    for (const Field &field : rightFields) {
        if (std::ranges::find(leftFields, field.name, &Field::name) == leftFields.cend())
            add(field.name);
    }
    return differences;
}

} // namespace

ReportDiff diffReports(const Report &left, const Report &right)
{
    return {.fields = fieldDifferences(left, right), .cells = cellDifferences(left, right)};
}

ReportDiff onlyOn(DifferenceKind side, const Report &report)
{
    ReportDiff diff;
    for (const Field &fact : factsOf(report)) {
        if (fact.text.isEmpty())
            continue;
        if (side == DifferenceKind::Added)
            diff.fields.append({side, fact.name, {}, fact.text});
        else
            diff.fields.append({side, fact.name, fact.text, {}});
    }
    return diff;
}

Report asRead(const Report &report)
{
    Report original = report;
    for (Cell &cell : original.cells)
        cell = Cell(cell.reading);
    original.journal.clear();
    original.acknowledgements.clear();
    return original;
}

ReportDiff diffToSource(const Report &report)
{
    return diffReports(asRead(report), report);
}

} // namespace gouji
