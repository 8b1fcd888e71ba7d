#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Numbers with blanks between their digits in columns that white parts.
class TestSpacedNumbers : public QObject
{
    Q_OBJECT

private slots:
    void digitsAroundAPoint();
    void signsApart();
    void inColumnsMostlyLeftBlank();
    void narrowColumns();
    void longNumbersBesideEachOther();
};

void TestSpacedNumbers::digitsAroundAPoint()
{
    QCOMPARE(valueRowsOf(u"        信息内容             采购项目数量                   采购总金额\n"
                         "      政府集中采购                2                        7 1 2 . 4 5\n"
                         "      其他采购                   1                        8 . 3\n"_s),
             (QStringList{u"政府集中采购|2|7 1 2 . 4 5"_s, u"其他采购|1|8 . 3"_s}));
}

void TestSpacedNumbers::signsApart()
{
    QCOMPARE(valueRowsOf(
                 u"        信息内容          上一年项目数量        本年增/减       处理决定数量\n"
                 "        行政许可               3                  0              5\n"
                 "        行政处罚               2                - 4              6\n"
                 "        行政强制               2                 -1              7 8\n"_s),
             (QStringList{u"行政许可|3|0|5"_s, u"行政处罚|2|- 4|6"_s, u"行政强制|2|-1|7 8"_s}));
}

void TestSpacedNumbers::inColumnsMostlyLeftBlank()
{
    // 245 has a digit where the blank of 1 6 is.
    const QStringList rows =
        valueRowsOf(u"一、新收申请     530                  245        12         787\n"
                    "二、上年结转      2                                          2\n"
                    "三、予以公开      9                   1 6                   25\n"
                    "四、部分公开                          21         7          28\n"
                    "五、总计数量    500                   201        8         709\n"_s);
    QCOMPARE(rows.size(), 5);
    QVERIFY2(rows[2].contains(u"|1 6|"), qPrintable(rows[2]));
}

void TestSpacedNumbers::narrowColumns()
{
    QCOMPARE(valueRowsOf(u"一、本年新收申请数量   1 6 0 7\n"
                         "二、上年结转申请数量   12 0 0 12\n"
                         "（一）予以公开      3 0 1 4\n"
                         "（二）部分公开      2 2 0 4\n"_s),
             (QStringList{u"一、本年新收申请数量|1|6|0|7"_s, u"二、上年结转申请数量|12|0|0|12"_s,
                          u"（一）予以公开|3|0|1|4"_s, u"（二）部分公开|2|2|0|4"_s}));
}

void TestSpacedNumbers::longNumbersBesideEachOther()
{
    const QStringList rows =
        valueRowsOf(u"一、新收申请     530                  245        12         787\n"
                    "二、上年结转      2                                          2\n"
                    "三、予以公开      9                 3160 21                  25\n"
                    "四、部分公开                          21         7          28\n"
                    "五、总计数量    500                   201        8         709\n"_s);
    QVERIFY2(rows.value(2).contains(u"|3160|21|"), qPrintable(rows.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestSpacedNumbers)
#include "tst_spacednumbers.moc"
