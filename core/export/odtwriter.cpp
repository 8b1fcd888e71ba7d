#include "core/export/odtwriter.h"

#include "core/export/odtparts.h"
#include "core/export/zippackage.h"

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr double leastRowHeight = 22; // points
const QString hairLine = u"0.5pt solid #000000"_s;

class OdtContent
{
public:
    explicit OdtContent(const DocumentLayout &layout)
        : m_layout(layout)
    {}

    QByteArray write()
    {
        beginOdtRoot(m_xml, "office:document-content"_L1);
        writeOdtFonts(m_xml);
        m_xml.begin("office:automatic-styles"_L1);
        writeCellStyles();
        forEachTable(
            [this](const DocumentTable &table, int number) { writeTableStyles(table, number); });
        m_xml.end();
        m_xml.begin("office:body"_L1).begin("office:text"_L1);
        int number = 0;
        for (const DocumentBlock &block : m_layout.blocks) {
            if (const auto *paragraph = std::get_if<DocumentParagraph>(&block))
                writeParagraph(*paragraph);
            else
                writeTable(std::get<DocumentTable>(block), ++number);
        }
        return m_xml.end().end().end().finish();
    }

private:
    template<typename Visit>
    void forEachTable(Visit &&visit) const
    {
        int number = 0;
        for (const DocumentBlock &block : m_layout.blocks) {
            if (const auto *table = std::get_if<DocumentTable>(&block))
                visit(*table, ++number);
        }
    }

    static QString tableName(int number) { return u"Table"_s + QString::number(number); }
    static QString cellStyle(DocumentMark mark, bool vertical)
    {
        return (vertical ? u"CellV"_s : u"Cell"_s) + QString::number(static_cast<int>(mark));
    }

    void beginStyle(const QString &name, const QString &family)
    {
        m_xml.begin("style:style"_L1, {{"style:name"_L1, name}, {"style:family"_L1, family}});
    }

    void writeCellStyles()
    {
        for (const DocumentMark mark :
             {DocumentMark::None, DocumentMark::Missing, DocumentMark::Review,
              DocumentMark::Corrected, DocumentMark::Confirmed}) {
            for (const bool vertical : {false, true}) {
                beginStyle(cellStyle(mark, vertical), u"table-cell"_s);
                m_xml.leaf("style:table-cell-properties"_L1,
                           {{"fo:border"_L1, hairLine},
                            {"fo:padding-left"_L1, millimetres(PageStyle::cellMargin)},
                            {"fo:padding-right"_L1, millimetres(PageStyle::cellMargin)},
                            {"style:vertical-align"_L1, u"middle"_s}});
                if (const QString ground = groundOf(mark); !ground.isEmpty())
                    m_xml.attribute("fo:background-color"_L1, u'#' + ground);
                if (vertical)
                    m_xml.attribute("style:writing-mode"_L1, u"tb-rl"_s);
                m_xml.end();
            }
        }
        beginStyle(u"Row"_s, u"table-row"_s);
        m_xml.leaf("style:table-row-properties"_L1,
                   {{"style:min-row-height"_L1, points(leastRowHeight)},
                    {"fo:keep-together"_L1, u"always"_s}});
        m_xml.end();
    }

    void writeTableStyles(const DocumentTable &table, int number)
    {
        const QString name = tableName(number);
        beginStyle(name, u"table"_s);
        m_xml.leaf("style:table-properties"_L1,
                   {{"style:width"_L1, millimetres(PageStyle::textWidth)},
                    {"table:align"_L1, u"center"_s},
                    {"table:border-model"_L1, u"collapsing"_s},
                    {"style:may-break-between-rows"_L1, table.together ? u"false"_s : u"true"_s}});
        m_xml.end();
        constexpr int hundredths = 100;
        const auto width = static_cast<int>(PageStyle::textWidth * hundredths);
        int column = 0;
        for (const int part : columnWidthsOf(table, width)) {
            beginStyle(columnStyle(number, column++), u"table-column"_s);
            m_xml.leaf("style:table-column-properties"_L1,
                       {{"style:column-width"_L1, millimetres(double(part) / hundredths)}});
            m_xml.end();
        }
        for (const bool left : {false, true}) {
            m_xml.begin("style:style"_L1, {{"style:name"_L1, textStyle(number, left)},
                                           {"style:family"_L1, u"paragraph"_s},
                                           {"style:parent-style-name"_L1, u"TableText"_s}});
            m_xml.leaf("style:paragraph-properties"_L1,
                       {{"fo:text-align"_L1, left ? u"start"_s : u"center"_s}});
            m_xml.leaf("style:text-properties"_L1,
                       {{"fo:font-size"_L1, points(table.fontSize)},
                        {"style:font-size-asian"_L1, points(table.fontSize)}});
            m_xml.end();
        }
    }

    static QString columnStyle(int table, int column)
    {
        return tableName(table) + u".C"_s + QString::number(column + 1);
    }
    static QString textStyle(int table, bool left)
    {
        return tableName(table) + (left ? u".Left"_s : u".Text"_s);
    }

    void writeText(const QString &text)
    {
        bool first = true;
        for (const QString &line : text.split(u'\n')) {
            if (!first)
                m_xml.leaf("text:line-break"_L1);
            m_xml.text(line);
            first = false;
        }
    }

    void writeParagraph(const DocumentParagraph &paragraph)
    {
        const bool heading = paragraph.role == ParagraphRole::Heading;
        const bool subheading = paragraph.role == ParagraphRole::Subheading;
        const QString style = odtStyleName(paragraph.role);
        if (heading || subheading)
            m_xml.begin("text:h"_L1, {{"text:style-name"_L1, style},
                                      {"text:outline-level"_L1, heading ? u"1"_s : u"2"_s}});
        else
            m_xml.begin("text:p"_L1, {{"text:style-name"_L1, style}});
        writeText(paragraph.text);
        m_xml.end();
    }

    void writeTable(const DocumentTable &table, int number)
    {
        m_xml.begin("table:table"_L1, {{"table:name"_L1, tableName(number)},
                                       {"table:style-name"_L1, tableName(number)}});
        for (int column = 0; column < table.columnWidths.size(); ++column)
            m_xml.leaf("table:table-column"_L1,
                       {{"table:style-name"_L1, columnStyle(number, column)}});
        const QList<int> owners = slotOwners(table);
        if (table.headerRows > 0)
            m_xml.begin("table:table-header-rows"_L1);
        for (int row = 0; row < table.rowCount; ++row) {
            if (row > 0 && row == table.headerRows)
                m_xml.end();
            writeRow(table, owners, row, number);
        }
        if (table.headerRows >= table.rowCount && table.rowCount > 0)
            m_xml.end();
        m_xml.end();
    }

    void writeRow(const DocumentTable &table, const QList<int> &owners, int row, int number)
    {
        m_xml.begin("table:table-row"_L1, {{"table:style-name"_L1, u"Row"_s}});
        const auto columns = static_cast<int>(table.columnWidths.size());
        for (int column = 0; column < columns; ++column) {
            const int owner = owners[(row * columns) + column];
            static const DocumentCell nothing;
            const DocumentCell &cell = owner < 0 ? nothing : table.cells[owner];
            if (owner >= 0 && (cell.row != row || cell.column != column))
                m_xml.leaf("table:covered-table-cell"_L1);
            else
                writeCell(cell, number);
        }
        m_xml.end();
    }

    void writeCell(const DocumentCell &cell, int number)
    {
        m_xml.begin("table:table-cell"_L1,
                    {{"table:style-name"_L1, cellStyle(cell.mark, cell.vertical)},
                     {"office:value-type"_L1, u"string"_s}});
        if (cell.columnSpan > 1)
            m_xml.attribute("table:number-columns-spanned"_L1, QString::number(cell.columnSpan));
        if (cell.rowSpan > 1)
            m_xml.attribute("table:number-rows-spanned"_L1, QString::number(cell.rowSpan));
        m_xml.begin("text:p"_L1, {{"text:style-name"_L1, textStyle(number, cell.left)}});
        writeText(cell.text);
        m_xml.end().end();
    }

    const DocumentLayout &m_layout;
    XmlPart m_xml;
};

} // namespace

Result<QByteArray> writeOdt(const DocumentLayout &layout)
{
    return zipPackage({{u"mimetype"_s, QByteArray(odtMediaType.data(), odtMediaType.size()), false},
                       {u"content.xml"_s, OdtContent(layout).write()},
                       {u"styles.xml"_s, odtStyles(layout.mark)},
                       {u"meta.xml"_s, odtMeta(layout)},
                       {u"META-INF/manifest.xml"_s, odtManifest()}},
                      u"odt"_s);
}

} // namespace gouji
