#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// What programs that turn pages to text do to the order of words.
class TestPagesInOrder : public QObject
{
    Q_OBJECT

private slots:
    void headingAmongTheValuesOfTableFour();
    void headingsAmongWordsInOrder();
    void beginOfAGroupsNameIsNoValue();
    void numberedTotalBeforeOtherLabels();
    void valuesAmongHeadsAreOrderedByTheirSums_data();
    void valuesAmongHeadsAreOrderedByTheirSums();
    void sumsHoldInTheOrderOfTheText();
    void rowsOutOfOrder_data();
    void rowsOutOfOrder();
    void labelsInOtherWords();
    void twoBlanksBetweenWords();
    void headsDrawnOut();
    void headBroken();
    void numberedRowBehindTheNameOfItsGroup_data();
    void numberedRowBehindTheNameOfItsGroup();
    void valuesBehindHeadsOfAnotherBlockAreReviewed();
    void numberBrokenAtItsPoint();
    void labelGoesOnWithAComma();
    void labelsInAnotherOrderBehindTheirRowsAreReviewed();
    void wordsOfProseAreNoValues();
    void blocksNotReadFromLeftToRight_data();
    void blocksNotReadFromLeftToRight();
    void subtotalsAreNoRows_data();
    void subtotalsAreNoRows();
    void labelsBehindTheirValues();
    void valuesBehindTwoLabelsOfAPageInDisorderAreReviewed();
    void headThatBeginsLikeALabel();
    void numbersBrokenInNarrowCells();
    void rowWithoutItsLabel();
    void valuesBetweenPiecesOfHeadsAreReviewed();
};

void TestPagesInOrder::headingAmongTheValuesOfTableFour()
{
    const QString heads = u"结果维 结果纠 其他结 尚未审\n持\n\n正\n\n果\n\n结\n\n"_s;
    const Report report = readText(
        headsInOrder() + u"一、本年新收政府信息公开申请数量\n\n"_s + below(u"14 3 0 0 1 0 18"_s)
        + u"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n\n行政诉讼\n\n"_s + heads
        + below(u"0 0 3"_s) + u"未经复议直接起诉\n总计\n\n0\n\n"_s
        + u"五、存在的主要问题及改进情况\n\n- 2 -\n\n3\n\n"_s + heads + below(u"0 4 1 0"_s)
        + u"复议后起诉\n总计\n\n5\n\n"_s + heads + below(u"2 0 0 0"_s)
        + u"总计\n\n2\n\n2022年，工作取得了成效，但仍存在一些问题。\n"_s);
    QCOMPARE(groupOf(report, u"reconsideration"_s), u"0 0 3 0 3"_s);
    QCOMPARE(groupOf(report, u"litigation_direct"_s), u"0 4 1 0 5"_s);
    QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"2 0 0 0 2"_s);
}

void TestPagesInOrder::headingsAmongWordsInOrder()
{
    const Report report = readText(
        u"一、总体情况\n全年发布信息3条。\n二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n"
        "本年制发件数\n本年废止件数\n现行有效件数\n规章\n\n0\n\n1\n\n14\n\n行政规范性文件\n\n2\n\n1\n\n5\n\n"_s
        + headsInOrder() + u"一、本年新收政府信息公开申请数量\n\n"_s + below(u"14 3 0 0 1 0 18"_s)
        + u"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n"_s + below(u"0 1 0 0 1"_s)
        + u"五、存在的主要问题及改进情况\n工作取得了成效。\n六、其他需要报告的事项\n无。\n"_s);
    QList<int> numbers;
    for (const Section &section : report.sections)
        numbers.append(section.number);
    QCOMPARE(numbers, (QList<int>{1, 2, 3, 4, 5, 6}));
}

void TestPagesInOrder::beginOfAGroupsNameIsNoValue()
{
    const Report report = readText(
        headsInOrder() + u"1.本机关不掌握相关政府信息\n\n"_s + below(u"7 0 0 38 11 33 89"_s)
        + u"（四） 无\n2.没有现成信息需要另行制\n法提供\n作\n\n"_s + below(u"3 0 2 0 0 0 5"_s)
        + u"3.补正后申请内容仍不明确\n\n"_s + below(u"0 0 0 0 0 1 1"_s));
    QCOMPARE(rowOf(report, u"unavailable.not_held"_s), u"7 0 0 38 11 33 89"_s);
    QCOMPARE(rowOf(report, u"unavailable.needs_creation"_s), u"3 0 2 0 0 0 5"_s);
}

void TestPagesInOrder::numberedTotalBeforeOtherLabels()
{
    const Report report =
        readText(headsInOrder() + u"2.重复申请\n\n"_s + below(u"51 0 0 0 0 0 51"_s)
                 + below(u"1 0 0 0 0 0 1"_s) + below(u"3 0 0 0 0 0 3"_s) + below(u"2 0 0 0 0 4 6"_s)
                 + u"（六）其他处理\n\n"_s + below(u"15 0 0 0 9 0 24"_s) + u"（七） 合计\n\n"_s
                 + below(u"72 0 0 0 9 4 85"_s) + below(u"74 0 0 0 0 0 74"_s)
                 + u"三\n、\n3.要求提供公开出版物\n4.无正当理由大量反复申请\n"
                   "5.要求行政机关确认或重新出具已获取信息\n四、结转下年度继续办理\n\n"_s);
    QCOMPARE(rowOf(report, u"other_handling"_s).remove(u'*'), u"15 0 0 0 9 0 24"_s);
    QCOMPARE(rowOf(report, u"results_total"_s).remove(u'*'), u"72 0 0 0 9 4 85"_s);
}

void TestPagesInOrder::valuesAmongHeadsAreOrderedByTheirSums_data()
{
    QTest::addColumn<QString>("forward");
    QTest::addColumn<QString>("expected");
    // 35 + 1 = 30 + 6 and so on: only one order fits all columns.
    QTest::newRow("one order fits") << u"6 1 5 2 3 4 21"_s << u"35* 12* 19* 14* 18* 17* 115*"_s;
    QTest::newRow("none does") << u"6 1 5 2 3 9 26"_s << u"35* 12* 19* 17* 14* 18* 115*"_s;
}

void TestPagesInOrder::valuesAmongHeadsAreOrderedByTheirSums()
{
    QFETCH(QString, forward);
    QFETCH(QString, expected);
    const Report report = readText(
        u"三、收到和处理政府信息公开申请情况\n申请人情况\n一、本年新收政府信息公开申请数量\n\n"
        "法人或其他组织\n自然人\n\n35\n\n商业企业 科研机构\n\n12\n\n19\n\n社会公益 "
        "法律服务\n组织\n\n机构\n\n"
        "其他\n\n17\n\n14\n\n18\n\n总计\n\n115\n\n二、上年结转政府信息公开申请数量\n\n"_s
        + below(u"1 0 2 0 1 0 4"_s) + u"（一）予以公开\n\n"_s + below(u"30 11 16 12 16 13 98"_s)
        + u"（七）总计\n\n"_s + below(u"30 11 16 12 16 13 98"_s) + u"四、结转下年度继续办理\n\n"_s
        + below(forward));
    QCOMPARE(rowOf(report, u"new_requests"_s), expected);
}

/// The first heads of a group stand among those of another.
void TestPagesInOrder::sumsHoldInTheOrderOfTheText()
{
    const QString heads = u"结果\n维持\n\n结果\n纠正\n\n其他\n结果\n\n尚未\n审结\n\n总计\n\n"_s;
    const Report report = readText(
        u"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n结果\n\n结果\n\n其他\n\n"
        "行政诉讼\n尚未\n\n总计\n\n未经复议直接起诉\n-2-\n\n复议后起诉\n\n维持\n\n"
        "纠正\n\n结果\n\n审结\n\n"_s
        + below(u"6 0 4 3 13"_s) + heads + heads + below(u"2 5 1 0 8"_s) + below(u"7 9 3 12 31"_s));
    QCOMPARE(groupOf(report, u"reconsideration"_s).remove(u'*'), u"6 0 4 3 13"_s);
    QCOMPARE(groupOf(report, u"litigation_direct"_s), u"2* 5* 1* 0* 8*"_s);
}

/// An office may exchange rows: a label that is whole has the values behind it.
void TestPagesInOrder::rowsOutOfOrder_data()
{
    QTest::addColumn<QString>("rows");
    const QString third = u"3.补正后申请内容仍不明确 5 0 0 0 0 0 5\n"_s;
    QTest::newRow("two neighbours") << u"2.没有现成信息需要另行制作 4 0 0 0 0 0 4\n"
                                       "1.本机关不掌握相关政府信息 9 0 1 0 0 0 10\n"_s
                                           + third;
    QTest::newRow("ends") << third
                                 + u"2.没有现成信息需要另行制作 4 0 0 0 0 0 4\n"
                                   "1.本机关不掌握相关政府信息 9 0 1 0 0 0 10\n"_s;
    QTest::newRow("wrapped around their values")
        << u"2.没有现成信息需\n4 0 0 0 0 0 4\n要另行制作\n"
           "1.本机关不掌握相\n9 0 1 0 0 0 10\n关政府信息\n"_s
               + third;
}

void TestPagesInOrder::rowsOutOfOrder()
{
    QFETCH(QString, rows);
    const Report report =
        readText(headsInOrder()
                 + u"一、本年新收政府信息公开申请数量 30 3 0 0 0 0 33\n"
                   "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n"
                   "（一）予以公开 7 0 0 0 0 0 7\n8.属于行政查询事项 0 1 0 0 0 0 1\n"_s
                 + rows + u"（七）总计 25 1 1 0 0 0 27\n"_s);
    QCOMPARE(rowOf(report, u"unavailable.not_held"_s).remove(u'*'), u"9 0 1 0 0 0 10"_s);
    QCOMPARE(rowOf(report, u"unavailable.needs_creation"_s).remove(u'*'), u"4 0 0 0 0 0 4"_s);
    QCOMPARE(rowOf(report, u"unavailable.still_unclear"_s).remove(u'*'), u"5 0 0 0 0 0 5"_s);
    QCOMPARE(rowOf(report, u"results_total"_s), u"25 1 1 0 0 0 27"_s);
}

void TestPagesInOrder::labelsInOtherWords()
{
    const Report report = readText(
        headsInOrder() + u"一、本年新收政府信息公开申请数量\n"_s + below(u"20 3 0 0 1 0 24"_s)
        + u"4.保护第三方合法权益\n"_s + below(u"0 0 0 0 0 0 0"_s) + u"5.属于内部事务信息\n"_s
        + below(u"0 0 0 0 0 0 0"_s) + u"6.属于四类过程性信息\n"_s + below(u"1 0 0 0 0 0 1"_s)
        + u"5.要求行政机关确认或者重新出具已获取的信息\n"_s + below(u"19 3 0 0 1 0 23"_s));
    QCOMPARE(rowOf(report, u"refused.third_party_rights"_s), u"0 0 0 0 0 0 0"_s);
    QCOMPARE(rowOf(report, u"refused.internal_affairs"_s), u"0 0 0 0 0 0 0"_s);
    QCOMPARE(rowOf(report, u"not_processed.confirmation"_s), u"19 3 0 0 1 0 23"_s);
}

/// They are no columns: nothing stands below each other.
void TestPagesInOrder::twoBlanksBetweenWords()
{
    const Report report = readText(
        u"三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n"
        "科研机构\n社会公益组织\n法律服务机构\n其他\n"
        "一、本年新收政府信息公开申请数量 20  3  0  0  1  0  24\n"
        "二、上年结转政府信息公开申请数量 0  1  0  0  0  0  1\n（一）予以公开 7  1  0  0  0  0  8\n"
        "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n结果维持\n结果纠正\n"
        "其他结果\n尚未审结\n总计\n未经复议直接起诉\n复议后起诉\n结果维持\n结果纠正\n其他结果\n"
        "尚未审结\n总计\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"
        "1  2  0  4  7  0  0  0  0  0  5  0  6  0  11\n"_s);
    QCOMPARE(rowOf(report, u"carried_over"_s), u"0 1 0 0 0 0 1"_s);
    QCOMPARE(groupOf(report, u"reconsideration"_s), u"1 2 0 4 7"_s);
    QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"5 0 6 0 11"_s);
}

/// A narrow column has a blank behind each character of some heads.
void TestPagesInOrder::headsDrawnOut()
{
    const Report report = readText(
        headsInOrder()
        + u"一、本年新收政府信息公开申请数量 20 3 0 0 1 0 24\n"
          "（一）予以公开 7 1 0 0 0 0 "
          "8\n四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n"
          "结果维持\n结果纠正\n其他结果\n尚 未 审 结\n总 计\n未经复议直接起诉\n复 议 后 起 诉\n"
          "结 果 维 持\n结果纠正\n其他结果\n尚未审结\n总计\n结果维持\n结 果 纠 正\n其他结果\n"
          "尚未审结\n总计\n1 5 0 3 9 0 0 0 1 1 1 0 0 0 1\n"_s);
    QCOMPARE(groupOf(report, u"reconsideration"_s), u"1 5 0 3 9"_s);
    QCOMPARE(groupOf(report, u"litigation_direct"_s), u"0 0 0 1 1"_s);
}

/// Among whole ones, a head stands on two lines.
void TestPagesInOrder::headBroken()
{
    const Report report = readText(
        headsInOrder() + u"一、本年新收政府信息公开申请数量\n\n"_s + below(u"14 3 0 0 1 0 18"_s)
        + u"四、政府信息公开行政复议、行政诉讼情况\n\n行政复议\n\n行政\n诉讼\n\n"_s
        + QString(
              u"结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉 结果维持 "_s
              + u"结\n果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 "_s)
              .replace(u' ', u"\n\n"_s)
        + below(u"2 1 0 0 3 2 4 3 0 9 0 0 5 0 5"_s));
    QCOMPARE(groupOf(report, u"litigation_direct"_s), u"2 4 3 0 9"_s);
    QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"0 0 5 0 5"_s);
}

/// In the edition of 2019 （六） is a row; where rows are below it, it is not.
void TestPagesInOrder::numberedRowBehindTheNameOfItsGroup_data()
{
    QTest::addColumn<QString>("group");
    QTest::newRow("above it") << u"（六） 其他处理\n"_s;
    QTest::newRow("in front") << u"（六）其他处理 "_s;
}

void TestPagesInOrder::numberedRowBehindTheNameOfItsGroup()
{
    QFETCH(QString, group);
    const Report report =
        readText(headsInOrder()
                 + u"一、本年新收政府信息公开申请数量 20 3 0 0 1 0 24\n"
                   "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n"
                   "（一）予以公开 17 1 0 0 0 0 18\n"_s
                 + group
                 + u"3.其他 3 2 0 0 1 0 6\n"
                   "（七）总计 20 3 0 0 1 0 24\n四、结转下年度继续办理 0 0 0 0 0 0 0\n"_s);
    QCOMPARE(report.tableEditions.value(1), u"2021"_s);
    QCOMPARE(rowOf(report, u"other_handling.other"_s).remove(u'*'), u"3 2 0 0 1 0 6"_s);
}

/// A program that did not read a page from left to right; no sum says whose the values are.
void TestPagesInOrder::valuesBehindHeadsOfAnotherBlockAreReviewed()
{
    const Report report = readText(
        u"二、主动公开政府信息情况\n第二十条第（六）项\n信息内容\n本年处理决定数量\n0\n335\n"
        "行政处罚\n行政强制\n- 1 -\n现行有效件数\n348\n62\n信息内容\n行政事业性收费\n"
        "第二十条第（八）项\n本年收费金额（单位：万元）\n2092.5640\n"_s
        + headsInOrder() + u"一、本年新收政府信息公开申请数量 20 3 0 0 1 0 24\n"_s);
    for (const QString &id : {u"t2.art20_6.penalties"_s, u"t2.art20_6.coercion"_s}) {
        const QString read = valuesOf(report, id, u"decisions"_s);
        QVERIFY2(read == u"-"_s || read.endsWith(u'*'), qPrintable(id + u' ' + read));
    }
    const QString fees = valuesOf(report, u"t2.art20_8.fees"_s, u"amount"_s);
    QVERIFY2(fees == u"-"_s || fees == u"2092.564"_s || fees.endsWith(u'*'), qPrintable(fees));
}

void TestPagesInOrder::numberBrokenAtItsPoint()
{
    const Report report = readText(
        u"二、主动公开政府信息情况\n第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n"
        "行政事业性收费\n\n455.\n4\n\n"_s
        + headsInOrder() + u"一、本年新收政府信息公开申请数量\n\n"_s + below(u"20 3 0 0 1 0 24"_s));
    QCOMPARE(valueOf(report, u"t2.art20_8.fees.amount"_s), u"455.4"_s);
}

void TestPagesInOrder::labelGoesOnWithAComma()
{
    const Report report = readText(
        headsInOrder()
        + u"一、本年新收政府信息公开申请数量 20 3 0 0 1 0 24\n"
          "1.申请人无正当理由逾期不补正\n5 0 0 0 0 3 8\n、行政机关不再处理其政府信息公开申请\n"
          "3.其他 1 0 0 0 0 0 1\n（七）总计 6 0 0 0 0 3 9\n"_s);
    QCOMPARE(rowOf(report, u"other_handling.no_correction"_s), u"5 0 0 0 0 3 8"_s);
}

/// Whether the rows stand in the order of the form or of their labels, nothing tells.
void TestPagesInOrder::labelsInAnotherOrderBehindTheirRowsAreReviewed()
{
    const Report report = readText(
        headsInOrder() + u"3.补正后申请内容仍不明确\n"_s + below(u"3 0 0 0 0 0 3"_s)
        + below(u"0 0 0 0 0 0 0"_s) + below(u"1 0 0 0 0 0 1"_s) + below(u"0 5 0 0 0 0 5"_s)
        + u"2.重复申请\n\n1.信访举报投诉类申请\n\n3.要求提供公开出版物\n\n4.无正当理由大量反复申请\n"_s
        + below(u"0 0 0 0 0 0 0"_s));
    for (const QString &row : {u"not_processed.complaint"_s, u"not_processed.repeated"_s}) {
        const QString read = rowOf(report, row);
        QVERIFY2(read == u"- - - - - - -"_s || read.count(u'*') == 7, qPrintable(read));
    }
}

/// The last section says 无, and table four has a blank cell.
void TestPagesInOrder::wordsOfProseAreNoValues()
{
    const QString outcomes = u"结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n"_s;
    const Report report =
        readText(u"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n"_s + outcomes
                 + u"未经复议直接起诉\n复议后起诉\n"_s + outcomes + outcomes
                 + u"3\n0\n1\n0\n4\n2\n\n1\n0\n3\n5\n0\n1\n2\n8\n"
                   "五、存在的主要问题及改进情况\n一是公开内容不够丰富；二是业务能力有待提升。\n"
                   "六、其他需要报告的事项\n无\n"_s);
    const QString read = groupOf(report, u"litigation_after_reconsideration"_s);
    QVERIFY2(read == u"5 0 1 2 8"_s || read.count(u'*') == 5, qPrintable(read));
}

void TestPagesInOrder::blocksNotReadFromLeftToRight_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("columns");
    const QString art1 = u"第二十条第（一）项\n信息内容\n"_s;
    const QString columns = u"made repealed in_force"_s;
    QTest::newRow("labels, then values")
        << art1
               + u"本年制发件数\n本年废止件数\n现行有效件数\n规章\n行政规范性文件\n"
                 "51\n0\n0\n0\n310\n170\n"_s
        << u"t2.art20_1.regulations"_s << columns;
    QTest::newRow("heads in another order")
        << art1
               + u"本年制发件数\n现行有效件数\n本年废止件数\n规章\n0\n0\n0\n"
                 "行政规范性文件\n11\n260\n17\n"_s
        << u"t2.art20_1.normative_documents"_s << columns;
    QTest::newRow("a head is not there")
        << art1 + u"本年制发件数\n现行有效件数\n规章 37 34 3897\n行政规范性文件 396 2019\n"
        << u"t2.art20_1.regulations"_s << columns;
    QTest::newRow("rows above their caption")
        << art1
               + u"本年制发件数\n本年废止件数\n现行有效件数\n规章 0 4 33\n行政规范性文件 8 1 73\n"
                 "第二十条第（五）项\n信息内容\n本年处理决定数量\n1\n行政许可\n信息内容\n"
                 "行政处罚\n行政强制\n5\n第二十条第（六）项\n本年处理决定数量\n0\n0\n"_s
        << u"t2.art20_6.coercion"_s << u"decisions"_s;
    QTest::newRow("values without a label")
        << u"信息内容\n规章\n行政规范性文件\n信息内容\n行政许可\n"_s + art1
               + u"本年制发件数\n本年废止件数\n现行有效件数\n0\n4\n33\n8\n1\n73\n"
                 "第二十条第（五）项\n本年处理决定数量\n7\n"_s
        << u"t2.art20_5.licensing"_s << u"decisions"_s;
}

/// No sum ties the values of table two to their columns: whatever is not in order is reviewed.
void TestPagesInOrder::blocksNotReadFromLeftToRight()
{
    QFETCH(QString, block);
    QFETCH(QString, row);
    QFETCH(QString, columns);
    const Report report = readText(u"二、主动公开政府信息情况\n"_s + block + headsInOrder()
                                   + u"一、本年新收政府信息公开申请数量 20 3 0 0 1 0 24\n"_s);
    const QStringList read = valuesOf(report, row, columns).split(u' ');
    for (const QString &value : read)
        QVERIFY2(value == u"-"_s || value.endsWith(u'*'), qPrintable(read.join(u' ')));
}

/// Rows of the office's own below the rows they sum up.
void TestPagesInOrder::subtotalsAreNoRows_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<bool>("together");
    QTest::newRow("on one line") << u"小计"_s << true;
    QTest::newRow("spaced out") << u"小　计"_s << true;
    QTest::newRow("below each other") << u"小计"_s << false;
}

void TestPagesInOrder::subtotalsAreNoRows()
{
    QFETCH(QString, label);
    QFETCH(bool, together);
    const auto row = [together](const QString &name, const QString &values) -> QString {
        return name
               + (together ? u' ' + values + u'\n'
                           : u'\n' + QString(values).replace(u' ', u'\n') + u'\n');
    };
    const Report report = readText(
        headsInOrder() + row(u"一、本年新收政府信息公开申请数量"_s, u"20 3 0 0 1 0 24"_s)
        + row(u"二、上年结转政府信息公开申请数量"_s, u"0 0 0 0 0 0 0"_s)
        + row(u"（一）予以公开"_s, u"14 0 0 0 1 0 15"_s) + u"（四）无法提供\n"_s
        + row(u"1.本机关不掌握相关政府信息"_s, u"4 2 0 0 0 0 6"_s)
        + row(u"2.没有现成信息需要另行制作"_s, u"2 0 0 0 0 0 2"_s)
        + row(u"3.补正后申请内容仍不明确"_s, u"0 1 0 0 0 0 1"_s) + row(label, u"6 3 0 0 0 0 9"_s)
        + u"（五）不予处理\n"_s + row(u"1.信访举报投诉类申请"_s, u"0 0 0 0 0 0 0"_s)
        + row(u"（七）总计"_s, u"20 3 0 0 1 0 24"_s)
        + row(u"四、结转下年度继续办理"_s, u"0 0 0 0 0 0 0"_s));
    QCOMPARE(rowOf(report, u"unavailable.still_unclear"_s), u"0 1 0 0 0 0 1"_s);
    QCOMPARE(rowOf(report, u"not_processed.complaint"_s), u"0 0 0 0 0 0 0"_s);
    QCOMPARE(rowOf(report, u"results_total"_s), u"20 3 0 0 1 0 24"_s);
}

/// Each row's values, then its label.
void TestPagesInOrder::labelsBehindTheirValues()
{
    const Report report = readText(
        headsInOrder()
        + u"20 3 0 0 1 0 24\n一、本年新收政府信息公开申请数量\n0 1 0 0 0 0 1\n"
          "二、上年结转政府信息公开申请数量\n三、本年度办理结果\n14 0 0 0 1 0 15\n（一）予以公开\n"
          "（四）无法提供\n4 2 0 0 0 0 6\n1.本机关不掌握相关政府信息\n2 0 0 0 0 0 2\n"
          "2.没有现成信息需要另行制作\n0 2 0 0 0 0 2\n3.补正后申请内容仍不明确\n（五）不予处理\n"
          "0 0 0 0 0 0 0\n1.信访举报投诉类申请\n20 4 0 0 1 0 25\n（七）总计\n"
          "0 0 0 0 0 0 0\n四、结转下年度继续办理\n"
          "四、政府信息公开行政复议、行政诉讼情况\n"_s);
    QCOMPARE(rowOf(report, u"new_requests"_s), u"20 3 0 0 1 0 24"_s);
    QCOMPARE(rowOf(report, u"carried_over"_s), u"0 1 0 0 0 0 1"_s);
    QCOMPARE(rowOf(report, u"unavailable.still_unclear"_s), u"0 2 0 0 0 0 2"_s);
    QCOMPARE(rowOf(report, u"carried_forward"_s), u"0 0 0 0 0 0 0"_s);
}

/// Its label is lost: between rows that have theirs, it can be but one.
/// Labels of a group stand behind those of the next one: its rows may be one farther down.
void TestPagesInOrder::valuesBehindTwoLabelsOfAPageInDisorderAreReviewed()
{
    const QString nought = below(u"0 0 0 0 0 0 0"_s);
    QString rows = headsInOrder();
    for (const QString &row :
         u"一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 "
         "（一）予以公开 （二）部分公开（区分处理的，只计这一情形，不计其他情形） "
         "1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” "
         "4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 "
         "7.属于行政执法案卷"_s.split(u' '))
        rows += row + u"\n\n"_s + nought;
    const Report report = readText(
        rows + u"8.属于行政查询事项\n\n"_s + below(u"2 0 4 0 0 0 6"_s) + below(u"0 0 0 0 0 3 3"_s)
        + nought + below(u"1 0 0 0 0 1 2"_s) + u"1.信访举报投诉类申请\n\n"_s
        + below(u"2 0 0 0 5 0 7"_s) + u"2.重复申请\n\n"_s + nought
        + u"（五）不予处 3.要求提供公开出版物\n理\n4.无正当理由大量反复申请\n\n"_s + nought
        + u"1.本机关不掌握相关政府信息\n（四）无法提\n2.没有现成信息需要另行制作\n供\n"
          "3.补正后申请内容仍不明确\n\n"_s
        + below(u"0 0 0 0 0 1 1"_s) + u"5.要求行政机关确认或重新出具\n已获取信息\n\n"_s + nought
        + u"（六）其他处理\n\n"_s + nought + u"（七）总计\n\n"_s + below(u"5 0 4 0 5 5 19"_s));
    QVERIFY(rowOf(report, u"not_processed.excessive"_s).contains(u'*'));
    QVERIFY(!rowOf(report, u"not_processed.confirmation"_s).contains(u'*'));
}

/// Labels of the first rows stand behind those of the next ones, and a head among them.
void TestPagesInOrder::headThatBeginsLikeALabel()
{
    const QString nought = below(u"0 0 0 0 0 0 0"_s);
    const Report report = readText(
        u"三、收到和处理政府信息公开申请情况\n申请人情况\n法人或其他组织\n自然人 商业企 科研机\n\n"_s
        + nought.repeated(4) + u"1.属于国家秘密\n\n"_s + nought
        + u"2.其他法律行政法规禁止公开\n\n"_s + below(u"0 3 0 0 0 0 3"_s)
        + u"二、上年结转政府信息公开申请数量\n（一）予以公开\n"
          "（二）部分公开（区分处理的，只计这一情形，\n不计其他情形）\n总计\n\n业\n"
          "一、本年新收政府信息公开申请数量\n\n益组织 务机构\n\n其他\n3.危及“三安全一稳定”\n\n"_s
        + below(u"0 0 0 1 0 0 1"_s) + u"4.保护第三方合法权益\n\n"_s + nought);
    QCOMPARE(rowOf(report, u"refused.state_secret"_s), u"0 0 0 0 0 0 0"_s);
    QCOMPARE(rowOf(report, u"refused.forbidden_by_law"_s), u"0 3 0 0 0 0 3"_s);
    QCOMPARE(rowOf(report, u"refused.security_stability"_s), u"0 0 0 1 0 0 1"_s);
}

/// Digits of full width leave room for three.
void TestPagesInOrder::numbersBrokenInNarrowCells()
{
    const Report report =
        readText(headsInOrder()
                 + u"一、本年新收政府信息公开申请数量\n４１８\n５\n"
                   "０ １２０ ２００ ５８ ９０\n４６５\n３\n"
                   "二、上年结转政府信息公开申请数量 １３９ ２ ０ ０ ０ ４２ １８３\n"
                   "（一）予以公开 ０ ０ ４ ０ ０ ０ ４\n"
                   "1.属于国家秘密 ０ ０ １９ ３６ ０ ０ ５５\n"_s);
    QCOMPARE(rowOf(report, u"new_requests"_s).remove(u'*'), u"4185 0 120 200 58 90 4653"_s);
    QCOMPARE(rowOf(report, u"carried_over"_s), u"139 2 0 0 0 42 183"_s);
}

void TestPagesInOrder::rowWithoutItsLabel()
{
    const Report report = readText(
        headsInOrder()
        + u"一、本年新收政府信息公开申请数量 20 3 0 0 1 0 24\n"
          "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n（一）予以公开 14 0 0 0 1 0 15\n"
          "（四）无法提供\n1.本机关不掌握相关政府信息 4 2 0 0 0 0 6\n2 0 0 0 0 0 2\n"
          "3.补正后申请内容仍不明确 0 1 0 0 0 0 1\n（五）不予处理\n"
          "1.信访举报投诉类申请 0 0 0 0 0 0 0\n（七）总计 20 3 0 0 1 0 24\n"
          "四、结转下年度继续办理 0 0 0 0 0 0 0\n工作仍有不足。\n"_s);
    QCOMPARE(rowOf(report, u"unavailable.needs_creation"_s), u"2* 0* 0* 0* 0* 0* 2*"_s);
    QCOMPARE(rowOf(report, u"unavailable.still_unclear"_s), u"0 1 0 0 0 0 1"_s);
}

/// Between heads in pieces; in which order a sum says of none.
void TestPagesInOrder::valuesBetweenPiecesOfHeadsAreReviewed()
{
    const Report report =
        readText(headsInOrder()
                 + u"一、本年新收政府信息公开申请数量 20 3 0 0 1 0 24\n"
                   "四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n结果\n维持\n"
                   "结果 其他\n纠正 结果\n尚未\n审结\n21\n30\n19\n0\n未经复议直接起诉\n"
                   "总计 结果 结果 其他 尚未\n总计\n维持 纠正 结果 审结\n70 0\n27\n37 0\n64\n"
                   "复议后起诉\n结果 结果 其他\n维持 纠正 结果\n37\n0 0\n尚未\n审结\n0\n总计\n37\n"
                   "五、存在的主要问题及改进情况\n工作仍有不足。\n"_s);
    const QString read = groupOf(report, u"reconsideration"_s);
    QVERIFY2(read.count(u'*') == 5 || read == u"- - - - -"_s, qPrintable(read));
}

QTEST_APPLESS_MAIN(TestPagesInOrder)
#include "tst_pagesinorder.moc"
