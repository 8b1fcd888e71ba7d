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

qsizetype PlacedText::unitAt(double x) const
{
    const auto end = std::ranges::upper_bound(ends, static_cast<float>(x));
    return std::clamp(end - ends.begin(), qsizetype(0), std::max(qsizetype(0), ends.size() - 1));
}

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

std::optional<qsizetype> PageGeometry::characterAt(int page, QPointF point) const
{
    for (const PlacedText &text : m_texts) {
        if (text.place.page == page && text.place.box.contains(point))
            return text.span.begin + text.unitAt(point.x());
    }
    return std::nullopt;
}

qsizetype PageGeometry::gapAt(int page, QPointF point) const
{
    const auto beside = [](double value, double from, double to) {
        return std::max({0.0, from - value, value - to});
    };
    const PlacedText *nearest = nullptr;
    std::pair<double, double> least;
    for (const PlacedText &text : m_texts) {
        if (text.place.page != page)
            continue;
        const QRectF &box = text.place.box;
        const std::pair distance(beside(point.y(), box.top(), box.bottom()),
                                 beside(point.x(), box.left(), box.right()));
        if (nearest == nullptr || distance < least) {
            nearest = &text;
            least = distance;
        }
    }
    if (nearest == nullptr)
        return offsetAt(page, point.y());
    const qsizetype unit = nearest->span.begin + nearest->unitAt(point.x());
    return point.x() > nearest->boxOf({unit, unit + 1}).center().x() ? unit + 1 : unit;
}

} // namespace gouji
