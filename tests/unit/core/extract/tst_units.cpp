#include "tests/support/documentbuilder.h"
#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// The rows with a column of units in front of their values.
Report read(const QStringList &rows, TableGeometry geometry)
{
    return Extractor(builtInCatalogue())
        .extract(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table(rows, geometry)
                     .build());
}

} // namespace

/// Units of values, in cells and on lines of their own.
class TestUnits : public QObject
{
    Q_OBJECT

private slots:
    void columnOfUnits_data()
    {
        QTest::addColumn<TableGeometry>("geometry");
        QTest::newRow("a cell for each slot") << TableGeometry::Grid;
        QTest::newRow("cells without slots") << TableGeometry::Compact;
    }

    /// In front of the values: without the total, there are as many cells as columns.
    void columnOfUnits()
    {
        QFETCH(TableGeometry, geometry);
        const bool grid = geometry == TableGeometry::Grid;
        const QString merged = grid ? u"||"_s : QString();
        const auto row = [&merged](const QString &label, const QString &values) -> QString {
            return label + u'|' + merged + u"件|"_s + values;
        };
        const Report report = read(
            {u"本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和|"_s + merged
                 + u"单位|申请人情况"_s,
             (grid ? u"||||"_s : QString()) + u"自然人|法人或其他组织"_s,
             (grid ? u"|||||"_s : QString())
                 + u"商业企业|科研机构|社会公益组织|法律服务机构|其他"_s,
             row(u"一、本年新收政府信息公开申请数量"_s, u"9|1|0|0|0|0"_s),
             row(u"二、上年结转政府信息公开申请数量"_s, u"1|0|0|0|0|0"_s),
             row(u"（一）予以公开"_s, u"4|0|0|0|0|0"_s), row(u"（七）总计"_s, u"8|1|0|0|0|0"_s),
             row(u"四、结转下年度继续办理"_s, u"2|0|0|0|0|0"_s)},
            geometry);
        QCOMPARE(rowOf(report, u"new_requests"_s).remove(u'*'), u"9 1 0 0 0 0 -"_s);
        QCOMPARE(rowOf(report, u"carried_forward"_s).remove(u'*'), u"2 0 0 0 0 0 -"_s);
    }

    /// A unit in one row alone may be anything.
    void unitInOneRow()
    {
        const Report report = read(
            {u"|自然人|法人或其他组织|总计"_s,
             u"|商业企业|科研机构|社会公益组织|法律服务机构|其他"_s,
             u"一、本年新收政府信息公开申请数量|件|1|0|0|0|0|1"_s,
             u"二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1"_s, u"（一）予以公开|4|0|0|0|0|0|4"_s,
             u"（七）总计|8|1|0|0|0|0|9"_s, u"四、结转下年度继续办理|2|0|0|0|0|0|2"_s},
            TableGeometry::Compact);
        QCOMPARE(rowOf(report, u"granted"_s), u"4 0 0 0 0 0 4"_s);
        QVERIFY(report.cell(cellId(report, u"t3.new_requests.natural_person"_s)).review());
    }

    /// `9 件`, a value a line.
    void onLinesWithTheirValues()
    {
        const auto inUnits = [](const QString &values) -> QString {
            return values.split(u' ').join(u" 件\n"_s) + u" 件\n"_s;
        };
        const Report report = readText(
            headsInOrder() + u"一、本年新收政府信息公开申请数量\n"_s + inUnits(u"9 1 0 0 0 0 10"_s)
            + u"二、上年结转政府信息公开申请数量\n"_s + inUnits(u"1 0 0 0 0 0 1"_s)
            + u"（一）予以公开\n"_s + inUnits(u"4 0 0 0 0 0 4"_s) + u"（七）总计\n"_s
            + inUnits(u"4 0 0 0 0 0 4"_s));
        QCOMPARE(rowOf(report, u"new_requests"_s), u"9 1 0 0 0 0 10"_s);
        QCOMPARE(rowOf(report, u"granted"_s), u"4 0 0 0 0 0 4"_s);
    }
};

QTEST_APPLESS_MAIN(TestUnits)
#include "tst_units.moc"
