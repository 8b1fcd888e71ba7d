#include "core/report/cellwriter.h"
#include "core/report/jsonvalues.h"
#include "core/report/repairfile.h"
#include "core/report/reportfile.h"
#include "core/report/reportfilenames.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Of a report file, at the top.
constexpr std::size_t mostMembers = 24;

Json located(const std::optional<Located<QString>> &fact)
{
    return fact ? Json{{"value", json(fact->value)}, {"span", json(fact->span)}} : Json();
}

Json located(const std::optional<Located<int>> &fact)
{
    return fact ? Json{{"value", fact->value}, {"span", json(fact->span)}} : Json();
}

Json located(const std::optional<Located<QDate>> &fact)
{
    return fact ? Json{{"value", json(fact->value)}, {"span", json(fact->span)}} : Json();
}

Json located(const std::optional<Located<Period>> &fact)
{
    return fact ? Json{{"from", json(fact->value.from)},
                       {"to", json(fact->value.to)},
                       {"span", json(fact->span)}}
                : Json();
}

Json sourceJson(const SourceInfo &source)
{
    Json object = {{"path", json(source.path)},
                   {"sha256", textOrNull(QString::fromLatin1(source.sha256))},
                   {"bytes", source.bytes},
                   {"mediaType", textOrNull(source.mediaType)},
                   {"encoding", textOrNull(source.encoding)},
                   {"textLength", source.textLength}};
    if (source.parts > 1) {
        object["part"] = source.part;
        object["parts"] = source.parts;
        object["span"] = json(source.extent);
    }
    return object;
}

/// Table ids with the edition each was read as, null where it was not found.
Json editionsJson(const Report &report)
{
    Json editions = Json::object();
    const QList<FormTable> &tables = report.form->tables();
    for (int i = 0; i < tables.size(); ++i)
        editions[tables[i].id.toStdString()] = textOrNull(report.tableEditions.value(i));
    return editions;
}

/// The edition whose cells stand in for each table, found or not.
Json formJson(const Report &report)
{
    Json editions = Json::object();
    for (const FormTable &table : report.form->tables())
        editions[table.id.toStdString()] = json(table.edition);
    return editions;
}

Json sectionsJson(const QList<Section> &sections)
{
    Json list = Json::array();
    for (const Section &section : sections)
        list.push_back({{"number", section.number},
                        {"heading", json(section.heading)},
                        {"span", json(section.span)},
                        {"content", json(section.content)}});
    return list;
}

Json cellsJson(const Report &report)
{
    Json cells = Json::object();
    // Ids are unique: appending spares the search for each of two hundred keys.
    auto &members = cells.get_ref<Json::object_t &>();
    members.reserve(static_cast<size_t>(report.cells.size()));
    for (int i = 0; i < report.cells.size(); ++i)
        members.emplace_back(report.form->cell({i}).id.toStdString(), cellJson(report.cells[i]));
    return cells;
}

Json findingsJson(const QList<Finding> &findings, const Report &report,
                  const FindingSentence &sentence)
{
    Json list = Json::array();
    for (const Finding &finding : findings) {
        QStringList cells;
        for (const CellId id : finding.cells)
            cells.append(report.form->cell(id).id);
        list.push_back({{"rule", json(finding.rule)},
                        {"severity", json(nameOf(finding.severity, severityNames))},
                        {"cells", json(cells)},
                        {"span", json(finding.span)},
                        {"expected", textOrNull(finding.expected)},
                        {"actual", textOrNull(finding.actual)},
                        {"message", json(sentence ? sentence(finding, report) : QString())},
                        {"outcome", json(nameOf(finding.outcome, outcomeNames))},
                        {"fault", json(nameOf(finding.fault, faultNames))}});
    }
    return list;
}

/// The findings a repair does away with: sums it makes hold, and those about its cells alone.
Json resolvedJson(const Repair &repair, const QList<Finding> &findings)
{
    Json list = Json::array();
    const auto changes = [&repair](CellId cell) {
        return std::ranges::find(repair.changes, cell, &RepairChange::cell)
               != repair.changes.cend();
    };
    for (qsizetype i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        const bool own = finding.equation < 0 && finding.cells.size() == 1
                         && finding.outcome == Outcome::Fail && changes(finding.cells.constFirst());
        if (own || (finding.equation >= 0 && repair.heals.contains(finding.equation)))
            list.push_back(i);
    }
    return list;
}

Json repairsJson(const QList<Repair> &repairs, const QList<Finding> &findings, const Report &report)
{
    Json list = Json::array();
    for (const Repair &repair : repairs) {
        Json changes = Json::array();
        for (const RepairChange &change : repair.changes)
            changes.push_back({{"cell", json(report.form->cell(change.cell).id)},
                               {"from", textOrNull(change.from)},
                               {"to", json(change.to)},
                               {"operation", json(nameOf(change.operation, operationNames))}});
        list.push_back({{"changes", changes},
                        {"cost", std::round(repair.cost * 100.0) / 100.0},
                        {"unique", repair.unique},
                        {"resolves", resolvedJson(repair, findings)},
                        {"group", repair.group},
                        {"fault", json(nameOf(repair.fault, repairFaultNames))}});
    }
    return list;
}

Json journalJson(const QList<JournalEntry> &journal)
{
    Json list = Json::array();
    for (const JournalEntry &entry : journal) {
        Json object = {{"at", json(entry.at.toUTC().toString(Qt::ISODate))},
                       {"by", json(entry.by)},
                       {"cell", json(entry.cell)},
                       {"from", json(entry.from)},
                       {"to", json(entry.to)},
                       {"reason", json(entry.reason)}};
        if (const int rank = proposalRank(entry.reason); rank > 0)
            object["rank"] = rank;
        list.push_back(object);
    }
    return list;
}

Json yearsJson(const YearEvidence &years)
{
    return {{"title", located(years.title)},
            {"prose", located(years.prose)},
            {"fileName", years.fileName ? Json(*years.fileName) : Json()}};
}

Json observationsJson(const Report &report)
{
    Json list = Json::array();
    for (const Observation &observation : report.observations) {
        const FormTable &table = report.form->tables()[observation.table];
        list.push_back(
            {{"code", json(nameOf(observation.code, observationNames))},
             {"table", json(table.id)},
             {"row", observation.row < 0 ? Json() : json(table.rows[observation.row].id)},
             {"span", json(observation.span)},
             {"arguments", json(observation.arguments)}});
    }
    return list;
}

Json acknowledgementsJson(const QList<Acknowledgement> &acknowledgements)
{
    Json list = Json::array();
    for (const Acknowledgement &made : acknowledgements)
        list.push_back({{"rule", json(made.rule)},
                        {"cells", json(made.cells)},
                        {"values", json(made.values)},
                        {"note", json(made.note)}});
    return list;
}

Json faultsJson(const QList<FaultAssignment> &faults)
{
    Json list = Json::array();
    for (const FaultAssignment &made : faults)
        list.push_back({{"rule", json(made.rule)},
                        {"cells", json(made.cells)},
                        {"values", json(made.values)},
                        {"fault", json(nameOf(made.fault, faultNames))}});
    return list;
}

QByteArray bytesOf(const Json &root, int indent)
{
    return QByteArray::fromStdString(root.dump(indent, ' ', false, Json::error_handler_t::replace));
}

} // namespace

QByteArray writeReportFile(const Report &report, const QList<Finding> &findings,
                           const FindingSentence &sentence, const ReportFileOptions &options)
{
    return writeReportFile(report, findings, {}, sentence, options);
}

QByteArray writeReportFile(const Report &report, const QList<Finding> &findings,
                           const QList<Repair> &repairs, const FindingSentence &sentence,
                           const ReportFileOptions &options)
{
    Json root = Json::object();
    // Growing would copy every member anew, two hundred cells with it.
    root.get_ref<Json::object_t &>().reserve(mostMembers);
    root["schema"] = json(QString(reportSchemaName));
    root["source"] = sourceJson(report.source);
    if (options.withText)
        root["text"] = json(options.text);
    root["agency"] = located(report.agency);
    root["year"] = located(report.year);
    root["period"] = located(report.period);
    root["edition"] = textOrNull(report.editionId());
    root["editions"] = editionsJson(report);
    root["sections"] = sectionsJson(report.sections);
    root["cells"] = cellsJson(report);
    root["findings"] = findingsJson(findings, report, sentence);
    root["repairs"] = repairsJson(repairs, findings, report);
    root["journal"] = journalJson(report.journal);
    root["form"] = formJson(report);
    root["title"] = located(report.title);
    root["years"] = yearsJson(report.years);
    root["signature"] = located(report.signature);
    root["observations"] = observationsJson(report);
    root["acknowledgements"] = acknowledgementsJson(report.acknowledgements);
    if (!report.faults.isEmpty())
        root["faults"] = faultsJson(report.faults);
    return bytesOf(root, options.indent);
}

QByteArray writeFindings(const Report &report, const QList<Finding> &findings,
                         const FindingSentence &sentence)
{
    return writeFindings(report, findings, {}, sentence);
}

QByteArray writeFindings(const Report &report, const QList<Finding> &findings,
                         const QList<Repair> &repairs, const FindingSentence &sentence)
{
    return bytesOf({{"source", sourceJson(report.source)},
                    {"findings", findingsJson(findings, report, sentence)},
                    {"repairs", repairsJson(repairs, findings, report)}},
                   -1);
}

QString proposalReason(RepairOperation operation, int rank)
{
    return u"proposal %1: %2"_s.arg(QString::number(rank), nameOf(operation, operationNames));
}

int proposalRank(const QString &reason)
{
    static const QRegularExpression pattern(uR"(^proposal (\d{1,3}): )"_s);
    return pattern.match(reason).captured(1).toInt();
}

std::optional<RepairOperation> proposalOperation(const QString &reason)
{
    return proposalRank(reason) > 0
               ? valueOf(reason.sliced(reason.indexOf(u": "_s) + 2), operationNames)
               : std::nullopt;
}

QByteArray writeErrorObject(const SourceInfo &source, const Error &error, const QString &message,
                            int indent)
{
    const Json root = {
        {"schema", json(QString(reportSchemaName))},
        {"source", sourceJson(source)},
        {"error", {{"code", json(errorName(error.code))}, {"message", json(message)}}}};
    return bytesOf(root, indent);
}

} // namespace gouji
