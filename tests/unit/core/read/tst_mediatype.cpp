#include "core/read/mediatype.h"
#include "tests/support/compoundfile.h"

#include <QTest>
#include <QtEndian>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

QByteArray zip(const char *entry)
{
    return QByteArray("PK\x03\x04\x14\0\0\0\0\0", 10) + QByteArray(20, '\0') + entry;
}

QByteArray compoundFile(const QStringList &names)
{
    QList<CompoundStream> streams;
    for (const QString &name : names)
        streams.append({name, {}});
    return compoundFileOf(streams);
}

QByteArray utf16(const QString &text)
{
    QByteArray bytes("\xFF\xFE");
    for (const QChar character : text) {
        bytes += static_cast<char>(character.unicode() & 0xFF);
        bytes += static_cast<char>(character.unicode() >> 8);
    }
    return bytes;
}

} // namespace

class TestMediaType : public QObject
{
    Q_OBJECT

private slots:
    void toldByContent_data();
    void toldByContent();
    void damagedCompoundFiles();
};

void TestMediaType::toldByContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    const QString office = u"application/vnd.openxmlformats-officedocument."_s;
    const QString open = u"application/vnd.oasis.opendocument."_s;
    const auto row = [](const char *name, const QByteArray &bytes, const QString &type) {
        QTest::newRow(name) << bytes << type;
    };
    row("docx", zip("[Content_Types].xml word/document.xml"),
        office + u"wordprocessingml.document"_s);
    row("docx with a sheet in it", zip("word/document.xml word/embeddings/a.xlsx xl/workbook.xml"),
        office + u"wordprocessingml.document"_s);
    row("xlsx", zip("[Content_Types].xml xl/workbook.xml"), office + u"spreadsheetml.sheet"_s);
    row("odt", zip("mimetypeapplication/vnd.oasis.opendocument.text"), open + u"text"_s);
    row("ods", zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
        open + u"spreadsheet"_s);
    row("zip", zip("holiday.jpg"), u"application/zip"_s);
    row("doc", compoundFile({u"Root Entry"_s, u"WordDocument"_s}), u"application/msword"_s);
    row("xls", compoundFile({u"Root Entry"_s, u"Workbook"_s}), u"application/vnd.ms-excel"_s);
    row("old xls", compoundFile({u"Root Entry"_s, u"Book"_s}), u"application/vnd.ms-excel"_s);
    row("encrypted docx", compoundFile({u"Root Entry"_s, u"EncryptedPackage"_s}),
        u"application/x-ole-encrypted"_s);
    row("something else of the kind", compoundFile({u"Root Entry"_s, u"Note"_s}),
        u"application/x-ole-storage"_s);
    row("rtf", "{\\rtf1\\ansi", u"application/rtf"_s);
    row("pdf behind junk", "\n\n%PDF-1.4", u"application/pdf"_s);
    row("html", "\xEF\xBB\xBF\r\n <!DOCTYPE html><html>", u"text/html"_s);
    row("html in upper case", "<TABLE><tr>", u"text/html"_s);
    row("html in UTF-16", utf16(u"<html><body>青川"_s), u"text/html"_s);
    row("xhtml", "<?xml version=\"1.0\"?>\n<html>", u"text/html"_s);
    row("a page behind text", u"青川局年报<br><table><tr><td>1</td></tr></table>"_s.toUtf8(),
        u"text/html"_s);
    row("a page that Word wrote",
        "<html xmlns:w=\"http://schemas.microsoft.com/office/word/2003/wordml\">", u"text/html"_s);
    row("Word as XML",
        "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>",
        u"application/x-wordml"_s);
    row("xml", "<?xml version=\"1.0\"?><w/>", u"application/xml"_s);
    row("mhtml", "MIME-Version: 1.0\nContent-Type: multipart/related", u"multipart/related"_s);
    row("a browser's archive", "From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\n",
        u"multipart/related"_s);
    row("text", u"1 < 2，当然"_s.toUtf8(), u"text/plain"_s);
    row("text that begins like a mail", "From: the office\nDate: today\n", u"text/plain"_s);
    row("nothing", {}, u"text/plain"_s);
}

void TestMediaType::toldByContent()
{
    QFETCH(QByteArray, bytes);
    QTEST(mediaTypeOf(bytes), "mediaType");
}

void TestMediaType::damagedCompoundFiles()
{
    const QByteArray whole = compoundFile({u"Root Entry"_s, u"WordDocument"_s});
    for (qsizetype size = 8; size < whole.size(); size += 7)
        QVERIFY(mediaTypeOf(whole.first(size)).startsWith(u"application/"));
    // A directory that is its own successor ends all the same.
    QByteArray circle = whole;
    qToLittleEndian(quint32(1), circle.data() + 516);
    QCOMPARE(mediaTypeOf(circle), u"application/msword"_s);
}

QTEST_APPLESS_MAIN(TestMediaType)
#include "tst_mediatype.moc"
