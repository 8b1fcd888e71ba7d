#include "tests/unit/core/report/reportfilesample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

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
    void invisibleCharactersComeBack();
    void filesOfOtherProgramsNeedNoExtensions();
    void absentCellsAreMissing();
    void partAndAlternativesComeBack();
    void valueOfTheFileCounts();
    void sameBytesEveryTime();
    void surrogatesDoNotThrow();
    void oddConfidences();
    void errorObject();
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
    report.cells = QList<Cell>(report.form->cellCount(), Cell());
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
                                            {"outcome", "fail"},
                                            {"fault", "undecided"}},
                                           {{"rule", "T3-SUM"},
                                            {"severity", "info"},
                                            {"cells", Json::array()},
                                            {"span", Json::array({1, 2})},
                                            {"expected", nullptr},
                                            {"actual", nullptr},
                                            {"message", "T3-SUM in 示例市商务局.txt"},
                                            {"outcome", "not_assessable"},
                                            {"fault", "undecided"}}})));
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
    QCOMPARE(back->report.faults, expected.faults);
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

/// A byte order mark among the characters of a cell is one of them.
void TestReportFile::invisibleCharactersComeBack()
{
    QString linear;
    Report report = richReport(&linear);
    const CellId cell = cellId(report, u"t3.granted.total"_s);
    setPrinted(report, cell, u"\uFEFF12\u200B"_s);
    linear = withText(report);
    const auto back = readReportFileWithText(
        writeReportFile(report, {}, {}, {.withText = true, .text = linear, .indent = 2}), u"x"_s,
        catalogue());
    QVERIFY(back);
    QCOMPARE(back->report.cell(cell).reading.raw, u"\uFEFF12\u200B"_s);
}

void TestReportFile::filesOfOtherProgramsNeedNoExtensions()
{
    Json json = parsed(written(richReport()));
    for (const char *key : {"form", "title", "years", "signature", "observations",
                            "acknowledgements", "faults", "journal", "findings", "repairs"})
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

void TestReportFile::partAndAlternativesComeBack()
{
    Report report = richReport();
    report.source.part = 2;
    report.source.parts = 3;
    report.source.extent = TextSpan{3, report.source.textLength};
    CellReading &reading = report.cells[0].reading;
    reading.alternatives = {{CellState::Read, TextSpan{0, 2}, u"12"_s, parseCellValue(u"12"_s)},
                            {CellState::Missing, {}, {}, {}},
                            {CellState::Blank, TextSpan{1, 1}, {}, parseCellValue(QString())}};
    const Json json = parsed(written(report));
    QCOMPARE(text(json["source"]["part"]), text(2));
    const QString key = report.form->cell({0}).id;
    QCOMPARE(text(json["cells"][key.toStdString()]["alternatives"][0]["value"]), text("12"));
    const Report again = readReportFile(written(report), u"x"_s, catalogue()).value();
    QCOMPARE(again.source, report.source);
    QCOMPARE(again.cells[0].reading.alternatives, reading.alternatives);
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
