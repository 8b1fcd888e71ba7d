#include "core/read/text/rowwidths.h"

#include <algorithm>
#include <array>
#include <limits>
#include <vector>

namespace gouji {

namespace {

constexpr int narrowestRow = 2;
constexpr int widestRow = 16;
constexpr int widthChange = 10;
/// One row with a cell or two too many or too few, in a table that stays as wide as it is.
constexpr int exception = 6;
constexpr int largestException = 2;
/// Whatever costs as much is no matter of taste.
constexpr int fault = 3;
/// The table may break off within its last row.
constexpr int brokenOff = 4;

/// What something costs between two cells, by how they look: [before][after], each in the order
/// empty, value, label.
using Costs = std::array<std::array<int, 3>, 3>;

/// A row ends between them. The one row of values below a header has no label.
constexpr Costs cutCosts = {{{3, 1, 0}, {3, 4, 0}, {6, 6, 1}}};
/// A row goes on between them: a label follows no number, and hardly a merged slot.
constexpr Costs joinCosts = {{{0, 0, 3}, {0, 0, 12}, {0, 0, 0}}};
/// Between heads side by side and a row of nothing but merged slots.
constexpr int emptyRowCut = 1;
constexpr int fewestHeads = 3;
/// Between heads and as many values below them.
constexpr int valuesBelowCut = 1;
constexpr int fewestAbove = 4;
/// No row has as many labels before its values.
constexpr int headsWithValues = 6;

int costBetween(const Costs &costs, CellLook before, CellLook after)
{
    return costs[static_cast<std::size_t>(before)][static_cast<std::size_t>(after)];
}

class WidthFitter
{
public:
    explicit WidthFitter(const QList<CellLook> &cells)
        : m_cells(cells)
        , m_size(static_cast<int>(cells.size()))
        , m_joins(static_cast<std::size_t>(m_size) + 1)
        , m_printed(static_cast<std::size_t>(m_size) + 1)
        , m_labels(static_cast<std::size_t>(m_size) + 1)
    {}

    QList<int> fit()
    {
        for (int i = 1; i < m_size; ++i)
            m_joins[at(i + 1)] =
                m_joins[at(i)] + costBetween(joinCosts, m_cells[i - 1], m_cells[i]);
        for (int i = 0; i < m_size; ++i) {
            m_printed[at(i + 1)] = m_printed[at(i)] + (m_cells[i] == CellLook::Empty ? 0 : 1);
            m_labels[at(i + 1)] = m_labels[at(i)] + (m_cells[i] == CellLook::Label ? 1 : 0);
        }
        if (const int width = faultlessWidth(); width > 0)
            return evenLengths(width);
        m_states.resize(static_cast<std::size_t>(m_size) + 1);
        m_states[0].byWidth.fill({0, 0, 0});
        for (int end = 1; end <= m_size; ++end) {
            for (int width = narrowestRow; width <= widestRow; ++width)
                reach(end, width);
        }
        return lengths();
    }

private:
    static constexpr int unreached = std::numeric_limits<int>::max() / 2;

    /// The cheapest way to cut the cells before some cell, the table being of a certain width
    /// there.
    struct Step
    {
        int cost = unreached;
        int length = 0;        ///< of the last row
        int previousWidth = 0; ///< of the table before it
    };
    struct State
    {
        std::array<Step, widestRow + 1> byWidth = {};
        int bestWidth = narrowestRow;
    };

    static std::size_t at(int index) { return static_cast<std::size_t>(index); }

    Step &step(int end, int width) { return m_states[at(end)].byWidth[at(width)]; }

    /// Cost of the cells [begin, end) as one row, with the cut before it.
    int rowCost(int begin, int end) const
    {
        const int joins = m_joins[at(end)] - m_joins[at(begin + 1)] + mixCost(begin, end);
        if (begin == 0)
            return joins;
        const int cut = areValuesBelowHeads(begin, end)
                            ? valuesBelowCut
                            : costBetween(cutCosts, m_cells[begin - 1], m_cells[begin]);
        const bool empty = end - begin > 1 && m_printed[at(end)] == m_printed[at(begin)];
        return joins + (empty && headsEndAt(begin) ? std::min(cut, emptyRowCut) : cut);
    }

    [[nodiscard]] int labelsIn(int begin, int end) const
    {
        return m_labels[at(end)] - m_labels[at(begin)];
    }

    [[nodiscard]] bool areValues(int begin, int end) const
    {
        return labelsIn(begin, end) == 0
               && m_printed[at(end)] - m_printed[at(begin)] == end - begin;
    }

    [[nodiscard]] int mixCost(int begin, int end) const
    {
        const int labels = labelsIn(begin, end);
        const int values = m_printed[at(end)] - m_printed[at(begin)] - labels;
        return labels >= fewestAbove && values >= labels ? headsWithValues : 0;
    }

    /// As many labels are above it.
    [[nodiscard]] bool areValuesBelowHeads(int begin, int end) const
    {
        const int count = end - begin;
        return count >= fewestAbove && begin >= count && areValues(begin, end)
               && labelsIn(begin - count, begin) == count;
    }

    [[nodiscard]] bool headsEndAt(int begin) const
    {
        if (begin < fewestHeads)
            return false;
        return std::all_of(m_cells.cbegin() + begin - fewestHeads, m_cells.cbegin() + begin,
                           [](CellLook look) { return look == CellLook::Label; });
    }

    /// The one width all rows may have without a fault: the rule, and found much faster. 0 for
    /// none.
    int faultlessWidth() const
    {
        int best = 0;
        int lowest = unreached;
        for (int width = narrowestRow; width <= std::min(widestRow, m_size); ++width) {
            const int cost = evenCost(width);
            if (cost <= lowest && cost < unreached) {
                lowest = cost;
                best = width;
            }
        }
        return best;
    }

    /// Cost of rows of one width, unreached as soon as one of them has a fault.
    int evenCost(int width) const
    {
        int cost = m_size % width == 0 ? 0 : brokenOff;
        for (int begin = 0; begin < m_size; begin += width) {
            const int row = rowCost(begin, std::min(begin + width, m_size));
            if (row >= fault)
                return unreached;
            cost += row;
        }
        return cost;
    }

    QList<int> evenLengths(int width) const
    {
        QList<int> result(m_size / width, width);
        if (m_size % width > 0)
            result.append(m_size % width);
        return result;
    }

    void reach(int end, int width)
    {
        const int shortest = end == m_size ? 1 : std::max(1, width - largestException);
        const int longest = std::min(end, width + largestException);
        Step best;
        for (int length = shortest; length <= longest; ++length) {
            const int cost = step(end - length, width).cost + rowCost(end - length, end)
                             + oddLengthCost(end, length, width);
            if (cost < best.cost)
                best = {cost, length, width};
        }
        if (width < end) {
            const int before = m_states[at(end - width)].bestWidth;
            const int cost =
                step(end - width, before).cost + rowCost(end - width, end) + widthChange;
            if (cost < best.cost)
                best = {cost, width, before};
        }
        step(end, width) = best;
        // The wider of two equals: half a row is no row.
        if (best.cost <= step(end, m_states[at(end)].bestWidth).cost)
            m_states[at(end)].bestWidth = width;
    }

    int oddLengthCost(int end, int length, int width) const
    {
        if (length == width)
            return 0;
        return end == m_size && length < width ? brokenOff : exception;
    }

    QList<int> lengths() const
    {
        QList<int> result;
        int width = m_states[at(m_size)].bestWidth;
        for (int end = m_size; end > 0;) {
            const Step &step = m_states[at(end)].byWidth[at(width)];
            if (step.length == 0)
                return {m_size};
            result.prepend(step.length);
            end -= step.length;
            width = step.previousWidth;
        }
        return result;
    }

    const QList<CellLook> &m_cells;
    int m_size;
    std::vector<State> m_states; ///< by number of cells before
    std::vector<int> m_joins;    ///< [end]: join costs before cell `end`, summed up
    std::vector<int> m_printed;  ///< [end]: cells before `end` that are not empty
    std::vector<int> m_labels;   ///< [end]: labels before `end`
};

} // namespace

QList<int> fitRowWidths(const QList<CellLook> &cells)
{
    if (cells.isEmpty())
        return {};
    return WidthFitter(cells).fit();
}

} // namespace gouji
