#include "core/base/jsoncursor.h"
#include "core/report/reportfile.h"
#include "core/report/reportfilenames.h"

#include <algorithm>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Far beyond any report, and small enough to add and subtract without care.
constexpr qint64 MaximumTextLength = qint64(1) << 28;
constexpr qint64 MaximumYear = 9999;
constexpr qint64 MaximumPage = 1'000'000;
constexpr int MaximumDepth = 32;
constexpr int MaximumMembers = 20'000;

/// Thrown and caught in this file, beside JsonStructureError: an error with a code of its own.
struct ReportFileError
{
    Error error;
};

/// Looks a file over before it is built up in memory: nesting without end, and objects with so many
/// members that an ordered map is slow with them, stop here.
class BoundsCheck : public nlohmann::json_sax<Json>
{
public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return true; }
    bool start_object(std::size_t) override { return open(); }
    bool key(string_t &) override { return within(++m_members.back(), MaximumMembers); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string &, const Json::exception &) override
    {
        return false; // the parser proper words it
    }

    [[nodiscard]] bool exceeded() const { return m_exceeded; }

private:
    bool open()
    {
        m_members.append(0);
        return within(static_cast<int>(m_members.size()), MaximumDepth);
    }
    bool close()
    {
        m_members.removeLast();
        return true;
    }
    bool within(int count, int limit)
    {
        m_exceeded = m_exceeded || count > limit;
        return !m_exceeded;
    }

    QList<int> m_members; ///< of each object or array that is open
    bool m_exceeded = false;
};

qint64 integerWithin(const JsonCursor &json, qint64 minimum, qint64 maximum)
{
    const qint64 number = json.integer();
    if (number < minimum || number > maximum)
        json.fail(u"a whole number from %1 to %2"_s.arg(minimum).arg(maximum));
    return number;
}

std::optional<JsonCursor> member(const JsonCursor &json, const char *key)
{
    return json.has(key) ? std::optional(json.at(key)) : std::nullopt;
}

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
    void readSections(const JsonCursor &json);
    void readCells(const JsonCursor &json);
    void readJournal(const JsonCursor &json);
    void readObservations(const JsonCursor &json);
    void readAcknowledgements(const JsonCursor &json);

    [[nodiscard]] TextSpan span(const JsonCursor &json) const;
    [[nodiscard]] std::optional<TextSpan> optionalSpan(const JsonCursor &object) const;
    [[nodiscard]] std::optional<Located<QString>> text(const JsonCursor &root,
                                                       const char *key) const;
    [[nodiscard]] std::optional<Located<int>> year(const JsonCursor &root, const char *key) const;
    [[nodiscard]] std::optional<Located<QDate>> date(const JsonCursor &root, const char *key) const;
    [[nodiscard]] std::optional<Located<Period>> period(const JsonCursor &root) const;
    [[nodiscard]] QString standInEdition(const QStringList &found) const;
    [[nodiscard]] Cell cell(const JsonCursor &json) const;
    [[nodiscard]] CellReading reading(const JsonCursor &json, CellState state) const;
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

CellState stateOf(const JsonCursor &json)
{
    const auto state = valueOf(json.string(), CellStateNames);
    if (!state)
        json.fail(u"one of read, blank, missing, corrected, confirmed"_s);
    return *state;
}

std::optional<Decimal> numberOf(const JsonCursor &object)
{
    const JsonCursor json = object.at("value");
    if (json.isNull())
        return std::nullopt;
    const auto number = Decimal::fromString(json.string());
    if (!number)
        json.fail(u"a plain decimal number as a string, or null"_s);
    return number;
}

/// What the characters mean, or what the file says of them where it says otherwise.
CellValue valueOf(const JsonCursor &object, const QString &characters)
{
    CellValue value = parseCellValue(characters);
    const std::optional<Decimal> number = numberOf(object);
    const QString unit = object.string("unit", {});
    if (value.number == number && (!number || value.unit == unit))
        return value;
    if (number)
        return {.kind = ValueKind::Number,
                .number = number,
                .unit = unit,
                .notes = {},
                .suggestion = {}};
    return {.kind = ValueKind::Text, .number = {}, .unit = {}, .notes = {}, .suggestion = {}};
}

Doubts doubtsOf(const QStringList &names)
{
    Doubts doubts;
    for (const QString &name : names) {
        // Doubts of a later version than this are none of ours.
        if (const auto doubt = valueOf(name, DoubtNames))
            doubts |= *doubt;
    }
    return doubts;
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
    file.report = std::move(m_report);
    return file;
}

void ReportReader::readSchema(const JsonCursor &root) const
{
    const QString schema = root.at("schema").string();
    if (schema != ReportSchemaName)
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
    source.textLength = integerWithin(json.at("textLength"), 0, MaximumTextLength);
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
            m_report.years.fileName = static_cast<int>(integerWithin(*fileName, 1, MaximumYear));
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
        section.number = static_cast<int>(integerWithin(json.at("number"), 1, MaximumYear));
        section.heading = json.at("heading").string();
        section.span = span(json.at("span"));
        section.content = {section.span.end, section.span.end};
        if (const auto content = member(json, "content"))
            section.content = span(*content);
        m_report.sections.append(section);
    });
}

void ReportReader::readCells(const JsonCursor &json)
{
    m_report.cells = QList<Cell>(m_report.form->cellCount(), unmarked({}));
    json.forEachMember([this](const QString &name, const JsonCursor &value) {
        const CellId id = m_report.form->find(name);
        if (!id.isValid())
            throw ReportFileError{{ErrorCode::UnknownCell, {name}}};
        m_report.cell(id) = cell(value);
    });
}

Cell ReportReader::cell(const JsonCursor &json) const
{
    const CellState state = stateOf(json.at("state"));
    const bool marked = state == CellState::Corrected || state == CellState::Confirmed;
    Cell result = unmarked(reading(json, state));
    if (!marked)
        return result;
    result.mark = state == CellState::Corrected ? Mark::Corrected : Mark::Confirmed;
    if (result.mark == Mark::Confirmed)
        return result;
    // Other programs need not know of `text`: the value and its unit are what counts.
    if (json.has("text"))
        result.text = json.at("text").string();
    else
        result.text = json.string("value", {}) + json.string("unit", {});
    result.value = valueOf(json, result.text);
    return result;
}

/// The reading of a cell in `state`; a marked cell keeps part of it in an object of its own.
CellReading ReportReader::reading(const JsonCursor &json, CellState state) const
{
    CellReading reading;
    const bool marked = state == CellState::Corrected || state == CellState::Confirmed;
    const JsonCursor own = marked && json.has("reading") ? json.at("reading") : json;
    const JsonCursor raw = json.at("raw");
    if (own.pointer() != json.pointer())
        reading.state = stateOf(own.at("state"));
    else if (marked)
        reading.state = raw.isNull()             ? CellState::Missing
                        : raw.string().isEmpty() ? CellState::Blank
                                                 : CellState::Read;
    else
        reading.state = state;
    reading.confidence = std::clamp(own.at("confidence").number(), 0.0, 1.0);
    reading.review = own.at("review").boolean();
    reading.doubts = doubtsOf(json.strings("doubts", {}));
    if (reading.state == CellState::Missing)
        return reading;
    reading.raw = raw.string();
    reading.span = optionalSpan(json);
    reading.value = valueOf(state == CellState::Corrected ? own : json, reading.raw);
    if (const auto page = member(json, "page"))
        reading.page = static_cast<int>(integerWithin(*page, 1, MaximumPage));
    return reading;
}

void ReportReader::readJournal(const JsonCursor &list)
{
    list.forEachItem([this](const JsonCursor &json) {
        JournalEntry entry;
        const JsonCursor at = json.at("at");
        entry.at = QDateTime::fromString(at.string(), Qt::ISODate).toUTC();
        if (!entry.at.isValid())
            at.fail(u"a time such as 2021-01-04T08:30:00Z"_s);
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
    const auto code = valueOf(json.at("code").string(), ObservationNames);
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
    observation.span = optionalSpan(json);
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

TextSpan ReportReader::span(const JsonCursor &json) const
{
    const qint64 length = m_report.source.textLength;
    if (json.arraySize() != 2)
        json.fail(u"two offsets"_s);
    const qint64 begin = integerWithin(json.at(qsizetype(0)), 0, length);
    return {begin, integerWithin(json.at(qsizetype(1)), begin, length)};
}

std::optional<TextSpan> ReportReader::optionalSpan(const JsonCursor &object) const
{
    const auto json = member(object, "span");
    return json ? std::optional(span(*json)) : std::nullopt;
}

std::optional<Located<QString>> ReportReader::text(const JsonCursor &root, const char *key) const
{
    const auto json = member(root, key);
    if (!json)
        return std::nullopt;
    return Located<QString>{json->at("value").string(), optionalSpan(*json)};
}

std::optional<Located<int>> ReportReader::year(const JsonCursor &root, const char *key) const
{
    const auto json = member(root, key);
    if (!json)
        return std::nullopt;
    const qint64 year = integerWithin(json->at("value"), 1, MaximumYear);
    return Located<int>{static_cast<int>(year), optionalSpan(*json)};
}

std::optional<Located<QDate>> ReportReader::date(const JsonCursor &root, const char *key) const
{
    const auto json = member(root, key);
    if (!json)
        return std::nullopt;
    return Located<QDate>{dateOf(json->at("value")), optionalSpan(*json)};
}

std::optional<Located<Period>> ReportReader::period(const JsonCursor &root) const
{
    const auto json = member(root, "period");
    if (!json)
        return std::nullopt;
    return Located<Period>{{dateOf(json->at("from")), dateOf(json->at("to"))}, optionalSpan(*json)};
}

} // namespace

Result<ReportFile> readReportFileWithText(const QByteArray &bytes, const QString &name,
                                          const FormCatalogue &catalogue)
{
    BoundsCheck bounds;
    // Syntax errors are worded by readJson().
    const bool wellFormed = Json::sax_parse(bytes.cbegin(), bytes.cend(), &bounds);
    if (!wellFormed && bounds.exceeded())
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
    constexpr qsizetype Early = 512;
    QByteArray head = bytes.first(std::min(bytes.size(), Early));
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    head = head.trimmed();
    return head.startsWith('{') && head.contains("\"schema\"")
           && head.contains(ReportSchemaFamily.latin1());
}

} // namespace gouji
