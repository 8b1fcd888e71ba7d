#include "core/read/pdf/unevenlines.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

PageWord word(const QString &text, double left, double top)
{
    PageWord word;
    word.text = text;
    word.box = {left, top, 6.0 * double(text.size()), 12};
    for (qsizetype i = 0; i < text.size(); ++i)
        word.characters.emplace_back(left + 6.0 * double(i), top, 6, 12);
    return word;
}

/// The lines of the words once they are evened out.
QStringList evened(PageWords words)
{
    std::vector<LaidItem> items;
    for (WordLine &line : linesOf(std::move(words)))
        items.push_back({.page = 1, .line = std::move(line), .table = {}});
    evenOut(items);
    QStringList lines;
    for (const LaidItem &item : items) {
        QStringList texts;
        for (const PageWord &word : item.line.words) {
            texts.append(word.text);
            if (!item.line.box.contains(word.box.center()))
                qFatal("a word outside of its line");
        }
        lines.append(texts.join(u' '));
    }
    return lines;
}

} // namespace

/// Cells of one row stand at slightly different heights where no lines are drawn.
class TestUnevenLines : public QObject
{
    Q_OBJECT

private slots:
    void valuesOfOneRow()
    {
        QCOMPARE(evened({word(u"规章"_s, 50, 100), word(u"14"_s, 200, 107), word(u"3"_s, 260, 100),
                         word(u"17"_s, 320, 100)}),
                 QStringList{u"规章 14 3 17"_s});
        // A label of two lines around its values, some of which are beside the second.
        QCOMPARE(evened({word(u"行政规范"_s, 50, 100), word(u"性文件"_s, 50, 114),
                         word(u"5"_s, 200, 107), word(u"6"_s, 260, 114), word(u"9"_s, 320, 107)}),
                 (QStringList{u"行政规范"_s, u"5 6 9"_s, u"性文件"_s}));
    }

    void columnsOfATable()
    {
        PdfPage page;
        page.size = {595, 842};
        page.words = {word(u"规章"_s, 50, 200), word(u"14"_s, 200, 207),  word(u"3"_s, 260, 200),
                      word(u"17"_s, 320, 200),  word(u"行政"_s, 50, 230), word(u"规范"_s, 50, 244),
                      word(u"5"_s, 200, 237),   word(u"6"_s, 260, 244),   word(u"9"_s, 320, 237)};
        const std::vector<LaidItem> items = layOut(page, 1);
        QCOMPARE(items.size(), std::size_t(1));
        QVERIFY(items[0].table.has_value());
        QStringList cells;
        for (const LaidCell &cell : items[0].table->cells)
            cells.append(cell.text().remove(u'\n'));
        QCOMPARE(cells.join(u' '), u"规章 14 3 17 行政规范 5 6 9"_s);
    }

    /// Of a scan that was read by machine, no two words of a line stand at just one height.
    void headsStandFromLeftToRight()
    {
        PdfPage page;
        page.size = {595, 842};
        page.words = {word(u"信息内容"_s, 50, 200),  word(u"本年制发"_s, 200, 200.03),
                      word(u"本年废止"_s, 260, 200), word(u"现行有效"_s, 320, 200.01),
                      word(u"规章"_s, 50, 230),      word(u"14"_s, 200, 230.02),
                      word(u"3"_s, 260, 230),        word(u"17"_s, 320, 230.04),
                      word(u"文件"_s, 50, 250),      word(u"5"_s, 200, 250),
                      word(u"6"_s, 260, 250.02),     word(u"9"_s, 320, 250.01)};
        const std::vector<LaidItem> items = layOut(page, 1);
        QCOMPARE(items.size(), std::size_t(1));
        QVERIFY(items[0].table.has_value());
        QStringList cells;
        for (const LaidCell &cell : items[0].table->cells)
            cells.append(cell.text());
        QCOMPARE(cells.join(u' '),
                 u"信息内容 本年制发 本年废止 现行有效 规章 14 3 17 文件 5 6 9"_s);
    }

    void rowsStayApart()
    {
        // One below the other, or a whole line apart.
        QCOMPARE(
            evened({word(u"规章"_s, 50, 100), word(u"14"_s, 200, 100), word(u"3"_s, 203, 107)}),
            (QStringList{u"规章 14"_s, u"3"_s}));
        QCOMPARE(
            evened({word(u"规章"_s, 50, 100), word(u"14"_s, 200, 100), word(u"3"_s, 260, 113)}),
            (QStringList{u"规章 14"_s, u"3"_s}));
        QCOMPARE(
            evened({word(u"规章"_s, 50, 100), word(u"14"_s, 200, 100), word(u"件"_s, 260, 107)}),
            (QStringList{u"规章 14"_s, u"件"_s}));
    }
};

QTEST_APPLESS_MAIN(TestUnevenLines)
#include "tst_unevenlines.moc"
