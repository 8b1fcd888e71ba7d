#pragma once

#include "core/base/textspan.h"

#include <QList>
#include <QRectF>
#include <QSizeF>

namespace gouji {

/// A rectangle of a page, in points (1/72 inch) from the page's top left corner as it is shown.
struct PageArea
{
    int page = 1; ///< from 1
    QRectF rectangle;

    bool operator==(const PageArea &) const = default;
};

/// Where the characters of a linear text stand on pages. Empty for formats without pages.
class PageGeometry
{
public:
    /// Pages must be added in order. `size` in points, as the page is shown: turned by what the
    /// document says and by `quarterTurns` clockwise on top of that.
    void addPage(QSizeF size, int quarterTurns) { m_pages.append({size, quarterTurns}); }
    /// The pages of `other` instead of those here.
    void takePages(const PageGeometry &other) { m_pages = other.m_pages; }
    /// The characters `span`, which stand on one line; spans must be added in rising order.
    void addWord(TextSpan span, const PageArea &area) { m_words.append({span, area}); }
    /// The whole of a table's cell, printed or blank; spans must be added in rising order.
    void addCell(TextSpan span, const PageArea &area) { m_cells.append({span, area}); }

    [[nodiscard]] bool isEmpty() const { return m_pages.isEmpty(); }
    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] QSizeF pageSize(int page) const { return m_pages[page - 1].size; }
    /// Turns that set the page's text upright where the document leaves it lying.
    [[nodiscard]] int quarterTurns(int page) const { return m_pages[page - 1].quarterTurns; }

    /// Where the characters of `span` stand, a rectangle for each piece of a line; for an empty
    /// span the cell that is blank there. Empty when nothing is known.
    [[nodiscard]] QList<PageArea> areasOf(TextSpan span) const;
    /// The page of the first of them; 0 when nothing is known.
    [[nodiscard]] int pageOf(TextSpan span) const;
    /// The cell of a table that is read as `span`; nothing when there is none.
    [[nodiscard]] QList<PageArea> cellAreasOf(TextSpan span) const;

    bool operator==(const PageGeometry &) const = default;

private:
    struct Entry
    {
        TextSpan span;
        PageArea area;

        bool operator==(const Entry &) const = default;
    };

    struct Page
    {
        QSizeF size;
        int quarterTurns = 0;

        bool operator==(const Page &) const = default;
    };

    QList<Page> m_pages;
    QList<Entry> m_words;
    QList<Entry> m_cells;
};

} // namespace gouji
