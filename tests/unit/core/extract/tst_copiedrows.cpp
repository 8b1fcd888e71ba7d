#include "core/extract/extractor.h"
#include "tests/support/documentbuilder.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

Report read(const SourceDocument &document)
{
    return Extractor(builtInCatalogue()).extract(document);
}

} // namespace

/// Rows as they are copied from a page: a separator for each of their own cells, and no other.
class TestCopiedRows : public QObject
{
    Q_OBJECT

private slots:
    /// Merged cells leave nothing in the rows below: what stands behind a label are its values.
    void firstValueMayBeBlank()
    {
        const Report report = read(
            DocumentBuilder()
                .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                .table({u"自然人|法人或其他组织|总计"_s,
                        u"商业企业|科研机构|社会公益组织|法律服务机构|其他"_s,
                        u"三、本年度办理结果|（一）予以公开|1|0|0|0|0|0|1"_s,
                        u"（三）不予公开|1.属于国家秘密|2|0|0|0|0|0|2"_s,
                        u"3.危及“三安全一稳定”||0|3|0|||3"_s, u"4.保护第三方合法权益||||||4|4"_s,
                        u"（四）无法提供|1.本机关不掌握相关政府信息|1|||0||0|1"_s},
                       TableGeometry::Grid)
                .build());
        const auto rowOf = [&report](const QString &row) {
            QStringList values;
            for (const QString &column :
                 {u"natural_person"_s, u"commercial"_s, u"research"_s, u"public_interest"_s,
                  u"legal_service"_s, u"other_org"_s, u"total"_s}) {
                const CellReading &cell =
                    report.cell(cellId(report, u"t3."_s + row + u'.' + column)).reading;
                values += cell.state == CellState::Blank ? u"_"_s
                          : cell.value.number            ? cell.value.number->toString()
                                                         : u"?"_s;
            }
            return values.join(u' ');
        };
        QCOMPARE(rowOf(u"refused.state_secret"_s), u"2 0 0 0 0 0 2"_s);
        QCOMPARE(rowOf(u"refused.security_stability"_s), u"_ 0 3 0 _ _ 3"_s);
        QCOMPARE(rowOf(u"refused.third_party_rights"_s), u"_ _ _ _ _ 4 4"_s);
        QCOMPARE(rowOf(u"unavailable.not_held"_s), u"1 _ _ 0 _ 0 1"_s);
        // A cell for each column says where the blanks are, though heads stand elsewhere.
        for (const QString &row : {u"security_stability"_s, u"third_party_rights"_s}) {
            for (const QString &column : {u"natural_person"_s, u"research"_s, u"total"_s})
                QVERIFY(
                    !report.cell(cellId(report, u"t3.refused."_s + row + u'.' + column)).review());
        }
    }

    /// A page leaves out the cells of blanks, and ends its rows in an empty one: the last value is
    /// the sum of those before it.
    void lastValueIsTheSum()
    {
        const Report report =
            read(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table({u"自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"_s,
                             u"4.无正当理由大量反复申请|3|0|0|0|1|0|4"_s,
                             u"5.要求行政机关确认或重新出具已获取信息||9|9|10|1|29|"_s,
                             u"（七）总计|3|9|9|10|2|0|33"_s},
                            TableGeometry::Spanned)
                     .build());
        for (const QString &column : {u"other_org"_s, u"total"_s})
            QVERIFY(
                report.cell(cellId(report, u"t3.not_processed.confirmation."_s + column)).review());
        QVERIFY(!report.cell(cellId(report, u"t3.not_processed.excessive.total"_s)).review());
    }

    /// The sums fail with the blank, and would with any other: the row has a cell for each column.
    void blankInTheOnlyRow()
    {
        const Report report = read(
            DocumentBuilder()
                .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                .table({u"行政复议|行政诉讼"_s,
                        u"结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉"_s,
                        u"结果维持|结果纠正|其他结果|尚未审结|总计|"
                        "结果维持|结果纠正|其他结果|尚未审结|总计"_s,
                        u"9|0|2|0|11|0|0|0|173|173|0||0|0|788"_s},
                       TableGeometry::Grid)
                .build());
        const QString group = u"t4.litigation_after_reconsideration."_s;
        const Cell &blank = report.cell(cellId(report, group + u"corrected"_s));
        const Cell &total = report.cell(cellId(report, group + u"total"_s));
        QCOMPARE(blank.reading.state, CellState::Blank);
        QCOMPARE(total.reading.raw, u"788"_s);
        QVERIFY(!blank.review() && !total.review());
    }
};

QTEST_GUILESS_MAIN(TestCopiedRows)
#include "tst_copiedrows.moc"
