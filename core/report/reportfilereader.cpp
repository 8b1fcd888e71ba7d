#include "core/base/jsoncursor.h"
#include "core/report/cellreader.h"
#include "core/report/jsonbounds.h"
#include "core/report/reportfile.h"
#include "core/report/reportfilenames.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Far beyond any report, and small enough to add and subtract without care.
constexpr qint64 maximumTextLength = qint64(1) << 28;
constexpr qint64 maximumYear = 9999;
constexpr qint64 maximumParts = 1'000'000;

/// Thrown and caught in this file, beside JsonStructureError: an error with a code of its own.
struct ReportFileError
{
    Error error;
};

/// Reads the parts of a report that need to know how long its text is.
class ReportReader
{
public:
    ReportReader(QString name, const FormCatalogue &catalogue)
        : m_name(std::move(name))
        , m_catalogue(catalogue)
    {}

    ReportFile read(const JsonCursor &root);

private:
    void readSchema(const JsonCursor &root) const;
    void readSource(const JsonCursor &json);
    void readFacts(const JsonCursor &root);
    void readForm(const JsonCursor &root);
    void readSections(const JsonCursor &list);
    void readCells(const JsonCursor &json);
    void readJournal(const JsonCursor &list);
    void readObservations(const JsonCursor &list);
    void readAcknowledgements(const JsonCursor &list);
    void readFaults(const JsonCursor &list);

    [[nodiscard]] qint64 length() const { return m_report.source.textLength; }
    [[nodiscard]] std::optional<Located<QString>> text(const JsonCursor &root,
                                                       const char *key) const;
    [[nodiscard]] std::optional<Located<int>> year(const JsonCursor &root, const char *key) const;
    [[nodiscard]] std::optional<Located<QDate>> date(const JsonCursor &root, const char *key) const;
    [[nodiscard]] std::optional<Located<Period>> period(const JsonCursor &root) const;
    [[nodiscard]] QString standInEdition(const QStringList &found) const;
    [[nodiscard]] Observation observation(const JsonCursor &json) const;

    QString m_name;
    const FormCatalogue &m_catalogue;
    Report m_report;
};

QDate dateOf(const JsonCursor &json)
{
    const QDate date = QDate::fromString(json.string(), Qt::ISODate);
    if (!date.isValid())
        json.fail(u"a date such as 2020-12-31"_s);
    return date;
}

ReportFile ReportReader::read(const JsonCursor &root)
{
    readSchema(root);
    readSource(root.at("source"));
    ReportFile file;
    if (const auto text = member(root, "text")) {
        file.text = text->string();
        if (file.text->size() != m_report.source.textLength)
            text->fail(u"a text of %1 UTF-16 units"_s.arg(m_report.source.textLength));
    }
    readFacts(root);
    readForm(root);
    readSections(root.at("sections"));
    readCells(root.at("cells"));
    if (const auto json = member(root, "journal"))
        readJournal(*json);
    if (const auto json = member(root, "observations"))
        readObservations(*json);
    if (const auto json = member(root, "acknowledgements"))
        readAcknowledgements(*json);
    if (const auto json = member(root, "faults"))
        readFaults(*json);
    file.report = std::move(m_report);
    return file;
}

void ReportReader::readSchema(const JsonCursor &root) const
{
    const QString schema = root.at("schema").string();
    if (schema != reportSchemaName)
        throw ReportFileError{{ErrorCode::ReportSchema, {m_name, schema}}};
    if (root.has("error"))
        throw ReportFileError{{ErrorCode::NoReport, {m_name}}};
}

void ReportReader::readSource(const JsonCursor &json)
{
    SourceInfo &source = m_report.source;
    source.path = json.at("path").string();
    source.sha256 = json.string("sha256", {}).toLatin1();
    source.bytes = json.at("bytes").integer();
    source.mediaType = json.string("mediaType", {});
    source.encoding = json.string("encoding", {});
    source.textLength = integerWithin(json.at("textLength"), 0, maximumTextLength);
    if (!json.has("part"))
        return;
    source.part = static_cast<int>(integerWithin(json.at("part"), 1, maximumParts));
    const auto parts = member(json, "parts");
    source.parts =
        parts ? static_cast<int>(integerWithin(*parts, source.part, maximumParts)) : source.part;
    source.extent = readOptionalSpan(json, source.textLength);
}

void ReportReader::readFacts(const JsonCursor &root)
{
    m_report.title = text(root, "title");
    m_report.agency = text(root, "agency");
    m_report.year = year(root, "year");
    m_report.period = period(root);
    m_report.signature = date(root, "signature");
    if (const auto years = member(root, "years")) {
        m_report.years.title = year(*years, "title");
        m_report.years.prose = year(*years, "prose");
        if (const auto fileName = member(*years, "fileName"))
            m_report.years.fileName = static_cast<int>(integerWithin(*fileName, 1, maximumYear));
    }
}

void ReportReader::readForm(const JsonCursor &root)
{
    const JsonCursor editions = root.at("editions");
    QStringList tables;
    editions.forEachMember([&](const QString &table, const JsonCursor &edition) {
        tables.append(table);
        m_report.tableEditions.append(edition.isNull() ? QString() : edition.string());
    });
    QStringList composed = m_report.tableEditions;
    for (int i = 0; i < composed.size(); ++i) {
        const auto form = member(root, "form");
        if (composed[i].isEmpty() && form)
            composed[i] = form->at(tables[i].toUtf8().constData()).string();
        if (composed[i].isEmpty())
            composed[i] = standInEdition(m_report.tableEditions);
    }
    m_report.form = m_catalogue.edition(composed);
    if (!m_report.form)
        editions.fail(u"tables and editions this program knows"_s);
    for (int i = 0; i < tables.size(); ++i) {
        if (m_report.form->tables()[i].id != tables[i])
            editions.fail(u"the tables of the form, in its order"_s);
    }
}

QString ReportReader::standInEdition(const QStringList &found) const
{
    for (const QString &edition : found) {
        if (!edition.isEmpty())
            return edition;
    }
    const FormFile *prescribed =
        m_report.year ? m_catalogue.formForYear(m_report.year->value) : nullptr;
    return prescribed ? prescribed->edition : m_catalogue.newestForm().edition;
}

void ReportReader::readSections(const JsonCursor &list)
{
    list.forEachItem([this](const JsonCursor &json) {
        Section section;
        section.number = static_cast<int>(integerWithin(json.at("number"), 1, maximumYear));
        section.heading = json.at("heading").string();
        section.span = readSpan(json.at("span"), length());
        section.content = {section.span.end, section.span.end};
        if (const auto content = member(json, "content"))
            section.content = readSpan(*content, length());
        m_report.sections.append(section);
    });
}

void ReportReader::readCells(const JsonCursor &json)
{
    m_report.cells = QList<Cell>(m_report.form->cellCount(), Cell());
    json.forEachMember([this](const QString &name, const JsonCursor &value) {
        const CellId id = m_report.form->find(name);
        if (!id.isValid())
            throw ReportFileError{{ErrorCode::UnknownCell, {name}}};
        m_report.cell(id) = readCell(value, length());
    });
}

void ReportReader::readJournal(const JsonCursor &list)
{
    list.forEachItem([this](const JsonCursor &json) {
        JournalEntry entry;
        const JsonCursor at = json.at("at");
        entry.at = QDateTime::fromString(at.string(), Qt::ISODate).toUTC();
        if (!entry.at.isValid())
            at.fail(u"a time such as 2001-02-03T04:05:06Z"_s);
        entry.by = json.string("by", {});
        entry.cell = json.at("cell").string();
        entry.from = json.string("from", {});
        entry.to = json.string("to", {});
        entry.reason = json.string("reason", {});
        m_report.journal.append(entry);
    });
}

void ReportReader::readObservations(const JsonCursor &list)
{
    list.forEachItem(
        [this](const JsonCursor &json) { m_report.observations.append(observation(json)); });
}

Observation ReportReader::observation(const JsonCursor &json) const
{
    Observation observation;
    const auto code = valueOf(json.at("code").string(), observationNames);
    if (!code)
        json.at("code").fail(u"the name of an observation"_s);
    observation.code = *code;

    const QList<FormTable> &tables = m_report.form->tables();
    const auto table = std::ranges::find(tables, json.at("table").string(), &FormTable::id);
    if (table == tables.cend())
        json.at("table").fail(u"the id of a table"_s);
    observation.table = static_cast<int>(table - tables.cbegin());
    if (const auto rowId = member(json, "row")) {
        const auto row = std::ranges::find(table->rows, rowId->string(), &FormRow::id);
        if (row == table->rows.cend())
            rowId->fail(u"the id of a row of this table"_s);
        observation.row = static_cast<int>(row - table->rows.cbegin());
    }
    observation.span = readOptionalSpan(json, length());
    observation.arguments = json.strings("arguments", {});
    return observation;
}

void ReportReader::readAcknowledgements(const JsonCursor &list)
{
    list.forEachItem([this](const JsonCursor &json) {
        m_report.acknowledgements.append({.rule = json.at("rule").string(),
                                          .cells = json.at("cells").strings(),
                                          .values = json.at("values").strings(),
                                          .note = json.string("note", {})});
    });
}

void ReportReader::readFaults(const JsonCursor &list)
{
    list.forEachItem([this](const JsonCursor &json) {
        const auto fault = valueOf(json.at("fault").string(), faultNames);
        if (!fault)
            json.at("fault").fail(u"one of undecided, document, extraction"_s);
        m_report.faults.append({.rule = json.at("rule").string(),
                                .cells = json.at("cells").strings(),
                                .values = json.at("values").strings(),
                                .fault = *fault});
    });
}

std::optional<Located<QString>> ReportReader::text(const JsonCursor &root, const char *key) const
{
    const auto json = member(root, key);
    if (!json)
        return std::nullopt;
    return Located<QString>{json->at("value").string(), readOptionalSpan(*json, length())};
}

std::optional<Located<int>> ReportReader::year(const JsonCursor &root, const char *key) const
{
    const auto json = member(root, key);
    if (!json)
        return std::nullopt;
    const qint64 year = integerWithin(json->at("value"), 1, maximumYear);
    return Located<int>{static_cast<int>(year), readOptionalSpan(*json, length())};
}

std::optional<Located<QDate>> ReportReader::date(const JsonCursor &root, const char *key) const
{
    const auto json = member(root, key);
    if (!json)
        return std::nullopt;
    return Located<QDate>{dateOf(json->at("value")), readOptionalSpan(*json, length())};
}

std::optional<Located<Period>> ReportReader::period(const JsonCursor &root) const
{
    const auto json = member(root, "period");
    if (!json)
        return std::nullopt;
    return Located<Period>{{dateOf(json->at("from")), dateOf(json->at("to"))},
                           readOptionalSpan(*json, length())};
}

} // namespace

Result<ReportFile> readReportFileWithText(const QByteArray &bytes, const QString &name,
                                          const FormCatalogue &catalogue)
{
    if (exceedsBounds(bytes))
        return failure(ErrorCode::JsonStructure, name, QString(),
                       u"less nesting and fewer members"_s);
    return readJson<ReportFile>(bytes, name, [&](const JsonCursor &root) -> Result<ReportFile> {
        try {
            return ReportReader(name, catalogue).read(root);
        } catch (const ReportFileError &refused) {
            return std::unexpected(refused.error);
        }
    });
}

Result<Report> readReportFile(const QByteArray &bytes, const QString &name,
                              const FormCatalogue &catalogue)
{
    auto file = readReportFileWithText(bytes, name, catalogue);
    if (!file)
        return std::unexpected(file.error());
    return std::move(file->report);
}

bool isReportFile(const QByteArray &bytes)
{
    constexpr qsizetype early = 512;
    QByteArray head = bytes.first(std::min(bytes.size(), early));
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed();
    return head.startsWith('{') && head.contains("\"schema\"")
           && head.contains(reportSchemaFamily.latin1());
}

} // namespace gouji
