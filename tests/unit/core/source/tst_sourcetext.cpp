#include "core/source/sourcetable.h"
#include "core/source/sourcetext.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

class TestSourceText : public QObject
{
    Q_OBJECT

private slots:
    void lines_data();
    void lines();
    void everyPositionIsInItsLine();
    void views();
    void rowsOfTables();
};

void TestSourceText::lines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty") << QString() << QStringList{QString()};
    QTest::newRow("one") << u"甲"_s << QStringList{u"甲"_s};
    QTest::newRow("ended") << u"甲\n"_s << QStringList{u"甲"_s, QString()};
    QTest::newRow("empty ones") << u"\n\n甲\n\n乙"_s << QStringList{{}, {}, u"甲"_s, {}, u"乙"_s};
}

void TestSourceText::lines()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const SourceText source(text);
    QStringList actual;
    for (qsizetype line = 0; line < source.lineCount(); ++line)
        actual.append(source.view(source.lineSpan(line)).toString());
    QCOMPARE(actual, expected);
    QCOMPARE(source.size(), text.size());
}

void TestSourceText::everyPositionIsInItsLine()
{
    const SourceText source(u"甲乙\n\n丙\n"_s);
    for (qsizetype at = 0; at <= source.size(); ++at) {
        const TextSpan line = source.lineSpan(source.lineOf(at));
        // A line end belongs to the line it ends.
        QVERIFY(at >= line.begin && at <= line.end);
    }
    QCOMPARE(source.lineOf(2), 0);
    QCOMPARE(source.lineOf(3), 1);
    QCOMPARE(source.lineOf(4), 2);
    QCOMPARE(source.lineOf(6), 3);
    QCOMPARE(SourceText().lineOf(0), 0);
    QCOMPARE(SourceText().lineCount(), 1);
}

void TestSourceText::views()
{
    const SourceText source(u"甲乙丙"_s);
    QCOMPARE(source.view({1, 2}), u"乙"_s);
    QCOMPARE(source.view({3, 3}), QString());
    QCOMPARE(source, SourceText(u"甲乙丙"_s));
    QVERIFY(!(source == SourceText(u"甲乙"_s)));
}

void TestSourceText::rowsOfTables()
{
    SourceTable table;
    QCOMPARE(table.rowCount(), 0);
    table.cells.append(SourceCell{.span = {0, 1}, .row = 0});
    table.cells.append(SourceCell{.span = {2, 3}, .row = 3});
    QCOMPARE(table.rowCount(), 4);
}

QTEST_APPLESS_MAIN(TestSourceText)
#include "tst_sourcetext.moc"
