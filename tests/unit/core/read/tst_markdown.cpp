#include "core/read/html/htmlreader.h"
#include "core/read/text/markdown.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

SourceDocument read(const QString &text)
{
    return HtmlReader().read(text.toUtf8(), u"report.md"_s, {}).value();
}

/// Tables written as "a|b/c|d".
QStringList tablesOf(const SourceDocument &document)
{
    QStringList tables;
    for (const SourceTable &table : document.tables) {
        QString out;
        int row = 0;
        for (const SourceCell &cell : table.cells) {
            if (&cell != &table.cells.constFirst())
                out += cell.row != row ? u'/' : u'|';
            row = cell.row;
            out += document.text.view(cell.span);
        }
        tables.append(out);
    }
    return tables;
}

} // namespace

/// Headings, tables of pipes and pieces of a page in one file.
class TestMarkdown : public QObject
{
    Q_OBJECT

private slots:
    void isTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("markdown");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("heading") << u"<div align=center>\n\n## 一、总体情况\n</div>"_s << true;
        QTest::newRow("table of pipes") << u"| 甲 | 乙 |\n|:--|--:|\n| <b>丙</b> | 1 |"_s << true;
        QTest::newRow("rules of columns")
            << u"<p>无。</p>\n\n  ------ ----\n  甲     <b>1</b>\n  ------ ----\n"_s << true;
        QTest::newRow("lines that are headings")
            << u"一、总体情况\n\n无。\n\n二、主动公开情况\n\n<table><tr><td>1</td></tr></table>"_s
            << true;
        QTest::newRow("strong lines that are headings")
            << u"**一、总体情况**\n\n<p>无。</p>\n\n**二、主动公开情况**\n"_s << true;
        QTest::newRow("whole page")
            << u"<!DOCTYPE html><body>\n# 标题\n|--|--|\n</body>"_s << false;
        QTest::newRow("piece of a page")
            << u"<p>\n一、总体情况\n</p><p>\n二、主动公开情况\n</p><table><tr><td>1</td></tr></table>"_s
            << false;
        QTest::newRow("piece of a page behind text")
            << u"年报<p>一、总体情况</p>\n<p>二、公开情况</p>\n<table><tr><td>1</td></tr></table>"_s
            << false;
        QTest::newRow("sheet of styles")
            << u"<style>\n#main {color: red}\n</style><p>一</p>"_s << false;
    }

    void isTold()
    {
        QFETCH(QString, text);
        QFETCH(bool, markdown);
        QCOMPARE(isMarkdown(text), markdown);
    }

    void linesStayLines()
    {
        const SourceDocument document =
            read(u"# 示例市水务局2023年年度报告\n\n一、总体情况\n\n<div align=\"center\">\n\n"
                 "<span\nstyle=\"font-size:14px\">二、主动公开情况</span>\n\n无。\n</div>\n"_s);
        QCOMPARE(document.text.text(),
                 u"# 示例市水务局2023年年度报告\n\n一、总体情况\n二、主动公开情况\n\n无。\n"_s);
    }

    /// Tables of pipes and of a page stand in one list, in the order of the text.
    void tablesOfBothKinds()
    {
        const SourceDocument document =
            read(u"## 二、主动公开情况\n\n| <span>信息</span> | 本年<br>件数 |\n|---|---|\n"
                 "| <span>规章</span> | 3 |\n| 许可 | 4 |\n\n"
                 "<table>\n<tr>\n<td>甲</td>\n<td>1</td>\n</tr>\n"
                 "<tr><td>乙</td>\n<td>2</td></tr>\n</table>\n\n四、复议\n\n"
                 "| 结果维持 | 总计 |\n|---|---|\n| 5 | 6 |\n"_s);
        QCOMPARE(tablesOf(document), (QStringList{u"信息|本年 件数/规章|3/许可|4"_s, u"甲|1/乙|2"_s,
                                                  u"结果维持|总计/5|6"_s}));
    }
};

QTEST_APPLESS_MAIN(TestMarkdown)
#include "tst_markdown.moc"
