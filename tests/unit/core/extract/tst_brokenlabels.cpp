#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Labels broken in pieces, where nothing but white parts columns.
class TestBrokenLabels : public QObject
{
    Q_OBJECT

private slots:
    /// On the line of the values, and the rest of the label below it: no column of the table.
    void listNumberApart()
    {
        const Report report = readText(uR"(三、收到和处理政府信息公开申请情况
                                                                              申请人情况
 (本列数据的勾稽关系为:第一项加第二项之和,等于第                            法人或其他组织
                三项加第四项之和)                   自然人    商业企　   社会公益   法律服务     其他       总计
                                                                 业        组织       机构
一、本　年新收政府信息公开申请数量                    72         30         26          6         10         147
二、上年结转政府信息                                   0          0          0          0          0          0
公开申请数量
          (一)予以公开                                 2          0          0          4          0          6
          (二)部分公开(区分处理的,只计这一情形,        6          9          0          0          0         15
          不计其他情形)
                        1.                            11          0          0          0          6         17
                        属于国家秘密
                        2.其他法律行政法规禁止公       5          0          2          0          0          7
                        开
                        3.危及“三安全一稳定”         0          0          0          0          0          0
           (三)不予公开 4.保护第三方合 法权益          0          0          0          2          0          5
                        5.属于三类内部                 0          0          0          0          4          4
                        事务信息
                        6.属于四类过程性信息           8          0          0          0          0          8
                        7.属于行政执法案卷            11          0          0          0          0         11
                        8                              4         12         11          0          0         27
                        .属于行政查询事项
                        1.本机关不掌握相关政府信       0          3          0          0          0          3
 三、本年               息
 度办理结  (四)无法提供 2.没有现成信息需要另行制       0          0          0          0          0          0
    果                  作
                        3.补正后申请内容仍不明确      11          0          4          0          0         15
                        1.信访举报投诉类申请           7          0          0          0          0          7
                        2.重复申请                     0          0          2          0          0          2
           (五)不予处   3.要求提供公开出版物           0          0          0          0          0          0
                理      4.无正当                       4          0          0          0          0          4
                        理由大量反复申请
)"_s);
        QCOMPARE(rowOf(report, u"granted"_s).remove(u'*'), u"2 0 - 0 4 0 6"_s);
        QCOMPARE(rowOf(report, u"refused.administrative_query"_s).remove(u'*'),
                 u"4 12 - 11 0 0 27"_s);
        QVERIFY(rowOf(report, u"granted"_s).count(u'*') >= 6);
    }

    /// The values of one row are read behind the label of the other.
    void labelCutBehindABracket()
    {
        const Report report = readText(uR"(三、收到和处理政府信息公开申请情况
                                                                                     申请人
                                                                                      情况
   （本列数据的勾稽关系为：第一项加第二项之和，                                  法人或其他组织
             等于第三项加第四项之和）               自然人      商业        科        社会      法　律                  总
                                                                企业        研        公益       服务       其他        计
                                                                           机构       组织       机构
一、本年新收政府信息公开申请数量                      50         19          7          2         15         33         126
二、上年结转政府信息公开申请数　量                     6          0          0          0          0          0          6
                        2.重复申请                     4          0          0          0          0          0          4
            （五）不予  3.要求提供公开出               0          0          0          0          0         12         12
               处理     版物
                        4.无正当理由大量反复申请       1          0          0          0          0          0          1
                        5.要求行政机关确认或重新       0          0          0          0          0          0          0
                        出具已获取信　息
          （                                           0          0          0          0          0          0          0
          六）其他处理
          （                                          47         19          6          2          5         26         105
          七）总计
四、结转下　年度继续办理                               9          0          1          0         10          7         27
)"_s);
        QCOMPARE(rowOf(report, u"not_processed.excessive"_s), u"1 0 0 0 0 0 1"_s);
        QCOMPARE(rowOf(report, u"other_handling"_s).count(u'*'), 7);
        QCOMPARE(rowOf(report, u"results_total"_s).count(u'*'), 7);
    }

    /// On one line, which of two values a label stands between are its, nothing says.
    void labelsBehindTheirValuesOnOneLine()
    {
        const QStringList labels{u"一、本年新收政府信息公开申请数量"_s,
                                 u"二、上年结转政府信息公开申请数量"_s,
                                 u"（一）予以公开"_s,
                                 u"1.属于国家秘密"_s,
                                 u"2.其他法律行政法规禁止公开"_s,
                                 u"4.保护第三方合法权益"_s,
                                 u"5.属于三类内部事务信息"_s,
                                 u"6.属于四类过程性信息"_s,
                                 u"7.属于行政执法案卷"_s,
                                 u"8.属于行政查询事项"_s,
                                 u"1.本机关不掌握相关政府信息"_s,
                                 u"2.没有现成信息需要另行制作"_s,
                                 u"2.重复申请"_s,
                                 u"3.要求提供公开出版物"_s,
                                 u"4.无正当理由大量反复申请"_s,
                                 u"（七）总计"_s,
                                 u"四、结转下年度继续办理"_s};
        QString text = headsInOrder().replace(u'\n', u' ');
        for (qsizetype row = 0; row < labels.size(); ++row)
            text += QString::number(row) + u" 1 0 2 0 3 "_s + QString::number(row + 6) + u' '
                    + labels[row] + u' ';
        for (int i = 0; i < 20; ++i)
            text += u"某市某局做好公开工作，"_s;
        const Report report = readText(text + u'\n');
        for (const QString &row : {u"carried_over"_s, u"granted"_s, u"results_total"_s}) {
            const QString read = rowOf(report, row);
            QVERIFY2(read.count(u'*') == 7 || read == u"- - - - - - -"_s, qPrintable(read));
        }
    }

    /// A total is a row's label also where the number behind it has the mark of a note.
    void beforeNumbersWithMarks()
    {
        const Report report = readText(u"一、本年新收政府信息公开申请数量\t4\t0\t0\t0\t0\t0\t4\n"
                                       "（一）予以公开\t3\t0\t0\t0\t0\t0\t3\n"
                                       "（七）总计\t3¹\t0\t0\t0\t0\t0\t3\n"
                                       "四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1\n"_s);
        QCOMPARE(rowOf(report, u"results_total"_s), u"?* 0 0 0 0 0 3"_s);
    }

    /// The columns of labels are one, and each row names its groups.
    void behindThoseOfTheirGroups()
    {
        const Report report =
            readText(u"一、本年新收政府信息公开申请数量\t4\t0\t0\t0\t0\t0\t4\n"
                     "三、本年度办理结果（一）予以公开\t1\t0\t0\t0\t0\t0\t1\n"
                     "（三）不予公开1、属于国家秘密\t3\t0\t0\t0\t0\t2\t5\n"
                     "不予公开：属于行政查询事项\t2\t1\t0\t0\t0\t0\t3\n"
                     "三、本年度办理结果（五）不予处理2．重复申请\t0\t0\t0\t6\t0\t0\t6\n"_s);
        QCOMPARE(rowOf(report, u"granted"_s), u"1 0 0 0 0 0 1"_s);
        QCOMPARE(rowOf(report, u"refused.state_secret"_s), u"3 0 0 0 0 2 5"_s);
        QCOMPARE(rowOf(report, u"refused.administrative_query"_s), u"2 1 0 0 0 0 3"_s);
        QCOMPARE(rowOf(report, u"not_processed.repeated"_s), u"0 0 0 6 0 0 6"_s);
    }
};

QTEST_APPLESS_MAIN(TestBrokenLabels)
#include "tst_brokenlabels.moc"
