#include "tests/cli/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using clitest::Desk;
using clitest::runShell;

/// Standard streams that are full, closed or left by their reader.
class TestStreams : public QObject
{
    Q_OBJECT

private slots:
    void outputThatCannotBeWrittenGivesThree_data()
    {
        QTest::addColumn<QString>("script");
        for (const QString &command :
             {u"extract wrong.txt"_s, u"extract wrong.txt wrong.txt"_s, u"check wrong.txt"_s,
              u"export --to csv wrong.txt"_s, u"rules"_s, u"--help"_s, u"--version"_s}) {
            QTest::addRow("%s, full", qPrintable(command))
                << u"$GOUJI "_s + command + u" >/dev/full"_s;
            QTest::addRow("%s, closed", qPrintable(command)) << u"$GOUJI "_s + command + u" >&-"_s;
        }
    }

    void outputThatCannotBeWrittenGivesThree()
    {
        QFETCH(QString, script);
        const Desk desk;
        const auto run = runShell(desk.folder(), script);
        QCOMPARE(run.status, 3);
        QCOMPARE(run.messages.count('\n'), 1);
        QVERIFY(run.messages.startsWith("gouji: "));
    }

    void readerThatGoesAwayEndsTheProgram()
    {
        const Desk desk;
        QString files;
        for (int i = 0; i < 60; ++i)
            files += u" wrong.txt"_s;
        const auto run = runShell(
            desk.folder(), u"{ $GOUJI extract%1; echo $? >status; } | head -c 1"_s.arg(files));
        QCOMPARE(run.output, QByteArray("{"));
        QCOMPARE(desk.bytesOf(u"status"_s), QByteArray("3\n"));
    }

    void closedStreamsTakeNoFile()
    {
        const Desk desk;
        const auto run =
            runShell(desk.folder(), u"$GOUJI export --to csv -o x.csv wrong.txt <&- >&- 2>&-"_s);
        QCOMPARE(run.status, 0);
        const auto whole = runShell(desk.folder(), u"$GOUJI export --to csv wrong.txt"_s);
        QCOMPARE(desk.bytesOf(u"x.csv"_s), whole.output);
    }

    void messagesThatNobodyHearsChangeNothing()
    {
        const Desk desk;
        const auto run =
            runShell(desk.folder(), u"$GOUJI extract nowhere.txt wrong.txt 2>/dev/full"_s);
        QCOMPARE(run.status, 3);
        QCOMPARE(run.jsonLines().size(), 2);
    }

    void standardInputIsNoFile()
    {
        const Desk desk;
        const auto run = runShell(desk.folder(), u"$GOUJI extract /dev/stdin <wrong.txt"_s);
        QCOMPARE(run.status, 0);
        const auto piped = runShell(desk.folder(), u"cat wrong.txt | $GOUJI extract /dev/stdin"_s);
        QCOMPARE(piped.status, 0);
        QCOMPARE(piped.output, run.output);
    }
};

QTEST_GUILESS_MAIN(TestStreams)
#include "tst_streams.moc"
