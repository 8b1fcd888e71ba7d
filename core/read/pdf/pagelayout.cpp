#include "core/read/pdf/pagelayout.h"

#include "core/read/pdf/pagetables.h"
#include "core/read/pdf/rulegrid.h"
#include "core/read/text/textlines.h"

#include <algorithm>

namespace gouji {

namespace {

/// The part of a page's height at its top and bottom where numbers and running titles stand, and
/// what is never less, in points: pages that lie on their sides have margins as high as others.
constexpr double margin = 0.09;
constexpr double leastMargin = 60;
constexpr qsizetype longestRunningTitle = 40;

LaidTable tableOf(const RuleGrid &grid, int page)
{
    LaidTable table{.box = grid.box, .rowCount = grid.rowCount, .cells = {}};
    for (const RuleCell &cell : grid.cells)
        table.cells.push_back({.row = cell.row,
                               .column = cell.column,
                               .rowSpan = cell.rowSpan,
                               .columnSpan = cell.columnSpan,
                               .page = page,
                               .box = cell.box,
                               .lines = {}});
    return table;
}

/// Parts the words among the cells of the grids; those that stand in none are left in `words`. A
/// word over a line between two cells is cut there.
class WordSorter
{
public:
    explicit WordSorter(const QList<RuleGrid> &grids)
        : m_grids(grids)
    {
        for (const RuleGrid &grid : grids)
            m_words.emplace_back(static_cast<std::size_t>(grid.cells.size()));
    }

    void sort(PageWords &words)
    {
        PageWords rest;
        for (PageWord &word : words) {
            const auto grid = std::ranges::find_if(m_grids, [&](const RuleGrid &candidate) {
                return candidate.box.contains(word.box.center());
            });
            if (grid == m_grids.end())
                rest.push_back(std::move(word));
            else
                put(word, static_cast<std::size_t>(grid - m_grids.begin()));
        }
        words = std::move(rest);
    }

    PageWords take(std::size_t grid, std::size_t cell) { return std::move(m_words[grid][cell]); }

private:
    void put(const PageWord &word, std::size_t grid)
    {
        const RuleGrid &cells = m_grids[static_cast<qsizetype>(grid)];
        const auto cellOf = [&](std::size_t character) {
            return cells.cellAt(word.characters[character].center());
        };
        const int whole = cells.cellAt(word.box.center());
        for (std::size_t begin = 0; begin < word.characters.size();) {
            const int cell = cellOf(begin);
            std::size_t end = begin + 1;
            while (end < word.characters.size() && cellOf(end) == cell)
                ++end;
            m_words[grid][static_cast<std::size_t>(cell < 0 ? whole : cell)].push_back(
                partOfWord(word, begin, end));
            begin = end;
        }
    }

    const QList<RuleGrid> &m_grids;
    std::vector<std::vector<PageWords>> m_words; ///< by grid and cell
};

/// Ends in more numbers than a running title does, as a row of a table may that no lines rule.
bool endsInValues(const WordLine &line)
{
    constexpr std::ptrdiff_t fewest = 3;
    const auto label =
        std::ranges::find_if(line.words.rbegin(), line.words.rend(),
                             [](const auto &w) { return lookOf(w.text) != CellLook::Value; });
    return label - line.words.rbegin() >= fewest;
}

bool isFurniture(const WordLine &line, double height)
{
    const QString text = textOf(line);
    if (isPageMark(text))
        return true;
    if (endsInValues(line))
        return false;
    const double edge = std::max(height * margin, leastMargin);
    const bool atEdge = line.box.bottom() < edge || line.box.top() > height - edge;
    return atEdge && (isBareNumber(text) || (text.size() <= longestRunningTitle && !isProse(text)));
}

} // namespace

std::vector<LaidItem> layOut(const PdfPage &page, int number)
{
    const QList<RuleGrid> grids = gridsOf(page.rules);
    WordSorter sorter(grids);
    PageWords words = page.words;
    sorter.sort(words);

    std::vector<LaidItem> items;
    for (std::size_t g = 0; g < static_cast<std::size_t>(grids.size()); ++g) {
        LaidTable table = tableOf(grids[static_cast<qsizetype>(g)], number);
        for (std::size_t c = 0; c < table.cells.size(); ++c)
            table.cells[c].lines = linesOf(sorter.take(g, c));
        items.push_back({.page = number, .line = {}, .table = std::move(table)});
    }
    for (WordLine &line : linesOf(std::move(words))) {
        const bool furniture = isFurniture(line, page.size.height());
        items.push_back(
            {.page = number, .line = std::move(line), .table = {}, .furniture = furniture});
    }
    std::ranges::stable_sort(items, {}, &LaidItem::top);
    findUnruledTables(items);
    return items;
}

} // namespace gouji
