#include "tests/unit/core/report/reportfilesample.h"

#include <QTest>

#include <array>
#include <functional>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

class TestHostileReportFile : public QObject
{
    Q_OBJECT

private slots:
    void hostileStructure_data();
    void hostileStructure();
    void everyMemberOfEveryWrongType();
    void hostileBytes_data();
    void hostileBytes();
    void deepNestingEndsInAnError();
    void truncatedAnywhere();
};

using Change = std::function<void(Json &)>;

void TestHostileReportFile::hostileStructure_data()
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

void TestHostileReportFile::hostileStructure()
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

void TestHostileReportFile::everyMemberOfEveryWrongType()
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

void TestHostileReportFile::hostileBytes_data()
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

void TestHostileReportFile::hostileBytes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto back = readReportFile(bytes, u"x"_s, catalogue());
    QVERIFY(!back);
    QCOMPARE(back.error().code, code);
}

void TestHostileReportFile::deepNestingEndsInAnError()
{
    constexpr int depth = 100'000;
    for (const auto &[open, close] : {std::pair{QByteArray("["), QByteArray("]")},
                                      std::pair{QByteArray("{\"a\":"), QByteArray("}")}}) {
        const QByteArray nested = open.repeated(depth) + '0' + close.repeated(depth);
        const auto whole = readReportFile(nested, u"x"_s, catalogue());
        QVERIFY(!whole);
        const QByteArray inside = "{\"schema\":\"gouji.report/1\",\"source\":" + nested + '}';
        const auto member = readReportFile(inside, u"x"_s, catalogue());
        QVERIFY(!member);
        QCOMPARE(member.error().code, ErrorCode::JsonStructure);
        QVERIFY(!readReportFile(open.repeated(depth), u"x"_s, catalogue()));
    }
}

void TestHostileReportFile::truncatedAnywhere()
{
    const QByteArray bytes =
        writeReportFile(richReport(), {}, {}, {.withText = false, .text = {}, .indent = -1});
    for (qsizetype length = 0; length < bytes.size(); length += 997) {
        const auto back = readReportFile(bytes.first(length), u"x"_s, catalogue());
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::JsonSyntax);
    }
}

QTEST_APPLESS_MAIN(TestHostileReportFile)
#include "tst_hostilereportfile.moc"
