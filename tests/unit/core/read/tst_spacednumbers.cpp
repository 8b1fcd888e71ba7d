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

QTEST_GUILESS_MAIN(TestSpacedNumbers)
#include "tst_spacednumbers.moc"
