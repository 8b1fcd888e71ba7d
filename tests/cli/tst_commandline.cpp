#include "core/export/exporter.h"
#include "tests/cli/program.h"
#include "tests/support/samplereport.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using clitest::Desk;

namespace {

const QString Sound = u"青川镇 年报.txt"_s;
const QString Wrong = u"wrong.txt"_s;

QString text(const Json &value)
{
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

Json parsed(const QByteArray &bytes)
{
    return Json::parse(bytes.cbegin(), bytes.cend(), nullptr, false);
}

} // namespace

class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void extractWritesOneIndentedObject()
    {
        const Desk desk;
        const auto run = desk.run({u"extract"_s, Sound});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.messages, QByteArray());
        QVERIFY(run.output.startsWith("{\n  \"schema\": \"gouji.report/1\""));
        QVERIFY(run.output.endsWith("\n}\n"));
        const Json report = run.json();
        QCOMPARE(text(report["source"]["path"]), Sound);
        QVERIFY(!report.contains("text"));
        const auto &catalogue = *testing::builtInCatalogue();
        const auto form = catalogue.edition(catalogue.newestForm().edition);
        QCOMPARE(static_cast<int>(report["cells"].size()), form->cellCount());
        for (const auto &[id, cell] : report["cells"].items())
            QVERIFY2(cell["state"] == "read" && cell["value"] == "0", id.c_str());
    }

    void extractAddsTheText()
    {
        const Desk desk;
        const Json report = desk.run({u"extract"_s, u"--text"_s, Sound}).json();
        QCOMPARE(text(report["text"]), QString::fromUtf8(desk.bytesOf(Sound)));
        QCOMPARE(report["source"]["textLength"].get<qsizetype>(), text(report["text"]).size());
    }

    void extractWritesOneLineForEachOfSeveral()
    {
        const Desk desk;
        const auto run = desk.run({u"extract"_s, Wrong, Sound, Wrong});
        QCOMPARE(run.status, 0);
        const auto objects = run.jsonLines();
        QCOMPARE(objects.size(), 3);
        QCOMPARE(text(objects[0]["source"]["path"]), Wrong);
        QCOMPARE(text(objects[1]["source"]["path"]), Sound);
        QVERIFY(objects[0] == objects[2]);
    }

    void manyFilesKeepTheirOrder()
    {
        const Desk desk;
        QStringList arguments = {u"extract"_s};
        // Reports take longer than names of nothing.
        for (int i = 0; i < 300; ++i)
            arguments.append(i % 20 == 0 ? Sound : u"missing %1"_s.arg(i));
        const auto run = desk.run(arguments);
        QCOMPARE(run.status, 3);
        const auto objects = run.jsonLines();
        QCOMPARE(objects.size(), 300);
        for (int i = 0; i < objects.size(); ++i)
            QCOMPARE(text(objects[i]["source"]["path"]), arguments[i + 1]);
    }

    void fileThatCannotBeReadStopsNoOther_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << u"nowhere.txt"_s << u"file_not_found"_s;
        QTest::newRow("empty") << u"empty.txt"_s << u"file_empty"_s;
        QTest::newRow("device without bytes") << u"/dev/null"_s << u"file_empty"_s;
        QTest::newRow("folder") << u"."_s << u"file_not_readable"_s;
        QTest::newRow("no text") << u"noise.bin"_s << u"not_a_text"_s;
        QTest::newRow("no report") << u"letter.txt"_s << u"no_report"_s;
        QTest::newRow("no name") << QString() << u"file_not_found"_s;
    }

    void fileThatCannotBeReadStopsNoOther()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        const Desk desk;
        const auto run = desk.run({u"extract"_s, Sound, name, Wrong});
        QCOMPARE(run.status, 3);
        const auto objects = run.jsonLines();
        QCOMPARE(objects.size(), 3);
        QVERIFY(objects[0].contains("cells") && objects[2].contains("cells"));
        QCOMPARE(text(objects[1]["schema"]), u"gouji.report/1"_s);
        QCOMPARE(text(objects[1]["source"]["path"]), name);
        QCOMPARE(text(objects[1]["error"]["code"]), code);
        QVERIFY(!text(objects[1]["error"]["message"]).isEmpty());
        QVERIFY(run.messages.contains(text(objects[1]["error"]["message"]).toUtf8()));

        const auto alone = desk.run({u"extract"_s, name});
        QCOMPARE(alone.status, 3);
        QCOMPARE(text(alone.json()["error"]["code"]), code);
        const auto checked = desk.run({u"check"_s, Sound, name});
        QCOMPARE(checked.status, 3);
        QVERIFY(checked.output.startsWith(Sound.toUtf8()));
        QVERIFY(!checked.messages.isEmpty());
        const auto lines = desk.run({u"check"_s, u"--format"_s, u"json"_s, name}).jsonLines();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(text(lines[0]["error"]["code"]), code);
    }

    void damagedReportFileIsAnError()
    {
        const Desk desk;
        desk.writeFile(u"torn.gouji.json"_s, R"({"schema": "gouji.report/1", "source": )");
        desk.writeFile(u"odd.gouji.json"_s, R"({"schema": "gouji.report/1", "source": 7})");
        desk.writeFile(u"later.gouji.json"_s, R"({"schema": "gouji.report/9"})");
        const auto run = desk.run(
            {u"extract"_s, u"torn.gouji.json"_s, u"odd.gouji.json"_s, u"later.gouji.json"_s});
        QCOMPARE(run.status, 3);
        const auto objects = run.jsonLines();
        QCOMPARE(text(objects[0]["error"]["code"]), u"json_syntax"_s);
        QCOMPARE(text(objects[1]["error"]["code"]), u"json_structure"_s);
        QCOMPARE(text(objects[2]["error"]["code"]), u"report_schema"_s);
    }

    void reportFileIsAnInput()
    {
        const Desk desk;
        const auto first = desk.run({u"extract"_s, u"--text"_s, Wrong});
        desk.writeFile(u"wrong.gouji.json"_s, first.output);
        const auto again = desk.run({u"extract"_s, u"--text"_s, u"wrong.gouji.json"_s});
        QCOMPARE(again.status, 0);
        QCOMPARE(again.output, first.output);
        QCOMPARE(desk.run({u"check"_s, u"wrong.gouji.json"_s}).status, 1);
    }

    void correctedReportIsCheckedAgain()
    {
        const Desk desk;
        Json report = parsed(desk.run({u"extract"_s, Wrong}).output);
        Json &cell = report["cells"]["t3.granted.natural_person"];
        cell["state"] = "corrected";
        cell["value"] = "0";
        desk.writeFile(u"wrong.gouji.json"_s, QByteArray::fromStdString(report.dump()));
        // What lies beside a source has no say in what is read from it.
        QCOMPARE(desk.run({u"check"_s, Wrong}).status, 1);
        const auto checked = desk.run({u"check"_s, u"wrong.gouji.json"_s});
        QCOMPARE(checked.status, 0);
        QVERIFY(checked.output.startsWith("wrong.gouji.json\n"));
        QVERIFY(checked.output.contains("consistent"));
    }

    void checkTellsPeopleWhatIsWrongAndWhere()
    {
        const Desk desk;
        const auto run = desk.run({u"check"_s, Wrong});
        QCOMPARE(run.status, 1);
        const QString said = QString::fromUtf8(run.output);
        QVERIFY(said.startsWith(u"wrong.txt\n"_s));
        QVERIFY(said.contains(u"T3-ROW"_s));
        QVERIFY(said.contains(u"T3-SUM"_s));
        QVERIFY(said.contains(u"Table 3\n"_s));
        QVERIFY(said.contains(u"2 errors"_s));
        QVERIFY(!said.contains(u"consistent"_s));

        // The place named is where the wrong 7 stands.
        const QStringList lines = QString::fromUtf8(desk.bytesOf(Wrong)).split(u'\n');
        const auto place = QRegularExpression(u"(\\d+):(\\d+)  T3-ROW"_s).match(said);
        QVERIFY(place.hasMatch());
        const QString line = lines.value(place.captured(1).toInt() - 1);
        QCOMPARE(line.mid(place.captured(2).toInt() - 1, 1), u"7"_s);
    }

    void checkSaysConsistentAndNeverCorrect()
    {
        const Desk desk;
        const auto english = desk.run({u"check"_s, Sound});
        QCOMPARE(english.status, 0);
        QVERIFY2(english.output.contains("consistent"), english.output.constData());
        QVERIFY(!english.output.contains("correct"));
        const auto chinese = desk.run({u"check"_s, u"--lang"_s, u"zh_CN"_s, Sound});
        QVERIFY(chinese.output.contains("勾稽一致") || chinese.output.contains("一致"));
        QVERIFY(!chinese.output.contains("正确"));
    }

    void checkShowsWhatCannotBeAssessed()
    {
        const Desk desk;
        QByteArray report = desk.bytesOf(Sound);
        const qsizetype row = report.indexOf("（一）予以公开");
        QVERIFY(row > 0);
        const qsizetype begin = report.lastIndexOf('\n', row);
        report.remove(begin, report.indexOf('\n', row) - begin);
        desk.writeFile(u"torn.txt"_s, report);
        const auto run = desk.run({u"check"_s, u"torn.txt"_s});
        QCOMPARE(run.status, 1);
        QVERIFY(run.output.contains("S-ROW"));
        QVERIFY(run.output.contains("not assessable"));
    }

    void checkWritesTheFindingsOfTheReportFile()
    {
        const Desk desk;
        const auto run = desk.run({u"check"_s, u"--format"_s, u"json"_s, Wrong, Sound});
        QCOMPARE(run.status, 1);
        const auto objects = run.jsonLines();
        QCOMPARE(objects.size(), 2);
        const Json report = parsed(desk.run({u"extract"_s, Wrong}).output);
        QVERIFY(!objects[0]["findings"].empty());
        QVERIFY(objects[0]["findings"] == report["findings"]);
        QVERIFY(objects[0]["source"] == report["source"]);
        QVERIFY(objects[1]["findings"].empty());
    }

    void idsAndKeysStandInEveryLanguage()
    {
        const Desk desk;
        Json english = desk.run({u"extract"_s, u"--lang"_s, u"en"_s, Wrong}).json();
        Json chinese = desk.run({u"extract"_s, u"--lang"_s, u"zh_CN"_s, Wrong}).json();
        QVERIFY(english != chinese);
        for (Json *report : {&english, &chinese}) {
            for (Json &finding : (*report)["findings"])
                finding.erase("message");
        }
        QVERIFY(english == chinese);
    }

    void exportToStandardOutput_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : exportFormats())
            QTest::newRow(qPrintable(format)) << format;
    }

    void exportToStandardOutput()
    {
        QFETCH(QString, format);
        const Desk desk;
        const QStringList arguments = {u"export"_s, u"--to"_s, format, u"-o"_s, u"-"_s, Wrong};
        const auto first = desk.run(arguments);
        QCOMPARE(first.status, 0);
        QCOMPARE(first.messages, QByteArray());
        QVERIFY(!first.output.isEmpty());
        QCOMPARE(desk.run(arguments).output, first.output);

        const auto file = desk.run({u"export"_s, u"--to"_s, format, u"-o"_s, u"out/x"_s, Wrong});
        QCOMPARE(file.status, 3);
        QVERIFY(QDir(desk.folder()).mkdir(u"out"_s));
        const auto written = desk.run({u"export"_s, u"--to"_s, format, u"-o"_s, u"out/x"_s, Wrong});
        QCOMPARE(written.status, 0);
        QCOMPARE(written.output, QByteArray());
        QVERIFY(written.messages.contains("out/x"));
        QCOMPARE(desk.bytesOf(u"out/x"_s), first.output);
    }

    void exportHasItsUsualPlace()
    {
        const Desk desk;
        QCOMPARE(desk.run({u"export"_s, u"--to"_s, u"json"_s, Wrong}).output,
                 desk.run({u"extract"_s, Wrong}).output); // proposals and all
        QCOMPARE(desk.run({u"export"_s, u"--to"_s, u"json"_s, Sound}).output,
                 desk.run({u"extract"_s, Sound}).output);
        QVERIFY(desk.run({u"export"_s, u"--to"_s, u"csv"_s, Sound}).output.contains("agency,year"));

        const auto run = desk.run({u"export"_s, u"--to"_s, u"xlsx"_s, Sound});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.output, QByteArray());
        QVERIFY(run.messages.contains("青川镇 年报.xlsx"));
        QVERIFY(desk.bytesOf(u"青川镇 年报.xlsx"_s).startsWith("PK"));

        desk.writeFile(u"again.gouji.json"_s, desk.run({u"extract"_s, Sound}).output);
        QCOMPARE(desk.run({u"export"_s, u"--to"_s, u"xlsx"_s, u"again.gouji.json"_s}).status, 0);
        QVERIFY(desk.bytesOf(u"again.xlsx"_s).startsWith("PK"));
    }

    void exportNeverReplacesItsInput()
    {
        const Desk desk;
        const QByteArray before = desk.bytesOf(Sound);
        QVERIFY(QFile::link(desk.path(Sound), desk.path(u"link.txt"_s)));
        for (const QString &output :
             QStringList{Sound, u"./"_s + Sound, desk.path(Sound), u"link.txt"_s}) {
            const auto run = desk.run({u"export"_s, u"--to"_s, u"csv"_s, u"-o"_s, output, Sound});
            QCOMPARE(run.status, 2);
            QVERIFY(!run.messages.isEmpty());
            QCOMPARE(desk.bytesOf(Sound), before);
        }
    }

    void exportFailsWithThree()
    {
        const Desk desk;
        QCOMPARE(desk.run({u"export"_s, u"--to"_s, u"csv"_s, u"nowhere.txt"_s}).status, 3);
        const auto run =
            desk.run({u"export"_s, u"--to"_s, u"csv"_s, u"-o"_s, u"/dev/full"_s, Sound});
        QCOMPARE(run.status, 3);
        QVERIFY(run.messages.contains("/dev/full"));
    }

    void rulesAreListed()
    {
        const Desk desk;
        const auto run = desk.run({u"rules"_s, u"--format"_s, u"json"_s});
        QCOMPARE(run.status, 0);
        const Json root = run.json();
        QCOMPARE(text(root["schema"]), u"gouji.rules/1"_s);
        const QList<RuleInfo> &rules = testing::builtInCatalogue()->rules();
        QVERIFY(!rules.isEmpty());
        QCOMPARE(static_cast<qsizetype>(root["rules"].size()), rules.size());
        const auto english = desk.run({u"rules"_s});
        const auto chinese = desk.run({u"rules"_s, u"--lang"_s, u"zh_CN"_s});
        for (qsizetype i = 0; i < rules.size(); ++i) {
            const Json &rule = root["rules"][static_cast<size_t>(i)];
            QCOMPARE(text(rule["id"]), rules[i].id);
            QCOMPARE(text(rule["basis"]["zh"]), rules[i].basis.text);
            QCOMPARE(text(rule["explanation"]["en"]), rules[i].explanation.english);
            QVERIFY(english.output.contains(rules[i].basis.english.toUtf8()));
            QVERIFY(chinese.output.contains(rules[i].basis.text.toUtf8()));
        }
    }

    void namesWithBracketsAndDashesAreNames()
    {
        const Desk desk;
        const QByteArray report = desk.bytesOf(Sound);
        const QStringList names = {u"[a,b]"_s, u"-x.txt"_s, u"check"_s, u"--text"_s};
        for (const QString &name : names)
            desk.writeFile(name, report);
        const auto run = desk.run(QStringList{u"extract"_s, u"--"_s} + names);
        QCOMPARE(run.status, 0);
        const auto objects = run.jsonLines();
        QCOMPARE(objects.size(), names.size());
        for (int i = 0; i < names.size(); ++i)
            QCOMPARE(text(objects[i]["source"]["path"]), names[i]);
    }

    void realReportsAreReadAsTheyPrint_data()
    {
        QTest::addColumn<QString>("python");
        QTest::addColumn<QString>("script");
        const QString script = QDir(QStringLiteral(GOUJI_SHARED_DIR)).filePath(u"check_truth.py"_s);
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        // Where they are not at hand there is nothing to read.
        const bool atHand = !python.isEmpty() && QFileInfo::exists(script);
        QTest::newRow("real reports") << (atHand ? python : QString()) << script;
    }

    void realReportsAreReadAsTheyPrint()
    {
        QFETCH(QString, python);
        QFETCH(QString, script);
        if (python.isEmpty())
            return;
        QProcess process;
        process.start(python, {script, QStringLiteral(GOUJI_PROGRAM)});
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput().constData());
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
