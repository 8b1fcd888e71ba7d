#include "core/read/html/htmlflow.h"
#include "core/read/html/htmlmarkup.h"
#include "tests/support/pagemarkup.h"

#include <QRandomGenerator>
#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// What a page may be put together from, one after another in any order.
const QList<QByteArray> &pieces()
{
    static const QList<QByteArray> all = {
        "a",
        "5",
        "&am",
        "p;",
        "&#5",
        "<",
        "</",
        ">",
        "\n",
        " ",
        "<span>",
        "<span class=x>",
        "<span style='color:red'>",
        "<span style='display:none'>",
        "<SPAN STYLE=color:red sTyLe=\"&#100;isplay:none\">",
        "<span style='text-decoration:line-through'>",
        "<span style='font-size:0'>",
        "<span style='font-size:9pt'>",
        "<sub>",
        "<small>",
        "</span>",
        "<o:p>",
        "</o:p>",
        "<!-- <td>9</td> -->",
        "<!-->",
        "<![if x]>",
        "<![CDATA[ <b>1</b> ]]>",
        "<?xml a?>",
        "<p class=y align='>'>",
        "</p>",
        "<table border=1>",
        "<tr>",
        "<td colspan=2 width=3>",
        "<td>",
        "</td>",
        "<td><p>",
        "</p> </td>",
        "<table><tr>",
        "<th>",
        "<tbody>",
        "</table>",
        "<pre>",
        "</pre>",
        "<select>",
        "</select>",
        "<b id=x>",
        "</b>",
        "<s>",
        "</s>",
        "<br/>",
        "<ol start=3>",
        "<li value=7>",
        "<style>.x, #x { display: none }</style>",
        "<style><!-- p { color: red } --></style>",
        "<script>x = '<b>8</b>'</script>",
        "<script><!-- <script> </script>",
        "<title></p></title>",
        "<textarea> <!-- </textarea>",
        "<svg>",
        "</svg>",
        "<input value=4>",
        "<template>",
        "<head>",
        "<body class=x>",
    };
    return all;
}

/// With a mark behind paragraphs whose digits look unlike, should `looks` be asked for.
QString described(const Flow &flow, bool looks)
{
    QString text;
    for (const FlowBlock &block : flow) {
        if (!block.table) {
            text += u'"' + block.text + (block.mixedLook && looks ? u"\"?"_s : u"\""_s);
            continue;
        }
        text += u'[';
        for (const FlowRow &row : block.table->rows) {
            text += u'(';
            for (const FlowCell &cell : row.cells)
                text += u"%1 %2x%3 "_s.arg(cell.column).arg(cell.rowSpan).arg(cell.columnSpan)
                        + described(cell.content, looks) + u';';
            text += u')';
        }
        text += u']';
    }
    return text;
}

QByteArray flowText(const QByteArray &utf8, bool looks = false)
{
    const ReadOptions options;
    ReadClock clock(options, {});
    const auto tree = HtmlTree::parse(utf8, {}, options.limits, clock);
    return tree ? described(flowOf(*tree, {}, options.limits, clock).value(), looks).toUtf8()
                : QByteArray("failed");
}

/// True when a page shows the same with all of its markup and with what is left of it.
bool showsSame(const QByteArray &page, bool looks)
{
    const QByteArray lean = leanMarkup(page);
    const QByteArray shown = flowText(lean, looks);
    const QByteArray expected = flowText(page, looks);
    if (shown != expected)
        qWarning().noquote() << page << "->" << lean << "\nshows" << shown << "not" << expected;
    return shown == expected;
}

} // namespace

class TestHtmlMarkup : public QObject
{
    Q_OBJECT

private slots:
    void leavesOut_data();
    void leavesOut();
    void showsTheSame();
    void showsTheSameAtRandom();
    void isMuchSmaller();
};

void TestHtmlMarkup::leavesOut_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QByteArray>("lean");
    const auto add = [](const char *name, const char *page, const char *lean) {
        QTest::newRow(name) << QByteArray(page) << QByteArray(lean);
    };
    add("attributes", "<p class=a align=\"center\">5</p>", "<p>5</p>");
    add("what is asked for", "<td width=1 colSpan=2 style='Display : none'>",
        "<td colSpan=2 style='Display : none'>");
    add("wrappers", "<p><span lang=EN-US>1<span>2</span><o:p></o:p></span></p>", "<p>12</p>");
    add("wrappers around more", "<span><b>1</b></span>", "<span><b>1</b></span>");
    add("wrappers that hide", "<span hidden>1</span>", "<span hidden>1</span>");
    add("comments", "1<!-- 2 > 3 -->4", "14");
    add("comments in an entity", "&am<!-- -->p;", "&am<!-- -->p;");
    add("scripts", "<script src=x>a < b</script>1", "<script></script>1");
    add("sheets", "<style>p { color: red }</style>1", "<style></style>1");
    add("classes that may hide", "<p class=a>1</p><style>.a { display: none }</style>",
        "<p class=a>1</p><style>.a { display: none }</style>");
    add("styles where digits stand beside others", "<i style='color:red'>1</i>2",
        "<i style='color:red'>1</i>2");
    add("strokes", "<i style='color:red;text-decoration:line-through'>a</i>b",
        "<i style='color:red;text-decoration:line-through'>a</i>b");
    add("foreign elements", "<p class=a>1</p><svg><title></p></svg>",
        "<p class=a>1</p><svg><title></p></svg>");
    add("a tag that never ends", "<p align=left>1</p><p align='left>", "<p>1</p><p align='left>");
}

void TestHtmlMarkup::leavesOut()
{
    QFETCH(QByteArray, page);
    QTEST(leanMarkup(page), "lean");
}

void TestHtmlMarkup::showsTheSame()
{
    for (const QByteArray &first : pieces()) {
        for (const QByteArray &second : pieces()) {
            for (const QByteArray &third : pieces()) {
                const QByteArray page = "1" + first + second + third + "2";
                // Text beside the cells of a table comes to stand before it.
                QVERIFY(showsSame(page, !page.contains("<table")));
            }
        }
    }
}

void TestHtmlMarkup::showsTheSameAtRandom()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 30000; ++i) {
        QByteArray page;
        for (int count = 4 + random.bounded(12); count > 0; --count)
            page += pieces()[random.bounded(pieces().size())];
        QVERIFY(showsSame(page, false));
    }
}

void TestHtmlMarkup::isMuchSmaller()
{
    QString body;
    for (int i = 0; i < 200; ++i)
        body += u"<td width=56 valign=top>"_s + wordParagraph(QString::number(i)) + u"</td>"_s;
    const QByteArray page = wordPage(u"<table><tr>"_s + body + u"</tr></table>"_s, {}).toUtf8();
    QCOMPARE_LT(leanMarkup(page).size() * 6, page.size());
    QCOMPARE(flowText(leanMarkup(page)), flowText(page));
}

QTEST_APPLESS_MAIN(TestHtmlMarkup)
#include "tst_htmlmarkup.moc"
