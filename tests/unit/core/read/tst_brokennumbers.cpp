#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Numbers wider than their cell: the rest of their digits stands below, that of the row between.
class TestBrokenNumbers : public QObject
{
    Q_OBJECT

private slots:
    void digitsBelowAreOfTheirNumber();
    void labelsOnTheLinesOfDigits();
    void numbersOnThreeLines();
    void digitsBelowTheTopOfTheirCell_data();
    void digitsBelowTheTopOfTheirCell();
    void rowsBelowEachOtherAreNoNumbers();
    void wholeRowsAreNoNumbers();
    void rowBelowHeadsThatAPageBreaks();
    void blanksBelowHeadsOfAnotherPageStayUnplaced();
};

void TestBrokenNumbers::digitsBelowAreOfTheirNumber()
{
    QCOMPARE(valueRowsOf(u"                      5237                            5445\n"
                         "   一、新收申请数量                  1249   219    289\n"
                         "                        5                               1\n"
                         "   二、结转申请数量           1533     67     0      12    1624\n"_s),
             (QStringList{u"一、新收申请数量|5237 5|1249|219|289|5445 1"_s,
                          u"二、结转申请数量|1533|67|0|12|1624"_s}));
}

void TestBrokenNumbers::labelsOnTheLinesOfDigits()
{
    QCOMPARE(
        valueRowsOf(u"      1.危及稳定的申  873                       932\n"
                    "                     502   10   14   38\n"
                    "        请         9                         4\n"
                    "      2.其他        12   6     0    0    0    18\n"_s),
        (QStringList{u"1.危及稳定的申请|873 9|502|10|14|38|932 4"_s, u"2.其他|12|6|0|0|0|18"_s}));
}

void TestBrokenNumbers::numbersOnThreeLines()
{
    // 122 on five lines of half the height, 40 and 35 on two of these.
    QCOMPARE(valueRowsOf(u"            结果   结果   其他   未结   总计\n"
                         "            维持   纠正   结果   案件   数量\n"
                         "                                         1\n"
                         "             4      3      3      1\n"
                         "                                         2\n"
                         "             0      5      4      3\n"
                         "                                         2\n"_s),
             (QStringList{u"4 0|3 5|3 4|1 3|1 2 2"_s}));
}

void TestBrokenNumbers::digitsBelowTheTopOfTheirCell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("beside a label of one line")
        << u"信息内容    本年新     本年新    对外公\n"
           "         制作       公开      开总数\n"
           "规章      625     312    4374\n"
           "                         580\n"
           "规范文件     11      11       11\n"_s
        << QStringList{u"规章|625|312|4374 580"_s, u"规范文件|11|11|11"_s};
    QTest::newRow("the only value")
        << u"信息内容       本年处理决定数量\n"
           "行政许可             6043\n"
           "                    4\n"
           "      第二十条第（六）项\n"
           "信息内容       本年处理决定数量\n"
           "行政处罚             3\n"
           "行政强制             5\n"_s
        << QStringList{u"行政许可|6043 4"_s, u"行政处罚|3"_s, u"行政强制|5"_s};
    QTest::newRow("beside the rest of the label") << u"信息内   上一年     本年增    处理决\n"
                                                     " 容     数量      增减      数量\n"
                                                     "行政许    5       0     8317\n"
                                                     " 可                     83\n"_s
                                                  << QStringList{u"行政许|5|0|8317 83"_s};
    QTest::newRow("another row below")
        << u"信息内容      数量\n行政许可       300\n行政处罚        40\n"_s
        << QStringList{u"行政许可|300"_s, u"行政处罚|40"_s};
    QTest::newRow("another row whose label stands below its value")
        << u"信息内容      数量      总数\n"
           "行政许可       300      2\n"
           "             40\n"
           "行政处罚\n"_s
        << QStringList{u"行政许可|300|2"_s, u"40"_s};
    QTest::newRow("the number of a page")
        << u"信息内容      数量\n行政许可       300\n行政处罚       120\n                7\n"_s
        << QStringList{u"行政许可|300"_s, u"行政处罚|120"_s, u"7"_s};
}

void TestBrokenNumbers::digitsBelowTheTopOfTheirCell()
{
    QFETCH(QString, text);
    QFETCH(QStringList, rows);
    QCOMPARE(valueRowsOf(text).join(u'\n'), rows.join(u'\n'));
}

void TestBrokenNumbers::rowsBelowEachOtherAreNoNumbers()
{
    QCOMPARE(valueRowsOf(u"  1.属于国家秘密      23                    23\n"
                         "  2.其他法律                 5     6\n"
                         "  3.危及稳定         7                     7\n"
                         "  4.其他           1      2     3     6\n"_s)
                 .size(),
             4);
}

void TestBrokenNumbers::wholeRowsAreNoNumbers()
{
    QCOMPARE(valueRowsOf(u"     理           2514   126    6    2665\n"
                         "        明确\n"
                         "     结           377    19    0     397\n"_s)
                 .filter(u"2514377"_s),
             QStringList());
}

void TestBrokenNumbers::rowBelowHeadsThatAPageBreaks()
{
    // The columns of the next page stand elsewhere.
    const QStringList rows = valueRowsOf(u"  四、复议、诉讼情况\n"
                                         "     行政复议                 行政诉讼\n"
                                         "结   结   其   尚   总    结  结  其  尚  总\n"
                                         "果   果   他   未   计    果  果  他  未  计\n"
                                         "\n"
                                         "               —3—\n"
                                         "\f维    纠    结    审          维     纠    结    审\n"
                                         "持    正    果    结          持     正    果    结\n"
                                         "1    0    0    3    4    0    0    2    5    7\n"_s);
    QCOMPARE(rows, QStringList{u"1|0|0|3|4|0|0|2|5|7"_s});
}

void TestBrokenNumbers::blanksBelowHeadsOfAnotherPageStayUnplaced()
{
    const QStringList rows = valueRowsOf(u"  四、复议、诉讼情况\n"
                                         "     行政复议                 行政诉讼\n"
                                         "结   结   其   尚   总    结   结   其   尚   总\n"
                                         "果   果   他   未   计    果   果   他   未   计\n"
                                         "\n"
                                         "                3\n"
                                         "\f1    0         3    4    0    0         5    7\n"_s);
    QCOMPARE(rows, QStringList{u"1|0|3|4|0|0|5|7"_s});
}

QTEST_GUILESS_MAIN(TestBrokenNumbers)
#include "tst_brokennumbers.moc"
