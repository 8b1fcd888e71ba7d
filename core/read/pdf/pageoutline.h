#pragma once

#include <QRectF>

#include <GfxState.h>
#include <vector>

namespace gouji {

/// A piece of a path to be painted, as it lies on the page, in points.
class PageOutline
{
public:
    PageOutline(const GfxState &state, const GfxSubpath &path, bool filled);

    [[nodiscard]] QRectF box() const;
    /// Upright: it fills its box.
    [[nodiscard]] bool isRectangle() const;
    /// It is a line, whatever its ends look like.
    [[nodiscard]] bool isThin() const;
    /// What runs straight across and down of it, `width` thick.
    [[nodiscard]] std::vector<QRectF> lines(double width) const;

private:
    struct Side
    {
        QPointF from;
        QPointF to;
        bool straight = true;
    };

    std::vector<Side> m_sides;
};

/// The pieces of the path that is to be painted; what is to be filled is closed.
[[nodiscard]] std::vector<PageOutline> outlinesOf(const GfxState &state, bool filled);
[[nodiscard]] QRectF clipOf(const GfxState &state);

} // namespace gouji
