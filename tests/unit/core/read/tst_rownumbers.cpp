#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Columns of the office's own that count the rows.
class TestRowNumbers : public QObject
{
    Q_OBJECT

private slots:
    void numbersThatCountOn();
    void valuesBelowACountedList();
    void fromTheMiddleOfAPage();
};

void TestRowNumbers::numbersThatCountOn()
{
    const QStringList rows = valueRowsOf(u"  1    （一）予以公开          4      0      4\n"
                                         "  2    （二）全部公开          1      2      3\n"
                                         "  3    （三）不予公开          5      0      5\n"
                                         "       （四）无法提供的政府\n"
                                         "  4\n"
                                         "          信息申请\n"
                                         "       （五）不予处理的政府\n"
                                         "  5                      1      0      1\n"
                                         "          信息申请\n"_s);
    QVERIFY2(rows.constLast().endsWith(u"（五）不予处理的政府信息申请|1|0|1"),
             qPrintable(rows.join(u'\n')));
}

void TestRowNumbers::valuesBelowACountedList()
{
    QCOMPARE(valueRowsOf(u"序号              事项                数量\n"
                         "1                行政许可             7\n"
                         "2                行政处罚             9\n"
                         "3                其他                25\n"
                         "结果维持  结果纠正  其他结果  尚未审结  总计\n"
                         "   7         52       11        2      72\n"_s)
                 .constLast(),
             u"7|52|11|2|72"_s);
}

void TestRowNumbers::fromTheMiddleOfAPage()
{
    const QStringList rows =
        valueRowsOf(u"              （二）部分公开（区分处理的，只计\n"
                    " 4                                   8      3      11\n"
                    "                这一情形，不计其他情形）\n"
                    " 5            1.属于国家秘密             6      0      6\n"
                    " 6            2.属于行政查询事项           2      1      3\n"
                    " 7            3.属于行政执法案卷           5      4      9\n"_s);
    QCOMPARE(rows.size(), 4);
    QVERIFY2(rows[0].endsWith(u"（二）部分公开（区分处理的，只计这一情形，不计其他情形）|8|3|11"),
             qPrintable(rows[0]));
}

QTEST_GUILESS_MAIN(TestRowNumbers)
#include "tst_rownumbers.moc"
