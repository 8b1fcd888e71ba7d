#include "core/extract/order/valuerows.h"

#include "core/extract/order/displacedrows.h"
#include "core/extract/order/rowsums.h"
#include "core/extract/order/sharingcosts.h"
#include "core/extract/order/windowvalues.h"
#include "core/extract/order/wordsbetween.h"

#include <algorithm>
#include <ranges>

namespace gouji {

namespace {

using namespace sharing;

class ValueSharer
{
public:
    ValueSharer(const QList<OrderWord> &words, OrderWindow window, const RowFragments &fragments,
                const QList<ValueRowShape> &shapes, const SourceText &text)
        : m_words(words)
        , m_window(window)
        , m_fragments(fragments)
        , m_shapes(shapes)
        , m_displaced(displacedRows(words, window, fragments, shapes))
        , m_values(words, window, text, [this](qsizetype word) { return isDisplaced(word); })
        , m_between(words, window, fragments)
    {}

    QList<ValueRow> share(int &cost)
    {
        QList<ValueRow> best(m_shapes.size());
        cost = never;
        if (valueCount() == 0 || valueCount() > mostValues)
            return best;
        int whole = 0;
        const auto attempt = [&](int more, bool sparse, int offset) {
            if (cost <= offset)
                return;
            m_more = more;
            m_sparse = sparse;
            search();
            const int found = m_steps.constLast().constLast().cost + offset;
            if (more == 0 && !sparse)
                whole = countWholeRows();
            if (found >= cost)
                return;
            cost = found;
            best = traced();
        };
        attempt(0, false, 0);
        attempt(-1, false, narrowCost + wholeRowCost * whole);
        attempt(1, false, narrowCost + wholeRowCost * whole);
        attempt(0, true, sparseCost);
        return best;
    }

private:
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_shapes.size()); }
    [[nodiscard]] int valueCount() const { return m_values.count(); }
    [[nodiscard]] int widthOf(int row) const
    {
        const int columns = m_shapes[row].columns;
        return columns > 2 ? columns + m_more : columns;
    }
    [[nodiscard]] bool isLabelled(int row) const { return !m_fragments.rows[row].words.isEmpty(); }
    [[nodiscard]] bool isDisplaced(qsizetype w) const
    {
        return std::ranges::any_of(m_displaced, [w](auto &row) { return row.values.contains(w); });
    }

    void search()
    {
        m_steps.fill(QList<SharingStep>(valueCount() + 1), rowCount() + 1);
        m_steps[0][0].cost = 0;
        for (int row = 0; row <= rowCount(); ++row) {
            for (int first = 0; first <= valueCount(); ++first) {
                if (m_steps[row][first].cost >= never)
                    continue;
                if (first < valueCount())
                    offer(row, first, {strayCost, 0, 1, 0});
                if (row > 0 && first + widthOf(row - 1) <= valueCount()
                    && m_between.isForeignRow(m_values.wordOf(first), widthOf(row - 1)))
                    offer(row, first, {foreignRowCost, 0, widthOf(row - 1), 0});
                if (row == rowCount())
                    continue;
                if (!m_displaced[row].values.isEmpty()) {
                    offer(row, first, {0, 1, 0, 0});
                    continue;
                }
                offerCounts(row, first);
                offerParted(row, first);
            }
        }
    }

    void offerCounts(int row, int first)
    {
        const int more = isLabelled(row) ? mostPieces : 1;
        const int most = std::min(widthOf(row) + more, valueCount() - first);
        for (int count = 0; count <= most; ++count) {
            if (count <= widthOf(row) + 1 || mayBePieces(row, first, count))
                offer(row, first, {costOf(row, first, count), 1, count, 0});
        }
    }

    /// In the way just found: rows with a value for each column right behind their labels.
    [[nodiscard]] int countWholeRows() const
    {
        int whole = 0;
        int row = rowCount();
        int end = valueCount();
        while (row > 0 || end > 0) {
            const SharingStep step = m_steps[row][end];
            row -= step.rows;
            end -= step.values;
            whole += step.rows == 1 && step.values > 2 && step.values == m_shapes[row].columns
                             && isLabelled(row) && placeCost(row, end, step.values) == 0
                             && breakCost(row, end, step.values) == 0
                         ? 1
                         : 0;
        }
        return whole;
    }

    /// As many of them stand one blank behind another number as are too many.
    [[nodiscard]] bool mayBePieces(int row, int first, int count) const
    {
        return m_values.pieces(first, count) >= count - widthOf(row);
    }

    void offer(int row, int first, SharingStep step)
    {
        step.cost += m_steps[row][first].cost;
        if (first < valueCount() && step.values > 0 && m_values.goesOn(first))
            step.cost += lineCutCost;
        SharingStep &known = m_steps[row + step.rows][first + step.values];
        if (step.cost < known.cost)
            known = step;
    }

    [[nodiscard]] int costOf(int row, int first, int count) const
    {
        if (count == 0)
            return isLabelled(row) && !m_sparse ? noValuesCost : 0;
        int cost = isLabelled(row) ? 0 : noLabelCost;
        if (m_sparse && count < widthOf(row))
            cost += sparseEachCost * (widthOf(row) - count) + totalCost(row, first, count);
        else if (count != widthOf(row))
            cost += wrongCountCost + eachCountCost * std::abs(count - widthOf(row));
        cost += placeCost(row, first, count) + breakCost(row, first, count);
        if (m_between.isBehindOther(row, m_values.wordOf(first)))
            cost += m_values.beginsLine(first) ? belowOtherCost : besideOtherCost;
        if (count == m_shapes[row].columns) {
            const SumState state = sumOf(row, placesOf(row, first, count));
            cost += state == SumState::Fails ? sumFailsCost : 0;
            cost -= state == SumState::Holds ? sumHoldsGain : 0;
        }
        return cost;
    }

    /// Where some values are left blank, the last one is the total of the others.
    [[nodiscard]] int totalCost(int row, int first, int count) const
    {
        return isLastTheTotal(m_shapes[row].sums, m_values.numbers(), first, count)
            .transform([](bool holds) { return holds ? -sumHoldsGain : sumFailsCost; })
            .value_or(0);
    }

    [[nodiscard]] int valuesBefore(qsizetype word) const { return m_values.before(word); }

    /// Values between the label and the row's first, or between the row's last and the label.
    [[nodiscard]] int placeCost(int row, int first, int count) const
    {
        if (!isLabelled(row))
            return 0;
        const int before = valuesBefore(m_fragments.rows[row].words.constFirst());
        if (before == first)
            return 0;
        const int between = before < first ? first - before : before - (first + count);
        return lateCost + std::clamp(between / 3, 0, mostLateCost);
    }

    [[nodiscard]] int breakCost(int row, int first, int count) const
    {
        int cost = 0;
        for (int i = first + 1; i < first + count; ++i) {
            if (m_values.wordOf(i) == m_values.wordOf(i - 1) + 1)
                continue;
            cost += breakCost(row, m_values.wordOf(i - 1) + 1, m_values.wordOf(i));
        }
        return cost;
    }

    [[nodiscard]] int breakCost(int row, qsizetype from, qsizetype to) const
    {
        int cost = 0;
        for (qsizetype w = from; w < to; ++w) {
            const int other = m_between.rowOf(w);
            const int othersCost = other < 0 ? otherBreakCost : foreignBreakCost;
            cost = std::max(cost, other == row ? ownBreakCost : othersCost);
        }
        return cost;
    }

    /// How many values of the row stand before its label, when others stand behind it.
    [[nodiscard]] int valuesBeforeLabel(int row, int first, int count) const
    {
        if (!isLabelled(row))
            return 0;
        const int before = valuesBefore(m_fragments.rows[row].words.constFirst()) - first;
        return before > 0 && before < count ? before : 0;
    }

    /// The values by column. Where a program set the right columns before the label and the left
    /// ones behind it, they change places.
    [[nodiscard]] QList<int> placesOf(int row, int first, int count) const
    {
        QList<int> places(count);
        std::ranges::copy(std::views::iota(first, first + count), places.begin());
        const int before = valuesBeforeLabel(row, first, count);
        if (before == 0 || count != m_shapes[row].columns)
            return places;
        QList<int> turned = places;
        std::ranges::rotate(turned, turned.begin() + before);
        return sumOf(row, turned) == SumState::Holds ? turned : places;
    }

    /// `places` are values by column.
    [[nodiscard]] SumState sumOf(int row, const QList<int> &places) const
    {
        return sumStateOf(m_shapes[row].sums, m_values.numbers(), places);
    }

    // Rows whose last columns stand behind the first columns of all of them.

    void offerParted(int row, int first)
    {
        const int width = widthOf(row);
        if (width != m_shapes[row].columns || width < 4)
            return;
        for (int rows = 2; rows <= mostPartedRows && row + rows <= rowCount(); ++rows) {
            if (widthOf(row + rows - 1) != width || first + rows * width > valueCount())
                return;
            for (int left = 1; left < width; ++left) {
                if (!arePartedAt(row, first, rows, left))
                    continue;
                offer(row, first,
                      {partedStepCost(row, first, rows, left), rows, rows * width, left});
            }
        }
    }

    /// Each label stands right before the first columns of its row.
    [[nodiscard]] bool arePartedAt(int row, int first, int rows, int left) const
    {
        for (int i = 0; i < rows; ++i) {
            if (!isLabelled(row + i)
                || valuesBefore(m_fragments.rows[row + i].words.constFirst()) != first + i * left)
                return false;
        }
        return true;
    }

    [[nodiscard]] int partedStepCost(int row, int first, int rows, int left) const
    {
        bool proven = false;
        bool trivial = true;
        for (int i = 0; i < rows; ++i) {
            const SumState state = sumOf(row + i, partedPlaces(first, rows, left, widthOf(row), i));
            if (state == SumState::Fails)
                return partedCost + partedUnprovenCost;
            proven = proven || state == SumState::Holds;
            trivial = trivial && state == SumState::Trivial;
        }
        return partedCost + (proven || trivial ? 0 : partedUnprovenCost);
    }

    // The way found, and how sure it is.

    QList<ValueRow> traced()
    {
        QList<ValueRow> rows(rowCount());
        QList<bool> strays(valueCount(), false);
        m_parted.fill(false, rowCount());
        int row = rowCount();
        int end = valueCount();
        while (row > 0 || end > 0) {
            const SharingStep step = m_steps[row][end];
            const int first = end - step.values;
            if (step.rows == 0)
                std::fill_n(strays.begin() + first, step.values, true);
            for (int i = 0; i < step.rows; ++i) {
                ValueRow &found = rows[row - step.rows + i];
                const int width = step.rows == 1 ? step.values : step.values / step.rows;
                const QList<int> places = step.left > 0
                                              ? partedPlaces(first, step.rows, step.left, width, i)
                                              : placesOf(row - step.rows + i, first, width);
                for (const int place : places)
                    found.values.append(m_values.wordOf(place));
                m_parted[row - step.rows + i] = step.left > 0;
            }
            row -= step.rows;
            end = first;
        }
        judge(rows, strays);
        for (int r = 0; r < rowCount(); ++r)
            rows[r] = m_displaced[r].values.isEmpty() ? rows[r] : m_displaced[r];
        return rows;
    }

    /// Between places where a label begins right before its values, the rows that stand together.
    void judge(QList<ValueRow> &rows, const QList<bool> &strays) const
    {
        QList<int> together;
        bool wanting = false; // a row between these that has neither label nor values
        bool ambiguous =
            false; // whose values those of the next row may be, standing before its label
        for (int r = 0; r < rowCount(); ++r) {
            if (rows[r].values.isEmpty() && !isLabelled(r)) {
                wanting = true;
                continue;
            }
            if (!together.isEmpty() && beginsAnew(r, rows, together)) {
                const bool taken =
                    wanting && (hasBlankRows(rows) || isLate(together.constLast(), rows));
                judge(rows, together, ambiguous || taken, strays);
                together.clear();
                ambiguous = false;
            }
            ambiguous = ambiguous || (wanting && (!together.isEmpty() || isBefore(rows[r], r)));
            wanting = false;
            together.append(r);
        }
        judge(rows, together, ambiguous, strays);
    }

    /// Where some rows have none, the values of one may be those of the next that lost its label.
    [[nodiscard]] bool hasBlankRows(const QList<ValueRow> &rows) const
    {
        return std::ranges::any_of(std::views::iota(0, rowCount()), [&](int r) {
            return rows[r].values.isEmpty() && isLabelled(r);
        });
    }

    /// Values of another row, or words of none, stand between its label and its values.
    [[nodiscard]] bool isLate(int row, const QList<ValueRow> &rows) const
    {
        const QList<qsizetype> &values = rows[row].values;
        return isLabelled(row) && !values.isEmpty()
               && m_fragments.rows[row].words.constFirst() < values.constFirst()
               && m_between.rowOf(values.constFirst() - 1) != row;
    }

    [[nodiscard]] bool isBefore(const ValueRow &values, int row) const
    {
        return isLabelled(row) && !values.values.isEmpty()
               && values.values.constFirst() < m_fragments.rows[row].words.constFirst();
    }

    [[nodiscard]] bool beginsAnew(int row, const QList<ValueRow> &rows,
                                  const QList<int> &above) const
    {
        if (!isLabelled(row) || rows[row].values.isEmpty() || m_parted[row])
            return false;
        const qsizetype label = m_fragments.rows[row].words.constFirst();
        const qsizetype value = rows[row].values.constFirst();
        return label < value && valuesBefore(label) == valuesBefore(value)
               && !m_between.holdOthersLabel(row, label, value) && !holdsStranger(row, rows)
               && !mayBeValuesOfAbove(row, rows, above);
    }

    /// The label of the row above stands right before this one's, behind the values taken for that
    /// row's, and one of those `above` behind both.
    [[nodiscard]] bool mayBeValuesOfAbove(int row, const QList<ValueRow> &rows,
                                          const QList<int> &above) const
    {
        const auto labelOf = [this](int of) { return m_fragments.rows[of].words.constFirst(); };
        const int last = above.constLast();
        return isLabelled(last) && !rows[last].values.isEmpty()
               && rows[last].values.constLast() < labelOf(last)
               && valuesBefore(labelOf(last)) == valuesBefore(labelOf(row))
               && std::ranges::any_of(
                   above, [&](int r) { return isLabelled(r) && labelOf(r) > labelOf(row); });
    }

    void judge(QList<ValueRow> &rows, const QList<int> &together, bool ambiguous,
               const QList<bool> &strays) const
    {
        const bool unsure =
            ambiguous || !areInOrder(m_fragments, together) || mayBeColumns(together)
            || std::ranges::any_of(together, [&](int r) { return holdsStranger(r, rows); });
        Doubts doubts = unsure ? rowUnsure : Doubts();
        for (const int r : together) {
            if (!isLabelled(r) || rows[r].values.size() != widthOf(r)) {
                doubts = rowUnsure;
                break;
            }
            doubts |= doubtsOf(r, rows[r], together.size() == 1, strays);
        }
        for (const int r : together)
            rows[r].doubts = doubts;
    }

    /// Values of a row that is none of the form's, or is there already, stand among its own.
    [[nodiscard]] bool holdsStranger(int row, const QList<ValueRow> &rows) const
    {
        return !rows[row].values.isEmpty() && isLabelled(row)
               && m_between.holdStranger(m_fragments.rows[row], rows[row].values);
    }

    /// Labels and then values, which no sum ties to them: these may stand row by row or column by
    /// column.
    [[nodiscard]] bool mayBeColumns(const QList<int> &together) const
    {
        return together.size() > 1 && std::ranges::any_of(together, [this](int row) {
                   return m_shapes[row].columns > 1 && m_shapes[row].sums.isEmpty();
               });
    }

    /// Of a row that has a label and all its values; `alone` when no other row stands with it.
    [[nodiscard]] Doubts doubtsOf(int row, const ValueRow &found, bool alone,
                                  const QList<bool> &strays) const
    {
        const auto [least, greatest] = std::ranges::minmax(found.values);
        const int first = valuesBefore(least);
        Doubts doubts;
        if (isStray(strays, first - 1) || isStray(strays, valuesBefore(greatest) + 1))
            doubts |= rowUnsure;
        // No sum tells columns that changed places apart.
        if (isBehindHeads(row, least)
            || valuesBeforeLabel(row, first, static_cast<int>(found.values.size())) > 0)
            doubts |= rowUnsure;
        const int parts = m_parted[row] ? 1 : m_between.countParts(row, least, greatest);
        const bool parted = parts > 1;
        // A sum holds in any order. So many words of others between, or any in short rows, do not.
        if (parts > 2 || (parted && m_sparse))
            doubts |= rowUnsure;
        if ((alone && !parted && !m_sparse) || m_more != 0)
            return doubts;
        QList<int> places;
        for (const qsizetype value : found.values)
            places.append(valuesBefore(value));
        const SumState state = sumOf(row, places);
        if (state == SumState::Fails)
            doubts |= Doubt::Placement;
        // Where rows lack values, as many as columns may be those of two.
        if (m_sparse && state == SumState::None)
            doubts |= rowUnsure;
        // No sum tells a dash from a nought.
        const bool guessed = m_parted[row] && state == SumState::Trivial
                             && std::ranges::any_of(
                                 places, [this](int place) { return !m_values.numbers()[place]; });
        if ((parted && state == SumState::None) || guessed)
            doubts |= rowUnsure;
        return doubts;
    }

    /// Heads stand between its label and its values, or these before a label no sum ties them to:
    /// a page was not read from left to right there.
    [[nodiscard]] bool isBehindHeads(int row, qsizetype firstValue) const
    {
        const qsizetype label = m_fragments.rows[row].words.constFirst();
        return label > firstValue ? m_shapes[row].sums.isEmpty()
                                  : m_between.holdHeads(m_fragments.rows[row], firstValue);
    }

    static bool isStray(const QList<bool> &strays, int value)
    {
        return value >= 0 && value < strays.size() && strays[value];
    }

    const QList<OrderWord> &m_words;
    OrderWindow m_window;
    const RowFragments &m_fragments;
    const QList<ValueRowShape> &m_shapes;
    QList<ValueRow> m_displaced; ///< by row
    WindowValues m_values;
    WordsBetween m_between;
    QList<QList<SharingStep>> m_steps; ///< by rows dealt with, and values
    QList<bool> m_parted;
    int m_more = 0;        ///< columns printed beside those of the form
    bool m_sparse = false; ///< rows have as many values as stand by their labels
};

} // namespace

QList<ValueRow> valueRows(const QList<OrderWord> &words, OrderWindow window,
                          const RowFragments &fragments, const QList<ValueRowShape> &shapes,
                          const SourceText &text, int &cost)
{
    return ValueSharer(words, window, fragments, shapes, text).share(cost);
}

} // namespace gouji
