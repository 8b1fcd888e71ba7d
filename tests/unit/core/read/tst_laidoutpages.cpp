#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Tables as they come from pages turned to text by their layout: nobody knows how wide characters
/// were.
class TestLaidOutPages : public QObject
{
    Q_OBJECT

private slots:
    void labelsStandAroundTheirValues();
    void groupsStandBesideValuesWithoutTheirLabel();
    void rowNumbersAreNoValues();
    void blanksBehindAListNumber();
    void linesOfDashesAreNoValues();
    void labelsWithWideBlanks_data();
    void labelsWithWideBlanks();
    void columnsOfValuesMostlyLeftBlank();
    void columnsWhoseHeadsAreOnThePageBefore();
    void valueMovedAsideIsOfItsColumn();
    void rowsMovedAsideAreFull();
    void restOfAGroupsNameIsNoValue();
    void centredLabelsEndWithTheirRow();
    void captionsAreNoLabelsOfRows();
    void headsOnSeveralLinesAreOneRow();
    void blankTableGoesOnOverThePage();
    void listInProseIsNoTable();
    void decimalsBelowTheirNumber();
    void headsOfNarrowColumns();
    void groupsBesideLabelsAreNoHeads();
    void rowsWithoutNumbersBesideANumberedGroup();
    void blankColumnBelowAHeadSpreadOut();
    void valuesBelowEachOtherAreOfOneColumn();
    void headOverShorterLabels();
    void titlesBelowRowsAreNoLabels();
    void circledNumbersBesideAGroup();
    void fullLinesOfLabelsGoOn();
};

void TestLaidOutPages::labelsStandAroundTheirValues()
{
    // As Poppler lays pages out: an ideograph takes one column, and centred lines two of them.
    QCOMPARE(valueRowsOf(u"          （一）予以公开             4      0      4\n"
                         "   （二）部分公开（区分处理的，只计这\n"
                         "                             1      2      3\n"
                         "       一情形，不计其他情形）\n"
                         "            1.属于国家秘密         5      0      5\n"
                         "        其他法律行政法规禁止\n"
                         "                             0      6      6\n"
                         "              公开\n"
                         "      本       3.危及稳定           7      0      7\n"_s),
             (QStringList{u"（一）予以公开|4|0|4"_s,
                          u"（二）部分公开（区分处理的，只计这一情形，不计其他情形）|1|2|3"_s,
                          u"本|1.属于国家秘密|5|0|5"_s, u"其他法律行政法规禁止公开|0|6|6"_s,
                          u"3.危及稳定|7|0|7"_s}));
}

void TestLaidOutPages::groupsStandBesideValuesWithoutTheirLabel()
{
    // The second line of a group's name is on the line of the values, whose label is around them.
    const QStringList rows = valueRowsOf(u"  （四）无   1.本机关不掌握相关政\n"
                                         "                             1      2      3\n"
                                         "              府信息\n"
                                         "           2.没有现成信息需要另\n"
                                         "   法提供                       4      5      9\n"
                                         "               行制作\n"_s);
    QCOMPARE(rows.size(), 2);
    QVERIFY2(rows[0].endsWith(u"1.本机关不掌握相关政府信息|1|2|3"), qPrintable(rows[0]));
    QVERIFY2(rows[1].endsWith(u"2.没有现成信息需要另行制作|4|5|9"), qPrintable(rows[1]));
}

void TestLaidOutPages::rowNumbersAreNoValues()
{
    const QStringList rows = valueRowsOf(u"  1    （一）予以公开          4      0      4\n"
                                         "  2    （二）全部公开          1      2      3\n"
                                         "  3    （三）不予公开          5      0      5\n"
                                         "       （四）无法提供的政府\n"
                                         "  4                      1      0      1\n"
                                         "          信息申请\n"_s);
    QCOMPARE(rows.size(), 4);
    QVERIFY2(rows[3].endsWith(u"（四）无法提供的政府信息申请|1|0|1"), qPrintable(rows[3]));
}

void TestLaidOutPages::blanksBehindAListNumber()
{
    QCOMPARE(valueRowsOf(u"  1.   信访举报投诉类申请     2       0       4\n"
                         "  2.   重复申请           1       3       5\n"_s),
             (QStringList{u"1.   信访举报投诉类申请|2|0|4"_s, u"2.   重复申请|1|3|5"_s}));
}

void TestLaidOutPages::linesOfDashesAreNoValues()
{
    QCOMPARE(valueRowsOf(u"  ------------------- ------- ------- ------\n"
                         "  1.信访举报投诉类申请     2       0       4\n"
                         "  2.重复申请           1       3       5\n"
                         "  =================== ======= ======= ======\n"_s),
             (QStringList{u"1.信访举报投诉类申请|2|0|4"_s, u"2.重复申请|1|3|5"_s}));
}

/// A blank within a label may come out as many: rows have one label, with or without its group.
void TestLaidOutPages::labelsWithWideBlanks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("numbered")
        << u"      四      、结转下年          度继续办理      1      0      4\n"
           "           1    .  属于国      家秘密       2      3      5\n"_s
        << QStringList{u"四、结转下年度继续办理|1|0|4"_s, u"1.属于国家秘密|2|3|5"_s};
    QTest::newRow("numbered, around the values")
        << u"          1.属于国家秘密                              2      3      5\n"
           "          2    .其他       法律行       政\n"
           "                                               1      0      4\n"
           "            法规      禁止公       开\n"
           "          3.其他                                  6      3      9\n"_s
        << QStringList{u"1.属于国家秘密|2|3|5"_s, u"2.其他法律行政法规禁止公开|1|0|4"_s,
                       u"3.其他|6|3|9"_s};
    QTest::newRow("a number with nothing but a blank behind it")
        << u"    （三）不予公开  4 保护第三方合法权益                 6      3      9\n"
           "                    5 要求提供公开出版物                 0      3      3\n"
           "                    6 申请人逾期不补正、行政            2      1      3\n"
           "                    机关不再处理其政府信息公开申请\n"_s
        << QStringList{u"（三）不予公开|4保护第三方合法权益|6|3|9"_s,
                       u"5要求提供公开出版物|0|3|3"_s,
                       u"6申请人逾期不补正、行政机关不再处理其政府信息公开申请|2|1|3"_s};
    QTest::newRow("beside a group")
        << u"           1.申请人逾期不补正也不再\n"
           "   （六）其    处理其政府信息公开           2      3      5\n"
           "   他处理      申请\n"
           "           2.其他                  1      3      4\n"_s
        << QStringList{u"（六）其他处理|1.申请人逾期不补正也不再处理其政府信息公开申请|2|3|5"_s,
                       u"2.其他|1|3|4"_s};
    QTest::newRow("a blank row centred below another")
        << u"        信息内容        本年制发件数         本年废止件数       现行有效件数\n"
           "          规章               0          4              1\n"
           "      行政规范性文件\n"
           "                     第二十条第（五）项\n"
           "        信息内容                      本年处理决定数量\n"
           "        行政许可                          3\n"_s
        << QStringList{u"规章|0|4|1"_s, u"行政许可|3"_s};
    QTest::newRow("no row has a number") << u"     规     章              2      3      5\n"
                                            "     行政   规范性      文件     1      0      4\n"_s
                                         << QStringList{u"规章|2|3|5"_s, u"行政规范性文件|1|0|4"_s};
}

void TestLaidOutPages::labelsWithWideBlanks()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, rows);
    QStringList read = valueRowsOf(text);
    for (QString &row : read)
        row.remove(u' ');
    QVERIFY2(read == rows, qPrintable(read.join(u'\n')));
}

/// Zeros left blank: no row says how many columns there are, but the heads do, and what stands
/// below each other is of one column.
void TestLaidOutPages::columnsOfValuesMostlyLeftBlank()
{
    QCOMPARE(
        valueRowsOf(
            u"                                                  法人组织\n"
            "                             自然人                                         总计\n"
            "                                         企业        机构        其他\n"
            "     一、本年新收申请数量              15                    12         4          "
            "31\n"
            "     二、上年结转申请数量                                               2           "
            "2\n"
            "       （一）予以公开                7                                           7\n"_s),
        (QStringList{u"一、本年新收申请数量|15|_|12|4|31"_s, u"二、上年结转申请数量|_|_|_|2|2"_s,
                     u"（一）予以公开|7|_|_|_|7"_s}));
}

void TestLaidOutPages::columnsWhoseHeadsAreOnThePageBefore()
{
    // The heads of the first and the last column are not here.
    QCOMPARE(
        valueRowsOf(
            u"                                         企业        机构        其他\n"
            "     一、本年新收申请数量              361                    3         8          "
            "372\n"
            "     二、上年结转申请数量                                     3         2           "
            "5\n"
            "       （一）予以公开                7                                           7\n"_s),
        (QStringList{u"一、本年新收申请数量|361|_|3|8|372"_s, u"二、上年结转申请数量|_|_|3|2|5"_s,
                     u"（一）予以公开|7|_|_|_|7"_s}));
}

void TestLaidOutPages::valueMovedAsideIsOfItsColumn()
{
    QCOMPARE(valueRowsOf(u" （一）予以公开          1          2                     3\n"
                         " （二）部分公开                     5          4          9\n"
                         " （三）不予公开                     6                     6\n"
                         " （四）无法提供                                1          1\n"
                         " （七）总计              1         13      5             19\n"_s),
             (QStringList{u"（一）予以公开|1|2|_|3"_s, u"（二）部分公开|_|5|4|9"_s,
                          u"（三）不予公开|_|6|_|6"_s, u"（四）无法提供|_|_|1|1"_s,
                          u"（七）总计|1|13|5|19"_s}));
}

void TestLaidOutPages::rowsMovedAsideAreFull()
{
    QCOMPARE(valueRowsOf(u" （一）予以公开               1      2      3\n"
                         " （二）部分公开               4      5      9\n"
                         " （三）申请人逾期未按收费通知要求缴纳      1      2      3\n"_s),
             (QStringList{u"（一）予以公开|1|2|3"_s, u"（二）部分公开|4|5|9"_s,
                          u"（三）申请人逾期未按收费通知要求缴纳|1|2|3"_s}));
}

void TestLaidOutPages::restOfAGroupsNameIsNoValue()
{
    const QStringList rows =
        valueRowsOf(u"            1、本机关不掌握信息        0             0\n"
                    "  （四） 无\n"
                    "            2、没有现成信息制作        0      2      2\n"
                    "   法提供\n"
                    "            3、补正后内容不明确        0      1      1\n"_s);
    QCOMPARE(rows.size(), 3);
    for (const QString &row : rows)
        QVERIFY2(!row.contains(u"无|") && row.count(u'|') <= 4, qPrintable(row));
    QVERIFY(rows[2].endsWith(u"3、补正后内容不明确|0|1|1"));
}

void TestLaidOutPages::centredLabelsEndWithTheirRow()
{
    QCOMPARE(valueRowsOf(u"              信息内容           本年处理决定数量\n"
                         "              行政许可                   0\n"
                         "                         第二十条第（六）项\n"
                         "              信息内容           本年处理决定数量\n"
                         "              行政处罚\n"
                         "              行政强制                   3\n"
                         "                         第二十条第（八）项\n"
                         "              信息内容           本年收费金额\n"
                         "           行政事业性收费                 5\n"_s),
             (QStringList{u"行政许可|0"_s, u"行政强制|3"_s, u"行政事业性收费|5"_s}));
}

void TestLaidOutPages::captionsAreNoLabelsOfRows()
{
    QCOMPARE(valueRowsOf(u"       信息内容          上一年项目数量                 本年增/减\n"
                         "     行政事业性收费                                    4\n"
                         "                      第二十条第（九）项\n"
                         "       信息内容          采购项目数量                   采购总金额\n"
                         "     政府集中采购           2                          7\n"_s),
             (QStringList{u"行政事业性收费|_|4"_s, u"政府集中采购|2|7"_s}));
}

/// Each over its column, whatever line it is on.
void TestLaidOutPages::headsOnSeveralLinesAreOneRow()
{
    const SourceText text(
        u"                             自然人                                         总计\n"
        "                                         企业        机构        其他\n"
        "     一、本年新收申请数量              15           1        12         4          32\n"
        "     二、上年结转申请数量               0           0         0         2           2\n"_s);
    const QList<SourceTable> tables = findTables(text);
    QCOMPARE(tables.size(), 1);
    QStringList columns;
    for (const SourceCell &cell : tables.constFirst().cells) {
        const QString words = text.view(cell.span).toString();
        for (const SourceCell &value : tables.constFirst().cells) {
            const QString number = text.view(value.span).toString();
            if (cell.row == 0 && value.row == 1 && value.column == cell.column
                && lookOf(number) == CellLook::Value)
                columns.append(words + u' ' + number);
        }
    }
    QCOMPARE(columns,
             (QStringList{u"自然人 15"_s, u"企业 1"_s, u"机构 12"_s, u"其他 4"_s, u"总计 32"_s}));
}

/// Not a single number: the heads tell the columns, on the next page too.
void TestLaidOutPages::blankTableGoesOnOverThePage()
{
    const SourceText text(
        u"           信息                          自然人         商业          科研          "
        u"总计\n"
        "           内容                                      企业          机构\n"
        "       一、本年新收申请数量\n"
        "       二、上年结转申请数量\n"
        "\f         （一）予以公开\n"
        "         （二）部分公开\n"
        "        1.属于国家秘密\n"
        "       2.其他法律禁止公开\n"
        "          （七）总计\n"_s);
    const QList<SourceTable> tables = findTables(text);
    QCOMPARE(tables.size(), 2);
    QMap<int, int> cells;
    for (const SourceCell &cell : tables[1].cells)
        ++cells[cell.row];
    QCOMPARE(cells.values(), QList<int>(5, 5));
}

/// The same labels with no table before them.
void TestLaidOutPages::listInProseIsNoTable()
{
    const SourceText text(u"一、总体情况\n"
                          "\f         （一）予以公开\n"
                          "         （二）部分公开\n"
                          "        1.属于国家秘密\n"
                          "       2.其他法律禁止公开\n"
                          "          （七）总计\n"_s);
    QVERIFY(findTables(text).isEmpty());
}

/// A narrow column broke an amount behind its point. Whatever stands between the lines of its cell
/// is part of it then: for a person to look at.
void TestLaidOutPages::decimalsBelowTheirNumber()
{
    QCOMPARE(valueRowsOf(u"    行政强制        0\n"
                         "    行政事业收费    618.\n"
                         "                 25\n"_s),
             (QStringList{u"行政强制|0"_s, u"行政事业收费|618.                 25"_s}));
    const SourceText around(u"    行政强制        0\n"
                            "    行政\n"
                            "                 618.\n"
                            "    事业             25\n"
                            "    收费\n"_s);
    const QList<SourceTable> tables = findTables(around);
    QCOMPARE(tables.size(), 1);
    const SourceCell &amount = tables[0].cells.constLast();
    QCOMPARE(tables[0].cells[tables[0].cells.size() - 2].words, u"行政事业收费"_s);
    QCOMPARE(around.view(amount.span), u"618.\n    事业             25");
}

/// Columns of few digits in a small font: their heads are a blank apart.
void TestLaidOutPages::headsOfNarrowColumns()
{
    const SourceText text(u"      甲类               乙类\n"
                          "维持 纠正 其他 未结      维持 纠正 其他 未结\n"
                          "             合计               合计\n"
                          " 4  0  1  2  7    0  6  0 13  19\n"_s);
    const QList<SourceTable> tables = findTables(text);
    QCOMPARE(tables.size(), 1);
    QStringList words;
    for (const SourceCell &cell : tables[0].cells)
        words.append(cell.words.isEmpty() ? text.view(cell.span).toString() : cell.words);
    QCOMPARE(words.filter(u"维持"_s), (QStringList{u"维持"_s, u"维持"_s}));
    QCOMPARE(words.filter(u"未结"_s), (QStringList{u"未结"_s, u"未结"_s}));
    QCOMPARE(words.last(10).join(u' '), u"4 0 1 2 7 0 6 0 13 19"_s);
}

/// Where rows have no numbers, the name of a group beside a label looks like a line of heads.
void TestLaidOutPages::groupsBesideLabelsAreNoHeads()
{
    const QStringList rows =
        valueRowsOf(u"               重复申请                 2      0      2\n"
                    "               申请人逾期不补正的，\n"
                    "               行政机关不再处理其申\n"
                    "                                        3      1      4\n"
                    "               请，并且告知申请人其\n"
                    "               理由\n"
                    "   其他处理    申请人逾期不缴纳费用\n"
                    "               的，行政机关不再处理\n"
                    "                                        0      5      5\n"
                    "               其申请，并且告知其理\n"
                    "               由\n"
                    "               其他                     6      0      6\n"_s);
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[1], u"申请人逾期不补正的，行政机关不再处理其申请，并且告知申请人其理由|3|1|4"_s);
    QVERIFY2(
        rows[2].endsWith(u"申请人逾期不缴纳费用的，行政机关不再处理其申请，并且告知其理由|0|5|5"),
        qPrintable(rows[2]));
    QCOMPARE(rows[3], u"其他|6|0|6"_s);
}

/// The number is the group's: the label beside it is one like those above and below.
void TestLaidOutPages::rowsWithoutNumbersBesideANumberedGroup()
{
    const QStringList rows =
        valueRowsOf(u"                     属于国家秘密      2      0      2\n"
                    "                     属于执法案卷      0      7      7\n"
                    "   三、本年          属于查询事项      18     3      21\n"
                    "   度办理          没有掌握的相关政\n"
                    "     果                  府信息        45     19     64\n"
                    "                     要求重复申请      1      0      1\n"_s);
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[2], u"属于查询事项|18|3|21"_s);
    QVERIFY2(rows[3].endsWith(u"没有掌握的相关政府信息|45|19|64"), qPrintable(rows[3]));
}

/// Values stand a little beside their heads, some more than others: all rows have them in the same
/// columns.
void TestLaidOutPages::blankColumnBelowAHeadSpreadOut()
{
    QCOMPARE(valueRowsOf(u"                      自然人  企　业  其　他  总　计\n"
                         "一、本年新收申请           23517  118      46\n"
                         "二、上年结转              904    1063      15\n"
                         "（一）予以公开的          630      51      20\n"
                         "（二）部分公开            872      19      17\n"
                         "（三）不予公开的信息      317      26      13\n"
                         "（四）无法提供            155      32      21\n"
                         "（五）不予处理的申请      216      40      35\n"
                         "四、结转下年              140         5       0\n"_s),
             (QStringList{u"一、本年新收申请|23517|118|46|_"_s, u"二、上年结转|904|1063|15|_"_s,
                          u"（一）予以公开的|630|51|20|_"_s, u"（二）部分公开|872|19|17|_"_s,
                          u"（三）不予公开的信息|317|26|13|_"_s, u"（四）无法提供|155|32|21|_"_s,
                          u"（五）不予处理的申请|216|40|35|_"_s, u"四、结转下年|140|5|0|_"_s}));
}

/// A digit more or less beside the middle between two heads.
void TestLaidOutPages::valuesBelowEachOtherAreOfOneColumn()
{
    QCOMPARE(valueRowsOf(u"                      自然人   企业    机构   总　计\n"
                         "一、本年新收申请            1       5              2\n"
                         "（一）予以公开                       2             4\n"
                         "（二）部分公开的件                  1             1\n"
                         "四、结转下年              1                        6\n"_s),
             (QStringList{u"一、本年新收申请|1|5|_|2"_s, u"（一）予以公开|_|2|_|4"_s,
                          u"（二）部分公开的件|_|1|_|1"_s, u"四、结转下年|1|_|_|6"_s}));
}

void TestLaidOutPages::headOverShorterLabels()
{
    // Ideographs take two columns here. The head of the labels is centred over their column, which
    // is wider than any of them: it stands over no values.
    QCOMPARE(valueRowsOf(
                 u"规章                              12                                     3\n"
                 "第二十条第（五）项\n"
                 "         信息内容           上一年项目数量        本年增/减        处理决定数量\n"
                 "行政许可                                                                 3\n"
                 "其他对外管理服务事项               6                  9\n"
                 "第二十条第（六）项\n"
                 "         信息内容           上一年项目数量        本年增/减        处理决定数量\n"
                 "行政处罚                          10                                     7\n"
                 "行政强制                          18                                    12\n"_s),
             (QStringList{u"规章|12|3"_s, u"行政许可|_|_|3"_s, u"其他对外管理服务事项|6|9|_"_s,
                          u"行政处罚|10|_|7"_s, u"行政强制|18|_|12"_s}));
}

void TestLaidOutPages::titlesBelowRowsAreNoLabels()
{
    // The title of the block below is centred like a label, and is none.
    QCOMPARE(valueRowsOf(
                 u"               信息内容           本年新制作数量    本年新公开数量    "
                 u"对外公开总数量\n"
                 "      规章                                                8\n"
                 "      规范性文件                                          17                19\n"
                 "\n"
                 "第二十条第（五）项\n"
                 "         信息内容           上一年项目数量      本年增/减        处理决定数量\n"
                 "行政许可                           1                 2                 3\n"
                 "其他对外管理服务事项              12                15                 6\n"_s),
             (QStringList{u"规章|_|8|_"_s, u"规范性文件|_|17|19"_s, u"行政许可|1|2|3"_s,
                          u"其他对外管理服务事项|12|15|6"_s}));
}

void TestLaidOutPages::circledNumbersBesideAGroup()
{
    QCOMPARE(
        valueRowsOf(u"                        ①申请人无正当理由逾期不补正\n"
                    "                        、行政机关不再处理其政府信息  26    0     26\n"
                    "                        公开申请\n"
                    "        (六)其他处理    ②申请人逾期未按收费通知要求\n"
                    "                        缴纳费用、行政机关不再处理其  0     4     4\n"
                    "                        政府信息公开申请\n"
                    "                        ③其他                        6     0     6\n"
                    "        (七)总计                                      32    4     36\n"_s),
        (QStringList{u"(六)其他处理|①申请人无正当理由逾期不补正、行政机关不再处理其政府信息"
                     "公开申请|26|0|26"_s,
                     u"②申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息"
                     "公开申请|0|4|4"_s,
                     u"③其他|6|0|6"_s, u"(七)总计|32|4|36"_s}));
}

void TestLaidOutPages::fullLinesOfLabelsGoOn()
{
    // Rows without numbers: a line of a label is broken where its column is full, and only there.
    QCOMPARE(
        valueRowsOf(u"                        信访举报投诉类申请            1     0     1\n"
                    "        (五)不予处理    要求行政机关确认或重新出具已  0     7     7\n"
                    "                        获取信息\n"
                    "                        申请人无正当理由逾期不补正、\n"
                    "                        行政机关不再处理其政府信息公  26    0     26\n"
                    "                        开申请\n"
                    "        (六)其他处理    申请人逾期未按收费通知要求缴\n"
                    "                        纳费用、行政机关不再处理其政  0     4     4\n"
                    "                        府信息公开申请\n"
                    "                        其他                          6     0     6\n"
                    "        (七)总计                                      33    11    44\n"_s),
        (QStringList{u"(五)不予处理|信访举报投诉类申请|1|0|1"_s,
                     u"要求行政机关确认或重新出具已获取信息|0|7|7"_s,
                     u"申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|26|0|26"_s,
                     u"(六)其他处理|申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府"
                     "信息公开申请|0|4|4"_s,
                     u"其他|6|0|6"_s, u"(七)总计|33|11|44"_s}));
}

QTEST_GUILESS_MAIN(TestLaidOutPages)
#include "tst_laidoutpages.moc"
