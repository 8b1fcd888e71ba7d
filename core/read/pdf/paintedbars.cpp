#include "core/read/pdf/paintedbars.h"

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

constexpr std::size_t mostBars = 3000;
constexpr std::size_t mostHiding = 5'000'000;
/// What is thinner is left over where rectangles were to fit, in points.
constexpr double thinnest = 0.1;
/// Borders of cells beside each other are one line when they miss each other by no more.
constexpr double slack = 1;

/// Files may ask for anything to be drawn.
bool isThere(const QRectF &area)
{
    return area.width() > 0 && area.height() > 0 && std::isfinite(area.left())
           && std::isfinite(area.top()) && std::isfinite(area.right())
           && std::isfinite(area.bottom());
}

void addPiece(std::vector<QRectF> &pieces, double left, double top, double right, double bottom)
{
    if (right - left > thinnest && bottom - top > thinnest)
        pieces.emplace_back(QPointF(left, top), QPointF(right, bottom));
}

/// What is left of `area` around `hidden`.
void addRest(std::vector<QRectF> &pieces, const QRectF &area, const QRectF &hidden)
{
    const QRectF gone = area & hidden;
    addPiece(pieces, area.left(), area.top(), area.right(), gone.top());
    addPiece(pieces, area.left(), gone.bottom(), area.right(), area.bottom());
    addPiece(pieces, area.left(), gone.top(), gone.left(), gone.bottom());
    addPiece(pieces, gone.right(), gone.top(), area.right(), gone.bottom());
}

bool isOneLine(const QRectF &line, const QRectF &next)
{
    return std::abs(line.center().y() - next.center().y()) <= slack
           && next.left() <= line.right() + slack && line.left() <= next.right() + slack;
}

/// Thin bars across that follow each other on one line become one. What is thicker across than
/// along cannot be part of a line across and goes, unless it is filled.
std::vector<QRectF> joinedAcross(std::vector<QRectF> bars)
{
    std::erase_if(bars, [](const QRectF &bar) {
        return bar.height() > thickestLine && bar.width() <= thickestLine;
    });
    std::ranges::sort(bars, {}, [](const QRectF &bar) { return bar.left(); });
    std::vector<QRectF> joined;
    for (const QRectF &bar : bars) {
        const auto line = std::ranges::find_if(joined, [&](const QRectF &before) {
            return before.height() <= thickestLine && bar.height() <= thickestLine
                   && isOneLine(before, bar);
        });
        if (line == joined.end())
            joined.push_back(bar);
        else
            line->setRight(std::max(line->right(), bar.right()));
    }
    return joined;
}

} // namespace

void PaintedBars::paint(const QRectF &area)
{
    if (!isThere(area))
        return;
    m_overfull = m_overfull || m_dark.size() >= mostBars;
    if (!m_overfull)
        m_dark.push_back(area);
}

void PaintedBars::hide(const QRectF &paper)
{
    m_hiding += m_dark.size();
    m_overfull = m_overfull || m_hiding > mostHiding;
    if (m_overfull || !isThere(paper))
        return;
    std::vector<QRectF> pieces;
    std::erase_if(m_dark, [&](const QRectF &bar) {
        if (!bar.intersects(paper))
            return false;
        addRest(pieces, bar, paper);
        return true;
    });
    for (const QRectF &piece : pieces)
        paint(piece);
}

PageRules PaintedBars::rules() const
{
    std::vector<QRectF> down = m_dark;
    std::ranges::transform(down, down.begin(), onItsSide);
    down = joinedAcross(std::move(down));
    std::ranges::transform(down, down.begin(), onItsSide);
    return rulesAmong(joinedAcross(m_dark), down);
}

} // namespace gouji
