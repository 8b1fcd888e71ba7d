#pragma once

#include "core/read/pdf/pagerules.h"

#include <QRectF>

#include <vector>

namespace gouji {

/// What is painted on a page apart from characters, as upright rectangles in points: the lines of
/// its tables are among what stays dark.
class PaintedBars
{
public:
    /// More than any report has: a drawing, or a picture made of rectangles.
    [[nodiscard]] bool isOverfull() const { return m_overfull; }

    void paint(const QRectF &area);
    /// What is light hides what was painted before it.
    void hide(const QRectF &paper);

    [[nodiscard]] PageRules rules() const;
    [[nodiscard]] const std::vector<QRectF> &dark() const { return m_dark; }

private:
    std::vector<QRectF> m_dark;
    std::size_t m_hiding = 0; ///< bars looked at to hide them
    bool m_overfull = false;
};

} // namespace gouji
