#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// Labels and values of table three, and values of its last columns.
struct Row
{
    QString label;
    QString values;
    QString last;
};

const QList<Row> rows = {{u"一、本年新收政府信息公开申请数量"_s, u"9 1 0 2 0"_s, u"3 15"_s},
                         {u"二、上年结转政府信息公开申请数量"_s, u"1 0 0 0 0"_s, u"0 1"_s},
                         {u"三、本年度办理结果\t（一）予以公开"_s, u"4 0 0 2 0"_s, u"0 6"_s},
                         {u"（三）不予公开\t1.属于国家秘密"_s, u"0 0 0 0 0"_s, u"2 2"_s},
                         {u"2.其他法律行政法规禁止公开"_s, u"5 1 0 0 0"_s, u"0 6"_s},
                         {u"（七）总计"_s, u"9 1 0 2 0"_s, u"2 14"_s},
                         {u"四、结转下年度继续办理"_s, u"1 0 0 0 0"_s, u"1 2"_s}};

const QString heading = u"三、收到和处理政府信息公开申请情况\n\n"_s;
const QString next = u"\n四、政府信息公开行政复议、行政诉讼情况\n\n"_s;

/// A row a line, without the last `apart` columns.
QString narrowTable(int apart)
{
    QString text = u"\t自然人\t法人或其他组织\n\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构"_s
                   + (apart == 1 ? u"\t其他\n"_s : u"\n"_s);
    for (const Row &row : rows) {
        text += row.label + u'\t' + QString(row.values).replace(u' ', u'\t')
                + (apart == 1 ? u'\t' + row.last.section(u' ', 0, 0) : QString()) + u'\n';
    }
    return text;
}

void compareAll(const Report &report)
{
    const QStringList names{u"new_requests"_s,
                            u"carried_over"_s,
                            u"granted"_s,
                            u"refused.state_secret"_s,
                            u"refused.forbidden_by_law"_s,
                            u"results_total"_s,
                            u"carried_forward"_s};
    for (qsizetype row = 0; row < names.size(); ++row)
        QCOMPARE(rowOf(report, names[row]), rows[row].values + u' ' + rows[row].last);
}

} // namespace

/// The last columns of a table that was too wide for its page stand on one of their own.
class TestColumnsApart : public QObject
{
    Q_OBJECT

private slots:
    void belowTheirTable_data()
    {
        QTest::addColumn<int>("apart");
        QTest::addColumn<QString>("heads");
        QTest::addColumn<bool>("labelled");
        QTest::newRow("totals") << 1 << u"总计\n"_s << false;
        QTest::newRow("totals without a head") << 1 << QString() << false;
        QTest::newRow("totals behind a page's number") << 1 << u"- 3 -\n\n总计\n"_s << false;
        QTest::newRow("totals behind a page's number of all") << 1 << u"3/9\n\n总计\n"_s << false;
        QTest::newRow("totals with the labels again") << 1 << u"\t总计\n"_s << true;
        QTest::newRow("two columns") << 2 << u"其他\t总计\n"_s << false;
        QTest::newRow("two columns with the labels again") << 2 << u"\t其他\t总计\n"_s << true;
    }

    void belowTheirTable()
    {
        QFETCH(int, apart);
        QFETCH(QString, heads);
        QFETCH(bool, labelled);
        QString text = heading + narrowTable(apart) + u"\n\n"_s + heads;
        for (const Row &row : rows) {
            text += labelled ? row.label + u'\t' : QString();
            text += row.last.section(u' ', -apart).replace(u' ', u'\t') + u'\n';
        }
        compareAll(readText(text + next));
    }

    /// Heads above say that the last columns are there: without one of its own, a column below may
    /// be any other.
    void columnsFromTheMiddle()
    {
        const QString text =
            heading
            + u"\t自然人\t科研机构\t社会公益组织\t法律服务机构\t其他\n"
              "一、本年新收政府信息公开申请数量\t9\t0\t2\t0\t3\n"
              "二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\n"
              "（一）予以公开\t4\t0\t2\t0\t0\n（七）总计\t4\t0\t2\t0\t0\n"
              "四、结转下年度继续办理\t6\t0\t0\t0\t3\n\n1\t15\n0\t1\n0\t6\n0\t6\n1\t10\n"_s
            + next;
        QCOMPARE(rowOf(readText(text), u"new_requests"_s), u"9 - 0 2 0 3 -"_s);
    }

    /// With one too few nothing says which row they are of.
    void tooFewValues()
    {
        const Report report =
            readText(heading + narrowTable(1) + u"\n\n总计\n15\n1\n6\n6\n14\n2\n"_s + next);
        for (const auto &row : {u"new_requests"_s, u"carried_over"_s, u"results_total"_s})
            QCOMPARE(rowOf(report, row).section(u' ', -1), u"-"_s);
    }
};

QTEST_APPLESS_MAIN(TestColumnsApart)
#include "tst_columnsapart.moc"
