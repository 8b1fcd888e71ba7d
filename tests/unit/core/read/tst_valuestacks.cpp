#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// The columns of laid out tables, by where values stand below each other.
class TestValueStacks : public QObject
{
    Q_OBJECT

private slots:
    void halvesOfAColumnAreOne();
    void headsOverHalvesAndABlankColumn();
    void valuesBetweenTheHeadsOfTwoColumns();
    void asManyPilesAsHeads();
    void valueAsideIsNoColumn();
    void valueAsideBelowNoHeads();
};

void TestValueStacks::halvesOfAColumnAreOne()
{
    // The second column is wide: 34 stands farther to the left in it than 1 and 2.
    QCOMPARE(
        valueRowsOf(u"一、本年新收申请            380   34          1   1   11   427\n"
                    "二、上年结转申请            2         1   0   1   0   1     5\n"
                    "（一）予以公开             27        2   0   0       1    30\n"
                    "（二）部分公开                       0               0\n"_s),
        (QStringList{u"一、本年新收申请|380|34|_|1|1|11|427"_s, u"二、上年结转申请|2|1|0|1|0|1|5"_s,
                     u"（一）予以公开|27|2|0|0|_|1|30"_s, u"（二）部分公开|_|0|_|_|_|0|_"_s}));
}

void TestValueStacks::headsOverHalvesAndABlankColumn()
{
    // 4 and 1 are of the second column, as 11 is, and nothing stands in the fourth: there are as
    // many heads as places where values stand below each other.
    QCOMPARE(valueRowsOf(u"               自然人    企业      机构     社团    其他    总计\n"
                         "一、本年新收申请数量     17     11       6            9    43\n"
                         "二、上年结转申请数量      1                                1\n"
                         "（一）予以公开         1                                1\n"
                         "1.危及三安全一稳定                4    5                 9\n"
                         "2.属于行政查询事项      1         1                      2\n"
                         "3.属于内部事务信息                                  9    9\n"
                         "（七）总计          18     11       6            9    44\n"_s)
                 .mid(3),
             (QStringList{u"1.危及三安全一稳定|_|4|5|_|_|9"_s, u"2.属于行政查询事项|1|1|_|_|_|2"_s,
                          u"3.属于内部事务信息|_|_|_|_|9|9"_s, u"（七）总计|18|11|6|_|9|44"_s}));
}

void TestValueStacks::valuesBetweenTheHeadsOfTwoColumns()
{
    // The first values are of the first column or of the second: which one is blank is not said.
    QCOMPARE(
        valueRowsOf(
            u"                       自然人             企业     机构      社团      总计\n"
            "一、本年新收政府信息公开申请数量                  16             1      5      22\n"
            "二、上年结转政府信息公开申请数量                   3                    2       5\n"
            "         （一）予以公开                   2                            2\n"_s)
            .constFirst(),
        u"一、本年新收政府信息公开申请数量|16|1|5|22"_s);
}

void TestValueStacks::asManyPilesAsHeads()
{
    // The 3 of the first row stands below the fifth head, that of the second row between this and
    // the sixth: they are of the fourth and the fifth column all the same.
    QCOMPARE(
        valueRowsOf(
            u"                       自然人       企业  机构  社团  服务               其他   "
            u"总计\n"
            "一、本年新收政府信息公开申请数量             8    5     11     3              1      "
            "28\n"
            "二、上年结转政府信息公开申请数量                                        3            3\n"_s)
            .constFirst(),
        u"一、本年新收政府信息公开申请数量|8|5|11|3|1|28"_s);
}

void TestValueStacks::valueAsideIsNoColumn()
{
    // 317 was pushed to the left, and nothing stands below the third head: the values below the
    // first are not those of the second column.
    const QStringList rows = valueRowsOf(
        u"                                        自然人    企业      机构      社团      总计\n"
        "一、本年新收申请                        1619                          85        1704\n"
        "二、上年结转申请                                  2                             2\n"
        "（一）予以公开                          585                           25        610\n"
        "（二）部分公开                          145                           8         153\n"
        "1.本机关不掌握相关信息      317                                       8         325\n"
        "2.没有现成信息                          53        0                   3         56\n"
        "（七）总计                              1047                          41        1088\n"_s);
    QVERIFY2(!rows.contains(u"（一）予以公开|_|585|_|25|610"_s), qPrintable(rows.join(u'\n')));
}

void TestValueStacks::valueAsideBelowNoHeads()
{
    // The heads are on the page before: nothing says that the first 0 of 总计 has a column of its
    // own, and the values below each other are those of the second.
    const QStringList rows = valueRowsOf(
        u"1.属于国家秘密                          1         0                   4         5\n"
        "2.属于行政查询事项                      2                                       2\n"
        "3.属于内部事务信息                                                    8         8\n"
        "（四）无法提供                          3         1                             4\n"
        "（五）不予处理                          1                                       1\n"
        "（六）其他处理                          2                             6         8\n"
        "（七）总计                    0                                       0         0\n"
        "（八）其余                              4                                       4\n"
        "四、结转下年度                          2                                       2\n"_s);
    QVERIFY2(!rows.contains(u"（五）不予处理|_|1|_|_|1"_s), qPrintable(rows.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestValueStacks)
#include "tst_valuestacks.moc"
