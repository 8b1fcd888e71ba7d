#include "tests/cli/program.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using clitest::Desk;

namespace {

const QString Sound = u"青川镇 年报.txt"_s;
const QString Wrong = u"wrong.txt"_s;
const QString Both = u"both.txt"_s;

} // namespace

/// A file with several reports, as every subcommand takes it.
class TestSeveralReports : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->writeFile(Both, m_desk->bytesOf(Sound) + '\n' + m_desk->bytesOf(Wrong));
    }

    void extractWritesOneObjectForEach()
    {
        const auto run = m_desk->run({u"extract"_s, Both});
        QCOMPARE(run.status, 0);
        const auto objects = run.jsonLines();
        QCOMPARE(objects.size(), 2);
        const Json alone = m_desk->run({u"extract"_s, Wrong}).json();
        QVERIFY(!alone["source"].contains("part"));
        for (int i = 0; i < 2; ++i) {
            const Json &source = objects[i]["source"];
            QCOMPARE(source["part"].get<int>(), i + 1);
            QCOMPARE(source["parts"].get<int>(), 2);
            QCOMPARE(source["path"].get<std::string>(), Both.toStdString());
        }
        QVERIFY(objects[0]["source"]["span"][1] == objects[1]["source"]["span"][0]);
        for (const auto &[id, cell] : alone["cells"].items())
            QVERIFY2(objects[1]["cells"][id]["value"] == cell["value"], id.c_str());
        QVERIFY(objects[0]["cells"] != objects[1]["cells"]);
        QCOMPARE(objects[1]["findings"].size(), alone["findings"].size());
    }

    void severalFilesKeepTheirOrder()
    {
        const auto objects =
            m_desk->run({u"extract"_s, Wrong, Both, u"nowhere.txt"_s, Sound}).jsonLines();
        QCOMPARE(objects.size(), 5);
        QVERIFY(!objects[0]["source"].contains("part"));
        QCOMPARE(objects[1]["source"]["part"].get<int>(), 1);
        QCOMPARE(objects[2]["source"]["part"].get<int>(), 2);
        QVERIFY(objects[3].contains("error"));
        QVERIFY(!objects[4]["source"].contains("part"));
    }

    void checkTellsOfEach()
    {
        const auto text = m_desk->run({u"check"_s, Both});
        QCOMPARE(text.status, 1);
        const auto first = text.output.indexOf("both.txt (1/2)\n");
        const auto second = text.output.indexOf("both.txt (2/2)\n");
        QVERIFY(first >= 0 && second > first);
        const auto findings = m_desk->run({u"check"_s, u"--format"_s, u"json"_s, Both}).jsonLines();
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings[1]["source"]["part"].get<int>(), 2);
        const Json alone =
            m_desk->run({u"check"_s, u"--format"_s, u"json"_s, Wrong}).jsonLines().constFirst();
        QCOMPARE(findings[1]["findings"].size(), alone["findings"].size());
        const Json log = m_desk->run({u"check"_s, u"--format"_s, u"sarif"_s, Both}).json();
        // One file is one artifact, however many reports are in it.
        QCOMPARE(log["runs"][0]["artifacts"].size(), 1U);
        QVERIFY(log["runs"][0]["results"].size() >= alone["findings"].size());
    }

    void exportWritesAFileForEach()
    {
        const auto run = m_desk->run({u"export"_s, u"--to"_s, u"csv"_s, Both});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.output, QByteArray());
        const QByteArray first = m_desk->bytesOf(u"both-1.csv"_s);
        const QByteArray second = m_desk->bytesOf(u"both-2.csv"_s);
        QVERIFY(!first.isEmpty() && !second.isEmpty() && first != second);
        QCOMPARE(
            m_desk->run({u"export"_s, u"--to"_s, u"html"_s, u"-o"_s, u"out.html"_s, Both}).status,
            0);
        QVERIFY(m_desk->bytesOf(u"out-2.html"_s).startsWith("<!DOCTYPE html>"));
        QCOMPARE(m_desk->run({u"export"_s, u"--to"_s, u"csv"_s, u"-o"_s, u"-"_s, Both}).status, 2);
        const auto table =
            m_desk->run({u"export"_s, u"--to"_s, u"csv"_s, u"--table"_s, u"wide"_s, Both});
        QCOMPARE(table.output.count("\r\n"), 3);
        QVERIFY(table.output.contains("both.txt (2/2),"));
    }

    /// Numbers behind a name never hit another report.
    void noReportIsWrittenOver()
    {
        m_desk->writeFile(u"both-1.txt"_s, m_desk->bytesOf(Wrong));
        const auto run = m_desk->run(
            {u"export"_s, u"--to"_s, u"csv"_s, u"-o"_s, u"out"_s, Both, u"both-1.txt"_s});
        QCOMPARE(run.status, 0);
        QCOMPARE(m_desk->bytesOf(u"out/both-1.csv"_s).isEmpty(), false);
        QVERIFY(!m_desk->bytesOf(u"out/both-1-1.csv"_s).isEmpty());
        QVERIFY(!m_desk->bytesOf(u"out/both-2.csv"_s).isEmpty());
    }

    void aReportFileIsItsPartAlone()
    {
        const QByteArray lines = m_desk->run({u"extract"_s, u"--text"_s, Both}).output;
        m_desk->writeFile(u"second.json"_s, lines.split('\n').at(1));
        const auto again = m_desk->run({u"extract"_s, u"second.json"_s});
        QCOMPARE(again.jsonLines().size() > 2, true); // indented: it is the only one of its file
        QCOMPARE(again.json()["source"]["part"].get<int>(), 2);
        QVERIFY(again.json()["findings"]
                == Json::parse(lines.split('\n').at(1).toStdString())["findings"]);
    }

private:
    std::unique_ptr<Desk> m_desk;
};

QTEST_GUILESS_MAIN(TestSeveralReports)
#include "tst_severalreports.moc"
