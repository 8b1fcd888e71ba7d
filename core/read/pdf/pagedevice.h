#pragma once

#include "core/read/pdf/pagewords.h"
#include "core/read/pdf/paintedbars.h"

#include <TextOutputDev.h>
#include <vector>

namespace gouji {

/// What Poppler shows a page on: keeps its words and, from the same pass, what is painted around
/// them. No pixel is drawn.
class PageDevice : public TextOutputDev
{
public:
    /// Of a page whose lines run down by `skew`, what it shows is turned level: see skewOf().
    explicit PageDevice(double skew = 0);

    /// The words of page `number`, in the order they are read in.
    [[nodiscard]] PageWords words(int number);
    [[nodiscard]] const PaintedBars &bars() const { return m_bars; }
    /// Pictures, patterns or shades stood among what was drawn: there may be lines in them.
    [[nodiscard]] bool hasPictures() const { return m_pictures; }

    void startPage(int number, GfxState *state, XRef *xref) override;
    void drawChar(GfxState *state, double x, double y, double dx, double dy, double originX,
                  double originY, CharCode code, int nBytes, const Unicode *u, int uLen) override;
    void stroke(GfxState *state) override;
    void fill(GfxState *state) override;
    void eoFill(GfxState *state) override;
    void beginTransparencyGroup(GfxState *state, const double *box, GfxColorSpace *blending,
                                bool isolated, bool knockout, bool forSoftMask) override;
    void endTransparencyGroup(GfxState *state) override;
    /// Asked before a picture, a pattern or a shade would be drawn. None is; but that there was one
    /// is to be known.
    bool needNonText() override;

private:
    /// Masks are none of what is seen.
    [[nodiscard]] bool isMask() const;
    /// A character of it is as light as paper.
    [[nodiscard]] bool isFaint(const PageWord &word) const;

    double m_skew;
    PaintedBars m_bars;
    std::vector<QPointF> m_faint; ///< on the line, in the middle of such characters
    std::vector<bool> m_groups;   ///< the open ones: whether each is a mask
    bool m_pictures = false;
};

} // namespace gouji
