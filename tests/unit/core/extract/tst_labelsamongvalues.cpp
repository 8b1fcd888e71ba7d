#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Texts of pages in which labels come out behind their values, or in the midst of them.
class TestLabelsAmongValues : public QObject
{
    Q_OBJECT

private slots:
    /// On the second page only, and no sum tells: each column of a row moved by one sums up as
    /// well.
    void labelsBehindTheirValuesAreReviewed()
    {
        const Report report = readText(
            headsInOrder() + below(u"10 2 0 1 0"_s) + u"一、本年新收政府信息公开申请数量\n"_s
            + below(u"0 0 0 0 0"_s) + u"二、上年结转政府信息公开申请数量\n"_s
            + below(u"1 1 0 0 0"_s) + u"（一）予以公开\n第1页\n\n其他\n\n总计\n\n"_s
            + below(u"0 0 0 13 0 2"_s) + u"\f"_s + below(u"0 0 0 0 0 0 0"_s)
            + u"5.属于三类内部事务信息\n"_s + below(u"1 0 0 0 0 0 1"_s)
            + u"6.属于四类过程性信息\n"_s + below(u"0 0 0 0 0 0 0"_s) + u"7.属于行政执法案卷\n"_s
            + below(u"0 0 0 0 0 0 0"_s) + u"8.属于行政查询事项\n"_s + below(u"9 1 0 1 0 0 11"_s)
            + u"（七）总计\n"_s + below(u"1 1 0 0 0 0 2"_s) + u"四、结转下年度继续办理\n"_s
            + u"四、政府信息公开行政复议、行政诉讼情况\n"_s);
        for (const QString &row : {u"refused.internal_affairs"_s, u"refused.process_information"_s,
                                   u"refused.enforcement_files"_s, u"results_total"_s}) {
            const QString read = rowOf(report, row);
            QVERIFY2(read.count(u'*') == 7, qPrintable(row + u": "_s + read));
        }
    }

    /// Its first value may stand behind a line of the label, and the others in front of it.
    void valuesAroundTheirLabelAreReviewed()
    {
        const Report report =
            readText(headsInOrder() + u"一、本年新收政府信息公开申请数量\n"_s
                     + below(u"1 0 0 0 0 0 1"_s) + u"二、上年结转政府信息公开申请数量\n"_s
                     + below(u"0 0 0 0 0 0 0"_s) + u"（一）予以公开\n"_s + below(u"0 0 0 0 0 0 0"_s)
                     + u"5.要求行政机关\n0\n0\n0\n0\n0\n1\n确认或重新出具已 1\n获取信息\n"_s
                     + u"（七）总计\n"_s + below(u"1 0 0 0 0 0 1"_s) + u"四、结转下年度继续办理\n"_s
                     + below(u"0 0 0 0 0 0 0"_s));
        const QString read = rowOf(report, u"not_processed.confirmation"_s);
        QVERIFY2(read == u"1 0 0 0 0 0 1"_s || read.count(u'*') == 7, qPrintable(read));
        QCOMPARE(rowOf(report, u"results_total"_s), u"1 0 0 0 0 0 1"_s);
    }
};

QTEST_APPLESS_MAIN(TestLabelsAmongValues)
#include "tst_labelsamongvalues.moc"
