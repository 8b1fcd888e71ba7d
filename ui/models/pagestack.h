#pragma once

#include "core/source/pagegeometry.h"

#include <QList>
#include <QPointF>
#include <QRectF>

#include <optional>

namespace gouji {

/// Pages one below the other with white between them, each in the middle of the view. Measures are
/// pixels from the stack's top left corner, which scroll bars move. Pages are numbered from 1.
class PageStack
{
public:
    explicit PageStack(const QList<SourcePage> &pages = {});

    /// `pixelsPerPoint` must be above 0; a narrow stack is as wide as the view.
    void layOut(double pixelsPerPoint, int viewWidth);
    /// The scale at which the widest page just fits into a view of this width.
    [[nodiscard]] double scaleToFit(int viewWidth) const;

    [[nodiscard]] int count() const { return static_cast<int>(m_sizes.size()); }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] QSize size() const { return m_size; }
    /// In whole pixels, so that pictures of pages need no stretching.
    [[nodiscard]] QRect pageRect(int page) const { return m_rects[page - 1]; }

    struct Pages
    {
        int first = 1;
        int last = 0; ///< below `first` when there are none
    };
    /// Those of which some part stands between `top` and `bottom`.
    [[nodiscard]] Pages pagesBetween(int top, int bottom) const;

    /// A box given in points, in pixels.
    [[nodiscard]] QRectF toPixels(const PagePlace &place) const;
    /// What stands at a pixel, its box a point; nothing beside the pages.
    [[nodiscard]] std::optional<PagePlace> placeAt(QPointF pixel) const;

private:
    QList<QSizeF> m_sizes; ///< in points
    QList<QRect> m_rects;
    double m_scale = 1;
    QSize m_size;
};

} // namespace gouji
