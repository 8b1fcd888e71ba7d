#include "core/read/readdocument.h"
#include "tests/support/compoundfile.h"
#include "tests/support/docxxml.h"
#include "tests/support/zipwriter.h"

#include <QFile>
#include <QTest>

#include <functional>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

using Make = std::function<QByteArray()>;

QByteArray page(const QByteArray &body)
{
    return "<!DOCTYPE html><html><meta charset=utf-8><body>" + body + "</body></html>";
}

QByteArray wordDocument(const QByteArray &xml)
{
    return zipOf({{u"word/document.xml"_s, xml}});
}

const QByteArray wordSpace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

QByteArray wordBody(const QByteArray &body)
{
    return "<?xml version=\"1.0\"?><w:document " + wordSpace + "><w:body>" + body
           + "</w:body></w:document>";
}

QByteArray manyEntries()
{
    QList<ZipEntry> entries{{u"word/document.xml"_s, wordBody({})}};
    for (int i = 0; i < 5000; ++i)
        entries.append({u"word/media/"_s + QString::number(i), {}});
    return zipOf(entries);
}

/// Entities of entities of entities: 10⁹ characters if they were believed.
QByteArray billionLaughs()
{
    QByteArray types = "<!ENTITY a0 \"0123456789\">";
    for (int i = 1; i < 9; ++i) {
        const QByteArray inner = "&a" + QByteArray::number(i - 1) + ';';
        types += "<!ENTITY a" + QByteArray::number(i) + " \"" + inner.repeated(10) + "\">";
    }
    return "<?xml version=\"1.0\"?><!DOCTYPE w [" + types + "]><w:document " + wordSpace
           + "><w:body><w:p><w:r><w:t>&a8;</w:t></w:r></w:p></w:body></w:document>";
}

QByteArray externalEntity()
{
    return "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
           "<w:document "
           + wordSpace + "><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
}

/// More open merges than any table has, and as many rows that could continue them.
QByteArray mergesWithoutEnd()
{
    QByteArray row;
    quint32 noise = 1; // so that it does not pack as a trap does
    for (int i = 0; i < 150'000; ++i) {
        noise = noise * 1664525 + 1013904223;
        row += "<w:tc w:rsidR=\"" + QByteArray::number(noise, 16)
               + "\"><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr></w:tc>";
    }
    return wordDocument(wordBody("<w:tbl><w:tr>" + row + "</w:tr>"
                                 + QByteArray("<w:tr><w:tc/></w:tr>").repeated(60'000)
                                 + "</w:tbl>"));
}

/// Each of its attributes makes the element another one to the parser's eyes.
QByteArray manyOpenTags(const QByteArray &tag, const QByteArray &attribute, int count)
{
    QByteArray html;
    for (int i = 0; i < count; ++i)
        html += '<' + tag + ' ' + attribute + '=' + QByteArray::number(i) + "><p>";
    return html;
}

/// Mails within mails.
QByteArray nestedMail(int depth)
{
    QByteArray mail = "MIME-Version: 1.0\n";
    for (int i = 0; i < depth; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        mail +=
            "Content-Type: multipart/related; boundary=" + boundary + "\n\n--" + boundary + "\n";
    }
    return mail + "Content-Type: text/html\n\n<table><tr><td>1</table>\n";
}

QByteArray pdfFixture()
{
    QFile file(QStringLiteral(GOUJI_TESTS_DIR "/fixtures/pdf/2021.pdf"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture");
    return file.readAll();
}

/// However slow the machine and its sanitizers.
ReadOptions patient()
{
    ReadOptions options;
    options.limits.maximumTime = std::chrono::minutes(30);
    return options;
}

} // namespace

/// Files made to hurt: a clear error or a reading, never a crash. That it takes little time and
/// memory is what the limits of the test run see to.
class TestHostileDocuments : public QObject
{
    Q_OBJECT

private slots:
    void endsInAnError_data();
    void endsInAnError();
    void isRead_data();
    void isRead();
    void truncatedAnywhere_data();
    void truncatedAnywhere();
    void cancelledAtOnce_data();
    void cancelledAtOnce();
    void pdfWithoutItsTable();
    void cancelledWhileReading();
};

void TestHostileDocuments::endsInAnError_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<QList<ErrorCode>>("codes"); // one of them
    const auto row = [](const char *name, const QList<ErrorCode> &codes, const Make &make) {
        QTest::newRow(name) << make << codes;
    };
    row("zip bomb", {ErrorCode::ArchiveTooDense, ErrorCode::ArchiveTooLarge},
        [] { return wordDocument(QByteArray(100'000'000, ' ')); });
    row("too many entries", {ErrorCode::ArchiveTooManyEntries}, manyEntries);
    row("entities of entities", {ErrorCode::XmlEntities},
        [] { return wordDocument(billionLaughs()); });
    row("external entity", {ErrorCode::XmlEntities}, [] { return wordDocument(externalEntity()); });
    row("deep XML", {ErrorCode::NestedTooDeep},
        [] { return wordDocument(wordBody(QByteArray("<w:sdt>").repeated(100'000))); });
    row("deep tables of Word", {ErrorCode::NestedTooDeep},
        [] { return wordDocument(wordBody(QByteArray("<w:tbl><w:tr><w:tc>").repeated(20'000))); });
    row("a million cells of Word", {ErrorCode::TooManyCells}, [] {
        const QByteArray cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"1000\"/></w:tcPr><w:p/></w:tc>";
        return wordDocument(wordBody("<w:tbl><w:tr>" + cell.repeated(1000) + "</w:tr></w:tbl>"));
    });
    row("merges without end", {ErrorCode::TooManyCells}, mergesWithoutEnd);
    row("deep page", {ErrorCode::NestedTooDeep},
        [] { return page(QByteArray("<div>").repeated(100'000)); });
    row("deep tables", {ErrorCode::NestedTooDeep},
        [] { return page(QByteArray("<table><tr><td>").repeated(50'000)); });
    row("open formatting", {ErrorCode::NestedTooDeep},
        [] { return page(manyOpenTags("b", "value", 20'000)); });
    row("open formatting of old",
        {ErrorCode::NestedTooDeep, ErrorCode::TimedOut, ErrorCode::FileTooLarge},
        [] { return page(manyOpenTags("tt", "value", 20'000)); });
    row("a million cells", {ErrorCode::TooManyCells},
        [] { return page("<table><tr>" + QByteArray("<td>1").repeated(1'000'000)); });
    row("a million rows", {ErrorCode::TooManyCells},
        [] { return page("<table>" + QByteArray("<tr><td>a<td>1").repeated(500'000)); });
    row("wide cells", {ErrorCode::TooManyCells},
        [] { return page("<table><tr>" + QByteArray("<td colspan=1000>1").repeated(1000)); });
    row("a line of 10 MB of tabs", {ErrorCode::TooManyCells},
        [] { return QByteArray("a1\t").repeated(3'500'000); });
    row("a line of 10 MB of pipes", {ErrorCode::TooManyCells},
        [] { return QByteArray("1|").repeated(5'000'000); });
    row("rows of text without end", {ErrorCode::TooManyCells},
        [] { return QByteArray("a\t1\t2\n").repeated(90'000); });
    row("rows of commas without end", {ErrorCode::TooManyCells},
        [] { return QByteArray("a,1,2\n").repeated(90'000); });
    row("a page too large", {ErrorCode::FileTooLarge},
        [] { return page(QByteArray(40'000'000, 'a')); });
    row("mail in mail", {ErrorCode::DocumentDamaged}, [] { return nestedMail(10'000); });
    row("a line of 10 MB of values", {ErrorCode::TooManyCells},
        [] { return QByteArray("1 ").repeated(5'000'000); });
    row("10 MB of aligned rows", {ErrorCode::TooManyCells},
        [] { return QByteArray("  1.ab   1  2  3\n").repeated(600'000); });
    row("a PDF without its objects", {ErrorCode::DocumentDamaged},
        [] { return QByteArray("%PDF-1.4\n1 0 obj\n<<").repeated(300'000); });
    row("encrypted docx", {ErrorCode::PasswordNeeded}, [] {
        return compoundFileOf({{u"Root Entry"_s, {}}, {u"EncryptedPackage"_s, {}}});
    });
}

void TestHostileDocuments::endsInAnError()
{
    QFETCH(Make, make);
    QFETCH(QList<ErrorCode>, codes);
    const ReadOptions options = codes.contains(ErrorCode::TimedOut) ? ReadOptions() : patient();
    const auto document = readDocument(make(), u"hostile"_s, options);
    QVERIFY(!document);
    QVERIFY2(codes.contains(document.error().code), qPrintable(errorName(document.error().code)));
    QCOMPARE(document.error().arguments.value(0), u"hostile"_s);
}

void TestHostileDocuments::isRead_data()
{
    QTest::addColumn<Make>("make");
    const auto row = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
    row("a line of 10 MB", [] { return QByteArray("a1 ").repeated(3'500'000); });
    row("a line of 10 MB of commas", [] { return QByteArray("a,").repeated(5'000'000); });
    row("10 MB of empty lines", [] { return QByteArray("\n").repeated(10'000'000); });
    row("10 MB of a value a line", [] { return QByteArray("1\n\n").repeated(3'500'000); });
    row("10 MB of labels a line", [] { return QByteArray("ab\n").repeated(3'500'000); });
    row("a line of 10 MB of ideographs", [] { return QByteArray("规章 ").repeated(1'400'000); });
    row("a page of one line of 10 MB", [] { return page(QByteArray("a1 ").repeated(3'500'000)); });
    row("a cell of 10 MB", [] {
        return page("<table><tr><td>" + QByteArray("a1 ").repeated(3'500'000) + "<td>1</table>");
    });
    // Without what nobody asks for, so many are as good as three.
    row("open formatting told apart by ids", [] { return page(manyOpenTags("tt", "id", 20'000)); });
    row("5 MB of spans around a word", [] {
        return page(QByteArray("<span lang=EN-US>1</span>").repeated(100'000)
                    + QByteArray("<o:p>").repeated(200) + QByteArray("1</o:p>").repeated(200)
                    + QByteArray("<span><b>").repeated(90)
                    + QByteArray("</b></span>").repeated(90));
    });
    row("10 MB of comments that never end",
        [] { return page(QByteArray("<!-- ").repeated(2'000'000)); });
    row("10 MB of tags that never end",
        [] { return page(QByteArray("<p a='</p ").repeated(1'000'001)); });
    row("10 MB of titles that never end",
        [] { return page(QByteArray("<title></titl><!").repeated(600'000)); });
    row("rows high beyond the table",
        [] { return page("<table><tr><td rowspan=65534>a<td>1<tr><td>2</table>"); });
    const QByteArray begins =
        "<w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr>";
    const QByteArray goesOn = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
    row("a merge that goes on beside where it begins", [=] {
        return wordDocument(wordBody("<w:tbl><w:tr><w:tc>" + begins + "<w:p/></w:tc>" + goesOn
                                     + "<w:tc>" + begins + "<w:p/></w:tc></w:tr></w:tbl>"));
    });
    row("a merge that begins in a row deleted behind it", [=] {
        return wordDocument(wordBody("<w:tbl><w:tr><w:tc>" + begins
                                     + "<w:p/></w:tc><w:trPr><w:del/></w:trPr></w:tr><w:tr>"
                                     + goesOn + "</w:tr></w:tbl>"));
    });
    row("a list from the end of the numbers",
        [] { return page("<ol start=2147483647><li>a<li>b<li value=-2147483648>c</ol>"); });
    row("many rules for many elements", [] {
        QByteArray css;
        for (int i = 0; i < 2000; ++i)
            css += "td.c" + QByteArray::number(i) + " { display: none }\n";
        return page("<style>" + css + "</style><table>"
                    + QByteArray("<tr><td class='a b c'>1<td class='x'>2").repeated(500));
    });
    row("a class of many names", [] {
        QByteArray css;
        for (int i = 0; i < 1000; ++i)
            css += ".a" + QByteArray::number(i) + " { display: none }\n";
        return page("<style>" + css + "</style><p class='" + QByteArray("a ").repeated(2'000'000)
                    + "'>1</p>");
    });
}

/// What is read keeps the promises of a document all the same.
void TestHostileDocuments::isRead()
{
    QFETCH(Make, make);
    const auto document = readDocument(make(), u"hostile"_s, patient());
    QVERIFY2(document, qPrintable(document ? QString() : errorName(document.error().code)));
    for (const SourceTable &table : document->tables) {
        for (const SourceCell &cell : table.cells)
            QVERIFY(cell.span.begin >= 0 && cell.span.begin <= cell.span.end
                    && cell.span.end <= document->text.size());
    }
}

void TestHostileDocuments::truncatedAnywhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray table = "<table border=1><tr><td rowspan=2>规章<td>1<tr><td>2</table>";
    QTest::newRow("page") << page("<p>一、总体情况</p>" + table);
    QTest::newRow("web archive")
        << QByteArray("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n"
                      "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n"
                      "\n")
               + page(table).toBase64() + "\n--b--\n";
    QTest::newRow("docx") << docxOf(
        u"<w:tbl><w:tr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
        "</w:tbl>"_s);
}

/// Cut off at every length it is an error or a document.
void TestHostileDocuments::truncatedAnywhere()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(readDocument(bytes, u"whole"_s).has_value());
    for (qsizetype size = 1; size < bytes.size(); ++size) {
        const auto document = readDocument(bytes.first(size), u"cut"_s);
        QVERIFY(document || document.error().code != ErrorCode::Cancelled);
    }
}

void TestHostileDocuments::cancelledAtOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("规章\t1\n").repeated(100'000);
    QTest::newRow("page") << page("<table>" + QByteArray("<tr><td>1<td>2").repeated(10'000));
    QTest::newRow("web archive") << "MIME-Version: 1.0\nContent-Type: text/html\n\n"
                                        + page("<table>"
                                               + QByteArray("<tr><td>1<td>2").repeated(10'000));
    QTest::newRow("pdf") << pdfFixture();
    QTest::newRow("docx") << wordDocument(
        wordBody(QByteArray("<w:p><w:r><w:t>a</w:t></w:r></w:p>").repeated(10'000)));
}

void TestHostileDocuments::cancelledAtOnce()
{
    QFETCH(QByteArray, bytes);
    std::stop_source stop;
    stop.request_stop();
    ReadOptions options;
    options.progress.stop = stop.get_token();
    const auto document = readDocument(bytes, u"cancelled"_s, options);
    QVERIFY(!document);
    QCOMPARE(document.error(), (Error{ErrorCode::Cancelled, {}}));
}

/// The table of a PDF file's objects is broken, or cut off: it is read all the same, or an error.
void TestHostileDocuments::pdfWithoutItsTable()
{
    const QByteArray whole = pdfFixture();
    QByteArray broken = whole;
    broken.replace("startxref", "startxrex");
    broken.replace("xref\n0", "xrex\n0");
    const auto repaired = readDocument(broken, u"broken"_s);
    QVERIFY(repaired.has_value());
    QCOMPARE(repaired->pages.pages().size(), 6);
    for (qsizetype size = 1; size < whole.size(); size += whole.size() / 40) {
        const auto document = readDocument(whole.first(size), u"cut"_s);
        QVERIFY(document || document.error().code != ErrorCode::Cancelled);
    }
}

void TestHostileDocuments::cancelledWhileReading()
{
    const QByteArray bytes = pdfFixture();
    std::stop_source stop;
    ReadOptions options;
    options.progress.stop = stop.get_token();
    int reported = 0;
    // After the first page: that is where most of the work is still to come.
    options.progress.reported = [&](int) {
        stop.request_stop();
        ++reported;
    };
    const auto document = readDocument(bytes, u"cancelled"_s, options);
    QVERIFY(!document);
    QCOMPARE(document.error(), (Error{ErrorCode::Cancelled, {}}));
    QCOMPARE(reported, 1); // not another page
}

QTEST_APPLESS_MAIN(TestHostileDocuments)
#include "tst_hostiledocuments.moc"
