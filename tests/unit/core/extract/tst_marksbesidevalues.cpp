#include "tests/support/docxxml.h"
#include "tests/support/pdfpage.h"
#include "tests/support/textinorder.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

const QString licensing = u"t2.art20_5.licensing"_s;
const QString penalties = u"t2.art20_6.penalties"_s;

Report read(const QByteArray &bytes, const QString &name)
{
    const auto document = readDocument(bytes, name);
    if (!document)
        return {};
    return Extractor(builtInCatalogue()).extract(*document);
}

/// Table two with `cell`, a whole `<td>`, for the number of licences.
QByteArray pageWith(const QString &cell, const QString &sheet, const QString &penaltyCell)
{
    return u"<html><head><style>%2</style></head><body><div class=\"article\">"
           "<p>二、主动公开政府信息情况</p><table>"
           "<tr><td colspan=4>第二十条第（一）项</td></tr>"
           "<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></"
           "tr>"
           "<tr><td>规章</td><td>0</td><td>0</td><td>1</td></tr>"
           "<tr><td>行政规范性文件</td><td>2</td><td>1</td><td>9</td></tr>"
           "<tr><td colspan=4>第二十条第（五）项</td></tr>"
           "<tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>"
           "<tr><td>行政许可</td>%1</tr>"
           "<tr><td colspan=4>第二十条第（六）项</td></tr>"
           "<tr><td>信息内容</td><td colspan=3>本年处理决定数量</td></tr>"
           "<tr><td>行政处罚</td>%3</tr>"
           "<tr><td colspan=4>第二十条第（八）项</td></tr>"
           "<tr><td>信息内容</td><td colspan=3>本年收费金额（单位：万元）</td></tr>"
           "<tr><td>行政事业性收费</td><td colspan=3>0</td></tr></table></div></body></html>"_s
               .arg(cell, sheet, penaltyCell)
               .toUtf8();
}

QString rowXml(const QStringList &cells, const QString &properties = {})
{
    QString row = u"<w:tr>"_s + properties;
    for (const QString &cell : cells)
        row += cellXml(cell.startsWith(u"<w:p>") ? cell : paragraphXml(runXml(cell)),
                       cells.size() == 1 ? 4 : (cells.size() == 2 && &cell != &cells[0] ? 3 : 1));
    return row + u"</w:tr>"_s;
}

/// The same with a paragraph of these runs.
QByteArray documentWith(const QString &runs, const QString &properties, const QString &moreRows)
{
    return docxOf(
        paragraphXml(runXml(u"二、主动公开政府信息情况"_s)) + tableBeginXml(4)
        + rowXml({u"第二十条第（一）项"_s})
        + rowXml({u"信息内容"_s, u"本年制发件数"_s, u"本年废止件数"_s, u"现行有效件数"_s})
        + rowXml({u"规章"_s, u"0"_s, u"0"_s, u"1"_s})
        + rowXml({u"行政规范性文件"_s, u"2"_s, u"1"_s, u"9"_s}) + rowXml({u"第二十条第（五）项"_s})
        + rowXml({u"信息内容"_s, u"本年处理决定数量"_s})
        + rowXml({u"行政许可"_s, paragraphXml(runs, properties)}) + moreRows
        + rowXml({u"第二十条第（六）项"_s}) + rowXml({u"信息内容"_s, u"本年处理决定数量"_s})
        + rowXml({u"行政处罚"_s, u"7"_s}) + u"</w:tbl>"_s);
}

QString fieldMark(const QString &type)
{
    return u"<w:r><w:fldChar w:fldCharType=\"%1\"/></w:r>"_s.arg(type);
}

QString instruction(const QString &text)
{
    return u"<w:r><w:instrText>%1</w:instrText></w:r>"_s.arg(text);
}

} // namespace

/// Characters in a cell that are visibly none of its value: struck out, marks of notes, not to be
/// seen. They are left out, or the cell is to be reviewed.
class TestMarksBesideValues : public QObject
{
    Q_OBJECT

private slots:
    void inPages_data();
    void inPages();
    void inWordDocuments_data();
    void inWordDocuments();
    void rowsNotShown();
    void leftInMergedCells();
    void onPrintedPages_data();
    void onPrintedPages();
    void mergedOverRows();
    void noteBehindTheFirstValueOfARowWithoutLabel();
    void softHyphens_data();
    void softHyphens();
};

void TestMarksBesideValues::inPages_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &content, const QString &expected,
                        const QString &sheet = {}) {
        QTest::newRow(name) << content << sheet << expected;
    };
    row("plain", u"84"_s, u"84"_s);
    row("in parts", u"<span>8</span>4"_s, u"84"_s);
    row("in parts that look alike",
        u"<span style='font-size:9pt'>8</span><span lang=EN-US style='font-size:9pt'>4</span>"_s,
        u"84"_s);
    row("a label with a note", u"84"_s, u"84"_s, u".n{vertical-align:super}"_s);

    row("may be broken", u"8&shy;4"_s, u"84"_s);
    row("a minus, or none", u"&shy;84"_s, u"?*"_s);
    row("struck by its style", u"<span style='text-decoration:line-through'>3</span>84"_s, u"84"_s);
    row("struck by a line of its own",
        u"<span style='text-decoration-line: line-through'>3</span>84"_s, u"84"_s);
    row("struck by its class", u"<span class=del>3</span>84"_s, u"84"_s,
        u".del{text-decoration:line-through}"_s);
    row("struck when pointed at", u"<a class=x>84</a>"_s, u"84"_s,
        u".x:hover{text-decoration:line-through}"_s);

    row("raised by its style", u"84<span style='vertical-align:super;font-size:8pt'>1</span>"_s,
        u"?*"_s);
    row("raised by its class", u"84<span class=MsoFootnoteReference>1</span>"_s, u"?*"_s,
        u"span.MsoFootnoteReference{vertical-align:super;}"_s);
    row("raised by a word processor",
        u"84<span style='position:relative;top:-4.0pt;mso-text-raise:4.0pt'>1</span>"_s, u"841*"_s);
    row("at the top of the line", u"84<span style='vertical-align:top'>1</span>"_s, u"841*"_s);
    row("lowered", u"84<sub>1</sub>"_s, u"?*"_s);
    row("lowered by its style", u"84<span style='vertical-align:sub'>1</span>"_s, u"?*"_s);
    row("small", u"84<small>1</small>"_s, u"841*"_s);
    row("smaller", u"84<span style='font-size:8pt'>1</span>"_s, u"841*"_s);
    row("a link", u"84<a href='#n1'>1</a>"_s, u"841*"_s);
    row("of another colour", u"84<font color=red>1</font>"_s, u"841*"_s);
    row("full width", u"８４<span style='font-size:8pt'>１</span>"_s, u"841*"_s);

    row("hidden in its place", u"84<i>8</i>"_s, u"84"_s, u"td i{display:none}"_s);
    row("hidden in another place", u"84<i>8</i>"_s, u"848"_s, u"th i{display:none}"_s);
    row("hidden below its parent", u"84<i>8</i>"_s, u"84"_s, u".article td > i{display:none}"_s);
    row("hidden deeper than asked", u"84<i>8</i>"_s, u"848"_s, u".article > i{display:none}"_s);
    row("hidden on screens", u"<b>84</b><b class=m>84</b>"_s, u"84"_s,
        u"@media screen{.m{display:none}}"_s);
    row("hidden on wide screens", u"<b>84</b><b class=m>84</b>"_s, u"84"_s,
        u"@media screen and (min-width: 768px) {.m{display:none}}"_s);
    row("hidden on paper", u"<b>84</b><b class=m>84</b>"_s, u"8484*"_s,
        u"@media print{.m{display:none}}"_s);
    row("without size", u"84<span style='font-size:0'>0</span>"_s, u"84"_s);
    row("with a size within none",
        u"<span style='font-size:0'>0<span style='font-size:9pt'>84</span>0</span>"_s, u"84"_s);
    row("see-through", u"84<span style='opacity:0'>8</span>"_s, u"848*"_s);
    row("half see-through", u"<span style='opacity:0.9'>84</span>"_s, u"84"_s);
    row("white", u"84<span style='color:#fff'>8</span>"_s, u"848*"_s);
    row("white letters of old pages", u"84<font color='white'>8</font>"_s, u"848*"_s);
    row("all white", u"<span style='color:#FFFFFF'>8</span>"_s, u"8*"_s);
    row("out of the page", u"84<span style='position:absolute;left:-9999px'>8</span>"_s, u"848*"_s);
    row("cut off", u"<span class=sr-only>8</span>84"_s, u"884*"_s,
        u".sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}"_s);
}

void TestMarksBesideValues::inPages()
{
    QFETCH(QString, content);
    QFETCH(QString, sheet);
    const Report report =
        read(pageWith(u"<td colspan=3>"_s + content + u"</td>"_s, sheet, u"<td colspan=3>7</td>"_s),
             u"report.html"_s);
    QTEST(valuesOf(report, licensing, u"decisions"_s), "expected");
    QCOMPARE(valuesOf(report, penalties, u"decisions"_s), u"7"_s);
}

void TestMarksBesideValues::inWordDocuments_data()
{
    QTest::addColumn<QString>("runs");
    QTest::addColumn<QString>("properties");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &runs, const QString &expected,
                        const QString &properties = {}) {
        QTest::newRow(name) << runs << properties << expected;
    };
    const auto styled = [](const QString &style) {
        return u"<w:rStyle w:val=\"%1\"/>"_s.arg(style);
    };
    row("plain", runXml(u"84"_s), u"84"_s);
    row("in parts", runXml(u"8"_s) + runXml(u"4"_s), u"84"_s);
    row("in parts of one colour", runXml(u"8"_s) + runXml(u"4"_s, u"<w:color w:val=\"000000\"/>"_s),
        u"84"_s);
    row("struck", runXml(u"3"_s, u"<w:strike/>"_s) + runXml(u"84"_s), u"84"_s);
    row("struck by its style", runXml(u"3"_s, styled(u"Struck"_s)) + runXml(u"84"_s), u"84"_s);
    row("struck by what its style is based on",
        runXml(u"3"_s, styled(u"StruckToo"_s)) + runXml(u"84"_s), u"84"_s);
    row("not struck against its style",
        runXml(u"3"_s, styled(u"Struck"_s) + u"<w:strike w:val=\"0\"/>"_s), u"3"_s);
    row("in a paragraph struck but for the number",
        runXml(u"3"_s) + runXml(u"84"_s, u"<w:strike w:val=\"false\"/>"_s), u"84"_s,
        u"<w:pStyle w:val=\"Old\"/>"_s);
    row("raised by its style", runXml(u"84"_s) + runXml(u"1"_s, styled(u"Mark"_s)), u"?*"_s);
    row("raised by its place", runXml(u"84"_s) + runXml(u"1"_s, u"<w:position w:val=\"8\"/>"_s),
        u"841*"_s);
    row("lowered", runXml(u"84"_s) + runXml(u"1"_s, u"<w:vertAlign w:val=\"subscript\"/>"_s),
        u"?*"_s);
    row("a note's own mark",
        runXml(u"84"_s)
            + u"<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/><w:t>1</w:t></w:r>"_s,
        u"?*"_s);
    row("red", runXml(u"84"_s) + runXml(u"1"_s, u"<w:color w:val=\"FF0000\"/>"_s), u"841*"_s);
    row("white", runXml(u"84"_s) + runXml(u"0"_s, u"<w:color w:val=\"FFFFFF\"/>"_s), u"840*"_s);
    row("a field within a field",
        fieldMark(u"begin"_s) + instruction(u" = "_s) + fieldMark(u"begin"_s)
            + instruction(u" REF a "_s) + fieldMark(u"separate"_s) + runXml(u"77"_s)
            + fieldMark(u"end"_s) + instruction(u" +1 "_s) + fieldMark(u"separate"_s)
            + runXml(u"84"_s) + fieldMark(u"end"_s),
        u"84"_s);
    row("what a field works out itself",
        fieldMark(u"begin"_s) + instruction(u" EQ \\o(84) "_s) + fieldMark(u"end"_s), u"?*"_s);
    row("a field that never ends", fieldMark(u"begin"_s) + runXml(u"84"_s), u"84"_s);
}

void TestMarksBesideValues::inWordDocuments()
{
    QFETCH(QString, runs);
    QFETCH(QString, properties);
    const Report report = read(documentWith(runs, properties, {}), u"report.docx"_s);
    QTEST(valuesOf(report, licensing, u"decisions"_s), "expected");
    QCOMPARE(valuesOf(report, penalties, u"decisions"_s), u"7"_s);
}

void TestMarksBesideValues::rowsNotShown()
{
    const auto document = readDocument(
        documentWith(runXml(u"84"_s), {},
                     rowXml({u"行政许可"_s, u"888"_s}, u"<w:trPr><w:hidden/></w:trPr>"_s)),
        u"report.docx"_s);
    QVERIFY(document);
    QVERIFY(!document->text.text().contains(u"888"));
    QCOMPARE(document->notices.size(), 1);
    QCOMPARE(document->notices.first().code, NoticeCode::HiddenTextLeftOut);
}

/// Word shows nothing of the numbers below the first.
void TestMarksBesideValues::leftInMergedCells()
{
    const auto merged = [](const QString &label, const QString &value, WordMerge merge) -> QString {
        return u"<w:tr>"_s + cellXml(paragraphXml(runXml(label)))
               + cellXml(paragraphXml(runXml(value)), 3, merge) + u"</w:tr>"_s;
    };
    const Report report =
        read(documentWith(runXml(u"1"_s), {},
                          rowXml({u"第二十条第（六）项"_s})
                              + rowXml({u"信息内容"_s, u"本年处理决定数量"_s})
                              + merged(u"行政处罚"_s, u"84"_s, WordMerge::Begins)
                              + merged(u"行政强制"_s, u"6"_s, WordMerge::Continues)),
             u"report.docx"_s);
    QVERIFY(valuesOf(report, u"t2.art20_6.coercion"_s, u"decisions"_s).endsWith(u'*'));
    QVERIFY(valuesOf(report, penalties, u"decisions"_s).endsWith(u'*'));
}

void TestMarksBesideValues::onPrintedPages_data()
{
    QTest::addColumn<QByteArray>("drawn");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mixed");
    const auto row = [](const char *name, const QByteArray &drawn, const QString &text,
                        bool mixed = false) { QTest::newRow(name) << drawn << text << mixed; };
    const QByteArray number = "BT /F 12 Tf 210 500 Td (384) Tj ET ";
    row("plain", number, u"384"_s);
    row("a line through the first digit", number + "0.6 w 210 503.6 m 216.6 503.6 l S ",
        u"3\u033684"_s);
    row("a line below", number + "0.6 w 210 498.5 m 230 498.5 l S ", u"384"_s);
    row("below the line", "BT /F 12 Tf 210 500 Td (84) Tj /F 7 Tf 13.5 -2 Td (1) Tj ET ", u"84₁"_s);
    row("smaller", "BT /F 12 Tf 210 500 Td (84) Tj /F 7 Tf 13.4 0 Td (1) Tj ET ", u"841"_s, true);
    row("white", "BT /F 12 Tf 210 500 Td (84) Tj 1 g (0) Tj ET 0 g ", u"840"_s, true);
}

void TestMarksBesideValues::onPrintedPages()
{
    QFETCH(QByteArray, drawn);
    const QByteArray lines = "1 w 100 490 200 20 re S 200 490 m 200 510 l S "
                             "100 470 200 20 re S 200 470 m 200 490 l S ";
    const QByteArray others =
        "BT /F 12 Tf 110 500 Td (Label) Tj ET "
        "BT /F 12 Tf 110 480 Td (Other) Tj ET BT /F 12 Tf 210 480 Td (5) Tj ET ";
    const auto document = readDocument(pdfPage(lines + drawn + others), u"page.pdf"_s);
    QVERIFY(document);
    QCOMPARE(document->tables.size(), 1);
    const SourceCell &cell = document->tables.first().cells[1];
    QTEST(document->text.view(cell.span).toString(), "text");
    QTEST(cell.mixedLook, "mixed");
    QVERIFY(!document->tables.first().cells[3].mixedLook);
}

/// One number for two rows: the one's, or both together.
void TestMarksBesideValues::mergedOverRows()
{
    const auto shared = [](int rows) {
        return read(
            pageWith(u"<td colspan=3>1</td>"_s, {},
                     u"<td colspan=3 rowspan=%1>90</td></tr><tr><td>行政强制</td>%2"_s.arg(
                         QString::number(rows), rows == 1 ? u"<td colspan=3>3</td>"_s : QString())),
            u"report.html"_s);
    };
    QCOMPARE(valuesOf(shared(1), penalties, u"decisions"_s), u"90"_s);
    QCOMPARE(valuesOf(shared(2), penalties, u"decisions"_s), u"90*"_s);
}

/// What some fonts print as a hyphen.
void TestMarksBesideValues::noteBehindTheFirstValueOfARowWithoutLabel()
{
    const QString heads = u"结果维持|结果纠正|其他结果|尚未审结|总计"_s;
    const Report report =
        readText(u"四、政府信息公开行政复议、行政诉讼情况\n行政复议|||||行政诉讼|||||||||\n"_s
                 + heads + u"|未经复议直接起诉|||||复议后起诉||||\n|||||"_s + heads + u'|' + heads
                 + u"\n31（注1）|2|5|0|38|1|0|2|0|3|0|6|2|1|9\n"_s);
    QCOMPARE(groupOf(report, u"reconsideration"_s), u"?* 2 5 0 38"_s);
    QCOMPARE(groupOf(report, u"litigation_direct"_s), u"1 0 2 0 3"_s);
}

void TestMarksBesideValues::softHyphens_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("minus") << u"-4"_s << u"-4"_s;
    QTest::newRow("before a number") << u"\u00AD4"_s << u"?*"_s;
    QTest::newRow("before a blank and a number") << u"\u00AD 4"_s << u"?*"_s;
    QTest::newRow("behind a number") << u"4\u00AD"_s << u"?*"_s;
    QTest::newRow("alone") << u"\u00AD"_s << u"?*"_s;
}

void TestMarksBesideValues::softHyphens()
{
    QFETCH(QString, value);
    const Report report = readText(u"二、主动公开政府信息情况\n第二十条第（五）项\n"
                                   "信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n"
                                   "行政许可\t9\t%1\t5\n其他对外管理服务事项\t1\t0\t2\n"
                                   "第二十条第（六）项\n"
                                   "信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n"
                                   "行政处罚\t3\t1\t5\n行政强制\t1\t0\t2\n"_s.arg(value));
    QTEST(valuesOf(report, licensing, u"change"_s), "expected");
    QCOMPARE(valuesOf(report, licensing, u"previous_year decisions"_s), u"9 5"_s);
}

QTEST_APPLESS_MAIN(TestMarksBesideValues)
#include "tst_marksbesidevalues.moc"
