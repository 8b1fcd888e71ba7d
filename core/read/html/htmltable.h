#pragma once

#include <gumbo.h>
#include <vector>

namespace gouji {

/// A cell of a page's table in its grid.
struct HtmlCell
{
    const GumboElement *element = nullptr;
    int column = 0;
    int rowSpan = 1;
    int columnSpan = 1;
    /// Word processors fill up rows that end before others do: nothing the row prints.
    bool placeholder = false;
};

using HtmlRow = std::vector<HtmlCell>;

/// The cells of a table that are shown, in the grid HTML5 lays them out in: rows of the head first,
/// those of the foot last, spans cut at the end of their row group. Stops when more than
/// `maximumSlots` slots are taken; then the grid is empty and `overflown` is set.
struct HtmlGrid
{
    std::vector<HtmlRow> rows;
    std::vector<const GumboElement *> captions;
    bool overflown = false;
};

class HtmlStyle;

[[nodiscard]] HtmlGrid gridOf(const GumboElement &table, const HtmlStyle &style, int maximumSlots);

/// The element that `element` stands in; null for the outermost one.
[[nodiscard]] const GumboElement *parentOf(const GumboElement &element);

/// The child elements of `parent`, in order: `visit(const GumboElement &)`.
template<typename Visit>
void forEachChildElement(const GumboElement &parent, Visit &&visit)
{
    for (unsigned i = 0; i < parent.children.length; ++i) {
        const auto *node = static_cast<const GumboNode *>(parent.children.data[i]);
        if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE)
            visit(node->v.element);
    }
}

} // namespace gouji
