#include "core/read/pdf/pagebreaks.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

constexpr double width = 60;
constexpr double height = 20;

PageWord word(const QString &text, double left, double top, int page)
{
    PageWord word;
    word.text = text;
    word.page = page;
    word.box = {left, top, 8.0 * double(text.size()), 12};
    for (qsizetype i = 0; i < text.size(); ++i)
        word.characters.emplace_back(left + 8.0 * double(i), top, 8, 12);
    return word;
}

/// A table of one row a string, its cells parted by `|`, from (50, top) down.
LaidItem table(int page, double top, const QStringList &rows)
{
    LaidTable table;
    table.rowCount = static_cast<int>(rows.size());
    for (int r = 0; r < table.rowCount; ++r) {
        const QStringList cells = rows[r].split(u'|');
        for (int c = 0; c < cells.size(); ++c) {
            const QRectF box(50 + c * width, top + r * height, width, height);
            LaidCell cell{.row = r, .column = c, .page = page, .box = box, .lines = {}};
            if (!cells[c].isEmpty())
                cell.lines = linesOf({word(cells[c], box.left(), box.top(), page)});
            table.box |= box;
            table.cells.push_back(std::move(cell));
        }
    }
    return {.page = page, .line = {}, .table = std::move(table)};
}

/// Rows of all tables once they are joined; lines of a cell show as `_`.
QStringList joined(const QStringList &above, const QStringList &below)
{
    std::vector<LaidItem> items;
    items.push_back(table(1, 700, above));
    items.push_back({.page = 1, .line = {}, .table = {}, .furniture = true});
    items.push_back(table(2, 60, below));
    joinBrokenRows(items);
    QStringList rows;
    for (const LaidItem &item : items) {
        if (!item.table)
            continue;
        QStringList own(item.table->rowCount);
        for (const LaidCell &cell : item.table->cells)
            own[cell.row] +=
                (cell.column > 0 ? u"|"_s : QString()) + cell.text().replace(u'\n', u'_');
        rows += own;
    }
    return rows;
}

} // namespace

/// A row that a page's end cut in two is one row.
class TestPageBreaks : public QObject
{
    Q_OBJECT

private slots:
    void rowsCutInTwo_data();
    void rowsCutInTwo();
    void headsThatRunOutOfTheirCells();
    void titlesAboveLowPages();
    void rowAtTheTopOfAPage();
};

void TestPageBreaks::rowsCutInTwo_data()
{
    QTest::addColumn<QStringList>("above");
    QTest::addColumn<QStringList>("below");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("label alone goes on")
        << QStringList{u"1.属于国|3|4|7"_s} << QStringList{u"家秘密|||"_s, u"2.其他|1|1|2"_s}
        << QStringList{u"1.属于国_家秘密|3|4|7"_s, u"2.其他|1|1|2"_s};
    QTest::newRow("label, and a number that is broken itself")
        << QStringList{u"一、本年新收|306|8123|842"_s}
        << QStringList{u"申请数量|||9"_s, u"二、上年结转|1|1|2"_s}
        << QStringList{u"一、本年新收_申请数量|306|8123|842_9"_s, u"二、上年结转|1|1|2"_s};
    QTest::newRow("label, and some of the values")
        << QStringList{u"1.属于国|3||7"_s} << QStringList{u"家秘密||4|"_s}
        << QStringList{u"1.属于国_家秘密|3|4|7"_s};
    QTest::newRow("values without a label, and nothing else")
        << QStringList{u"维持|纠正|其他|总计"_s, u"|5|6|"_s} << QStringList{u"4|||15"_s}
        << QStringList{u"维持|纠正|其他|总计"_s, u"4|5|6|15"_s};
    QTest::newRow("values below their heads")
        << QStringList{u"维持|纠正|其他|总计"_s} << QStringList{u"4|5|6|15"_s}
        << QStringList{u"维持|纠正|其他|总计"_s, u"4|5|6|15"_s};
    QTest::newRow("two whole rows of values")
        << QStringList{u"1|2|3|6"_s} << QStringList{u"4|5|6|15"_s}
        << QStringList{u"1|2|3|6"_s, u"4|5|6|15"_s};
    QTest::newRow("a row with blanks")
        << QStringList{u"1.属于国家秘密|3|4|7"_s} << QStringList{u"2.其他||1|1"_s}
        << QStringList{u"1.属于国家秘密|3|4|7"_s, u"2.其他||1|1"_s};
    QTest::newRow("label of a row that was left blank")
        << QStringList{u"（四）无法提|2.没有现成|||"_s}
        << QStringList{u"供|信息|||"_s, u"|3.补正后|||"_s}
        << QStringList{u"（四）无法提_供|2.没有现成_信息|||"_s, u"|3.补正后|||"_s};
    QTest::newRow("two rows left blank")
        << QStringList{u"|1.属于国家秘密|||"_s}
        << QStringList{u"（三）不予公开|其他法律|||"_s, u"|3.危及|||"_s}
        << QStringList{u"|1.属于国家秘密|||"_s, u"（三）不予公开|其他法律|||"_s, u"|3.危及|||"_s};
    QTest::newRow("label of the group, and a number that is broken itself")
        << QStringList{u"（五）|1.信访举报|1270|8|1271"_s}
        << QStringList{u"不予处理||7||5"_s, u"|2.重复申请|1|1|2"_s}
        << QStringList{u"（五）_不予处理|1.信访举报|1270_7|8|1271_5"_s, u"|2.重复申请|1|1|2"_s};
    QTest::newRow("heads of columns")
        << QStringList{u"结果维|结果纠|其他结|总计"_s} << QStringList{u"持|正|果|"_s, u"4|5|6|15"_s}
        << QStringList{u"结果维_持|结果纠_正|其他结_果|总计"_s, u"4|5|6|15"_s};
    QTest::newRow("heads of columns that are printed again")
        << QStringList{u"维持|纠正|其他|总计"_s}
        << QStringList{u"维持|纠正|其他|总计"_s, u"4|5|6|15"_s}
        << QStringList{u"维持|纠正|其他|总计"_s, u"维持|纠正|其他|总计"_s, u"4|5|6|15"_s};
    QTest::newRow("a row left blank below heads")
        << QStringList{u"信息内容|制发|废止|现行"_s}
        << QStringList{u"规章|||"_s, u"规范性文件|||"_s}
        << QStringList{u"信息内容|制发|废止|现行"_s, u"规章|||"_s, u"规范性文件|||"_s};
}

void TestPageBreaks::rowsCutInTwo()
{
    QFETCH(QStringList, above);
    QFETCH(QStringList, below);
    QFETCH(QStringList, rows);
    QCOMPARE(joined(above, below), rows);
}

/// The last character of a head stands across the line below it, over the value there.
void TestPageBreaks::headsThatRunOutOfTheirCells()
{
    std::vector<LaidItem> items;
    items.push_back(table(1, 700, {u"结果维|结果纠|其他结|总"_s}));
    items.push_back(table(2, 60, {u"|正|果|计"_s, u"4|5||15"_s}));
    LaidCell &value = items.back().table->cells[4];
    value.lines = linesOf({word(u"持"_s, 50, 75, 2), word(u"4"_s, 50, 80, 2)});
    joinBrokenRows(items);
    QCOMPARE(items.front().table->cells.front().text(), u"结果维\n持"_s);
    QCOMPARE(items.back().table->cells.front().text(), u"4"_s);
}

/// A title that runs over the pages stands between no rows, though the page lies on its side.
void TestPageBreaks::titlesAboveLowPages()
{
    PdfPage page;
    page.size = {842, 595};
    page.words = {word(u"示例市水务局"_s, 50, 46, 2), word(u"五、存在的主要问题"_s, 50, 72, 2)};
    const std::vector<LaidItem> items = layOut(page, 2);
    QCOMPARE(items.size(), std::size_t(2));
    QVERIFY(items[0].furniture);
    QVERIFY(!items[1].furniture);
}

/// Where no lines rule a table, a row of it stands where a running title does.
void TestPageBreaks::rowAtTheTopOfAPage()
{
    PdfPage page;
    page.size = {595, 842};
    page.words = {word(u"3.危及稳定"_s, 50, 50, 2), word(u"0"_s, 200, 50, 2),
                  word(u"426"_s, 260, 50, 2),       word(u"426"_s, 320, 50, 2),
                  word(u"4.第三方"_s, 50, 70, 2),   word(u"1"_s, 200, 70, 2),
                  word(u"2"_s, 260, 70, 2),         word(u"3"_s, 320, 70, 2)};
    const std::vector<LaidItem> items = layOut(page, 2);
    QCOMPARE(items.size(), std::size_t(1));
    QVERIFY(items[0].table && items[0].table->rowCount == 2);
}

QTEST_APPLESS_MAIN(TestPageBreaks)
#include "tst_pagebreaks.moc"
