#include "app/commandline.h"
#include "tests/cli/program.h"

#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

bool asksForCommandLine(const QStringList &arguments)
{
    QList<QByteArray> bytes = {"gouji"};
    for (const QString &argument : arguments)
        bytes.append(argument.toUtf8());
    std::vector<const char *> pointers;
    for (const QByteArray &argument : bytes)
        pointers.push_back(argument.constData());
    return isCommandLine(pointers);
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private slots:
    void tellsCommandLineFromWindow_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("commandLine");
        const auto row = [](const char *name, const QStringList &arguments, bool commandLine) {
            QTest::newRow(name) << arguments << commandLine;
        };
        row("nothing", {}, false);
        row("a file", {u"a.txt"_s}, false);
        row("files", {u"a.txt"_s, u"文件夹"_s}, false);
        row("language of the window", {u"--lang"_s, u"en"_s, u"a.txt"_s}, false);
        row("language after a sign", {u"--lang=zh_CN"_s}, false);
        row("a file named like a subcommand", {u"--"_s, u"extract"_s}, false);
        row("a path to such a file", {u"./extract"_s}, false);
        row("such a file after another", {u"a.txt"_s, u"check"_s}, false);
        row("a file named like an option", {u"--"_s, u"--help"_s}, false);
        row("an option of the toolkit", {u"-platform"_s, u"offscreen"_s, u"a.txt"_s}, false);
        for (const QString &name : {u"extract"_s, u"check"_s, u"export"_s, u"rules"_s})
            row(qPrintable(name), {name}, true);
        row("subcommand behind the language", {u"--lang"_s, u"en"_s, u"rules"_s}, true);
        row("help", {u"--help"_s}, true);
        row("short help", {u"-h"_s}, true);
        row("help behind a file", {u"a.txt"_s, u"--help"_s}, true);
        row("version", {u"--version"_s}, true);
        row("unknown option", {u"--bogus"_s}, true);
        row("unknown short option", {u"-x"_s}, true);
        row("unknown language", {u"--lang"_s, u"de"_s}, true);
        row("unknown language after a sign", {u"--lang=de"_s}, true);
        row("language left out", {u"--lang"_s}, true);
    }

    void tellsCommandLineFromWindow()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, commandLine);
        QCOMPARE(asksForCommandLine(arguments), commandLine);
    }

    void windowGetsPathsAndLanguage()
    {
        const auto request = windowRequest(
            {u"gouji"_s, u"[a,b].txt"_s, u"[a,b]"_s, u"--lang"_s, u"en"_s, u"--"_s, u"--help"_s});
        QVERIFY(request.has_value());
        QCOMPARE(request->paths, (QStringList{u"[a,b].txt"_s, u"[a,b]"_s, u"--help"_s}));
        QCOMPARE(request->language, u"en"_s);
    }

    void windowNeedsNothing()
    {
        const auto request = windowRequest({u"gouji"_s});
        QVERIFY(request.has_value());
        QCOMPARE(request->paths, QStringList());
        QCOMPARE(request->language, QString());
    }

    void windowRefusesWhatItDoesNotKnow()
    {
        const auto request = windowRequest({u"gouji"_s, u"-bogus"_s});
        QVERIFY(!request.has_value());
        QCOMPARE(request.error(), static_cast<int>(ExitUsage));
    }

    void wrongUsageGivesTwoAndSaysWhy_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        const auto row = [](const char *name, const QStringList &arguments,
                            const QByteArray &said) { QTest::newRow(name) << arguments << said; };
        row("no file to extract", {u"extract"_s}, "FILE");
        row("no file to check", {u"check"_s}, "FILE");
        row("no file to export", {u"export"_s, u"--to"_s, u"csv"_s}, "FILE");
        row("no format", {u"export"_s, u"a.txt"_s}, "--to");
        row("a format nobody writes", {u"export"_s, u"--to"_s, u"docm"_s, u"a.txt"_s},
            "docx,odt,pdf,html,xlsx,csv,json");
        row("three files to compare", {u"diff"_s, u"a"_s, u"b"_s, u"third.txt"_s}, "FILE");
        row("no number of a part", {u"check"_s, u"--part"_s, u"two"_s, u"a.txt"_s}, "two");
        row("parts count from 1", {u"check"_s, u"--part"_s, u"0"_s, u"a.txt"_s}, "0");
        row("a part of many files in a table",
            {u"export"_s, u"--to"_s, u"csv"_s, u"--table"_s, u"wide"_s, u"--part"_s, u"1"_s,
             u"a.txt"_s},
            "--part");
        row("a file for rules", {u"rules"_s, u"stray.txt"_s}, "stray.txt");
        row("list format", {u"check"_s, u"--format"_s, u"xml"_s, u"a.txt"_s}, "xml");
        row("unknown option", {u"extract"_s, u"--bogus"_s, u"a.txt"_s}, "--bogus");
        row("option without a subcommand", {u"--bogus"_s}, "--bogus");
        row("option of another subcommand", {u"check"_s, u"--text"_s, u"a.txt"_s}, "--text");
        row("language", {u"check"_s, u"--lang"_s, u"de"_s, u"a.txt"_s}, "de");
        row("language left out", {u"--lang"_s}, "--lang");
    }

    void wrongUsageGivesTwoAndSaysWhy()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, said);
        const clitest::Desk desk;
        const auto run = desk.run(arguments);
        QCOMPARE(run.status, 2);
        QCOMPARE(run.output, QByteArray());
        QVERIFY2(run.messages.contains(said), run.messages.constData());
        QVERIFY(run.messages.contains("--help"));
    }

    void helpAndVersionGoToStandardOutput()
    {
        const clitest::Desk desk;
        const auto help = desk.run({u"--help"_s});
        QCOMPARE(help.status, 0);
        for (const char *name : {"extract", "check", "export", "rules", "--lang", "--version"})
            QVERIFY2(help.output.contains(name), name);
        QCOMPARE(help.messages, QByteArray());

        const auto version = desk.run({u"--version"_s});
        QCOMPARE(version.status, 0);
        QVERIFY(version.output.startsWith("gouji "));
        QCOMPARE(version.output.count('\n'), 1);

        for (const QString &name : {u"extract"_s, u"check"_s, u"export"_s, u"rules"_s}) {
            const auto own = desk.run({name, u"--help"_s});
            QCOMPARE(own.status, 0);
            QVERIFY(QString::fromUtf8(own.output).contains(QString(u"gouji "_s + name)));
        }
    }

    void languageFollowsLocaleAndOption()
    {
        const clitest::Desk desk;
        const QStringList arguments = {u"rules"_s, u"--help"_s};
        const auto english = clitest::run(desk.folder(), arguments);
        const auto chinese =
            clitest::run(desk.folder(), arguments, {{u"LC_ALL"_s, u"zh_CN.UTF-8"_s}});
        const auto german =
            clitest::run(desk.folder(), arguments, {{u"LC_ALL"_s, u"de_DE.UTF-8"_s}});
        QVERIFY(!english.output.contains("规则"));
        QVERIFY(chinese.output.contains("规则"));
        QCOMPARE(german.output, english.output);

        const auto asked = clitest::run(desk.folder(), arguments + QStringList{u"--lang=en"_s},
                                        {{u"LC_ALL"_s, u"zh_CN.UTF-8"_s}});
        QCOMPARE(asked.output, english.output);
        const auto before =
            clitest::run(desk.folder(), QStringList{u"--lang"_s, u"zh_CN"_s} + arguments);
        QCOMPARE(before.output, chinese.output);
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
