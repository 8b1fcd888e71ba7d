#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Rows of a laid out table that were broken at a gap: the rest stands at the start of a line.
class TestTornLines : public QObject
{
    Q_OBJECT

private slots:
    void restIsOfItsRow();
    void allValuesBelowTheLabel();
    void labelsGoOnBelowTheRest();
    void headsTellHowManyValuesARowHas();
    void restOfARowWithBlanksStaysApart();
    void rowsAtTheStartOfALineAreNoRest();
    void pageNumberIsNoRest();
};

void TestTornLines::restIsOfItsRow()
{
    QCOMPARE(valueRowsOf(u"信息内容            本年制发件数       本年废止件数       现行有效件数\n"
                         "规章                     19                  0\n"
                         "0\n"
                         "行政规范性文件           16                  0                  4\n"
                         "地方性法规                7\n"
                         "12                  3\n"_s),
             (QStringList{u"规章|19|0|0"_s, u"行政规范性文件|16|0|4"_s, u"地方性法规|7|12|3"_s}));
}

void TestTornLines::allValuesBelowTheLabel()
{
    QCOMPARE(valueRowsOf(u"    （一）予以公开         12       0      12\n"
                         "    （二）部分公开\n"
                         "3       1       4\n"
                         "    （三）其他处理          5       0       5\n"_s),
             (QStringList{u"（一）予以公开|12|0|12"_s, u"（二）部分公开|3|1|4"_s,
                          u"（三）其他处理|5|0|5"_s}));
}

void TestTornLines::labelsGoOnBelowTheRest()
{
    QCOMPARE(valueRowsOf(u"    （一）予以公开                   12       0      12\n"
                         "    （二）部分公开（区分处理的，只    3\n"
                         "1       4\n"
                         "    计这一情形）\n"
                         "    （三）其他处理                    5       0       5\n"_s),
             (QStringList{u"（一）予以公开|12|0|12"_s,
                          u"（二）部分公开（区分处理的，只计这一情形）|3|1|4"_s,
                          u"（三）其他处理|5|0|5"_s}));
}

void TestTornLines::headsTellHowManyValuesARowHas()
{
    QCOMPARE(
        valueRowsOf(u"信息内容              上一年项目数量     本年增/减         处理决定数量\n"
                    "行政许可                    3                 1                 12\n"
                    "其他对外管理服务事项        5                 0                  2\n"
                    "信息内容              采购项目数量       采购总金额\n"
                    "政府集中采购\n"
                    "12                13.74\n"_s),
        (QStringList{u"行政许可|3|1|12"_s, u"其他对外管理服务事项|5|0|2"_s,
                     u"政府集中采购|12|13.74"_s}));
}

void TestTornLines::restOfARowWithBlanksStaysApart()
{
    // Two of three values: which one is blank is not known.
    QCOMPARE(valueRowsOf(u"信息内容            本年制发件数       本年废止件数       现行有效件数\n"
                         "规章                     19\n"
                         "7\n"
                         "行政规范性文件           16                  0                  4\n"_s),
             (QStringList{u"规章|19"_s, u"7"_s, u"行政规范性文件|16|0|4"_s}));
}

void TestTornLines::rowsAtTheStartOfALineAreNoRest()
{
    // No labels stand beside these.
    QCOMPARE(valueRowsOf(u"结果维持  结果纠正  其他结果  尚未审结  总计\n"
                         "3         0         1         2         6\n"_s),
             (QStringList{u"3|0|1|2|6"_s}));
}

void TestTornLines::pageNumberIsNoRest()
{
    QCOMPARE(
        valueRowsOf(u"信息内容            本年制发件数       本年废止件数       现行有效件数\n"
                    "行政规范性文件           16                  0                  4\n"
                    "规章                     19                  0\n"
                    "7\n"
                    "\f信息内容            上一年项目数量     本年增/减          处理决定数量\n"
                    "行政许可                 3                   1                  8\n"_s),
        (QStringList{u"行政规范性文件|16|0|4"_s, u"规章|19|0|_"_s, u"行政许可|3|1|8"_s}));
}

QTEST_GUILESS_MAIN(TestTornLines)
#include "tst_tornlines.moc"
