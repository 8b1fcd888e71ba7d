#include "tests/support/documentbuilder.h"
#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

const QStringList head = {u"自然人|法人或其他组织|总计"_s,
                          u"商业企业|科研机构|社会公益组织|法律服务机构|其他"_s};
const QStringList begin = {u"一、本年新收政府信息公开申请数量|9|1|0|0|0|0|10"_s,
                           u"二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1"_s,
                           u"三、本年度办理结果|（一）予以公开|4|0|0|0|0|0|4"_s};
const QStringList middle = {
    u"（三）不予公开|1.属于国家秘密|0|0|0|0|0|0|0"_s, u"2.其他法律行政法规禁止公开|2|1|0|0|0|0|3"_s,
    u"3.危及“三安全一稳定”|0|0|0|0|0|0|0"_s,          u"4.保护第三方合法权益|1|0|0|0|0|0|1"_s,
    u"5.属于三类内部事务信息|0|0|0|0|0|0|0"_s,        u"6.属于四类过程性信息|0|0|0|0|0|0|0"_s};
const QStringList end = {u"7.属于行政执法案卷|2|0|0|0|0|0|2"_s,
                         u"（四）无法提供|1.本机关不掌握相关政府信息|3|0|0|0|0|0|3"_s,
                         u"（七）总计|12|1|0|0|0|0|13"_s,
                         u"四、结转下年度继续办理|0|0|0|0|0|0|0"_s};

Report read(const QStringList &rows)
{
    return Extractor(builtInCatalogue())
        .extract(DocumentBuilder()
                     .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                     .table(rows, TableGeometry::Grid)
                     .build());
}

} // namespace

/// A part of a table that somebody pasted twice, or that was copied with the page before.
class TestPastedTwice : public QObject
{
    Q_OBJECT

private slots:
    /// The last rows once more with the same values, and then the others: it is one table.
    void tableGoesOnBehindThem()
    {
        for (qsizetype again = 2; again <= middle.size(); ++again) {
            const Report report =
                read(head + begin + middle + middle.sliced(middle.size() - again) + end);
            QCOMPARE(rowOf(report, u"refused.forbidden_by_law"_s).remove(u'*'), u"2 1 0 0 0 0 3"_s);
            QCOMPARE(rowOf(report, u"refused.enforcement_files"_s), u"2 0 0 0 0 0 2"_s);
            QCOMPARE(rowOf(report, u"unavailable.not_held"_s), u"3 0 0 0 0 0 3"_s);
            QCOMPARE(rowOf(report, u"results_total"_s), u"12 1 0 0 0 0 13"_s);
            QCOMPARE(rowOf(report, u"carried_forward"_s), u"0 0 0 0 0 0 0"_s);
        }
    }

    /// With the heads of the page.
    void belowHeadsPrintedAgain()
    {
        const Report report = read(head + begin + middle + head + middle.sliced(1) + end);
        QCOMPARE(rowOf(report, u"unavailable.not_held"_s), u"3 0 0 0 0 0 3"_s);
        QCOMPARE(rowOf(report, u"results_total"_s), u"12 1 0 0 0 0 13"_s);
    }

    /// Where the label of the group stood in a merged cell, it is printed with the first of them.
    void belowTheNameOfTheirGroup()
    {
        QStringList merged = middle;
        for (qsizetype row = 1; row < merged.size(); ++row)
            merged[row].prepend(u'|');
        QStringList again = merged.sliced(1);
        again[0].prepend(u"（三）不予公开"_s);
        const Report report = read(head + begin + merged + again + end);
        QCOMPARE(rowOf(report, u"refused.forbidden_by_law"_s), u"2 1 0 0 0 0 3"_s);
        QCOMPARE(rowOf(report, u"results_total"_s), u"12 1 0 0 0 0 13"_s);
    }

    /// With other values it is another table, and nothing says which counts.
    void otherValuesAreAnotherTable()
    {
        QStringList other = middle;
        other[1].replace(u"|2|1|"_s, u"|1|2|"_s);
        const Report report = read(head + begin + middle + other + end);
        const QString values = rowOf(report, u"refused.forbidden_by_law"_s);
        QVERIFY2(values.count(u'*') == 7, qPrintable(values));
    }

    /// A whole table from its first row on is last year's, however alike, and lends no rows.
    void wholeTableLendsNoRows()
    {
        const Report report = read(head + begin + middle + head + begin + middle + end);
        const QString total = rowOf(report, u"results_total"_s);
        QVERIFY2(total.startsWith(u'-') || total.count(u'*') == 7, qPrintable(total));
    }
};

QTEST_APPLESS_MAIN(TestPastedTwice)
#include "tst_pastedtwice.moc"
