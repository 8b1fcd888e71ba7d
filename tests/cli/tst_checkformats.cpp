// What `gouji check` and `gouji rules` write for other tools, and rules of a house.

#include "tests/cli/program.h"
#include "tests/cli/sarifcheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using clitest::Desk;

namespace {

const QString Sound = u"青川镇 年报.txt"_s;
const QString Wrong = u"wrong.txt"_s;

const QByteArray House = R"({"schema": "gouji.rules/1", "rules": [
    {"id": "T3-ROW", "severity": "info"},
    {"id": "T3-SUM", "severity": "off"},
    {"id": "H-NONE", "group": "house", "severity": "error",
     "title": {"zh": "本级规则", "en": "Rule of the house"},
     "basis": {"zh": "本级要求", "en": "Asked for by the house"},
     "explanation": {"zh": "新收不少于一件", "en": "At least one request"},
     "checks": [{"table": "t3", "left": ["t3.granted.natural_person"], "relation": "<=",
                 "right": ["t3.new_requests.natural_person"]}]}]})";

} // namespace

class TestCheckFormats : public QObject
{
    Q_OBJECT

private slots:
    void sarifIsOneLogOfAllFiles()
    {
        const Desk desk;
        const auto run =
            desk.run({u"check"_s, u"--format"_s, u"sarif"_s, Wrong, Sound, u"nowhere.txt"_s});
        QCOMPARE(run.status, 3);
        const Json log = run.json();
        QVERIFY(log["version"] == "2.1.0");
        QCOMPARE(static_cast<int>(log["runs"].size()), 1);
        const Json &only = log["runs"][0];
        QCOMPARE(static_cast<int>(only["artifacts"].size()), 2);
        QVERIFY(!only["invocations"][0]["executionSuccessful"].get<bool>());
        QCOMPARE(static_cast<int>(only["invocations"][0]["toolExecutionNotifications"].size()), 1);
        const Json &rules = only["tool"]["driver"]["rules"];
        QVERIFY(!only["results"].empty());
        for (const Json &result : only["results"]) {
            const auto index = result["ruleIndex"].get<std::size_t>();
            QVERIFY(rules[index]["id"] == result["ruleId"]);
            const bool open = result["kind"] == "open";
            QVERIFY(open == (result["level"] == "none"));
            QVERIFY(!result["message"]["text"].get<std::string>().empty());
            QVERIFY(result["locations"][0]["physicalLocation"].contains("artifactLocation"));
        }
    }

    void sarifKeepsToItsSchema()
    {
        const Desk desk;
        // Blank cells, letters for digits, characters outside of ASCII in the name, a file given
        // twice, one that is not there, rules of a house.
        desk.writeReport(u"空白 l.txt"_s, {{u"t3.granted.total"_s, QString()},
                                           {u"t3.granted.research"_s, u"l"_s},
                                           {u"t4.reconsideration.total"_s, QString()}});
        desk.writeFile(u"house.json"_s, House);
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            const Json log = desk.run({u"check"_s, u"--lang"_s, language, u"--format"_s, u"sarif"_s,
                                       u"--rules"_s, u"house.json"_s, Wrong, Sound, Wrong,
                                       u"空白 l.txt"_s, u"nowhere.txt"_s})
                                 .json();
            const QStringList offences = clitest::sarifOffences(log);
            QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u"; "_s)));
            QVERIFY(!log["runs"][0]["results"].empty());
        }
    }

    /// The check itself sees what it is there for.
    void sarifThatIsNoneIsSeen()
    {
        const Desk desk;
        const Json sound = desk.run({u"check"_s, u"--format"_s, u"sarif"_s, Wrong}).json();
        QCOMPARE(clitest::sarifOffences(sound), QStringList());
        const auto spoilt = [&sound](auto &&spoil) {
            Json log = sound;
            spoil(log);
            return !clitest::sarifOffences(log).isEmpty();
        };
        QVERIFY(spoilt([](Json &log) { log["version"] = "2.0"; }));
        QVERIFY(spoilt([](Json &log) { log["runs"][0].erase("tool"); }));
        QVERIFY(spoilt([](Json &log) { log["runs"][0]["results"][0].erase("message"); }));
        QVERIFY(spoilt([](Json &log) { log["runs"][0]["results"][0]["level"] = "info"; }));
        QVERIFY(spoilt([](Json &log) { log["runs"][0]["results"][0]["ruleIndex"] = 10000; }));
        QVERIFY(spoilt([](Json &log) { log["runs"][0]["results"][0]["cells"] = 1; }));
        QVERIFY(spoilt([](Json &log) {
            log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
               ["index"] = 7;
        }));
    }

    void sarifRegionsLieOnTheCharacters()
    {
        const Desk desk;
        const Json log = desk.run({u"check"_s, u"--format"_s, u"sarif"_s, Wrong}).json();
        const QStringList lines = QString::fromUtf8(desk.bytesOf(Wrong)).split(u'\n');
        int regions = 0;
        for (const Json &result : log["runs"][0]["results"]) {
            const Json &location = result["locations"][0]["physicalLocation"];
            if (result["ruleId"] != "T3-ROW")
                continue;
            const Json &region = location["region"];
            const QString line = lines.value(region["startLine"].get<int>() - 1);
            const int column = region["startColumn"].get<int>() - 1;
            const int length = region["endColumn"].get<int>() - 1 - column;
            QCOMPARE(line.mid(column, length), u"7"_s);
            QCOMPARE(QString::fromStdString(region["snippet"]["text"]), u"7"_s);
            QVERIFY(result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]
                    == "t3.granted.natural_person");
            ++regions;
        }
        QCOMPARE(regions, 1);
        QVERIFY(log["runs"][0]["artifacts"][0]["location"]["uri"] == "wrong.txt");
    }

    void sarifNamesAreUris()
    {
        const Desk desk;
        const Json log = desk.run({u"check"_s, u"--format"_s, u"sarif"_s, Sound}).json();
        const QByteArray uri = QByteArray::fromStdString(
            log["runs"][0]["artifacts"][0]["location"]["uri"].get<std::string>());
        QVERIFY(!uri.contains(' '));
        QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(uri)), Sound);
        QVERIFY(log["runs"][0]["invocations"][0]["executionSuccessful"].get<bool>());
    }

    void findingsOfOneFault()
    {
        const Desk desk;
        const auto ours =
            desk.run({u"check"_s, u"--format"_s, u"json"_s, u"--fault"_s, u"document"_s, Wrong});
        QCOMPARE(ours.status, 1);
        const Json all = ours.jsonLines().constFirst();
        QVERIFY(!all["findings"].empty());
        for (const Json &finding : all["findings"])
            QVERIFY(finding["fault"] == "document");
        const auto others =
            desk.run({u"check"_s, u"--format"_s, u"json"_s, u"--fault"_s, u"extraction"_s, Wrong});
        QCOMPARE(others.status, 0);
        QVERIFY(others.jsonLines().constFirst()["findings"].empty());
        QCOMPARE(desk.run({u"check"_s, u"--fault"_s, u"nobody"_s, Wrong}).status, 2);
    }

    void rulesOfAHouse()
    {
        const Desk desk;
        desk.writeFile(u"house.json"_s, House);
        const auto run =
            desk.run({u"check"_s, u"--format"_s, u"json"_s, u"--rules"_s, u"house.json"_s, Wrong});
        QCOMPARE(run.status, 1);
        QStringList found;
        const Json checked = run.jsonLines().constFirst();
        for (const Json &finding : checked["findings"])
            found.append(QString::fromStdString(finding["rule"]) + u' '
                         + QString::fromStdString(finding["severity"]));
        QVERIFY2(found.contains(u"T3-ROW info"_s), qPrintable(found.join(u"; ")));
        QVERIFY(found.contains(u"H-NONE error"_s));
        QVERIFY(found.filter(u"T3-SUM"_s).isEmpty());

        const auto rules = desk.run({u"rules"_s, u"--rules"_s, u"house.json"_s});
        QCOMPARE(rules.status, 0);
        QVERIFY(rules.output.contains("H-NONE"));
        QVERIFY(!rules.output.contains("T3-SUM"));
    }

    void rulesThatAreRefusedSayWhere()
    {
        const Desk desk;
        desk.writeFile(
            u"house.json"_s,
            R"({"schema": "gouji.rules/1", "rules": [{"id": "X-9", "severity": "info"}]})");
        const auto run = desk.run({u"check"_s, u"--rules"_s, u"house.json"_s, Wrong});
        QCOMPARE(run.status, 3);
        QVERIFY(run.output.isEmpty());
        QVERIFY(run.messages.contains("/rules/0/id"));
        QCOMPARE(desk.run({u"check"_s, u"--rules"_s, u"nowhere.json"_s, Wrong}).status, 3);
    }
};

QTEST_GUILESS_MAIN(TestCheckFormats)
#include "tst_checkformats.moc"
