#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Numbers with no blank between them, where nothing but white parts columns.
class TestRunTogether : public QObject
{
    Q_OBJECT

private slots:
    /// The sum of a row fails: its blanks may be the places of what ran together.
    void blanksBesideLongNumbers()
    {
        const Report report = readText(
            u"                  5.要求行政机关确认或重 0                  0 0            0    "
            u"29793 0            29793\n"
            "                （六）其他处理                  67       0 0            0      0      "
            " 67\n"
            "                  （七）总计              61394229773573 69659 1473397 7617785 "
            "92577646272683967\n"
            "             四、结转下年度继续办理                 0        0 0            0      0       0          0\n"_s);
        QCOMPARE(rowOf(report, u"results_total"_s),
                 u"?* 61394229773573* 69659* 1473397* 7617785* ?* 92577646272683967*"_s);
        QCOMPARE(rowOf(report, u"carried_forward"_s), u"0 0 0 0 0 0 0"_s);
    }

    /// Where it holds, they are the office's.
    void blanksOfTheOffice()
    {
        const Report report = readText(
            u"                         自然人    商业企业   科研机构    公益组织   法律服务   其他 "
            u"     总计\n"
            "二、上年结转政府信息公开申请数量         2         0        0         5         0     "
            "    6         13\n"
            "（一）予以公开                    78605         0        0         0         0        "
            " 0      78605\n"
            "（二）部分公开                    43905         0        0         0         0        "
            "64      43969\n"
            "（七）总计                        60283              69659     14733                  "
            "      144675\n"
            "四、结转下年度继续办理                0         0        0         0         0         0          0\n"_s);
        QCOMPARE(rowOf(report, u"results_total"_s), u"60283 ? 69659 14733 ? ? 144675"_s);
    }

    /// The sum of its group says where the second number begins, even where that of another fails.
    void twoNumbersOfAGroup_data()
    {
        QTest::addColumn<QString>("total");
        QTest::newRow("the other sums hold") << u"75621"_s;
        QTest::newRow("another fails") << u"66621"_s;
    }

    void twoNumbersOfAGroup()
    {
        QFETCH(QString, total);
        const Report report =
            readText(u"三、收到和处理政府信息公开申请情况\n"
                     "          (四)政府信息公开行政复议、行政诉讼情况\n"
                     "                       行政复议                                              "
                     "行政诉讼\n\n"
                     "                                                     未经复议直接起诉        "
                     "                    复议后起诉\n"
                     "           结果维    结果纠   其他结    尚未审\n"
                     "                                      总计    结果维    结果纠   其他结    "
                     "尚未审          结果维    结果纠   其他结    尚未审\n"
                     "             持      正     果      结                                     "
                     "总计                               总计\n"
                     "                                              持      正     果      结      "
                     "      持      正     果      结\n\n"
                     "           120001 300002  55   400003820061   0    32204  5202  38215  %1 "
                     "  39   12034  108     0    12181\n\n"
                     "          (五)存在的主要问题及改进情况\n"_s.arg(total));
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"120001* 300002* 55* 400003* 820061*"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s).remove(u'*'),
                 u"0 32204 5202 38215 "_s + total);
    }

    /// The sums of the columns ask for two numbers, though one of them is wrong.
    void twoNumbersInOneCell()
    {
        const Report report =
            readText(u"三、收到和处理政府信息公开申请情况\n"
                     "|||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|\n"
                     "|一、本年新收政府信息公开申请数量|||92|25|1829|41|60|265||\n"
                     "|二、上年结转政府信息公开申请数量|||3|0|3|0|0|0|6|\n"
                     "|三、本年度办理结果|（一）予以公开||92|24|21|29|41|59|266|\n"
                     "||（七）总计||92|24|21|29|41|59|266|\n"
                     "|四、结转下年度继续办理|||3|1|0|0|0|1|15|\n"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), u"92* 25* 18* 29* 41* 60* 265*"_s);
    }

    /// No separator at all: of the many ways to part a row few add up along it, and the columns
    /// choose among these.
    void allNumbersOfARow_data()
    {
        QTest::addColumn<QString>("numbers");
        QTest::newRow("digits of one number") << u"3140 115 2 20 9 130 3416"_s;
        QTest::newRow("more than a number has") << u"31401 1150 102 20 39 130 32842"_s;
        QTest::newRow("of full width") << u"３１４０ １１５ ２ ２０ ９ １３０ ３４１６"_s;
    }

    void allNumbersOfARow()
    {
        QFETCH(const QString, numbers);
        const QString results = QString(numbers).replace(u' ', u'\t');
        const QString noughts = u"0\t0\t0\t0\t0\t0\t0"_s;
        const Report report =
            readText(u"三、收到和处理政府信息公开申请情况\n"
                     "\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
                     "一、本年新收政府信息公开申请数量\t\t\t"_s
                     + QString(numbers).remove(u' ') + u"\n二、上年结转政府信息公开申请数量\t\t\t"_s
                     + noughts + u"\n三、本年度办理结果\t（一）予以公开\t\t"_s + results
                     + u"\n\t（七）总计\t\t"_s + results + u"\n四、结转下年度继续办理\t\t\t"_s
                     + noughts + u'\n');
        QCOMPARE(rowOf(report, u"new_requests"_s).remove(u'*'), rowOf(report, u"results_total"_s));
    }

    void longerThanAnyCount()
    {
        const Report report = readText(u"二、主动公开政府信息情况\n第二十条第（一）项\n"
                                       "信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
                                       "规章\t60283118662462\t0\t999999999\n"
                                       "行政规范性文件\t1\t0\t1\n第二十条第（五）项\n"
                                       "信息内容\t本年处理决定数量\n行政许可\t3\n"_s);
        QCOMPARE(valuesOf(report, u"t2.art20_1.regulations"_s, u"made repealed in_force"_s),
                 u"60283118662462* 0 999999999"_s);
    }

    /// Dashes take one column each, to some programs two.
    void dashesOfOneColumn()
    {
        const Report report =
            readText(u"三、收到和处理政府信息公开申请情况\n"
                     "                                                                             "
                     "         申请人情况\n"
                     "  （本列数据的勾稽关系为：第一项加第二项                                     "
                     "  法人或其他组织\n"
                     "  之和，等于第三项加第四项之和）                             自然人          "
                     "                                       总计\n"
                     "                                                                       商业  "
                     "   科研    社会公   法律服    其他\n"
                     "                                                                       企业  "
                     "   机构    益组织   务机构\n"
                     "  一、本年新收政府信息公开申请数量                             27       41   "
                     "    11        6       15       32\n"
                     "  二、上年结转政府信息公开申请数量                             ——       ——   "
                     "    ——        2        3       ——\n"
                     "          （一）予以公开                                        4       ——   "
                     "    ——       ——       ——       ——\n"
                     "          （二）部分公开（区分处理的，只计这一                  7        5   "
                     "     2       ——       ——        9\n"
                     "          情形，不计其他情形）\n"
                     "  年度办                6.属于四类过程性信息                   ——        8   "
                     "    ——       ——       14       ——\n"
                     "  理结果                8.属于行政查询事项                      3       ——   "
                     "    ——       ——       ——       ——\n"
                     "            法提供      3.补正后申请内容仍不明确                1       ——   "
                     "    ——        5       ——       13\n"
                     "          （七）总计                                           22       38   "
                     "    11        6       15       32\n"
                     "  四、结转下年度继续办理                                        5        3   "
                     "    ——       ——       ——       ——\n"
                     "四、政府信息公开行政复议、行政诉讼情况\n"_s);
        const auto printed = [&report](const QString &row) {
            QStringList cells;
            for (const QString &column :
                 {u"natural_person"_s, u"commercial"_s, u"research"_s, u"public_interest"_s,
                  u"legal_service"_s, u"other_org"_s, u"total"_s})
                cells.append(
                    report.cell(cellId(report, u"t3."_s + row + u'.' + column)).reading.raw);
            return cells.join(u'|');
        };
        QCOMPARE(printed(u"carried_over"_s), u"——|——|——|2|3|——|"_s);
        QCOMPARE(printed(u"refused.process_information"_s), u"——|8|——|——|14|——|"_s);
        QCOMPARE(printed(u"carried_forward"_s), u"5|3|——|——|——|——|"_s);
    }
};

QTEST_APPLESS_MAIN(TestRunTogether)
#include "tst_runtogether.moc"
