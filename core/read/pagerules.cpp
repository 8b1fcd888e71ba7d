#include "core/read/pagerules.h"

#include <algorithm>
#include <vector>

namespace gouji {

namespace {

/// In points. Strokes of characters are shorter, at any size a report is printed in.
constexpr double shortestAcross = 18;
/// Rows are as low as a line of text: vertical lines this short count if lines across end them.
constexpr double shortestDown = 7;
constexpr double sureDown = 40;
/// What is thicker is a filled rectangle: its edges are lines.
constexpr double thickest = 5;
/// How far lines that meet may miss each other.
constexpr double slack = 2.5;
/// Lines of table frames are often grey, shades of cells are lighter.
constexpr int darkest = 170;

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

QList<PageRule> rulesOf(const std::vector<Bar> &bars, double scale)
{
    QList<PageRule> rules;
    for (const Bar &bar : bars) {
        const double from = bar.from * scale;
        const double to = bar.to * scale;
        const double height = (bar.bottom + 1 - bar.top) * scale;
        if (height <= thickest) {
            rules.append({bar.top * scale + height / 2, from, to});
        } else if (to - from > height / 4) {
            rules.append({bar.top * scale, from, to});
            rules.append({bar.top * scale + height, from, to});
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

PageRules findRules(const QImage &picture, double pointsPerPixel)
{
    const QImage gray = picture.convertToFormat(QImage::Format_Grayscale8);
    Bitmap rows(gray.width(), gray.height());
    Bitmap columns(gray.height(), gray.width());
    const int width = gray.width(); // asked once: the picture has half a million pixels
    for (int y = 0; y < gray.height(); ++y) {
        const uchar *line = gray.constScanLine(y);
        for (int x = 0; x < width; ++x) {
            if (line[x] < darkest) {
                rows.setDark(x, y);
                columns.setDark(y, x);
            }
        }
    }
    PageRules rules;
    rules.across =
        rulesOf(barsOf(rows, static_cast<int>(shortestAcross / pointsPerPixel)), pointsPerPixel);
    rules.down =
        rulesOf(barsOf(columns, static_cast<int>(shortestDown / pointsPerPixel)), pointsPerPixel);
    rules.down.removeIf([&](const PageRule &rule) {
        return rule.to - rule.from < sureDown
               && !(meets(rules.across, rule.at, rule.from)
                    && meets(rules.across, rule.at, rule.to));
    });
    return rules;
}

} // namespace gouji
