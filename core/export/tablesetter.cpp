#include "core/export/tablesetter.h"

#include "core/export/documentstyle.h"

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

constexpr double LeastRowHeight = 22;   // points
constexpr double LineSpacing = 1.3;     // of the font's size
constexpr double VerticalPadding = 2.5; // above and below, points
constexpr int RowsKeptWithHeader = 2;

/// One character a line.
QString stacked(const QString &text)
{
    QString lines;
    for (const QChar character : text) {
        if (!lines.isEmpty() && !character.isLowSurrogate())
            lines += u'\n';
        lines += character;
    }
    return lines;
}

} // namespace

TableSetter::TableSetter(Typesetter &pages, const DocumentTable &table)
    : m_pages(pages)
    , m_table(table)
{
    constexpr int Fine = 100000;
    double x = pages.left();
    m_columns.append(x);
    for (const int part : columnWidthsOf(table, Fine)) {
        x += pages.width() * part / Fine;
        m_columns.append(x);
    }
    measure();
}

void TableSetter::measure()
{
    m_heights = QList<double>(m_table.rowCount, m_pages.points(LeastRowHeight));
    for (int i = 0; i < m_table.cells.size(); ++i)
        measureCell(i);
    // Cells over several rows last: they need only what their rows do not have yet.
    for (const bool merged : {false, true}) {
        for (int i = 0; i < m_table.cells.size(); ++i) {
            const DocumentCell &cell = m_table.cells[i];
            if ((cell.rowSpan > 1) != merged)
                continue;
            const double needed = m_textHeights[i] + (2 * m_pages.points(VerticalPadding));
            const double there = heightOf(cell.row, cell.row + cell.rowSpan);
            if (needed > there)
                m_heights[cell.row + cell.rowSpan - 1] += needed - there;
        }
    }
}

void TableSetter::measureCell(int cell)
{
    const DocumentCell &content = m_table.cells[cell];
    ParagraphStyle style = tableTextStyle();
    style.fontSize = m_table.fontSize;
    style.align = content.left ? TextAlign::Left : TextAlign::Centre;
    const double lineWidth = m_columns[content.column + content.columnSpan]
                             - m_columns[content.column]
                             - (2 * m_pages.millimetres(PageStyle::CellMargin));
    const double lineHeight = m_pages.points(m_table.fontSize * LineSpacing);
    const QString text = content.vertical ? stacked(content.text) : content.text;
    m_texts.append(text.isEmpty() ? nullptr : m_pages.layOut(text, style, lineWidth, lineHeight));
    m_textHeights.append(m_texts.last() ? m_texts.last()->lineCount() * lineHeight : 0);
}

double TableSetter::heightOf(int from, int to) const
{
    return std::accumulate(m_heights.cbegin() + from, m_heights.cbegin() + to, 0.0);
}

double TableSetter::leadHeight() const
{
    const double whole = heightOf(0, m_table.rowCount);
    if (m_table.together && whole <= m_pages.bottom() - m_pages.top())
        return whole;
    return heightOf(0, std::min(m_table.rowCount, m_table.headerRows + RowsKeptWithHeader));
}

void TableSetter::set()
{
    if (leadHeight() > m_pages.room() && m_pages.m_y > m_pages.top())
        m_pages.newPage();
    int from = 0;
    while (from < m_table.rowCount) {
        if (from > 0) {
            m_pages.newPage();
            setRows(0, m_table.headerRows);
        }
        int to = from + 1; // a row higher than a page stands there all the same
        while (to < m_table.rowCount && heightOf(from, to + 1) <= m_pages.room())
            ++to;
        setRows(from, to);
        from = to;
    }
}

/// Rows [from, to) at the current place.
void TableSetter::setRows(int from, int to)
{
    const double y = m_pages.m_y;
    for (int i = 0; i < m_table.cells.size(); ++i) {
        const DocumentCell &cell = m_table.cells[i];
        if (cell.row < to && cell.row + cell.rowSpan > from)
            setCell(i, from, to, y);
    }
    m_pages.m_y += heightOf(from, to);
}

QRectF TableSetter::place(const DocumentCell &cell, int from, int to, double y) const
{
    const int first = std::max(cell.row, from);
    const int last = std::min(cell.row + cell.rowSpan, to);
    const double x = m_columns[cell.column];
    return {x, y + heightOf(from, first), m_columns[cell.column + cell.columnSpan] - x,
            heightOf(first, last)};
}

void TableSetter::setCell(int cell, int from, int to, double y)
{
    const DocumentCell &content = m_table.cells[cell];
    const QRectF box = place(content, from, to, y);
    m_pages.m_pages.back().boxes.append({box, groundOf(content.mark)});
    if (!m_texts[cell])
        return;
    // A label cut by the page's end stands in the part that has room for it, once.
    const int rest = content.row + content.rowSpan - to;
    const bool begins = content.row >= from;
    const bool fits = m_textHeights[cell] <= box.height();
    if ((begins && !fits && rest > 0)
        || (!begins && m_textHeights[cell] <= heightOf(content.row, from)))
        return;
    const double margin = m_pages.millimetres(PageStyle::CellMargin);
    const double top = box.top() + ((box.height() - m_textHeights[cell]) / 2);
    m_pages.m_pages.back().texts.append(
        {m_texts[cell], QPointF(box.left() + margin, top), QColor(Qt::black)});
}

} // namespace gouji
