#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Labels of rows in laid out pages, on other lines than their values, which stand beside the name
/// of a group.
class TestLabelsBesideGroups : public QObject
{
    Q_OBJECT

private slots:
    void lastLineAboveTheValuesOfTheNextRow();
    void groupsBesideTheirRowsAreNoLabels();
    void linesOfAGroupBetweenThoseOfALabel();
    void allValuesBelowTheirLabels();
    void wordsBehindANumberedLabel();
};

void TestLabelsBesideGroups::lastLineAboveTheValuesOfTheNextRow()
{
    // 公开 stands above the values of 3., whose label is below them: it is the rest of 2. all the
    // same.
    QCOMPARE(valueRowsOf(u"三    （一）予以公开                   2                   2\n"
                         "、    （三）不 1、属于国家秘密\n"
                         "本    予公开 2、其他法律行政法规禁止        1                   1\n"
                         "年        公开\n"
                         "度                                 4                   4\n"
                         "         3、危及“三安全一稳定”\n"
                         "办        4、属于行政查询事项           5                   5\n"_s)
                 .mid(1, 2),
             (QStringList{u"2、其他法律行政法规禁止公开|1|1"_s, u"3、危及“三安全一稳定”|4|4"_s}));
}

void TestLabelsBesideGroups::groupsBesideTheirRowsAreNoLabels()
{
    // The values of 2. stand beside the name of its group, which ends right above; those of （二）
    // below all of its label, and right above the name of the next group.
    const QStringList rows = valueRowsOf(u"三、本 （一）予以公开                   2     0     2\n"
                                         "年度办\n"
                                         "    （二）部分公开（区分处理的，只计这\n"
                                         "理结果\n"
                                         "    一情形，不计其他情形）\n"
                                         "                               7     1     8\n"
                                         "     （四） 1.本机关不掌握相关           3     0     3\n"
                                         "     无法提     政府信息\n"
                                         "      供                       1     5     6\n"
                                         "          2.没有现成信息需要另行\n"
                                         "              制作\n"
                                         "          3.补正后申请内容仍不明         0     4     4\n"
                                         "              确\n"_s);
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[1], u"（二）部分公开（区分处理的，只计这一情形，不计其他情形）|7|1|8"_s);
    QVERIFY2(rows[3].endsWith(u"|2.没有现成信息需要另行制作|1|5|6"), qPrintable(rows[3]));
}

void TestLabelsBesideGroups::linesOfAGroupBetweenThoseOfALabel()
{
    const QStringList rows =
        valueRowsOf(u"               1．信访举报投诉类申请           6     0     6\n"
                    "               2．重复申请                5     0     5\n"
                    "         （五）   3．要求提供公开出版\n"
                    "         不予处\n"
                    "                                   0     4     4\n"
                    "               物\n"
                    "         理     4．无正当理由大量反\n"
                    "                                   1     2     3\n"
                    "               复申请\n"
                    "               5．要求行政机关确认           9     0     9\n"_s);
    QCOMPARE(rows.size(), 5);
    QVERIFY2(rows[2].endsWith(u"3．要求提供公开出版物|0|4|4"), qPrintable(rows[2]));
    QVERIFY2(rows[3].endsWith(u"4．无正当理由大量反复申请|1|2|3"), qPrintable(rows[3]));
}

void TestLabelsBesideGroups::allValuesBelowTheirLabels()
{
    const QStringList rows = valueRowsOf(u"           8、属于行政查询事项         7     1     8\n"
                                         "           1、本机关不掌握相关\n"
                                         "           政府信息\n"
                                         "                               6     2     8\n"
                                         "   （四）\n"
                                         "理结         2、没有现成信息需要\n"
                                         "果\n"
                                         "   无法提\n"
                                         "           另行制作\n"
                                         "                               5     3     8\n"
                                         "   供\n"
                                         "           3、补正后申请内容仍\n"
                                         "           不明确\n"
                                         "                               4     4     8\n"
                                         "           4、重复申请             3     5     8\n"_s);
    QCOMPARE(rows.size(), 5);
    QVERIFY2(rows[1].endsWith(u"1、本机关不掌握相关政府信息|6|2|8"), qPrintable(rows[1]));
    QVERIFY2(rows[2].endsWith(u"2、没有现成信息需要另行制作|5|3|8"), qPrintable(rows[2]));
    QVERIFY2(rows[3].endsWith(u"3、补正后申请内容仍不明确|4|4|8"), qPrintable(rows[3]));
}

void TestLabelsBesideGroups::wordsBehindANumberedLabel()
{
    // What stands in the place of a value is no label of the row, and no value is that of another.
    const QStringList rows = valueRowsOf(
        u"           1.信访举报投诉类申请       7           1           8\n"
        "           2.重复申请            0           3           [bookmark: _GoBack]0 3\n"
        "           3.要求提供公开出版物       6           2           8\n"
        "           4.要求行政机关确认或       4           [bookmark: _GoBack]5 9\n"
        "           重新出具已获取信息\n"
        "           5.其他              5           3           8\n"_s);
    QVERIFY2(rows.filter(u"4.要求行政机关确认或重新出具已获取信息"_s).value(0).contains(u"|9"),
             qPrintable(rows.join(u'\n')));
    QVERIFY2(rows.filter(u"3.要求提供公开出版物"_s).value(0).contains(u"|6|2|8"),
             qPrintable(rows.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestLabelsBesideGroups)
#include "tst_labelsbesidegroups.moc"
