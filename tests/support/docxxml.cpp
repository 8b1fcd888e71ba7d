#include "tests/support/docxxml.h"

#include "tests/support/zipwriter.h"

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

constexpr int columnWidth = 800; ///< in twentieths of a point

const QString contentTypes =
    u"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\""
    "http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
    "Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+"
    "xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/><Override "
    "PartName=\"/word/numbering.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/></Types>"_s;

QString relationships(const QStringList &types, const QStringList &targets, bool strict)
{
    const QString base =
        strict ? u"http://purl.oclc.org/ooxml/officeDocument/relationships/"_s
               : u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_s;
    QString xml = u"<Relationships xmlns=\""
                  "http://schemas.openxmlformats.org/package/2006/relationships\">"_s;
    for (qsizetype i = 0; i < types.size(); ++i)
        xml += u"<Relationship Id=\"rId%1\" Type=\"%2%3\" Target=\"%4\"/>"_s.arg(
            QString::number(i + 1), base, types[i], targets[i]);
    return xml + u"</Relationships>"_s;
}

QString level(int number, const QString &format, const QString &text, const QString &more = {})
{
    return u"<w:lvl w:ilvl=\"%1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%2\"/>%4<w:suff "
           "w:val=\"nothing\"/><w:lvlText w:val=\"%3\"/></w:lvl>"_s.arg(QString::number(number),
                                                                        format, text, more);
}

QString scheme(int id, const QString &levels)
{
    return u"<w:abstractNum w:abstractNumId=\"%1\">%2</w:abstractNum>"_s.arg(QString::number(id),
                                                                             levels);
}

QString numbering()
{
    const QString outline = level(0, u"chineseCounting"_s, u"%1、"_s)
                            + level(1, u"chineseCountingThousand"_s, u"（%2）"_s)
                            + level(2, u"decimal"_s, u"%3."_s);
    QString xml =
        scheme(11, outline)
        + scheme(12, level(0, u"japaneseCounting"_s, u"%1、"_s, u"<w:pStyle w:val=\"Chapter\"/>"_s))
        + scheme(13, level(0, u"decimalEnclosedCircle"_s, u"%1"_s)) + scheme(14, outline);
    for (int list = 1; list <= 4; ++list)
        xml += u"<w:num w:numId=\"%1\"><w:abstractNumId w:val=\"%2\"/></w:num>"_s.arg(list).arg(
            list + 10);
    return xml;
}

QString styles()
{
    return u"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"/>"
           "<w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:basedOn w:val=\"a\"/><w:pPr>"
           "<w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
           "<w:style w:type=\"paragraph\" w:styleId=\"Chapter\"><w:basedOn "
           "w:val=\"Base\"/></w:style>"
           "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
           "<w:style w:type=\"character\" w:styleId=\"Struck\"><w:rPr><w:strike/></w:rPr></w:style>"
           "<w:style w:type=\"character\" w:styleId=\"StruckToo\"><w:basedOn "
           "w:val=\"Struck\"/></w:style>"
           "<w:style w:type=\"character\" w:styleId=\"Mark\"><w:rPr><w:vertAlign "
           "w:val=\"superscript\"/></w:rPr></w:style>"
           "<w:style w:type=\"paragraph\" w:styleId=\"Old\"><w:rPr><w:dstrike/></w:rPr></w:style>"_s;
}

} // namespace

QByteArray docxOf(const QString &bodyXml, bool strict)
{
    const QString space = strict
                              ? u"http://purl.oclc.org/ooxml/wordprocessingml/main"_s
                              : u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s;
    const auto part = [&](const QString &root, const QString &content) {
        return u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:%1 "
               u"xmlns:w=\"%2\" "
               "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
               "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
               "xmlns:v=\"urn:schemas-microsoft-com:vml\">%3</w:%1>"_s.arg(root, space, content)
                   .toUtf8();
    };
    return zipOf(
        {{u"[Content_Types].xml"_s, contentTypes.toUtf8()},
         {u"_rels/.rels"_s,
          relationships({u"officeDocument"_s}, {u"word/document.xml"_s}, strict).toUtf8()},
         {u"word/document.xml"_s,
          part(u"document"_s, u"<w:body>"_s + bodyXml + u"<w:sectPr/></w:body>"_s)},
         {u"word/_rels/document.xml.rels"_s,
          relationships({u"styles"_s, u"numbering"_s}, {u"styles.xml"_s, u"numbering.xml"_s},
                        strict)
              .toUtf8()},
         {u"word/styles.xml"_s, part(u"styles"_s, styles())},
         {u"word/numbering.xml"_s, part(u"numbering"_s, numbering())},
         {u"word/header1.xml"_s, part(u"hdr"_s, paragraphXml(runXml(u"页眉：第 5 页"_s)))}});
}

QString runXml(const QString &text, const QString &properties)
{
    return u"<w:r><w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:hint=\"eastAsia\"/>%1<w:sz "
           "w:val=\"24\"/></w:rPr><w:t xml:space=\"preserve\">%2</w:t></w:r>"_s.arg(
               properties, text.toHtmlEscaped());
}

QString paragraphXml(const QString &runs, const QString &properties)
{
    return u"<w:p><w:pPr>"_s + properties + u"<w:jc w:val=\"center\"/></w:pPr>"_s + runs
           + u"</w:p>"_s;
}

QString listedXml(const QString &runs, int list, int level)
{
    return paragraphXml(
        runs,
        u"<w:numPr><w:ilvl w:val=\"%1\"/><w:numId w:val=\"%2\"/></w:numPr>"_s.arg(level).arg(list));
}

QString proofedXml(const QString &text)
{
    QString runs;
    for (const QChar character : text)
        runs += u"<w:proofErr w:type=\"spellStart\"/>"_s + runXml(QString(character));
    return runs;
}

QString replacedXml(const QString &old, const QString &text)
{
    return u"<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>"_s + old
           + u"</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\">"_s + runXml(text)
           + u"</w:ins>"_s;
}

QString besideHiddenXml(const QString &text)
{
    return runXml(u"88"_s, u"<w:vanish/>"_s) + runXml(text, u"<w:vanish w:val=\"0\"/>"_s)
           + runXml(u"99"_s, u"<w:rStyle w:val=\"Secret\"/>"_s);
}

QString computedXml(const QString &instruction, const QString &text)
{
    const auto mark = [](const QString &type) {
        return u"<w:r><w:fldChar w:fldCharType=\"%1\"/></w:r>"_s.arg(type);
    };
    return mark(u"begin"_s) + u"<w:r><w:instrText xml:space=\"preserve\">"_s
           + instruction.toHtmlEscaped() + u"</w:instrText></w:r>"_s + mark(u"separate"_s)
           + runXml(text) + mark(u"end"_s);
}

QString controlXml(const QString &content)
{
    return u"<w:sdt><w:sdtPr/><w:sdtContent>"_s + content + u"</w:sdtContent></w:sdt>"_s;
}

QString tableBeginXml(int columns)
{
    const QString column = u"<w:gridCol w:w=\"%1\"/>"_s.arg(columnWidth);
    return u"<w:tbl><w:tblPr><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"_s
           + column.repeated(columns) + u"</w:tblGrid>"_s;
}

QString cellXml(const QString &content, int span, WordMerge merge)
{
    QString properties;
    if (span > 1)
        properties += u"<w:gridSpan w:val=\"%1\"/>"_s.arg(span);
    if (merge != WordMerge::None)
        properties +=
            merge == WordMerge::Begins ? u"<w:vMerge w:val=\"restart\"/>"_s : u"<w:vMerge/>"_s;
    return u"<w:tc><w:tcPr><w:tcW w:w=\"%1\" w:type=\"dxa\"/>"_s.arg(columnWidth * span)
           + properties + u"</w:tcPr>"_s + content + u"</w:tc>"_s;
}

} // namespace gouji
