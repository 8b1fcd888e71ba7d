#include "core/read/pdf/pagedevice.h"

#include "core/read/pdf/pageoutline.h"
#include "core/read/pdf/pageskew.h"
#include "core/read/pdf/raisedmarks.h"
#include "core/read/pdf/struckdigits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

constexpr char32_t softHyphen = 0xAD;

struct Ink
{
    bool dark = false;
    bool hides = false; ///< what it is painted over
};

Ink inkOf(const GfxRGB &colour, double opacity, GfxBlendMode mode)
{
    // On white paper.
    const auto part = [opacity](GfxColorComp value) {
        return static_cast<int>(255 - (255 - colToByte(value)) * opacity);
    };
    const bool dark = isDarkInk(part(colour.r), part(colour.g), part(colour.b));
    return {.dark = dark, .hides = !dark && opacity >= 1 && mode == gfxBlendNormal};
}

void paint(PaintedBars &bars, const Ink &ink, const QRectF &area)
{
    if (ink.dark)
        bars.paint(area);
    else if (ink.hides)
        bars.hide(area);
}

void paintFilled(PaintedBars &bars, const GfxState &state)
{
    GfxRGB colour;
    state.getFillRGB(&colour);
    const Ink ink = inkOf(colour, state.getFillOpacity(), state.getBlendMode());
    if (!ink.dark && !ink.hides)
        return;
    const QRectF clip = clipOf(state);
    for (const PageOutline &outline : outlinesOf(state, true)) {
        if (outline.isRectangle() || (ink.dark && outline.isThin())) {
            paint(bars, ink, outline.box() & clip);
        } else if (ink.dark) {
            for (const QRectF &side : outline.lines(0))
                paint(bars, ink, side & clip);
        }
    }
}

void paintStroked(PaintedBars &bars, const GfxState &state)
{
    GfxRGB colour;
    state.getStrokeRGB(&colour);
    const Ink ink = inkOf(colour, state.getStrokeOpacity(), state.getBlendMode());
    const QRectF clip = clipOf(state);
    for (const PageOutline &outline : outlinesOf(state, false)) {
        for (const QRectF &line : outline.lines(state.getTransformedLineWidth()))
            paint(bars, ink, line & clip);
    }
}

/// Runs neither along the page nor across it, as a stamp or a watermark does and no text.
bool isAslant(const GfxState &state)
{
    constexpr double leastTangent = 0.18; // ten degrees
    std::array<double, 4> matrix{};
    state.getFontTransMat(matrix.data(), &matrix[1], &matrix[2], &matrix[3]);
    const double along = std::abs(matrix[0]);
    const double across = std::abs(matrix[1]);
    return std::min(along, across) > leastTangent * std::max(along, across);
}

QRectF boxOf(const std::array<double, 4> &edges)
{
    return {QPointF(edges[0], edges[1]), QPointF(edges[2], edges[3])};
}

PageWord wordOf(TextWord &printed, int page)
{
    std::array<double, 4> edges{};
    PageWord word;
    word.page = page;
    printed.getBBox(edges.data(), &edges[1], &edges[2], &edges[3]);
    word.box = boxOf(edges);
    if (printed.getRotation() == 0) {
        word.fontSize = printed.getFontSize();
        word.baseline = printed.getBaseline();
    }
    for (int i = 0; i < printed.getLength(); ++i) {
        const char32_t character = *printed.getChar(i);
        if (character == 0 || character > QChar::LastValidCodePoint
            || QChar::isSurrogate(character))
            continue;
        // On a page it is drawn: the hyphen of some fonts.
        const QString text = character == softHyphen ? u"-"_s : QString::fromUcs4(&character, 1);
        printed.getCharBBox(i, edges.data(), &edges[1], &edges[2], &edges[3]);
        word.text += text;
        word.characters.insert(word.characters.end(), static_cast<std::size_t>(text.size()),
                               boxOf(edges));
    }
    return word;
}

} // namespace

PageDevice::PageDevice(double skew)
    : TextOutputDev(nullptr, false, 0, false, false)
    , m_skew(skew)
{}

void PageDevice::startPage(int number, GfxState *state, XRef *xref)
{
    if (m_skew != 0) {
        const std::span<const double, 6> shown(state->getCTM(), 6);
        const QTransform level =
            QTransform(shown[0], shown[1], shown[2], shown[3], shown[4], shown[5])
            * levelling({state->getPageWidth(), state->getPageHeight()}, m_skew);
        state->setCTM(level.m11(), level.m12(), level.m21(), level.m22(), level.dx(), level.dy());
    }
    TextOutputDev::startPage(number, state, xref);
}

PageWords PageDevice::words(int number)
{
    PageWords words;
    const std::unique_ptr<TextWordList> printed = makeWordList();
    for (int i = 0; printed && i < printed->getLength(); ++i) {
        PageWord word = wordOf(*printed->get(i), number);
        if (!word.text.isEmpty())
            words.push_back(std::move(word));
    }
    for (PageWord &word : words)
        word.faint = isFaint(word);
    strikeDigits(words, m_bars.dark());
    joinRaisedMarks(words);
    return words;
}

bool PageDevice::isFaint(const PageWord &word) const
{
    return std::ranges::any_of(m_faint, [&word](const QPointF &middle) {
        return word.box.contains(middle)
               && std::ranges::any_of(word.characters, [&middle](const QRectF &character) {
                      return character.contains(middle);
                  });
    });
}

void PageDevice::drawChar(GfxState *state, double x, double y, double dx, double dy, double originX,
                          double originY, CharCode code, int nBytes, const Unicode *u, int uLen)
{
    constexpr std::size_t most = 2000;
    constexpr int lightest = 250;
    if (isAslant(*state))
        return;
    GfxRGB colour;
    state->getFillRGB(&colour);
    const bool faint = colToByte(colour.r) >= lightest && colToByte(colour.g) >= lightest
                       && colToByte(colour.b) >= lightest;
    if (faint && m_faint.size() < most) {
        double across = 0;
        double down = 0;
        state->transform(x - originX + dx / 2, y - originY + dy / 2, &across, &down);
        m_faint.emplace_back(across, down);
    }
    TextOutputDev::drawChar(state, x, y, dx, dy, originX, originY, code, nBytes, u, uLen);
}

bool PageDevice::isMask() const
{
    return std::ranges::find(m_groups, true) != m_groups.end();
}

void PageDevice::stroke(GfxState *state)
{
    if (!isMask())
        paintStroked(m_bars, *state);
}

void PageDevice::fill(GfxState *state)
{
    if (!isMask())
        paintFilled(m_bars, *state);
}

void PageDevice::eoFill(GfxState *state)
{
    fill(state);
}

void PageDevice::beginTransparencyGroup(GfxState * /*state*/, const double * /*box*/,
                                        GfxColorSpace * /*blending*/, bool /*isolated*/,
                                        bool /*knockout*/, bool forSoftMask)
{
    m_groups.push_back(forSoftMask);
}

void PageDevice::endTransparencyGroup(GfxState * /*state*/)
{
    if (!m_groups.empty())
        m_groups.pop_back();
}

bool PageDevice::needNonText()
{
    m_pictures = true;
    return false;
}

} // namespace gouji
