#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Labels of two short lines around their rows, in laid out pages.
class TestNarrowLabels : public QObject
{
    Q_OBJECT

private slots:
    void linesAroundARowAreItsLabel();
    void shorterLineBelow();
    void blankRowAmongThese();
    void linesBetweenTwoRowsStayApart();
    void blankRowsBesideALabelWrittenDownwards();
};

void TestNarrowLabels::linesAroundARowAreItsLabel()
{
    QCOMPARE(valueRowsOf(u"                    第二十条第（五）项\n"
                         "   信息\n"
                         "           上一年项目数量       本年增/减               处理决定数量\n"
                         "   内容\n"
                         "   行政\n"
                         "               325             14                    9\n"
                         "   许可\n"
                         "其他对外管理服务\n"
                         "               99              0                     14\n"
                         "事项\n"
                         "                   第二十条第（六）项\n"
                         "   信息\n"
                         "           上一年项目数量       本年增/减               处理决定数量\n"
                         "   内容\n"
                         "   行政\n"
                         "               85              0                     17\n"
                         "   处罚\n"
                         "行政强制           182             -13                   0\n"_s),
             (QStringList{u"行政许可|325|14|9"_s, u"其他对外管理服务事项|99|0|14"_s,
                          u"行政处罚|85|0|17"_s, u"行政强制|182|-13|0"_s}));
}

void TestNarrowLabels::shorterLineBelow()
{
    QCOMPARE(valueRowsOf(u"                  采购项目\n"
                         "          信息内容         采购总金额\n"
                         "                   数量\n"
                         "          政府集中\n"
                         "                    32           332.67\n"
                         "           采购\n"_s),
             QStringList{u"政府集中采购|32|332.67"_s});
}

void TestNarrowLabels::blankRowAmongThese()
{
    QCOMPARE(valueRowsOf(u"      信息\n"
                         "                 本年处理决定数量        本年废止件数\n"
                         "      内容\n"
                         "      行政\n"
                         "      处罚\n"
                         "      行政\n"
                         "                     1             2\n"
                         "      强制\n"_s),
             QStringList{u"行政强制|1|2"_s});
}

void TestNarrowLabels::linesBetweenTwoRowsStayApart()
{
    // Which of the rows the word between is of, nothing tells.
    const QStringList rows = valueRowsOf(u"      行政\n"
                                         "                     1             2\n"
                                         "      处罚\n"
                                         "                     3             4\n"
                                         "      强制\n"_s);
    QVERIFY2(!rows.contains(u"行政处罚|1|2"_s) && !rows.contains(u"处罚强制|3|4"_s),
             qPrintable(rows.join(u'\n')));
}

void TestNarrowLabels::blankRowsBesideALabelWrittenDownwards()
{
    const SourceText text(u"                              申请人情况\n"
                          "                        自然人   企业   机构   总计\n"
                          "一、本年新收政府信息公开申请\n"
                          "                         1    0    0    1\n"
                          "       数量\n"
                          "二、上年结转政府信息公开申请\n"
                          "       数量\n"
                          "三 （一）予以公开\n"
                          "、     1.属于国家秘密\n"
                          "本     2.其他法律行政法\n"
                          "年     规禁止公开\n"
                          "度     3.危及三安全一\n"
                          "办     稳定\n"_s);
    QStringList labels;
    for (const SourceTable &table : findTables(text)) {
        for (const SourceCell &cell : table.cells)
            labels.append(cell.words.isEmpty() ? text.view(cell.span).toString() : cell.words);
    }
    for (const QString &label : {u"二、上年结转政府信息公开申请数量"_s,
                                 u"2.其他法律行政法规禁止公开"_s, u"3.危及三安全一稳定"_s})
        QVERIFY2(labels.contains(label), qPrintable(labels.join(u'|')));
}

QTEST_GUILESS_MAIN(TestNarrowLabels)
#include "tst_narrowlabels.moc"
