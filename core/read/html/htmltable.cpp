#include "core/read/html/htmltable.h"

#include "core/read/html/declarations.h"
#include "core/read/html/htmlstyle.h"

#include <algorithm>
#include <cstddef>

namespace gouji {

namespace {

/// As HTML5 bounds them.
constexpr int widestSpan = 1000;
constexpr int highestSpan = 65534;

int spanOf(const GumboElement &cell, const char *attribute, int most)
{
    bool ok = false;
    const int span = attributeOf(cell, attribute).trimmed().toByteArray().toInt(&ok);
    return ok ? std::clamp(span, 0, most) : 1;
}

bool isPlaceholder(const GumboElement &cell)
{
    return declared(attributeOf(cell, "style"), "mso-cell-special") == "placeholder";
}

struct RowGroup
{
    std::vector<const GumboElement *> rows;
};

class GridBuilder
{
public:
    GridBuilder(const HtmlStyle &style, int maximumSlots)
        : m_style(style)
        , m_slotsLeft(maximumSlots)
    {}

    HtmlGrid build(const GumboElement &table)
    {
        std::vector<RowGroup> heads;
        std::vector<RowGroup> bodies;
        std::vector<RowGroup> feet;
        forEachChildElement(table, [&](const GumboElement &child) {
            if (m_style.hides(child))
                return;
            if (child.tag == GUMBO_TAG_CAPTION)
                m_grid.captions.push_back(&child);
            else if (child.tag == GUMBO_TAG_THEAD)
                heads.push_back(groupOf(child));
            else if (child.tag == GUMBO_TAG_TFOOT)
                feet.push_back(groupOf(child));
            else if (child.tag == GUMBO_TAG_TBODY)
                bodies.push_back(groupOf(child));
        });
        for (const auto *groups : {&heads, &bodies, &feet}) {
            for (const RowGroup &group : *groups)
                addGroup(group);
        }
        if (m_grid.overflown)
            m_grid.rows.clear();
        return std::move(m_grid);
    }

private:
    [[nodiscard]] RowGroup groupOf(const GumboElement &element) const
    {
        RowGroup group;
        forEachChildElement(element, [&](const GumboElement &child) {
            if (child.tag == GUMBO_TAG_TR && !m_style.hides(child))
                group.rows.push_back(&child);
        });
        return group;
    }

    void addGroup(const RowGroup &group)
    {
        m_busyUntil.clear();
        const auto count = static_cast<int>(group.rows.size());
        for (int row = 0; row < count && !m_grid.overflown; ++row)
            addRow(*group.rows[static_cast<std::size_t>(row)], row, count);
    }

    /// `row` counts from 0 within its group of `rowCount` rows.
    void addRow(const GumboElement &element, int row, int rowCount)
    {
        HtmlRow cells;
        std::size_t column = 0;
        forEachChildElement(element, [&](const GumboElement &child) {
            const bool cell = child.tag == GUMBO_TAG_TD || child.tag == GUMBO_TAG_TH;
            if (!cell || m_grid.overflown || m_style.hides(child))
                return;
            while (column < m_busyUntil.size() && m_busyUntil[column] > row)
                ++column;
            const int width = std::max(spanOf(child, "colspan", widestSpan), 1);
            const int wanted = spanOf(child, "rowspan", highestSpan);
            const int height = wanted == 0 ? rowCount - row : std::min(wanted, rowCount - row);
            cells.push_back(
                {&child, static_cast<int>(column), height, width, isPlaceholder(child)});
            const std::size_t end = column + static_cast<std::size_t>(width);
            m_slotsLeft -= width;
            m_grid.overflown = m_slotsLeft < 0;
            if (height > 1) {
                m_busyUntil.resize(std::max(m_busyUntil.size(), end), 0);
                std::fill(m_busyUntil.begin() + static_cast<std::ptrdiff_t>(column),
                          m_busyUntil.begin() + static_cast<std::ptrdiff_t>(end), row + height);
            }
            column = end;
        });
        m_grid.rows.push_back(std::move(cells));
    }

    const HtmlStyle &m_style;
    int m_slotsLeft;
    HtmlGrid m_grid;
    std::vector<int> m_busyUntil; ///< by column: the first row of the group that is free there
};

} // namespace

const GumboElement *parentOf(const GumboElement &element)
{
    // An element lies in its node.
    const auto *bytes = reinterpret_cast<const char *>(&element) - offsetof(GumboNode, v);
    const GumboNode *above = reinterpret_cast<const GumboNode *>(bytes)->parent;
    const bool found = above != nullptr
                       && (above->type == GUMBO_NODE_ELEMENT || above->type == GUMBO_NODE_TEMPLATE);
    return found ? &above->v.element : nullptr;
}

HtmlGrid gridOf(const GumboElement &table, const HtmlStyle &style, int maximumSlots)
{
    return GridBuilder(style, maximumSlots).build(table);
}

} // namespace gouji
