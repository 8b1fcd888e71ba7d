#include "core/source/pagegeometry.h"

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

/// Boxes of one line overlap by half the lower one's height at least.
bool isOneLine(const PagePlace &left, const PagePlace &right)
{
    const double top = std::max(left.box.top(), right.box.top());
    const double bottom = std::min(left.box.bottom(), right.box.bottom());
    return left.page == right.page && right.box.left() >= left.box.left()
           && (bottom - top) * 2 >= std::min(left.box.height(), right.box.height());
}

} // namespace

QRectF PlacedText::boxOf(TextSpan part) const
{
    const qsizetype from = std::max(part.begin - span.begin, qsizetype(0));
    const qsizetype to = std::min(part.end - span.begin, ends.size());
    QRectF box = place.box;
    if (from > 0)
        box.setLeft(ends[from - 1]);
    if (to < ends.size())
        box.setRight(ends[to - 1]);
    return box;
}

PageGeometry::PageGeometry(QList<SourcePage> pages, QList<PlacedText> texts)
    : m_pages(std::move(pages))
    , m_texts(std::move(texts))
{}

QList<PagePlace> PageGeometry::placesOf(TextSpan span) const
{
    QList<PagePlace> places;
    const auto behind = [](const PlacedText &text) { return text.span.end; };
    for (auto text = std::ranges::upper_bound(m_texts, span.begin, {}, behind);
         text != m_texts.end() && text->span.begin < span.end; ++text) {
        const PagePlace place{text->place.page, text->boxOf(span)};
        if (!places.isEmpty() && isOneLine(places.constLast(), place))
            places.last().box |= place.box;
        else
            places.append(place);
    }
    return places;
}

qsizetype PageGeometry::offsetAt(int page, double y) const
{
    const auto found = std::ranges::find_if(m_texts, [page, y](const PlacedText &text) {
        return text.place.page > page || (text.place.page == page && text.place.box.bottom() > y);
    });
    if (found != m_texts.end())
        return found->span.begin;
    return m_texts.isEmpty() ? 0 : m_texts.constLast().span.end;
}

} // namespace gouji
