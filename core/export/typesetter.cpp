#include "core/export/typesetter.h"

#include "core/export/documentstyle.h"
#include "core/export/tablesetter.h"

#include <QFont>
#include <QGlyphRun>
#include <QPainter>
#include <QPainterPath>
#include <QRawFont>
#include <QTextOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gouji {

namespace {

constexpr double pointsPerInch = 72;
constexpr int linesKeptWithHeading = 2;

Qt::Alignment alignmentOf(TextAlign align)
{
    switch (align) {
    case TextAlign::Left:
        return Qt::AlignLeft;
    case TextAlign::Centre:
        return Qt::AlignHCenter;
    case TextAlign::Right:
        return Qt::AlignRight;
    case TextAlign::Justified:
        break;
    }
    return Qt::AlignJustify;
}

QFont fontOf(const ParagraphStyle &style)
{
    QFont font(QStringList{style.fontFamily} + style.freeFonts);
    font.setPointSizeF(style.fontSize);
    font.setBold(style.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

bool isHeading(ParagraphRole role)
{
    return role == ParagraphRole::Heading || role == ParagraphRole::Subheading;
}

void drawOutlines(QPainter &painter, const QTextLine &line, QPointF origin, const QColor &colour)
{
    for (const QGlyphRun &run : line.glyphRuns()) {
        const QRawFont font = run.rawFont();
        const QList<quint32> glyphs = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        for (qsizetype i = 0; i < glyphs.size(); ++i) {
            const QPainterPath glyph = font.pathForGlyph(glyphs[i]);
            painter.fillPath(glyph.translated(origin + positions[i]), colour);
        }
    }
}

} // namespace

Typesetter::Typesetter(const DocumentLayout &layout, QPaintDevice *device)
    : m_device(device)
    , m_scale(device->logicalDpiY() / pointsPerInch)
{
    newPage();
    for (qsizetype i = 0; i < layout.blocks.size(); ++i) {
        if (const auto *paragraph = std::get_if<DocumentParagraph>(&layout.blocks[i]))
            set(*paragraph, isHeading(paragraph->role) ? leadHeight(layout, i + 1) : 0);
        else
            TableSetter(*this, std::get<DocumentTable>(layout.blocks[i])).set();
    }
    setEdges(layout.mark);
}

/// A heading does not stand alone at a page's end.
double Typesetter::leadHeight(const DocumentLayout &layout, qsizetype block)
{
    if (block >= layout.blocks.size())
        return 0;
    if (const auto *table = std::get_if<DocumentTable>(&layout.blocks[block]))
        return TableSetter(*this, *table).leadHeight();
    const auto &paragraph = std::get<DocumentParagraph>(layout.blocks[block]);
    return linesKeptWithHeading * points(styleOf(paragraph.role).lineHeight);
}

double Typesetter::left() const
{
    return millimetres(PageStyle::left);
}

double Typesetter::width() const
{
    return millimetres(PageStyle::textWidth);
}

double Typesetter::top() const
{
    return millimetres(PageStyle::top);
}

double Typesetter::bottom() const
{
    return millimetres(PageStyle::height - PageStyle::bottom);
}

void Typesetter::newPage()
{
    m_pages.emplace_back();
    m_y = top();
}

/// Lines stand `lineHeight` apart, each in the middle of its height.
std::shared_ptr<QTextLayout> Typesetter::layOut(const QString &text, const ParagraphStyle &style,
                                                double lineWidth, double lineHeight) const
{
    QString lines = text;
    lines.replace(u'\n', QChar(QChar::LineSeparator));
    auto layout = std::make_shared<QTextLayout>(lines, fontOf(style), m_device);
    QTextOption option(alignmentOf(style.align));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    double indent = points(style.firstLineIndent * style.fontSize);
    double y = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(std::max(1.0, lineWidth - indent));
        line.setPosition({indent, y + ((lineHeight - line.height()) / 2)});
        y += lineHeight;
        indent = 0;
    }
    layout->endLayout();
    return layout;
}

void Typesetter::set(const DocumentParagraph &paragraph, double following)
{
    const ParagraphStyle &style = styleOf(paragraph.role);
    const double lineHeight = points(style.lineHeight);
    const double lineWidth = width() - points(style.rightIndent * style.fontSize);
    const auto layout = layOut(paragraph.text, style, lineWidth, lineHeight);
    if (m_y > top())
        m_y += points(style.spaceBefore);
    if (room() < lineHeight + following && m_y > top())
        newPage();
    const QColor colour = style.colour.isEmpty() ? QColor(Qt::black) : QColor(u'#' + style.colour);

    // A paragraph that goes on over a page stands on both, each with its lines.
    int begun = -1; // the page it was last placed on
    for (int line = 0; line < layout->lineCount(); ++line) {
        if (room() < lineHeight - 1 && m_y > top()) {
            if (begun == pageCount() - 1)
                m_pages.back().texts.last().endLine = line;
            newPage();
        }
        if (begun != pageCount() - 1) {
            begun = pageCount() - 1;
            const QPointF position(left(), m_y - (line * lineHeight));
            m_pages.back().texts.append({layout, position, colour, line});
        }
        m_y += lineHeight;
    }
    m_y += points(style.spaceAfter);
}

void Typesetter::setEdges(const QString &mark)
{
    const ParagraphStyle &style = styleOf(ParagraphRole::Draft);
    for (int page = 0; page < pageCount(); ++page) {
        m_pages[static_cast<std::size_t>(page)].texts.append(pageNumber(page));
        if (mark.isEmpty())
            continue;
        const auto text = layOut(mark, style, width(), points(style.lineHeight));
        m_pages[static_cast<std::size_t>(page)].texts.append(
            {text, QPointF(left(), millimetres(PageStyle::top / 2)), QColor(u'#' + style.colour)});
    }
}

Typesetter::PlacedText Typesetter::pageNumber(int page) const
{
    ParagraphStyle style = pageNumberStyle();
    const bool odd = page % 2 == 0; // the first page is page one
    style.align = odd ? TextAlign::Right : TextAlign::Left;
    const double indent = points(style.fontSize);
    const auto text =
        layOut(u"— %1 —"_s.arg(page + 1), style, width() - (2 * indent), points(style.fontSize));
    return {text, QPointF(left() + indent, bottom() + millimetres(PageStyle::footerBelowText)),
            QColor(Qt::black)};
}

void Typesetter::paint(QPainter &painter, int page, Letters letters) const
{
    const Page &set = m_pages[static_cast<std::size_t>(page)];
    painter.setPen(QPen(Qt::black, points(0.5)));
    for (const PlacedBox &box : set.boxes) {
        painter.setBrush(box.ground.isEmpty() ? QBrush(Qt::NoBrush)
                                              : QBrush(QColor(u'#' + box.ground)));
        painter.drawRect(box.rectangle);
    }
    painter.setRenderHint(QPainter::Antialiasing, letters == Letters::Outlines);
    for (const PlacedText &placed : set.texts) {
        painter.setPen(placed.colour);
        const int end = std::min(placed.endLine, placed.text->lineCount());
        for (int i = placed.firstLine; i < end; ++i) {
            const QTextLine line = placed.text->lineAt(i);
            if (letters == Letters::Text)
                line.draw(&painter, placed.position);
            else
                drawOutlines(painter, line, placed.position, placed.colour);
        }
    }
}

} // namespace gouji
