#include "core/check/checkcontext.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

void checkEdition(const FormCatalogue &catalogue, const Report &report, QList<Finding> &findings)
{
    const FormFile *prescribed = report.year ? catalogue.formForYear(report.year->value) : nullptr;
    if (!prescribed)
        return;
    Finding finding;
    finding.rule = u"S-EDITION"_s;
    finding.arguments = {QString::number(report.year->value)};
    QStringList editions;
    for (int i = 0; i < report.tableEditions.size(); ++i) {
        const QString &edition = report.tableEditions[i];
        if (edition.isEmpty() || edition == prescribed->edition)
            continue;
        const FormTable &table = report.form->tables()[i];
        if (editions.isEmpty())
            finding.span = headingOf(table, report);
        finding.arguments.append(table.id);
        if (!editions.contains(edition))
            editions.append(edition);
    }
    if (editions.isEmpty())
        return;
    finding.expected = prescribed->edition;
    finding.actual = editions.join(u'/');
    findings.append(finding);
}

void checkMixedTables(const Report &report, QList<Finding> &findings)
{
    Finding finding;
    finding.rule = u"S-MIX"_s;
    finding.severity = Severity::Warning;
    finding.arguments = {u"tables"_s};
    QStringList editions;
    for (int i = 0; i < report.tableEditions.size(); ++i) {
        const QString &edition = report.tableEditions[i];
        if (edition.isEmpty())
            continue;
        const FormTable &table = report.form->tables()[i];
        finding.arguments += {table.id, edition};
        if (!editions.contains(edition)) {
            editions.append(edition);
            finding.span = headingOf(table, report);
        }
    }
    if (editions.size() > 1)
        findings.append(finding);
}

/// The label of the form where the observation stands, for the label of another edition.
QString labelOfRow(const Observation &observation, const Report &report)
{
    const QList<CellId> cells = cellsOfRow(observation, report);
    if (cells.isEmpty())
        return {};
    const FormTable &table = report.form->tableOf(cells.constFirst());
    const FormRow &row = report.form->rowOf(cells.constFirst());
    return row.node < 0 ? QString() : table.blockOf(row).rowNodes[row.node].label.printed.text;
}

void checkLabels(const Report &report, QList<Finding> &findings)
{
    for (const Observation &observation : report.observations) {
        if (observation.code != ObservationCode::LabelOfOtherEdition)
            continue;
        Finding finding;
        finding.rule = u"S-MIX"_s;
        finding.severity = Severity::Warning;
        finding.cells = cellsOfRow(observation, report);
        finding.span = observation.span;
        finding.expected = labelOfRow(observation, report);
        finding.actual = observation.arguments.value(0);
        finding.arguments = {u"label"_s, observation.arguments.value(1)};
        findings.append(finding);
    }
}

void checkExtraRows(const Report &report, QList<Finding> &findings)
{
    for (const Observation &observation : report.observations) {
        const bool repeated = observation.code == ObservationCode::RepeatedRow;
        if (!repeated && observation.code != ObservationCode::UnknownRow)
            continue;
        Finding finding;
        finding.rule = u"S-ROW-EXTRA"_s;
        finding.severity = Severity::Warning;
        finding.cells = cellsOfRow(observation, report);
        finding.span = observation.span;
        finding.actual = observation.arguments.value(0);
        finding.arguments = {repeated ? u"repeated"_s : u"unknown"_s};
        findings.append(finding);
    }
}

} // namespace

std::optional<TextSpan> headingOf(const FormTable &table, const Report &report)
{
    const auto section = std::ranges::find(report.sections, table.section, &Section::number);
    if (section != report.sections.cend())
        return section->span;
    return report.year ? report.year->span : std::nullopt;
}

QList<CellId> cellsOfRow(const Observation &observation, const Report &report)
{
    QList<CellId> cells;
    const QList<FormTable> &tables = report.form->tables();
    if (observation.table < 0 || observation.table >= tables.size())
        return cells;
    const FormTable &table = tables[observation.table];
    if (observation.row < 0 || observation.row >= table.rows.size())
        return cells;
    const FormRow &row = table.rows[observation.row];
    for (int i = 0; i < table.blockOf(row).columns.size(); ++i)
        cells.append(CellId{row.first.index + i});
    return cells;
}

void appendStructureFindings(const TextContext &context, QList<Finding> &findings)
{
    checkEdition(context.catalogue, context.report, findings);
    checkMixedTables(context.report, findings);
    checkLabels(context.report, findings);
    checkExtraRows(context.report, findings);
}

} // namespace gouji
