#include "core/export/docxparts.h"

#include "core/export/documentstyle.h"
#include "core/export/xmlpart.h"

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

const QString wordSpace = u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s;
const QString officeRelations =
    u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
const QString packageRelations = u"http://schemas.openxmlformats.org/package/2006/relationships"_s;
const QString wordType = u"application/vnd.openxmlformats-officedocument.wordprocessingml."_s;
const QString latinFont = u"Times New Roman"_s;
constexpr int hundredPerCharacter = 100;

QString justificationOf(TextAlign align)
{
    switch (align) {
    case TextAlign::Left:
        return u"left"_s;
    case TextAlign::Centre:
        return u"center"_s;
    case TextAlign::Right:
        return u"right"_s;
    case TextAlign::Justified:
        break;
    }
    return u"both"_s;
}

void writeRunProperties(XmlPart &xml, const ParagraphStyle &style)
{
    xml.begin("w:rPr"_L1);
    xml.leaf("w:rFonts"_L1, {{"w:ascii"_L1, latinFont},
                             {"w:hAnsi"_L1, latinFont},
                             {"w:eastAsia"_L1, style.fontFamily},
                             {"w:cs"_L1, latinFont}});
    if (style.bold)
        xml.leaf("w:b"_L1);
    if (!style.colour.isEmpty())
        xml.leaf("w:color"_L1, {{"w:val"_L1, style.colour}});
    const QString halfPoints = QString::number(twips(style.fontSize) / 10);
    xml.leaf("w:sz"_L1, {{"w:val"_L1, halfPoints}});
    xml.leaf("w:szCs"_L1, {{"w:val"_L1, halfPoints}});
    xml.end();
}

void writeIndent(XmlPart &xml, const ParagraphStyle &style)
{
    if (style.firstLineIndent > 0) {
        xml.leaf(
            "w:ind"_L1,
            {{"w:firstLineChars"_L1, QString::number(style.firstLineIndent * hundredPerCharacter)},
             {"w:firstLine"_L1, QString::number(twips(style.firstLineIndent * style.fontSize))}});
    } else if (style.rightIndent > 0) {
        xml.leaf("w:ind"_L1,
                 {{"w:rightChars"_L1, QString::number(style.rightIndent * hundredPerCharacter)},
                  {"w:right"_L1, QString::number(twips(style.rightIndent * style.fontSize))}});
    }
}

void writeStyle(XmlPart &xml, ParagraphRole role)
{
    const ParagraphStyle &style = styleOf(role);
    const QString id = docxStyleId(role);
    xml.begin("w:style"_L1, {{"w:type"_L1, u"paragraph"_s}, {"w:styleId"_L1, id}});
    if (role == ParagraphRole::Body)
        xml.attribute("w:default"_L1, u"1"_s);
    const bool heading = role == ParagraphRole::Heading || role == ParagraphRole::Subheading;
    const QString level = role == ParagraphRole::Heading ? u"1"_s : u"2"_s;
    xml.leaf("w:name"_L1, {{"w:val"_L1, heading ? "heading "_L1 + level : id}});
    if (role != ParagraphRole::Body)
        xml.leaf("w:next"_L1, {{"w:val"_L1, docxStyleId(ParagraphRole::Body)}});
    xml.leaf("w:qFormat"_L1);
    xml.begin("w:pPr"_L1);
    if (heading)
        xml.leaf("w:keepNext"_L1);
    xml.leaf("w:spacing"_L1, {{"w:before"_L1, QString::number(twips(style.spaceBefore))},
                              {"w:after"_L1, QString::number(twips(style.spaceAfter))},
                              {"w:line"_L1, QString::number(twips(style.lineHeight))},
                              {"w:lineRule"_L1, u"exact"_s}});
    writeIndent(xml, style);
    xml.leaf("w:jc"_L1, {{"w:val"_L1, justificationOf(style.align)}});
    if (heading)
        xml.leaf("w:outlineLvl"_L1, {{"w:val"_L1, QString::number(level.toInt() - 1)}});
    xml.end();
    writeRunProperties(xml, style);
    xml.end();
}

void writeTableTextStyle(XmlPart &xml)
{
    xml.begin("w:style"_L1, {{"w:type"_L1, u"paragraph"_s}, {"w:styleId"_L1, u"TableText"_s}});
    xml.leaf("w:name"_L1, {{"w:val"_L1, u"Table Text"_s}});
    xml.begin("w:pPr"_L1);
    xml.leaf("w:spacing"_L1, {{"w:before"_L1, u"0"_s},
                              {"w:after"_L1, u"0"_s},
                              {"w:line"_L1, u"240"_s},
                              {"w:lineRule"_L1, u"auto"_s}});
    xml.leaf("w:jc"_L1, {{"w:val"_L1, u"center"_s}});
    xml.end();
    writeRunProperties(xml, tableTextStyle());
    xml.end();
}

void writeOverride(XmlPart &xml, const QString &part, const QString &type)
{
    xml.leaf("Override"_L1, {{"PartName"_L1, part}, {"ContentType"_L1, type}});
}

void writeRelation(XmlPart &xml, const QString &id, const QString &type, const QString &target)
{
    xml.leaf("Relationship"_L1, {{"Id"_L1, id}, {"Type"_L1, type}, {"Target"_L1, target}});
}

QByteArray pageEdge(QLatin1StringView element, const ParagraphStyle &style, const QString &align,
                    const QString &before, const QString &after, bool pageNumber)
{
    XmlPart xml;
    xml.begin(element, {{"xmlns:w"_L1, wordSpace}}).begin("w:p"_L1).begin("w:pPr"_L1);
    const QString indent = QString::number(twips(style.fontSize));
    if (pageNumber)
        xml.leaf("w:ind"_L1, {{"w:left"_L1, indent}, {"w:right"_L1, indent}});
    xml.leaf("w:jc"_L1, {{"w:val"_L1, align}}).end();
    const auto run = [&](const QString &text) {
        xml.begin("w:r"_L1);
        writeRunProperties(xml, style);
        xml.begin("w:t"_L1, {{"xml:space"_L1, u"preserve"_s}}).text(text).end().end();
    };
    run(before);
    if (pageNumber) {
        xml.begin("w:fldSimple"_L1, {{"w:instr"_L1, u" PAGE "_s}});
        run(u"1"_s);
        xml.end();
        run(after);
    }
    return xml.end().end().finish();
}

} // namespace

QString docxStyleId(ParagraphRole role)
{
    switch (role) {
    case ParagraphRole::Title:
        return u"Title"_s;
    case ParagraphRole::Heading:
        return u"Heading1"_s;
    case ParagraphRole::Subheading:
        return u"Heading2"_s;
    case ParagraphRole::Body:
        break;
    case ParagraphRole::Salutation:
        return u"Salutation"_s;
    case ParagraphRole::Signature:
        return u"Signature"_s;
    case ParagraphRole::Note:
        return u"Note"_s;
    case ParagraphRole::Draft:
        return u"Draft"_s;
    }
    return u"Normal"_s;
}

QByteArray docxContentTypes(bool header)
{
    XmlPart xml;
    xml.begin("Types"_L1,
              {{"xmlns"_L1, u"http://schemas.openxmlformats.org/package/2006/content-types"_s}});
    xml.leaf("Default"_L1,
             {{"Extension"_L1, u"rels"_s},
              {"ContentType"_L1, u"application/vnd.openxmlformats-package.relationships+xml"_s}});
    xml.leaf("Default"_L1, {{"Extension"_L1, u"xml"_s}, {"ContentType"_L1, u"application/xml"_s}});
    writeOverride(xml, u"/word/document.xml"_s, wordType + u"document.main+xml"_s);
    writeOverride(xml, u"/word/styles.xml"_s, wordType + u"styles+xml"_s);
    writeOverride(xml, u"/word/settings.xml"_s, wordType + u"settings+xml"_s);
    writeOverride(xml, u"/word/fontTable.xml"_s, wordType + u"fontTable+xml"_s);
    writeOverride(xml, u"/word/footer1.xml"_s, wordType + u"footer+xml"_s);
    writeOverride(xml, u"/word/footer2.xml"_s, wordType + u"footer+xml"_s);
    if (header)
        writeOverride(xml, u"/word/header1.xml"_s, wordType + u"header+xml"_s);
    writeOverride(xml, u"/docProps/core.xml"_s,
                  u"application/vnd.openxmlformats-package.core-properties+xml"_s);
    return xml.end().finish();
}

QByteArray docxPackageRelations()
{
    XmlPart xml;
    xml.begin("Relationships"_L1, {{"xmlns"_L1, packageRelations}});
    writeRelation(xml, u"rId1"_s, officeRelations + u"/officeDocument"_s, u"word/document.xml"_s);
    writeRelation(xml, u"rId2"_s,
                  u"http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
                  "core-properties"_s,
                  u"docProps/core.xml"_s);
    return xml.end().finish();
}

QByteArray docxDocumentRelations(bool header)
{
    XmlPart xml;
    xml.begin("Relationships"_L1, {{"xmlns"_L1, packageRelations}});
    writeRelation(xml, u"rId1"_s, officeRelations + u"/styles"_s, u"styles.xml"_s);
    writeRelation(xml, u"rId2"_s, officeRelations + u"/settings"_s, u"settings.xml"_s);
    writeRelation(xml, u"rId3"_s, officeRelations + u"/fontTable"_s, u"fontTable.xml"_s);
    writeRelation(xml, u"rId4"_s, officeRelations + u"/footer"_s, u"footer1.xml"_s);
    writeRelation(xml, u"rId5"_s, officeRelations + u"/footer"_s, u"footer2.xml"_s);
    if (header)
        writeRelation(xml, u"rId6"_s, officeRelations + u"/header"_s, u"header1.xml"_s);
    return xml.end().finish();
}

QByteArray docxProperties(const DocumentLayout &layout)
{
    XmlPart xml;
    xml.begin("cp:coreProperties"_L1,
              {{"xmlns:cp"_L1,
                u"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"_s},
               {"xmlns:dc"_L1, u"http://purl.org/dc/elements/1.1/"_s}});
    xml.element("dc:title"_L1, layout.title);
    xml.element("dc:creator"_L1, layout.author);
    return xml.end().finish();
}

QByteArray docxSettings()
{
    XmlPart xml;
    xml.begin("w:settings"_L1, {{"xmlns:w"_L1, wordSpace}});
    xml.leaf("w:evenAndOddHeaders"_L1);
    xml.leaf("w:characterSpacingControl"_L1, {{"w:val"_L1, u"compressPunctuation"_s}});
    xml.begin("w:compat"_L1)
        .leaf("w:compatSetting"_L1, {{"w:name"_L1, u"compatibilityMode"_s},
                                     {"w:uri"_L1, u"http://schemas.microsoft.com/office/word"_s},
                                     {"w:val"_L1, u"15"_s}})
        .end();
    return xml.end().finish();
}

QByteArray docxFontTable()
{
    XmlPart xml;
    xml.begin("w:fonts"_L1, {{"xmlns:w"_L1, wordSpace}});
    QStringList written;
    const auto declare = [&](const ParagraphStyle &style) {
        if (written.contains(style.fontFamily))
            return;
        written.append(style.fontFamily);
        xml.begin("w:font"_L1, {{"w:name"_L1, style.fontFamily}})
            .leaf("w:altName"_L1, {{"w:val"_L1, style.freeFonts.join(u',')}})
            .leaf("w:charset"_L1, {{"w:val"_L1, u"86"_s}})
            .end();
    };
    for (const ParagraphRole role : allParagraphRoles())
        declare(styleOf(role));
    declare(tableTextStyle());
    return xml.end().finish();
}

QByteArray docxStyles()
{
    XmlPart xml;
    xml.begin("w:styles"_L1, {{"xmlns:w"_L1, wordSpace}});
    xml.begin("w:docDefaults"_L1).begin("w:rPrDefault"_L1).begin("w:rPr"_L1);
    xml.leaf("w:lang"_L1, {{"w:val"_L1, u"en-US"_s}, {"w:eastAsia"_L1, u"zh-CN"_s}});
    xml.end().end().end();
    for (const ParagraphRole role : allParagraphRoles())
        writeStyle(xml, role);
    writeTableTextStyle(xml);
    return xml.end().finish();
}

QByteArray docxFooter(bool evenPages)
{
    return pageEdge("w:ftr"_L1, pageNumberStyle(), evenPages ? u"left"_s : u"right"_s, u"— "_s,
                    u" —"_s, true);
}

QByteArray docxHeader(const QString &mark)
{
    return pageEdge("w:hdr"_L1, styleOf(ParagraphRole::Draft), u"center"_s, mark, {}, false);
}

} // namespace gouji
