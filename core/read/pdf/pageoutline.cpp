#include "core/read/pdf/pageoutline.h"

#include "core/read/pdf/pagerules.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gouji {

namespace {

/// Lines are drawn so thick at least, in points.
constexpr double thinnestLine = 0.5;
/// How far the ends of a line may be apart across its direction.
constexpr double slant = 0.75;

QPointF pointOf(const GfxState &state, const GfxSubpath &path, int index)
{
    double x = 0;
    double y = 0;
    state.transform(path.getX(index), path.getY(index), &x, &y);
    return {x, y};
}

bool isAcross(QPointF way)
{
    return std::abs(way.y()) < slant;
}

bool isDown(QPointF way)
{
    return std::abs(way.x()) < slant;
}

/// What has no thickness of its own is drawn all the same.
QRectF seen(const QRectF &area)
{
    const double wider = std::max(0.0, thinnestLine - area.width()) / 2;
    const double higher = std::max(0.0, thinnestLine - area.height()) / 2;
    return area.adjusted(-wider, -higher, wider, higher);
}

} // namespace

PageOutline::PageOutline(const GfxState &state, const GfxSubpath &path, bool filled)
{
    const QPointF first = pointOf(state, path, 0);
    QPointF before = first;
    for (int i = 1; i < path.getNumPoints(); ++i) {
        const QPointF point = pointOf(state, path, i);
        m_sides.push_back({before, point, !path.getCurve(i) && !path.getCurve(i - 1)});
        before = point;
    }
    if (before != first && (filled || path.isClosed()))
        m_sides.push_back({before, first, true});
}

QRectF PageOutline::box() const
{
    double left = std::numeric_limits<double>::max();
    double top = left;
    double right = std::numeric_limits<double>::lowest();
    double bottom = right;
    for (const Side &side : m_sides) {
        left = std::min({left, side.from.x(), side.to.x()});
        top = std::min({top, side.from.y(), side.to.y()});
        right = std::max({right, side.from.x(), side.to.x()});
        bottom = std::max({bottom, side.from.y(), side.to.y()});
    }
    return seen(QRectF(QPointF(left, top), QPointF(right, bottom)));
}

bool PageOutline::isRectangle() const
{
    return m_sides.size() == 4 && std::ranges::all_of(m_sides, [](const Side &side) {
               return side.straight
                      && (isAcross(side.to - side.from) || isDown(side.to - side.from));
           });
}

bool PageOutline::isThin() const
{
    const QRectF around = box();
    return std::min(around.width(), around.height()) <= thickestLine;
}

std::vector<QRectF> PageOutline::lines(double width) const
{
    std::vector<QRectF> lines;
    for (const Side &side : m_sides) {
        const QPointF way = side.to - side.from;
        const QPointF middle = (side.from + side.to) / 2;
        const QPointF reach(std::abs(way.x()) / 2, std::abs(way.y()) / 2);
        if (!side.straight || isAcross(way) == isDown(way))
            continue;
        const QPointF half =
            isAcross(way) ? QPointF(reach.x(), width / 2) : QPointF(width / 2, reach.y());
        lines.push_back(seen(QRectF(middle - half, middle + half)));
    }
    return lines;
}

std::vector<PageOutline> outlinesOf(const GfxState &state, bool filled)
{
    std::vector<PageOutline> outlines;
    const GfxPath *path = state.getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
        if (path->getSubpath(i)->getNumPoints() > 1)
            outlines.emplace_back(state, *path->getSubpath(i), filled);
    }
    return outlines;
}

QRectF clipOf(const GfxState &state)
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
    state.getClipBBox(&left, &top, &right, &bottom);
    return {QPointF(left, top), QPointF(right, bottom)};
}

} // namespace gouji
