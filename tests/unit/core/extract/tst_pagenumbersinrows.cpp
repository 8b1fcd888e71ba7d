#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// Each line a row, its cells parted by `|`, a cell a line.
QString cellsOnLines(const QString &rows)
{
    QString text;
    for (const QString &row : rows.split(u'\n'))
        text += u"\n\t"_s + row.split(u'|').join(u"\n\t") + u'\n';
    return text;
}

} // namespace

/// The number of a page where a value of table two was left blank: no sum tells them apart.
class TestPageNumbersInRows : public QObject
{
    Q_OBJECT

private slots:
    void belowARow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("regulations");
        QTest::addColumn<QString>("licensing");
        const QString rest = u"第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t84\n"
                             "行政强制\t6\n"_s;
        const QString heads = u"信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"_s;
        const QString page = u"                                          4\n\f\n"_s;
        QTest::newRow("blanks at the end of a line stripped")
            << heads + u"规章\t0\t0\n"_s + page
                   + u"行政规范性文件\t5\t1\t47\n第二十条第（五）项\n信息内容\t本年处理决定数量\n"
                     "行政许可\t1263\n"_s
                   + rest
            << u"0 0 4*"_s << u"1263"_s;
        QTest::newRow("nothing but the label left")
            << heads
                   + u"规章\t0\t0\t2\n行政规范性文件\t5\t1\t47\n第二十条第（五）项\n"
                     "信息内容\t本年处理决定数量\n行政许可\n"_s
                   + page + rest
            << u"0 0 2"_s << u"4*"_s;
        const QString cells = cellsOnLines(
            u"信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|0|0|@\n"
            "行政规范性文件|5|1|47\n第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|1263\n"
            "第二十条第（六）项\n信息内容|本年处理决定数量\n行政处罚|84\n行政强制|6"_s);
        QTest::newRow("in the middle of a line of cells a line each")
            << QString(cells).replace(u"\t@\n"_s, u"\n\n\t4\n\n"_s) << u"0 0 4*"_s << u"1263"_s;
        QTest::newRow("at the end of a page of cells a line each")
            << QString(cells).replace(u"\t@\n"_s, u"\t\n4\n\f\n"_s) << u"0 0 4*"_s << u"1263"_s;
        const QString aligned =
            u"第二十条第（一）项\n"
            "信息内容                             本年制发件数      本年废止件数      "
            "现行有效件数\n"
            "规章                                       0                 0                 2\n"
            "行政规范性文件                             5                 1                47\n"
            "第二十条第（五）项\n"
            "信息内容                                             本年处理决定数量\n"
            "行政许可\n"
            "                                                    4\n"
            "\f\n"
            "第二十条第（六）项\n"
            "信息内容                                             本年处理决定数量\n"
            "行政处罚                                                    84\n"
            "行政强制                                                     6\n"
            "第二十条第（八）项\n"
            "信息内容                                        本年收费金额（单位：万元）\n"
            "行政事业性收费                                             12.5\n"_s;
        QTest::newRow("at the end of a page in columns") << aligned << u"0 0 2"_s << u"4*"_s;
        QTest::newRow("a value a line")
            << u"第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n"
               "规章\n0\n0\n2\n行政规范性文件\n5\n1\n47\n第二十条第（五）项\n信息内容\n"
               "本年处理决定数量\n行政许可\n4\n\f第二十条第（六）项\n信息内容\n"
               "本年处理决定数量\n行政处罚\n84\n行政强制\n6\n第二十条第（八）项\n信息内容\n"
               "本年收费金额（单位：万元）\n行政事业性收费\n12.5\n"_s
            << u"0 0 2"_s << u"4*"_s;
    }

    void belowARow()
    {
        QFETCH(QString, text);
        QFETCH(QString, regulations);
        QFETCH(QString, licensing);
        const Report report = readText(u"二、主动公开政府信息情况\n"_s + text);
        QCOMPARE(valuesOf(report, u"t2.art20_1.regulations"_s, u"made repealed in_force"_s),
                 regulations);
        QCOMPARE(valuesOf(report, u"t2.art20_5.licensing"_s, u"decisions"_s), licensing);
        QCOMPARE(valuesOf(report, u"t2.art20_6.penalties"_s, u"decisions"_s), u"84"_s);
    }
};

QTEST_APPLESS_MAIN(TestPageNumbersInRows)
#include "tst_pagenumbersinrows.moc"
