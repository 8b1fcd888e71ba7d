#include "core/export/htmlwriter.h"

#include "core/export/documentstyle.h"

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

QString escaped(const QString &text)
{
    return xmlText(text).toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

QString fontsOf(const ParagraphStyle &style)
{
    QStringList names = {style.fontFamily};
    names += style.freeFonts;
    return u'"' + names.join(R"(", ")"_L1) + R"(", serif)"_L1;
}

QLatin1StringView elementOf(ParagraphRole role)
{
    switch (role) {
    case ParagraphRole::Title:
        return "h1"_L1;
    case ParagraphRole::Heading:
        return "h2"_L1;
    case ParagraphRole::Subheading:
        return "h3"_L1;
    case ParagraphRole::Body:
    case ParagraphRole::Salutation:
    case ParagraphRole::Signature:
    case ParagraphRole::Note:
    case ParagraphRole::Draft:
        break;
    }
    return "p"_L1;
}

/// Of paragraphs that are not what their element usually is.
QLatin1StringView classOf(ParagraphRole role)
{
    switch (role) {
    case ParagraphRole::Salutation:
        return "salutation"_L1;
    case ParagraphRole::Signature:
        return "signature"_L1;
    case ParagraphRole::Note:
        return "note"_L1;
    case ParagraphRole::Draft:
        return "draft"_L1;
    case ParagraphRole::Title:
    case ParagraphRole::Heading:
    case ParagraphRole::Subheading:
    case ParagraphRole::Body:
        break;
    }
    return {};
}

QString alignOf(TextAlign align)
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
    return u"justify"_s;
}

QString ruleOf(ParagraphRole role)
{
    const ParagraphStyle &style = styleOf(role);
    const QLatin1StringView name = classOf(role);
    QString rule = name.isEmpty() ? QString(elementOf(role)) : u"p."_s + name;
    rule += u" { font: "_s + (style.bold ? u"bold "_s : u"normal "_s)
            + QString::number(style.fontSize) + "pt/"_L1 + QString::number(style.lineHeight)
            + "pt "_L1 + fontsOf(style) + "; text-align: "_L1 + alignOf(style.align)
            + "; margin: "_L1 + QString::number(style.spaceBefore) + "pt 0 "_L1
            + QString::number(style.spaceAfter) + "pt"_L1;
    if (style.firstLineIndent > 0)
        rule += "; text-indent: "_L1 + QString::number(style.firstLineIndent) + "em"_L1;
    if (style.rightIndent > 0)
        rule += "; padding-right: "_L1 + QString::number(style.rightIndent) + "em"_L1;
    if (!style.colour.isEmpty())
        rule += "; color: #"_L1 + style.colour;
    return rule + " }\n"_L1;
}

QString styleSheet()
{
    QString css = u"@page { size: A4; margin: %1mm %2mm %3mm %4mm }\n"_s.arg(PageStyle::top)
                      .arg(PageStyle::right)
                      .arg(PageStyle::bottom)
                      .arg(PageStyle::left);
    css += u"body { max-width: %1mm; margin: 12mm auto; color: #000; background: #fff }\n"_s.arg(
        PageStyle::textWidth);
    for (const ParagraphRole role : allParagraphRoles())
        css += ruleOf(role);
    css += "table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 0; "
           "font-family: "_L1
           + fontsOf(tableTextStyle()) + "; line-height: 1.3 }\n"_L1;
    css += u"th, td { border: 0.5pt solid #000; padding: 3pt %1mm; font-weight: normal; "
           "text-align: center; vertical-align: middle; overflow-wrap: anywhere }\n"
           "th.left { text-align: left }\n"
           ".vertical { writing-mode: vertical-rl; margin: 0 auto }\n"
           "thead { display: table-header-group }\n"
           "tr { break-inside: avoid }\n"
           "h2, h3 { break-after: avoid }\n"
           "p.draft { border: 1pt solid; padding: 3pt }\n"_s.arg(PageStyle::cellMargin);
    for (const auto &[name, mark] : {std::pair("missing"_L1, DocumentMark::Missing),
                                     std::pair("review"_L1, DocumentMark::Review),
                                     std::pair("corrected"_L1, DocumentMark::Corrected),
                                     std::pair("confirmed"_L1, DocumentMark::Confirmed)})
        css += "td."_L1 + name + " { background: #"_L1 + groundOf(mark) + " }\n"_L1;
    return css + "@media print { body { max-width: none; margin: 0 } }\n"_L1;
}

QLatin1StringView markClass(DocumentMark mark)
{
    switch (mark) {
    case DocumentMark::None:
        break;
    case DocumentMark::Missing:
        return "missing"_L1;
    case DocumentMark::Review:
        return "review"_L1;
    case DocumentMark::Corrected:
        return "corrected"_L1;
    case DocumentMark::Confirmed:
        return "confirmed"_L1;
    }
    return {};
}

QString cellOf(const DocumentTable &table, const DocumentCell &cell)
{
    const QString element = cell.header ? u"th"_s : u"td"_s;
    QString html = u'<' + element;
    if (cell.rowSpan > 1)
        html += R"( rowspan=")"_L1 + QString::number(cell.rowSpan) + u'"';
    if (cell.columnSpan > 1)
        html += R"( colspan=")"_L1 + QString::number(cell.columnSpan) + u'"';
    if (cell.header) {
        const bool ofRow = cell.row >= table.headerRows && (cell.left || cell.column == 0);
        html += ofRow ? R"( scope="row")"_L1 : R"( scope="col")"_L1;
    }
    const QLatin1StringView mark = markClass(cell.mark);
    if (!mark.isEmpty() || cell.left)
        html += R"( class=")"_L1 + (mark.isEmpty() ? "left"_L1 : mark) + u'"';
    html += u'>';
    html += cell.vertical ? R"(<div class="vertical">)"_L1 + escaped(cell.text) + "</div>"_L1
                          : escaped(cell.text);
    return html + "</"_L1 + element + ">\n"_L1;
}

QString tableOf(const DocumentTable &table)
{
    QString html = u"<table style=\"font-size: %1pt\">\n<colgroup>\n"_s.arg(table.fontSize);
    constexpr int whole = 10000; // hundredths of a per cent
    for (const int width : columnWidthsOf(table, whole))
        html += u"<col style=\"width: %1%\">\n"_s.arg(width / 100.0);
    html += "</colgroup>\n"_L1;
    html += table.headerRows > 0 ? "<thead>\n"_L1 : "<tbody>\n"_L1;
    auto cell = table.cells.cbegin();
    for (int row = 0; row < table.rowCount; ++row) {
        if (row > 0 && row == table.headerRows)
            html += "</thead>\n<tbody>\n"_L1;
        html += "<tr>\n"_L1;
        for (; cell != table.cells.cend() && cell->row == row; ++cell)
            html += cellOf(table, *cell);
        html += "</tr>\n"_L1;
    }
    return html + (table.headerRows >= table.rowCount ? "</thead>\n"_L1 : "</tbody>\n"_L1)
           + "</table>\n"_L1;
}

QString paragraphOf(const DocumentParagraph &paragraph)
{
    const QString element = elementOf(paragraph.role);
    const QLatin1StringView name = classOf(paragraph.role);
    QString html = u'<' + element;
    if (!name.isEmpty())
        html += R"( class=")"_L1 + name + u'"';
    return html + u'>' + escaped(paragraph.text) + "</"_L1 + element + ">\n"_L1;
}

} // namespace

Result<QByteArray> writeHtml(const DocumentLayout &layout)
{
    QString title = layout.title.isEmpty() ? layout.author : layout.title;
    if (title.isEmpty())
        title = u"gouji"_s; // a page must have one
    QString html = "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<title>"_L1
                   + escaped(title) + "</title>\n"_L1;
    if (!layout.author.isEmpty())
        html += R"(<meta name="author" content=")"_L1 + escaped(layout.author) + "\">\n"_L1;
    html += "<style>\n"_L1 + styleSheet() + "</style>\n</head>\n<body>\n"_L1;
    if (!layout.mark.isEmpty())
        html += paragraphOf({ParagraphRole::Draft, layout.mark});
    for (const DocumentBlock &block : layout.blocks) {
        if (const auto *paragraph = std::get_if<DocumentParagraph>(&block))
            html += paragraphOf(*paragraph);
        else
            html += tableOf(std::get<DocumentTable>(block));
    }
    return QString(html + "</body>\n</html>\n"_L1).toUtf8();
}

} // namespace gouji
