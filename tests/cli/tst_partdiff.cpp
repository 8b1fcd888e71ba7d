#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using clitest::Desk;

namespace {

const QString Sound = u"青川镇 年报.txt"_s;
const QString Wrong = u"wrong.txt"_s;
const QString Old = u"old.txt"_s;
const QString New = u"new.txt"_s;
const QStringList AsJson = {u"--format"_s, u"json"_s};

/// The same report of the organ of another year, or of another organ.
QByteArray renamed(QByteArray report, const QByteArray &organ, const QByteArray &year)
{
    report.replace("青川局", organ);
    report.replace("2023年", QByteArray(QByteArray::number(year.toInt() + 1) + "年"));
    return report.replace("2022", year);
}

} // namespace

/// `gouji diff` of files with several reports, and `--part` of every subcommand that has it.
class TestPartDiff : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        const QByteArray sound = m_desk->bytesOf(Sound);
        const QByteArray wrong = m_desk->bytesOf(Wrong);
        m_desk->writeFile(Old, renamed(sound, "东山局", "2022") + '\n'
                                   + renamed(sound, "西山局", "2022") + '\n'
                                   + renamed(sound, "北山局", "2022"));
        m_desk->writeFile(New, renamed(wrong, "西山局", "2022") + '\n'
                                   + renamed(sound, "南山局", "2022") + '\n'
                                   + renamed(sound, "东山局", "2022"));
    }

    void partsAreComparedWithTheirOwn()
    {
        const auto run = m_desk->run(QStringList{u"diff"_s, Old, New} + AsJson);
        QCOMPARE(run.status, 1);
        const auto objects = run.jsonLines();
        QCOMPARE(objects.size(), 4);
        const auto sides = [&](int i) {
            return objects[i]["kind"].get<std::string>() + ' ' + objects[i]["leftPart"].dump() + ' '
                   + objects[i]["rightPart"].dump();
        };
        QCOMPARE(sides(0), "same 1 3");
        QCOMPARE(sides(1), "changed 2 1");
        QCOMPARE(sides(2), "removed 3 null");
        QCOMPARE(sides(3), "added null 2");
        for (const Json &object : objects)
            QVERIFY(object["schema"] == "gouji.diff/1");
        QVERIFY(objects[0]["fields"].empty() && objects[0]["cells"].empty());
        QVERIFY(objects[1]["cells"][0]["cell"] == "t3.granted.natural_person");
        QVERIFY(objects[2]["left"] == Old.toStdString() && objects[2]["right"].is_null());
        QVERIFY(objects[3]["left"].is_null() && objects[3]["right"] == New.toStdString());
        QVERIFY(objects[2]["fields"].dump().find("北山局") != std::string::npos);
        QVERIFY(objects[3]["fields"].dump().find("南山局") != std::string::npos);
    }

    void theTextNamesThem()
    {
        const auto run = m_desk->run({u"diff"_s, Old, New});
        QCOMPARE(run.status, 1);
        QVERIFY(run.output.contains("old.txt (1/3) → new.txt (3/3)\nNo difference.\n"));
        QVERIFY(run.output.contains("old.txt (2/3) → new.txt (1/3)\n"));
        QVERIFY(run.output.contains("old.txt (3/3): the report was removed\n"));
        QVERIFY(run.output.contains("new.txt (2/3): the report was added\n"));
        QVERIFY(run.output.contains("南山局"));
        QVERIFY(
            run.output.endsWith("1 report without a difference, 1 changed, 1 added, 1 removed\n"));
        const auto same = m_desk->run({u"diff"_s, Old, Old});
        QCOMPARE(same.status, 0);
        QVERIFY(same.output.endsWith(
            "3 reports without a difference, 0 changed, 0 added, 0 removed\n"));
        QCOMPARE(m_desk->run({u"diff"_s, Old}).status, 0); // nothing was corrected in them
    }

    /// One report against a file in which it is one of several.
    void aFileOfOneFindsItsOwn()
    {
        m_desk->writeFile(u"west.txt"_s, renamed(m_desk->bytesOf(Wrong), "西山局", "2022"));
        const auto objects =
            m_desk->run(QStringList{u"diff"_s, u"west.txt"_s, Old} + AsJson).jsonLines();
        QCOMPARE(objects.size(), 3);
        QVERIFY(objects[0]["kind"] == "changed" && objects[0]["rightPart"] == 2);
        QVERIFY(objects[1]["kind"] == "added" && objects[2]["kind"] == "added");
    }

    void onePartIsComparedAsAPairIs()
    {
        const auto run =
            m_desk->run(QStringList{u"diff"_s, u"--part"_s, u"1"_s, Old, New} + AsJson);
        QCOMPARE(run.status, 1);
        QVERIFY(!run.json().contains("kind"));
        QVERIFY(run.json()["fields"].dump().find("西山局") != std::string::npos);
        QVERIFY(!run.json()["cells"].empty());
    }

    void onePartIsExtracted()
    {
        const auto run = m_desk->run({u"extract"_s, u"--part"_s, u"2"_s, New});
        QCOMPARE(run.status, 0);
        QVERIFY(run.jsonLines().size() > 2); // indented, as one report is
        QCOMPARE(run.json()["source"]["part"].get<int>(), 2);
        QVERIFY(run.json()["agency"]["value"].get<std::string>().ends_with("南山局"));
        // A report file keeps the number it has in its source.
        m_desk->writeFile(u"second.json"_s, run.output);
        QCOMPARE(m_desk->run({u"check"_s, u"--part"_s, u"2"_s, u"second.json"_s}).status, 0);
        QCOMPARE(m_desk->run({u"check"_s, u"--part"_s, u"1"_s, u"second.json"_s}).status, 3);
    }

    void onePartIsChecked()
    {
        QCOMPARE(m_desk->run({u"check"_s, u"--part"_s, u"1"_s, New}).status, 1);
        const auto run = m_desk->run({u"check"_s, u"--part"_s, u"2"_s, New});
        QCOMPARE(run.status, 0);
        QVERIFY(run.output.startsWith("new.txt (2/3)\n"));
        const auto log =
            m_desk->run({u"check"_s, u"--part"_s, u"2"_s, u"--format"_s, u"sarif"_s, New});
        QCOMPARE(log.status, 0);
    }

    void onePartIsExported()
    {
        const auto run = [&](const QStringList &more) {
            return m_desk->run(QStringList{u"export"_s, u"--part"_s, u"2"_s, u"--to"_s} + more);
        };
        QVERIFY(run({u"html"_s, u"-o"_s, u"-"_s, New}).output.contains("南山局"));
        QVERIFY(run({u"csv"_s, New}).output.contains(","));
        QCOMPARE(run({u"html"_s, u"-o"_s, u"out.html"_s, New}).status, 0);
        QVERIFY(m_desk->bytesOf(u"out.html"_s).contains("南山局"));
        // Names made up here tell the parts apart.
        QCOMPARE(run({u"docx"_s, New}).status, 0);
        QVERIFY(m_desk->bytesOf(u"new-2.docx"_s).startsWith("PK"));
        QCOMPARE(run({u"html"_s, u"-o"_s, u"."_s, New}).status, 0);
        QVERIFY(m_desk->bytesOf(u"new-2.html"_s).contains("南山局"));
    }

    void aPartThatIsNotThereIsAnError_data()
    {
        QTest::addColumn<QStringList>("subcommand");
        QTest::newRow("extract") << QStringList{u"extract"_s};
        QTest::newRow("check") << QStringList{u"check"_s};
        QTest::newRow("sarif") << QStringList{u"check"_s, u"--format"_s, u"sarif"_s};
        QTest::newRow("export") << QStringList{u"export"_s, u"--to"_s, u"html"_s};
        QTest::newRow("diff") << QStringList{u"diff"_s};
    }

    void aPartThatIsNotThereIsAnError()
    {
        QFETCH(const QStringList, subcommand);
        const auto run = m_desk->run(subcommand + QStringList{u"--part"_s, u"4"_s, New});
        QCOMPARE(run.status, 3);
        QCOMPARE(
            run.messages,
            QByteArray("gouji: new.txt has no report number 4; the last one in it is number 3.\n"));
    }

    void thePartIsToldInTheObject()
    {
        const auto objects =
            m_desk->run({u"extract"_s, u"--part"_s, u"3"_s, Sound, New}).jsonLines();
        QCOMPARE(objects.size(), 2);
        QVERIFY(objects[0]["error"]["code"] == "no_such_part");
        QVERIFY(objects[1].contains("cells"));
    }

private:
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(TestPartDiff)
#include "tst_partdiff.moc"
