#include "core/read/readdocument.h"
#include "core/read/text/whitemarks.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

/// Marks of other formats that stand for white in a text.
class TestWhiteMarks : public QObject
{
    Q_OBJECT

private slots:
    void marks_data();
    void marks();
    void cellsOfWord();
};

void TestWhiteMarks::marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("white");
    const auto hard = [](int count) { return QString(count, QChar(0xA0)); };
    QTest::newRow("none") << u"1、属于国家秘密\t0\n"_s << u"1、属于国家秘密\t0\n"_s;
    QTest::newRow("a blank of HTML")
        << u"\t&nbsp;1、属于\n"_s << u"\t"_s + hard(6) + u"1、属于\n"_s;
    QTest::newRow("several") << u"&NBSP;&#12288;0&nbsp"_s << hard(14) + u"0"_s + hard(5);
    QTest::newRow("other entities") << u"&lt;0&amp;nbsp&"_s << u"&lt;0&amp;nbsp&"_s;
    QTest::newRow("cells of Word") << u"规章\a0\a\n3\a"_s << u"规章\t0 \n3 "_s;
}

void TestWhiteMarks::marks()
{
    QFETCH(QString, text);
    const qsizetype size = text.size();
    whitenMarks(text);
    QTEST(text, "white");
    QCOMPARE(text.size(), size);
}

/// As many marks as cells make no file that is no text.
void TestWhiteMarks::cellsOfWord()
{
    const auto document = readDocument(u"第二十条第（一）项\a\n\n\t信息内容\a\n\t本年制发件数\a\n"
                                       "\t本年废止件数\a\n\t现行有效件数\a\n\n"
                                       "\t规章\a\n\t0\a\n\t1\a\n\t2\a\n\n"
                                       "\t行政规范性文件\a\n\t3\a\n\t4\a\n\t5\a\n"_s.toUtf8(),
                                       u"report.txt"_s);
    QVERIFY(document);
    QCOMPARE(document->tables.size(), 1);
    QStringList cells;
    for (const SourceCell &cell : document->tables.first().cells)
        cells.append(document->text.view(cell.span).toString());
    QVERIFY(cells.join(u'|').endsWith(u"规章|0|1|2|行政规范性文件|3|4|5"));
}

QTEST_APPLESS_MAIN(TestWhiteMarks)
#include "tst_whitemarks.moc"
