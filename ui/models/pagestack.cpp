#include "ui/models/pagestack.h"

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

/// White around the pages and between them.
constexpr int gap = 10;

/// A page that could not be read still has a place, of the usual size.
constexpr QSizeF usualSize(595, 842);

} // namespace

PageStack::PageStack(const QList<SourcePage> &pages)
{
    for (const SourcePage &page : pages)
        m_sizes.append(page.size.isEmpty() ? usualSize : page.size);
    layOut(1, 0);
}

double PageStack::scaleToFit(int viewWidth) const
{
    double widest = 1;
    for (const QSizeF &size : m_sizes)
        widest = std::max(widest, size.width());
    return std::max(viewWidth - 2 * gap, 1) / widest;
}

void PageStack::layOut(double pixelsPerPoint, int viewWidth)
{
    m_scale = pixelsPerPoint;
    m_rects.clear();
    int width = viewWidth;
    int top = gap;
    for (const QSizeF &size : std::as_const(m_sizes)) {
        const QSize pixels(std::max(1, static_cast<int>(std::floor(size.width() * m_scale))),
                           std::max(1, static_cast<int>(std::floor(size.height() * m_scale))));
        m_rects.append({{0, top}, pixels});
        top += pixels.height() + gap;
        width = std::max(width, pixels.width() + 2 * gap);
    }
    for (QRect &rect : m_rects)
        rect.moveLeft((width - rect.width()) / 2);
    m_size = {width, top};
}

PageStack::Pages PageStack::pagesBetween(int top, int bottom) const
{
    const auto below = [](const QRect &rect) { return rect.top(); };
    const auto above = [](const QRect &rect) { return rect.bottom(); };
    const auto first = std::ranges::lower_bound(m_rects, top, {}, above);
    const auto behind = std::ranges::upper_bound(m_rects, bottom, {}, below);
    return {static_cast<int>(first - m_rects.begin()) + 1,
            static_cast<int>(behind - m_rects.begin())};
}

QRectF PageStack::toPixels(const PagePlace &place) const
{
    const QRect page = pageRect(place.page);
    return {page.left() + place.box.left() * m_scale, page.top() + place.box.top() * m_scale,
            place.box.width() * m_scale, place.box.height() * m_scale};
}

std::optional<PagePlace> PageStack::placeAt(QPointF pixel) const
{
    for (int page = 1; page <= count(); ++page) {
        const QRectF rect = pageRect(page);
        if (rect.contains(pixel))
            return PagePlace{page, QRectF((pixel - rect.topLeft()) / m_scale, QSizeF())};
    }
    return std::nullopt;
}

} // namespace gouji
