#include "core/extract/extractor.h"
#include "tests/support/documentbuilder.h"
#include "tests/support/textinorder.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

Report read(const QString &section, const QStringList &rows)
{
    return Extractor(builtInCatalogue())
        .extract(DocumentBuilder().paragraph(section).table(rows, TableGeometry::Grid).build());
}

/// Table two with `penalties` where the row of penalties stands.
Report readPenalties(const QStringList &penalties)
{
    const QStringList above{u"第二十条第（五）项|"_s, u"信息内容|本年处理决定数量"_s,
                            u"行政许可|1263"_s, u"第二十条第（六）项|"_s,
                            u"信息内容|本年处理决定数量"_s};
    const QStringList below{u"行政强制|6"_s, u"第二十条第（八）项|"_s,
                            u"信息内容|本年收费金额（单位：万元）"_s, u"行政事业性收费|12.5"_s};
    return read(u"二、主动公开政府信息情况"_s, above + penalties + below);
}

const QString heads = u"||自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计"_s;

} // namespace

/// Rows of an office's own among those of the form, and rows of the form printed twice.
class TestForeignRows : public QObject
{
    Q_OBJECT

private slots:
    /// Where a row of the form is wanting, another label than its own may be of another row.
    void inPlaceOfALostRow_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("penalties");
        QTest::newRow("another label") << QStringList{u"行政检查|84"_s} << u"84*"_s;
        QTest::newRow("above the row without its label")
            << QStringList{u"行政检查|33"_s, u"|84"_s} << u"33*"_s;
        QTest::newRow("a subtotal") << QStringList{u"小计（件）|84"_s} << u"-"_s;
        QTest::newRow("a share of the row above") << QStringList{u"其中：罚款|84"_s} << u"-"_s;
    }

    void inPlaceOfALostRow()
    {
        QFETCH(QStringList, rows);
        QFETCH(QString, penalties);
        const Report report = readPenalties(rows);
        QCOMPARE(valuesOf(report, u"t2.art20_6.penalties"_s, u"decisions"_s), penalties);
        QCOMPARE(valuesOf(report, u"t2.art20_6.coercion"_s, u"decisions"_s), u"6"_s);
    }

    /// A label in the office's own words may be that of the row beside.
    void inOtherWords_data()
    {
        QTest::addColumn<QStringList>("labels");
        QTest::addColumn<QString>("notHeld");
        QTest::newRow("many characters off")
            << QStringList{u"1.本极关末掌屋相关政俯信息"_s, u"2.没冇现成信总需耍另行制怍"_s}
            << u"968 74 0 1 3 1 1047"_s;
        QTest::newRow("cut short")
            << QStringList{u"1.本机关"_s, u"2.没有现"_s} << u"968 74 0 1 3 1 1047"_s;
        QTest::newRow("others, the wrong way round")
            << QStringList{u"1.需另行加工制作"_s, u"2.机关未掌握的信息"_s}
            << u"968* 74* 0* 1* 3* 1* 1047*"_s;
    }

    void inOtherWords()
    {
        QFETCH(QStringList, labels);
        QFETCH(QString, notHeld);
        const Report report = read(u"三、收到和处理政府信息公开申请情况"_s,
                                   {heads, u"（三）不予公开|8.属于行政查询事项|20|1|0|0|0|0|21"_s,
                                    u"（四）无法提供|%1|968|74|0|1|3|1|1047"_s.arg(labels[0]),
                                    u"|%1|26|2|0|0|0|0|28"_s.arg(labels[1]),
                                    u"|3.补正后申请内容仍不明确|3|0|0|0|0|0|3"_s});
        QCOMPARE(rowOf(report, u"unavailable.not_held"_s), notHeld);
    }

    /// Below the heads of the block, the first row of a table.
    void aboveTheFirstRow_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("regulations");
        QTest::newRow("misspelt") << QStringList{u"规单|1|0|2"_s} << u"1* 0* 2*"_s;
        QTest::newRow("two, of which one is the office's")
            << QStringList{u"规单|1|0|2"_s, u"其他文件|7|0|9"_s} << u"- - -"_s;
        QTest::newRow("none") << QStringList{} << u"- - -"_s;
    }

    void aboveTheFirstRow()
    {
        QFETCH(QStringList, rows);
        QFETCH(QString, regulations);
        const Report report =
            read(u"二、主动公开政府信息情况"_s,
                 QStringList{u"第二十条第（一）项|||"_s,
                             u"信息内容|本年制发件数|本年废止件数|现行有效件数"_s}
                     + rows
                     + QStringList{u"行政规范性文件|1|0|4"_s, u"第二十条第（五）项|||"_s,
                                   u"信息内容|本年处理决定数量||"_s, u"行政许可|28||"_s});
        QCOMPARE(valuesOf(report, u"t2.art20_1.regulations"_s, u"made repealed in_force"_s),
                 regulations);
        QCOMPARE(valuesOf(report, u"t2.art20_1.normative_documents"_s, u"in_force"_s), u"4"_s);
    }

    void printedTwice_data()
    {
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<bool>("doubtful");
        QTest::newRow("with other values")
            << QStringList{u"行政处罚|84"_s, u"行政处罚|8"_s} << true;
        QTest::newRow("with the same") << QStringList{u"行政处罚|84"_s, u"行政处罚|84"_s} << false;
    }

    void printedTwice()
    {
        QFETCH(QStringList, rows);
        QFETCH(bool, doubtful);
        const Report report = readPenalties(rows);
        const Cell &cell = report.cell(cellId(report, u"t2.art20_6.penalties.decisions"_s));
        QCOMPARE(cell.review(), doubtful);
        QVERIFY(std::ranges::any_of(report.observations, [](const Observation &observation) {
            return observation.code == ObservationCode::RepeatedRow;
        }));
    }
};

QTEST_APPLESS_MAIN(TestForeignRows)
#include "tst_foreignrows.moc"
