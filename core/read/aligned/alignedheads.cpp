#include "core/read/aligned/alignedheads.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

/// More heads are no table's.
constexpr std::size_t mostHeads = 200;

bool isBelow(const AlignedLabel &upper, const AlignedLabel &lower)
{
    return lower.top() > upper.bottom() && lower.left() < upper.right()
           && lower.right() > upper.left();
}

} // namespace

AlignedCell cellOf(const AlignedPieces &pieces)
{
    AlignedCell cell;
    for (const AlignedPiece &piece : pieces) {
        for (int i = 0; i <= piece.more; ++i)
            cell.push_back(piece.origin + i);
        cell.insert(cell.end(), piece.below.begin(), piece.below.end());
    }
    return cell;
}

AlignedHeads::AlignedHeads(std::span<const AlignedLine> lines, std::span<const LineShape> shapes,
                           const Alignment &alignment)
    : m_lines(lines)
    , m_shapes(shapes)
    , m_slack(alignment.slack)
    , m_steady(alignment.steady)
{
    if (!m_steady)
        m_slack = std::min(m_slack, leastDistance() / 2);
    read();
}

/// Between where two heads of a line begin that are of more than a character: what stands farther
/// aside than half of it is of another column.
double AlignedHeads::leastDistance() const
{
    double distance = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const AlignedPieces &pieces = m_lines[i].pieces;
        for (std::size_t p = 1; m_shapes[i].head && p < pieces.size(); ++p) {
            if (pieces[p - 1].text.size() > 1 && pieces[p].text.size() > 1)
                distance = std::min(distance, pieces[p].left - pieces[p - 1].left);
        }
    }
    return distance;
}

void AlignedHeads::read()
{
    AlignedLabels heads(m_slack);
    std::size_t pieces = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        pieces += m_shapes[i].head ? m_lines[i].pieces.size() : 0;
    const bool grouped = !m_steady && pieces <= mostHeads;
    const double gap = grouped ? leastGap() : 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_shapes[i].head)
            continue;
        const std::size_t words = m_lines[i].pieces.size() - m_shapes[i].values;
        for (std::size_t p = 0; p < words; ++p) {
            heads.add(m_lines[i].pieces[p], AlignedLabels::Values::Apart);
            if (grouped && standsOverSeveral(i, p, gap))
                heads.end();
        }
    }
    m_heads = heads.take();
}

/// Heads below `piece`, in its width, which reaches to the next one on its line: from the next line
/// to the first that begins where it does.
AlignedPieces AlignedHeads::headsBelow(std::size_t line, std::size_t piece) const
{
    const AlignedPieces &pieces = m_lines[line].pieces;
    const double left = pieces[piece].left - m_slack;
    const double right = piece + 1 < pieces.size() ? pieces[piece + 1].left - m_slack
                                                   : std::numeric_limits<double>::max();
    AlignedPieces within;
    bool reached = false;
    for (std::size_t i = line + 1; i < m_lines.size() && m_shapes[i].head && !reached; ++i) {
        for (const AlignedPiece &other : m_lines[i].pieces) {
            if (other.left < left || other.left >= right)
                continue;
            within.push_back(other);
            reached = reached || other.left <= left + 2 * m_slack;
        }
    }
    std::ranges::stable_sort(within, {}, &AlignedPiece::left);
    return within;
}

/// The least white between two heads.
double AlignedHeads::leastGap() const
{
    double gap = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const AlignedPieces &pieces = m_lines[i].pieces;
        for (std::size_t p = 1; m_shapes[i].head && p < pieces.size(); ++p)
            gap = std::min(gap, std::max(1.0, pieces[p].left - pieces[p - 1].right));
    }
    return gap;
}

/// The head of a group: two heads or more stand below it, and it is no line of the first one's. A
/// line that is not the last of its head has no room for another character, and those below are no
/// wider.
bool AlignedHeads::standsOverSeveral(std::size_t line, std::size_t piece, double gap) const
{
    constexpr double character = 2; // the width of one
    const AlignedPiece &head = m_lines[line].pieces[piece];
    if (isAroundHeads(line, head))
        return false;
    const AlignedPieces below = headsBelow(line, piece);
    const auto next = std::ranges::find_if(
        below, [&](const AlignedPiece &other) { return other.left > head.left + m_slack; });
    if (next == below.end())
        return false;
    if (next == below.begin())
        return below.size() > 1;
    const double width = head.right - head.left;
    const double widthBelow = below.front().right - below.front().left;
    if (head.right >= next->left || widthBelow >= width + character)
        return true;
    return widthBelow <= width - character
           && (head.right + character + gap <= next->left || hasHeadBelow(below.front()));
}

/// `last` is centred below `first`, as the last line of a head is, and no wider.
bool AlignedHeads::endsHead(const AlignedPiece &first, const AlignedPiece &last)
{
    return last.y - first.y <= 2 * first.height && last.narrow <= first.narrow
           && (std::abs(last.middle() - first.middle()) <= 1
               || std::abs(last.narrowMiddle() - first.narrowMiddle()) <= 1);
}

/// Its last line stands below the next line of heads, with nothing of that one between; so do those
/// of all heads that end there.
bool AlignedHeads::isAroundHeads(std::size_t line, const AlignedPiece &head) const
{
    if (line + 2 >= m_lines.size() || !m_shapes[line + 1].head || !m_shapes[line + 2].head)
        return false;
    const AlignedPieces &lasts = m_lines[line + 2].pieces;
    const bool free = std::ranges::none_of(m_lines[line + 1].pieces, [&](const auto &between) {
        return between.left < head.left + head.narrow && between.left + between.narrow > head.left;
    });
    return free
           && std::ranges::any_of(lasts, [&](const auto &last) { return endsHead(head, last); })
           && std::ranges::all_of(lasts, [&](const AlignedPiece &last) {
                  return std::ranges::any_of(m_lines[line].pieces, [&](const auto &first) {
                      return endsHead(first, last);
                  });
              });
}

bool AlignedHeads::hasHeadBelow(const AlignedPiece &head) const
{
    constexpr double nextLines = 2.2;
    return std::ranges::any_of(m_lines, [&](const AlignedLine &line) {
        return std::ranges::any_of(line.pieces, [&](const AlignedPiece &other) {
            return !other.isValue() && other.y > head.y
                   && other.y - head.y <= nextLines * head.height
                   && std::abs(other.left - head.left) <= m_slack;
        });
    });
}

bool AlignedHeads::isLowest(const AlignedLabel &head) const
{
    return std::ranges::none_of(m_heads,
                                [&](const AlignedLabel &other) { return isBelow(head, other); });
}

/// Centred between where labels begin and the next head, as the head of a column is that is wider
/// than any of its labels. Not where no other head follows, nor where values stand below it.
bool AlignedHeads::standsOverLabels(const AlignedLabel &head, const LabelExtent &labels) const
{
    if (m_steady || labels.end <= labels.begin || head.narrowRight() > labels.values)
        return false;
    double next = std::numeric_limits<double>::max();
    for (const AlignedLabel &other : m_heads) {
        if (&other == &head || !isLowest(other))
            continue;
        if (other.left() <= head.left())
            return false;
        next = std::min(next, other.left());
    }
    constexpr double mostAside = 1;
    return next < std::numeric_limits<double>::max()
           && (head.left() + head.narrowRight()) / 2 <= (labels.begin + next) / 2 + mostAside;
}

AlignedHeads::Lowest AlignedHeads::lowest(const LabelExtent &labels) const
{
    Lowest lowest;
    for (std::size_t h = 0; h < m_heads.size(); ++h) {
        const AlignedLabel &head = m_heads[h];
        const double right = m_steady ? head.right() : head.narrowRight();
        if (!isLowest(head))
            continue;
        // That of the labels may be wider than any of them, or stand on lines around the others.
        if ((head.left() + right) / 2 <= labels.end || head.left() < (labels.begin + labels.end) / 2
            || !head.pieces.front().below.empty() || standsOverLabels(head, labels)) {
            lowest.ofLabels.push_back(h);
            continue;
        }
        // Lines of characters run heads of several ranks together: the last is the lowest.
        AlignedPiece piece = m_steady ? head.pieces.front() : head.pieces.back();
        if (m_steady)
            piece.right = head.right();
        lowest.heads.push_back(h);
        lowest.pieces.push_back(piece);
    }
    return lowest;
}

double AlignedHeads::columnsBegin() const
{
    std::vector<double> lefts(m_heads.empty() ? 0 : 1, std::numeric_limits<double>::max());
    for (const AlignedLabel &head : m_heads) {
        if (isLowest(head))
            lefts.push_back(head.left());
    }
    std::ranges::sort(lefts);
    return lefts.empty() ? 0 : lefts[std::min<std::size_t>(lefts.size() - 1, 1)];
}

/// Heads of one height are one row. Lines of characters begin at other heights the more of them a
/// head has: there those under equally many groups are, or those whose middles are of one height.
std::vector<AlignedRow> AlignedHeads::rows(const std::vector<std::size_t> &apart) const
{
    std::vector<std::pair<double, const AlignedLabel *>> heads;
    const bool ranked = !m_steady && m_heads.size() <= mostHeads
                        && std::ranges::all_of(m_heads, [this](const auto &head) {
                               return isLowest(head) || standsOverFirst(head);
                           });
    heads.reserve(m_heads.size());
    for (std::size_t h = 0; h < m_heads.size(); ++h) {
        const AlignedLabel &head = m_heads[h];
        const double height = m_steady ? head.top() : head.middle();
        if (std::ranges::find(apart, h) == apart.end())
            heads.emplace_back(ranked ? rankOf(head) : height, &head);
    }
    if (!m_steady)
        std::ranges::stable_sort(heads, {}, [](const auto &head) { return head.second->left(); });
    std::ranges::stable_sort(heads, {}, [](const auto &head) { return head.first; });
    std::vector<AlignedRow> rows;
    double y = -std::numeric_limits<double>::max();
    for (const auto &[at, head] : heads) {
        if (at > y + (ranked ? 0 : head->pieces.front().height / 2))
            rows.emplace_back();
        y = at;
        rows.back().labels.push_back(cellOf(head->pieces));
    }
    return rows;
}

/// How many groups it stands under. That of a group reaches to the next head on its line.
int AlignedHeads::rankOf(const AlignedLabel &head) const
{
    const AlignedLabel *group = nullptr;
    for (const AlignedLabel &other : m_heads) {
        const bool over = other.bottom() < head.top() && other.left() <= head.left() + m_slack
                          && std::ranges::none_of(m_heads, [&](const AlignedLabel &next) {
                                 return next.top() == other.top() && next.left() > other.left()
                                        && next.left() <= head.left() + m_slack;
                             });
        if (over && (group == nullptr || other.top() > group->top()))
            group = &other;
    }
    return group == nullptr ? 0 : rankOf(*group) + 1;
}

/// One of the lowest heads begins where `group` does.
bool AlignedHeads::standsOverFirst(const AlignedLabel &group) const
{
    return std::ranges::any_of(m_heads, [&](const AlignedLabel &head) {
        return head.top() > group.bottom() && head.left() == group.left() && isLowest(head);
    });
}

} // namespace gouji
