#pragma once

#include <QImage>
#include <QList>

namespace gouji {

/// A line drawn on a page, in points: `at` across its direction, `from` … `to` along it.
struct PageRule
{
    double at = 0;
    double from = 0;
    double to = 0;

    bool operator==(const PageRule &) const = default;
};

struct PageRules
{
    QList<PageRule> across; ///< horizontal ones, from top to bottom
    QList<PageRule> down;   ///< vertical ones, from left to right
};

/// The lines in a picture of a page whose pixels are `pointsPerPixel` wide, and the edges of filled
/// rectangles. Strokes of characters are too short to be lines.
[[nodiscard]] PageRules findRules(const QImage &picture, double pointsPerPixel);

} // namespace gouji
