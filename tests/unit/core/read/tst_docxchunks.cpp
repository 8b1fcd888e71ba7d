#include "core/read/readdocument.h"
#include "tests/support/zipwriter.h"

#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// A document that takes in `chunk` between two paragraphs.
QByteArray documentAround(const QByteArray &chunk)
{
    const QString relations =
        u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
    const QString types = u"http://schemas.openxmlformats.org/package/2006/"_s;
    const QString list =
        u"<Relationships xmlns=\"%1relationships\"><Relationship Id=\"a\" Type=\"%2/%3\" "
        "Target=\"%4\"/></Relationships>"_s;
    const QString main = u"<w:document xmlns:r=\"%1\" xmlns:w=\"http://schemas.openxmlformats.org/"
                         "wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>一</w:t></w:r></w:p>"
                         "<w:altChunk r:id=\"a\"/><w:p><w:r><w:t>三</w:t></w:r></w:p></w:body>"
                         "</w:document>"_s.arg(relations);
    const QString contentTypes =
        u"<Types xmlns=\"%1content-types\"><Override PartName=\"/word/document.xml\" "
        "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document."
        "main+xml\"/></Types>"_s;
    return zipOf(
        {{u"[Content_Types].xml"_s, contentTypes.arg(types).toUtf8()},
         {u"_rels/.rels"_s,
          list.arg(types, relations, u"officeDocument"_s, u"word/document.xml"_s).toUtf8()},
         {u"word/document.xml"_s, main.toUtf8()},
         {u"word/_rels/document.xml.rels"_s,
          list.arg(types, relations, u"aFChunk"_s, u"chunk"_s).toUtf8()},
         {u"word/chunk"_s, chunk}});
}

} // namespace

/// Documents that take their body in from a page (altChunk), as programs write them that turn pages
/// into documents.
class TestDocxChunks : public QObject
{
    Q_OBJECT

private slots:
    void standWhereTheyAreTakenIn_data()
    {
        QTest::addColumn<QByteArray>("chunk");
        const QByteArray page =
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><p>二</p><table>"
            "<tr><td>规章</td><td>4</td></tr><tr><td>许可</td><td>17</td></tr></table></body></"
            "html>";
        QTest::newRow("page") << page;
        QTest::newRow("archive")
            << QByteArray("MIME-Version: 1.0\nContent-Type: multipart/related; type=\"text/html\"; "
                          "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/html; "
                          "charset=\"utf-8\"\nContent-Transfer-Encoding: base64\n\n")
                   + page.toBase64() + "\n--=_part--\n";
    }

    void standWhereTheyAreTakenIn()
    {
        QFETCH(QByteArray, chunk);
        const auto document = readDocument(documentAround(chunk), u"report.docx"_s);
        QVERIFY(document);
        QCOMPARE(document->text.text().split(u'\n', Qt::SkipEmptyParts),
                 (QStringList{u"一"_s, u"二"_s, u"规章\t4"_s, u"许可\t17"_s, u"三"_s}));
        QCOMPARE(document->tables.size(), 1);
    }

    void otherFormatsAreLeftOut()
    {
        const auto document = readDocument(documentAround("{\\rtf1 5}"), u"report.docx"_s);
        QVERIFY(document);
        QVERIFY(document->tables.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestDocxChunks)
#include "tst_docxchunks.moc"
