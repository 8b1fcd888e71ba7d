#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Heads of text in which nothing but the order of words or white parts columns: which order they
/// are in, and whether that is sure.
class TestHeadsInText : public QObject
{
    Q_OBJECT

private slots:
    void inReadingOrder_data()
    {
        QTest::addColumn<QString>("heads");
        QTest::addColumn<QString>("expected");
        QTest::newRow("whole words") << u"商业企业\n科研机构\n法律服务机构\n社会公益组织\n其他\n"_s
                                     << u"9 40 3 2* 11* 0 65"_s;
        QTest::newRow("one behind the other in pieces")
            << u"商业\n企业\n科研\n机构\n法律服\n务机构\n社会公\n益组织\n其他\n"_s
            << u"9 40 3 2* 11* 0 65"_s;
        // A program wrote the lines of several heads one after the other.
        QTest::newRow("pieces of several")
            << u"其他\n商业企 科研机 社会公 法律服\n业 构 益组织 务机构\n"_s
            << u"9 40 3 11 2 0 65"_s;
        QTest::newRow("in the office's words")
            << u"企业\n科研单位\n公益组织\n法律机构\n其他\n"_s << u"9 40 3 11 2 0 65"_s;
        QTest::newRow("in the office's words, two exchanged")
            << u"科研单位\n企业\n公益组织\n法律机构\n其他\n"_s << u"9* 40* 3* 11* 2* 0* 65*"_s;
        QTest::newRow("one of another column")
            << u"事业单位\n科研机构\n社会公益组织\n法律服务机构\n其他\n"_s
            << u"9 40* 3 11 2 0 65"_s;
        QTest::newRow("misspelt, two exchanged")
            << u"科硏机构\n商业业企\n社会公益组织\n法律服务机构\n其他\n"_s
            << u"9 3* 40* 11 2 0 65"_s;
    }

    void inReadingOrder()
    {
        QFETCH(QString, heads);
        QFETCH(QString, expected);
        const Report report = readText(
            u"三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n法人或其他组织\n总计\n"_s
            + heads + u"\n一、本年新收政府信息公开申请数量\n\n"_s + below(u"9 40 3 11 2 0 65"_s)
            + u"二、上年结转政府信息公开申请数量\n\n"_s + below(u"0 3 0 0 0 0 3"_s)
            + u"（一）予以公开\n\n"_s + below(u"9 43 3 11 2 0 68"_s));
        QCOMPARE(rowOf(report, u"new_requests"_s), expected);
    }

    /// On one line they are as they are printed; below each other they may be in any order.
    void groupsInReadingOrder_data()
    {
        QTest::addColumn<QString>("groups");
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("expected");
        QTest::newRow("people last") << u"法人或其他组织 自然人 总计"_s << u"40 3 11 2 0 9 65"_s
                                     << u"9* 40* 3* 11* 2* 0* 65"_s;
        QTest::newRow("the total first") << u"总计 自然人 法人或其他组织"_s << u"65 9 40 3 11 2 0"_s
                                         << u"9* 40* 3* 11* 2* 0* 65*"_s;
        QTest::newRow("below each other") << u"总计\n法人或其他组织\n自然人"_s
                                          << u"65 40 3 11 2 0 9"_s << u"65* 40* 3* 11* 2* 0* 9*"_s;
    }

    void groupsInReadingOrder()
    {
        QFETCH(QString, groups);
        QFETCH(QString, values);
        QFETCH(QString, expected);
        const Report report =
            readText(u"三、收到和处理政府信息公开申请情况\n申请人情况\n"_s + groups
                     + u"\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n"
                       "一、本年新收政府信息公开申请数量 "_s
                     + values
                     + u"\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n"
                       "三、本年度办理结果 （一）予以公开 0 0 0 0 0 0 0\n"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), expected);
    }

    void groupsOfTableFourInReadingOrder_data()
    {
        QTest::addColumn<QString>("heads");
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("expected");
        const QString outcomes = u"结果维持 结果纠正 其他结果 尚未审结 总计"_s;
        const QString three = outcomes + u' ' + outcomes + u' ' + outcomes;
        const QString values = u"5 7 6 8 26 1 2 3 4 10 9 8 7 6 30"_s;
        QTest::newRow("on one line")
            << u"行政诉讼 行政复议\n未经复议直接起诉 复议后起诉\n"_s + three << values
            << u"9* 8* 7* 6* 30*"_s;
        QTest::newRow("below each other")
            << QString(u"行政诉讼 行政复议 未经复议直接起诉 复议后起诉 "_s + three)
                   .replace(u' ', u'\n')
            << QString(values).replace(u' ', u'\n') << u"5* 7* 6* 8* 26*"_s;
        QTest::newRow("as rows")
            << u"类别 情形 "_s + outcomes
            << u"行政诉讼 未经复议直接起诉 5 7 6 8 26\n复议后起诉 1 2 3 4 10\n行政复议 9 8 7 6 30"_s
            << u"9 8 7 6 30"_s;
    }

    void groupsOfTableFourInReadingOrder()
    {
        QFETCH(QString, heads);
        QFETCH(QString, values);
        QFETCH(QString, expected);
        const Report report = readText(
            headsInOrder() + u"一、本年新收政府信息公开申请数量\n\n"_s
            + below(u"9 40 3 11 2 0 65"_s) + u"四、政府信息公开行政复议、行政诉讼情况\n"_s + heads
            + u'\n' + values + u"\n五、存在的主要问题及改进情况\n工作仍有不足。\n"_s);
        QCOMPARE(groupOf(report, u"reconsideration"_s), expected);
    }

    void headOfAnotherYearInReadingOrder()
    {
        const Report report = readText(
            u"二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\n上年处理决定数量\n行政许可\n58\n"_s
            + headsInOrder() + u"一、本年新收政府信息公开申请数量\n\n"_s
            + below(u"9 40 3 11 2 0 65"_s));
        const QString read = valuesOf(report, u"t2.art20_5.licensing"_s, u"decisions"_s);
        QVERIFY2(read == u"58*"_s || read.startsWith(u'-'), qPrintable(read));
    }

    /// Another block has heads of the same words.
    void headsOfABlockInReadingOrder()
    {
        const Report report = readText(
            u"二、主动公开政府信息情况\n第二十条第（五）项\n信息内容\n上一年项目数量\n本年增/减\n"
            "处理决定数量\n行政许可 58 -6 61\n其他对外管理服务事项 4 5 7\n"
            "第二十条第（八）项\n信息内容\n本年增/减\n上一年项目数量\n行政事业性收费 -1 11\n"_s
            + headsInOrder() + u"一、本年新收政府信息公开申请数量 9 40 3 11 2 0 65\n"_s);
        QCOMPARE(valuesOf(report, u"t2.art20_5.licensing"_s, u"previous_year change decisions"_s),
                 u"58 -6 61"_s);
        QCOMPARE(valuesOf(report, u"t2.art20_8.fees"_s, u"previous_year change"_s), u"11* -1*"_s);
    }

    void outcomesInPiecesInReadingOrder()
    {
        const QString heads = u"结果\n维持\n其他\n结果\n结果\n纠正\n尚未\n审结\n总\n计\n"_s;
        const Report report =
            readText(headsInOrder() + u"一、本年新收政府信息公开申请数量\n\n"_s
                     + below(u"9 40 3 11 2 0 65"_s)
                     + u"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n"_s + heads
                     + u"未经复议直接起诉\n复议后起诉\n"_s + heads + heads + u"\n"_s
                     + below(u"12 0 183 5 200 929 1 81 0 1011 0 2 88 106 196"_s)
                     + u"五、存在的主要问题及改进情况\n工作仍有不足。\n"_s);
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"12 183* 0* 5 200"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"929 81* 1* 0 1011"_s);
    }

    /// Heads of another group, called as it should be, are not its.
    void outcomeMisspeltInReadingOrder_data()
    {
        QTest::addColumn<QString>("outcomes");
        QTest::addColumn<QString>("separator");
        QTest::newRow("on one line") << u"结果维持 结果纠正 其池结果 尚未审结 总计"_s << u" "_s;
        QTest::newRow("two, below each other")
            << u"结果惟持 给果纠正 其他结果 尚未审结 总计"_s << u"\n"_s;
    }

    void outcomeMisspeltInReadingOrder()
    {
        QFETCH(QString, outcomes);
        QFETCH(QString, separator);
        const QString others = u"结果维持 结果纠正 其他结果 尚未审结 总计"_s;
        const QString heads = u"行政复议 行政诉讼 "_s + outcomes
                              + u" 未经复议直接起诉 复议后起诉 "_s + others + u' ' + others;
        const Report report = readText(
            headsInOrder() + u"一、本年新收政府信息公开申请数量\n\n"_s
            + below(u"9 40 3 11 2 0 65"_s) + u"四、政府信息公开行政复议、行政诉讼情况\n"_s
            + QString(heads).replace(u" "_s, separator) + u"\n"_s
            + QString(u"9 0 2 0 11 0 0 0 173 173 0 788 0 0 788"_s).replace(u" "_s, separator)
            + u"\n五、存在的主要问题及改进情况\n工作仍有不足。\n"_s);
        QCOMPARE(groupOf(report, u"reconsideration"_s).remove(u'*'), u"9 0 2 0 11"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s).remove(u'*'), u"0 0 0 173 173"_s);
    }

    /// The upper lines of all heads, then the lower ones.
    void outcomesInStacksInReadingOrder()
    {
        const Report report =
            readText(headsInOrder() + u"一、本年新收政府信息公开申请数量\n\n"_s
                     + below(u"9 40 3 11 2 0 65"_s)
                     + u"四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n"
                       "结果 结果 其它 尚未 总计 未经复议直接起诉 复议后起诉\n维持 纠正 结果 审结\n"
                       "结果 其他 结果 尚未 总计 结果 结果 其他 尚未 总计\n"
                       "维持 结果 纠正 审结 纠正 维持 结果 审结\n\n"_s
                     + below(u"12 0 183 5 200 929 1 81 0 1011 0 2 88 106 196"_s)
                     + u"五、存在的主要问题及改进情况\n工作仍有不足。\n"_s);
        const auto unmarked = [&report](const QString &group) {
            return groupOf(report, group).remove(u'*');
        };
        QCOMPARE(unmarked(u"reconsideration"_s), u"12 0 183 5 200"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"929* 81* 1* 0* 1011*"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"2* 0* 88* 106* 196*"_s);
    }

    /// Of one head, the last line is read for a head.
    void outcomesLaidOutInColumns()
    {
        const Report report =
            readText(u"四、政府信息公开行政复议、行政诉讼情况\n"
                     "                             行政复议                                        "
                     "                  行政诉讼\n"
                     "\n"
                     "                                                                  "
                     "未经复议直接起诉                                     复议后起诉\n"
                     "              结果维     结果纠     其他结     尚未审\n"
                     "                                                总计     结果维     结果纠   "
                     "  其他结      尚未审             结果维     其他结      结果纠     尚未审\n"
                     "                持       正       果       结                                "
                     "                总计                                       总计\n"
                     "                                                         持       正       "
                     "果        结               持       果        正       结\n"
                     "\n"
                     "                1       1       29       7       38      0        0       0  "
                     "     0       0        0       0       1       0        1\n"
                     "\n"
                     "五、存在的主要问题及改进情况\n"
                     "工作仍有不足。\n"_s);
        QCOMPARE(groupOf(report, u"reconsideration"_s).remove(u'*'), u"1 1 29 7 38"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s).remove(u'*'), u"0 0 0 0 0"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s).remove(u'*'),
                 u"0 1 0 0 1"_s);
    }

    /// A blank apart, on two lines.
    void headsJoinedInColumns()
    {
        const Report report = readText(
            u"三、收到和处理政府信息公开申请情况\n"
            "                                                       申请人情况\n"
            "（本列数据的勾稽关系为：第一项加第二                                    "
            "法人或其他组织\n"
            " 项之和，等于第三项加第四项之和）        自然人                                       "
            "                    总计\n"
            "                                                        法律服务 社会公益\n"
            "                                    商业企业 科研机构                               "
            "其他\n"
            "                                                         机构   组织\n"
            " 一、本年新收政府信息公开申请数量        19658805    110303   121041     120855   "
            "205223   163074   20379301\n"
            " 二、上年结转政府信息公开申请数量        6071730     8689       0        26794    "
            "41939      0        6149152\n"
            "         （一） 予以公开        1435361       0       1593      23823      0       298       1461075\n"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s),
                 u"19658805 110303 121041 205223* 120855* 163074 20379301"_s);
        QCOMPARE(rowOf(report, u"granted"_s).remove(u'*'), u"1435361 0 1593 0 23823 298 1461075"_s);
    }

    /// That of a group is read as the first line of a head below it.
    void headsBelowAGroupInColumns_data()
    {
        QTest::addColumn<QString>("organs");
        QTest::addColumn<QString>("heads");
        QTest::addColumn<QString>("expected");
        const QString usual =
            u"自然人                         法人或其他组织                       总计"_s;
        QTest::newRow("of the form")
            << usual << u"            商业企业   科研机构  社会公益组织  法律服务机构    其他"_s
            << u"9 40 3 11 2 0 65"_s;
        QTest::newRow("two exchanged")
            << usual << u"            商业企业   科研机构  法律服务机构  社会公益组织    其他"_s
            << u"9 40 3 2* 11* 0 65"_s;
        QTest::newRow("people last")
            << u"                 法人或其他组织                      自然人        总计"_s
            << u"商业企业   科研机构  社会公益组织  法律服务机构    其他"_s
            << u"0* 9* 40* 3* 11* 2* 65"_s;
        QTest::newRow("in the office's words, two exchanged")
            << usual << u"            科研单位     企业      公益组织      法律机构      其他"_s
            << u"9* 40* 3* 11* 2* 0* 65*"_s;
        QTest::newRow("misspelt, two exchanged")
            << usual << u"            科硏机构   商业业企  社会公益组织  法律服务机构    其他"_s
            << u"9* 40* 3* 11* 2* 0* 65*"_s;
        QTest::newRow("one of another column")
            << usual << u"            事业单位   科研机构  社会公益组织  法律服务机构    其他"_s
            << u"9 40* 3 11 2 0 65"_s;
    }

    void headsBelowAGroupInColumns()
    {
        QFETCH(QString, organs);
        QFETCH(QString, heads);
        QFETCH(QString, expected);
        const QString indent(36, u' ');
        const Report report = readText(
            u"三、收到和处理政府信息公开申请情况\n"_s + indent + organs + u'\n' + indent + heads
            + u"\n一、本年新收政府信息公开申请数量         9         40         3           11  "
              "         2          0         65\n"
              "二、上年结转政府信息公开申请数量         0          0         0            0  "
              "         0          0          0\n"
              "三、本年度办理结果  （一）予以公开       0          0         0            0  "
              "         0          0          0\n"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), expected);
    }

    void groupsOfTableFourInColumns_data()
    {
        QTest::addColumn<QString>("groups");
        QTest::addColumn<QString>("parts");
        const QString white(25, u' ');
        QTest::newRow("exchanged") << white + white + white + u"行政诉讼"_s
                                   << u"复议后起诉"_s + white + u"未经复议直接起诉"_s;
        QTest::newRow("with blanks between characters")
            << white + white + white + u"行政诉讼"_s
            << u"复 议 后 起 诉"_s + white + u"未 经 复 议 直 接 起 诉"_s;
        QTest::newRow("in the office's words")
            << white + white + white + u"行政诉讼"_s << u"经复议后起诉"_s + white + u"直接起诉"_s;
    }

    void groupsOfTableFourInColumns()
    {
        QFETCH(QString, groups);
        QFETCH(QString, parts);
        const Report report =
            readText(u"四、政府信息公开行政复议、行政诉讼情况\n\n            行政复议"_s + groups
                     + u'\n' + QString(58, u' ') + parts
                     + u"\n 结果维持  结果纠正  其他结果  尚未审结  总计  结果维持  结果纠正  "
                       u"其他结果  尚未审结  "
                       "总计  结果维持  结果纠正  其他结果  尚未审结  总计\n"
                       "    9         8         7         6      30       1         2         3    "
                       "     4      "
                       "10       5         7         6         8      26\n\n"
                       "五、存在的主要问题及改进情况\n工作仍有不足。\n"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"5* 7* 6* 8* 26*"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"1* 2* 3* 4* 10*"_s);
    }

    /// Below each other, a name of one on two lines.
    void groupsOfTableFourInRows()
    {
        const Report report = readText(
            u"四、政府信息公开行政复议、行政诉讼情况\n\n"
            "                结果维持      结果纠正      其他结果      尚未审结        总计\n"
            "  行政复议         3             6             0             0             9\n"
            "未经复议直接       2             0             4             1             7\n"
            "    起诉\n"
            " 复议后起诉        0             5             0             0             5\n\n"
            "五、存在的主要问题及改进情况\n工作仍有不足。\n"_s);
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"3 6 0 0 9"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"2 0 4 1 7"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"0 5 0 0 5"_s);
    }

    /// A column of the office's own behind all groups.
    void grandTotalInColumns()
    {
        const QString white(68, u' ');
        const Report report =
            readText(u"四、政府信息公开行政复议、行政诉讼情况\n\n行政复议"_s + white + u"行政诉讼"_s
                     + QString(52, u' ') + u"合计\n"_s + QString(54, u' ')
                     + u"未经复议直接起诉                              复议后起诉\n"
                       "结果维持  结果纠正  其他结果  尚未审结    总计    结果维持  结果纠正  "
                       "其他结果  尚未审结    "
                       "总计    结果维持  结果纠正  其他结果  尚未审结    总计\n"
                       "3             1         0         0         4         1         0         "
                       "2         0   "
                       "      3         0         2         0         5         7        14\n\n"
                       "五、存在的主要问题及改进情况\n工作仍有不足。\n"_s);
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"3 1 0 0 4"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"0 2 0 5 7"_s);
    }

    /// What a line of the corner stands beside are no heads but for it.
    void lastLineOfTheCornerBesideHeads()
    {
        const Report report = readText(
            u"三、收到和处理政府信息公开申请情况\n"
            "（本列数据的勾稽关系为：第一项                             申请人情况\n"
            "加第二项之和，等于第三项加第四 自然人                        法人或其他组织           "
            "            总计\n"
            "      项之和）                 商业企业 科研机构 社会公益 法律服务                  "
            "其他\n"
            "                                      组织   机构\n"
            "一、本年新收政府信息公开申请数    4        13        2           0    5        6    "
            "    30\n"
            "量\n"
            "二、上年结转政府信息公开申请数    0        1         0           0    0        0    "
            "    1\n"
            "量\n"
            "     （一）予以公开       1        3         0           0    0        1        "
            "5\n"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), u"4 13 2 0 5 6 30"_s);
    }

    /// First lines of heads on the line of their groups are no columns of the office's own.
    void headsInPiecesBesideTheirGroups()
    {
        const Report report = readText(
            u"四、政府信息公开行政复议、行政诉讼情况\n"
            "               行政复议                                                    行政诉讼\n"
            "结果维  结果纠  其他结  尚未审                     未经复议直接起诉               "
            "            复议后起诉\n"
            "持      正      果      结      总计    结果维  结果纠  其他结  尚未审   总计   "
            "结果维  结果纠  其他结  尚未审   总计\n"
            "                                          持      正      果      结              "
            "持      正      果      结\n"
            "  0       2       0       4       6       0       0       3       0       3       4"
            "       1       6       2      1\u00A03\n\n"
            "五、存在的主要问题及改进情况\n工作仍有不足。\n"_s);
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"0* 2* 0* 4* 6*"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"0* 0* 3* 0* 3*"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"4* 1* 6* 2* 13*"_s);
    }

    /// One of them is near enough to a head to be known.
    void headsInPiecesExchangedInColumns()
    {
        const Report report =
            readText(u"二、主动公开政府信息情况\n第二十条第（一）项\n"
                     "信息内容    本年新制   本年新公 对外公开\n"
                     "        作数量    开数量  总数量\n"
                     "规章      0      0    2\n规范性文件  5      4    47\n"
                     "第二十条第（五）项\n"
                     "信息内容  上一年项   处理决定     本年增/\n"
                     "      目数量    数量       减\n"
                     "行政许可  112    1263     -4\n其他对外  31     77       2\n"
                     "管理服务\n事项\n"
                     "第二十条第（六）项\n"
                     "信息内容  上一年项   处理决定     本年增/\n"
                     "      目数量    数量       减\n"
                     "行政处罚  84     35       11\n行政强制  6      9        0\n"_s);
        QCOMPARE(valuesOf(report, u"t2.art20_6.penalties"_s, u"change decisions"_s).count(u'*'), 2);
    }

    /// Of which nothing but the first lines is known.
    void headsInPiecesInColumns()
    {
        const Report report = readText(
            u"二、主动公开政府信息情况\n第二十条第（一）项\n"
            "                        本年    本年    对外\n"
            "信息内容                新制    新公    公开\n"
            "                        作数    开数    总数\n"
            "                        量      量      量\n"
            "规章                     0       0       0\n规范性文件               9       1       "
            "1\n"
            "第二十条第（五）项\n"
            "                        上一    处理    本年\n"
            "信息内容                年项    决定    增/\n"
            "                        目数    数量    减\n"
            "                        量\n"
            "行政许可                 0       1       0\n"
            "其他对外管理服务事项     0       9       0\n"
            "第二十条第（六）项\n"
            "                        上一    本年    处理\n"
            "信息内容                年项    增/     决定\n"
            "                        目数    减      数量\n"
            "                        量\n"
            "行政处罚                 0       0       9\n行政强制                 0       0       5\n"_s);
        const QString read = valuesOf(report, u"t2.art20_5.licensing"_s, u"change decisions"_s);
        QVERIFY2(read == u"0 1"_s || read.count(u'*') == 2, qPrintable(read));
    }

    /// The label of a row reaches below the heads of columns.
    void headsAboveAWideLabel()
    {
        const Report report =
            readText(u"三、收到和处理政府信息公开申请情况\n"
                     "项之     自然人    商业企   科研机    社会公   法律服             总计\n"
                     "                                          其他\n"
                     "和，等           业     构      益组织   务机构\n"
                     "一、本\n年新收\n政府信\n"
                     "        125    34    2       1       11    4      177\n"
                     "息公开\n申请数\n量\n"
                     "                    三、本年度办理结果\n"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), u"125 34 2 1 11 4 177"_s);
    }
};

QTEST_APPLESS_MAIN(TestHeadsInText)
#include "tst_headsintext.moc"
