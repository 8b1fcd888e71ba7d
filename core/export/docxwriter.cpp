#include "core/export/docxwriter.h"

#include "core/export/docxparts.h"
#include "core/export/xmlpart.h"
#include "core/export/zippackage.h"

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr double leastRowHeight = 22; // points
constexpr double pageNumberBelowText = PageStyle::bottom - PageStyle::footerBelowText - 5;
const QString hairLine = u"4"_s; // eighths of a point

class DocxBody
{
public:
    explicit DocxBody(const DocumentLayout &layout)
        : m_layout(layout)
    {}

    QByteArray write()
    {
        m_xml.begin(
            "w:document"_L1,
            {{"xmlns:w"_L1, u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s},
             {"xmlns:r"_L1,
              u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s}});
        m_xml.begin("w:body"_L1);
        bool afterTable = false;
        for (const DocumentBlock &block : m_layout.blocks) {
            if (const auto *paragraph = std::get_if<DocumentParagraph>(&block)) {
                writeParagraph(*paragraph);
                afterTable = false;
            } else {
                // Two tables without a paragraph between them would become one.
                if (afterTable)
                    writeParagraph({ParagraphRole::Note, {}});
                writeTable(std::get<DocumentTable>(block));
                afterTable = true;
            }
        }
        if (afterTable)
            writeParagraph({ParagraphRole::Note, {}});
        writePage();
        return m_xml.end().end().finish();
    }

private:
    void writeRuns(const QString &text, double fontSize = 0)
    {
        bool first = true;
        for (const QString &line : text.split(u'\n')) {
            m_xml.begin("w:r"_L1);
            if (fontSize > 0)
                writeFontSize(fontSize);
            if (!first)
                m_xml.leaf("w:br"_L1);
            m_xml.begin("w:t"_L1, {{"xml:space"_L1, u"preserve"_s}}).text(line).end();
            m_xml.end();
            first = false;
        }
    }

    void writeFontSize(double points)
    {
        const QString halfPoints = QString::number(twips(points) / 10);
        m_xml.begin("w:rPr"_L1)
            .leaf("w:sz"_L1, {{"w:val"_L1, halfPoints}})
            .leaf("w:szCs"_L1, {{"w:val"_L1, halfPoints}})
            .end();
    }

    void writeParagraph(const DocumentParagraph &paragraph)
    {
        m_xml.begin("w:p"_L1);
        if (paragraph.role != ParagraphRole::Body) {
            m_xml.begin("w:pPr"_L1)
                .leaf("w:pStyle"_L1, {{"w:val"_L1, docxStyleId(paragraph.role)}})
                .end();
        }
        if (!paragraph.text.isEmpty())
            writeRuns(paragraph.text);
        m_xml.end();
    }

    void writeTable(const DocumentTable &table)
    {
        const int width = twipsOfMillimetres(PageStyle::textWidth);
        const QList<int> widths = columnWidthsOf(table, width);
        m_xml.begin("w:tbl"_L1);
        writeTableProperties(width);
        m_xml.begin("w:tblGrid"_L1);
        for (const int column : widths)
            m_xml.leaf("w:gridCol"_L1, {{"w:w"_L1, QString::number(column)}});
        m_xml.end();
        const QList<int> owners = slotOwners(table);
        for (int row = 0; row < table.rowCount; ++row)
            writeRow(table, slotsOfRow(table, owners, row), widths, row);
        m_xml.end();
    }

    void writeTableProperties(int width)
    {
        m_xml.begin("w:tblPr"_L1);
        m_xml.leaf("w:tblW"_L1, {{"w:w"_L1, QString::number(width)}, {"w:type"_L1, u"dxa"_s}});
        m_xml.leaf("w:jc"_L1, {{"w:val"_L1, u"center"_s}});
        m_xml.begin("w:tblBorders"_L1);
        for (const auto side : {"w:top"_L1, "w:left"_L1, "w:bottom"_L1, "w:right"_L1,
                                "w:insideH"_L1, "w:insideV"_L1}) {
            m_xml.leaf(side, {{"w:val"_L1, u"single"_s},
                              {"w:sz"_L1, hairLine},
                              {"w:space"_L1, u"0"_s},
                              {"w:color"_L1, u"000000"_s}});
        }
        m_xml.end();
        m_xml.leaf("w:tblLayout"_L1, {{"w:type"_L1, u"fixed"_s}});
        const QString margin = QString::number(twipsOfMillimetres(PageStyle::cellMargin));
        m_xml.begin("w:tblCellMar"_L1)
            .leaf("w:left"_L1, {{"w:w"_L1, margin}, {"w:type"_L1, u"dxa"_s}})
            .leaf("w:right"_L1, {{"w:w"_L1, margin}, {"w:type"_L1, u"dxa"_s}})
            .end();
        m_xml.end();
    }

    void writeRow(const DocumentTable &table, const QList<DocumentSlot> &slotList,
                  const QList<int> &widths, int row)
    {
        m_xml.begin("w:tr"_L1).begin("w:trPr"_L1).leaf("w:cantSplit"_L1);
        m_xml.leaf("w:trHeight"_L1, {{"w:val"_L1, QString::number(twips(leastRowHeight))},
                                     {"w:hRule"_L1, u"atLeast"_s}});
        if (row < table.headerRows)
            m_xml.leaf("w:tblHeader"_L1);
        m_xml.end();
        for (const DocumentSlot &slot : slotList) {
            int width = 0;
            for (int column = slot.column; column < slot.column + slot.columnSpan; ++column)
                width += widths[column];
            static const DocumentCell nothing;
            writeCell(slot.cell < 0 ? nothing : table.cells[slot.cell], slot, width, table.fontSize,
                      table.together && row + 1 < table.rowCount);
        }
        m_xml.end();
    }

    void writeCell(const DocumentCell &cell, const DocumentSlot &slot, int width, double fontSize,
                   bool keepsWithNext)
    {
        m_xml.begin("w:tc"_L1).begin("w:tcPr"_L1);
        m_xml.leaf("w:tcW"_L1, {{"w:w"_L1, QString::number(width)}, {"w:type"_L1, u"dxa"_s}});
        if (slot.columnSpan > 1)
            m_xml.leaf("w:gridSpan"_L1, {{"w:val"_L1, QString::number(slot.columnSpan)}});
        if (cell.rowSpan > 1)
            m_xml.leaf("w:vMerge"_L1, {{"w:val"_L1, slot.begins ? u"restart"_s : u"continue"_s}});
        if (const QString ground = groundOf(cell.mark); !ground.isEmpty()) {
            m_xml.leaf(
                "w:shd"_L1,
                {{"w:val"_L1, u"clear"_s}, {"w:color"_L1, u"auto"_s}, {"w:fill"_L1, ground}});
        }
        if (cell.vertical)
            m_xml.leaf("w:textDirection"_L1, {{"w:val"_L1, u"tbRlV"_s}});
        m_xml.leaf("w:vAlign"_L1, {{"w:val"_L1, u"center"_s}}).end();
        m_xml.begin("w:p"_L1).begin("w:pPr"_L1);
        m_xml.leaf("w:pStyle"_L1, {{"w:val"_L1, u"TableText"_s}});
        if (keepsWithNext)
            m_xml.leaf("w:keepNext"_L1);
        if (cell.left)
            m_xml.leaf("w:jc"_L1, {{"w:val"_L1, u"left"_s}});
        m_xml.end();
        if (slot.begins && !cell.text.isEmpty())
            writeRuns(cell.text, fontSize);
        m_xml.end().end();
    }

    void writePage()
    {
        m_xml.begin("w:sectPr"_L1);
        if (!m_layout.mark.isEmpty()) {
            for (const auto &pages : {u"default"_s, u"even"_s})
                m_xml.leaf("w:headerReference"_L1, {{"w:type"_L1, pages}, {"r:id"_L1, u"rId6"_s}});
        }
        m_xml.leaf("w:footerReference"_L1, {{"w:type"_L1, u"default"_s}, {"r:id"_L1, u"rId4"_s}});
        m_xml.leaf("w:footerReference"_L1, {{"w:type"_L1, u"even"_s}, {"r:id"_L1, u"rId5"_s}});
        const auto length = [](double millimetres) {
            return QString::number(twipsOfMillimetres(millimetres));
        };
        m_xml.leaf("w:pgSz"_L1,
                   {{"w:w"_L1, length(PageStyle::width)}, {"w:h"_L1, length(PageStyle::height)}});
        m_xml.leaf("w:pgMar"_L1, {{"w:top"_L1, length(PageStyle::top)},
                                  {"w:right"_L1, length(PageStyle::right)},
                                  {"w:bottom"_L1, length(PageStyle::bottom)},
                                  {"w:left"_L1, length(PageStyle::left)},
                                  {"w:header"_L1, length(PageStyle::top / 2)},
                                  {"w:footer"_L1, length(pageNumberBelowText)},
                                  {"w:gutter"_L1, u"0"_s}});
        m_xml.end();
    }

    const DocumentLayout &m_layout;
    XmlPart m_xml;
};

} // namespace

Result<QByteArray> writeDocx(const DocumentLayout &layout)
{
    const bool header = !layout.mark.isEmpty();
    QList<PackagePart> parts = {
        {u"[Content_Types].xml"_s, docxContentTypes(header)},
        {u"_rels/.rels"_s, docxPackageRelations()},
        {u"docProps/core.xml"_s, docxProperties(layout)},
        {u"word/document.xml"_s, DocxBody(layout).write()},
        {u"word/_rels/document.xml.rels"_s, docxDocumentRelations(header)},
        {u"word/styles.xml"_s, docxStyles()},
        {u"word/settings.xml"_s, docxSettings()},
        {u"word/fontTable.xml"_s, docxFontTable()},
        {u"word/footer1.xml"_s, docxFooter(false)},
        {u"word/footer2.xml"_s, docxFooter(true)},
    };
    if (header)
        parts.append({u"word/header1.xml"_s, docxHeader(layout.mark)});
    return zipPackage(parts, u"docx"_s);
}

} // namespace gouji
