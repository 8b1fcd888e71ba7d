#include "core/read/pdf/pagerules.h"

#include <algorithm>
#include <vector>

namespace gouji {

namespace {

/// In points. Strokes of characters are shorter, at any size a report is printed in.
constexpr double shortestAcross = 18;
/// Rows are as low as a line of text: vertical lines this short count if lines across end them.
constexpr double shortestDown = 7;
constexpr double sureDown = 40;
/// How far lines that meet may miss each other.
constexpr double slack = 2.5;
/// The dark pixels of a picture, by rows.
class Bitmap
{
public:
    Bitmap(int width, int height)
        : m_width(width)
        , m_height(height)
        , m_dark(static_cast<std::size_t>(width) * static_cast<std::size_t>(height))
    {}

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] const quint8 *row(int y) const { return m_dark.data() + index(0, y); }
    void setDark(int x, int y) { m_dark[index(x, y)] = 1; }

private:
    [[nodiscard]] std::size_t index(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width)
               + static_cast<std::size_t>(x);
    }

    int m_width;
    int m_height;
    std::vector<quint8> m_dark;
};

/// A run of dark pixels, or several below each other.
struct Bar
{
    int top = 0;
    int bottom = 0; ///< the last row
    int from = 0;
    int to = 0; ///< behind the last pixel
};

void addRun(std::vector<Bar> &open, int y, int from, int to)
{
    for (Bar &bar : open) {
        const int overlap = std::min(bar.to, to) - std::max(bar.from, from);
        if (bar.bottom < y - 1 || overlap * 4 < std::min(bar.to - bar.from, to - from) * 3)
            continue;
        bar = {bar.top, y, std::min(bar.from, from), std::max(bar.to, to)};
        return;
    }
    open.push_back({y, y, from, to});
}

std::vector<Bar> barsOf(const Bitmap &bitmap, int shortest)
{
    std::vector<Bar> done;
    std::vector<Bar> open;
    for (int y = 0; y < bitmap.height(); ++y) {
        const quint8 *row = bitmap.row(y);
        const quint8 *end = row + bitmap.width();
        for (const quint8 *at = std::find(row, end, 1); at != end;) {
            const quint8 *stop = std::find(at, end, 0);
            if (stop - at >= shortest)
                addRun(open, y, static_cast<int>(at - row), static_cast<int>(stop - row));
            at = std::find(stop, end, 1);
        }
        const auto past =
            std::ranges::stable_partition(open, [y](const Bar &bar) { return bar.bottom >= y; });
        done.insert(done.end(), past.begin(), past.end());
        open.erase(past.begin(), past.end());
    }
    done.insert(done.end(), open.begin(), open.end());
    return done;
}

std::vector<QRectF> areasOf(const std::vector<Bar> &bars, double scale)
{
    std::vector<QRectF> areas;
    areas.reserve(bars.size());
    for (const Bar &bar : bars) {
        const QRectF area(bar.from, bar.top, bar.to - bar.from, bar.bottom + 1 - bar.top);
        areas.emplace_back(area.topLeft() * scale, area.size() * scale);
    }
    return areas;
}

/// What is long enough of what lies across.
QList<PageRule> rulesOf(std::span<const QRectF> areas, double shortest)
{
    QList<PageRule> rules;
    for (const QRectF &area : areas) {
        if (area.width() < shortest)
            continue;
        if (area.height() <= thickestLine) {
            rules.append({area.center().y(), area.left(), area.right()});
        } else if (area.width() > area.height() / 4) {
            rules.append({area.top(), area.left(), area.right()});
            rules.append({area.bottom(), area.left(), area.right()});
        }
    }
    std::ranges::sort(rules, {}, &PageRule::at);
    return rules;
}

bool meets(const QList<PageRule> &others, double at, double along)
{
    return std::ranges::any_of(others, [&](const PageRule &other) {
        return std::abs(other.at - along) <= slack && other.from - slack <= at
               && at <= other.to + slack;
    });
}

} // namespace

PageRules rulesAmong(std::span<const QRectF> across, std::span<const QRectF> down)
{
    PageRules rules;
    rules.across = rulesOf(across, shortestAcross);
    std::vector<QRectF> onTheirSides;
    onTheirSides.reserve(down.size());
    std::ranges::transform(down, std::back_inserter(onTheirSides), onItsSide);
    rules.down = rulesOf(onTheirSides, shortestDown);
    rules.down.removeIf([&](const PageRule &rule) {
        return rule.to - rule.from < sureDown
               && !(meets(rules.across, rule.at, rule.from)
                    && meets(rules.across, rule.at, rule.to));
    });
    return rules;
}

PageRules findRules(const QImage &picture, double pointsPerPixel)
{
    const QImage colours = picture.convertToFormat(QImage::Format_RGB32);
    const int width = colours.width(); // asked once: the picture has half a million pixels
    const int height = colours.height();
    Bitmap rows(width, height);
    Bitmap columns(height, width);
    for (int y = 0; y < height; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(colours.constScanLine(y));
        for (int x = 0; x < width; ++x) {
            if (isDarkInk(qRed(line[x]), qGreen(line[x]), qBlue(line[x]))) {
                rows.setDark(x, y);
                columns.setDark(y, x);
            }
        }
    }
    const std::vector<QRectF> across =
        areasOf(barsOf(rows, static_cast<int>(shortestAcross / pointsPerPixel)), pointsPerPixel);
    std::vector<QRectF> down =
        areasOf(barsOf(columns, static_cast<int>(shortestDown / pointsPerPixel)), pointsPerPixel);
    std::ranges::transform(down, down.begin(), onItsSide);
    return rulesAmong(across, down);
}

} // namespace gouji
