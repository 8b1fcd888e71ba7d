#pragma once

#include <QImage>
#include <QList>
#include <QRectF>

#include <span>

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

/// Whether a line of this colour counts: those of table frames are often grey, shades of cells are
/// lighter. Parts from 0 to 255.
[[nodiscard]] constexpr bool isDarkInk(int red, int green, int blue)
{
    constexpr int darkest = 170;
    return red * 54 + green * 183 + blue * 19 < darkest * 256;
}

/// In points. What is thicker is a filled rectangle: its edges are lines.
constexpr double thickestLine = 5;

[[nodiscard]] inline QRectF onItsSide(const QRectF &area)
{
    return {area.top(), area.left(), area.height(), area.width()};
}

/// The lines of what is dark on a page: rectangles in points, of one piece along the lines they
/// make. Strokes of characters are too short.
[[nodiscard]] PageRules rulesAmong(std::span<const QRectF> across, std::span<const QRectF> down);

/// The lines in a picture of a page whose pixels are `pointsPerPixel` wide.
[[nodiscard]] PageRules findRules(const QImage &picture, double pointsPerPixel);

} // namespace gouji
