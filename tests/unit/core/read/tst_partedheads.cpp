#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Heads of columns so narrow that a blank or two part them, with nothing below some of them.
class TestPartedHeads : public QObject
{
    Q_OBJECT

private slots:
    void wordsBelowEachOtherAreOfOneHead();
    void shortHeadOnTheLineBetween();
    void headsTellWhichUnitColumnsAreCountedIn();
    void headsOfLabelsAroundOthersAreNoColumns();
    void lettersSpreadOutAreNoHeads();
    void someOfManyAreNoHeads();
    void headWithBlanksBetweenItsCharacters();
};

void TestPartedHeads::wordsBelowEachOtherAreOfOneHead()
{
    QCOMPARE(valueRowsOf(u"                               申请人情况\n"
                         "（本列数据的勾稽关系为：第一                法人或其他组织\n"
                         "项加第二项之和，等于第三项加    自然            社会 法律\n"
                         "                        商业   科研              总计\n"
                         "    第四项之和）        人             公益 服务   其他\n"
                         "                        企业   机构\n"
                         "                                组织 机构\n"
                         "一、本年新收申请          5      1   2               8\n"
                         "二、上年结转申请          2                          2\n"
                         "三、结转下年申请                 1                   1\n"_s),
             (QStringList{u"一、本年新收申请|5|1|2|_|_|_|8"_s, u"二、上年结转申请|2|_|_|_|_|_|2"_s,
                          u"三、结转下年申请|_|1|_|_|_|_|1"_s}));
}

void TestPartedHeads::shortHeadOnTheLineBetween()
{
    QCOMPARE(valueRowsOf(u"                              申请人情况\n"
                         "                                  法人或其他组织\n"
                         "                    自然人    商业企   科研机 社会公 法律服        总计\n"
                         "                                                其他\n"
                         "                            业     构   益组织 务机构\n"
                         "  一、本年新收申请                                           0\n"
                         "  二、上年结转申请\n"_s),
             QStringList{u"一、本年新收申请|_|_|_|_|_|_|0"_s});
}

void TestPartedHeads::headsTellWhichUnitColumnsAreCountedIn()
{
    // An ideograph takes one column, for all that there are few values.
    QCOMPARE(valueRowsOf(u"（本列数据的勾稽关系为：第一                    法人或其他组织\n"
                         "项加第二项之和，等于第三项加     自然               社会 法律\n"
                         "                        商业       科研                 总计\n"
                         "    第四项之和）         人                公益 服务      其他\n"
                         "                        企业       机构\n"
                         "                                    组织 机构\n"
                         "一、本年新收申请\n"
                         "                   7             2             1    10\n"
                         "       数量\n"_s),
             QStringList{u"一、本年新收申请数量|7|_|2|_|_|1|10"_s});
}

void TestPartedHeads::headsOfLabelsAroundOthersAreNoColumns()
{
    QCOMPARE(valueRowsOf(u"                        第二十条第（一）项\n"
                         "       信息\n"
                         "            本年制发件数                本年废止件数       现行有效件数\n"
                         "       内容\n"
                         "规章                                     0                 0\n"
                         "行政规范性文件             0                0                 1\n"_s),
             (QStringList{u"规章|_|0|0"_s, u"行政规范性文件|0|0|1"_s}));
}

void TestPartedHeads::lettersSpreadOutAreNoHeads()
{
    QCOMPARE(valueRowsOf(u"      申请人\n"
                         "  （本 列数 据的 勾稽       自然人    企业    总计\n"
                         "   关系 为： 第一 项加\n"
                         "  一、本年新收申请            3       4       7\n"
                         "  二、上年结转申请            1       1       2\n"_s),
             (QStringList{u"一、本年新收申请|3|4|7"_s, u"二、上年结转申请|1|1|2"_s}));
}

void TestPartedHeads::someOfManyAreNoHeads()
{
    // The head of a total on a line of its own is not known to be one: nor are those beside it, for
    // with these alone each value would be of another column.
    const SourceText text(u"      行政复议                         行政诉讼\n"
                          "结果 结果 其他 尚未\n"
                          "            总计 结果 结果 其他 尚未\n"
                          "维持 纠正 结果 审结                总计\n"
                          "               维持 纠正 结果 审结\n"
                          "2    1    0    0      3    0    1    1\n"_s);
    for (const SourceTable &table : findTables(text)) {
        for (const SourceCell &cell : table.cells)
            QVERIFY(text.view(cell.span) != u"纠正"_s);
    }
}

void TestPartedHeads::headWithBlanksBetweenItsCharacters()
{
    QCOMPARE(valueRowsOf(u"          行政复议                       行 政 诉 讼\n"
                         "结果  结果  其他  尚未        结果  结果  其他  尚未\n"
                         "维持  纠正  结果  审结  总计  维持  纠正  结果  审结  总计\n"
                         " 6     4     21    2     33    2     0     1     4     7\n"_s),
             QStringList{u"6|4|21|2|33|2|0|1|4|7"_s});
}

QTEST_GUILESS_MAIN(TestPartedHeads)
#include "tst_partedheads.moc"
