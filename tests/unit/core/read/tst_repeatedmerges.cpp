#include "core/read/readdocument.h"
#include "core/read/text/tablefinder.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// Cells as `column+span:characters`, rows a line.
QStringList rowsOf(const QList<SourceTable> &tables, const SourceText &source)
{
    QStringList rows;
    int row = -1;
    for (const SourceCell &cell : tables.isEmpty() ? QList<SourceCell>() : tables[0].cells) {
        if (cell.row != row)
            rows.append(QString());
        row = cell.row;
        const QString span = cell.columnSpan > 1 ? u"+%1"_s.arg(cell.columnSpan) : QString();
        rows.last() += (rows.last().isEmpty() ? QString() : u" "_s) + QString::number(cell.column)
                       + span + u':' + source.view(cell.span).toString();
    }
    return rows;
}

QStringList rowsOf(const QString &text)
{
    const SourceText source(text);
    return rowsOf(findTables(source), source);
}

} // namespace

/// Grids of programs that print a merged cell once for each of its slots.
class TestRepeatedMerges : public QObject
{
    Q_OBJECT

private slots:
    void labelsAndHeads_data()
    {
        QTest::addColumn<QString>("separator");
        QTest::newRow("tabs") << u"\t"_s;
        QTest::newRow("commas") << u","_s;
        QTest::newRow("pipes") << u" | "_s;
    }

    void labelsAndHeads()
    {
        QFETCH(QString, separator);
        QStringList lines{u"申请人情况#申请人情况#自然人#法人或其他组织#法人或其他组织"_s,
                          u"申请人情况#申请人情况#自然人#商业企业#科研机构"_s,
                          u"一、本年新收数量#一、本年新收数量#5#5#0"_s,
                          u"三、本年办理结果#（一）予以公开#3#3#0"_s,
                          u"三、本年办理结果#（二）部分公开#0#0#0"_s};
        if (separator.contains(u'|')) {
            for (QString &line : lines)
                line = u"| "_s + line + u" |"_s;
        }
        QCOMPARE(rowsOf(lines.join(u'\n').replace(u'#', separator)),
                 (QStringList{u"0+2:申请人情况 2:自然人 3+2:法人或其他组织"_s,
                              u"3:商业企业 4:科研机构"_s, u"0+2:一、本年新收数量 2:5 3:5 4:0"_s,
                              u"0:三、本年办理结果 1:（一）予以公开 2:3 3:3 4:0"_s,
                              u"1:（二）部分公开 2:0 3:0 4:0"_s}));
    }

    /// A value stands once for each slot of its head; the same values in a row do not.
    void valuesBelowRepeatedHeads()
    {
        const QString caption =
            u"\t第二十条第（八）项\t第二十条第（八）项\t第二十条第（八）项\n"_s.sliced(1);
        QCOMPARE(rowsOf(caption + u"信息内容\t本年增减\t本年增减\n行政收费\t7\t7\n"_s + caption
                        + u"信息内容\t上年数量\t本年增减\n行政许可\t7\t7\n"_s + caption
                        + u"行政处罚\t7\t7\n"_s),
                 (QStringList{u"0+3:第二十条第（八）项"_s, u"0:信息内容 1+2:本年增减"_s,
                              u"0:行政收费 1+2:7"_s, u"0+3:第二十条第（八）项"_s,
                              u"0:信息内容 1:上年数量 2:本年增减"_s, u"0:行政许可 1:7 2:7"_s,
                              u"0+3:第二十条第（八）项"_s, u"0:行政处罚 1:7 2:7"_s}));
    }

    /// Words where values should stand may be the same in neighbouring columns.
    void wordsAmongValues()
    {
        QCOMPARE(rowsOf(u"规章\t1\t见附件二\t见附件二\n许可\t2\t见附件二\t见附件二\n"
                        "处罚\t3\t见附件二\t见附件二\n"_s)
                     .constFirst(),
                 u"0:规章 1:1 2:见附件二 3:见附件二"_s);
        const QString group = u"三、本年办理结果\t三、本年办理结果"_s;
        QCOMPARE(rowsOf(group + u"\t1\t见附件\t见附件\n"_s + group + u"\t2\t0\t0\n"_s + group
                        + u"\t3\t0\t0\n"_s)
                     .constFirst(),
                 u"0+2:三、本年办理结果 2:1 3:见附件 4:见附件"_s);
    }

    /// Heads are merged as they should be, and so are the labels of groups.
    void pagesThatUnmergeSomeCells()
    {
        const QString row = u"<tr><td>%1</td><td>%1</td>"_s;
        const QString page =
            u"<table><tr><td colspan=2 rowspan=2></td><td rowspan=2>自然人</td>"
            "<td colspan=2>法人或其他组织</td></tr><tr><td>商业企业</td><td>科研机构</td></tr>"_s
            + row.arg(u"一、本年新收数量"_s) + u"<td>5</td><td>5</td><td>0</td></tr>"
            + row.arg(u"二、上年结转数量"_s)
            + u"<td>0</td><td>0</td><td>7</td></tr>"
              "<tr><td rowspan=2>三、本年办理结果</td><td>（一）予以公开</td>"
              "<td>3</td><td>3</td><td>0</td></tr>"
              "<tr><td>（二）部分公开</td><td>0</td><td>0</td><td>0</td></tr>"
            + row.arg(u"四、结转下年数量"_s) + u"<td>2</td><td>2</td><td>7</td></tr></table>"_s;
        const auto document = readDocument(page.toUtf8(), u"page.html"_s);
        QVERIFY(document);
        QCOMPARE(rowsOf(document->tables, document->text),
                 (QStringList{
                     u"0+2: 2:自然人 3+2:法人或其他组织"_s, u"3:商业企业 4:科研机构"_s,
                     u"0+2:一、本年新收数量 2:5 3:5 4:0"_s, u"0+2:二、上年结转数量 2:0 3:0 4:7"_s,
                     u"0:三、本年办理结果 1:（一）予以公开 2:3 3:3 4:0"_s,
                     u"1:（二）部分公开 2:0 3:0 4:0"_s, u"0+2:四、结转下年数量 2:2 3:2 4:7"_s}));
    }

    /// Two rows of heads, with many columns each.
    void headsAlone()
    {
        QStringList heads;
        QStringList single;
        for (int c = 0; c < 10; ++c) {
            heads.append(c < 5 ? u"未经复议直接起诉"_s : u"复议后起诉"_s);
            single.append(u"结果%1"_s.arg(QChar(u'甲' + c)));
        }
        const QStringList rows{heads.join(u'\t'), single.join(u'\t'), single.join(u'\t'),
                               u"1\t1\t0\t0\t2\t0\t0\t0\t0\t0"_s};
        QStringList expected;
        for (int c = 0; c < 10; ++c)
            expected.append(QString::number(c) + u':' + single[c]);
        const QStringList read = rowsOf(rows.join(u'\n'));
        QCOMPARE(read.size(), 3);
        QCOMPARE(read[0], u"0+5:未经复议直接起诉 5+5:复议后起诉"_s);
        QCOMPARE(read[1], expected.join(u' '));
        QCOMPARE(read[2], u"0:1 1:1 2:0 3:0 4:2 5:0 6:0 7:0 8:0 9:0"_s);
    }

    void usualGridsStayAsTheyAre()
    {
        QCOMPARE(rowsOf(u"项目\t甲类数量\t甲类数量\n规章\t1\t1\n许可\t2\t2\n"_s),
                 (QStringList{u"0:项目 1:甲类数量 2:甲类数量"_s, u"0:规章 1:1 2:1"_s,
                              u"0:许可 1:2 2:2"_s}));
    }
};

QTEST_APPLESS_MAIN(TestRepeatedMerges)
#include "tst_repeatedmerges.moc"
