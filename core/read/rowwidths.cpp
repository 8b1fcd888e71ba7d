#include "core/read/rowwidths.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace gouji {

namespace {

constexpr int NarrowestRow = 2;
constexpr int WidestRow = 16;
constexpr int WidthChange = 8;

/// What it costs when a row ends between these two cells.
constexpr int cutCost(CellLook before, CellLook after)
{
    if (after == CellLook::Label)
        return before == CellLook::Label ? 1 : 0;
    if (after == CellLook::Empty)
        return before == CellLook::Label ? 6 : 3;
    // The one row of values below a header has no label.
    return before == CellLook::Empty ? 1 : before == CellLook::Value ? 4 : 6;
}

/// What it costs when a row goes on between them.
constexpr int joinCost(CellLook before, CellLook after)
{
    if (after != CellLook::Label)
        return 0;
    return before == CellLook::Value ? 5 : before == CellLook::Empty ? 3 : 0;
}

class WidthFitter
{
public:
    explicit WidthFitter(const QList<CellLook> &cells)
        : m_cells(cells)
        , m_size(static_cast<int>(cells.size()))
        , m_states(static_cast<std::size_t>(m_size) + 1)
        , m_joins(static_cast<std::size_t>(m_size) + 1)
    {}

    QList<int> fit()
    {
        for (int i = 1; i < m_size; ++i)
            m_joins[at(i + 1)] = m_joins[at(i)] + joinCost(m_cells[i - 1], m_cells[i]);
        for (int end = NarrowestRow; end <= m_size; ++end) {
            for (int width = NarrowestRow; width <= std::min(WidestRow, end); ++width)
                reach(end, width);
        }
        finishTail();
        return widths();
    }

private:
    static constexpr int Unreached = std::numeric_limits<int>::max() / 2;

    struct Step
    {
        int cost = Unreached;
        int previousWidth = 0; ///< 0 at the beginning
    };
    struct State
    {
        std::array<Step, WidestRow + 1> byWidth = {};
        int bestWidth = 0; ///< 0: not reached
    };

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    Step &step(int end, int width) { return m_states[at(end)].byWidth[at(width)]; }

    /// Cost of the cells [begin, end) as one row, with the cut before it.
    int rowCost(int begin, int end) const
    {
        const int joins = m_joins[at(end)] - m_joins[at(begin + 1)];
        return joins + (begin > 0 ? cutCost(m_cells[begin - 1], m_cells[begin]) : 0);
    }

    /// The cheapest way to a row of `width` cells that ends before cell `end`.
    void reach(int end, int width)
    {
        const int begin = end - width;
        Step &here = step(end, width);
        if (begin == 0) {
            here = {rowCost(begin, end), 0};
        } else if (const int best = m_states[at(begin)].bestWidth; best > 0) {
            const int cost = rowCost(begin, end);
            const int same = step(begin, width).cost + cost;
            const int changed = step(begin, best).cost + cost + WidthChange;
            here = same <= changed ? Step{same, width} : Step{changed, best};
        }
        int &best = m_states[at(end)].bestWidth;
        // The wider of two equals: half a row is no row.
        if (here.cost < Unreached && (best == 0 || here.cost <= step(end, best).cost))
            best = width;
    }

    /// The table may break off within its last row: what is left is one, without a change of width.
    void finishTail()
    {
        State &last = m_states[at(m_size)];
        for (int width = 1; width <= std::min(WidestRow, m_size); ++width) {
            const int begin = m_size - width;
            const int before = m_states[at(begin)].bestWidth;
            if (before <= width || begin == 0)
                continue;
            const int cost = step(begin, before).cost + rowCost(begin, m_size) + WidthChange / 2;
            if (last.bestWidth == 0 || cost < last.byWidth[at(last.bestWidth)].cost) {
                last.byWidth[at(width)] = {cost, before};
                last.bestWidth = width;
            }
        }
    }

    QList<int> widths() const
    {
        QList<int> result;
        int end = m_size;
        int width = m_states[at(end)].bestWidth;
        if (width == 0)
            return {m_size};
        while (end > 0) {
            result.prepend(width);
            const int previous = m_states[at(end)].byWidth[at(width)].previousWidth;
            end -= width;
            width = previous;
        }
        return result;
    }

    const QList<CellLook> &m_cells;
    int m_size;
    std::vector<State> m_states; ///< by number of cells before
    std::vector<int> m_joins;    ///< [end]: join costs before cell `end`, summed up
};

} // namespace

QList<int> fitRowWidths(const QList<CellLook> &cells)
{
    if (cells.isEmpty())
        return {};
    return WidthFitter(cells).fit();
}

} // namespace gouji
