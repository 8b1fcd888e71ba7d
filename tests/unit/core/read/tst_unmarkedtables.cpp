#include "core/read/text/tablefinder.h"
#include "tests/support/valuerows.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// The labels of each row without values: its heads, as they are read.
QStringList headRowsOf(const QString &text)
{
    const SourceText source(text);
    QStringList rows;
    for (const SourceTable &table : findTables(source)) {
        QMap<int, QStringList> cells;
        for (const SourceCell &cell : table.cells)
            cells[cell.row].append(cell.words.isEmpty() ? source.view(cell.span).toString()
                                                        : cell.words);
        for (const QStringList &row : std::as_const(cells)) {
            if (lookOf(row.constLast()) == CellLook::Label)
                rows.append(row.join(u'|'));
        }
    }
    return rows;
}

} // namespace

/// Tables no separator tells of: columns below each other, or one value a line.
class TestUnmarkedTables : public QObject
{
    Q_OBJECT

private slots:
    void columnsBelowEachOther();
    void labelsAreWrappedAroundTheirValues();
    void blankCellKeepsItsPlace();
    void valueAtTheEndOfAPageIsNoPageNumber();
    void labelStandsALineBeside();
    void captionOverColumnsIsNoLabel();
    void labelsEndWithTheirRow();
    void namesOfGroupsAreNoRows();
    void commasGroupDigits();
    void commasGroupDigitsInOrder();
    void columnLeftBlankIsKnownByItsHead();
    void rowsLeftBlankAreKnownByTheirHeads();
    void headsTellHowColumnsAreCounted();
    void longRowIsNoProse();
    void wideHeadStandsOverItsValue();
    void headsOfGroupsStandForThemselves();
    void tableLeftBlankIsKnownByItsHeads();
    void blankRowsKeepTheirLabels();
    void wordsOfLabelsStandApart();
    void digitsStandApart();
    void unitBelongsToItsNumber();
    void pagesAreParted();
    void columnsMayBeCountedInHalfWidths();
    void valuesInReadingOrder();
    void labelsAfterTheirValues();
    void numberOfAPageIsNoValue();
    void proseIsNoTable_data();
    void proseIsNoTable();
    void sectionAmongTablesWithSeparators_data();
    void sectionAmongTablesWithSeparators();
    void manyLines_data();
    void manyLines();
};

void TestUnmarkedTables::columnsBelowEachOther()
{
    QCOMPARE(valueRowsOf(u"    信息内容     本年制发件数     本年废止件数     现行有效件数\n"
                         "      规章          0           3           14\n"
                         "  行政规范性文件        2           1            5\n"_s),
             (QStringList{u"规章|0|3|14"_s, u"行政规范性文件|2|1|5"_s}));
}

void TestUnmarkedTables::labelsAreWrappedAroundTheirValues()
{
    QCOMPARE(valueRowsOf(u"一、本年新收政府信息公开申请数\n"
                         "                     38        4       2\n"
                         "量\n"
                         "二、上年结转政府信息公开申请数\n"
                         "                      3        0       0\n"
                         "量\n"
                         " （二）部分公开（区分处理\n"
                         " 的，只计这一情形，不计其他        5         1      0\n"
                         " 情形）\n"_s),
             (QStringList{u"一、本年新收政府信息公开申请数量|38|4|2"_s,
                          u"二、上年结转政府信息公开申请数量|3|0|0"_s,
                          u"（二）部分公开（区分处理的，只计这一情形，不计其他情形）|5|1|0"_s}));
}

void TestUnmarkedTables::blankCellKeepsItsPlace()
{
    QCOMPARE(valueRowsOf(u"  1.信访举报投诉类申请     2       0       4       9\n"
                         "  2.重复申请           1               3       5\n"
                         "  3.要求提供公开出版物     0       7       1       8\n"_s),
             (QStringList{u"1.信访举报投诉类申请|2|0|4|9"_s, u"2.重复申请|1|_|3|5"_s,
                          u"3.要求提供公开出版物|0|7|1|8"_s}));
}

void TestUnmarkedTables::valueAtTheEndOfAPageIsNoPageNumber()
{
    const QStringList rows{u"1.甲|1|2|3"_s, u"2.乙|4|5|9"_s, u"3.丙|7|8|15"_s};
    QCOMPARE(valueRowsOf(u"1.甲\n\n1\n\n2\n\n3\n\n2.乙\n\n4\n\n5\n\n9\n\n\f"
                         "3.丙\n\n7\n\n8\n\n15\n"_s),
             rows);
    QCOMPARE(valueRowsOf(u"1.甲\n\n1\n\n2\n\n3\n\n2.乙\n\n4\n\n5\n\n- 1 -\n\n9\n\n\f"
                         "3.丙\n\n7\n\n8\n\n15\n"_s),
             rows);
    // On the first page it may be its number; the row would lack a value.
    QCOMPARE(valueRowsOf(u"1.甲\n\n1\n\n2\n\n3\n\n2.乙\n\n0\n\n1\n\n1\n\n\f"
                         "3.丙\n\n7\n\n8\n\n15\n"_s),
             QStringList({u"1.甲|1|2|3"_s, u"2.乙|0|1|1"_s, u"3.丙|7|8|15"_s}));
}

void TestUnmarkedTables::labelStandsALineBeside()
{
    // The label of the group stands beside the values, that of the row below them.
    const QStringList rows = valueRowsOf(u"  （三）   1.属于国家秘密       4      0      4\n"
                                         "  不予公                   1      2      3\n"
                                         "  开     2.其他法律行政法规\n"
                                         "       禁止公开\n"_s);
    QCOMPARE(rows.size(), 2);
    QVERIFY(rows[0].endsWith(u"|1.属于国家秘密|4|0|4"));
    QVERIFY(rows[1].endsWith(u"2.其他法律行政法规禁止公开|1|2|3"));
}

void TestUnmarkedTables::captionOverColumnsIsNoLabel()
{
    const QStringList rows =
        valueRowsOf(u"    信息内容                            本年处理决定数量\n"
                    "    行政处罚                                     27\n"
                    "    行政强制                                      3\n"
                    "                    第二十条第（八）项\n"
                    "    信息内容                      本年收费金额（单位：万元）\n"
                    "  行政事业性收费                                   12.60\n"_s);
    QCOMPARE(rows, (QStringList{u"行政处罚|27"_s, u"行政强制|3"_s, u"行政事业性收费|12.60"_s}));
}

/// Not with a caption behind the next row, nor with a note behind a blank line.
void TestUnmarkedTables::labelsEndWithTheirRow()
{
    QCOMPARE(valueRowsOf(u"规章                0        1        2\n"
                         "行政规范性文件      3        4        5\n"
                         "第二十条第（五）项\n"
                         "信息内容          件数     件数     件数\n"
                         "行政许可            6        7        8\n"
                         "四、结转            9        0        9\n"
                         "\n"
                         "（数据来源：示例局）\n"_s),
             (QStringList{u"规章|0|1|2"_s, u"行政规范性文件|3|4|5"_s, u"行政许可|6|7|8"_s,
                          u"四、结转|9|0|9"_s}));
}

void TestUnmarkedTables::namesOfGroupsAreNoRows()
{
    // Read as one line, a group and its row are like a heading.
    const QStringList rows =
        valueRowsOf(u"                        7. 属于行政执法案卷       1       2       3\n"
                    "三、本年度办理结果      8. 属于行政查询事项       4       5       9\n"
                    "                        1. 不掌握相关信息         6       0       6\n"_s);
    QCOMPARE(rows.size(), 3);
    QVERIFY(rows[1].endsWith(u"8. 属于行政查询事项|4|5|9"));
    // A row left blank above a total does not take its values.
    const QStringList blank = valueRowsOf(u"      1. 甲       1       2       3\n"
                                          "      2. 乙       4       5       9\n"
                                          "      3. 其他\n"
                                          "（七）总计        5       7       12\n"
                                          "四、结转          0       0       0\n"_s);
    QVERIFY2(blank.contains(u"（七）总计|5|7|12"_s), qPrintable(blank.join(u' ')));
}

void TestUnmarkedTables::commasGroupDigits()
{
    QCOMPARE(valueRowsOf(u"规章              690,604        282,181        919,918\n"
                         "规范性文件      2,129,799        416,862      3,296,053\n"_s),
             (QStringList{u"规章|690,604|282,181|919,918"_s,
                          u"规范性文件|2,129,799|416,862|3,296,053"_s}));
}

void TestUnmarkedTables::commasGroupDigitsInOrder()
{
    QCOMPARE(valueRowsOf(u"规章\n\n690,604\n\n282,181\n\n1,919,918\n\n行政规范性文件\n\n29,799\n\n"
                         "416,862\n\n96,053\n\n行政许可 1,234 0 5,678\n"_s),
             (QStringList{u"规章|690,604|282,181|1,919,918"_s,
                          u"行政规范性文件|29,799|416,862|96,053"_s, u"行政许可|1,234|0|5,678"_s}));
}

void TestUnmarkedTables::columnLeftBlankIsKnownByItsHead()
{
    QCOMPARE(valueRowsOf(u"信息内容        制发件数    废止件数    有效件数\n"
                         "规章               28                     31\n"
                         "规范性文件         76                     136\n"_s),
             (QStringList{u"规章|28|_|31"_s, u"规范性文件|76|_|136"_s}));
}

void TestUnmarkedTables::rowsLeftBlankAreKnownByTheirHeads()
{
    QCOMPARE(valueRowsOf(u"信息内容        处理决定数量    处理件数\n"
                         "行政处罚             27            31\n"
                         "第二十条第（五）项\n"
                         "信息内容        处理决定数量\n"
                         "行政许可\n"_s),
             QStringList{u"行政处罚|27|31"_s});
    const QStringList rows = headRowsOf(u"信息内容        处理决定数量    处理件数\n"
                                        "行政处罚             27            31\n"
                                        "第二十条第（五）项\n"
                                        "信息内容        处理决定数量\n"
                                        "行政许可\n"_s);
    QVERIFY2(!rows.contains(u"行政许可"_s), qPrintable(rows.join(u' ')));
}

void TestUnmarkedTables::headsTellHowColumnsAreCounted()
{
    // Of values in a single row nothing tells whether ideographs are counted as one or two.
    QCOMPARE(valueRowsOf(u"结果  结果  其他  尚未  总计  未经复议直接起诉\n"
                         "维持  纠正  结果  审结\n"
                         "                              结果  结果  其他\n"
                         "                              维持  纠正  结果\n"
                         " 1           16          17    3           5\n"_s),
             QStringList{u"1|_|16|_|17|3|_|5"_s});
}

void TestUnmarkedTables::longRowIsNoProse()
{
    const QString row = u"2098510     176233     1156448     2430556     5861747      2248000"_s;
    QVERIFY(valueRowsOf(u"结果维持    结果纠正   其他结果    尚未审结    总计         总计\n" + row
                        + u"      "_s + row.first(23) + u'\n')
                .contains(u"2098510|176233|1156448|2430556|5861747|2248000|2098510|176233"));
}

void TestUnmarkedTables::wideHeadStandsOverItsValue()
{
    QCOMPARE(headRowsOf(u"行政强制            3       0      0\n"
                        "第二十条第（八）项\n"
                        "信息内容            本年收费金额\n"
                        "行政事业性收费                0\n"_s),
             (QStringList{u"第二十条第（八）项"_s, u"信息内容|本年收费金额"_s}));
}

/// Lines of one head are as wide as its column, and groups come before what they stand over.
void TestUnmarkedTables::headsOfGroupsStandForThemselves()
{
    QCOMPARE(headRowsOf(u"行政诉讼\n"
                        "未经复议直接起诉              复议后起诉\n"
                        "结果  结果  其他  尚未  总计  结果  结果\n"
                        "维持  纠正  结果  审结        维持  纠正\n"
                        " 0     1     2     3     6     4     5\n"_s),
             (QStringList{u"行政诉讼"_s, u"未经复议直接起诉|复议后起诉"_s,
                          u"结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正"_s}));
    QCOMPARE(headRowsOf(u"            自然    法人或其他组织                  总计\n"
                        "            人\n"
                        "                                    社会    法律\n"
                        "                    商业    科研    公益    服务\n"
                        "                    企业    机构    组织    机构\n"
                        "1.甲甲甲      1       2       3       4       5       6\n"_s),
             (QStringList{u"法人或其他组织"_s,
                          u"自然人|商业企业|科研机构|社会公益组织|法律服务机构|总计"_s}));
}

void TestUnmarkedTables::tableLeftBlankIsKnownByItsHeads()
{
    const SourceText text(u"                       上一   本年   处理\n"
                          "信息内容               年项   增/    决定\n"
                          "                       目数   减     数量\n"
                          "                       量\n"
                          "行政许可\n"
                          "其他对外管理服务事项\n"_s);
    const QList<SourceTable> tables = findTables(text);
    QCOMPARE(tables.size(), 1);
    QMap<int, int> cells;
    for (const SourceCell &cell : tables.constFirst().cells)
        ++cells[cell.row];
    // The heads, and two rows of a label and three blanks.
    QCOMPARE(cells.values(), (QList<int>{4, 4, 4}));
}

/// A label that leaves room in its column does not go on.
void TestUnmarkedTables::blankRowsKeepTheirLabels()
{
    const QStringList rows = valueRowsOf(u"信息内容             处理决定数量\n"
                                         "行政处罚\n"
                                         "行政强制                   3\n"
                                         "其他对外管理服务事项       4\n"_s);
    QCOMPARE(rows, (QStringList{u"行政强制|3"_s, u"其他对外管理服务事项|4"_s}));
    const SourceText text(u"信息内容             处理决定数量\n"
                          "行政许可\n"
                          "第二十条第（六）项\n"
                          "信息内容             处理决定数量\n"
                          "行政处罚                   3\n"_s);
    QStringList labels;
    for (const SourceTable &table : findTables(text)) {
        for (const SourceCell &cell : table.cells)
            labels.append(text.view(cell.span).toString() + cell.words);
    }
    QVERIFY2(labels.contains(u"行政许可"_s), qPrintable(labels.join(u'|')));
}

void TestUnmarkedTables::wordsOfLabelsStandApart()
{
    QCOMPARE(valueRowsOf(u"规  章                 0       1\n"
                         "行政  许可             2       2\n"
                         "其  他对外  管理服     3       4\n"_s),
             (QStringList{u"规章|0|1"_s, u"行政许可|2|2"_s, u"其他对外管理服|3|4"_s}));
    const QStringList rows = valueRowsOf(u"                  1. 甲甲                 1       2\n"
                                         "（三）不予公开    3  . 补正后  仍不明      3       4\n"
                                         "                  4. 丁丁                 5       6\n"_s);
    QCOMPARE(rows.size(), 3);
    QVERIFY2(rows[1].endsWith(u"3 . 补正后仍不明|3|4"), qPrintable(rows[1]));
    QCOMPARE(valueRowsOf(u"  二、上年结转申请          5       6\n"
                         "     （一）        予以公开    1       2\n"
                         "  （六）        其他处理       3       4\n"_s),
             (QStringList{u"二、上年结转申请|5|6"_s, u"（一）        予以公开|1|2"_s,
                          u"（六）        其他处理|3|4"_s}));
    // What begins where others do is a label of its own, and so is one written downwards.
    const QStringList beside = valueRowsOf(u"本  （三）不予公开  1. 甲甲     1       2\n"
                                           "年  （四）无法提供  2. 乙乙     3       4\n"
                                           "度                  3. 丙丙     5       6\n"_s);
    QVERIFY2(beside[0].endsWith(u"|1. 甲甲|1|2"), qPrintable(beside[0]));
}

void TestUnmarkedTables::digitsStandApart()
{
    QCOMPARE(valueRowsOf(u"1.甲       12      0       12\n"
                         "2.乙     2 2 0 6   3     2209\n"
                         "3.丙        5      0       5\n"_s),
             (QStringList{u"1.甲|12|0|12"_s, u"2.乙|2 2 0 6|3|2209"_s, u"3.丙|5|0|5"_s}));
    // Where all columns are one blank apart, these are no digits of one number.
    QCOMPARE(valueRowsOf(u"1.甲   12 3 4 19\n"
                         "2.乙    5 3 4 12\n"_s),
             (QStringList{u"1.甲|12|3|4|19"_s, u"2.乙|5|3|4|12"_s}));
    // Nor where some are, and a row has no more values than the others.
    QCOMPARE(valueRowsOf(u"1.甲      276    6        1        315\n"
                         "2.乙   61126 192383    1053     254562\n"
                         "3.丙               7                 7\n"_s)
                 .at(1),
             u"2.乙|61126|192383|1053|254562"_s);
}

void TestUnmarkedTables::unitBelongsToItsNumber()
{
    QCOMPARE(valueRowsOf(u"   政府集中采购               10                   3.68 万元\n"
                         "   其他采购                   2                   0\n"_s),
             (QStringList{u"政府集中采购|10|3.68 万元"_s, u"其他采购|2|0"_s}));
}

void TestUnmarkedTables::pagesAreParted()
{
    QCOMPARE(valueRowsOf(u"  1.属于国家秘密     2       0       4\n"
                         "\n"
                         "                 —2—\n"
                         "\f"
                         "  2.重复申请       1       7       3\n"_s),
             (QStringList{u"1.属于国家秘密|2|0|4"_s, u"2.重复申请|1|7|3"_s}));
}

void TestUnmarkedTables::columnsMayBeCountedInHalfWidths()
{
    // As a person sees them: an ideograph takes the place of two digits.
    QCOMPARE(valueRowsOf(u"1.属于国家秘密                  2       0       4\n"
                         "2.其他法律行政法规禁止公开      1               3\n"
                         "3.危及                          5       6       7\n"_s),
             (QStringList{u"1.属于国家秘密|2|0|4"_s, u"2.其他法律行政法规禁止公开|1|_|3"_s,
                          u"3.危及|5|6|7"_s}));
}

void TestUnmarkedTables::valuesInReadingOrder()
{
    QCOMPARE(valueRowsOf(u"规章\n\n0\n\n3\n\n14\n\n行政规范性文件\n\n2\n\n1\n\n5\n\n"
                         "4.保护第三方合法权\n益\n\n7\n\n8\n\n9\n\n（三）\n不予公\n开\n"_s),
             (QStringList{u"规章|0|3|14"_s, u"行政规范性文件|2|1|5"_s,
                          u"4.保护第三方合法权益|7|8|9"_s}));
}

void TestUnmarkedTables::labelsAfterTheirValues()
{
    const QString rows = u"1.甲\n\n1\n\n2\n\n3\n\n2.乙\n\n4\n\n5\n\n6\n\n3.丙\n\n7\n\n8\n\n9\n\n"_s;
    QCOMPARE(valueRowsOf(rows + u"4.丁\n\n1\n\n1\n\n2\n\n3\n\n7\n\n10\n\n（七）总计\n"_s),
             (QStringList{u"1.甲|1|2|3"_s, u"2.乙|4|5|6"_s, u"3.丙|7|8|9"_s, u"4.丁|1|1|2"_s,
                          u"（七）总计|3|7|10"_s}));
    // One label for two rows: nothing says whose it is.
    QCOMPARE(valueRowsOf(rows + u"4.丁\n\n1\n\n1\n\n2\n\n3\n\n7\n\n10\n\n2\n\n2\n\n4\n\n总计\n"_s),
             (QStringList{u"1.甲|1|2|3"_s, u"2.乙|4|5|6"_s, u"3.丙|7|8|9"_s, u"4.丁|1|1|2"_s,
                          u"3|7|10"_s, u"2|2|4"_s}));
}

void TestUnmarkedTables::numberOfAPageIsNoValue()
{
    const QStringList rows{u"1.甲|1|2|3"_s, u"2.乙|4|5|6"_s, u"3.丙|7|8|9"_s};
    const QString begin = u"1.甲\n\n1\n\n2\n\n3\n\n2.乙\n\n4\n\n5\n\n6\n\n"_s;
    const QString end = u"3.丙\n\n7\n\n8\n\n9\n\n"_s;
    QCOMPARE(valueRowsOf(begin + u"3\n\n\f"_s + end + u"4\n\n\f"_s), rows); // counted
    QCOMPARE(valueRowsOf(begin + u"1\n\n\f"_s + end), rows);                // the first
    QCOMPARE(valueRowsOf(begin + u"\n3\n\n\f"_s + end), rows);              // apart
}

void TestUnmarkedTables::proseIsNoTable_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("figures") << u"全年受理申请5件，答复5件。\n发布信息 312 条。\n"_s;
    QTest::newRow("date") << u"示例市水务局\n2025 年 1 月 20 日\n"_s;
    QTest::newRow("numbered") << u"1、加强领导。\n2、健全制度。\n3、抓好落实。\n"_s;
    QTest::newRow("one number") << u"电话        0571\n"_s;
}

void TestUnmarkedTables::proseIsNoTable()
{
    QFETCH(QString, text);
    QCOMPARE(valueRowsOf(text), QStringList());
}

void TestUnmarkedTables::sectionAmongTablesWithSeparators_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("lineEnd");
    QTest::addColumn<int>("tables");
    QTest::newRow("one that has a table")
        << u"四、政府信息公开行政复议、行政诉讼情况"_s << u"\n"_s << 2;
    QTest::newRow("all of it on one line")
        << u"四、政府信息公开行政复议、行政诉讼情况"_s << u" "_s << 2;
    QTest::newRow("one that has none") << u"五、存在的主要问题及改进情况"_s << u"\n"_s << 1;
}

/// Somebody typed one table without tabs.
void TestUnmarkedTables::sectionAmongTablesWithSeparators()
{
    QFETCH(QString, heading);
    QFETCH(QString, lineEnd);
    QFETCH(int, tables);
    QString marked = u"三、收到和处理政府信息公开申请情况\n"_s;
    for (int row = 0; row < 8; ++row)
        marked += u"%1.属于国家秘密\t1\t0\t0\t2\t0\t3\n"_s.arg(row);
    const QStringList lines{
        u"行政复议 行政诉讼"_s,
        u"结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉"_s,
        u"1 0 0 2 3 0 1 0 0 1 0 0 4 0 4"_s};
    const SourceText source(marked + heading + u'\n' + lines.join(lineEnd)
                            + u"\n六、其他需要报告的事项\n无。\n"_s);
    QCOMPARE(findTables(source).size(), tables);
}

void TestUnmarkedTables::manyLines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("rows");
    QTest::newRow("labels") << u"某某某某\n"_s.repeated(40000) << qsizetype(0);
    QTest::newRow("rows") << u"  1.甲乙      1     2     3\n"_s.repeated(10000) << qsizetype(10000);
    QTest::newRow("wrapped") << u"  甲乙\n        1     2     3\n  丙丁\n"_s.repeated(6000)
                             << qsizetype(6000);
    QTest::newRow("values") << u"1\n\n2\n\n"_s.repeated(30000) << qsizetype(1);
    QTest::newRow("one line") << QString(500000, u'1') + u' ' + QString(100, u'x') << qsizetype(0);
    QTest::newRow("sections without tables")
        << u"1.甲乙\t1\t2\t3\n"_s.repeated(20)
               + u"四、行政复议情况\n无 1 2 3 4 5 6 7 8 9 10\n"_s.repeated(20000)
        << qsizetype(20);
    QTest::newRow("words") << u"1 某 "_s.repeated(50000) << qsizetype(50000);
}

/// More than any report has, and none lost.
void TestUnmarkedTables::manyLines()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, rows);
    QCOMPARE(valueRowsOf(text).size(), rows);
}

QTEST_APPLESS_MAIN(TestUnmarkedTables)
#include "tst_unmarkedtables.moc"
