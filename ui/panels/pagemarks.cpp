#include "ui/panels/pagemarks.h"

#include "core/session/reportdocument.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace gouji {

namespace {

/// Up and down along the line: what text views draw under a word that is wrong.
QPainterPath waveBelow(const QRectF &line, double y)
{
    constexpr double half = 2;
    QPainterPath path({line.left(), y});
    bool up = true;
    for (double x = line.left() + half; x < line.right() + half; x += half, up = !up)
        path.lineTo(std::min(x, line.right()), up ? y - half : y);
    return path;
}

Qt::PenStyle penStyleOf(QTextCharFormat::UnderlineStyle style)
{
    switch (style) {
    case QTextCharFormat::DashUnderline:
        return Qt::DashLine;
    case QTextCharFormat::DotLine:
        return Qt::DotLine;
    case QTextCharFormat::DashDotLine:
        return Qt::DashDotLine;
    default:
        return Qt::SolidLine;
    }
}

} // namespace

void PageMarks::setDocument(const ReportDocument *document)
{
    m_document = document;
    collect();
}

void PageMarks::collect()
{
    m_marks.clear();
    const PageGeometry &pages = m_document->source().pages;
    if (pages.isEmpty())
        return;
    const QList<Cell> &cells = m_document->report().cells;
    for (int i = 0; i < cells.size(); ++i) {
        const auto span = cells[i].span();
        if (!span)
            continue;
        const QList<PagePlace> lines = pages.placesOf(*span);
        if (const PagePlace place = placeOf(*span, lines); !place.box.isEmpty())
            m_marks.append({CellId{i}, place, lines});
    }
}

/// A cell of a table that holds nothing but these characters lends its box.
PagePlace PageMarks::placeOf(TextSpan span, const QList<PagePlace> &lines) const
{
    for (const SourceTable &table : m_document->source().tables) {
        if (span.begin > table.span.end)
            continue;
        const auto begin = [](const SourceCell &cell) { return cell.span.begin; };
        const auto cell = std::ranges::lower_bound(table.cells, span.begin, {}, begin);
        if (cell != table.cells.end() && cell->span == span && cell->page > 0)
            return {cell->page, cell->box};
        break;
    }
    return lines.isEmpty() ? PagePlace() : lines.constFirst();
}

const PageMarks::Mark *PageMarks::of(CellId cell) const
{
    const auto found = std::ranges::lower_bound(m_marks, cell, {}, &Mark::cell);
    return found != m_marks.end() && found->cell == cell ? &*found : nullptr;
}

CellId PageMarks::cellAt(const PagePlace &place) const
{
    const auto found = std::ranges::find_if(m_marks, [&place](const Mark &mark) {
        return mark.place.page == place.page && mark.place.box.contains(place.box.topLeft());
    });
    return found == m_marks.end() ? CellId() : found->cell;
}

void paintPageMark(QPainter &painter, const QRectF &box, const QList<QRectF> &lines,
                   const QTextCharFormat &format)
{
    painter.save();
    if (format.background().style() != Qt::NoBrush) {
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        painter.fillRect(box, format.background());
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(format.underlineColor(), 1.5);
    pen.setStyle(penStyleOf(format.underlineStyle()));
    painter.setPen(pen);
    // What stands in no character has the line at its foot.
    for (const QRectF &line : lines.isEmpty() ? QList<QRectF>{box.adjusted(2, 0, -2, -3)} : lines) {
        const double y = line.bottom() + 1;
        if (format.underlineStyle() == QTextCharFormat::WaveUnderline)
            painter.drawPath(waveBelow(line, y));
        else
            painter.drawLine(QPointF(line.left(), y), QPointF(line.right(), y));
    }
    painter.restore();
}

} // namespace gouji
