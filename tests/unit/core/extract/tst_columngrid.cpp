#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// A page with these rows of table three below its heads; cells parted by blanks, a number of
/// columns behind `+`.
Report readRows(const QStringList &rows, const QString &heads = u"商业企业 科研机构 社会公益组织 "_s
                                                                "法律服务机构 其他"_s)
{
    QString page = u"<table><tr><td colspan=2 rowspan=2></td><td rowspan=2>自然人</td>"
                   "<td colspan=%1>法人或其他组织</td><td rowspan=2>总计</td></tr>"_s.arg(
                       heads.count(u' ') + 1);
    for (const QString &row : QStringList{heads} + rows) {
        page += u"<tr>"_s;
        for (const QString &cell : row.split(u' ')) {
            const QStringList parts = cell.split(u'+');
            page += u"<td colspan=%1>%2</td>"_s.arg(parts.value(1, u"1"_s),
                                                    QString(parts.constFirst()).remove(u'?'));
        }
        page += u"</tr>"_s;
    }
    page += u"</table>"_s;
    const auto document = readDocument(page.toUtf8(), u"report.html"_s);
    return document ? Extractor(builtInCatalogue()).extract(*document) : Report();
}

} // namespace

/// Documents that say what their cells span: what stands in which column, whatever is merged or
/// blank.
class TestColumnGrid : public QObject
{
    Q_OBJECT

private slots:
    void placesInTheGrid_data()
    {
        QTest::addColumn<QString>("cells");
        QTest::addColumn<QString>("expected");
        QTest::newRow("zeros") << u"41 0 6 0 0+2 47"_s << u"41 0 6 0 0* 0* 47"_s;
        QTest::newRow("behind blank cells") << u"41 0 6 0 0+2 47 ? ?"_s << u"41 0 6 0 0* 0* 47"_s;
        QTest::newRow("all") << u"/+7"_s << u"?* ?* ?* ?* ?* ?* ?*"_s;
        QTest::newRow("two pairs") << u"9 0+2 0+3 9"_s << u"9 0* 0* 0* 0* 0* 9"_s;
        QTest::newRow("a number") << u"30 2+2 0 0 0 32"_s << u"30 2* -* 0 0 0 32"_s;
        QTest::newRow("two numbers") << u"30 12+2 0 0 0 33"_s << u"30 1* 2* 0 0 0 33"_s;
        // One cell less: it may be any.
        QTest::newRow("a cell is gone") << u"41 0 6 0 0 47"_s << u"41* 0* 6* 0* 0* -* 47*"_s;
    }

    void placesInTheGrid()
    {
        QFETCH(QString, cells);
        QFETCH(QString, expected);
        const Report report =
            readRows({u"一、本年新收政府信息公开申请数量+2 35 1 2 0 0 0 38"_s,
                      u"二、上年结转政府信息公开申请数量+2 0 0 0 1 0 0 1"_s,
                      u"三、本年度办理结果 （一）予以公开 5 0 0 1 0 0 6"_s,
                      u"? （二）部分公开（区分处理的，只计这一情形，不计其他情形） "_s + cells});
        QCOMPARE(rowOf(report, u"partly_granted"_s), expected);
        QCOMPARE(rowOf(report, u"granted"_s), u"5 0 0 1 0 0 6"_s);
    }

    /// With a cell for each column below its head, no value has slid over a blank one.
    void totalsLeftBlank()
    {
        const QStringList rows{u"一、本年新收政府信息公开申请数量+2 35 1 2 0 0 1 ?"_s,
                               u"二、上年结转政府信息公开申请数量+2 0 0 0 1 0 0 ?"_s,
                               u"三、本年度办理结果 （一）予以公开 0 0 0 1 0 1 ?"_s,
                               u"? 1.属于国家秘密 30 2 0 0 0 0 ?"_s};
        const Report report = readRows(rows);
        QCOMPARE(rowOf(report, u"new_requests"_s), u"35 1 2 0 0 1 ?"_s);
        QCOMPARE(rowOf(report, u"carried_over"_s), u"0 0 0 1 0 0 ?"_s);
        QCOMPARE(rowOf(report, u"granted"_s), u"0 0 0 1 0 1 ?"_s);
        // Where a head is not there, the blank is behind the last column.
        const Report lacking = readRows(rows, u"商业企业 科研机构 社会公益组织 法律服务机构"_s);
        QCOMPARE(rowOf(lacking, u"carried_over"_s), u"0 0 0 1 0 - 0"_s);
    }

    /// Among rows that have theirs, the last value may be it.
    void totalLeftBlank()
    {
        const Report report = readRows({u"一、本年新收政府信息公开申请数量+2 35 1 2 0 0 1 39"_s,
                                        u"二、上年结转政府信息公开申请数量+2 0 0 0 1 0 0 1"_s,
                                        u"三、本年度办理结果 （一）予以公开 0 0 0 1 0 1 ?"_s,
                                        u"? 1.属于国家秘密 30 2 0 0 0 0 32"_s});
        QCOMPARE(rowOf(report, u"granted"_s), u"0* 0* 0* 1* 0* 1* ?*"_s);
    }

    /// Rows of a sheet are as wide as its widest table.
    void subtotalsBeforeBlankCells()
    {
        const Report report =
            readRows({u"一、本年新收政府信息公开申请数量+2 35 1 2 0 0 1 4 39 ? ?"_s,
                      u"二、上年结转政府信息公开申请数量+2 0 0 0 1 0 0 1 1 ? ?"_s,
                      u"三、本年度办理结果 （一）予以公开 3 0 0 1 0 7 8 11 ? ?"_s},
                     u"商业企业 科研机构 社会公益组织 法律服务机构 其他 小计"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), u"35 1 2 0 0 1 39"_s);
        QCOMPARE(rowOf(report, u"granted"_s), u"3 0 0 1 0 7 11"_s);
    }

    void sumsTellTheColumn()
    {
        const Report report =
            readRows({u"一、本年新收政府信息公开申请数量+2 35 1 2 0 0 0 38"_s,
                      u"三、本年度办理结果 （一）予以公开 5 1 0 0 0 0 6"_s,
                      u"? 1.属于国家秘密 30 2+2 0 0 0 32"_s, u"? （七）总计 35 1 2 0 0 0 38"_s,
                      u"四、结转下年度继续办理+2 0 0 0 0 0 0 0"_s});
        QCOMPARE(rowOf(report, u"refused.state_secret"_s), u"30 -* 2* 0 0 0 32"_s);
    }
};

QTEST_APPLESS_MAIN(TestColumnGrid)
#include "tst_columngrid.moc"
