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

/// Numbers alone on their line among rows: of a page, or a value torn off.
class TestPageNumbersInRows : public QObject
{
    Q_OBJECT

private slots:
    /// Of a page where a value of table two was left blank: no sum tells them apart.
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

    /// Between rows whose cells pipes close, a line each; the pipe of a value may be lost as well.
    void amongCellsClosedByPipes_data()
    {
        QTest::addColumn<QString>("licensing");
        QTest::newRow("a page number") << u"0 |\n2 |\n4 |\n6\n"_s;
        QTest::newRow("a value") << u"0 |\n2 |\n4\n"_s;
    }

    void amongCellsClosedByPipes()
    {
        QFETCH(QString, licensing);
        const QString heads = u"信息内容 |\n上一年项目数量 |\n本年增/减 |\n处理决定数量 |\n"_s;
        const Report report = readText(
            u"二、主动公开政府信息情况\n第二十条第（五）项 |\n|||\n"_s + heads + u"行政许可 |\n"_s
            + licensing + u"其他对外管理服务事项 |\n7 |\n-1 |\n5 |\n第二十条第（六）项 |\n|||\n"_s
            + heads + u"行政处罚 |\n3 |\n0 |\n9 |\n行政强制 |\n1 |\n0 |\n0 |\n"_s);
        const auto row = [&report](const QString &begin) {
            return valuesOf(report, begin, u"previous_year change decisions"_s).remove(u'*');
        };
        QCOMPARE(row(u"t2.art20_5.licensing"_s), u"0 2 4"_s);
        QCOMPARE(row(u"t2.art20_5.other_services"_s), u"7 -1 5"_s);
        QCOMPARE(row(u"t2.art20_6.penalties"_s), u"3 0 9"_s);
    }

    void lastValueBehindAPageMark_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("values");
        QTest::newRow("a number") << u"3\t1\t0\t0\t2\t0\n— 3 —\n6"_s << u"3 1 0 0 2 0 6"_s;
        QTest::newRow("nought") << u"0\t0\t0\t0\t0\t0\n— 3 —\n0"_s << u"0 0 0 0 0 0 0"_s;
        QTest::newRow("a mark of two lines")
            << u"3\t1\t0\t0\t2\t0\t6\n— 3 —\n3"_s << u"3 1 0 0 2 0 6"_s;
    }

    void lastValueBehindAPageMark()
    {
        QFETCH(QString, row);
        QFETCH(QString, values);
        const QString heads =
            u"\t\t\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"_s;
        const Report report = readText(
            u"三、收到和处理政府信息公开申请情况\n"_s + heads
            + u"（三）不予公开\t\t1.属于国家秘密\t0\t0\t4\t0\t0\t0\t4\n\t\t2.其他法律行政法规禁止公开\t"_s
            + row + u"\n\t\t3.危及“三安全一稳定”\t5\t0\t0\t0\t0\t0\t5\n"_s);
        QCOMPARE(rowOf(report, u"refused.state_secret"_s), u"0 0 4 0 0 0 4"_s);
        QCOMPARE(rowOf(report, u"refused.forbidden_by_law"_s), values);
        QCOMPARE(rowOf(report, u"refused.security_stability"_s), u"5 0 0 0 0 0 5"_s);
    }

    /// Of table four, whose row has no label.
    void firstValueAboveItsRow_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("first");
        const QString rest = u"4 0 1 12 0 2 0 1 3 0 0 0 0 0"_s;
        const QString tabs = QString(rest).replace(u' ', u'\t');
        QTest::newRow("on a line of its own") << u"7\n"_s + tabs << u"7 4 0 1 12"_s;
        QTest::newRow("above a page mark") << u"7\n- 9 -\n"_s + tabs << u"7 4 0 1 12"_s;
        QTest::newRow("a page number") << u"9\n7\t"_s + tabs << u"7 4 0 1 12"_s;
        QTest::newRow("a cell a line")
            << u"\n\t7\n\n\t"_s + QString(rest).replace(u" "_s, u"\n\t"_s) << u"7 4 0 1 12"_s;
    }

    void firstValueAboveItsRow()
    {
        QFETCH(QString, row);
        QFETCH(QString, first);
        const QString five = u"结果维持|结果纠正|其他结果|尚未审结|总计"_s;
        QStringList heads{u"行政复议||||||行政诉讼|||||||||"_s,
                          five + u"|未经复议直接起诉|||||复议后起诉||||"_s,
                          u"|||||"_s + five + u'|' + five};
        if (row.startsWith(u'\n'))
            heads = {u"行政复议|行政诉讼"_s, five + u"|未经复议直接起诉|复议后起诉"_s,
                     u"|||||"_s + five + u'|' + five};
        const QString above = row.startsWith(u'\n')
                                  ? cellsOnLines(heads.join(u'\n'))
                                  : heads.join(u'\n').replace(u'|', u'\t') + u'\n';
        const Report report =
            readText(u"四、政府信息公开行政复议、行政诉讼情况\n"_s + above + row + u'\n');
        QCOMPARE(groupOf(report, u"reconsideration"_s), first);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"0 2 0 1 3"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"0 0 0 0 0"_s);
    }
};

QTEST_APPLESS_MAIN(TestPageNumbersInRows)
#include "tst_pagenumbersinrows.moc"
