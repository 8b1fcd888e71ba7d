#include "core/export/tablesetter.h"

#include "core/export/documentstyle.h"

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

constexpr double leastRowHeight = 22;   // points
constexpr double lineSpacing = 1.3;     // of the font's size
constexpr double verticalPadding = 2.5; // above and below, points
constexpr int rowsKeptWithHeader = 2;

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
    constexpr int fine = 100000;
    double x = pages.left();
    m_columns.append(x);
    for (const int part : columnWidthsOf(table, fine)) {
        x += pages.width() * part / fine;
        m_columns.append(x);
    }
    measure();
    breakTallRows();
}

void TableSetter::measure()
{
    m_heights = QList<double>(m_table.rowCount, m_pages.points(leastRowHeight));
    for (int i = 0; i < m_table.cells.size(); ++i)
        measureCell(i);
    // Cells over several rows last: they need only what their rows do not have yet.
    for (const bool merged : {false, true}) {
        for (int i = 0; i < m_table.cells.size(); ++i) {
            const DocumentCell &cell = m_table.cells[i];
            if ((cell.rowSpan > 1) != merged)
                continue;
            const double needed = m_textHeights[i] + (2 * m_pages.points(verticalPadding));
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
                             - (2 * m_pages.millimetres(PageStyle::cellMargin));
    const QString text = content.vertical ? stacked(content.text) : content.text;
    m_texts.append(text.isEmpty() ? nullptr : m_pages.layOut(text, style, lineWidth, lineHeight()));
    m_textHeights.append(m_texts.last() ? m_texts.last()->lineCount() * lineHeight() : 0);
    m_linesSet.append(0);
}

/// A row higher than a page becomes rows of one line each, which pages may part.
void TableSetter::breakTallRows()
{
    for (int row = m_table.rowCount - 1; row >= repeatedRows(); --row) {
        const double height = m_heights[row];
        const int added = static_cast<int>(height / lineHeight()) - 1;
        if (height <= pageRoom() || added <= 0)
            continue;
        m_heights[row] = lineHeight();
        m_heights.insert(row + 1, added, lineHeight());
        m_heights[row + added] += height - ((added + 1) * lineHeight());
        m_table.rowCount += added;
        m_table.headerRows += row < m_table.headerRows ? added : 0;
        for (DocumentCell &cell : m_table.cells) {
            if (cell.row > row)
                cell.row += added;
            else if (cell.row + cell.rowSpan > row)
                cell.rowSpan += added;
        }
    }
}

double TableSetter::lineHeight() const
{
    return m_pages.points(m_table.fontSize * lineSpacing);
}

/// What a page has for rows that are no header.
double TableSetter::pageRoom() const
{
    return m_pages.bottom() - m_pages.top() - heightOf(0, repeatedRows());
}

/// Header rows that leave no room for others stand once.
int TableSetter::repeatedRows() const
{
    const double page = m_pages.bottom() - m_pages.top();
    return heightOf(0, m_table.headerRows) * 2 > page ? 0 : m_table.headerRows;
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
    return heightOf(0, std::min(m_table.rowCount, m_table.headerRows + rowsKeptWithHeader));
}

void TableSetter::set()
{
    if (leadHeight() > m_pages.room() && m_pages.m_y > m_pages.top())
        m_pages.newPage();
    int from = 0;
    while (from < m_table.rowCount) {
        if (from > 0) {
            m_pages.newPage();
            setRows(0, repeatedRows());
        }
        int to = from + 1;
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
    int &line = m_linesSet[cell]; // the first that does not stand on a page yet
    if (content.row >= from)
        line = 0; // a header stands again
    const int lines = m_texts[cell]->lineCount();
    const double needed = (lines - line) * lineHeight();
    const double rest = heightOf(to, std::max(to, content.row + content.rowSpan));
    int end = lines;
    // A label cut by the page's end stands in the part that has room for it, once.
    if (needed > box.height() && rest > 0)
        end = needed <= rest
                  ? line
                  : std::min(lines, line + static_cast<int>(box.height() / lineHeight()));
    if (line >= end)
        return;
    const double margin = m_pages.millimetres(PageStyle::cellMargin);
    const double top =
        box.top() + std::max(0.0, (box.height() - ((end - line) * lineHeight())) / 2);
    m_pages.m_pages.back().texts.append({m_texts[cell],
                                         QPointF(box.left() + margin, top - (line * lineHeight())),
                                         QColor(Qt::black), line, end});
    line = end;
}

} // namespace gouji
