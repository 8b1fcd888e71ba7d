#include "core/source/pagegeometry.h"

#include <algorithm>

namespace gouji {

namespace {

/// The part of a word's rectangle that `part` of its characters `whole` take: characters of a word
/// are nearly equally wide.
QRectF partOf(const QRectF &rectangle, TextSpan whole, TextSpan part)
{
    const double unit = rectangle.width() / double(std::max<qsizetype>(whole.size(), 1));
    return {rectangle.left() + unit * double(part.begin - whole.begin), rectangle.top(),
            unit * double(part.size()), rectangle.height()};
}

/// One after the other on one line.
bool continues(const PageArea &before, const PageArea &next)
{
    const QRectF &a = before.rectangle;
    const QRectF &b = next.rectangle;
    const double overlap = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return before.page == next.page && overlap > std::min(a.height(), b.height()) / 2
           && b.left() >= a.left() && b.left() - a.right() < std::max(a.height(), b.height());
}

} // namespace

QList<PageArea> PageGeometry::areasOf(TextSpan span) const
{
    if (span.isEmpty())
        return cellAreasOf(span);
    QList<PageArea> areas;
    auto word = std::ranges::lower_bound(m_words, span.begin + 1, {},
                                         [](const Entry &entry) { return entry.span.end; });
    for (; word != m_words.end() && word->span.begin < span.end; ++word) {
        const TextSpan part = {std::max(word->span.begin, span.begin),
                               std::min(word->span.end, span.end)};
        PageArea area = {word->area.page, partOf(word->area.rectangle, word->span, part)};
        if (!areas.isEmpty() && continues(areas.constLast(), area))
            areas.last().rectangle |= area.rectangle;
        else
            areas.append(area);
    }
    return areas;
}

int PageGeometry::pageOf(TextSpan span) const
{
    const QList<PageArea> areas = areasOf(span);
    return areas.isEmpty() ? 0 : areas.constFirst().page;
}

QList<PageArea> PageGeometry::cellAreasOf(TextSpan span) const
{
    QList<PageArea> areas;
    auto cell = std::ranges::lower_bound(m_cells, span.begin, {},
                                         [](const Entry &entry) { return entry.span.begin; });
    for (; cell != m_cells.end() && cell->span.begin == span.begin; ++cell) {
        if (cell->span == span)
            areas.append(cell->area);
    }
    return areas;
}

} // namespace gouji
