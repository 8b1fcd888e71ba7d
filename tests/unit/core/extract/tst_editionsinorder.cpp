#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

/// Tables of different editions in one report, of which nothing but the order of words is known.
class TestEditionsInOrder : public QObject
{
    Q_OBJECT

private slots:
    void rowOfOneEditionNamedAsAGroupOfTheOther_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("broken over lines") << u"（六） 其他处\n理\n\n"_s;
        QTest::newRow("in pieces") << u"（六） 其他\n处理\n\n"_s;
    }

    /// 其他 is no row of a group of which no other row is there, but a piece of its name.
    void rowOfOneEditionNamedAsAGroupOfTheOther()
    {
        QFETCH(QString, other);
        const Report report = readText(
            u"二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n"
            "现行有效件数\n规章\n0\n0\n0\n行政规范性文件\n0\n0\n0\n"_s
            + headsInOrder() + u"一、本年新收政府信息公开申请数量\n\n"_s + below(u"4 0 0 0 0 0 4"_s)
            + u"二、上年结转政府信息公开申请数量\n\n"_s + below(u"0 0 0 0 0 0 0"_s)
            + u"（一）予以公开\n\n"_s + below(u"1 0 0 0 0 0 1"_s)
            + u"4.无正当理由大量反复申请\n\n"_s + below(u"0 0 0 0 0 0 0"_s)
            + u"5.要求行政机关确认或重新出具已获取信息\n\n"_s + below(u"0 0 0 0 0 0 0"_s) + other
            + below(u"3 0 0 0 0 0 3"_s) + u"（七）总计\n\n"_s + below(u"4 0 0 0 0 0 4"_s)
            + u"四、结转下年度继续办理\n\n"_s + below(u"0 0 0 0 0 0 0"_s));
        QCOMPARE(report.tableEditions.first(2), (QStringList{u"2021"_s, u"2019"_s}));
        QCOMPARE(rowOf(report, u"other_handling"_s).remove(u'*'), u"3 0 0 0 0 0 3"_s);
    }
};

QTEST_APPLESS_MAIN(TestEditionsInOrder)
#include "tst_editionsinorder.moc"
