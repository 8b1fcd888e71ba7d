#include "core/base/jsoncursor.h"
#include "core/report/reportfile.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

const FormCatalogue &catalogue()
{
    return *builtInCatalogue();
}

/// A report with something in every corner.
Report richReport(QString *text = nullptr)
{
    Report report = cityReport(2023);
    setPrinted(report, u"t2.art20_8.fees.amount"_s, u"3.68万元"_s);
    setPrinted(report, u"t3.granted.research"_s, {});
    setPrinted(report, u"t3.granted.legal_service"_s, u"l"_s);
    setPrinted(report, u"t3.granted.other_org"_s, u"/"_s);
    setMissing(report, u"t4.reconsideration.upheld"_s);
    const QString written = withText(report);
    if (text)
        *text = written;

    const auto change = [&report](const QString &id, auto make) {
        Cell &cell = report.cell(cellId(report, id));
        cell = make(cell);
    };
    change(u"t3.granted.legal_service"_s, [](const Cell &cell) { return corrected(cell, u"1"_s); });
    change(u"t3.granted.commercial"_s, [](const Cell &cell) { return corrected(cell, u"12件"_s); });
    change(u"t3.granted.research"_s, [](const Cell &cell) { return confirmed(cell); });
    change(u"t3.granted.other_org"_s, [](const Cell &cell) { return corrected(cell, {}); });
    change(u"t4.reconsideration.upheld"_s,
           [](const Cell &cell) { return corrected(cell, u"309"_s); });
    Cell &doubtful = report.cell(cellId(report, u"t3.carried_over.total"_s));
    doubtful.reading.doubts = Doubt::TornRow | Doubt::NoLabel;
    doubtful.reading.review = true;
    doubtful.reading.confidence = 0.123456;
    doubtful.reading.page = 3;

    report.title->span = TextSpan{0, 4};
    report.signature->span = TextSpan{2, 5};
    report.years.prose = Located<int>{2022, TextSpan{1, 2}};
    report.years.fileName = 2023;
    report.sections[0].span = {3, 8};
    report.sections[0].content = {8, 20};
    report.observations = {{.code = ObservationCode::UnknownRow,
                            .table = 1,
                            .row = -1,
                            .span = TextSpan{4, 9},
                            .arguments = {u"小计"_s}},
                           {.code = ObservationCode::LabelOfOtherEdition,
                            .table = 2,
                            .row = 0,
                            .span = {},
                            .arguments = {u"a"_s, u"2019"_s}}};
    report.journal = {{.at = QDateTime(QDate(2024, 2, 29), QTime(23, 59, 59), Qt::UTC),
                       .by = u"王"_s,
                       .cell = u"t3.granted.commercial"_s,
                       .from = u"12"_s,
                       .to = u"12件"_s,
                       .reason = u"typed"_s}};
    report.acknowledgements = {{.rule = u"T4-SUM"_s,
                                .cells = {u"t4.reconsideration.total"_s},
                                .values = {u"440"_s},
                                .note = u"见原件"_s}};
    return report;
}

Json parsed(const QByteArray &bytes)
{
    return Json::parse(bytes.cbegin(), bytes.cend());
}

/// Json takes part in so many conversions that QCOMPARE cannot; its text can.
QByteArray text(const Json &json)
{
    return QByteArray::fromStdString(json.dump());
}

QByteArray written(const Report &report)
{
    return writeReportFile(report, {}, {}, {});
}

/// The report of `makeReport`, written, with the JSON changed by `change` before it is read.
template<typename Change>
Result<Report> readChanged(Change &&change)
{
    Report report = makeReport(u"2021"_s);
    withText(report);
    Json json = parsed(written(report));
    change(json);
    return readReportFile(QByteArray::fromStdString(json.dump()), u"x.gouji.json"_s, catalogue());
}

QStringList keysOf(const Json &object)
{
    QStringList keys;
    for (auto it = object.begin(); it != object.end(); ++it)
        keys.append(QString::fromStdString(it.key()));
    return keys;
}

} // namespace

class TestReportFile : public QObject
{
    Q_OBJECT

private slots:
    void keysAreThoseOfTheInterface();
    void everyCellIsThereInFormOrder();
    void cellStates();
    void nothingFoundIsNull();
    void findingsCarryTheirSentence();
    void roundTrip_data();
    void roundTrip();
    void mixedAndMissingTablesComeBack();
    void textComesBack();
    void filesOfOtherProgramsNeedNoExtensions();
    void absentCellsAreMissing();
    void valueOfTheFileCounts();
    void sameBytesEveryTime();
    void surrogatesDoNotThrow();
    void oddConfidences();
    void errorObject();
    void hostileStructure_data();
    void hostileStructure();
    void everyMemberOfEveryWrongType();
    void hostileBytes_data();
    void hostileBytes();
    void deepNestingEndsInAnError();
    void truncatedAnywhere();
    void recognisesReportFiles();
};

void TestReportFile::keysAreThoseOfTheInterface()
{
    const Json json = parsed(
        writeReportFile(richReport(), {}, {}, {.withText = true, .text = u"x"_s, .indent = 2}));
    const QStringList keys = keysOf(json);
    QCOMPARE(keys.first(13),
             (QStringList{u"schema"_s, u"source"_s, u"text"_s, u"agency"_s, u"year"_s, u"period"_s,
                          u"edition"_s, u"editions"_s, u"sections"_s, u"cells"_s, u"findings"_s,
                          u"repairs"_s, u"journal"_s}));
    QCOMPARE(keysOf(json["source"]), (QStringList{u"path"_s, u"sha256"_s, u"bytes"_s,
                                                  u"mediaType"_s, u"encoding"_s, u"textLength"_s}));
    QVERIFY(!parsed(written(richReport())).contains("text"));
    QCOMPARE(keysOf(json["cells"]["t3.new_requests.total"]),
             (QStringList{u"state"_s, u"raw"_s, u"value"_s, u"unit"_s, u"span"_s, u"page"_s,
                          u"confidence"_s, u"review"_s}));
    QCOMPARE(text(json["edition"]), text("2021"));
    QCOMPARE(text(json["period"]["from"]), text("2023-01-01"));
    QCOMPARE(text(json["year"]["value"]), text(2023));
    QCOMPARE(text(json["journal"][0]["at"]), text("2024-02-29T23:59:59Z"));
    QCOMPARE(keysOf(json["journal"][0]),
             (QStringList{u"at"_s, u"by"_s, u"cell"_s, u"from"_s, u"to"_s, u"reason"_s}));
}

void TestReportFile::everyCellIsThereInFormOrder()
{
    for (const FormFile &form : catalogue().forms()) {
        const Report report = makeReport(form.edition);
        const QStringList keys = keysOf(parsed(written(report))["cells"]);
        QCOMPARE(keys.size(), report.form->cellCount());
        for (int i = 0; i < keys.size(); ++i)
            QCOMPARE(keys[i], report.form->cell({i}).id);
    }
}

void TestReportFile::cellStates()
{
    const Json cells = parsed(written(richReport()))["cells"];
    const auto &amount = cells["t2.art20_8.fees.amount"];
    QCOMPARE(text(amount["state"]), text("read"));
    QCOMPARE(text(amount["raw"]), text("3.68万元"));
    QCOMPARE(text(amount["value"]), text("3.68"));
    QCOMPARE(text(amount["unit"]), text("万元"));

    const auto &typed = cells["t3.granted.legal_service"];
    QCOMPARE(text(typed["state"]), text("corrected"));
    QCOMPARE(text(typed["raw"]), text("l"));
    QCOMPARE(text(typed["value"]), text("1"));
    QCOMPARE(text(typed["review"]), text(false));
    QCOMPARE(text(typed["reading"]["value"]), text(Json()));

    const auto &looked = cells["t3.granted.research"];
    QCOMPARE(text(looked["state"]), text("confirmed"));
    QCOMPARE(text(looked["raw"]), text(""));
    QCOMPARE(text(looked["value"]), text(Json()));
    QCOMPARE(text(looked["reading"]["state"]), text("blank"));

    const auto &filled = cells["t4.reconsideration.upheld"];
    QCOMPARE(text(filled["state"]), text("corrected"));
    QCOMPARE(text(filled["raw"]), text(Json()));
    QCOMPARE(text(filled["span"]), text(Json()));
    QCOMPARE(text(filled["value"]), text("309"));

    const auto &doubtful = cells["t3.carried_over.total"];
    QCOMPARE(text(doubtful["confidence"]), text(0.1235));
    QCOMPARE(text(doubtful["review"]), text(true));
    QCOMPARE(text(doubtful["page"]), text(3));
    QCOMPARE(text(doubtful["doubts"]), text(Json::array({"torn_row", "no_label"})));
}

void TestReportFile::nothingFoundIsNull()
{
    Report report;
    report.form = catalogue().edition(u"2019"_s);
    report.tableEditions = {QString(), QString(), QString()};
    report.cells = QList<Cell>(report.form->cellCount(), unmarked({}));
    const Json json = parsed(written(report));
    for (const char *key : {"agency", "year", "period", "edition", "title", "signature"})
        QCOMPARE(text(json[key]), text(Json()));
    QCOMPARE(text(json["editions"]),
             text((Json{{"t2", nullptr}, {"t3", nullptr}, {"t4", nullptr}})));
    const auto &cell = json["cells"]["t3.granted.total"];
    QCOMPARE(text(cell["state"]), text("missing"));
    for (const char *key : {"raw", "value", "unit", "span", "page"})
        QCOMPARE(text(cell[key]), text(Json()));
    const auto back = readReportFile(written(report), u"x"_s, catalogue());
    QVERIFY(back);
    QCOMPARE(back->form, report.form);
    QCOMPARE(back->cells, report.cells);
}

void TestReportFile::findingsCarryTheirSentence()
{
    const Report report = makeReport(u"2021"_s);
    const CellId cell = cellId(report, u"t3.granted.total"_s);
    const QList<Finding> findings = {{.rule = u"T3-ROW"_s,
                                      .severity = Severity::Error,
                                      .outcome = Outcome::Fail,
                                      .cells = {cell},
                                      .span = {},
                                      .expected = u"2"_s,
                                      .actual = u"3"_s,
                                      .arguments = {}},
                                     {.rule = u"T3-SUM"_s,
                                      .severity = Severity::Info,
                                      .outcome = Outcome::NotAssessable,
                                      .cells = {},
                                      .span = TextSpan{1, 2},
                                      .expected = {},
                                      .actual = {},
                                      .arguments = {}}};
    const FindingSentence sentence = [](const Finding &finding, const Report &of) -> QString {
        return finding.rule + u" in "_s + of.source.path;
    };
    const Json json = parsed(writeReportFile(report, findings, sentence, {}))["findings"];
    QCOMPARE(text(json), text(Json::array({{{"rule", "T3-ROW"},
                                            {"severity", "error"},
                                            {"cells", Json::array({"t3.granted.total"})},
                                            {"span", nullptr},
                                            {"expected", "2"},
                                            {"actual", "3"},
                                            {"message", "T3-ROW in 示例市商务局.txt"},
                                            {"outcome", "fail"}},
                                           {{"rule", "T3-SUM"},
                                            {"severity", "info"},
                                            {"cells", Json::array()},
                                            {"span", Json::array({1, 2})},
                                            {"expected", nullptr},
                                            {"actual", nullptr},
                                            {"message", "T3-SUM in 示例市商务局.txt"},
                                            {"outcome", "not_assessable"}}})));
}

void TestReportFile::roundTrip_data()
{
    QTest::addColumn<int>("indent");
    QTest::newRow("indented") << 2;
    QTest::newRow("one line") << -1;
}

void TestReportFile::roundTrip()
{
    QFETCH(int, indent);
    QString linear;
    const Report report = richReport(&linear);
    const ReportFileOptions options{.withText = true, .text = linear, .indent = indent};
    const QByteArray bytes = writeReportFile(report, {}, {}, options);
    QCOMPARE(bytes.count('\n') > 1, indent > 0);
    const auto back = readReportFileWithText(bytes, u"x"_s, catalogue());
    QVERIFY(back);
    QCOMPARE(writeReportFile(back->report, {}, {}, options), bytes);

    Report expected = report;
    expected.cell(cellId(report, u"t3.carried_over.total"_s)).reading.confidence = 0.1235;
    QCOMPARE(back->report.cells, expected.cells);
    QCOMPARE(back->report.source, expected.source);
    QCOMPARE(back->report.title, expected.title);
    QCOMPARE(back->report.years, expected.years);
    QCOMPARE(back->report.period, expected.period);
    QCOMPARE(back->report.signature, expected.signature);
    QCOMPARE(back->report.sections, expected.sections);
    QCOMPARE(back->report.observations, expected.observations);
    QCOMPARE(back->report.journal, expected.journal);
    QCOMPARE(back->report.acknowledgements, expected.acknowledgements);
    QCOMPARE(back->report.tableEditions, expected.tableEditions);
}

void TestReportFile::mixedAndMissingTablesComeBack()
{
    Report report = makeReport(u"2021"_s);
    report.form = catalogue().edition(QStringList{u"2021"_s, u"2019"_s, u"2019"_s});
    report.tableEditions = {u"2021"_s, QString(), u"2019"_s};
    report.cells = QList<Cell>(report.form->cellCount(), report.cells.constFirst());
    const QByteArray bytes = written(report);
    QCOMPARE(text(parsed(bytes)["edition"]), text("mixed"));
    const auto back = readReportFile(bytes, u"x"_s, catalogue());
    QVERIFY(back);
    QCOMPARE(back->form, report.form);
    QCOMPARE(back->tableEditions, report.tableEditions);
    QCOMPARE(back->editionId(), u"mixed"_s);

    // Without the extension, a table that was not found has the edition of the first one found.
    Json json = parsed(written(makeReport(u"2019"_s)));
    json.erase("form");
    json["editions"]["t2"] = nullptr;
    const auto guessed =
        readReportFile(QByteArray::fromStdString(json.dump()), u"x"_s, catalogue());
    QVERIFY(guessed);
    QCOMPARE(guessed->form, catalogue().edition(u"2019"_s));
}

void TestReportFile::textComesBack()
{
    QString linear;
    const Report report = richReport(&linear);
    const auto with = readReportFileWithText(
        writeReportFile(report, {}, {}, {.withText = true, .text = linear, .indent = 2}), u"x"_s,
        catalogue());
    QVERIFY(with);
    QCOMPARE(with->text, linear);
    const auto without = readReportFileWithText(written(report), u"x"_s, catalogue());
    QVERIFY(without);
    QVERIFY(!without->text);
}

void TestReportFile::filesOfOtherProgramsNeedNoExtensions()
{
    Json json = parsed(written(richReport()));
    for (const char *key : {"form", "title", "years", "signature", "observations",
                            "acknowledgements", "journal", "findings", "repairs"})
        json.erase(key);
    for (auto &cell : json["cells"]) {
        cell.erase("reading");
        cell.erase("text");
        cell.erase("doubts");
    }
    const auto back = readReportFile(QByteArray::fromStdString(json.dump()), u"x"_s, catalogue());
    QVERIFY(back);
    const Cell &typed = back->cell(cellId(*back, u"t3.granted.commercial"_s));
    QCOMPARE(typed.state(), CellState::Corrected);
    QCOMPARE(typed.text, u"12件"_s);
    QCOMPARE(typed.reading.raw, u"12"_s);
    const Cell &looked = back->cell(cellId(*back, u"t3.granted.research"_s));
    QCOMPARE(looked.state(), CellState::Confirmed);
    QCOMPARE(looked.reading.state, CellState::Blank);
    const Cell &filled = back->cell(cellId(*back, u"t4.reconsideration.upheld"_s));
    QCOMPARE(filled.reading.state, CellState::Missing);
    QCOMPARE(filled.value.number, Decimal(309));
}

void TestReportFile::absentCellsAreMissing()
{
    const auto back = readChanged([](Json &json) { json["cells"].erase("t3.granted.total"); });
    QVERIFY(back);
    QVERIFY(back->cell(cellId(*back, u"t3.granted.total"_s)).isMissing());
    QCOMPARE(back->cells.size(), back->form->cellCount());
}

void TestReportFile::valueOfTheFileCounts()
{
    const auto back = readChanged([](Json &json) {
        json["cells"]["t3.granted.total"]["value"] = "17";
        json["cells"]["t3.granted.research"]["value"] = nullptr;
    });
    QVERIFY(back);
    QCOMPARE(back->cell(cellId(*back, u"t3.granted.total"_s)).value.number, Decimal(17));
    QVERIFY(!back->cell(cellId(*back, u"t3.granted.research"_s)).hasNumber());
}

void TestReportFile::sameBytesEveryTime()
{
    QCOMPARE(written(richReport()), written(richReport()));
}

void TestReportFile::surrogatesDoNotThrow()
{
    Report report = makeReport(u"2021"_s);
    const QString lone = QString(QChar(0xD800)) + u"\0x"_s + QChar(0xDC00);
    report.agency->value = lone;
    setPrinted(report, u"t3.granted.total"_s, lone);
    const QByteArray bytes =
        writeReportFile(report, {}, {}, {.withText = true, .text = lone, .indent = 2});
    QCOMPARE(QString::fromStdString(parsed(bytes)["text"].get<std::string>()).size(), lone.size());
    report.source.textLength = lone.size();
    QVERIFY(readReportFile(
        writeReportFile(report, {}, {}, {.withText = true, .text = lone, .indent = 2}), u"x"_s,
        catalogue()));
}

void TestReportFile::oddConfidences()
{
    Report report = makeReport(u"2021"_s);
    report.cells[0].reading.confidence = std::numeric_limits<double>::quiet_NaN();
    report.cells[1].reading.confidence = 7;
    report.cells[2].reading.confidence = -1e300;
    const Json json = parsed(written(report))["cells"];
    QCOMPARE(text(json["t2.art20_1.regulations.made"]["confidence"]), text(0.0));
    QCOMPARE(text(json["t2.art20_1.regulations.repealed"]["confidence"]), text(1.0));
    QCOMPARE(text(json["t2.art20_1.regulations.in_force"]["confidence"]), text(0.0));
}

void TestReportFile::errorObject()
{
    SourceInfo source;
    source.path = u"away.txt"_s;
    const Error error{ErrorCode::FileNotFound, {u"away.txt"_s}};
    const QByteArray bytes = writeErrorObject(source, error, u"没有这个文件"_s, -1);
    QVERIFY(!bytes.contains('\n'));
    const Json json = parsed(bytes);
    QCOMPARE(keysOf(json), (QStringList{u"schema"_s, u"source"_s, u"error"_s}));
    QCOMPARE(text(json["source"]["path"]), text("away.txt"));
    QCOMPARE(text(json["error"]),
             text((Json{{"code", "file_not_found"}, {"message", "没有这个文件"}})));
    const auto back = readReportFile(bytes, u"x"_s, catalogue());
    QVERIFY(!back);
    QCOMPARE(back.error().code, ErrorCode::NoReport);
}

using Change = std::function<void(Json &)>;

void TestReportFile::hostileStructure_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("argument");
    const auto row = [](const char *name, const Change &change, const QString &pointer) {
        QTest::newRow(name) << change << ErrorCode::JsonStructure << pointer;
    };
    const QString cell = u"/cells/t3.granted.total"_s;
    const auto inCell = [](const char *key, const Json &value) {
        return [key, value](Json &json) { json["cells"]["t3.granted.total"][key] = value; };
    };
    row("span as text", inCell("span", "0-1"), cell + u"/span"_s);
    row("span of one", inCell("span", Json::array({1})), cell + u"/span"_s);
    row("span backwards", inCell("span", Json::array({5, 2})), cell + u"/span/1"_s);
    row("span below zero", inCell("span", Json::array({-1, 2})), cell + u"/span/0"_s);
    row("span beyond the text", inCell("span", Json::array({1, 999'999})), cell + u"/span/1"_s);
    row("span of fractions", inCell("span", Json::array({1.5, 2})), cell + u"/span/0"_s);
    row("huge span", inCell("span", Json::array({0, 18446744073709551615ULL})),
        cell + u"/span/1"_s);
    row("state unknown", inCell("state", "guessed"), cell + u"/state"_s);
    row("value as number", inCell("value", 3), cell + u"/value"_s);
    row("value in words", inCell("value", "three"), cell + u"/value"_s);
    row("value too long", inCell("value", std::string(40, '9')), cell + u"/value"_s);
    row("raw away", inCell("raw", nullptr), cell + u"/raw"_s);
    row("review as text", inCell("review", "no"), cell + u"/review"_s);
    row("page zero", inCell("page", 0), cell + u"/page"_s);
    row("doubts as text", inCell("doubts", "many"), cell + u"/doubts"_s);
    row(
        "cells as list", [](Json &json) { json["cells"] = Json::array(); }, u"/cells"_s);
    row(
        "no cells", [](Json &json) { json.erase("cells"); }, QString());
    row(
        "unknown edition", [](Json &json) { json["editions"]["t3"] = "1999"; }, u"/editions"_s);
    row(
        "tables in another order",
        [](Json &json) {
            json["editions"] = {{"t3", "2021"}, {"t2", "2021"}, {"t4", "2021"}};
        },
        u"/editions"_s);
    row(
        "a table too many", [](Json &json) { json["editions"]["t5"] = "2021"; }, u"/editions"_s);
    row(
        "no tables", [](Json &json) { json["editions"] = Json::object(); }, u"/editions"_s);
    row(
        "date that is none", [](Json &json) { json["period"]["to"] = "2021-02-30"; },
        u"/period/to"_s);
    row(
        "year too far", [](Json &json) { json["year"]["value"] = 123'456; }, u"/year/value"_s);
    row(
        "text length below zero", [](Json &json) { json["source"]["textLength"] = -1; },
        u"/source/textLength"_s);
    row(
        "text length beyond reason",
        [](Json &json) { json["source"]["textLength"] = 1'000'000'000'000; },
        u"/source/textLength"_s);
    row(
        "text of another length", [](Json &json) { json["text"] = "x"; }, u"/text"_s);
    row(
        "journal without time",
        [](Json &json) {
            json["journal"] = {{{"at", "soon"}, {"cell", "t3.granted.total"}}};
        },
        u"/journal/0/at"_s);
    row(
        "observation of no table",
        [](Json &json) {
            json["observations"] = {{{"code", "unknown_row"}, {"table", "t9"}}};
        },
        u"/observations/0/table"_s);
    row(
        "observation of no row",
        [](Json &json) {
            json["observations"] = {{{"code", "unknown_row"}, {"table", "t3"}, {"row", "sum"}}};
        },
        u"/observations/0/row"_s);
    QTest::newRow("another schema") << Change([](Json &json) { json["schema"] = "gouji.report/2"; })
                                    << ErrorCode::ReportSchema << u"gouji.report/2"_s;
    QTest::newRow("unknown cell") << Change([](Json &json) {
        json["cells"]["t3.nobody.total"] = json["cells"]["t3.granted.total"];
    }) << ErrorCode::UnknownCell << u"t3.nobody.total"_s;
}

void TestReportFile::hostileStructure()
{
    QFETCH(Change, change);
    QFETCH(ErrorCode, code);
    QFETCH(QString, argument);
    const auto back = readChanged(change);
    QVERIFY(!back);
    QCOMPARE(back.error().code, code);
    QVERIFY2(back.error().arguments.contains(argument),
             qPrintable(back.error().arguments.join(u' ')));
}

void TestReportFile::everyMemberOfEveryWrongType()
{
    Json whole = parsed(written(richReport()));
    const Json cells = whole["cells"];
    whole["cells"] = Json::object();
    for (const char *id : {"t2.art20_8.fees.amount", "t3.granted.commercial", "t3.granted.research",
                           "t3.carried_over.total", "t4.reconsideration.upheld"})
        whole["cells"][id] = cells[id];
    const Json flat = whole.flatten();
    const std::array<Json, 7> values = {Json(),         Json(true),    Json(-1),      Json(1e300),
                                        Json("\u2603"), Json::array(), Json::object()};
    int refused = 0;
    for (auto it = flat.begin(); it != flat.end(); ++it) {
        for (const Json &value : values) {
            Json changed = whole;
            changed[Json::json_pointer(it.key())] = value;
            const auto back = readReportFile(text(changed), u"x"_s, catalogue());
            if (!back) {
                ++refused;
                QVERIFY(!back.error().arguments.isEmpty());
            } else {
                // What is read is whole: it can be written and looked at.
                QCOMPARE(back->cells.size(), back->form->cellCount());
            }
        }
    }
    QVERIFY(refused > 100);
}

void TestReportFile::hostileBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::JsonSyntax;
    QTest::newRow("no JSON") << QByteArray("{\"schema\": gouji.report/1}") << ErrorCode::JsonSyntax;
    QTest::newRow("list") << QByteArray("[1]") << ErrorCode::JsonStructure;
    QTest::newRow("number") << QByteArray("1") << ErrorCode::JsonStructure;
    QTest::newRow("empty object") << QByteArray("{}") << ErrorCode::JsonStructure;
    QTest::newRow("number beyond any double")
        << QByteArray("{\"schema\":\"gouji.report/1\",\"x\":1e999}") << ErrorCode::JsonSyntax;
    QTest::newRow("lone surrogate")
        << QByteArray("{\"schema\":\"gouji.report/1\",\"x\":\"\\ud800\"}") << ErrorCode::JsonSyntax;
    QTest::newRow("no UTF-8") << QByteArray("{\"schema\":\"\xff\"}") << ErrorCode::JsonSyntax;
    QByteArray members = "{";
    for (int i = 0; i < 50'000; ++i)
        members += '"' + QByteArray::number(i) + "\":0,";
    members += "\"schema\":\"gouji.report/1\"}";
    QTest::newRow("members without end") << members << ErrorCode::JsonStructure;
}

void TestReportFile::hostileBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto back = readReportFile(bytes, u"x"_s, catalogue());
    QVERIFY(!back);
    QCOMPARE(back.error().code, code);
}

void TestReportFile::deepNestingEndsInAnError()
{
    constexpr int Depth = 100'000;
    for (const auto &[open, close] : {std::pair{QByteArray("["), QByteArray("]")},
                                      std::pair{QByteArray("{\"a\":"), QByteArray("}")}}) {
        const QByteArray nested = open.repeated(Depth) + '0' + close.repeated(Depth);
        const auto whole = readReportFile(nested, u"x"_s, catalogue());
        QVERIFY(!whole);
        const QByteArray inside = "{\"schema\":\"gouji.report/1\",\"source\":" + nested + '}';
        const auto member = readReportFile(inside, u"x"_s, catalogue());
        QVERIFY(!member);
        QCOMPARE(member.error().code, ErrorCode::JsonStructure);
        QVERIFY(!readReportFile(open.repeated(Depth), u"x"_s, catalogue()));
    }
}

void TestReportFile::truncatedAnywhere()
{
    const QByteArray bytes =
        writeReportFile(richReport(), {}, {}, {.withText = false, .text = {}, .indent = -1});
    for (qsizetype length = 0; length < bytes.size(); length += 997) {
        const auto back = readReportFile(bytes.first(length), u"x"_s, catalogue());
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::JsonSyntax);
    }
}

void TestReportFile::recognisesReportFiles()
{
    QVERIFY(isReportFile(written(richReport())));
    QVERIFY(isReportFile("\xEF\xBB\xBF  \n" + written(richReport())));
    QVERIFY(isReportFile("{\"schema\":\"gouji.report/9\"}"));
    QVERIFY(!isReportFile({}));
    QVERIFY(!isReportFile("{}"));
    QVERIFY(!isReportFile("[\"schema\",\"gouji.report/1\"]"));
    QVERIFY(!isReportFile("{\"schema\":\"gouji.form/1\"}"));
    QVERIFY(!isReportFile(u"示例市商务局 gouji.report/1 \"schema\""_s.toUtf8()));
}

QTEST_APPLESS_MAIN(TestReportFile)
#include "tst_reportfile.moc"
