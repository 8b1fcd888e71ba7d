#include "tests/support/documentbuilder.h"
#include "tests/support/textinorder.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

const QStringList heads = {u"自然人"_s,       u"商业企业"_s, u"科研机构"_s, u"社会公益组织"_s,
                           u"法律服务机构"_s, u"其他"_s,     u"总计"_s};

/// A label, and the values of its columns as the form has them.
struct Row
{
    QString label;
    QString id;
    QStringList values;
};

const QList<Row> rows = {
    {u"一、本年新收政府信息公开申请数量"_s, u"new_requests"_s, u"9 1 0 2 0 3 15"_s.split(u' ')},
    {u"二、上年结转政府信息公开申请数量"_s, u"carried_over"_s, u"1 0 0 0 0 0 1"_s.split(u' ')},
    {u"（一）予以公开"_s, u"granted"_s, u"4 0 0 2 0 0 6"_s.split(u' ')},
    {u"（七）总计"_s, u"results_total"_s, u"4 0 0 2 0 0 6"_s.split(u' ')},
    {u"四、结转下年度继续办理"_s, u"carried_forward"_s, u"6 1 0 0 0 3 10"_s.split(u' ')}};

QString inOrder(const QStringList &cells, const QList<int> &order)
{
    QStringList printed;
    for (const int column : order)
        printed.append(cells[column]);
    return printed.join(u'|');
}

} // namespace

/// Heads of single columns on one row, without those of the groups above them.
class TestFlatHeads : public QObject
{
    Q_OBJECT

private slots:
    void everyOrder_data()
    {
        QTest::addColumn<TableGeometry>("geometry");
        QTest::newRow("a cell for each slot") << TableGeometry::Grid;
        QTest::newRow("cells without slots") << TableGeometry::Compact;
    }

    /// Sums tell nothing of most of them.
    void everyOrder()
    {
        QFETCH(TableGeometry, geometry);
        const Extractor extractor(builtInCatalogue());
        QList<int> order{0, 1, 2, 3, 4, 5, 6};
        do {
            QStringList table{u"申请人情况|"_s + inOrder(heads, order)};
            for (const Row &row : rows)
                table.append(row.label + u'|' + inOrder(row.values, order));
            const Report report =
                extractor.extract(DocumentBuilder()
                                      .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                                      .table(table, geometry)
                                      .build());
            for (const Row &row : rows)
                QCOMPARE(rowOf(report, row.id), row.values.join(u' '));
        } while (std::ranges::next_permutation(order).found);
    }
};

QTEST_APPLESS_MAIN(TestFlatHeads)
#include "tst_flatheads.moc"
