#include "core/read/text/tablefinder.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// Tables written as "a|b/c|d": rows by `/`, tables by a blank. Line ends in cells show as `_`.
QString tablesOf(const QString &text)
{
    const SourceText source(text);
    QStringList tables;
    const QList<SourceTable> found = findTables(source);
    for (const SourceTable &table : found) {
        QString out;
        int row = 0;
        for (const SourceCell &cell : table.cells) {
            if (!out.isNull())
                out += cell.row != row ? u'/' : u'|';
            row = cell.row;
            const QString words =
                cell.words.isEmpty() ? source.view(cell.span).toString() : cell.words;
            out += QString(words).replace(u'\n', u'_') + u"";
        }
        tables.append(out);
    }
    return tables.join(u' ');
}

/// Cells ascend and lie within their table; tables are disjoint; rows and columns count up. Where
/// only white parts columns, labels stand around their values, and rows begin with fewer of them.
bool isOrderly(const SourceText &text)
{
    qsizetype last = 0;
    const QList<SourceTable> tables = findTables(text);
    for (const SourceTable &table : tables) {
        int row = 0;
        int column = -1;
        for (const SourceCell &cell : table.cells) {
            const bool nextRow = cell.row == row + 1 && cell.column == 0;
            const bool aligned = table.geometry == TableGeometry::Spanned;
            const bool nextColumn =
                cell.row == row && (cell.column == column + 1 || (aligned && cell.column > column));
            if ((!nextRow && !nextColumn && !(aligned && cell.row == row + 1))
                || (!aligned && cell.span.begin < last) || cell.span.end < cell.span.begin
                || cell.span.end > text.size() || cell.span.begin < table.span.begin
                || cell.span.end > table.span.end)
                return false;
            row = cell.row;
            column = cell.column;
            last = aligned ? last : cell.span.end;
        }
        if (table.span.begin < last && table.geometry == TableGeometry::Spanned)
            return false;
        last = table.span.end;
        if (table.cells.isEmpty())
            return false;
    }
    return true;
}

} // namespace

class TestTableFinder : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void numbersOfRows();
    void tornRows_data();
    void tornRows();
    void onlyValuesOrBlanks_data();
    void onlyValuesOrBlanks();
    void emptyCellsStandWhereTheyWould();
    void everythingOnOneLine();
    void ruleAmongTornRows();
    void commasOfOtherUse();
    void lineBreakTags();
    void oneLastCellBelowItsRow();
    void orderlyForAnything();
};

void TestTableFinder::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tables");
    const auto row = [](const char *name, const QString &text, const QString &tables) {
        QTest::newRow(name) << text << tables;
    };
    row("nothing", QString(), QString());
    row("prose", u"一、总体情况\n2020年,我镇公开信息3条,其中2条,1条。\n"_s, QString());
    row("tab cells", u"\t规章\n\t0\n\t1\n\n\t甲\n\t2\n\t3\n"_s, u"规章|0|1/甲|2|3"_s);
    row("tab cells, heading follows at once",
        u"\t规章\n\t0\n\t1\n三、收到和处理申请情况\n\t甲\n\t乙\n\t0"_s, u"规章|0|1 甲|乙|0"_s);
    row("tab cells, prose follows at once", u"\t规章\n\t0\n\t1\n本年度没有其他事项\n"_s,
        u"规章|0|1"_s);
    row("tab cells, pieces", u"\t三\n、\n本\n年\n\t3.68\n万元\n\t1\n2\n"_s,
        u"三_、_本_年|3.68_万元|1_2"_s);
    row("tab cells, a label behind its number", u"\t8\n.属于行政查询事项\n\t0\n\t1\n"_s,
        u"8_.属于行政查询事项|0|1"_s);
    row("tab cells, page mark between", u"\t规章\n\t0\n- 4 -\n\t1\n\n7\n\n\t甲\n\t2\n"_s,
        u"规章|0|1/甲|2"_s);
    row("tab cells, centred page mark", u"\t规章\n\t0\n\n\t- 4 -\n\n\t甲\n\t2\n"_s,
        u"规章|0/甲|2"_s);
    row("tab cells, several a line", u"\t规章\n\t0\t1\n\t2\t\n"_s, u"规章|0|1|2"_s);
    row("indented prose", u"\t2020年，我镇认真做好信息公开工作。\n\t一、总体情况\n\t无。\n"_s,
        QString());
    row("tab rows", u"规章\t0\t1\n甲\t\t2\n"_s, u"规章|0|1/甲||2"_s);
    row("tab rows, leading empties", u"甲\t乙\t丙\t0\n\t\t丁\t1\n"_s, u"甲|乙|丙|0/||丁|1"_s);
    row("tab rows, another width after a gap", u"甲\t0\n乙\t1\n\n丙\t0\t1\t2\n"_s,
        u"甲|0/乙|1 丙|0|1|2"_s);
    row("tab rows, a page between", u"甲\t0\n\f-4-\n\n乙\t1\n"_s, u"甲|0/乙|1"_s);
    row("tab rows, values left blank below their head",
        u"信息内容\t本年处理决定数量\n行政许可\t\n\n信息内容\t本年处理决定数量\n行政处罚\t\n行政强制\t\n"_s,
        u"信息内容|本年处理决定数量/行政许可|/信息内容|本年处理决定数量/行政处罚|/行政强制|"_s);
    row("tab rows, nothing but labels", u"联系人\t办公室\n地址\t示例路\n"_s, QString());
    row("table of contents", u"一、总体情况\t1\n二、主动公开政府信息情况\t2\n"_s, QString());
    row("tab cells, two on one line", u"\t甲\n\t乙\n\t丙\n\n\t规章\t1\n\t2\n\n\t许可\n\t3\n\t4\n"_s,
        u"甲|乙|丙/规章|1|2/许可|3|4"_s);
    row("tabs on lines of their own",
        u"规章\n\n\t\n0\n\n\t\n\u00A0\n\n许可\n\n\t\n2\n\n\t\n3\n\n无\n"_s, u"规章|0|/许可|2|3"_s);
    row("tabs on lines of their own, rows further apart than paragraphs",
        u"规章\n\n\t\n\n0\n\n\t\n\n1\n\n\n\n\n许可\n\n甲\n\n\t\n\n\n\n\t\n\n3\n\n\n"
        "五、问题及改进情况\n"_s,
        u"规章|0|1/许可__甲||3"_s);
    row("tabs on lines of their own, blank cells at the ends of rows",
        u"规章\n\n\t\n\n0\n\n\t\n\n\n\n\n\n\n许可\n\n\t\n\n2\n\n\t\n\n3\n\n\n\n\n处罚\n\n\t\n\n"
        "4\n\n\t\n\n5\n"_s,
        u"规章|0|/许可|2|3/处罚|4|5"_s);
    row("tabs on lines of their own, no blank line between rows",
        u"信息内容\n\n\t\n\n制发\n\n\t\n\n现行\n1."
        u"规\n章\n\n\t\n\n0\n\n\t\n\n1\n许可\n\n\t\n\n2\n\n\t\n"
        "\n3\n"_s,
        u"信息内容|制发|现行/1.规_章|0|1/许可|2|3"_s);
    row("pipe cells", u"规章 |\n0 |\n1\n|\n甲\n|\n2 |\n|\n"_s, u"规章|0|1/甲|2|"_s);
    row("pipe cells, first one above its pipe",
        u"三、收到申请情况\n角\n|\n甲 |\n||\n乙 |\n0 |\n1 |\n2 |\n"_s, u"角|甲||/乙|0|1|2"_s);
    row("pipe cells, next table",
        u"甲 |\n0 |\n乙 |\n1 |\n四、行政复议情况\n丙\n|\n0 |\n丁 |\n1 |\n"_s,
        u"甲|0/乙|1 丙|0/丁|1"_s);
    row("pipe cells, page number and running title between",
        u"规章 |\n0 |\n1\n|\n9\n示例局政府信息公开工作年度报告\n甲\n|\n2 |\n3 |\n"_s,
        u"规章|0|1/甲|2|3"_s);
    row("markdown", u"| 甲 | 乙 |\n|---|---:|\n| 规章 | 0 |\n"_s, u"甲|乙/规章|0"_s);
    row("markdown, most cells left blank",
        u"|  | 甲 |  |  | 乙 |\n|---|---|---|---|---|\n| 丙 |  |  |  | 0 |\n| 丁 |  |  |  |  |\n"
        "| 戊 |  |  |  |  |\n|  | 己 |  |  |  |\n"_s,
        u"|甲|||乙/丙||||0/丁||||/戊||||/|己|||"_s);
    row("grid with rules", u"+---+---+\n| 甲 | 0 |\n+---+---+\n| 乙 | 1 |\n+---+---+\n"_s,
        u"甲|0/乙|1"_s);
    row("grid with rules, cells over lines",
        u"+------+------+\n| 行政 | 1    |\n| 许可 |      |\n+------+------+\n| 处罚 | 2    |\n"
        "|      |      |\n+------+------+\n"_s,
        u"行政许可|1/处罚|2"_s);
    row("grid with rules, digits of a number on two lines",
        u"+----+----+\n| 甲 | 1  |\n|    | 2  |\n+----+----+\n| 乙 | 3  |\n+----+----+\n"
        "| 丙 | 4  |\n+----+----+\n| 丁 | 5  |\n+----+----+\n"_s,
        u"甲|1  |_|    | 2/乙|3/丙|4/丁|5"_s);
    row("grid with a rule below its heads only",
        u"+------+----+\n| 名称 | 数 |\n+------+----+\n| 甲   | 1  |\n| 乙   | 2  |\n+------+----+\n"_s,
        u"名称|数/甲|1/乙|2"_s);
    row("box",
        u"┌───────────┐\n│行政许可   │\n├──────┬────┤\n│名    │数  │\n│称    │    "
        u"│\n├──────┼────┤\n"
        "│甲    │1   │\n└──────┴────┘\n"_s,
        u"行政许可/名称|数/甲|1"_s);
    row("box, cells over several rows, words beside it",
        u"        ┏━━━━┳━━━━┳━━━━┓\n • 首页 ┃    ┃甲  ┃1   ┃\n        ┃一  ┣━━━━╋━━━━┫\n"
        "   年报 ┃    ┃乙  ┃2   ┃\n        ┗━━━━┻━━━━┻━━━━┛\n"_s,
        u"一|甲|1/乙|2"_s);
    row("files below each other", u"├── 年报 ─┤\n│   └── 2023年\n"_s, QString());
    row("ruled columns, rows apart",
        u"  ------ ------ ------\n  规章   1      \n\n  行政   2      3\n  许可          \n"
        "  ------ ------ ------\n\n无\n"_s,
        u"规章|1|/行政许可|2|3"_s);
    row("ruled columns below heads",
        u"  名称   数量\n  ------ ----\n  规章   1\n  许可   2\n\n无\n"_s,
        u"名称|数量/规章|1/许可|2"_s);
    row("ruled columns, a styled cell",
        u"====== ==========\n规章   [1]{a=\"b\"}\n许可   2\n====== ==========\n"_s,
        u"规章|1/许可|2"_s);
    row("framed pipe rows above wider ones without a frame",
        u"| 甲 | 0 | 1 |\n| 乙 | 0 | 1 |\n| 丙 | 0 | 1 |\n\n第三部分\n"_s
            + u"丁 | 子 | 0 | 1 | 2\n | 丑 | 3 | 4 | 5\n"_s.repeated(3),
        u"甲|0|1/乙|0|1/丙|0|1 丁|子|0|1|2/|丑|3|4|5/丁|子|0|1|2/|丑|3|4|5/丁|子|0|1|2/|丑|3|4|5"_s);
    row("pipe rows of two widths",
        u"甲 | 0 | 1\n乙 | 0 | 1\n丙 | 0 | 1\n\n"_s + u"丁 | 0 | 1 | 2 | 3\n"_s.repeated(3),
        u"甲|0|1/乙|0|1/丙|0|1/丁|0|1|2|3/丁|0|1|2|3/丁|0|1|2|3"_s);
    row("pipe rows, each wider than the one above",
        u"甲组 | 乙组\n---|---\n甲 | 乙 | 丙组\n甲 | 乙 | 丙 | 丁\n1 | 2 | 3 | 4 | 5\n"_s,
        u"甲组|乙组/甲|乙|丙组/甲|乙|丙|丁/1|2|3|4|5"_s);
    row("pipe rows, a page between the heads",
        u"甲 | 乙 | \n\n- 9 -\n\n丙 | 丁 | 戊\n1 | 2 | 3\n4 | 5 | 6\n"_s,
        u"甲|乙|/丙|丁|戊/1|2|3/4|5|6"_s);
    row("pipe rows, all values left blank", u"甲|乙|丙|丁\n子|丑|寅|卯\n\u00A0|\u3000||\n"_s,
        u"甲|乙|丙|丁/子|丑|寅|卯/|||"_s);
    row("pipe rows, a running title by the page mark",
        u"甲|0|1\n- 3 -\n示例局年度报告\n乙|0|1\n示例局年度报告\n- 4 -\n丙|0|1\n丁\n戊|2|3\n"_s,
        u"甲|0|1/乙|0|1/丙|0|1"_s);
    row("breadcrumbs", u"首页 | 政务公开 | 年报\n"_s, QString());
    row("tabs between cells and behind the last one",
        u"规章\n\n\t\n\n3\n\n\t\n\n4\n\n\t\n\n\n许可\n\n\t\n\n5\n\n\t\n\n6\n\n\t\n\n\n处罚\n\n\t\n"
        u"\n7\n\n\t\n"
        "\n\t\n\n\n强制\n\n\t\n\n8\n\n\t\n\n9\n\n\t\n"_s,
        u"规章|3|4/许可|5|6/处罚|7|/强制|8|9"_s);
    row("rules with wide blanks",
        u"|\u00a0名称\u00a0|\u00a0数\u00a0|\n|\u00a0---\u00a0|\u00a0---\u00a0|\n"
        "|\u00a0甲\u00a0|\u00a03\u00a0|\n"_s,
        u"名称|数/甲|3"_s);
    row("a column without room", u"┌──┬─┬┐\n│甲│3││\n├──┼─┼┤\n│乙│4││\n├──┼─┼┤\n└──┴─┴┘\n"_s,
        u"甲|3/乙|4"_s);
    row("strong words of Markdown",
        u"| 甲 | **0** | 1 |\n|---|---|---|\n| **乙** | ***27*** | * |\n"_s, u"甲|0|1/乙|27|*"_s);
    row("commas", u"甲,0,1\n乙,\"1,234\",2\n"_s, u"甲|0|1/乙|1,234|2"_s);
    row("rows and columns with indices", u",0,1,2\n0,甲,3,1\n1,乙,0,2\n"_s, u"甲|3|1/乙|0|2"_s);
    row("rows with indices", u",名称,数\n0,甲,3\n1,乙,0\n2,丙,5\n"_s, u"名称|数/甲|3/乙|0/丙|5"_s);
    row("rows with indices between pipes",
        u"|   | 名称 | 数 |\n|--:|:--|--:|\n| 0 | 甲 | 3 |\n| 1 | 乙 | 0 |\n| 2 | 丙 | 5 |\n"_s,
        u"名称|数/甲|3/乙|0/丙|5"_s);
    row("values that are no indices", u",维持,纠正,总计\n0,1,2,3\n1,0,0,1\n"_s,
        u"|维持|纠正|总计/0|1|2|3/1|0|0|1"_s);
    row("quotes over lines", u"\"三\n、\",0\n乙,1\n"_s, u"三_、|0/乙|1"_s);
    row("quotes over lines around a value and heads",
        u"\"甲\n乙\",\"丙\n丁\",戊\n规章,3,\"28\n6\"\n许可,1,2\n"_s,
        u"甲_乙|丙_丁|戊/规章|3|28_6/许可|1|2"_s);
    row("line ends in values whose quotes are lost",
        u"规章,1,2,3\n许可,4,5,70\n9\n处罚,33\n1,6,7\n强制,8,9,0\n"_s,
        u"规章|1|2|3/许可|4|5|70_9/处罚|33_1|6|7/强制|8|9|0"_s);
    row("a page's number below a value",
        u"规章,1,2,3\n许可,4,5,70\n9\n强制,8,9,0\n- 10 -\n处罚,6,7,8\n"_s,
        u"规章|1|2|3/许可|4|5|70/强制|8|9|0/处罚|6|7|8"_s);
    row("line ends in heads whose quotes are lost",
        u"子,,,,丑,,,\n结果\n维持,结果\n纠正,尚未\n审结,总\n计,甲,乙,丙,总\n计\n1,2,3,4,5,6,7,8\n"_s,
        u"子||||丑|||/结果_维持|结果_纠正|尚未_审结|总_计|甲|乙|丙|总_计/1|2|3|4|5|6|7|8"_s);
    row("a quote never closed", u"\"甲,0\n乙,1\n丙,2\n"_s, u"\"甲|0/乙|1/丙|2"_s);
    row("semicolons", u"甲;0\n乙;1\n"_s, u"甲|0/乙|1"_s);
    row("one line with commas", u"甲,0,1\n"_s, QString());
}

void TestTableFinder::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, tables);
    QCOMPARE(tablesOf(text), tables);
    QVERIFY(isOrderly(SourceText(text)));
}

/// Pipes at the ends of cells, and a column that counts the rows.
void TestTableFinder::numbersOfRows()
{
    QString text = u"序号 |\n内容 |\n甲 |\n乙 |\n|\n"_s;
    for (int row = 1; row <= 9; ++row)
        text += QString::number(row) + u" |\n规章 |\n7 |\n0 |\n|\n"_s;
    const QString tables = tablesOf(text);
    QVERIFY2(tables.startsWith(u"序号|内容|甲|乙|/1|规章|7|0|/2|规章|7|0|/"_s), qPrintable(tables));
}

/// A line end beside a separator or within a label.
void TestTableFinder::tornRows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tables");
    const auto row = [](const char *name, const QString &text, const QString &tables) {
        QTest::newRow(name) << text << tables;
    };
    const QString joined = u"规章|0|1|2/许可|3|4|5/处罚|6|7|8"_s;
    row("tabs, behind one", u"规章\t0\t1\t2\n许可\t3\t\n4\t5\n处罚\t6\t7\t8\n"_s, joined);
    row("tabs, before one", u"规章\t0\t1\t2\n许可\t3\n\t4\t5\n处罚\t6\t7\t8\n"_s, joined);
    row("tabs, below the label", u"规章\t0\t1\t2\n许可\n\t3\t4\t5\n处罚\t6\t7\t8\n"_s, joined);
    row("tabs, behind the label", u"规章\t0\t1\t2\n许可\t\n3\t4\t5\n处罚\t6\t7\t8\n"_s, joined);
    row("tabs, a label alone among rows of other widths", u"甲\t乙\n规章\t0\t1\t2\n许可\n\t3\n"_s,
        u"甲|乙/规章|0|1|2/许可|3"_s);
    row("tabs, a long value below the last separator",
        u"规章\t0\t1\t2\n许可\t3\t4\t\n5000\n处罚\t6\t7\t8\n"_s,
        u"规章|0|1|2/许可|3|4|5000/处罚|6|7|8"_s);
    row("tabs, within a label that begins with a number",
        u"甲\t乙\n1.规章\t0\t1\n2.许\n可\t3\t4\n"_s, u"甲|乙/1.规章|0|1/2.许_可|3|4"_s);
    row("tabs, within a label behind another", u"甲\t1.规章\t0\t1\n\t2.许\n可\t3\t4\n"_s,
        u"甲|1.规章|0|1/|2.许_可|3|4"_s);
    row("tabs, a caption between", u"规章\t0\t1\n第五项\n许可\t3\t4\n"_s,
        u"规章|0|1/第五项/许可|3|4"_s);
    row("tabs, a heading of a section between", u"规章\t0\t1\n二、收到申请情况\n甲\t3\t4\n"_s,
        u"规章|0|1 甲|3|4"_s);
    row("tabs, a line end in place of one", u"规章\t0\t1\t2\n许可\t3\n4\t5\n处罚\t6\t7\t8\n"_s,
        joined);
    row("tabs, a line end behind the label of the first row",
        u"甲\t乙\n规章\n0\t1\t2\n许可\t3\t4\t5\n处罚\t6\t7\n8\n"_s, u"甲|乙/"_s + joined);
    row("tabs, a line end among groups and blanks",
        u"一\t规章\t0\t1\t2\n许可\n\t\t\n处罚\n6\t\t8\n"_s, u"一|规章|0|1|2/许可|||/处罚|6||8"_s);
    row("tabs, values right below heads", u"甲\t乙\t丙\n甲\t乙\t丙\t丁\t戊\n0\t6\t7\n8\t9\n"_s,
        u"甲|乙|丙/甲|乙|丙|丁|戊/0|6|7/8|9"_s);
    row("tabs, a running title before the last row of two cells",
        u"处罚\t5\n\n示例局2023年政府信息公开工作年度报告\n\n强制\t8\n"_s, u"处罚|5/强制|8"_s);
    row("commas, a line end in place of one", u"规章,0,1,2\n许可\n3,827,562\n处罚,6\n7,248\n"_s,
        u"规章|0|1|2/许可|3|827|562/处罚|6|7|248"_s);
    row("commas, behind one", u"规章,0,1,2\n许可,3,\n4,5\n处罚,6,7,8\n"_s, joined);
    row("commas, before one", u"规章,0,1,2\n许可,3\n,4,5\n处罚,6,7,8\n"_s, joined);
    row("commas, below the label", u"规章,0,1,2\n许可\n,3,4,5\n处罚,6,7,8\n"_s, joined);
    row("commas, the last value", u"规章,0,1,2\n许可,3,4,\n0\n处罚,6,7,8\n"_s,
        u"规章|0|1|2/许可|3|4|0/处罚|6|7|8"_s);
    row("commas, behind the first of values alone",
        u"甲,乙,丙,丁\n规章,3,4,5\n子,丑,寅,卯\n0\n,6,7,8\n"_s,
        u"甲|乙|丙|丁/规章|3|4|5/子|丑|寅|卯/0|6|7|8"_s);
    row("tabs, behind the first of values alone", u"甲\t乙\n甲\t乙\t丙\n0\n\t6\t7\t8\n"_s,
        u"甲|乙/甲|乙|丙/0|6|7|8"_s);
    row("commas, short rows of labels",
        u"甲,子,0,1\n乙,丑\n,寅,2\n丙,卯,3,4\n丁,辰,5,6\n戊,巳,7,8\n己,午,7,8\n"_s,
        u"甲|子|0|1/乙|丑/|寅|2/丙|卯|3|4/丁|辰|5|6/戊|巳|7|8/己|午|7|8"_s);
    row("commas, a page's number below the longest column",
        u"规章,1,2,30\n许可,4,5,291\n7\n强制,8,9,0\n"_s, u"规章|1|2|30/许可|4|5|291/强制|8|9|0"_s);
    row("commas, a page of pages below a row", u"规章,1,2,30\n许可,4,5,0\n5/12\n强制,8,9,0\n"_s,
        u"规章|1|2|30/许可|4|5|0/强制|8|9|0"_s);
    row("tabs, the last value behind a page mark",
        u"规章\t1\t2\t3\n许可\t4\t5\n— 4 —\n6\n强制\t7\t8\t9\n"_s,
        u"规章|1|2|3/许可|4|5/6/强制|7|8|9"_s);
    row("pipes, behind one", u"规章 | 0 | 1 | 2\n许可 | 3 | \n4 | 5\n处罚 | 6 | 7 | 8\n"_s, joined);
    row("pipes, before one", u"规章 | 0 | 1 | 2\n许可 | 3\n | 4 | 5\n处罚 | 6 | 7 | 8\n"_s, joined);
    row("framed pipes, behind the label",
        u"| 规章 | 0 | 1 | 2 |\n|---|---|---|---|\n| 许可 |\n 3 | 4 | 5 |\n| 处罚 | 6 | 7 | 8 |\n"_s,
        u"|规章|0|1|2/|许可|3|4|5/|处罚|6|7|8"_s);
    row("framed pipes, within a label",
        u"| 规章 | 0 | 1 | 2 |\n|---|---|---|---|\n| 许\n可 | 3 | 4 | 5 |\n| 处罚 | 6 | 7 | 8 |\n"_s,
        u"|规章|0|1|2|/|许_可|3|4|5|/|处罚|6|7|8|"_s);
    row("pipes, a running title between rows of two widths",
        u"复议 | 诉讼\n示例局2023年政府信息公开工作年度报告\n甲 | 乙 | 丙 | 丁\n0 | 1 | 2 | 3 | 4\n"_s,
        u"复议|诉讼/甲|乙|丙|丁/0|1|2|3|4"_s);
    row("pipes, a page mark and two running titles",
        u"复议 | 诉讼\n- 9 -\n示例局2023年年度报告\n示例局2023年年度报告\n甲 | 乙 | 丙 | 丁\n0 | 1 | 2 | 3 | 4\n"_s,
        u"复议|诉讼/甲|乙|丙|丁/0|1|2|3|4"_s);
    row("pipes, torn values below heads that grow wider",
        u"复议 | 诉讼\n甲 | 乙 | 丙\n甲 | 乙 | 丙 | 丁 | 戊\n0 | 1 | 2 | \n3 | 4\n"_s,
        u"复议|诉讼/甲|乙|丙/甲|乙|丙|丁|戊/0|1|2|3|4"_s);
    row("pipes, blanks left out",
        u"一 | 规章 | 0 | 1 | 2\n二 | 许可 | 3 | 4\n处罚 | 5\n三 | 强制 | 6 | 7 | 8 | 9\n"_s,
        u"一|规章|0|1|2/二|许可|3|4/处罚|5/三|强制|6|7|8|9"_s);
    row("pipes, a heading of Markdown above blanks",
        u"甲 | 乙\n规章 | 0\n许可 | 1\n## （四）诉讼\n | 2 | 3\n"_s, u"甲|乙/规章|0/许可|1"_s);
    row("pipes, a running title without a mark",
        u"甲 | 乙 | 丙\n示例局2023年政府信息公开工作年度报告\n规章 | 0 | 1\n许可 | 2 | 3\n"_s,
        u"甲|乙|丙/规章|0|1/许可|2|3"_s);
}

void TestTableFinder::tornRows()
{
    QFETCH(QString, text);
    QFETCH(QString, tables);
    QCOMPARE(tablesOf(text), tables);
    QVERIFY(isOrderly(SourceText(text)));
}

void TestTableFinder::onlyValuesOrBlanks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tables");
    const auto row = [](const char *name, const QString &text, const QString &tables) {
        QTest::newRow(name) << text << tables;
    };
    const QString values = u"0|1|2|3|4|5|6|7|8|9|10|11|12|13|14"_s;
    const auto with = [&values](const QString &separator) {
        return QString(values).replace(u'|', separator);
    };
    row("a row of values, commas", with(u","_s) + u"\n"_s, values);
    row("a row of values, pipes", u"行政复议情况\n"_s + with(u" | "_s) + u"\n\n五、问题\n"_s,
        values);
    row("a row of values, tabs between", with(u"\n\n\t\n"_s) + u"\n"_s, values);
    row("a row of values, Markdown",
        u"甲 | 0 | 1\n乙 | 2 | 3\n\n## （四）诉讼\n| "_s + with(u" | "_s) + u" |\n|---|---|\n"_s,
        u"甲|0|1/乙|2|3 "_s + values);
    row("a torn row of values, Markdown",
        u"| 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10\n | 11 | 12 | 13 | 14 |\n|---|---|\n"_s,
        u"|"_s + values);
    row("rows on one line, tabs", u"甲\t乙 1\t2\t3\t4\t5 丙\t6\t7\t8\t\t9 \t丁\t1\t2\t3\n"_s,
        u"甲|乙/1|2|3|4|5/丙|6|7|8||9/|丁|1|2|3"_s);
    row("few values", u"0,1,2,3\n"_s, QString());
    row("pipes, merged cells leave nothing",
        u"复议 | 诉讼\n甲 | 乙 | 丙\n甲 | 乙 | 丙 | 丁\n1 | 2 | 3 | 4 | 5\n"_s,
        u"复议|诉讼/甲|乙|丙/甲|乙|丙|丁/1|2|3|4|5"_s);
    row("pipes, a label and blanks", u"内容 | 数量 |  | \n许可 |  |  | \n"_s,
        u"内容|数量|/许可||"_s);
    row("tabs, a label and a blank", u"内容\t数量\n许可\t\n处罚\t\n"_s, u"内容|数量/许可|/处罚|"_s);
}

void TestTableFinder::onlyValuesOrBlanks()
{
    QFETCH(QString, text);
    QFETCH(QString, tables);
    QCOMPARE(tablesOf(text), tables);
}

void TestTableFinder::emptyCellsStandWhereTheyWould()
{
    const SourceText text(u"\t规章\n\t \n\t1\n"_s);
    const QList<SourceTable> tables = findTables(text);
    QCOMPARE(tables.size(), 1);
    QCOMPARE(tables[0].cells[1].span, (TextSpan{5, 5}));
    QCOMPARE(tables[0].span, (TextSpan{1, 9}));
}

/// Line ends and tabs became blanks: rows begin where a label follows a value.
void TestTableFinder::everythingOnOneLine()
{
    QString text =
        u"某局年度报告 本机关认真做好政府信息公开工作，全年没有收到举报。 第二十条 规章 0 1 2 "_s;
    for (int i = 0; i < 60; ++i)
        text += u"行政许可 1 2 3 "_s;
    text += QString(400, u'某') + u"。"_s;
    const QString found = tablesOf(text);
    QVERIFY2(found.startsWith(u"第二十条|规章|0|1|2/行政许可|1|2|3/"_s), qPrintable(found));
    QVERIFY(found.endsWith(u"/行政许可|1|2|3"_s));
    // Marks of Markdown are none of its cells.
    const QString marked =
        tablesOf(u"# 年报 | 许可 | 处罚 |\u0020|---|---| "_s + u"行政许可 | 1 | 2 "_s.repeated(60));
    QVERIFY2(!marked.contains(u"---"_s) && !marked.contains(u'#'), qPrintable(marked));
    // Commas stay where they were, and blanks are the line ends.
    const QString commas = tablesOf(u"（一）总体情况,,, 认真做好工作。 规章,0,1,2 "_s
                                    + u"行政许可,1,,3 ,甲,2, "_s.repeated(60));
    QVERIFY2(commas.startsWith(u"规章|0|1|2/行政许可|1||3/|甲|2|/"_s), qPrintable(commas));
    // But not beside blanks.
    const QString padded = tablesOf(u"规章,0, 1,2 "_s + u"行政许可,1 ,2,3,4,5,6 "_s.repeated(60));
    QVERIFY2(padded.startsWith(u"规章|0|1|2/行政许可|1|2|3|4|5|6/"_s), qPrintable(padded));
    // A few figures in a long sentence are none.
    QVERIFY(tablesOf(QString(700, u'某') + u" 1 2 3"_s).isEmpty());
}

/// The rule below the heads is no row of values, though rows go on on other lines.
void TestTableFinder::ruleAmongTornRows()
{
    const QString tables = tablesOf(
        u"|行政复议|||||行政诉讼||||\n"
        "|||||\n"
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n"
        "|结果维持|结果纠正|其它结果|尚未审结|合计\n"
        "未经复议直接起诉|||||复议后起诉|||||\n"
        "||||||结果维持|结果纠正|其它结果|尚未审结|合计|结果维持|结果纠正|其它结果|尚未审结|合计|\n"
        "|34|107|0|2653|2794|0|0|3|0|3|0|0|109|0|109|\n"_s);
    QVERIFY2(!tables.contains(u"--"), qPrintable(tables));
    QVERIFY2(tables.contains(u"107|0|2653|2794|0|0|3|0|3|0|0|109|0|109"), qPrintable(tables));
}

/// Commas group digits and stand within the brackets of labels: they part no cells.
void TestTableFinder::commasOfOtherUse()
{
    const QString text =
        u"规章\n42,906\n89\n31,122\n"
        "(二)部分公开(区分处理的,只计这一情形,不计其他情形)\n15，055\n0\n97,489,223\n"
        "(三)不予公开\n9\n0\n10,095,647\n1.其他\n281\n0\n694\n"_s;
    QCOMPARE(tablesOf(text),
             u"规章|42,906|89|31,122/(二)部分公开(区分处理的,只计这一情形,不计其他情形)|15，055|0|"
             "97,489,223/(三)不予公开|9|0|10,095,647/1.其他|281|0|694"_s);
}

/// Lines of labels are broken by tags in Markdown.
void TestTableFinder::lineBreakTags()
{
    QCOMPARE(
        tablesOf(u"| 结果<br>维持 | 总 <BR/>计 | 局 |\n|---|---|---|\n| 1 | 2<br> | a<b |\n"_s),
        u"结果维持|总计|局/1|2<br>|a<b"_s);
}

void TestTableFinder::oneLastCellBelowItsRow()
{
    QCOMPARE(tablesOf(u"规章\t0\t1\t2\n许可\t3\t4\t5\n处罚\t6\t7\n8\n强制\t9\t9\t9\n"_s),
             u"规章|0|1|2/许可|3|4|5/处罚|6|7|8/强制|9|9|9"_s);
    QCOMPARE(tablesOf(u"甲\t乙\t规章\t0\t1\t2\n\t许可\t\t4\t5\t6\n\t\t处罚\t7\t8\t9\n3\n"
                      "\t\t强制\t0\t0\t0\n"_s),
             u"甲|乙|规章|0|1|2/|许可||4|5|6/||处罚|7|8|9/||强制|0|0|0"_s);
}

/// Lines of every kind in any order: tables or none, but never a disorderly one.
void TestTableFinder::orderlyForAnything()
{
    const QStringList pieces = {
        u"\t"_s, u"|"_s,     u"||"_s,           u","_s,  u";"_s,   u"\""_s,   u"0"_s,
        u"12"_s, u"规章"_s,  u"一、总体情况"_s, u" "_s,  u"\n"_s,  u"\n"_s,   u"\n\n"_s,
        u"。"_s, u"- 4 -"_s, u"---"_s,          u"\f"_s, u"\\|"_s, u"万元"_s, u"+"_s};
    QRandomGenerator random(1);
    for (int round = 0; round < 20000; ++round) {
        QString text;
        const int count = random.bounded(60);
        for (int i = 0; i < count; ++i)
            text += pieces[random.bounded(pieces.size())];
        QVERIFY2(isOrderly(SourceText(text)), qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TestTableFinder)
#include "tst_tablefinder.moc"
