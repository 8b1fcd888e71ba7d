#include "core/read/aligned/valuestacks.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

/// More columns are no table's.
constexpr std::size_t mostStacks = 60;

/// A stack and how ragged it is.
struct Stack : ValueStack
{
    double mostLeft = 0;
    double leastRight = 0;
    double mostRight = 0;
    double leastMiddle = 0;
    double mostMiddle = 0;

    explicit Stack(double begin, double end)
        : ValueStack{.left = begin, .right = end}
        , mostLeft(begin)
        , leastRight(end)
        , mostRight(end)
        , leastMiddle((begin + end) / 2)
        , mostMiddle(leastMiddle)
    {}

    void add(const Stack &other)
    {
        left = std::min(left, other.left);
        right = std::max(right, other.right);
        mostLeft = std::max(mostLeft, other.mostLeft);
        leastRight = std::min(leastRight, other.leastRight);
        mostRight = std::max(mostRight, other.mostRight);
        leastMiddle = std::min(leastMiddle, other.leastMiddle);
        mostMiddle = std::max(mostMiddle, other.mostMiddle);
    }

    [[nodiscard]] double middle() const { return (leastMiddle + mostMiddle) / 2; }
    [[nodiscard]] bool isTight() const
    {
        constexpr double most = 1;
        return mostLeft - left <= most || right - leastRight <= most
               || mostMiddle - leastMiddle <= most;
    }
};

/// From left to right. Columns are more than a blank apart.
std::vector<Stack> pile(const std::vector<AlignedPieces> &rows)
{
    std::vector<Stack> values;
    for (const AlignedPieces &row : rows) {
        for (const AlignedPiece &value : row)
            values.emplace_back(value.left, value.right);
    }
    std::ranges::sort(values, {}, &Stack::left);
    std::vector<Stack> stacks;
    for (const Stack &value : values) {
        if (stacks.empty() || value.left > stacks.back().right + 1)
            stacks.push_back(value);
        else
            stacks.back().add(value);
    }
    return stacks;
}

/// Some row has values in both.
bool standTogether(const Stack &left, const Stack &right, const std::vector<AlignedPieces> &rows)
{
    return std::ranges::any_of(rows, [&](const AlignedPieces &row) {
        const auto isIn = [&row](const Stack &stack) {
            return std::ranges::any_of(row, [&stack](const AlignedPiece &value) {
                return value.left >= stack.left && value.right <= stack.right;
            });
        };
        return isIn(left) && isIn(right);
    });
}

void join(std::vector<Stack> &stacks, std::size_t left)
{
    stacks[left].add(stacks[left + 1]);
    stacks.erase(stacks.begin() + static_cast<std::ptrdiff_t>(left) + 1);
}

/// How far each is from the next one.
std::vector<double> distancesOf(const std::vector<Stack> &stacks)
{
    std::vector<double> distances;
    for (std::size_t i = 1; i < stacks.size(); ++i)
        distances.push_back(stacks[i].middle() - stacks[i - 1].middle());
    return distances;
}

/// A value that a wider one before it moved aside: no row has values in both its stack and the
/// next, and these are much nearer to each other than others.
void joinStrays(std::vector<Stack> &stacks, const std::vector<AlignedPieces> &rows)
{
    constexpr std::size_t fewest = 3;
    if (stacks.size() < fewest)
        return;
    std::vector<double> distances = distancesOf(stacks);
    std::ranges::nth_element(distances, distances.begin() + std::ssize(distances) / 2);
    const double near = distances[distances.size() / 2] * 0.45;
    for (std::size_t i = stacks.size() - 1; i-- > 0;) {
        if (stacks[i + 1].middle() - stacks[i].middle() <= near
            && !standTogether(stacks[i], stacks[i + 1], rows))
            join(stacks, i);
    }
}

/// Columns wide enough for it have one value farther to the left than another: with one stack more
/// than the longest rows have values, two that no row has values in are one if they alone do so and
/// none are nearer to each other. False where they are none.
bool joinHalves(std::vector<Stack> &stacks, const std::vector<AlignedPieces> &rows)
{
    constexpr std::size_t fewest = 3;
    const auto longest = rows.empty() ? 0 : std::ranges::max(rows, {}, &AlignedPieces::size).size();
    if (longest < fewest || stacks.size() != longest + 1)
        return false;
    const std::vector<double> distances = distancesOf(stacks);
    const double nearest = std::ranges::min(distances);
    const auto left =
        static_cast<std::size_t>(std::ranges::find(distances, nearest) - distances.begin());
    bool alone = std::ranges::count(distances, nearest) == 1;
    for (std::size_t i = 0; alone && i + 1 < stacks.size(); ++i)
        alone = standTogether(stacks[i], stacks[i + 1], rows) == (i != left);
    if (alone)
        join(stacks, left);
    return alone;
}

/// Most rows have as many values as any, and still stand in more stacks: long labels moved whole
/// rows aside.
bool areMostFull(const std::vector<AlignedPieces> &rows, std::size_t stacks)
{
    if (rows.empty())
        return false;
    const auto longest = std::ranges::max(rows, {}, &AlignedPieces::size).size();
    const auto full = std::ranges::count(rows, longest, &AlignedPieces::size);
    return stacks > longest && longest > 1 && full * 2 >= std::ssize(rows);
}

/// Columns with nothing below their heads come among the others. False when heads and stacks do not
/// agree: a stack between heads stands below one of them, and one beside them all – the head is on
/// the page before – not nearer than heads are to each other. `narrow`: ideographs count for one
/// column.
bool addHeads(std::vector<Stack> &stacks, const AlignedPieces &heads, bool narrow)
{
    if (heads.empty())
        return true;
    constexpr double aside = 1;
    // Where there may be a head for each stack, only middles speak for one without.
    const bool wanting = heads.size() > stacks.size();
    std::vector<Stack> tops;
    for (const AlignedPiece &head : heads) {
        tops.emplace_back(head.left, narrow ? head.left + head.narrow : head.right);
        tops.back().head = static_cast<int>(tops.size()) - 1;
    }
    std::ranges::sort(tops, {}, &Stack::left);
    double apart = std::numeric_limits<double>::max();
    for (std::size_t t = 1; t < tops.size(); ++t)
        apart = std::min(apart, tops[t].middle() - tops[t - 1].middle());
    std::vector<bool> taken(tops.size());
    std::vector<Stack> columns = stacks;
    for (Stack &stack : columns) {
        const auto top = std::ranges::find_if(tops, [&](const Stack &head) {
            return wanting
                       ? stack.middle() >= head.left - aside && stack.middle() <= head.right + aside
                       : std::abs(stack.middle() - head.middle()) <= aside;
        });
        const auto found = static_cast<std::size_t>(top - tops.begin());
        const bool beside = stack.middle() <= tops.front().middle() - apart
                            || stack.middle() >= tops.back().middle() + apart;
        if (top == tops.end() ? !beside : taken[found])
            return false;
        if (top != tops.end()) {
            taken[found] = true;
            stack.head = top->head;
        }
    }
    const auto found = std::ranges::count(taken, true);
    if (!stacks.empty() && found == 0)
        return false;
    // As many as stacks: not all of them where they belong, none is.
    if (heads.size() == stacks.size() && found < std::ssize(taken))
        return false;
    for (std::size_t t = 0; t < tops.size(); ++t) {
        if (!taken[t])
            columns.push_back(tops[t]);
    }
    std::ranges::sort(columns, {}, &Stack::left);
    const auto overlap = std::ranges::adjacent_find(
        columns, [](const Stack &one, const Stack &next) { return one.right > next.left; });
    if (overlap != columns.end())
        return false;
    stacks = std::move(columns);
    return true;
}

bool addHeads(std::vector<Stack> &stacks, const AlignedPieces &heads)
{
    return addHeads(stacks, heads, true) || addHeads(stacks, heads, false);
}

bool fit(std::vector<Stack> stacks, const AlignedPieces &heads)
{
    return addHeads(stacks, heads);
}

/// In one of them a value stands alone, left or right of all others in many rows: it may be one of
/// the next column that was pushed aside.
bool endInLoner(const std::vector<Stack> &stacks, const std::vector<AlignedPieces> &rows)
{
    constexpr std::size_t fewestRows = 8;
    if (rows.size() < fewestRows || stacks.size() < 2)
        return false;
    const auto isLoner = [&rows](const Stack &stack) {
        std::ptrdiff_t values = 0;
        for (const AlignedPieces &row : rows)
            values += std::ranges::count_if(row, [&stack](const AlignedPiece &value) {
                return value.left >= stack.left && value.right <= stack.right;
            });
        return values == 1;
    };
    return isLoner(stacks.front()) || isLoner(stacks.back());
}

} // namespace

std::vector<ValueStack> pilesOf(const std::vector<AlignedPieces> &rows)
{
    const std::vector<Stack> piles = pile(rows);
    return {piles.begin(), piles.end()};
}

std::optional<std::vector<ValueStack>> stacksOf(const std::vector<AlignedPieces> &rows,
                                                const AlignedPieces &heads)
{
    std::vector<Stack> stacks = pile(rows);
    const auto isTight = [](const Stack &stack) { return stack.isTight(); };
    if (stacks.size() > mostStacks || heads.size() > mostStacks
        || !std::ranges::all_of(stacks, isTight))
        return std::nullopt;
    joinStrays(stacks, rows);
    // Halves of one column are known where heads stand on another page, or over as many columns, or
    // over these and a blank one, and not over the halves.
    std::vector<Stack> whole = stacks;
    if (joinHalves(whole, rows)
        && (heads.empty() || heads.size() == whole.size()
            || (heads.size() == stacks.size() && !fit(stacks, heads) && fit(whole, heads))))
        stacks = std::move(whole);
    if (areMostFull(rows, stacks.size()) || (heads.empty() && endInLoner(stacks, rows)))
        return std::nullopt;
    const std::size_t printed = stacks.size();
    if (!addHeads(stacks, heads) && heads.size() > printed)
        return std::nullopt;
    return std::vector<ValueStack>(stacks.begin(), stacks.end());
}

} // namespace gouji
