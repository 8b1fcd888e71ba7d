#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Rows whose cells a program joined by blanks, merged cells once.
class TestSpacedRows : public QObject
{
    Q_OBJECT

private slots:
    void emptyCells_data()
    {
        QTest::addColumn<QString>("blanks");
        QTest::newRow("one") << u" "_s;
        QTest::newRow("two") << u"  "_s;
    }

    void emptyCells()
    {
        QFETCH(QString, blanks);
        const QStringList rows{
            u"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）|申请人情况"_s,
            u"自然人|法人或其他组织|总计"_s,
            u"商业企业|科研机构|社会公益组织|法律服务机构|其他"_s,
            u"一、本年新收政府信息公开申请数量|290|112|8|7|5|5|427"_s,
            u"二、上年结转政府信息公开申请数量|4|2||1|||7"_s,
            u"三、本年度办理结果|（一）予以公开|200|80|7|6|5|5|303"_s,
            u"（三）不予公开|1.属于国家秘密|22|9||||1|32"_s,
            u"2.其他法律行政法规禁止公开|0|1||1|||2"_s,
            u"8.属于行政查询事项|28|10|1||||39"_s,
            u"（四）无法提供|1.本机关不掌握相关政府信息|2|4|||||6"_s,
            u"（七）总计|252|104|8|7|5|6|382"_s,
            u"四、结转下年度继续办理|42|10|||||52"_s,
        };
        QString table = rows.join(u'\n');
        table.replace(u"|"_s, blanks);
        const Report report = readText(u"三、收到和处理政府信息公开申请情况\n"_s + table
                                       + u"\n四、政府信息公开行政复议、行政诉讼情况\n"_s);
        QCOMPARE(rowOf(report, u"new_requests"_s), u"290 112 8 7 5 5 427"_s);
        QCOMPARE(rowOf(report, u"carried_over"_s), u"4 2 ? 1 ? ? 7"_s);
        QCOMPARE(rowOf(report, u"refused.state_secret"_s), u"22 9 ? ? ? 1 32"_s);
        QCOMPARE(rowOf(report, u"carried_forward"_s), u"42 10 ? ? ? ? 52"_s);
    }

    /// Each cell on its line, behind blanks for the tab that was there.
    void cellsOnLinesOfTheirOwn()
    {
        QString text =
            u"\t第二十条第（五）项\n\n\t信息内容\n\t上一年项目数量\n\t本年增/减\n\t处理决定数量\n\n"
            "\t行政许可\n\t0\n\t1\n\t0\n\n\t其他对外管理服务事项\n\t2\n\t-1\n\t2\n\n"
            "\t第二十条第（六）项\n\n\t信息内容\n\t上一年项目数量\n\t本年增/减\n\t处理决定数量\n\n"
            "\t行政处罚\n\t5\n\t0\n\t5\n\n\t行政强制\n\t1\n\t-1\n\t0\n\n"_s;
        text.replace(u'\t', u"    "_s);
        const Report report = readText(u"二、主动公开政府信息情况\n"_s + text);
        const QString columns = u"previous_year change decisions"_s;
        QCOMPARE(valuesOf(report, u"t2.art20_5.licensing"_s, columns), u"0 1 0"_s);
        QCOMPARE(valuesOf(report, u"t2.art20_5.other_services"_s, columns), u"2 -1 2"_s);
        QCOMPARE(valuesOf(report, u"t2.art20_6.coercion"_s, columns), u"1 -1 0"_s);
    }
};

QTEST_APPLESS_MAIN(TestSpacedRows)
#include "tst_spacedrows.moc"
