#include "tests/lint/floors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji::lint;

/// Keeps the floors of the house: what may include what.
class TestFloors : public QObject
{
    Q_OBJECT

private slots:
    void includeIsJudged_data();
    void includeIsJudged();
    void commentedIncludeDoesNotCount();
    void offenceNamesItsLine();
    void strangersStandOnNoFloor();
    void everySourceKeepsTheFloors();
};

void TestFloors::includeIsJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("allowed");

    QTest::newRow("own folder") << u"core/read/a.cpp"_s << u"\"core/read/a.h\""_s << true;
    QTest::newRow("down") << u"core/read/a.cpp"_s << u"\"core/source/sourcetext.h\""_s << true;
    QTest::newRow("far down") << u"app/main.cpp"_s << u"\"core/base/error.h\""_s << true;
    QTest::newRow("text on base") << u"core/text/a.h"_s << u"\"core/base/error.h\""_s << true;
    QTest::newRow("base on text") << u"core/base/a.h"_s << u"\"core/text/folding.h\""_s << false;
    QTest::newRow("up") << u"core/form/a.h"_s << u"\"core/report/report.h\""_s << false;
    QTest::newRow("sideways") << u"core/read/a.h"_s << u"\"core/extract/extractor.h\""_s << false;
    QTest::newRow("sideways in ui") << u"ui/panels/a.h"_s << u"\"ui/dialogs/b.h\""_s << false;
    QTest::newRow("core to ui") << u"core/session/a.h"_s << u"\"ui/messages/b.h\""_s << false;
    QTest::newRow("up in angles") << u"core/form/a.h"_s << u"<core/report/report.h>"_s << false;
    QTest::newRow("into app") << u"ui/windows/a.h"_s << u"\"app/application.h\""_s << false;
    QTest::newRow("into tests") << u"core/read/a.h"_s << u"\"tests/support/a.h\""_s << false;
    QTest::newRow("relative") << u"core/read/a.cpp"_s << u"\"../report/report.h\""_s << false;
    QTest::newRow("bare name") << u"core/read/a.cpp"_s << u"\"a.h\""_s << false;
    QTest::newRow("no folder") << u"core/read/a.cpp"_s << u"\"core/report.h\""_s << false;
    QTest::newRow("look-alike folder")
        << u"core/read/a.cpp"_s << u"\"core/textual/a.h\""_s << false;
    QTest::newRow("moc") << u"ui/panels/a.cpp"_s << u"\"a.moc\""_s << true;
    QTest::newRow("Qt Core") << u"core/base/a.h"_s << u"<QString>"_s << true;
    QTest::newRow("Qt Gui") << u"core/session/a.h"_s << u"<QUndoStack>"_s << true;
    QTest::newRow("widgets in core") << u"core/session/a.h"_s << u"<QWidget>"_s << false;
    QTest::newRow("widgets with module")
        << u"core/session/a.h"_s << u"<QtWidgets/QLabel>"_s << false;
    QTest::newRow("whole module") << u"ui/models/a.h"_s << u"<QtWidgets>"_s << false;
    QTest::newRow("widgets in messages") << u"ui/messages/a.h"_s << u"<QMessageBox>"_s << false;
    QTest::newRow("widgets in panels") << u"ui/panels/a.h"_s << u"<QTableView>"_s << true;
    QTest::newRow("charts in models") << u"ui/models/a.h"_s << u"<QChartView>"_s << false;
    QTest::newRow("widgets in app") << u"app/main.cpp"_s << u"<QApplication>"_s << true;
}

void TestFloors::includeIsJudged()
{
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(bool, allowed);

    const auto offences = floorOffences({path, u"#pragma once\n#include "_s + include + u'\n'});
    QVERIFY2(offences.isEmpty() == allowed, listed(offences));
}

void TestFloors::commentedIncludeDoesNotCount()
{
    const QString code = u"// #include \"ui/models/a.h\"\n/*\n#include \"app/a.h\"\n*/\n"_s;
    QCOMPARE(floorOffences({u"core/base/a.h"_s, code}), QList<Offence>());
}

void TestFloors::offenceNamesItsLine()
{
    const auto offences =
        floorOffences({u"core/check/a.cpp"_s,
                       u"#include \"core/check/a.h\"\n\n  # include \"core/read/b.h\"\n"_s});
    QCOMPARE(offences.size(), 1);
    QCOMPARE(offences.first().line, 3);
    QCOMPARE(offences.first().toString(),
             u"core/check/a.cpp:3: includes \"core/read/b.h\": sideways, from core/check to "
             "core/read"_s);
}

void TestFloors::strangersStandOnNoFloor()
{
    QCOMPARE(floorOffences({u"core/cellar/a.cpp"_s, u""_s}).size(), 1);
    QCOMPARE(floorOffences({u"core/a.cpp"_s, u""_s}).size(), 1);
}

void TestFloors::everySourceKeepsTheFloors()
{
    const auto files = readSources({u"core"_s, u"ui"_s, u"app"_s}, {u"h"_s, u"cpp"_s});
    QVERIFY(files.size() > 20);
    QList<Offence> offences;
    for (const SourceFile &file : files)
        offences += floorOffences(file);
    QVERIFY2(offences.isEmpty(), listed(offences));
}

QTEST_GUILESS_MAIN(TestFloors)
#include "tst_floors.moc"
