#include "tests/support/generator/markup.h"

#include <algorithm>
#include <cmath>

namespace gouji::testing {

using namespace Qt::StringLiterals;

namespace {

// In points; y goes down from the top of the page.
constexpr double pageWidth = 595;
constexpr double pageHeight = 842;
constexpr double margin = 50;
constexpr double bodySize = 12;
constexpr double padding = 3; ///< between a cell's edge and its characters

/// Latin characters are half as wide as they are high, all others as wide.
double widthOf(QStringView text, double size)
{
    double width = 0;
    for (const QChar character : text)
        width += character.unicode() < 0x80 ? size / 2 : size;
    return width;
}

QStringList linesOf(const QString &text, double size, double width)
{
    QStringList lines{QString()};
    for (const QChar character : text) {
        if (character == u'\n'
            || (!lines.constLast().isEmpty()
                && widthOf(QString(lines.constLast() + character), size) > width))
            lines.append(QString());
        if (character != u'\n')
            lines.last() += character;
    }
    return lines;
}

/// Rows of a table on one page, and where they begin there; one edge more than rows.
struct Segment
{
    int from = 0;
    int to = 0;
    QList<double> edges;
};

/// Sets text and tables on pages as a word processor prints them: every cell within its lines.
class PdfEmitter
{
public:
    PdfEmitter(EmittedMarkup &out, Emission &emission)
        : m_out(out)
        , m_emission(emission)
        , m_dice(emission.dice)
        , m_numbered(m_dice.chance(60) || emission.damaged(Damage::PageFurniture))
        , m_tableSize(m_dice.between(7, 10))
    {}

    void emitDraft(const Draft &draft)
    {
        beginPage();
        for (const DraftBlock &block : draft.blocks) {
            if (block.isTable)
                emitTable(block.table);
            else
                emitParagraph(block);
        }
        endPage();
    }

private:
    void beginPage()
    {
        m_y = margin;
        if (m_emission.damaged(Damage::PageFurniture))
            text(margin, 30, 9, m_emission.runningTitle);
    }

    void endPage()
    {
        if (m_numbered)
            text(pageWidth / 2 - 12, pageHeight - 25, 9, u"- %1 -"_s.arg(m_emission.page));
        ++m_emission.page;
        m_out.text += u'\f';
    }

    void need(double height)
    {
        if (m_y + height <= pageHeight - margin)
            return;
        endPage();
        beginPage();
    }

    /// `y` is the upper edge of the characters.
    void text(double x, double y, double size, const QString &characters)
    {
        QString codes;
        for (const QChar character : characters)
            codes += u"%1"_s.arg(static_cast<int>(character.unicode()), 4, 16, QChar(u'0'));
        m_out.text += u"BT /F1 %1 Tf 1 0 0 1 %2 %3 Tm <%4> Tj ET\n"_s.arg(
            QString::number(size), QString::number(x, 'f', 2),
            QString::number(pageHeight - y - size * 0.88, 'f', 2), codes);
    }

    void frame(double x, double y, double width, double height)
    {
        m_out.text += u"%1 %2 %3 %4 re S\n"_s.arg(
            QString::number(x, 'f', 2), QString::number(pageHeight - y - height, 'f', 2),
            QString::number(width, 'f', 2), QString::number(height, 'f', 2));
    }

    void emitParagraph(const DraftBlock &block)
    {
        constexpr double lineHeight = 20;
        const bool title = block.kind == ParagraphKind::Title;
        const bool indented = block.kind == ParagraphKind::Body;
        const double size = title ? 16 : bodySize;
        const QString indent = indented ? u"\u3000\u3000"_s : QString();
        for (const QString &line : linesOf(indent + block.text, size, pageWidth - 2 * margin)) {
            need(lineHeight);
            const double rest = pageWidth - 2 * margin - widthOf(line, size);
            text(margin + (title ? rest / 2 : 0), m_y, size, line);
            m_y += lineHeight;
        }
    }

    void emitTable(const DraftTable &table)
    {
        findColumns(table);
        const QList<double> heights = heightsOf(table);
        Segment segment;
        need(heights.constFirst());
        double y = m_y;
        for (int row = 0; row < table.rows.size(); ++row) {
            if (y + heights[row] > pageHeight - margin && row > segment.from) {
                segment.to = row;
                segment.edges.append(y);
                emitSegment(table, segment);
                endPage();
                beginPage();
                segment = {.from = row, .to = row, .edges = {}};
                y = m_y;
            }
            segment.edges.append(y);
            y += heights[row];
        }
        segment.to = static_cast<int>(table.rows.size());
        segment.edges.append(y);
        emitSegment(table, segment);
        m_y = y + bodySize;
    }

    /// Columns over the width of the page, and letters so small that no number is broken.
    void findColumns(const DraftTable &table)
    {
        double sum = 0;
        for (const int width : table.columnWidths)
            sum += width;
        const bool known = table.columnWidths.size() == table.columnCount && sum > 0;
        m_columns = {margin};
        for (int c = 0; c < table.columnCount; ++c) {
            const double share = known ? table.columnWidths[c] / sum : 1.0 / table.columnCount;
            m_columns.append(m_columns.constLast() + share * (pageWidth - 2 * margin));
        }
        m_size = m_tableSize;
        for (const DraftRow &row : table.rows) {
            for (const DraftCell &cell : row.cells) {
                if (cell.isValue && !cell.text.isEmpty())
                    m_size = std::min(m_size, innerWidth(cell) / widthOf(cell.text, 1));
            }
        }
        m_size = std::floor(m_size * 10) / 10;
    }

    [[nodiscard]] double innerWidth(const DraftCell &cell) const
    {
        return m_columns[cell.column + cell.columnSpan] - m_columns[cell.column] - 2 * padding;
    }
    [[nodiscard]] double lineHeight() const { return m_size * 1.3; }

    [[nodiscard]] QStringList linesOfCell(const DraftCell &cell) const
    {
        return linesOf(cell.text, m_size, cell.vertical ? m_size : innerWidth(cell));
    }

    /// Every cell has room for its lines; what merged ones need more is in their last row.
    [[nodiscard]] QList<double> heightsOf(const DraftTable &table) const
    {
        QList<double> heights(table.rows.size(), lineHeight() + 2 * padding);
        for (int spans = 1; spans <= table.rows.size(); ++spans) {
            for (int row = 0; row < table.rows.size(); ++row) {
                for (const DraftCell &cell : table.rows[row].cells) {
                    if (cell.rowSpan != spans)
                        continue;
                    const double needed =
                        static_cast<double>(linesOfCell(cell).size()) * lineHeight() + 2 * padding;
                    double there = 0;
                    for (int r = row; r < row + spans; ++r)
                        there += heights[r];
                    heights[row + spans - 1] += std::max(0.0, needed - there);
                }
            }
        }
        return heights;
    }

    /// A cell merged over the end of the page stands on both; its words in the part with more rows.
    void emitSegment(const DraftTable &table, const Segment &segment)
    {
        for (int row = 0; row < segment.to; ++row) {
            for (const DraftCell &cell : table.rows[row].cells) {
                const int first = std::max(row, segment.from);
                const int last = std::min(row + cell.rowSpan, segment.to);
                if (first >= last)
                    continue;
                const double y = segment.edges[first - segment.from];
                const double height = segment.edges[last - segment.from] - y;
                const double x = m_columns[cell.column];
                frame(x, y, m_columns[cell.column + cell.columnSpan] - x, height);
                const int before = first - row;
                const int after = row + cell.rowSpan - last;
                if (last - first > before && last - first >= after)
                    emitWords(cell, y, height);
            }
        }
    }

    void emitWords(const DraftCell &cell, double y, double height)
    {
        const QStringList lines = linesOfCell(cell);
        double at = y + (height - static_cast<double>(lines.size()) * lineHeight()) / 2;
        for (const QString &line : lines) {
            const double rest = innerWidth(cell) - widthOf(line, m_size);
            if (!line.trimmed().isEmpty())
                text(m_columns[cell.column] + padding + rest / 2, at, m_size, line);
            at += lineHeight();
        }
        notePrinted(m_out, cell, m_emission.part);
    }

    EmittedMarkup &m_out;
    Emission &m_emission;
    Dice &m_dice;
    bool m_numbered;
    double m_tableSize;
    double m_size = 0;
    double m_y = 0;
    QList<double> m_columns; ///< where they begin; one more for the end of the last
};

/// Objects of a file by number from 1, and the table that says where each begins.
class PdfObjects
{
public:
    void add(const QByteArray &content)
    {
        m_begins.append(m_file.size());
        m_file += QByteArray::number(m_begins.size()) + " 0 obj\n" + content + "\nendobj\n";
    }
    void addStream(const QByteArray &content)
    {
        add("<</Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content
            + "\nendstream");
    }
    [[nodiscard]] QByteArray file() const
    {
        const QByteArray count = QByteArray::number(m_begins.size() + 1);
        QByteArray table = "xref\n0 " + count + "\n0000000000 65535 f \n";
        for (const qsizetype begin : m_begins)
            table += QByteArray::number(begin).rightJustified(10, '0') + " 00000 n \n";
        return m_file + table + "trailer\n<</Size " + count + "/Root 1 0 R>>\nstartxref\n"
               + QByteArray::number(m_file.size()) + "\n%%EOF\n";
    }

private:
    QByteArray m_file = "%PDF-1.5\n";
    QList<qsizetype> m_begins;
};

/// Codes of the font are characters.
const QByteArray charactersOfCodes =
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Codes def\n"
    "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n";

QByteArray toUnicode()
{
    // A range may not leave its first byte.
    QByteArray map = charactersOfCodes;
    for (int block = 0; block < 256; block += 64) {
        map += "64 beginbfrange\n";
        for (int high = block; high < block + 64; ++high) {
            const QByteArray byte = QByteArray::number(high, 16).rightJustified(2, '0');
            map += '<' + byte + "00> <" + byte + "FF> <" + byte + "00>\n";
        }
        map += "endbfrange\n";
    }
    return map + "endcmap CMapName currentdict /CMap defineresource pop end end";
}

} // namespace

EmittedMarkup emitPdf(const Draft &draft, Emission &emission)
{
    EmittedMarkup out;
    PdfEmitter(out, emission).emitDraft(draft);
    return out;
}

QByteArray pdfFile(const QString &bodies)
{
    const QStringList pages = bodies.split(u'\f', Qt::SkipEmptyParts);
    constexpr int firstPage = 7;
    QByteArray kids;
    for (int i = 0; i < pages.size(); ++i)
        kids += QByteArray::number(firstPage + 2 * i) + " 0 R ";
    PdfObjects objects;
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Count " + QByteArray::number(pages.size()) + "/Kids[" + kids
                + "]>>");
    objects.add("<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-H"
                "/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>");
    objects.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)"
                "/Ordering(Identity)/Supplement 0>>/DW 1000/W[0 127 500]/FontDescriptor 5 0 R>>");
    objects.add("<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -140 1000 860]"
                "/ItalicAngle 0/Ascent 860/Descent -140/CapHeight 700/StemV 80>>");
    objects.addStream(toUnicode());
    for (int i = 0; i < pages.size(); ++i) {
        objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 "
                    "R>>>>/Contents "
                    + QByteArray::number(firstPage + 2 * i + 1) + " 0 R>>");
        objects.addStream("0.5 w\n" + pages[i].toLatin1());
    }
    return objects.file();
}

} // namespace gouji::testing
