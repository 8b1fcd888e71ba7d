#include "core/extract/extractor.h"
#include "tests/support/documentbuilder.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

QString valueOf(const Report &report, const QString &id)
{
    const Cell &cell = report.cell(cellId(report, id));
    const QString review = cell.review() ? u"*"_s : QString();
    return (cell.reading.value.number ? cell.reading.value.number->toString() : u"-"_s) + review;
}

Report read(const SourceDocument &document)
{
    return Extractor(builtInCatalogue()).extract(document);
}

const QString heads = u"|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"_s;

} // namespace

/// Tables that pages and converters have broken.
class TestBrokenTables : public QObject
{
    Q_OBJECT

private slots:
    void labelGoesOnBehindAPageBreak_data()
    {
        QTest::addColumn<QStringList>("behind");
        QTest::newRow("at once") << QStringList{u"下年度继续办理|||||||"_s};
        QTest::newRow("below heads printed again")
            << QStringList{heads, u"下年度继续办理|||||||"_s};
    }

    void labelGoesOnBehindAPageBreak()
    {
        QFETCH(QStringList, behind);
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({heads, u"一、本年新收政府信息公开申请数量|14|3|0|0|1|0|18"_s,
                             u"二、上年结转政府信息公开申请数量|2|0|0|0|0|1|3"_s,
                             u"（七）总计|15|2|0|0|1|1|19"_s, u"四、结转|1|1|0|0|0|0|2"_s},
                            TableGeometry::Spanned)
                     .table(behind, TableGeometry::Spanned)
                     .build());
        QCOMPARE(valueOf(report, u"t3.results_total.total"_s), u"19"_s);
        QCOMPARE(valueOf(report, u"t3.carried_forward.natural_person"_s), u"1"_s);
        QCOMPARE(valueOf(report, u"t3.carried_forward.total"_s), u"2"_s);
    }

    /// A page prints nothing in some columns, and no heads: the sums of all its rows tell which
    /// these are. The form has all of them on the page before.
    void columnsLeftBlankOnAPage()
    {
        SourceDocument document =
            DocumentBuilder()
                .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                .table({heads, u"一、本年新收政府信息公开申请数量|15|||2|3|12|32"_s,
                        u"二、上年结转政府信息公开申请数量||||||2|2"_s},
                       TableGeometry::Spanned)
                .table({u"（二）部分公开|||1||1"_s, u"4.保护第三方合法权益|10|2|2||14"_s,
                        u"8.属于行政查询事项|4||||4"_s, u"3.补正后申请内容仍不明确|1||||1"_s,
                        u"2.重复申请||||14|14"_s, u"（七）总计|15|2|3|14|34"_s,
                        u"四、结转下年度继续办理|||||"_s},
                       TableGeometry::Spanned)
                .build();
        document.info.mediaType = u"text/plain"_s;
        const Report report = read(document);
        QCOMPARE(valueOf(report, u"t3.results_total.natural_person"_s), u"15*"_s);
        QCOMPARE(valueOf(report, u"t3.results_total.public_interest"_s), u"2*"_s);
        QCOMPARE(valueOf(report, u"t3.results_total.legal_service"_s), u"3*"_s);
        QCOMPARE(valueOf(report, u"t3.results_total.other_org"_s), u"14*"_s);
        QCOMPARE(valueOf(report, u"t3.results_total.total"_s), u"34*"_s);
        QCOMPARE(valueOf(report, u"t3.not_processed.repeated.other_org"_s), u"14*"_s);
        QCOMPARE(report.cell(cellId(report, u"t3.results_total.commercial"_s)).reading.state,
                 CellState::Blank);
        // Nothing is found out about a row without a number, but that it stands there.
        QCOMPARE(report.cell(cellId(report, u"t3.carried_forward.total"_s)).reading.state,
                 CellState::Blank);
    }

    /// Below heads printed again, 总计 with blanks behind it is a head as well.
    void headsAgainAboveTheTotals()
    {
        const QStringList twoRowsOfHeads = {
            u"自然人|法人或其他组织|总计|||||||"_s,
            u"商业企业|科研机构|社会公益组织|法律服务机构|其他|||||"_s};
        const Report report = read(
            DocumentBuilder()
                .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                .table(twoRowsOfHeads
                           + QStringList{u"一、本年新收政府信息公开申请数量|14|3|0|0|1|0|18||"_s,
                                         u"二、上年结转政府信息公开申请数量|2|0|0|0|0|1|3||"_s}
                           + twoRowsOfHeads
                           + QStringList{u"（七）总计|15|2|0|0|1|1|19||"_s,
                                         u"四、结转下年度继续办理|1|1|0|0|0|0|2||"_s},
                       TableGeometry::Packed)
                .build());
        QCOMPARE(valueOf(report, u"t3.results_total.natural_person"_s), u"15"_s);
        QCOMPARE(valueOf(report, u"t3.results_total.total"_s), u"19"_s);
        QCOMPARE(valueOf(report, u"t3.carried_forward.total"_s), u"2"_s);
    }

    /// A line end beside a separator is no cell more: the blank one is the last.
    void pieceOfARowThatEndsBlank()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({heads, u"一、本年新收政府信息公开申请数量|14|3|0|0|1|0|18"_s,
                             u"二、上年结转政府信息公开申请数量|0|0"_s, u"|0|0|0|0|"_s,
                             u"（七）总计|15|2|0||"_s, u"1|1|19"_s},
                            TableGeometry::Grid)
                     .build());
        const auto stateOf = [&report](const QString &id) {
            return report.cell(cellId(report, id)).reading.state;
        };
        QCOMPARE(stateOf(u"t3.carried_over.other_org"_s), CellState::Read);
        QCOMPARE(stateOf(u"t3.carried_over.total"_s), CellState::Blank);
        QVERIFY(valueOf(report, u"t3.results_total.research"_s).startsWith(u'0'));
        QVERIFY(valueOf(report, u"t3.results_total.legal_service"_s).startsWith(u'1'));
        QVERIFY(valueOf(report, u"t3.results_total.total"_s).startsWith(u"19"_s));
    }

    /// A number below a row that ends blank is its last value, or that of a page.
    void numberBelowARowThatEndsBlank()
    {
        const Report report = read(DocumentBuilder()
                                       .paragraph(u"二、主动公开政府信息情况"_s)
                                       .table({u"信息内容|本年制发件数|本年废止件数|现行有效件数"_s,
                                               u"规章|1|2|"_s, u"12"_s, u"行政规范性文件|3|4|5"_s},
                                              TableGeometry::Grid)
                                       .build());
        QCOMPARE(valueOf(report, u"t2.art20_1.regulations.repealed"_s), u"2*"_s);
        QCOMPARE(valueOf(report, u"t2.art20_1.regulations.in_force"_s), u"12*"_s);
        QCOMPARE(valueOf(report, u"t2.art20_1.normative_documents.in_force"_s), u"5"_s);
    }

    /// The last row has heads of its own: it is told by these.
    void labelOfTheLastRowLost()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"二、主动公开政府信息情况"_s)
                     .table({u"第二十条第（六）项|"_s, u"信息内容|本年处理决定数量"_s,
                             u"行政处罚|8"_s, u"行政强制|9"_s, u"第二十条第（八）项|"_s,
                             u"信息内容|本年收费金额（单位：万元）"_s, u"收|1.5"_s},
                            TableGeometry::Grid)
                     .build());
        QCOMPARE(valueOf(report, u"t2.art20_6.coercion.decisions"_s), u"9"_s);
        QCOMPARE(valueOf(report, u"t2.art20_8.fees.amount"_s), u"1.5*"_s);
    }

    /// A block of two columns, each value below its head, and a blank column behind them.
    void blankBeforeTheOnlyValue()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"二、主动公开政府信息情况"_s)
                     .table({u"第二十条第（一）项|||"_s,
                             u"信息内容|本年新制作数量|本年新公开数量|对外公开总数量"_s,
                             u"规章||3|"_s, u"规范性文件|||"_s, u"第二十条第（九）项|||"_s,
                             u"信息内容|采购项目数量|采购总金额|"_s, u"政府集中采购||6.68|"_s},
                            TableGeometry::Grid)
                     .build());
        QCOMPARE(report.cell(cellId(report, u"t2.art20_9.procurement.items"_s)).reading.state,
                 CellState::Blank);
        QVERIFY(valueOf(report, u"t2.art20_9.procurement.amount"_s).startsWith(u"6.68"_s));
    }

    /// Which of the two the values belong to, nothing says; nor whose those of the next line are.
    void labelsOfTwoRowsSideBySide()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({heads, u"（一）予以公开|2|0|0|0|0|0|2"_s,
                             u"1.属于国家秘密|2.其他法律行政法规禁止公开|1|0|0|0|0|0|1"_s,
                             u"0|0|0|0|0|2|2"_s, u"（七）总计|3|0|0|0|0|2|5"_s},
                            TableGeometry::Spanned)
                     .build());
        QCOMPARE(valueOf(report, u"t3.granted.total"_s), u"2"_s);
        QCOMPARE(valueOf(report, u"t3.refused.forbidden_by_law.total"_s), u"1*"_s);
        for (const QString &column : {u"natural_person"_s, u"other_org"_s, u"total"_s}) {
            const Cell &cell = report.cell(cellId(report, u"t3.refused.state_secret."_s + column));
            QVERIFY(cell.reading.state == CellState::Missing || cell.review());
        }
    }

    /// Every value below its head: that a column is gone, and which, needs no sum.
    void columnOfTableFourLost()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                     .table({u"行政复议|行政诉讼"_s, u"未经复议直接起诉|复议后起诉"_s,
                             u"结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|"
                             u"尚未审结|"
                             "结果维持|结果纠正|其他结果|尚未审结|总计"_s,
                             u"1|2|3|4|10|0|1|0|2|3|0|1|0|4"_s},
                            TableGeometry::Spanned)
                     .build());
        QCOMPARE(valueOf(report, u"t4.reconsideration.total"_s), u"10"_s);
        QCOMPARE(valueOf(report, u"t4.litigation_direct.corrected"_s), u"1"_s);
        QCOMPARE(valueOf(report, u"t4.litigation_direct.pending"_s), u"2"_s);
        QCOMPARE(report.cell(cellId(report, u"t4.litigation_direct.total"_s)).reading.state,
                 CellState::Missing);
        QCOMPARE(valueOf(report, u"t4.litigation_after_reconsideration.upheld"_s), u"3"_s);
        QCOMPARE(valueOf(report, u"t4.litigation_after_reconsideration.total"_s), u"4"_s);
    }

    /// Wide blanks within labels look like columns; labels side by side stay as many.
    void labelInSeveralCellsOfItsRow()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({u"|||自然人|商业|企业|科研机构|社会公益组织|法律服务机构|其他|总计"_s,
                             u"一、本|年新收政府信|息公开申请数量|14||3|0|0|1|0|18"_s,
                             u"二、上年结转|政府信息公开申请数量||2||0|0|0|0|1|3"_s,
                             u"三、本年度办理结果|（一）予以|公开|15||2|0|0|1|1|19"_s,
                             u"四|、结转下年度|继续办理|1||1|0|0|0|0|2"_s},
                            TableGeometry::Spanned)
                     .build());
        QCOMPARE(valueOf(report, u"t3.new_requests.natural_person"_s), u"14"_s);
        QCOMPARE(valueOf(report, u"t3.new_requests.total"_s), u"18"_s);
        QCOMPARE(valueOf(report, u"t3.carried_over.total"_s), u"3"_s);
        QCOMPARE(valueOf(report, u"t3.granted.commercial"_s), u"2"_s);
        QCOMPARE(valueOf(report, u"t3.granted.total"_s), u"19"_s);
        QCOMPARE(valueOf(report, u"t3.carried_forward.commercial"_s), u"1"_s);
        QCOMPARE(valueOf(report, u"t3.carried_forward.total"_s), u"2"_s);
    }

    /// Heads of 2021, and the label of a blank row in the way of the other: 2019, which words that
    /// one otherwise, finds its row, but that makes it no table of 2019.
    void headsTellTheEditionThoughNoRowFits()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"二、主动公开政府信息情况"_s)
                     .table({u"第二十条第（一）项"_s,
                             u"信息内容|本年制发件数|本年废止件数|现行有效件数"_s,
                             u"行政规范性文件|规章|4|"_s, u"第二十条第（五）项"_s,
                             u"信息内容行政许可|本年处理决定数量"_s, u"第二十条第（八）项"_s,
                             u"信息内容|本年收费金额（单位：万元）"_s},
                            TableGeometry::Spanned)
                     .build());
        QVERIFY(report.tableEditions.value(0) != u"2019"_s);
    }

    /// One of the office's columns is gone; two of its heads have but a blank between them. No sum
    /// says which column that is.
    void headsSideBySide()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({u"|自然人|商业企业|科研机构|社会公益组织 法律服务机构|总计"_s,
                             u"一、本年新收政府信息公开申请数量|0|0|0|0|0|0"_s,
                             u"二、上年结转政府信息公开申请数量|0|0|0|0|0|0"_s,
                             u"（一）予以公开|0|0|0|0|0|0"_s, u"1.属于国家秘密|0|0|0|0|0|0"_s},
                            TableGeometry::Spanned)
                     .build());
        QVERIFY(valueOf(report, u"t3.new_requests.legal_service"_s).startsWith(u"0"));
        QVERIFY(valueOf(report, u"t3.new_requests.other_org"_s).startsWith(u"-"));
        QVERIFY(valueOf(report, u"t3.new_requests.total"_s).startsWith(u"0"));
    }

    /// A column is gone and one head unread, so the blank cell a merged label left in front of the
    /// last row makes seven values of six. They sum up in the columns beside their own as well.
    void aBlankInFrontMayBeNoValue()
    {
        SourceDocument document =
            DocumentBuilder()
                .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                .table({u"||自然人|商业企业|科研机构|社会公益组织|法律服务机构|总计"_s,
                        u"一、本年新收政府信息公开申请数量||17|1||5|3|26"_s,
                        u"二、上年结转政府信息公开申请数量||3|||||3"_s,
                        u"（一）予以公开||16|1|||3|20"_s, u"（七）总计||16|1|||3|20"_s,
                        u"四、结转下年度继续办理||9||||2|11"_s},
                       TableGeometry::Grid)
                .build();
        const Report report = read(document);
        QCOMPARE(valueOf(report, u"t3.carried_forward.commercial"_s), u"9*"_s);
        QCOMPARE(valueOf(report, u"t3.carried_forward.other_org"_s), u"2*"_s);
        QCOMPARE(valueOf(report, u"t3.carried_forward.total"_s), u"11*"_s);
    }

    /// Where white parts columns, digits below a row may be the rest of its numbers, and values
    /// above it that have no label of the form its own.
    /// Cut short by the office: right before its values, a label is the row that begins so.
    void labelsCutShort()
    {
        const Report report = read(
            DocumentBuilder()
                .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                .table({heads, u"一、本年新收|14|3|0|0|1|0|18"_s, u"二、上年结转|2|0|0|0|0|1|3"_s,
                        u"（二）部分公开|7|1|0|0|0|0|8"_s, u"5.要求行政机关确认|3|0|0|0|0|1|4"_s,
                        u"（七）总计|10|1|0|0|0|1|12"_s, u"四、结转下年|6|2|0|0|1|0|9"_s},
                       TableGeometry::Spanned)
                .build());
        QCOMPARE(valueOf(report, u"t3.new_requests.total"_s), u"18"_s);
        QCOMPARE(valueOf(report, u"t3.carried_over.total"_s), u"3"_s);
        QCOMPARE(valueOf(report, u"t3.not_processed.confirmation.total"_s), u"4"_s);
        QCOMPARE(valueOf(report, u"t3.carried_forward.total"_s), u"9"_s);
    }

    /// A common word that is left of a label makes no other edition.
    void editionByMoreThanACommonWord()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"示例市水务局2020年政府信息公开工作年度报告"_s)
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({heads, u"一、本年新收政府信息公开申请数量|14|3|0|0|1|0|18"_s,
                             u"（一）予以公开|7|1|0|0|0|0|8"_s, u"（六）其他|3|0|0|0|0|1|4"_s,
                             u"（七）总计|10|1|0|0|0|1|12"_s},
                            TableGeometry::Spanned)
                     .build());
        QCOMPARE(report.tableEditions.value(1), u"2019"_s);
    }

    /// Nor does the name of a group with values, where its rows are there.
    void editionByItsOwnLabels()
    {
        const Report report = read(
            DocumentBuilder()
                .paragraph(u"示例市水务局2020年政府信息公开工作年度报告"_s)
                .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                .table(
                    {heads, u"一、本年新收政府信息公开申请数量|14|3|0|0|1|0|18"_s,
                     u"（六）其他处理|3|0|0|0|0|1|4"_s,
                     u"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|1|0|0|0|0|0|1"_s,
                     u"2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"
                     "|2|0|0|0|0|1|3"_s,
                     u"（七）总计|3|0|0|0|0|1|4"_s},
                    TableGeometry::Spanned)
                .build());
        QCOMPARE(report.tableEditions.value(1), u"2021"_s);
        QVERIFY(valueOf(report, u"t3.other_handling.fee_unpaid.total"_s).startsWith(u"3"));
    }

    /// It stands where a row is lost, and is none of the form's.
    void subtotalIsNoLostRow()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({heads, u"8.属于行政查询事项|1|0|0|0|0|0|1"_s, u"小计|3|0|0|0|0|0|3"_s,
                             u"2.没有现成信息需要另行制作|0|0|0|0|0|0|0"_s,
                             u"3.补正后申请内容仍不明确|0|2|0|0|0|0|2"_s},
                            TableGeometry::Spanned)
                     .build());
        QCOMPARE(valueOf(report, u"t3.unavailable.not_held.total"_s).remove(u'*'), u"-"_s);
    }

    /// Below a head of the office's own a value is dropped; where there is none, the row is askew.
    void valueRightOfAllHeadsIsNotLost()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"二、主动公开政府信息情况"_s)
                     .table({u"第二十条第（五）项|||"_s,
                             u"信息内容|上一年项目数量|本年增/减|处理决定数量"_s,
                             u"行政许可||726|97|31555"_s, u"其他对外管理服务事项|14|-2|114"_s},
                            TableGeometry::Grid)
                     .build());
        QVERIFY(valueOf(report, u"t2.art20_5.licensing.decisions"_s).startsWith(u"31555"));
        QVERIFY(valueOf(report, u"t2.art20_5.licensing.previous_year"_s).startsWith(u"726"));
    }

    void rowsOutOfOrder()
    {
        const Report report = read(
            DocumentBuilder()
                .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                .table({heads, u"二、上年结转政府信息公开申请数量|2|0|0|0|0|1|3"_s,
                        u"一、本年新收政府信息公开申请数量|14|3|0|0|1|0|18"_s,
                        u"（一）予以公开|7|1|0|0|0|0|8"_s, u"2.重复申请|6|2|0|0|0|0|8"_s,
                        u"1.信访举报投诉类申请|3|0|0|0|1|1|5"_s, u"（七）总计|16|3|0|0|1|1|21"_s},
                       TableGeometry::Spanned)
                .build());
        QVERIFY(valueOf(report, u"t3.new_requests.total"_s).startsWith(u"18"));
        QVERIFY(valueOf(report, u"t3.carried_over.total"_s).startsWith(u"3"));
        QVERIFY(valueOf(report, u"t3.not_processed.complaint.total"_s).startsWith(u"5"));
        QVERIFY(valueOf(report, u"t3.not_processed.repeated.total"_s).startsWith(u"8"));
    }

    void strayNeighboursMakeARowDoubtful_data()
    {
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("below");
        QTest::addColumn<bool>("doubtful");
        const QString none;
        QTest::newRow("neither") << none << none << false;
        QTest::newRow("digits below") << none << u"|970|||||||"_s << true;
        QTest::newRow("digits below other columns") << none << u"||||||||970"_s << false;
        QTest::newRow("values above") << u"零|7|1|0|0|1|0|9"_s << none << true;
        QTest::newRow("a number above") << u"|2|||||||"_s << none << false;
    }

    void strayNeighboursMakeARowDoubtful()
    {
        QFETCH(QString, above);
        QFETCH(QString, below);
        QFETCH(bool, doubtful);
        QStringList rows{heads, above, u"一、本年新收政府信息公开申请数量|14|3|0|0|1|0|18"_s, below,
                         u"（七）总计|15|2|0|0|1|1|19"_s};
        rows.removeAll(QString());
        SourceDocument document = DocumentBuilder()
                                      .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                                      .table(rows, TableGeometry::Spanned)
                                      .build();
        document.info.mediaType = u"text/plain"_s;
        const Report report = read(document);
        QCOMPARE(valueOf(report, u"t3.new_requests.natural_person"_s),
                 doubtful ? u"14*"_s : u"14"_s);
        QCOMPARE(valueOf(report, u"t3.results_total.total"_s), u"19"_s);
    }

    /// A converter that knows no merged cells filled the row up: its values are under other heads.
    void blanksUnderOtherHeadsAreReviewed()
    {
        const Report report = read(
            DocumentBuilder()
                .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                .table(
                    {u"行政复议|行政诉讼|||||||||||||"_s,
                     u"结果维持|结果纠正|其他结果|尚未审结|总计||未经复议直接起诉|||复议后起诉|||||"_s,
                     u"||||||结果维持|结果纠正||其他结果||尚未审结|总计||结果维持"_s,
                     u"17|||269||1778|||68||416|||12|97"_s},
                    TableGeometry::Grid)
                .build());
        QVERIFY(valueOf(report, u"t4.reconsideration.pending"_s).endsWith(u"*"));
        QVERIFY(valueOf(report, u"t4.litigation_direct.upheld"_s).endsWith(u"*"));
    }

    /// Nothing but heads tells the columns of a line of characters that is the only one.
    void blanksInTheOnlyRowAreReviewed_data()
    {
        QTest::addColumn<QString>("values");
        QTest::addColumn<bool>("review");
        QTest::newRow("with blanks") << u"||11||11|0|0|0|0|0|0|0|0|0|0"_s << true;
        QTest::newRow("whole") << u"0|0|11|0|11|0|0|0|0|0|0|0|0|0|0"_s << false;
    }

    void blanksInTheOnlyRowAreReviewed()
    {
        QFETCH(QString, values);
        QFETCH(bool, review);
        const QString group = u"结果维持|结果纠正|其他结果|尚未审结|总计"_s;
        SourceDocument document =
            DocumentBuilder()
                .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                .table({QStringList(3, group).join(u'|'), values}, TableGeometry::Spanned)
                .build();
        document.info.mediaType = u"text/plain"_s;
        const Report report = read(document);
        QCOMPARE(valueOf(report, u"t4.reconsideration.other"_s), review ? u"11*"_s : u"11"_s);
        QCOMPARE(valueOf(report, u"t4.reconsideration.total"_s), review ? u"11*"_s : u"11"_s);
    }

    /// A page ends behind the first row of table three.
    void blanksInTheOnlyRowOfAPageAreReviewed()
    {
        SourceDocument document =
            DocumentBuilder()
                .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                .table({heads, u"一、本年新收政府信息公开申请数量|689|2|5||8|7|711"_s},
                       TableGeometry::Spanned)
                .table({u"二、上年结转政府信息公开申请数量|1|0||0|0|0|1"_s,
                        u"（一）予以公开|690|2|5|0|8|7|712"_s},
                       TableGeometry::Spanned)
                .build();
        document.info.mediaType = u"text/plain"_s;
        const Report report = read(document);
        QCOMPARE(valueOf(report, u"t3.new_requests.commercial"_s), u"2*"_s);
        QCOMPARE(valueOf(report, u"t3.new_requests.total"_s), u"711*"_s);
        QCOMPARE(valueOf(report, u"t3.granted.commercial"_s), u"2"_s);
        QCOMPARE(valueOf(report, u"t3.carried_over.total"_s), u"1"_s);
    }
};

QTEST_GUILESS_MAIN(TestBrokenTables)
#include "tst_brokentables.moc"
