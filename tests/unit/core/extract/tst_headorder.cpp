#include "tests/support/documentbuilder.h"
#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

Report read(const DocumentBuilder &document)
{
    return Extractor(builtInCatalogue()).extract(document.build());
}

const QString organs = u"|||自然人|法人或其他组织|||||总计"_s;

} // namespace

/// Offices that put the columns of the form in another order, and say so in the heads. Where every
/// head is called as in the form and stands in a marked column, that is beyond doubt.
class TestHeadOrder : public QObject
{
    Q_OBJECT

private slots:
    void columnsOfTableTwo()
    {
        const Report report = read(DocumentBuilder()
                                       .paragraph(u"二、主动公开政府信息情况"_s)
                                       .table({u"第二十条第（一）项"_s,
                                               u"信息内容|本年制发件数|现行有效件数|本年废止件数"_s,
                                               u"规章|1|30|4"_s, u"行政规范性文件|2|50|6"_s},
                                              TableGeometry::Grid));
        QCOMPARE(valuesOf(report, u"t2.art20_1.regulations"_s, u"made repealed in_force"_s),
                 u"1 4 30"_s);
        QCOMPARE(valuesOf(report, u"t2.art20_1.normative_documents"_s, u"made repealed in_force"_s),
                 u"2 6 50"_s);
    }

    /// Over two rows.
    void headsBrokenByTheirCells()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"二、主动公开政府信息情况"_s)
                     .table({u"第二十条第（一）项"_s, u"信息内容|本年制发件数|现行有|本年废止"_s,
                             u"||效件数|件数"_s, u"规章|1|30|4"_s, u"行政规范性文件|2|50|6"_s},
                            TableGeometry::Grid));
        QCOMPARE(valuesOf(report, u"t2.art20_1.regulations"_s, u"made repealed in_force"_s),
                 u"1 4* 30*"_s);
    }

    void columnsOfTableThree_data()
    {
        QTest::addColumn<QString>("heads");
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("expected");
        const QString values = u"9|40|3|11|2|0|65"_s;
        QTest::newRow("of the form") << u"||||商业企业|科研机构|社会公益组织|法律服务机构|其他|"_s
                                     << values << u"9 40 3 11 2 0 65"_s;
        QTest::newRow("two exchanged") << u"||||商业企业|科研机构|法律服务机构|社会公益组织|其他|"_s
                                       << values << u"9 40 3 2 11 0 65"_s;
        QTest::newRow("one misspelt") << u"||||商业企业|科研机构|法律服务机购|社会公益组织|其他|"_s
                                      << values << u"9 40 3 2* 11* 0 65"_s;
        QTest::newRow("a page mark behind them")
            << u"||||商业企业|科研机构|社会公益组织|法律服务机构|其他|共8页第5页"_s << values
            << u"9 40 3 11 2 0 65"_s;
        QTest::newRow("one not understood")
            << u"||||商业企业|科研机构|法律服务机构|社会公益组织|备考|"_s << values
            << u"9* 40* 3* 11* 2* 0* 65*"_s;
        QTest::newRow("in the office's words")
            << u"||||企业|科研单位|公益组织|法律机构|其他|"_s << values << u"9 40 3 11 2 0 65"_s;
        QTest::newRow("in the office's words, two exchanged")
            << u"||||科研单位|企业|公益组织|法律机构|其他|"_s << values
            << u"9* 40* 3* 11* 2* 0* 65*"_s;
        QTest::newRow("of another column")
            << u"||||事业单位|科研机构|社会公益组织|法律服务机构|其他|"_s << values
            << u"9 40* 3 11 2 0 65"_s;
    }

    void columnsOfTableThree()
    {
        QFETCH(QString, heads);
        QFETCH(QString, values);
        QFETCH(QString, expected);
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({organs, heads, u"一、本年新收政府信息公开申请数量|||"_s + values,
                             u"二、上年结转政府信息公开申请数量|||0|3|0|0|0|0|3"_s,
                             u"三、本年度办理结果|（一）予以公开||9|43|3|11|2|0|68"_s},
                            TableGeometry::Grid));
        QCOMPARE(rowOf(report, u"new_requests"_s), expected);
    }

    /// The columns are numbered below their heads.
    void columnsWithNumbers()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({organs, u"||||商业企业|其他|社会公益组织|法律服务机构|科研机构|"_s,
                             u"栏次|||1|2|3|4|5|6|7"_s,
                             u"一、本年新收政府信息公开申请数量|||9|40|0|11|2|3|65"_s,
                             u"二、上年结转政府信息公开申请数量|||0|3|0|0|0|0|3"_s},
                            TableGeometry::Grid));
        QCOMPARE(rowOf(report, u"new_requests"_s), u"9 40 3 11 2 0 65"_s);
    }

    void groupsWithNumbers()
    {
        const QString outcomes = u"结果维持|结果纠正|其他结果|尚未审结|总计"_s;
        const Report report = read(DocumentBuilder()
                                       .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                                       .table({u"行政复议|||||行政诉讼|||||||||"_s,
                                               u"|||||复议后起诉|||||未经复议直接起诉||||"_s,
                                               outcomes + u'|' + outcomes + u'|' + outcomes,
                                               u"1|2|3|4|5|6|7|8|9|10|11|12|13|14|15"_s,
                                               u"9|8|7|6|30|1|2|3|4|10|5|6|7|8|26"_s},
                                              TableGeometry::Grid));
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"9 8 7 6 30"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"5 6 7 8 26"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"1 2 3 4 10"_s);
    }

    /// A column of the office's own.
    void rowsWithNumbers()
    {
        const Report report = read(
            DocumentBuilder()
                .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                .table(
                    {u"|行次|自然人|法人或其他组织|||||总计"_s,
                     u"|||商业企业|科研机构|社会公益组织|法律服务机构|其他|"_s,
                     u"一、本年新收政府信息公开申请数量|1|9|40|3|11|2|0|"_s,
                     u"二、上年结转政府信息公开申请数量|2|0|0|0|7|0|9|16"_s,
                     u"（一）予以公开|3|0|0|0|0|0|0|"_s,
                     u"（二）部分公开（区分处理的，只计这一情形，不计其他情形）|4|0|0|4|0|0|0|"_s,
                     u"1.属于国家秘密|5|0|0|0|0|0|0|"_s},
                    TableGeometry::Spanned));
        QCOMPARE(rowOf(report, u"new_requests"_s), u"9 40 3 11 2 0 ?"_s);
        QCOMPARE(rowOf(report, u"carried_over"_s), u"0 0 0 7 0 9 16"_s);
    }

    /// Words of another year are no slip of the pen.
    void headOfTheOnlyColumn_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("expected");
        QTest::newRow("of the form") << u"本年处理决定数量"_s << u"58"_s;
        QTest::newRow("misspelt") << u"本年处理决订数量"_s << u"58"_s;
        QTest::newRow("cut short") << u"处理决定"_s << u"58"_s;
        QTest::newRow("of another year") << u"上年处理决定数量"_s << u"58*"_s;
        QTest::newRow("of something else") << u"本年受理数量"_s << u"58*"_s;
    }

    void headOfTheOnlyColumn()
    {
        QFETCH(QString, head);
        QFETCH(QString, expected);
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"二、主动公开政府信息情况"_s)
                     .table({u"第二十条第（一）项|||"_s,
                             u"信息内容|本年制发件数|本年废止件数|现行有效件数"_s, u"规章|1|4|30"_s,
                             u"行政规范性文件|2|6|50"_s, u"第二十条第（五）项|||"_s,
                             u"信息内容|"_s + head + u"||"_s, u"行政许可|58||"_s},
                            TableGeometry::Grid));
        QCOMPARE(valuesOf(report, u"t2.art20_5.licensing"_s, u"decisions"_s), expected);
    }

    void headOfAnotherColumn()
    {
        const Report report = read(DocumentBuilder()
                                       .paragraph(u"二、主动公开政府信息情况"_s)
                                       .table({u"第二十条第（一）项|||"_s,
                                               u"信息内容|本年制发件数|本年废止件数|本年修订件数"_s,
                                               u"规章|1|4|30"_s, u"行政规范性文件|2|6|50"_s},
                                              TableGeometry::Grid));
        QCOMPARE(valuesOf(report, u"t2.art20_1.regulations"_s, u"made repealed in_force"_s),
                 u"1 4 30*"_s);
    }

    /// Its value is no other column's, however few others are printed.
    void columnOfTheOfficesOwn_data()
    {
        QTest::addColumn<QString>("top");
        QTest::addColumn<QString>("heads");
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("expected");
        const QString usual = u"||||商业企业|科研机构|社会公益组织|法律服务机构|其他||"_s;
        QTest::newRow("among the others")
            << u"|||自然人|法人或其他组织||||||总计"_s
            << u"||||小计|商业企业|科研机构|社会公益组织|法律服务机构|其他|"_s
            << u"9|53|40||11|2|0|62"_s << u"9 40 - 11 2 0 62"_s;
        QTest::newRow("at the end") << u"|||自然人|法人或其他组织|||||总计|备注"_s << usual
                                    << u"9||3|11|2|0|25|7"_s << u"9 - 3 11 2 0 25"_s;
        QTest::newRow("for one that is not there")
            << u"|||法人或其他组织|||||总计|备注"_s
            << u"|||商业企业|科研机构|社会公益组织|法律服务机构|其他||"_s << u"40|3|11|2|0|56|7"_s
            << u"- 40* 3* 11* 2* 0* 56*"_s;
    }

    void columnOfTheOfficesOwn()
    {
        QFETCH(QString, top);
        QFETCH(QString, heads);
        QFETCH(QString, values);
        QFETCH(QString, expected);
        const QString zeros = QStringList(values.count(u'|') + 1, u"0"_s).join(u'|');
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({top, heads, u"一、本年新收政府信息公开申请数量|||"_s + values,
                             u"二、上年结转政府信息公开申请数量|||"_s + zeros,
                             u"三、本年度办理结果|（一）予以公开||"_s + zeros},
                            TableGeometry::Grid));
        QCOMPARE(rowOf(report, u"new_requests"_s).replace(u'?', u'-'), expected);
    }

    /// It has a head: no blank is dropped in its place.
    void subtotalBesideBlanks_data()
    {
        QTest::addColumn<QString>("top");
        QTest::addColumn<QString>("heads");
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("expected");
        const QString two = u"|||自然人|法人或其他组织||||||总计"_s;
        const QString one = u"||||法人或其他组织||||||"_s;
        const QString usual = u"||||商业企业|科研机构|社会公益组织|法律服务机构|其他|"_s;
        QTest::newRow("called as the total may be")
            << two << usual + u"合计|"_s << u"0||0|0|0||0|"_s << u"0 ? 0 0 0 ? ?"_s;
        QTest::newRow("among heads of others")
            << one << u"|||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|小计|总计"_s
            << u"||4|1|0||5|5"_s << u"? ? 4 1 0 ? 5"_s;
        QTest::newRow("in front of the others")
            << one << u"|||自然人|小计|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"_s
            << u"2|5||4|1|0||7"_s << u"2 ? 4 1 0 ? 7"_s;
        QTest::newRow("blanks at the end of the row")
            << two + u"|||"_s << usual + u"合计||||"_s << u"|3|0|0|0|0|3|3|||"_s
            << u"? 3 0 0 0 0 3"_s;
        QTest::newRow("one is not there") << u"|||自然人|法人或其他组织|||||总计"_s
                                          << u"||||商业企业|科研机构|社会公益组织|其他|合计|"_s
                                          << u"0|0|0|0|0|0|0"_s << u"0* 0* 0* 0* - 0* 0*"_s;
        QTest::newRow("two are not there")
            << u"|||自然人|法人或其他组织||||总计"_s << u"||||商业企业|社会公益组织|其他|合计|"_s
            << u"1|2|3|4|9|10"_s << u"1* 2* - 3* - 4* 10*"_s;
        QTest::newRow("the last of the others is not there")
            << u"|||自然人|法人或其他组织|||||总计"_s
            << u"||||商业企业|科研机构|社会公益组织|法律服务机构|合计|"_s << u"1|2|0|0|0|2|3"_s
            << u"1* 2* 0* 0* 0* - 3*"_s;
    }

    void subtotalBesideBlanks()
    {
        QFETCH(QString, top);
        QFETCH(QString, heads);
        QFETCH(QString, values);
        QFETCH(QString, expected);
        const QString end = values.endsWith(u"|||"_s) ? u"|||"_s : QString();
        const qsizetype columns = values.count(u'|') + 1 - end.size();
        const QString zeros = QStringList(columns, u"0"_s).join(u'|') + end;
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({top, heads, u"一、本年新收政府信息公开申请数量|||"_s + values,
                             u"二、上年结转政府信息公开申请数量|||"_s + zeros,
                             u"三、本年度办理结果|（一）予以公开||"_s + zeros},
                            TableGeometry::Grid));
        QCOMPARE(rowOf(report, u"new_requests"_s), expected);
    }

    /// The head above it is merged over too few columns: that of the total does not stand over it.
    void subtotalBelowTheTotal()
    {
        QString text = u"三、收到和处理政府信息公开申请情况\n"
                       "\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计\n"
                       "\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t小计\t\n"
                       "一、本年新收政府信息公开申请数量\t\t\t9\t40\t3\t11\t2\t0\t56\t\n"
                       "二、上年结转政府信息公开申请数量\t\t\t0\t3\t0\t0\t0\t0\t3\t3\n"
                       "三、本年度办理结果\t（一）予以公开\t\t0\t0\t0\t0\t0\t0\t0\t\n"_s;
        const Report report = readText(text);
        QCOMPARE(rowOf(report, u"new_requests"_s).remove(u'*'), u"9 40 3 11 2 0 ?"_s);
        QCOMPARE(rowOf(report, u"carried_over"_s).remove(u'*'), u"0 3 0 0 0 0 3"_s);
        QCOMPARE(rowOf(report, u"granted"_s).remove(u'*'), u"0 0 0 0 0 0 ?"_s);
    }

    /// Whose heads are broken by tags.
    void subtotalBesideBlanksInMarkdown()
    {
        const QStringList rows{
            u"|||自然人|法人或其他组织||||||总计"_s,
            u"---|---|---|---|---|---|---|---|---|---|---"_s,
            u"||||商业<br>企业|科研<br>机构|社会<br/>公益<br/>组织|法律<BR>服务机构|其他|小计|"_s,
            u"一、本年新收政府信息公开申请数量|||1|0|0|||3|3|4"_s,
            u"二、上年结转政府信息公开申请数量|||0|0|0|0|0|0|0|0"_s,
            u"三、本年度办理结果|（一）予以公开||0|0|0|0|0|0|0|0"_s};
        QString text = u"三、收到和处理政府信息公开申请情况\n\n"_s;
        for (const QString &row : rows)
            text += u'|' + row + u"|\n"_s;
        QCOMPARE(rowOf(readText(text), u"new_requests"_s), u"1 0 0 ? ? 3 4"_s);
    }

    /// Nothing but the place of their heads tells which is the total.
    void subtotalCalledAsTheTotal_data()
    {
        QTest::addColumn<QString>("total");
        QTest::newRow("as in the form") << u"总计"_s;
        QTest::newRow("as it may be") << u"合计"_s;
    }

    void subtotalCalledAsTheTotal()
    {
        QFETCH(QString, total);
        const Report report = read(
            DocumentBuilder()
                .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                .table({u"|||自然人|法人或其他组织||||||"_s + total,
                        u"||||商业企业|科研机构|社会公益组织|法律服务机构|其他|"_s + total + u"|"_s,
                        u"一、本年新收政府信息公开申请数量|||0|0|0|0|0|0|0|"_s,
                        u"二、上年结转政府信息公开申请数量|||0|0|0|0|0|0|0|0"_s,
                        u"三、本年度办理结果|（一）予以公开||0|0|0|0|0|0|0|0"_s},
                       TableGeometry::Grid));
        const QString row = rowOf(report, u"new_requests"_s);
        QVERIFY2(row.endsWith(u"?"_s) || row.endsWith(u'*'), qPrintable(row));
    }

    /// Its head stands above those of the other columns.
    void columnRightOfAllHeads()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({u"|||申请人情况|||||||占比"_s, u"|||自然人|法人或其他组织|||||总计|"_s,
                             u"||||商业企业|科研机构|社会公益组织|法律服务机构|其他||"_s,
                             u"一、本年新收政府信息公开申请数量|||59|9|5||4|2|79|100"_s,
                             u"二、上年结转政府信息公开申请数量|||||||||||0"_s,
                             u"三、本年度办理结果|（一）予以公开||23|4|1||2|1|31|39"_s},
                            TableGeometry::Grid));
        QCOMPARE(rowOf(report, u"new_requests"_s), u"59 9 5 ? 4 2 79"_s);
        QCOMPARE(rowOf(report, u"granted"_s), u"23 4 1 ? 2 1 31"_s);
    }

    void totalFirst()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({u"|||总计|自然人|法人或其他组织||||"_s,
                             u"|||||商业企业|科研机构|社会公益组织|法律服务机构|其他"_s,
                             u"一、本年新收政府信息公开申请数量|||65|9|40|3|11|2|0"_s,
                             u"二、上年结转政府信息公开申请数量|||3|0|3|0|0|0|0"_s},
                            TableGeometry::Grid));
        QCOMPARE(rowOf(report, u"new_requests"_s), u"9 40 3 11 2 0 65"_s);
    }

    void groupsOfTableFour()
    {
        const QString outcomes = u"结果纠正|结果维持|其他结果|尚未审结|总计"_s;
        const Report report = read(DocumentBuilder()
                                       .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                                       .table({u"行政诉讼||||||||||行政复议||||"_s,
                                               u"复议后起诉|||||未经复议直接起诉|||||"_s + outcomes,
                                               outcomes + u'|' + outcomes + u"|||||"_s,
                                               u"1|2|3|4|10|5|6|7|8|26|9|8|7|6|30"_s},
                                              TableGeometry::Grid));
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"8 9 7 6 30"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"6 5 7 8 26"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"2 1 3 4 10"_s);
    }

    /// In two blocks, the lines of their heads broken as in a page.
    void tableFourInMarkdown()
    {
        const QString outcomes =
            u" 结果<br>维持 | 结果<br>纠正 | 其他<br>结果 | 尚未<br>审结 | 总<br>计 |"_s;
        const Report report = readText(
            u"四、政府信息公开行政复议、行政诉讼情况\n\n| 行政复议 |  |  |  |  |\n"
            "|---|---|---|---|---|\n|"_s
            + outcomes
            + u"\n| 872 | 0 | 945 | 8 | 1825 |\n\n"
              "| 行政诉讼 |  |  |  |  |  |  |  |  |  |\n"
              "|---|---|---|---|---|---|---|---|---|---|\n"
              "| 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |\n|"_s
            + outcomes + outcomes + u"\n| 144 | 370 | 364 | 0 | 878 | 0 | 0 | 0 | 0 | 0 |\n"_s);
        QCOMPARE(groupOf(report, u"reconsideration"_s).remove(u'*'), u"872 0 945 8 1825"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s).remove(u'*'), u"144 370 364 0 878"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s).remove(u'*'),
                 u"0 0 0 0 0"_s);
    }

    void groupsInTheOfficesWords()
    {
        const QString outcomes = u"结果维持|结果纠正|其他结果|尚未审结|总计"_s;
        const Report report = read(DocumentBuilder()
                                       .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                                       .table({u"行政复议|||||行政诉讼|||||||||"_s,
                                               u"|||||经复议后起诉|||||直接起诉||||"_s,
                                               outcomes + u'|' + outcomes + u'|' + outcomes,
                                               u"9|8|7|6|30|1|2|3|4|10|5|6|7|8|26"_s},
                                              TableGeometry::Grid));
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"9 8 7 6 30"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"5* 6* 7* 8* 26*"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"1* 2* 3* 4* 10*"_s);
    }

    /// Whichever of the two was not understood, the other stands in its place.
    void groupsWithAHeadNotUnderstood()
    {
        const QString outcomes = u"结果维持|结果纠正|其他结果|尚未审结|总计"_s;
        const Report report = read(DocumentBuilder()
                                       .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                                       .table({u"行政诉讼||||||||||行申复义||||"_s,
                                               u"未经复议直接起诉|||||复议后起诉|||||"_s + outcomes,
                                               outcomes + u'|' + outcomes + u"|||||"_s,
                                               u"1|2|3|4|10|5|6|7|8|26|9|8|7|6|30"_s},
                                              TableGeometry::Grid));
        QVERIFY(groupOf(report, u"reconsideration"_s).count(u'*') == 5);
        QVERIFY(groupOf(report, u"litigation_direct"_s).count(u'*') == 5);
    }

    /// Which of them is meant, nothing says: the heads say nothing.
    void headPrintedTwice()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"二、主动公开政府信息情况"_s)
                     .table({u"第二十条第（九）项||||"_s,
                             u"信息内容|采购项目数量|采购项目数量|采购项目数量|采购总金额"_s,
                             u"政府集中采购|1|2|3|4"_s},
                            TableGeometry::Grid));
        const QString read = valuesOf(report, u"t2.art20_9.procurement"_s, u"items amount"_s);
        QVERIFY2(read.count(u'*') == 2, qPrintable(read));
    }

    /// In one group alone.
    void outcomesOfOneGroup()
    {
        const QString outcomes = u"结果维持|结果纠正|其他结果|尚未审结|总计"_s;
        const QString exchanged = u"结果维持|其他结果|结果纠正|尚未审结|总计"_s;
        const Report report = read(DocumentBuilder()
                                       .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                                       .table({u"行政复议|||||行政诉讼|||||||||"_s,
                                               outcomes + u"|未经复议直接起诉|||||复议后起诉||||"_s,
                                               u"|||||"_s + exchanged + u'|' + outcomes,
                                               u"9|8|7|6|30|5|7|6|8|26|1|2|3|4|10"_s},
                                              TableGeometry::Grid));
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"9* 8* 7* 6* 30*"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"5* 6* 7* 8* 26*"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"1* 2* 3* 4* 10*"_s);
    }

    /// Below each other, each with its name in front.
    void groupsOfTableFourAsRows()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                     .table({u"情形|结果维持|尚未审结|结果纠正|其他结果|总计"_s,
                             u"行政诉讼（复议后起诉）|1|4|2|3|10"_s, u"行政复议|9|6|8|7|30"_s,
                             u"行政诉讼（未经复议直接起诉）|5|8|6|7|26"_s},
                            TableGeometry::Grid));
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"9 8 7 6 30"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"5 6 7 8 26"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"1 2 3 4 10"_s);
    }

    /// Nothing else in the section has as many values; a person should look.
    void tableFourWithoutHeads_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("expected");
        const QString values = u"9|8|7|6|30|5|6|7|8|26|1|2|3|4|10"_s;
        QTest::newRow("one row") << QStringList{values} << u"9* 8* 7* 6* 30*"_s;
        QTest::newRow("two") << QStringList{values, values} << u"- - - - -"_s;
        QTest::newRow("too few") << QStringList{values.chopped(3)} << u"- - - - -"_s;
    }

    void tableFourWithoutHeads()
    {
        QFETCH(QStringList, rows);
        QFETCH(QString, expected);
        const Report report = read(DocumentBuilder()
                                       .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                                       .table(rows, TableGeometry::Grid)
                                       .paragraph(u"五、存在的主要问题及改进情况"_s)
                                       .paragraph(u"工作仍有不足。"_s));
        QCOMPARE(groupOf(report, u"reconsideration"_s), expected);
    }
};

QTEST_APPLESS_MAIN(TestHeadOrder)
#include "tst_headorder.moc"
