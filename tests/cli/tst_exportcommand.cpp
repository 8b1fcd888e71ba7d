#include "tests/cli/program.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using clitest::Desk;

namespace {

const QString Sound = u"青川镇 年报.txt"_s;
const QString Wrong = u"wrong.txt"_s;

/// One paragraph, no part of it like another.
QByteArray overSomePages()
{
    QByteArray text;
    for (int i = 1; i <= 120; ++i)
        text += "按计划推进第" + QByteArray::number(i) + "项工作并及时向社会公布其进展情况，";
    return text + "年内全部完成。";
}

} // namespace

/// Documents, many reports, tables, comparisons.
class TestExportCommand : public QObject
{
    Q_OBJECT

private slots:
    void documentsGoToFilesNamedAfterTheReport_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("docx") << u"docx"_s << u"青川镇 年报.docx"_s << QByteArray("PK");
        QTest::newRow("odt") << u"odt"_s << u"青川镇 年报.odt"_s << QByteArray("PK");
        QTest::newRow("pdf") << u"pdf"_s << u"青川镇 年报.pdf"_s << QByteArray("%PDF");
        QTest::newRow("letter") << u"letter"_s << u"青川镇 年报.letter.docx"_s << QByteArray("PK");
    }

    void documentsGoToFilesNamedAfterTheReport()
    {
        QFETCH(QString, format);
        QFETCH(QString, file);
        QFETCH(QByteArray, begin);
        const Desk desk;
        const auto run = desk.run({u"export"_s, u"--to"_s, format, Sound});
        QCOMPARE(run.status, 0);
        QVERIFY(desk.bytesOf(file).startsWith(begin));
    }

    void severalGoIntoAFolder()
    {
        const Desk desk;
        const auto run = desk.run(
            {u"export"_s, u"--to"_s, u"html"_s, u"-o"_s, u"out"_s, Wrong, u"nowhere.txt"_s, Sound});
        QCOMPARE(run.status, 3); // one cannot be read; the others are written
        QVERIFY(run.messages.contains("nowhere.txt"));
        QVERIFY(desk.bytesOf(u"out/wrong.html"_s).startsWith("<!DOCTYPE html>"));
        QVERIFY(desk.bytesOf(u"out/青川镇 年报.html"_s).startsWith("<!DOCTYPE html>"));
        QCOMPARE(
            desk.run({u"export"_s, u"--to"_s, u"html"_s, u"-o"_s, u"-"_s, Wrong, Sound}).status, 2);
    }

    void openErrorsMakeADraft()
    {
        const Desk desk;
        const QStringList toOutput = {u"export"_s, u"--to"_s, u"html"_s, u"-o"_s, u"-"_s};
        QVERIFY(desk.run(toOutput + QStringList{Wrong}).output.contains("class=\"draft\""));
        QVERIFY(!desk.run(toOutput + QStringList{Sound}).output.contains("class=\"draft\""));
        QVERIFY(!desk.run(toOutput + QStringList{u"--clean"_s, Wrong})
                     .output.contains("class=\"draft\""));
    }

    void logAndLetterTakeTheFormatOfTheName()
    {
        const Desk desk;
        QVERIFY(desk.run({u"export"_s, u"--to"_s, u"log"_s, Sound}).output.startsWith("<!DOCTYPE"));
        QCOMPARE(desk.run({u"export"_s, u"--to"_s, u"log"_s, u"-o"_s, u"log.csv"_s, Sound}).status,
                 0);
        QVERIFY(desk.bytesOf(u"log.csv"_s).contains("cell,name,printed_state"));
        QCOMPARE(
            desk.run({u"export"_s, u"--to"_s, u"letter"_s, u"-o"_s, u"letter.txt"_s, Wrong}).status,
            0);
        QVERIFY(desk.bytesOf(u"letter.txt"_s).contains("1. "));
    }

    void manyReportsMakeOneTable()
    {
        const Desk desk;
        const auto wide =
            desk.run({u"export"_s, u"--to"_s, u"csv"_s, u"--table"_s, u"wide"_s, Sound, Wrong});
        QCOMPARE(wide.status, 0);
        QCOMPARE(wide.output.count("\r\n"), 3);
        desk.writeFile(u"all.ndjson"_s, desk.run({u"extract"_s, Sound, Wrong}).output);
        const auto again =
            desk.run({u"export"_s, u"--to"_s, u"csv"_s, u"--table"_s, u"wide"_s, u"all.ndjson"_s});
        QCOMPARE(again.output, wide.output);
        QVERIFY(desk.run({u"export"_s, u"--to"_s, u"csv"_s, u"--table"_s, u"long"_s, Sound})
                    .output.contains("t3.granted.total,0,,read,0,0\r\n"));
        QCOMPARE(
            desk.run({u"export"_s, u"--to"_s, u"docx"_s, u"--table"_s, u"wide"_s, Sound}).status,
            2);
    }

    void differencesAreTold()
    {
        const Desk desk;
        const auto same = desk.run({u"diff"_s, Sound, Sound});
        QCOMPARE(same.status, 0);
        QVERIFY(same.output.contains("No difference"));
        const auto text = desk.run({u"diff"_s, Sound, Wrong});
        QCOMPARE(text.status, 1);
        QVERIFY(text.output.contains("→"));
        const auto json = desk.run({u"diff"_s, Sound, Wrong, u"--format"_s, u"json"_s});
        QCOMPARE(json.status, 1);
        QVERIFY(json.json()["schema"] == "gouji.diff/1");
        QVERIFY(!json.json()["cells"].empty());
        QCOMPARE(desk.run({u"diff"_s, Sound}).status, 0); // nothing was corrected in it
        QCOMPARE(desk.run({u"diff"_s, Sound, u"nowhere.txt"_s}).status, 3);
    }

    void textsAreComparedBehindTheCells()
    {
        const Desk desk;
        QByteArray other = desk.bytesOf(Wrong);
        const QByteArray sentence = "下一步将补上这一段。";
        other += "\n" + sentence + "\n";
        desk.writeFile(u"other.txt"_s, other);
        const auto text = desk.run({u"diff"_s, Sound, u"other.txt"_s});
        QCOMPARE(text.status, 1);
        const auto cell = text.output.indexOf("→");
        const auto paragraph = text.output.indexOf(QByteArray("added\n  + " + sentence + "\n"));
        QVERIFY2(cell >= 0 && paragraph > cell, text.output.constData());
        QVERIFY(text.output.contains("1 paragraph of the text differs"));
        const Json json =
            desk.run({u"diff"_s, u"--format"_s, u"json"_s, Sound, u"other.txt"_s}).json();
        QCOMPARE(json["paragraphs"].size(), 1U);
        QVERIFY(json["paragraphs"][0]["kind"] == "added");
        QVERIFY(json["paragraphs"][0]["right"] == sentence.toStdString());
        QVERIFY(json["paragraphs"][0]["left"].is_null());
    }

    void anExportSaysWhatTheReportSays_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : {u"docx"_s, u"odt"_s, u"html"_s, u"pdf"_s})
            QTest::newRow(qPrintable(format)) << format;
    }

    void anExportSaysWhatTheReportSays()
    {
        QFETCH(const QString, format);
        const Desk desk;
        QFile sample(QStringLiteral(GOUJI_SOURCE_DIR "/resources/samples/sample-report.txt"));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        QByteArray text = sample.readAll();
        text.replace("2024年度未收取信息处理费。", overSomePages());
        desk.writeFile(u"sample.txt"_s, text);
        const QString target = u"out."_s + format;
        QCOMPARE(desk.run({u"export"_s, u"--clean"_s, u"--to"_s, format, u"-o"_s, target,
                           u"sample.txt"_s})
                     .status,
                 0);
        const auto run = desk.run({u"diff"_s, u"sample.txt"_s, target});
        QCOMPARE(run.output, QByteArray("No difference.\n"));
    }

    /// A report file without a text, whose original went away.
    void textsThatAreGoneAreNotCompared()
    {
        const Desk desk;
        desk.writeFile(u"gone.txt"_s, desk.bytesOf(Sound));
        desk.writeFile(u"kept.json"_s, desk.run({u"extract"_s, u"gone.txt"_s}).output);
        QCOMPARE(desk.run({u"diff"_s, Sound, u"kept.json"_s}).output,
                 QByteArray("No difference.\n"));
        QVERIFY(QFile::remove(desk.path(u"gone.txt"_s)));
        const auto text = desk.run({u"diff"_s, Sound, u"kept.json"_s});
        QCOMPARE(text.status, 0);
        QVERIFY2(text.output.startsWith("The texts were not compared"), text.output.constData());
    }

    void whatCannotBeWrittenLeavesTheOldFile()
    {
        const Desk desk;
        QVERIFY(QDir(desk.folder()).mkdir(u"closed"_s));
        desk.writeFile(u"closed/x.docx"_s, "old");
        QFile folder(desk.path(u"closed"_s));
        QVERIFY(folder.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const auto run =
            desk.run({u"export"_s, u"--to"_s, u"docx"_s, u"-o"_s, u"closed/x.docx"_s, Sound});
        QVERIFY(folder.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        // The superuser writes everywhere.
        if (run.status == 0)
            QSKIP("the folder does not keep this user out");
        QCOMPARE(run.status, 3);
        QCOMPARE(desk.bytesOf(u"closed/x.docx"_s), QByteArray("old"));
    }
};

QTEST_GUILESS_MAIN(TestExportCommand)
#include "tst_exportcommand.moc"
