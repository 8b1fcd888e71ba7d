#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Where a block begins among words of which nothing but their order is known.
class TestOrderWindows : public QObject
{
    Q_OBJECT

private slots:
    void headsAndValuesBeforeTheirCaption()
    {
        const Report report = readText(
            u"二、主动公开政府信息情况\n第二十条第（一）项\n本年新制作数量\n\n本年新公开数量\n\n"
            "对外公开总数量\n\n规章\n\n信息内容\n\n"_s
            + below(u"0 0 58"_s) + u"规范性文件\n\n"_s + below(u"1 1 26"_s)
            + u"上一年项目数量\n\n本年增/减\n\n处理决定数量\n\n"_s + below(u"7 30 0 291 -4 12"_s)
            + u"第二十条第（五）项\n信息内容\n行政许可\n其他对外管理服务事项\n\n第二十条第（六）项"
              u"\n"
              "上一年项目数量\n\n本年增/减\n\n处理决定数量\n\n行政处罚\n\n"_s
            + below(u"8 2 5"_s));
        const QString columns = u"previous_year change decisions"_s;
        QCOMPARE(valuesOf(report, u"t2.art20_5.licensing"_s, columns), u"7* 30* 0*"_s);
        QCOMPARE(valuesOf(report, u"t2.art20_5.other_services"_s, columns), u"291* -4* 12*"_s);
        QCOMPARE(valuesOf(report, u"t2.art20_6.penalties"_s, columns).remove(u'*'), u"8 2 5"_s);
    }

    /// Below the heads, one a line or all on one.
    void numbersOfColumns_data()
    {
        QTest::addColumn<QString>("numbers");
        QTest::addColumn<QString>("row");
        QTest::newRow("a line") << u"栏次 1 2 3 4 5 6 7\n"_s
                                << u"一、本年新收政府信息公开申请数量 14 3 0 0 1 0 18\n"_s;
        QTest::newRow("lines") << u"栏次\n\n"_s + below(u"1 2 3 4 5 6 7"_s)
                               << u"一、本年新收政府信息公开申请数量\n\n"_s
                                      + below(u"14 3 0 0 1 0 18"_s);
    }

    void numbersOfColumns()
    {
        QFETCH(QString, numbers);
        QFETCH(QString, row);
        QString others = row;
        others.replace(u"一、本年新收"_s, u"二、上年结转"_s)
            .replace(u"18"_s, u"19"_s)
            .replace(u"14"_s, u"15"_s);
        const Report report = readText(headsInOrder() + numbers + row + others);
        QCOMPARE(rowOf(report, u"new_requests"_s).remove(u'*'), u"14 3 0 0 1 0 18"_s);
        QCOMPARE(rowOf(report, u"carried_over"_s).remove(u'*'), u"15 3 0 0 1 0 19"_s);
    }
};

QTEST_APPLESS_MAIN(TestOrderWindows)
#include "tst_orderwindows.moc"
