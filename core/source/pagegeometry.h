#pragma once

#include "core/base/textspan.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>

namespace gouji {

/// A page of a document as it was read: turned so that its text stands upright.
struct SourcePage
{
    QSizeF size;          ///< in points; empty for a page that could not be read
    int quarterTurns = 0; ///< clockwise, from how the file has it

    bool operator==(const SourcePage &) const = default;
};

/// A place on a page, in points from the page's top left corner.
struct PagePlace
{
    int page = 1; ///< from 1
    QRectF box;

    bool operator==(const PagePlace &) const = default;
};

/// Characters of the linear text that stand side by side on a page: at most a line of it.
struct PlacedText
{
    TextSpan span;
    PagePlace place;
    QList<float> ends; ///< where each unit of the span ends, across

    /// The number of the unit that stands at or next to `x`, from 0.
    [[nodiscard]] qsizetype unitAt(double x) const;
    /// The box of the units of `part` that are among these; `part` must touch the span.
    [[nodiscard]] QRectF boxOf(TextSpan part) const;

    bool operator==(const PlacedText &) const = default;
};

/// Where the linear text of a document stands on its pages. Nothing for formats without pages.
class PageGeometry
{
public:
    PageGeometry() = default;
    /// `texts` by span, disjoint.
    PageGeometry(QList<SourcePage> pages, QList<PlacedText> texts);

    [[nodiscard]] bool isEmpty() const { return m_pages.isEmpty(); }
    [[nodiscard]] const QList<SourcePage> &pages() const { return m_pages; }

    /// Where the characters of `span` stand, in their order: a box for each line they are on.
    [[nodiscard]] QList<PagePlace> placesOf(TextSpan span) const;
    /// The offset of the first characters on `page` from `y` down, or on a later page; behind the
    /// last ones when there are none.
    [[nodiscard]] qsizetype offsetAt(int page, double y) const;
    /// The offset of the character that stands at a point of `page`; none where none does.
    [[nodiscard]] std::optional<qsizetype> characterAt(int page, QPointF point) const;
    /// The offset between characters of `page` that is nearest to a point, in the line at its
    /// height before any other.
    [[nodiscard]] qsizetype gapAt(int page, QPointF point) const;

    bool operator==(const PageGeometry &) const = default;

private:
    QList<SourcePage> m_pages;
    QList<PlacedText> m_texts;
};

} // namespace gouji
