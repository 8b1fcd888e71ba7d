#include "core/export/odtparts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

struct Vocabulary
{
    QLatin1StringView prefix;
    QLatin1StringView name;
};

constexpr std::array vocabularies = {
    Vocabulary{"xmlns:office"_L1, "urn:oasis:names:tc:opendocument:xmlns:office:1.0"_L1},
    Vocabulary{"xmlns:style"_L1, "urn:oasis:names:tc:opendocument:xmlns:style:1.0"_L1},
    Vocabulary{"xmlns:text"_L1, "urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1},
    Vocabulary{"xmlns:table"_L1, "urn:oasis:names:tc:opendocument:xmlns:table:1.0"_L1},
    Vocabulary{"xmlns:fo"_L1, "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_L1},
    Vocabulary{"xmlns:svg"_L1, "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"_L1},
    Vocabulary{"xmlns:meta"_L1, "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"_L1},
    Vocabulary{"xmlns:dc"_L1, "http://purl.org/dc/elements/1.1/"_L1},
};
const QString latinFont = u"Times New Roman"_s;

QString alignOf(TextAlign align)
{
    switch (align) {
    case TextAlign::Left:
        return u"start"_s;
    case TextAlign::Centre:
        return u"center"_s;
    case TextAlign::Right:
        return u"end"_s;
    case TextAlign::Justified:
        break;
    }
    return u"justify"_s;
}

void writeTextProperties(XmlPart &xml, const ParagraphStyle &style)
{
    const QString size = points(style.fontSize);
    xml.leaf("style:text-properties"_L1, {{"style:font-name"_L1, latinFont},
                                          {"style:font-name-asian"_L1, style.fontFamily},
                                          {"fo:font-size"_L1, size},
                                          {"style:font-size-asian"_L1, size},
                                          {"fo:language"_L1, u"en"_s},
                                          {"fo:country"_L1, u"US"_s},
                                          {"style:language-asian"_L1, u"zh"_s},
                                          {"style:country-asian"_L1, u"CN"_s}});
    if (style.bold) {
        xml.attribute("fo:font-weight"_L1, u"bold"_s);
        xml.attribute("style:font-weight-asian"_L1, u"bold"_s);
    }
    if (!style.colour.isEmpty())
        xml.attribute("fo:color"_L1, u'#' + style.colour);
}

void writeParagraphStyle(XmlPart &xml, const QString &name, const ParagraphStyle &style,
                         bool exactHeight, bool keepsWithNext)
{
    xml.begin("style:style"_L1, {{"style:name"_L1, name}, {"style:family"_L1, u"paragraph"_s}});
    if (keepsWithNext) // a heading: without a list of its own it would get the outline's indent
        xml.attribute("style:list-style-name"_L1, QString());
    xml.leaf("style:paragraph-properties"_L1,
             {{"fo:text-align"_L1, alignOf(style.align)},
              {"fo:margin-top"_L1, points(style.spaceBefore)},
              {"fo:margin-bottom"_L1, points(style.spaceAfter)},
              {"fo:text-indent"_L1, points(style.firstLineIndent * style.fontSize)},
              {"fo:margin-left"_L1, points(0)},
              {"fo:margin-right"_L1, points(style.rightIndent * style.fontSize)},
              {"style:auto-text-indent"_L1, u"false"_s}});
    if (exactHeight)
        xml.attribute("fo:line-height"_L1, points(style.lineHeight));
    if (keepsWithNext)
        xml.attribute("fo:keep-with-next"_L1, u"always"_s);
    writeTextProperties(xml, style);
    xml.end();
}

void writePageNumber(XmlPart &xml, QLatin1StringView place, const QString &style)
{
    xml.begin(place).begin("text:p"_L1, {{"text:style-name"_L1, style}});
    xml.text(u"— "_s);
    xml.begin("text:page-number"_L1, {{"text:select-page"_L1, u"current"_s}}).text(u"1"_s).end();
    xml.text(u" —"_s).end().end();
}

void writePageLayout(XmlPart &xml)
{
    const QString footer = millimetres(PageStyle::footerBelowText);
    xml.begin("style:page-layout"_L1, {{"style:name"_L1, u"Official"_s}});
    // The foot stands within the lower margin, the text's own edge stays where it is.
    xml.leaf(
        "style:page-layout-properties"_L1,
        {{"fo:page-width"_L1, millimetres(PageStyle::width)},
         {"fo:page-height"_L1, millimetres(PageStyle::height)},
         {"fo:margin-top"_L1, millimetres(PageStyle::top / 2)},
         {"fo:margin-bottom"_L1, millimetres(PageStyle::bottom - (2 * PageStyle::footerBelowText))},
         {"fo:margin-left"_L1, millimetres(PageStyle::left)},
         {"fo:margin-right"_L1, millimetres(PageStyle::right)},
         {"style:print-orientation"_L1, u"portrait"_s}});
    xml.begin("style:header-style"_L1)
        .leaf("style:header-footer-properties"_L1,
              {{"svg:height"_L1, millimetres(PageStyle::top / 2)},
               {"fo:margin-bottom"_L1, millimetres(PageStyle::top / 4)}})
        .end();
    xml.begin("style:footer-style"_L1)
        .leaf("style:header-footer-properties"_L1,
              {{"svg:height"_L1, millimetres(2 * PageStyle::footerBelowText)},
               {"fo:margin-top"_L1, footer}})
        .end();
    xml.end();
}

void writeMasterPage(XmlPart &xml, const QString &mark)
{
    xml.begin("style:master-page"_L1,
              {{"style:name"_L1, u"Standard"_s}, {"style:page-layout-name"_L1, u"Official"_s}});
    for (const auto place : {"style:header"_L1, "style:header-left"_L1}) {
        xml.begin(place)
            .begin("text:p"_L1, {{"text:style-name"_L1, odtStyleName(ParagraphRole::Draft)}})
            .text(mark)
            .end()
            .end();
    }
    writePageNumber(xml, "style:footer"_L1, u"PageNumber"_s);
    writePageNumber(xml, "style:footer-left"_L1, u"PageNumberLeft"_s);
    xml.end();
}

} // namespace

QString points(double value)
{
    return QString::number(value, 'f', 2) + "pt"_L1;
}

QString millimetres(double value)
{
    return QString::number(value, 'f', 2) + "mm"_L1;
}

QString odtStyleName(ParagraphRole role)
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
    return u"Standard"_s;
}

void beginOdtRoot(XmlPart &xml, QLatin1StringView element)
{
    xml.begin(element);
    for (const Vocabulary &vocabulary : vocabularies)
        xml.attribute(vocabulary.prefix, QString(vocabulary.name));
    xml.attribute("office:version"_L1, u"1.3"_s);
}

void writeOdtFonts(XmlPart &xml)
{
    xml.begin("office:font-face-decls"_L1);
    QStringList written;
    const auto declare = [&](const QString &family, const QStringList &others) {
        if (written.contains(family))
            return;
        written.append(family);
        QStringList names = {family};
        names += others;
        xml.leaf("style:font-face"_L1,
                 {{"style:name"_L1, family},
                  {"svg:font-family"_L1, u'\'' + names.join("', '"_L1) + u'\''}});
    };
    declare(latinFont, {u"Liberation Serif"_s});
    for (const ParagraphRole role : allParagraphRoles())
        declare(styleOf(role).fontFamily, styleOf(role).freeFonts);
    declare(tableTextStyle().fontFamily, tableTextStyle().freeFonts);
    xml.end();
}

QByteArray odtManifest()
{
    XmlPart xml;
    xml.begin("manifest:manifest"_L1,
              {{"xmlns:manifest"_L1, u"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_s},
               {"manifest:version"_L1, u"1.3"_s}});
    const auto entry = [&](const QString &path, const QString &type) {
        xml.leaf("manifest:file-entry"_L1,
                 {{"manifest:full-path"_L1, path}, {"manifest:media-type"_L1, type}});
    };
    entry(u"/"_s, QString(odtMediaType));
    for (const QString &part : {u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s})
        entry(part, u"text/xml"_s);
    return xml.end().finish();
}

QByteArray odtMeta(const DocumentLayout &layout)
{
    XmlPart xml;
    beginOdtRoot(xml, "office:document-meta"_L1);
    xml.begin("office:meta"_L1);
    xml.element("dc:title"_L1, layout.title);
    xml.element("dc:creator"_L1, layout.author);
    return xml.end().end().finish();
}

QByteArray odtStyles(const QString &mark)
{
    XmlPart xml;
    beginOdtRoot(xml, "office:document-styles"_L1);
    writeOdtFonts(xml);
    xml.begin("office:styles"_L1);
    for (const ParagraphRole role : allParagraphRoles())
        writeParagraphStyle(xml, odtStyleName(role), styleOf(role), true,
                            role == ParagraphRole::Heading || role == ParagraphRole::Subheading);
    writeParagraphStyle(xml, u"TableText"_s, tableTextStyle(), false, false);
    ParagraphStyle number = pageNumberStyle();
    number.rightIndent = 1;
    writeParagraphStyle(xml, u"PageNumber"_s, number, false, false);
    number.align = TextAlign::Left;
    number.rightIndent = 0;
    number.firstLineIndent = 1;
    writeParagraphStyle(xml, u"PageNumberLeft"_s, number, false, false);
    xml.end();
    xml.begin("office:automatic-styles"_L1);
    writePageLayout(xml);
    xml.end();
    xml.begin("office:master-styles"_L1);
    writeMasterPage(xml, mark);
    xml.end();
    return xml.end().finish();
}

} // namespace gouji
