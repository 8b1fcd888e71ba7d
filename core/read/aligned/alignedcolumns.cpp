#include "core/read/aligned/alignedcolumns.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

/// How far a value may stand from the one above or below it, in heights of a line.
constexpr double mostAside = 2.5;
/// Between rows farther apart than this, columns may have moved.
constexpr double farthestRow = 12;

/// A column without values.
struct BlankColumn
{
    std::size_t column = 0;
    double aside = 0;  ///< how far any value is from its head, were that one blank
    bool sure = false; ///< were any other blank, some would be much farther
};

/// Which one that is below `heads`, one more than `rows` have values: `placeOf` says where a piece
/// is.
template<typename PlaceOf>
BlankColumn blankColumn(const std::vector<AlignedPieces> &rows, const AlignedPieces &heads,
                        PlaceOf &&placeOf)
{
    constexpr double muchFarther = 1.7;
    std::vector<double> tops;
    std::ranges::transform(heads, std::back_inserter(tops), placeOf);
    std::ranges::sort(tops);
    std::vector<BlankColumn> columns;
    for (std::size_t blank = 0; blank < tops.size(); ++blank) {
        double aside = 0;
        for (const AlignedPieces &row : rows) {
            for (std::size_t c = 0; c < row.size(); ++c)
                aside = std::max(aside, std::abs(placeOf(row[c]) - tops[c + (c >= blank ? 1 : 0)]));
        }
        columns.push_back({.column = blank, .aside = aside});
    }
    std::ranges::sort(columns, {}, &BlankColumn::aside);
    columns[0].sure = columns[0].aside * muchFarther <= columns[1].aside;
    return columns[0];
}

} // namespace

AlignedColumns::AlignedColumns(const std::vector<AlignedPieces> &rows, const AlignedPieces &heads,
                               bool steady)
{
    if (!steady) {
        if (!fromStacks(rows, heads) && !fromWiderHeads(rows, heads)) {
            fromNeighbours(rows);
            addBlankColumn(heads);
        }
        return;
    }
    fromOverlaps(rows);
    const auto fits = [this](const AlignedPieces &row) { return place(row).has_value(); };
    if (!std::ranges::all_of(rows, fits))
        fromFullRows(rows);
    if (m_sure && heads.size() > m_columns.size())
        fromHeads(heads);
}

void AlignedColumns::fromOverlaps(const std::vector<AlignedPieces> &rows)
{
    std::vector<Column> spans;
    for (const AlignedPieces &row : rows) {
        for (const AlignedPiece &value : row)
            spans.push_back({value.left, value.right});
    }
    std::ranges::sort(spans, {}, &Column::left);
    for (const Column &span : spans) {
        if (m_columns.empty() || span.left > m_columns.back().right)
            m_columns.push_back(span);
        else
            m_columns.back().right = std::max(m_columns.back().right, span.right);
    }
}

bool AlignedColumns::fromStacks(const std::vector<AlignedPieces> &rows, const AlignedPieces &heads)
{
    const auto stacks = stacksOf(rows, heads);
    if (!stacks)
        return false;
    m_columns.clear();
    for (const ValueStack &stack : *stacks)
        m_columns.push_back({stack.left, stack.right, stack.head});
    const auto fits = [this](const AlignedPieces &row) { return placeInside(row).has_value(); };
    if (standBelow(heads) && std::ranges::all_of(rows, fits))
        return true;
    m_columns.clear();
    return false;
}

/// Where there are as many columns as heads, each is nearest to a head of its own. Else one value
/// far from its head was taken for a column, and another is blank from its head to its foot.
bool AlignedColumns::standBelow(const AlignedPieces &heads) const
{
    if (heads.size() != m_columns.size())
        return true;
    std::vector<bool> taken(heads.size());
    for (const Column &column : m_columns) {
        const auto head = std::ranges::min_element(heads, {}, [&column](const AlignedPiece &piece) {
            return std::abs(piece.middle() - column.middle());
        });
        taken[static_cast<std::size_t>(head - heads.begin())] = true;
    }
    return std::ranges::count(taken, false) == 0;
}

/// Where columns run into each other, the longest rows say how many there are.
void AlignedColumns::fromFullRows(const std::vector<AlignedPieces> &rows)
{
    const auto longest = std::ranges::max(rows, {}, &AlignedPieces::size).size();
    std::vector<Column> columns(longest);
    double count = 0;
    for (const AlignedPieces &row : rows) {
        if (row.size() != longest)
            continue;
        for (std::size_t c = 0; c < longest; ++c) {
            columns[c].left += row[c].left;
            columns[c].right += row[c].right;
        }
        count += 1;
    }
    for (Column &column : columns)
        column = {column.left / count, column.right / count};
    m_columns = std::move(columns);
    m_sure = false;
}

/// A column left blank from its head to its foot is told by the head alone. Heads reach half-way to
/// the next ones.
bool AlignedColumns::fromWiderHeads(const std::vector<AlignedPieces> &rows,
                                    const AlignedPieces &heads)
{
    const auto longest = rows.empty() ? 0 : std::ranges::max(rows, {}, &AlignedPieces::size).size();
    if (heads.empty() || heads.size() < longest)
        return false;
    std::vector<Column> columns;
    for (const AlignedPiece &head : heads)
        columns.push_back({head.left, head.right});
    std::ranges::sort(columns, {}, &Column::left);
    m_columns = columns;
    const std::vector<ValueStack> piles = pilesOf(rows);
    if (mayBeAside(piles, rows.size()))
        return false;
    for (std::size_t c = 1; c < columns.size(); ++c) {
        const double between = (columns[c - 1].right + columns[c].left) / 2;
        m_columns[c - 1].right = between;
        m_columns[c].left = between;
    }
    m_columns.back().right += m_columns.back().right - columns.back().left;
    const auto fits = [this](const AlignedPieces &row) { return placeInside(row).has_value(); };
    columns = std::exchange(m_columns, withPiles(piles));
    if (!m_columns.empty() && std::ranges::all_of(rows, fits))
        return true;
    m_columns = std::move(columns);
    if (std::ranges::all_of(rows, fits) && standApart(rows))
        return true;
    m_columns.clear();
    return false;
}

/// There are as many piles as heads, and still a head without one; or one of several values stands
/// between two heads, hardly nearer to its own than to that of a blank column.
bool AlignedColumns::mayBeAside(const std::vector<ValueStack> &piles, std::size_t rows) const
{
    constexpr double muchNearer = 2;
    std::vector<bool> taken(m_columns.size());
    for (const ValueStack &pile : piles)
        taken[nearest(pile.middle())] = true;
    if (piles.size() == m_columns.size() && std::ranges::count(taken, false) > 0)
        return true;
    const auto isBetween = [](double own, double other) {
        return own > 1 && own * muchNearer >= other;
    };
    // The values of a row alone are told by its sums.
    return rows > 1 && std::ranges::any_of(piles, [&](const ValueStack &pile) {
               const std::size_t column = nearest(pile.middle());
               const Column &head = m_columns[column];
               return (column > 0 && !taken[column - 1]
                       && isBetween(head.left - pile.right,
                                    pile.left - m_columns[column - 1].right))
                      || (column + 1 < taken.size() && !taken[column + 1]
                          && isBetween(pile.left - head.right,
                                       m_columns[column + 1].left - pile.right));
           });
}

/// The columns as wide as the values piled up in them, where each pile has one for itself.
std::vector<AlignedColumns::Column>
AlignedColumns::withPiles(const std::vector<ValueStack> &stacks) const
{
    AlignedPieces piles;
    for (const ValueStack &pile : stacks)
        piles.push_back({.text = {}, .left = pile.left, .right = pile.right});
    const auto places = placeInside(piles);
    if (!places)
        return {};
    std::vector<Column> columns = m_columns;
    for (std::size_t p = 0; p < piles.size(); ++p) {
        columns[(*places)[p]].left = piles[p].left;
        columns[(*places)[p]].right = piles[p].right;
    }
    return columns;
}

/// Values of two columns never stand below each other, or nearly so.
bool AlignedColumns::standApart(const std::vector<AlignedPieces> &rows) const
{
    std::vector<Column> printed(m_columns.size(), {std::numeric_limits<double>::max(), 0});
    for (const AlignedPieces &row : rows) {
        const auto places = placeInside(row);
        for (std::size_t v = 0; places && v < row.size(); ++v) {
            Column &column = printed[(*places)[v]];
            column.left = std::min(column.left, row[v].left);
            column.right = std::max(column.right, row[v].right);
        }
    }
    double right = -1;
    return std::ranges::all_of(printed, [&right](const Column &column) {
        const double before = std::exchange(right, std::max(right, column.right));
        return column.right == 0 || column.left > before + 1;
    });
}

/// There are as many columns as the longest rows have values.
void AlignedColumns::fromNeighbours(const std::vector<AlignedPieces> &rows)
{
    m_sure = false;
    if (rows.empty())
        return;
    const auto longest = std::ranges::max(rows, {}, &AlignedPieces::size).size();
    m_columns.resize(longest);
    std::ranges::copy_if(rows, std::back_inserter(m_fullRows),
                         [longest](const AlignedPieces &row) { return row.size() == longest; });
}

/// One column that is left blank in all rows though it has a head. Values are set below their heads
/// at the left, at the right or in the middle, all in one way.
void AlignedColumns::addBlankColumn(const AlignedPieces &heads)
{
    constexpr std::size_t fewestRows = 3;
    constexpr std::size_t mostColumns = 60; // more are no table's
    const std::size_t printed = m_columns.size();
    if (printed == 0 || printed > mostColumns || heads.size() != printed + 1
        || m_fullRows.size() < fewestRows)
        return;
    const auto left = [](const AlignedPiece &piece) { return piece.left; };
    const auto right = [](const AlignedPiece &piece) { return piece.right; };
    const auto narrowRight = [](const AlignedPiece &piece) { return piece.left + piece.narrow; };
    const auto middle = [](const AlignedPiece &piece) { return piece.middle(); };
    const auto narrowMiddle = [](const AlignedPiece &piece) { return piece.narrowMiddle(); };
    const BlankColumn blank = std::ranges::min(
        {blankColumn(m_fullRows, heads, left), blankColumn(m_fullRows, heads, right),
         blankColumn(m_fullRows, heads, narrowRight), blankColumn(m_fullRows, heads, middle),
         blankColumn(m_fullRows, heads, narrowMiddle)},
        {}, &BlankColumn::aside);
    if (!blank.sure)
        return;
    m_blank = blank.column;
    m_columns.emplace_back();
}

std::optional<std::vector<std::size_t>>
AlignedColumns::placeAmongNeighbours(const AlignedPieces &values) const
{
    if (values.empty())
        return std::vector<std::size_t>();
    const AlignedPieces *near = nullptr;
    const auto distance = [&values](const AlignedPieces &row) {
        return std::abs(row.front().y - values.front().y);
    };
    for (const AlignedPieces &row : m_fullRows) {
        if (!row.empty() && (near == nullptr || distance(row) < distance(*near)))
            near = &row;
    }
    if (near == nullptr)
        return std::nullopt;
    const bool far = distance(*near) > farthestRow * values.front().height;
    std::vector<std::size_t> places;
    for (const AlignedPiece &value : values) {
        const auto aside = [&value](const AlignedPiece &other) {
            return std::min(std::abs(other.right - value.right), std::abs(other.left - value.left));
        };
        const auto column = std::ranges::min_element(*near, {}, aside);
        const auto place = static_cast<std::size_t>(column - near->begin());
        // From afar only what stands under one value alone, whichever way columns have moved.
        const auto close = [&](const AlignedPiece &other) {
            return aside(other) <= 2 * mostAside * value.height;
        };
        if (aside(*column) > mostAside * value.height
            || (far && std::ranges::count_if(*near, close) > 1)
            || (!places.empty() && place <= places.back()))
            return std::nullopt;
        places.push_back(place);
    }
    return places;
}

void AlignedColumns::fromHeads(const AlignedPieces &heads)
{
    const std::vector<Column> known = std::exchange(m_columns, {});
    for (const AlignedPiece &head : heads)
        m_columns.push_back({head.left, head.right});
    std::ranges::sort(m_columns, {}, &Column::left);
    std::vector<bool> taken(m_columns.size());
    for (const Column &column : known) {
        const std::size_t head = nearest(column.middle());
        if (taken[head]) {
            m_columns = known;
            return;
        }
        taken[head] = true;
        m_columns[head].left = std::min(m_columns[head].left, column.left);
        m_columns[head].right = std::max(m_columns[head].right, column.right);
    }
}

std::size_t AlignedColumns::nearest(double middle) const
{
    const auto found = std::ranges::min_element(m_columns, {}, [middle](const Column &column) {
        return std::abs(column.middle() - middle);
    });
    return static_cast<std::size_t>(found - m_columns.begin());
}

std::optional<std::vector<std::size_t>> AlignedColumns::place(const AlignedPieces &values) const
{
    std::vector<std::size_t> places;
    if (values.size() == m_columns.size()) {
        for (std::size_t c = 0; c < values.size(); ++c)
            places.push_back(c);
        return places;
    }
    if (!m_fullRows.empty()) {
        auto among = placeAmongNeighbours(values);
        for (std::size_t &column : among ? *among : places)
            column += m_blank && column >= *m_blank ? 1 : 0;
        return among;
    }
    if (!m_sure || m_columns.empty())
        return std::nullopt;
    return placeInside(values);
}

/// Each value where its middle is nearest to that of a column, if it stands there at all.
std::optional<std::vector<std::size_t>>
AlignedColumns::placeInside(const AlignedPieces &values) const
{
    std::vector<std::size_t> places;
    for (const AlignedPiece &value : values) {
        const std::size_t column = nearest(value.middle());
        const bool inside =
            value.left <= m_columns[column].right && value.right >= m_columns[column].left;
        if (!inside || (!places.empty() && column <= places.back()))
            return std::nullopt;
        places.push_back(column);
    }
    return places;
}

} // namespace gouji
