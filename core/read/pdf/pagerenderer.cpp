#include "core/read/pdf/pagerenderer.h"

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

/// A page that fills a screen of 4 K at the highest zoom; some 130 MB.
constexpr double mostPixels = 32e6;

} // namespace

QImage PageRenderer::picture(int number, double pixelsPerPoint, const std::stop_token &stop)
{
    const SourcePage page = m_pages.value(number - 1);
    const double points = page.size.width() * page.size.height();
    if (points <= 0 || stop.stop_requested())
        return {};
    if (!m_open)
        m_open = PdfPictures::open(m_file.bytes, m_file.password);
    if (!m_open)
        return {};
    const double scale = std::min(pixelsPerPoint, std::sqrt(mostPixels / points));
    return m_open->picture(number, page.quarterTurns, scale, PdfPictures::Edges::Smooth,
                           [&stop] { return stop.stop_requested(); });
}

} // namespace gouji
