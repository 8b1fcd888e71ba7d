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

/// A fact and where it stands; null where there is none.
template<typename Value>
void writeLocated(JsonWriter &writer, const std::optional<Located<Value>> &fact)
{
    if (!fact) {
        writer.null();
        return;
    }
    writer.object([&] {
        if constexpr (std::is_same_v<Value, Period>) {
            writer.member("from"_L1, fact->value.from);
            writer.member("to"_L1, fact->value.to);
        } else {
            writer.member("value"_L1, fact->value);
        }
        writer.member("span"_L1, fact->span);
    });
}

/// Each item of a list as an object whose members `write` writes.
template<typename Item, typename Write>
void writeObjects(JsonWriter &writer, const QList<Item> &items, Write &&write)
{
    writer.array([&] {
        for (const Item &item : items)
            writer.object([&] { write(item); });
    });
}

/// The members of an object that each table has, under its id.
template<typename Write>
void writePerTable(JsonWriter &writer, const Report &report, Write &&write)
{
    const QList<FormTable> &tables = report.form->tables();
    writer.object([&] {
        for (int i = 0; i < tables.size(); ++i)
            writer.member(tables[i].id, [&] { write(i, tables[i]); });
    });
}

void writeSource(JsonWriter &writer, const SourceInfo &source)
{
    writer.object([&] {
        writer.member("path"_L1, source.path);
        writer.member("sha256"_L1, orNull(QString::fromLatin1(source.sha256)));
        writer.member("bytes"_L1, source.bytes);
        writer.member("mediaType"_L1, orNull(source.mediaType));
        writer.member("encoding"_L1, orNull(source.encoding));
        writer.member("textLength"_L1, source.textLength);
        if (source.parts > 1) {
            writer.member("part"_L1, source.part);
            writer.member("parts"_L1, source.parts);
            writer.member("span"_L1, source.extent);
        }
    });
}

/// The edition each table was read as, null where it was not found.
void writeEditions(JsonWriter &writer, const Report &report)
{
    writePerTable(writer, report, [&](int table, const FormTable & /*form*/) {
        writeJson(writer, orNull(report.tableEditions.value(table)));
    });
}

/// The edition whose cells stand in for each table, found or not.
void writeForm(JsonWriter &writer, const Report &report)
{
    writePerTable(writer, report,
                  [&](int /*table*/, const FormTable &form) { writer.string(form.edition); });
}

void writeSections(JsonWriter &writer, const QList<Section> &sections)
{
    writeObjects(writer, sections, [&](const Section &section) {
        writer.member("number"_L1, section.number);
        writer.member("heading"_L1, section.heading);
        writer.member("span"_L1, section.span);
        writer.member("content"_L1, section.content);
    });
}

void writeCells(JsonWriter &writer, const Report &report)
{
    writer.object([&] {
        for (int i = 0; i < report.cells.size(); ++i)
            writer.member(report.form->cell({i}).id, report.cells[i]);
    });
}

void writeFindings(JsonWriter &writer, const QList<Finding> &findings, const Report &report,
                   const FindingSentence &sentence)
{
    writeObjects(writer, findings, [&](const Finding &finding) {
        writer.member("rule"_L1, finding.rule);
        writer.member("severity"_L1, literalOf(finding.severity, severityNames));
        writer.member("cells"_L1, [&] {
            writer.array([&] {
                for (const CellId id : finding.cells)
                    writer.string(report.form->cell(id).id);
            });
        });
        writer.member("span"_L1, finding.span);
        writer.member("expected"_L1, orNull(finding.expected));
        writer.member("actual"_L1, orNull(finding.actual));
        writer.member("message"_L1, sentence ? sentence(finding, report) : QString());
        writer.member("outcome"_L1, literalOf(finding.outcome, outcomeNames));
        writer.member("fault"_L1, literalOf(finding.fault, faultNames));
    });
}

/// The findings a repair does away with: sums it makes hold, and those about its cells alone.
void writeResolved(JsonWriter &writer, const Repair &repair, const QList<Finding> &findings)
{
    const auto changes = [&repair](CellId cell) {
        return std::ranges::find(repair.changes, cell, &RepairChange::cell)
               != repair.changes.cend();
    };
    writer.array([&] {
        for (qsizetype i = 0; i < findings.size(); ++i) {
            const Finding &finding = findings[i];
            const bool own = finding.equation < 0 && finding.cells.size() == 1
                             && finding.outcome == Outcome::Fail
                             && changes(finding.cells.constFirst());
            if (own || (finding.equation >= 0 && repair.heals.contains(finding.equation)))
                writer.integer(i);
        }
    });
}

void writeRepairs(JsonWriter &writer, const QList<Repair> &repairs, const QList<Finding> &findings,
                  const Report &report)
{
    const auto change = [&](const RepairChange &made) {
        writer.member("cell"_L1, report.form->cell(made.cell).id);
        writer.member("from"_L1, orNull(made.from));
        writer.member("to"_L1, made.to);
        writer.member("operation"_L1, literalOf(made.operation, operationNames));
    };
    writeObjects(writer, repairs, [&](const Repair &repair) {
        writer.member("changes"_L1, [&] { writeObjects(writer, repair.changes, change); });
        writer.member("cost"_L1, std::round(repair.cost * 100.0) / 100.0);
        writer.member("unique"_L1, repair.unique);
        writer.member("resolves"_L1, [&] { writeResolved(writer, repair, findings); });
        writer.member("group"_L1, repair.group);
        writer.member("fault"_L1, literalOf(repair.fault, repairFaultNames));
    });
}

void writeJournal(JsonWriter &writer, const QList<JournalEntry> &journal)
{
    writeObjects(writer, journal, [&](const JournalEntry &entry) {
        writer.member("at"_L1, entry.at.toUTC().toString(Qt::ISODate));
        writer.member("by"_L1, entry.by);
        writer.member("cell"_L1, entry.cell);
        writer.member("from"_L1, entry.from);
        writer.member("to"_L1, entry.to);
        writer.member("reason"_L1, entry.reason);
        if (const int rank = proposalRank(entry.reason); rank > 0)
            writer.member("rank"_L1, rank);
    });
}

void writeYears(JsonWriter &writer, const YearEvidence &years)
{
    writer.object([&] {
        writer.member("title"_L1, [&] { writeLocated(writer, years.title); });
        writer.member("prose"_L1, [&] { writeLocated(writer, years.prose); });
        writer.member("fileName"_L1, years.fileName);
    });
}

void writeObservations(JsonWriter &writer, const Report &report)
{
    writeObjects(writer, report.observations, [&](const Observation &observation) {
        const FormTable &table = report.form->tables()[observation.table];
        const bool hasRow = observation.row >= 0;
        writer.member("code"_L1, literalOf(observation.code, observationNames));
        writer.member("table"_L1, table.id);
        writer.member("row"_L1,
                      hasRow ? std::optional(table.rows[observation.row].id) : std::nullopt);
        writer.member("span"_L1, observation.span);
        writer.member("arguments"_L1, observation.arguments);
    });
}

void writeAcknowledgements(JsonWriter &writer, const QList<Acknowledgement> &acknowledgements)
{
    writeObjects(writer, acknowledgements, [&](const Acknowledgement &made) {
        writer.member("rule"_L1, made.rule);
        writer.member("cells"_L1, made.cells);
        writer.member("values"_L1, made.values);
        writer.member("note"_L1, made.note);
    });
}

void writeFaults(JsonWriter &writer, const QList<FaultAssignment> &faults)
{
    writeObjects(writer, faults, [&](const FaultAssignment &made) {
        writer.member("rule"_L1, made.rule);
        writer.member("cells"_L1, made.cells);
        writer.member("values"_L1, made.values);
        writer.member("fault"_L1, literalOf(made.fault, faultNames));
    });
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
    JsonWriter writer;
    writer.object([&] {
        writer.member("schema"_L1, reportSchemaName);
        writer.member("source"_L1, [&] { writeSource(writer, report.source); });
        if (options.withText)
            writer.member("text"_L1, options.text);
        writer.member("agency"_L1, [&] { writeLocated(writer, report.agency); });
        writer.member("year"_L1, [&] { writeLocated(writer, report.year); });
        writer.member("period"_L1, [&] { writeLocated(writer, report.period); });
        writer.member("edition"_L1, orNull(report.editionId()));
        writer.member("editions"_L1, [&] { writeEditions(writer, report); });
        writer.member("sections"_L1, [&] { writeSections(writer, report.sections); });
        writer.member("cells"_L1, [&] { writeCells(writer, report); });
        writer.member("findings"_L1, [&] { writeFindings(writer, findings, report, sentence); });
        writer.member("repairs"_L1, [&] { writeRepairs(writer, repairs, findings, report); });
        writer.member("journal"_L1, [&] { writeJournal(writer, report.journal); });
        writer.member("form"_L1, [&] { writeForm(writer, report); });
        writer.member("title"_L1, [&] { writeLocated(writer, report.title); });
        writer.member("years"_L1, [&] { writeYears(writer, report.years); });
        writer.member("signature"_L1, [&] { writeLocated(writer, report.signature); });
        writer.member("observations"_L1, [&] { writeObservations(writer, report); });
        writer.member("acknowledgements"_L1,
                      [&] { writeAcknowledgements(writer, report.acknowledgements); });
        if (!report.faults.isEmpty())
            writer.member("faults"_L1, [&] { writeFaults(writer, report.faults); });
    });
    return writer.bytes(options.indent);
}

QByteArray writeFindings(const Report &report, const QList<Finding> &findings,
                         const FindingSentence &sentence)
{
    return writeFindings(report, findings, {}, sentence);
}

QByteArray writeFindings(const Report &report, const QList<Finding> &findings,
                         const QList<Repair> &repairs, const FindingSentence &sentence)
{
    JsonWriter writer;
    writer.object([&] {
        writer.member("source"_L1, [&] { writeSource(writer, report.source); });
        writer.member("findings"_L1, [&] { writeFindings(writer, findings, report, sentence); });
        writer.member("repairs"_L1, [&] { writeRepairs(writer, repairs, findings, report); });
    });
    return writer.bytes(-1);
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
    JsonWriter writer;
    writer.object([&] {
        writer.member("schema"_L1, reportSchemaName);
        writer.member("source"_L1, [&] { writeSource(writer, source); });
        writer.member("error"_L1, [&] {
            writer.object([&] {
                writer.member("code"_L1, errorName(error.code));
                writer.member("message"_L1, message);
            });
        });
    });
    return writer.bytes(indent);
}

} // namespace gouji
