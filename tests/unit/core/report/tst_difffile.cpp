#include "core/base/jsoncursor.h"
#include "core/report/difffile.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

const QString Granted = u"t3.granted.natural_person"_s;

ReportDiff oneCell()
{
    Report report = makeReport(builtInCatalogue()->newestForm().edition);
    Cell &changed = report.cell(cellId(report, Granted));
    changed = corrected(changed, u"12"_s);
    return diffToSource(report);
}

} // namespace

class TestDiffFile : public QObject
{
    Q_OBJECT

private slots:
    void pairOfReports()
    {
        const QByteArray bytes = writeDiff(oneCell(), u"a"_s, u"b"_s);
        const Json root = Json::parse(bytes.toStdString());
        QVERIFY(root["schema"] == "gouji.diff/1");
        QVERIFY(root["left"] == "a");
        QVERIFY(root["cells"][0]["cell"] == Granted.toStdString());
        QVERIFY(root["cells"][0]["kind"] == "changed");
        QVERIFY(root["cells"][0]["right"]["value"] == "12");
        QVERIFY(root["fields"].empty());
        QVERIFY(root["paragraphs"].is_null()); // the texts were not compared
        QVERIFY(!root.contains("kind"));
    }

    void paragraphs()
    {
        ReportDiff diff;
        diff.paragraphs = {{DifferenceKind::Changed, 5, u"甲"_s, u"乙"_s},
                           {DifferenceKind::Added, 6, {}, u"丙"_s}};
        const Json root = Json::parse(writeDiff(diff, u"a"_s, u"b"_s).toStdString());
        QVERIFY(root["paragraphs"][0]["section"] == 5);
        QVERIFY(root["paragraphs"][0]["kind"] == "changed");
        QVERIFY(root["paragraphs"][0]["right"] == "乙");
        QVERIFY(root["paragraphs"][1]["left"].is_null());
        diff.paragraphs->clear();
        const Json none = Json::parse(writeDiff(diff, u"a"_s, u"b"_s).toStdString());
        QVERIFY(none["paragraphs"].is_array() && none["paragraphs"].empty());
    }

    void oneOfSeveral()
    {
        const QByteArray line = writePartDiff(oneCell(), {u"a"_s, 2}, {u"b"_s, 1});
        QCOMPARE(line.count('\n'), 1);
        const Json root = Json::parse(line.toStdString());
        QVERIFY(root["kind"] == "changed");
        QVERIFY(root["left"] == "a" && root["leftPart"] == 2);
        QVERIFY(root["right"] == "b" && root["rightPart"] == 1);
        QCOMPARE(root["cells"].size(), 1U);
    }

    void whatOneSideDoesNotHaveIsNull()
    {
        const Json same = Json::parse(writePartDiff({}, {u"a"_s, 1}, {u"b"_s, 1}).toStdString());
        QVERIFY(same["kind"] == "same");
        const Json added = Json::parse(writePartDiff({}, {}, {u"b"_s, 3}).toStdString());
        QVERIFY(added["kind"] == "added");
        QVERIFY(added["left"].is_null() && added["leftPart"].is_null());
        const Json removed = Json::parse(writePartDiff({}, {u"a"_s, 3}, {}).toStdString());
        QVERIFY(removed["kind"] == "removed");
        QVERIFY(removed["right"].is_null() && removed["rightPart"].is_null());
    }
};

QTEST_APPLESS_MAIN(TestDiffFile)
#include "tst_difffile.moc"
