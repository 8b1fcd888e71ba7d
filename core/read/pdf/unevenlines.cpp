#include "core/read/pdf/unevenlines.h"

#include "core/read/text/textlines.h"

#include <algorithm>
#include <iterator>

namespace gouji {

namespace {

/// Half a line, in heights of the text, and some more. Rows are a whole line apart.
constexpr double farthest = 0.65;

PageWords::iterator valuesOf(PageWords &words)
{
    const auto isLabel = [](const PageWord &word) { return lookOf(word.text) != CellLook::Value; };
    return std::ranges::find_if(words.rbegin(), words.rend(), isLabel).base();
}

bool isBelow(const PageWord &upper, const PageWord &lower)
{
    return upper.box.left() < lower.box.right() && lower.box.left() < upper.box.right();
}

/// Both lines end in values, and none of these stands below another.
bool areOfOneRow(WordLine &upper, WordLine &lower)
{
    const auto above = valuesOf(upper.words);
    const auto below = valuesOf(lower.words);
    if (above == upper.words.end() || below == lower.words.end())
        return false;
    const double height = std::min(above->box.height(), below->box.height());
    if (below->middle() - above->middle() > height * farthest)
        return false;
    return std::none_of(above, upper.words.end(), [&](const PageWord &value) {
        return std::any_of(below, lower.words.end(),
                           [&](const PageWord &other) { return isBelow(value, other); });
    });
}

void measure(WordLine &line)
{
    line.box = line.words.front().box;
    for (const PageWord &word : line.words)
        line.box |= word.box;
}

void moveValues(WordLine &from, WordLine &to)
{
    const auto first = valuesOf(from.words);
    std::move(first, from.words.end(), std::back_inserter(to.words));
    from.words.erase(first, from.words.end());
    std::ranges::stable_sort(to.words, {}, [](const PageWord &word) { return word.box.left(); });
    measure(to);
    if (!from.words.empty())
        measure(from);
}

} // namespace

void evenOut(std::vector<LaidItem> &items)
{
    LaidItem *above = nullptr;
    for (LaidItem &item : items) {
        const bool line = !item.table && !item.furniture;
        if (line && above != nullptr && areOfOneRow(above->line, item.line)) {
            WordLine &upper = above->line;
            WordLine &lower = item.line;
            const bool downwards = upper.words.end() - valuesOf(upper.words)
                                   < lower.words.end() - valuesOf(lower.words);
            moveValues(downwards ? upper : lower, downwards ? lower : upper);
        }
        if (!line)
            above = nullptr;
        else if (!item.line.words.empty())
            above = &item;
    }
    std::erase_if(items,
                  [](const LaidItem &item) { return !item.table && item.line.words.empty(); });
}

} // namespace gouji
