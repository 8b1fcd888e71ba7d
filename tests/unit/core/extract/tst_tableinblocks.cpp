#include "tests/support/documentbuilder.h"
#include "tests/support/textinorder.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

const QString heads = u"结果维持|结果纠正|其他结果|尚未审结|总计"_s;

} // namespace

/// Table four in a block for each group of its columns, and what stands above and below them.
class TestTableInBlocks : public QObject
{
    Q_OBJECT

private slots:
    /// The last block begins as the one before, and last year's table is printed below.
    void aboveLastYears()
    {
        const QString five = u"||||"_s;
        QString text = u"四、政府信息公开行政复议、行政诉讼情况\n\n行政复议"_s + five + u"\n"_s
                       + heads + u"\n1|2|0|3|6\n\n行政诉讼"_s + five + u"\n未经复议直接起诉"_s
                       + five + u"\n"_s + heads + u"\n4|0|0|0|4\n\n行政诉讼"_s + five
                       + u"\n复议后起诉"_s + five + u"\n"_s + heads
                       + u"\n5|0|0|1|6\n\n附：上年度（2020年）行政复议、行政诉讼情况\n\n行政复议"_s
                       + five + u"|行政诉讼"_s + five + five + u"\n"_s + heads
                       + u"|未经复议直接起诉"_s + five + u"|复议后起诉"_s + five + u"\n"_s + five
                       + u"|"_s + heads + u"|"_s + heads + u"\n1|1|0|7|9|0|0|3|7|10|0|1|8|0|9\n"_s;
        const Report report = readText(text.replace(u'|', u'\t'));
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"1 2 0 3 6"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"4 0 0 0 4"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"5 0 0 1 6"_s);
    }

    /// Names of the blocks on lines of their own, above tables that begin with the heads.
    void namesAboveTheirTables()
    {
        const Report report =
            Extractor(builtInCatalogue())
                .extract(DocumentBuilder()
                             .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                             .paragraph(u"行政复议"_s)
                             .table({heads, u"1|2|0|3|6"_s}, TableGeometry::Grid)
                             .paragraph(u"未经复议直接起诉"_s)
                             .table({heads, u"4|0|0|0|4"_s}, TableGeometry::Grid)
                             .paragraph(u"复议后起诉"_s)
                             .table({heads, u"5|0|0|1|6"_s}, TableGeometry::Grid)
                             .build());
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"1 2 0 3 6"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"4 0 0 0 4"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"5 0 0 1 6"_s);
    }

    /// A word above a table that may be the label of a row is none: the values may be another's.
    void labelsOfRowsAboveATable()
    {
        for (const QString &word : {u"总计"_s, u"（七）总计"_s, u"规章"_s, u"其他"_s}) {
            const Report report =
                Extractor(builtInCatalogue())
                    .extract(DocumentBuilder()
                                 .paragraph(u"三、收到和处理政府信息公开申请情况"_s)
                                 .table({u"|自然人|法人或其他组织|||||总计"_s,
                                         u"||商业企业|科研机构|社会公益组织|法律服务机构|其他|"_s,
                                         u"一、本年新收政府信息公开申请数量|9|1|0|0|0|0|10"_s,
                                         u"二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1"_s,
                                         u"（一）予以公开|8|1|0|0|0|0|9"_s},
                                        TableGeometry::Grid)
                                 .paragraph(word)
                                 .table({u"2|0|0|0|0|0|2"_s}, TableGeometry::Grid)
                                 .build());
            QCOMPARE(rowOf(report, u"results_total"_s).remove(u'*'), u"- - - - - - -"_s);
            QCOMPARE(rowOf(report, u"granted"_s), u"8 1 0 0 0 0 9"_s);
        }
    }

    void inAnyOrder_data()
    {
        QTest::addColumn<bool>("nameWithin");
        QTest::addColumn<bool>("suitWithin");
        QTest::newRow("names in the tables") << true << true;
        QTest::newRow("names above the tables") << false << false;
        QTest::newRow("one above, one within") << true << false;
    }

    /// What is named above heads says which columns they are, wherever the block stands; 行政诉讼
    /// is named with each of its groups, with the first, or not at all.
    void inAnyOrder()
    {
        QFETCH(bool, nameWithin);
        QFETCH(bool, suitWithin);
        struct Block
        {
            QString id;
            QString name;
            QString values;
        };
        const QList<Block> blocks{
            {u"reconsideration"_s, u"行政复议"_s, u"1 2 0 3 6"_s},
            {u"litigation_direct"_s, u"未经复议直接起诉"_s, u"4 0 0 0 4"_s},
            {u"litigation_after_reconsideration"_s, u"复议后起诉"_s, u"5 0 0 1 6"_s}};
        QList<int> order{0, 1, 2};
        do {
            for (const int suits : {0, 1, 2}) {
                DocumentBuilder document;
                document.paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s);
                int named = 0;
                for (const int block : order) {
                    QStringList rows;
                    if (block > 0 && named++ < suits) {
                        if (suitWithin)
                            rows.append(u"行政诉讼||||"_s);
                        else
                            document.paragraph(u"行政诉讼"_s);
                    }
                    if (nameWithin)
                        rows.append(blocks[block].name + u"||||"_s);
                    else
                        document.paragraph(blocks[block].name);
                    QString values = blocks[block].values;
                    document.table(rows + QStringList{heads, values.replace(u' ', u'|')},
                                   TableGeometry::Grid);
                }
                const Report report = Extractor(builtInCatalogue()).extract(document.build());
                for (const Block &block : blocks)
                    QCOMPARE(groupOf(report, block.id), block.values);
            }
        } while (std::ranges::next_permutation(order).found);
    }

    /// White joins the name above with the head below it: that is reviewed.
    void namesThatRanIntoTheirHeads()
    {
        const QString header = u"结果维持      结果纠正      其他结果      尚未审结      总计\n"_s;
        const QString above = QString(20, u' ');
        const Report report = readText(
            u"四、政府信息公开行政复议、行政诉讼情况\n"_s + above + u"行政复议\n"_s + header
            + u"   1             2             0             3             6\n\n"_s + above
            + u"行政诉讼\n"_s + above + u"复议后起诉\n"_s + header
            + u"   5             0             0             1             6\n\n"_s + above
            + u"行政诉讼\n"_s + above + u"未经复议直接起诉\n"_s + header
            + u"   4             0             0             0             4\n\n五、存在的主要问题\n"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"5* 0* 0* 1* 6*"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"4* 0* 0* 0* 4*"_s);
    }

    /// Heads get wider from row to row; blank lines between them begin no other table.
    void blankLinesBelowEachRow()
    {
        const Report report =
            readText(u"四、政府信息公开行政复议、行政诉讼情况\n\n行政复议|行政诉讼\n\n"_s + heads
                     + u"|未经复议直接起诉|复议后起诉\n\n"_s + heads + u"|"_s + heads
                     + u"\n\n1|2|0|3|6|4|0|0|0|4|5|0|0|1|6\n\n五、存在的主要问题及改进情况\n"_s);
        QCOMPARE(groupOf(report, u"reconsideration"_s), u"1 2 0 3 6"_s);
        QCOMPARE(groupOf(report, u"litigation_direct"_s), u"4 0 0 0 4"_s);
        QCOMPARE(groupOf(report, u"litigation_after_reconsideration"_s), u"5 0 0 1 6"_s);
    }
};

QTEST_APPLESS_MAIN(TestTableInBlocks)
#include "tst_tableinblocks.moc"
