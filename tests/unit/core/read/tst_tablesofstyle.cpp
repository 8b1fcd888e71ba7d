#include "core/read/readdocument.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

/// Pages whose tables are paragraphs or items, which only their style puts into columns.
class TestTablesOfStyle : public QObject
{
    Q_OBJECT

    /// Rows of a label and seven numbers.
    [[nodiscard]] static QString rows(const QString &row, const QString &cell)
    {
        static const QStringList labels{u"一、本年新收申请数量"_s, u"二、上年结转申请数量"_s,
                                        u"（一）予以公开"_s, u"四、结转下年度继续办理"_s};
        const QString end = u"</"_s + cell.section(u' ', 0, 0) + u">"_s;
        const auto written = [&](const QString &text) -> QString {
            return u"<"_s + cell + u">"_s + text + end;
        };
        QString page;
        for (const QString &label : labels) {
            page += u"<"_s + row + u">"_s + written(label);
            for (int number = 1; number <= 7; ++number)
                page += written(QString::number(number * 10));
            page += u"</"_s + row.section(u' ', 0, 0) + u">"_s;
        }
        return page;
    }

private slots:
    void besideTheTablesOfTheSite_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::newRow("paragraphs") << rows(u"div"_s, u"div style='display:table-cell'"_s);
        QTest::newRow("items") << rows(u"ul"_s, u"li style='display:table-cell'"_s);
    }

    void besideTheTablesOfTheSite()
    {
        QFETCH(QString, rows);
        const QString page =
            u"<html><body><table><tr><td><table><tr><td>索引号</td><td>0081</td></tr>"
            "<tr><td>浏览次数</td><td>12</td></tr></table></td><td>"
            "<p>三、收到和处理政府信息公开申请情况</p>"_s
            + rows + u"<p>六、其他需要报告的事项</p></td></tr></table></body></html>"_s;
        const auto document = readDocument(page.toUtf8(), u"report.html"_s);
        QVERIFY(document.has_value());
        QVERIFY(!document->text.text().contains(u'•'));
        QStringList printed;
        for (const SourceTable &table : document->tables) {
            for (const SourceCell &cell : table.cells)
                printed.append(document->text.view(cell.span).toString());
        }
        for (const QString &label : {u"一、本年新收申请数量"_s, u"四、结转下年度继续办理"_s})
            QVERIFY2(printed.join(u'|').contains(label + u"|10|20|30|40|50|60|70"_s),
                     qPrintable(printed.join(u'|')));
    }

    /// Numbers of the site are no report.
    void theTablesOfTheSiteAlone()
    {
        const QString page = u"<html><body><table><tr><td>索引号</td><td>0081</td></tr>"
                             "<tr><td>浏览次数</td><td>12</td></tr></table>"
                             "<p>网站访问量 120</p><p>新闻 33</p></body></html>"_s;
        const auto document = readDocument(page.toUtf8(), u"report.html"_s);
        QVERIFY(document.has_value());
        QCOMPARE(document->tables.size(), 1);
        QCOMPARE(document->tables.constFirst().cells.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestTablesOfStyle)
#include "tst_tablesofstyle.moc"
