#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

const QString header = headsInOrder();

} // namespace

/// Tables of which a text keeps nothing but the order of labels and values.
class TestRowsInOrder : public QObject
{
    Q_OBJECT

private slots:
    void rowsALine();
    void labelsAroundTheirValues();
    void columnsApart();
    void dashesAmongColumnsApartAreReviewed();
    void labelsBehindSeveralRows();
    void labelsFarBehindTheirRows();
    void rightColumnsBeforeTheLabel();
    void valueBehindAnotherTablesHeadsIsReviewed();
    void rowOfUnknownLengthIsReviewed();
    void labelsInFrontOfSeveralRows();
    void groupWithoutRowsIsNone();
    void listNumberAtTheEndOfALine();
    void rowsAreCounted();
    void rowsOfAnotherTableAreCounted();
    void otherTableBefore();
    void headsBetweenValues();
    void blanksWithinLabels();
    void misreadLabelWhereAnotherEditionHasAGroup();
    void headsAmongTheirValuesAreReviewed_data();
    void headsAmongTheirValuesAreReviewed();
    void totalAmongItsParts();
    void digitsApartWithAValueALine();
    void digitsApartInRowsALine();
    void numbersOfRowsOnLinesOfTheirOwn();
    void blanksAreNoLostColumn();
    void piecesOfALabelTellItsRow();
    void editionOfTheTablesAboveWhereLittleTells();
};

void TestRowsInOrder::rowsALine()
{
    const Report report = readText(u"二、主动公开政府信息情况\n第二十条第（一）项\n信息内容 "
                                   "本年制发件数 本年废止件数 现行有效件数\n规章 0 1 14\n"
                                   "行政规范性文件 2 1 5\n"_s
                                   + header
                                   + u"一、本年新收政府信息公开申请数\n量\n14 3 0 0 1 0 18\n"
                                     "三\n、\n本\n年\n度\n办\n理\n结\n果\n"
                                     "（一）予以公开 7 1 0 0 1 0 9\n"_s);
    QCOMPARE(valueOf(report, u"t2.art20_1.regulations.in_force"_s), u"14"_s);
    QCOMPARE(valueOf(report, u"t2.art20_1.normative_documents.made"_s), u"2"_s);
    QCOMPARE(rowOf(report, u"new_requests"_s), u"14 3 0 0 1 0 18"_s);
    QCOMPARE(rowOf(report, u"granted"_s), u"7 1 0 0 1 0 9"_s);
}

void TestRowsInOrder::labelsAroundTheirValues()
{
    const Report report =
        readText(header + u"一、本年新收政府信息公开申请数\n\n"_s + below(u"14 3 0 0 1 0 18"_s)
                 + u"量\n\n二、上年结转政府信息公开申请数\n\n"_s + below(u"2 0 0 0 0 1 3"_s)
                 + u"量\n\n（一）予以公开\n\n"_s + below(u"7 1 0 0 1 0 9"_s));
    QCOMPARE(rowOf(report, u"new_requests"_s), u"14 3 0 0 1 0 18"_s);
    QCOMPARE(rowOf(report, u"carried_over"_s), u"2 0 0 0 0 1 3"_s);
    QCOMPARE(rowOf(report, u"granted"_s), u"7 1 0 0 1 0 9"_s);
}

/// The last columns of two rows stand behind the first ones of both.
void TestRowsInOrder::columnsApart()
{
    const Report report =
        readText(header + u"一、本年新收政府信息公开申请数\n\n"_s + below(u"14 3 0 0 1"_s)
                 + u"量\n\n二、上年结转政府信息公开申请数\n\n"_s + below(u"2 0 0 0 0"_s)
                 + u"量\n\n其他\n\n总计\n\n"_s + below(u"0 18 1 3"_s) + u"（一）予以公开\n\n"_s
                 + below(u"7 1 0 0 1 0 9"_s) + u"1.属于国家秘密\n\n"_s + below(u"1 0 0 0 0 0 1"_s));
    QCOMPARE(rowOf(report, u"new_requests"_s), u"14 3 0 0 1 0 18"_s);
    QCOMPARE(rowOf(report, u"carried_over"_s), u"2 0 0 0 0 1 3"_s);
    QCOMPARE(rowOf(report, u"granted"_s), u"7 1 0 0 1 0 9"_s);
}

/// Which of the noughts is the dash, no sum tells.
void TestRowsInOrder::dashesAmongColumnsApartAreReviewed()
{
    const Report report =
        readText(header + u"一、本年新收政府信息公开申请数\n\n"_s + below(u"无 0 0 0 0"_s)
                 + u"量\n\n二、上年结转政府信息公开申请数\n\n"_s + below(u"0 0 0 0 0"_s)
                 + u"量\n\n其他\n\n总计\n\n"_s + below(u"0 无 0 0"_s) + u"（一）予以公开\n\n"_s
                 + below(u"7 1 0 0 1 0 9"_s) + u"1.属于国家秘密\n\n"_s + below(u"1 0 0 0 0 0 1"_s));
    QCOMPARE(rowOf(report, u"new_requests"_s), u"?* 0* 0* 0* 0* 0* ?*"_s);
    QCOMPARE(rowOf(report, u"granted"_s), u"7 1 0 0 1 0 9"_s);
}

void TestRowsInOrder::labelsBehindSeveralRows()
{
    const Report report =
        readText(header + u"一、本年新收政府信息公开申请数\n量\n\n"_s
                 + below(u"14 3 0 0 1 0 18 2 0 0 0 0 1 3 7 1 0 0 1 0 9"_s)
                 + u"二、上年结转政府信息公开申请数\n量\n\n（一）予以公开\n\n1.属于国家秘密\n\n"_s
                 + below(u"1 0 0 0 0 0 1"_s));
    QCOMPARE(rowOf(report, u"new_requests"_s), u"14 3 0 0 1 0 18"_s);
    QCOMPARE(rowOf(report, u"carried_over"_s), u"2 0 0 0 0 1 3"_s);
    QCOMPARE(rowOf(report, u"granted"_s), u"7 1 0 0 1 0 9"_s);
    QCOMPARE(rowOf(report, u"refused.state_secret"_s), u"1 0 0 0 0 0 1"_s);
}

/// The labels of two rows come out of the order of the form, when all values are through.
void TestRowsInOrder::labelsFarBehindTheirRows()
{
    const Report report = readText(
        header + u"一、本年新收政府信息公开申请数\n量\n\n"_s + below(u"14 3 0 0 1 0 18"_s)
        + below(u"2 0 0 0 0 1 3"_s) + below(u"7 1 0 0 1 0 9"_s) + u"1.属于国家秘密\n\n"_s
        + below(u"1 0 0 0 0 0 1"_s) + u"4.保护第三方合法权益\n\n"_s + below(u"0 0 3 0 0 0 3"_s)
        + u"二、上年结转政府信息公开申请数\n量\n\n（一）予以公开\n\n"_s);
    QCOMPARE(rowOf(report, u"new_requests"_s), u"14 3 0 0 1 0 18"_s);
    QCOMPARE(rowOf(report, u"carried_over"_s), u"2 0 0 0 0 1 3"_s);
    QCOMPARE(rowOf(report, u"granted"_s), u"7 1 0 0 1 0 9"_s);
    QCOMPARE(rowOf(report, u"refused.third_party_rights"_s), u"0 0 3 0 0 0 3"_s);
}

/// A program took the heads and the right columns of the first row for one block.
void TestRowsInOrder::rightColumnsBeforeTheLabel()
{
    const Report report =
        readText(header + below(u"0 0 1 0 18"_s) + u"一、本年新收政府信息公开申请数\n量\n\n"_s
                 + below(u"14 3"_s) + u"二、上年结转政府信息公开申请数\n量\n\n"_s
                 + below(u"2 0 0 0 0 1 3"_s) + u"（一）予以公开\n\n"_s + below(u"7 1 0 0 1 0 9"_s));
    QCOMPARE(rowOf(report, u"new_requests"_s), u"14* 3* 0* 0* 1* 0* 18*"_s);
    QCOMPARE(rowOf(report, u"carried_over"_s), u"2 0 0 0 0 1 3"_s);
}

/// No sum in table two tells whether the 0 is the first row's or one more of the second's.
void TestRowsInOrder::valueBehindAnotherTablesHeadsIsReviewed()
{
    const Report report = readText(
        u"二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n\n本年制发件数\n\n"
        "本年废止件数\n\n现行有效件数\n\n规章\n\n0\n\n2985\n\n2\n\n行政规范性文件\n\n"
        "0\n\n27\n\n信息内容\n\n本年处理决定数量\n\n56\n\n行政许可\n\n3\n\n"_s
        + header + u"一、本年新收政府信息公开申请数\n量\n\n"_s + below(u"14 3 0 0 1 0 18"_s));
    QVERIFY(report.cell(cellId(report, u"t2.art20_1.normative_documents.in_force"_s)).review());
    QCOMPARE(rowOf(report, u"new_requests"_s), u"14 3 0 0 1 0 18"_s);
}

/// Three labels and the values of two rows: whose they are nothing says, though the sums hold.
void TestRowsInOrder::rowOfUnknownLengthIsReviewed()
{
    const Report report = readText(header + u"一、本年新收政府信息公开申请数\n量\n\n"_s
                                   + below(u"14 3 0 0 1 0 18 7 1 0 0 1 0 9"_s)
                                   + u"二、上年结转政府信息公开申请数\n量\n\n（一）予以公开\n\n"_s
                                   + u"1.属于国家秘密\n\n"_s + below(u"1 0 0 0 0 0 1"_s));
    for (const QString &row : {u"new_requests"_s, u"carried_over"_s, u"granted"_s}) {
        const QString read = rowOf(report, row);
        QVERIFY2(read == u"- - - - - - -"_s || read.count(u'*') == 7, qPrintable(read));
    }
    QCOMPARE(rowOf(report, u"refused.state_secret"_s), u"1 0 0 0 0 0 1"_s);
}

/// Two labels right before the values of three rows: whether the first or the second begins there
/// nothing says, though all sums hold.
void TestRowsInOrder::labelsInFrontOfSeveralRows()
{
    const Report report =
        readText(header + u"4.无正当理由大量反复申请\n5.要求行政机关确认或重新出具已\n获取信息\n"_s
                 + below(u"0 7 9 0 0 0 16"_s) + below(u"8 1 0 2 3 0 14"_s)
                 + below(u"9 2 1 1 1 0 14"_s) + u"（七）总计\n四、结转下年度继续办理\n1\n0\n"_s);
    for (const QString &row : {u"not_processed.excessive"_s, u"not_processed.confirmation"_s}) {
        const QString read = rowOf(report, row);
        QVERIFY2(read == u"- - - - - - -"_s || read.count(u'*') == 7, qPrintable(read));
    }
}

/// 2019, with one row run together, so that those after it may be shifted. In 2021, where
/// "(六)其他处理" is a group, no label would lack its values; but no row of that group is there.
void TestRowsInOrder::groupWithoutRowsIsNone()
{
    const Report report = readText(
        header + u"一、本年新收政府信息公开申请数量\n\n"_s + below(u"279 11 15 12 20 23 360"_s)
        + u"二、上年结转政府信息公开申请数量\n\n"_s + below(u"85 3 0 0 1 0 89"_s)
        + u"三、本年度办理结果\n\n(一)予以公开\n\n"_s + below(u"4 0 0 1 0 8 13"_s)
        + u"(二)部分公开\n\n"_s + below(u"0 13 15 0 1 0 29"_s)
        + u"(三)不予公开\n\n1、属于国家秘密\n\n"_s + below(u"56 0 0 0 0 0 56"_s)
        + u"2、其他法律行政法规禁止公开\n\n"_s + below(u"0 0 0 0 0 0 0"_s)
        + u"3、危及“三安全一稳定”\n\n"_s + below(u"45 0 0 0 0 0 45"_s)
        + below(u"0 0 0 0 0 0 0 25 0 0 0 0 0 25 1 0 0 0 0 0 1 0 0 0 0 0 1 1"_s)
        + u"4、保护第三方合法权益\n\n5、属于三类内部事务信息\n\n6、属于四类过程性信息\n\n"
          "7、属于行政执法案卷\n\n8、属于行政查询事项\n\n0000000\n\n"
          "1、本机关不掌握相关政府信息\n\n"_s
        + below(u"0 0 0 0 0 0 0"_s) + u"(四)无法提供\n\n"_s
        + below(u"1 0 0 5 1 14 21 1 0 0 0 0 0 1"_s)
        + u"2、没有现成信息需要另行制作\n\n3、补正后申请内容仍不明确\n\n(五)不予处理\n\n"_s
        + below(u"0 0 0 0 0 0 0 69 1 0 0 0 0 70 0 0 0 6 0 0 6"_s)
        + below(u"94 0 0 0 0 0 94 0 0 0 0 6 0 6"_s)
        + u"1、信访举报投诉类申请\n\n2、重复申请\n\n3、要求提供公开出版物\n\n"
          "4、无正当理由大量反复申请\n\n5、要求行政机关确认或重新出具已获取信息\n\n"
          "(六)其他处理\n\n"_s
        + below(u"0 0 0 0 12 0 12"_s) + u"(七)总计\n\n"_s + below(u"296 14 15 12 20 23 380"_s)
        + u"四、结转下年度继续办理\n\n"_s + below(u"68 0 0 0 1 0 69"_s));
    QCOMPARE(report.tableEditions.value(1), u"2019"_s);
    const auto numbers = [&](const QString &row) { return rowOf(report, row).remove(u'*'); };
    QCOMPARE(numbers(u"not_processed.complaint"_s), u"0 0 0 0 0 0 0"_s);
    QCOMPARE(numbers(u"not_processed.repeated"_s), u"69 1 0 0 0 0 70"_s);
    QCOMPARE(numbers(u"not_processed.excessive"_s), u"94 0 0 0 0 0 94"_s);
    QCOMPARE(numbers(u"other_handling"_s), u"0 0 0 0 12 0 12"_s);
    QCOMPARE(rowOf(report, u"results_total"_s), u"296 14 15 12 20 23 380"_s);
}

void TestRowsInOrder::listNumberAtTheEndOfALine()
{
    const Report report =
        readText(header + u"2．其他法律行政法规禁止公开\n"_s + below(u"0 0 0 2 0 0 2"_s)
                 + u"3\n．危及“三安全一稳定”\n"_s + below(u"1 0 0 0 0 0 1"_s)
                 + u"4．保护第三方合法权益\n"_s + below(u"5 0 0 0 0 0 5"_s));
    QCOMPARE(rowOf(report, u"refused.forbidden_by_law"_s), u"0 0 0 2 0 0 2"_s);
    QCOMPARE(rowOf(report, u"refused.security_stability"_s), u"1 0 0 0 0 0 1"_s);
}

/// A column of the office's own.
void TestRowsInOrder::rowsAreCounted()
{
    const Report report = readText(
        u"三、收到和处理政府信息公开申请情况\n序号\n申请人情况\n自然人\n法人或其他组织\n总计\n"
        "商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n1\n"
        "一、本年新收政府信息公开申请数量 14 3 0 0 1 0 18\n2\n"
        "二、上年结转政府信息公开申请数量 2 0 0 0 0 1 3\n3\n（一）予以公开 7 1 0 0 1 0 9\n"_s);
    QCOMPARE(rowOf(report, u"new_requests"_s), u"14 3 0 0 1 0 18"_s);
    QCOMPARE(rowOf(report, u"carried_over"_s), u"2 0 0 0 0 1 3"_s);
    QCOMPARE(rowOf(report, u"granted"_s), u"7 1 0 0 1 0 9"_s);
}

void TestRowsInOrder::rowsOfAnotherTableAreCounted()
{
    const Report report = readText(u"序号 事项 数量\n1 行政许可 48\n"_s + header
                                   + u"一、本年新收政府信息公开申请数量 14 3 0 0 1 0 18\n"
                                     "二、上年结转政府信息公开申请数量 1 0 0 0 0 0 1\n"
                                     "（一）予以公开 7 1 0 0 1 0 9\n"
                                     "（二）部分公开 2 0 0 0 0 0 2\n"
                                     "1.属于国家秘密 0 3 0 0 0 0 3\n"_s);
    QCOMPARE(rowOf(report, u"carried_over"_s), u"1 0 0 0 0 0 1"_s);
    QCOMPARE(rowOf(report, u"partly_granted"_s), u"2 0 0 0 0 0 2"_s);
}

void TestRowsInOrder::otherTableBefore()
{
    const Report report =
        readText(u"公开渠道\n\n上年数量\n\n本年数量\n\n政府网站\n\n"_s + below(u"7961 6688"_s)
                 + u"总计\n\n"_s + below(u"7961 6688"_s) + header
                 + u"一、本年新收政府信息公开申请数\n量\n\n"_s + below(u"14 3 0 0 1 0 18"_s)
                 + u"（一）予以公开\n\n"_s + below(u"7 1 0 0 1 0 9"_s));
    QCOMPARE(rowOf(report, u"new_requests"_s), u"14 3 0 0 1 0 18"_s);
    QCOMPARE(rowOf(report, u"granted"_s), u"7 1 0 0 1 0 9"_s);
}

/// Table four as a page of narrow columns is read: block by block, each below its heads. Behind it,
/// a date.
void TestRowsInOrder::headsBetweenValues()
{
    const Report report = readText(
        u"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n\n结果 结果 其他 尚未\n"
        "维持 纠正 结果 审结\n\n88\n\n18\n\n28\n\n行政诉讼\n\n未经复议直接起诉\n\n"
        "总计 结果 结果 其他 尚未\n\n36 170\n\n维持 纠正 结果 "
        "审结\n\n7\n\n0\n\n11\n\n7\n\n总计\n\n25\n\n"
        "复议后起诉\n\n结果 结果 其他 尚未\n维持 纠正 结果 审结\n\n33\n\n0\n\n6\n\n13\n\n52\n\n"
        "某市某局\n2024 年 1 月 20 日\n"_s);
    QCOMPARE(valueOf(report, u"t4.reconsideration.upheld"_s), u"88"_s);
    QCOMPARE(valueOf(report, u"t4.reconsideration.total"_s), u"170"_s);
    QCOMPARE(valueOf(report, u"t4.litigation_direct.total"_s), u"25"_s);
}

void TestRowsInOrder::blanksWithinLabels()
{
    const Report report =
        readText(header + u"一、 本年 新收 政府 信息公开申 请数量\n"_s + below(u"14 3 0 0 1 0 18"_s)
                 + u"（七  ）总  计\n"_s + below(u"15 2 0 0 1 0 18"_s));
    QCOMPARE(rowOf(report, u"new_requests"_s), u"14 3 0 0 1 0 18"_s);
    QCOMPARE(rowOf(report, u"results_total"_s), u"15 2 0 0 1 0 18"_s);
}

/// "（六）其他处理" is a row of 2019 and a group of 2021: the row of values behind it is not lost.
void TestRowsInOrder::misreadLabelWhereAnotherEditionHasAGroup()
{
    const Report report =
        readText(header
                 + u"一、本年新收政府信息公开申请数\n量\n14 3 0 0 1 0 18\n"
                   "（五）不予处理\n1.信访举报投诉类申请 7 1 0 0 1 0 9\n"
                   "2.重复申请 0 2 0 0 0 0 2\n3.要求提供公开出版物 0 0 0 0 0 0 0\n"
                   "4.无正当理由大量反复申请 0 0 0 0 0 0 0\n"
                   "5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0\n"
                   "（六）其处理 4 0 1 0 0 0 5\n（七）总计 11 3 1 0 1 0 16\n"
                   "四、结转下年度继续办理 3 0 0 0 0 0 3\n"
                   "四、政府信息公开行政复议、行政诉讼情况\n行政复议 行政诉讼\n"_s);
    QCOMPARE(report.tableEditions.value(1), u"2019"_s);
    QCOMPARE(rowOf(report, u"other_handling"_s), u"4* 0* 1* 0* 0* 0* 5*"_s);
    QCOMPARE(rowOf(report, u"results_total"_s), u"11 3 1 0 1 0 16"_s);
}

void TestRowsInOrder::headsAmongTheirValuesAreReviewed_data()
{
    QTest::addColumn<QString>("values");
    QTest::addColumn<bool>("review");
    QTest::newRow("as many as heads")
        << u"结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 1 0 1 2\n"
           "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 0 1 0 1\n"
           "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 1 0 0 1\n"_s
        << false;
    QTest::newRow("a head with a character too many")
        << u"结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 1 0 1 2\n"
           "结果维\n持\n结果纠\n正\n其他结\n果果\n尚未审\n结\n总计\n0 0 1 0 1\n"
           "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 1 0 0 1\n"_s
        << false;
    QTest::newRow("a head with a wrong character")
        << u"结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 1 0 1 2\n"
           "结果维持\n结果纠正\n其他\n结果\n尚末\n审结\n总计\n0 0 1 0 1\n"
           "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 1 0 0 1\n"_s
        << false;
    QTest::newRow("no sum can be taken")
        << u"结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 1 0 2l 2\n"
           "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 0 1 0 1\n"
           "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 1 0 0 1\n"_s
        << true;
    QTest::newRow("a head's pieces out of order")
        << u"结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 1 0 1 2\n"
           "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 0 1 0 1\n"
           "结\n维\n\n果\n持\n结果纠正\n其他结果\n尚未审结\n总计\n0 0 0 4 4\n"_s
        << true;
    QTest::newRow("a dash among noughts behind other heads")
        << u"结果维持\n结果纠正\n0\n1\n其他结果\n尚未审结\n0\n总计\n1 2\n"
           "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 0 1 0 1\n"
           "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 — 0 0 0\n"_s
        << true;
    QTest::newRow("some behind the wrong heads")
        << u"结果维持\n结果纠正\n0\n其他结果\n1\n尚未审结\n0 1\n总计\n"
           "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 0 1 0 1 2\n"
           "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n0 1 0 0 1\n"_s
        << true;
}

/// The total of the first group comes last: what of the second group the sums do not tell is
/// reviewed all the same.
void TestRowsInOrder::headsAmongTheirValuesAreReviewed()
{
    QFETCH(QString, values);
    QFETCH(bool, review);
    const Report report = readText(u"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n"
                                   "未经复议直接起诉\n复议后起诉\n"_s
                                   + values);
    for (const QString &cell :
         {u"reconsideration.upheld"_s, u"litigation_direct.corrected"_s,
          u"litigation_direct.total"_s, u"litigation_after_reconsideration.total"_s}) {
        const CellReading &reading = report.cell(cellId(report, u"t4."_s + cell)).reading;
        QCOMPARE(reading.state, CellState::Read);
        QCOMPARE(reading.review, review);
    }
}

/// A program set the last column of the first group behind its first one. The second group has a
/// wrong total, which is none of the others.
void TestRowsInOrder::totalAmongItsParts()
{
    const QString heads = u"结果维持 结果纠正 其他结果 尚未审结\n总计\n"_s;
    const Report report = readText(u"四、政府信息公开行政复议、行政诉讼情况\n行政复议\n行政诉讼\n"
                                   "未经复议直接起诉\n复议后起诉\n"_s
                                   + heads + u"22\n69\n23\n4\n20\n"_s + heads + u"0\n3\n0\n0\n0\n"_s
                                   + heads + u"0\n8\n0\n0\n8\n"_s);
    QCOMPARE(groupOf(report, u"reconsideration"_s), u"22* 23* 4* 20* 69*"_s);
    QCOMPARE(groupOf(report, u"litigation_direct"_s), u"0* 3* 0* 0* 0*"_s);
    QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"0* 8* 0* 0* 8*"_s);
}

/// However many values are spaced: seven lines are the seven values of a row.
void TestRowsInOrder::digitsApartWithAValueALine()
{
    const Report report =
        readText(header + u"一、本年新收政府信息公开申请数量\n"_s
                 + u"12548\n\n3 10\n\n1 154\n\n378\n\n75 6\n\n9 30\n\n1 6076\n\n"_s
                 + u"二、上年结转政府信息公开申请数量\n"_s
                 + u"24 23\n\n7 3\n\n0\n\n5\n\n0\n\n0\n\n25 01\n\n"_s + u"（一）予以公开\n"_s
                 + u"0\n\n7 1\n\n9\n\n0\n\n0\n\n27\n\n1 07\n\n"_s + u"（二）部分公开\n"_s
                 + u"1 272\n\n0\n\n0\n\n0\n\n0\n\n2 0\n\n129 2\n\n"_s);
    const auto numbers = [&](const QString &row) { return rowOf(report, row).remove(u'*'); };
    QCOMPARE(numbers(u"new_requests"_s), u"12548 310 1154 378 756 930 16076"_s);
    QCOMPARE(numbers(u"carried_over"_s), u"2423 73 0 5 0 0 2501"_s);
    QCOMPARE(numbers(u"granted"_s), u"0 71 9 0 0 27 107"_s);
    QCOMPARE(numbers(u"partly_granted"_s), u"1272 0 0 0 0 20 1292"_s);
}

/// More rows have a blank than not. Those that have none show how many columns there are.
/// A line holds the values of one row, however many words they are.
void TestRowsInOrder::digitsApartInRowsALine()
{
    const Report report = readText(
        header + u"一、本年新收政府信息公开申请数量\n1 2548 3 10 11 54 3 78 7 56 9 30 1607 6\n"_s
        + u"二、上年结转政府信息公开申请数量\n2 423 7 3 0 5 0 0 250 1\n"_s
        + u"（一）予以公开\n1 3110 2 06 1 09 0 6 1 7 1 3448\n"_s
        + u"（二）部分公开\n11 27 0 0 3 4 0 2 0 118 1\n"_s
        + u"（七）总计\n142 37 20 6 10 9 34 6 1 4 37 1462 9\n"_s
        + u"四、结转下年度继续办理\n7 34 17 7 104 5 349 7 50 8 9 3 394 8\n"_s);
    const auto numbers = [&](const QString &row) { return rowOf(report, row).remove(u'*'); };
    QCOMPARE(numbers(u"new_requests"_s), u"12548 310 1154 378 756 930 16076"_s);
    QCOMPARE(numbers(u"carried_over"_s), u"2423 73 0 5 0 0 2501"_s);
    QCOMPARE(numbers(u"granted"_s), u"13110 206 109 0 6 17 13448"_s);
}

/// They are no sign that values stand on lines of their own.
void TestRowsInOrder::numbersOfRowsOnLinesOfTheirOwn()
{
    const QStringList rows{
        u"一、本年新收政府信息公开申\n请数量\n360 21 0 1 1 17 400"_s,
        u"二、上年结转政府信息公开申\n请数量\n5 0 0 0 0 0 5"_s,
        u"（一）予以公开 0 0 0 0 0 0 0"_s,
        u"（二）部分公开（区分处理的，只计这\n一情形，不计其他情形）\n5 0 0 0 0 0 5"_s,
        u"1.属于国家秘密 0 3 0 0 0 0 3"_s,
        u"2.其他法律行政法规禁止公\n开\n1 0 0 1 0 0 2"_s,
        u"3.危及“三安全一稳定” 0 0 0 0 0 0 0"_s,
        u"4.保护第三方合法权益 72 0 0 0 0 0 72"_s,
        u"5.属于三类内部事务信息 0 0 0 0 1 0 1"_s,
        u"6.属于四类过程性信息 0 1 0 0 0 0 1"_s,
        u"7.属于行政执法案卷 0 0 0 0 0 0 0"_s,
        u"8.属于行政查询事项 68 0 0 0 0 0 68"_s,
        u"1.本机关不掌握相关政府信\n息\n0 10 0 0 0 1 11"_s,
        u"2.没有现成信息需要另行制\n作\n0 0 0 0 0 4 4"_s,
        u"3.补正后申请内容仍不明确 0 1 0 0 0 0 1"_s,
        u"1.信访举报投诉类申请 0 0 0 0 0 0 0"_s,
        u"2.重复申请 5 0 0 0 0 0 5"_s,
        u"3.要求提供公开出版物 0 6 0 0 0 0 6"_s,
        u"4.无正当理由大量反复申请 42 0 0 0 0 1 43"_s,
        u"5.要求行政机关确认或重新\n出具已获取信息\n103 0 0 0 0 11 114"_s,
        u"（七）总计 296 21 0 1 1 17 336"_s,
        u"四、结转下年度继续办理 69 0 0 0 0 0 69"_s,
    };
    QString text = header;
    for (qsizetype row = 0; row < rows.size(); ++row)
        text += QString::number(row + 1) + u'\n' + rows[row] + u'\n';
    const Report report = readText(text);
    const auto numbers = [&](const QString &row) { return rowOf(report, row).remove(u'*'); };
    QCOMPARE(numbers(u"carried_over"_s), u"5 0 0 0 0 0 5"_s);
    QCOMPARE(numbers(u"granted"_s), u"0 0 0 0 0 0 0"_s);
    QCOMPARE(numbers(u"carried_forward"_s), u"69 0 0 0 0 0 69"_s);
}

void TestRowsInOrder::blanksAreNoLostColumn()
{
    const Report report = readText(
        header + u"一、本年新收政府信息公开申请数量\n"_s + below(u"438 7 7 2 2 4 460"_s)
        + u"二、上年结转政府信息公开申请数量\n"_s + below(u"3 0 0 0 1 4"_s) + u"（一）予以公开\n"_s
        + below(u"5 0 0 0 1 6"_s) + u"（二）部分公开\n"_s + below(u"67 1 0 0 0 68"_s)
        + u"1.属于国家秘密\n"_s + below(u"1 0 0 0 0 0 1"_s) + u"2.其他法律行政法规禁止公开\n"_s
        + below(u"1 0 0 0 1 2"_s) + u"3.危及“三安全一稳定”\n"_s + below(u"1 0 0 0 0 1"_s)
        + u"4.保护第三方合法权益\n"_s + below(u"9 0 0 0 0 9"_s));
    QCOMPARE(rowOf(report, u"new_requests"_s), u"438 7 7 2 2 4 460"_s);
    QVERIFY(rowOf(report, u"carried_over"_s).endsWith(u"4*"));
    QVERIFY(rowOf(report, u"partly_granted"_s).startsWith(u"67*"));
    QVERIFY(rowOf(report, u"partly_granted"_s).endsWith(u"68*"));
}

/// What is left of a label reads like none of the form's.
void TestRowsInOrder::piecesOfALabelTellItsRow()
{
    const Report report =
        readText(header + u"一、本年新收政府信息公开申请数量\n"_s + below(u"4 0 0 0 0 0 4"_s)
                 + u"1.申请人无正当\n不再处理\n息公开申请\n"_s + below(u"3 0 0 0 0 0 3"_s)
                 + u"2.申请人逾期未\n收费通知\n不再处理其政府信息公开申请\n"_s
                 + below(u"1 0 0 0 0 0 1"_s) + u"（七）总计\n"_s + below(u"4 0 0 0 0 0 4"_s));
    QCOMPARE(rowOf(report, u"other_handling.no_correction"_s).remove(u'*'), u"3 0 0 0 0 0 3"_s);
    QCOMPARE(rowOf(report, u"other_handling.fee_unpaid"_s).remove(u'*'), u"1 0 0 0 0 0 1"_s);
}

/// A page break took the rows of （六）, but for the last one's label far above its values.
void TestRowsInOrder::editionOfTheTablesAboveWhereLittleTells()
{
    const Report report = readText(
        u"二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n"
        "现行有效件数\n规章\n0\n0\n0\n行政规范性文件\n0\n0\n0\n"_s
        + header + u"一、本年新收政府信息公开申请数量\n"_s + below(u"0 0 0 0 0 0 0"_s)
        + u"1. 信访举报投诉类申请\n"_s + below(u"0 0 0 0 0 0 0"_s) + u"2. 重复申请\n"_s
        + below(u"0 0 0 0 0 0 0"_s) + u"3. 其他\n"_s + below(u"0 0 0 0 0 0 0"_s)
        + below(u"0 0 0 0 0 0 0"_s) + below(u"0 0 0 0 0 0 0"_s)
        + u"(五) 不予\n处理\n(七) 总计\n四、结转下年度继续办理\n"_s);
    QCOMPARE(report.tableEditions.first(2), (QStringList{u"2021"_s, u"2021"_s}));
}

QTEST_GUILESS_MAIN(TestRowsInOrder)
#include "tst_rowsinorder.moc"
