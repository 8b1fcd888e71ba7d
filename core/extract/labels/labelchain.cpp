#include "core/extract/labels/labelchain.h"

#include <QMap>
#include <QVarLengthArray>

#include <algorithm>
#include <limits>
#include <utility>

namespace gouji {

namespace {

/// What passing over a recognised label costs, as a part of its weight. Heads cost little: a page
/// break prints them again.
constexpr double skipCost = 0.3;
constexpr double headSkipCost = 0.02;
/// The name of a group decides between rows of one name, never against a row: a page break may put
/// it behind its first rows, or print it twice.
constexpr double groupWeight = 0.3;

struct Node
{
    int cell = 0;
    LabelMatch match;
    double score = 0; ///< of the best chain that ends here
    int previous = -1;
};

/// The best node that ends at a slot, by score plus what has been passed over since: a Fenwick tree
/// of maxima, so that what is best before a slot is found without asking each.
class BestBySlot
{
public:
    struct Ending
    {
        int node = -1;
        double value = -std::numeric_limits<double>::infinity();
        int slot = std::numeric_limits<int>::max();

        /// Of equals, the one at the first slot.
        [[nodiscard]] bool isBetterThan(const Ending &other) const
        {
            return value > other.value || (value == other.value && slot < other.slot);
        }
    };

    explicit BestBySlot(qsizetype slotCount)
        : m_best(slotCount + 1)
    {}

    void offer(const Ending &ending)
    {
        for (qsizetype i = ending.slot + 1; i < m_best.size(); i += i & -i) {
            if (ending.isBetterThan(m_best[i]))
                m_best[i] = ending;
        }
    }

    /// The best ending at a slot before `slot`; its node is -1 when there is none.
    [[nodiscard]] Ending before(int slot) const
    {
        Ending best;
        for (qsizetype i = slot; i > 0; i -= i & -i) {
            if (m_best[i].isBetterThan(best))
                best = m_best[i];
        }
        return best;
    }

private:
    QVarLengthArray<Ending, 64> m_best;
};

LabelChain traceBack(const QList<Node> &nodes)
{
    LabelChain chain;
    const auto last = std::ranges::max_element(nodes, {}, &Node::score);
    if (last == nodes.cend())
        return chain;
    chain.score = last->score;
    chain.anchors.reserve(nodes.size());
    for (auto n = static_cast<int>(last - nodes.cbegin()); n >= 0; n = nodes[n].previous)
        chain.anchors.append({nodes[n].cell, nodes[n].match.slot, nodes[n].match});
    std::ranges::reverse(chain.anchors);
    return chain;
}

bool isHeadToo(const Candidate &cell, int tableLabels)
{
    return std::ranges::any_of(cell.matches, [&](const LabelMatch &match) {
        return match.tableLabels == tableLabels && match.header;
    });
}

/// Behind the head of a column that can be nothing else.
bool isBesideHeads(const CellStream &stream, int cell, int tableLabels,
                   const QList<LabelSlot> &sequence)
{
    const auto isOther = [&](const LabelMatch &match) { return match.tableLabels != tableLabels; };
    const auto isHead = [&](const Candidate &other) {
        return !std::ranges::all_of(other.matches, isOther)
               && std::ranges::all_of(other.matches, [&](const LabelMatch &match) {
                      return isOther(match) || sequence[match.slot].kind == LabelKind::ColumnHeader;
                  });
    };
    const auto begin = stream.cells.cbegin();
    return std::any_of(begin + stream.rowBegins[stream.cells[cell].row], begin + cell, isHead);
}

/// Digits with the mark of a note: no value, but where one should be.
bool isMarkedNumber(const Candidate &cell)
{
    return !cell.key.isEmpty()
           && std::ranges::all_of(cell.key, [](QChar character) { return character.isDigit(); });
}

/// Some heads read like rows (其他, 总计): a row has values behind its label, or below it when
/// torn.
bool hasCellsBehind(const CellStream &stream, int cell, int tableLabels,
                    const QList<LabelSlot> &sequence)
{
    constexpr int blanksOfRow = 4; // a row left blank altogether
    const int row = stream.cells[cell].row;
    int blanks = 0;
    for (int c = cell + 1; c < stream.rowEnd(row); ++c) {
        if (stream.cells[c].label && !isMarkedNumber(stream.cells[c]))
            return false;
        if (stream.isPrinted(c))
            return true;
        ++blanks;
    }
    const int below = row + 1;
    return (blanks >= blanksOfRow && !isBesideHeads(stream, cell, tableLabels, sequence))
           || (below < stream.rowCount() && !stream.hasLabel(below) && stream.hasValue(below));
}

/// The best chain among the matches `takes(cell, match)` accepts.
template<typename Takes>
LabelChain bestChain(const CellStream &stream, StreamRows rows, const QList<LabelSlot> &sequence,
                     Takes &&takes)
{
    QList<Node> nodes;
    nodes.reserve(2 * sequence.size());
    BestBySlot best(sequence.size());
    double passed = 0; // cost of passing over every label up to here
    const int end = stream.rowBegins[rows.end];
    for (auto label = std::ranges::lower_bound(stream.labels, stream.rowBegins[rows.begin]);
         label != stream.labels.cend() && *label < end; ++label) {
        const int c = *label;
        const auto firstNode = static_cast<int>(nodes.size());
        double heaviest = 0;
        bool row = false;
        for (const LabelMatch &match : stream.cells[c].matches) {
            if (!takes(c, match))
                continue;
            if (!match.header && isHeadToo(stream.cells[c], match.tableLabels)
                && !hasCellsBehind(stream, c, match.tableLabels, sequence))
                continue;
            const BestBySlot::Ending before = best.before(match.slot);
            const double joined = before.value - passed;
            const bool starts = before.node < 0 || joined <= 0;
            const bool group = sequence[match.slot].kind == LabelKind::RowGroup;
            const double weight = match.weight * (group ? groupWeight : 1);
            nodes.append({c, match, weight + (starts ? 0 : joined), starts ? -1 : before.node});
            heaviest = std::max(heaviest, weight);
            row = row || !match.header;
        }
        passed += heaviest * (row ? skipCost : headSkipCost);
        for (auto n = firstNode; n < nodes.size(); ++n)
            best.offer({.node = n, .value = nodes[n].score + passed, .slot = nodes[n].match.slot});
    }
    return traceBack(nodes);
}

/// Blocks none of whose rows has been found.
QList<int> blocksLeftOut(const TableLabels &labels, const LabelChain &chain)
{
    QList<int> left;
    for (int b = 0; b < labels.table->blocks.size(); ++b) {
        const bool found = std::ranges::any_of(chain.anchors, [&](const Anchor &anchor) {
            const LabelSlot &slot = labels.sequence[anchor.slot];
            return slot.block == b && slot.kind == LabelKind::RowLabel;
        });
        if (!found && labels.table->blocks[b].rowCount > 0)
            left.append(b);
    }
    return left;
}

/// The only row that `cell` is the label of, as the form words it; null where it may be that of
/// another, or of a group. A head has no values behind it.
const LabelMatch *onlyRow(const Candidate &cell, int tableLabels, const QList<LabelSlot> &sequence)
{
    const LabelMatch *only = nullptr;
    for (const LabelMatch &match : cell.matches) {
        if (match.tableLabels != tableLabels
            || sequence[match.slot].kind == LabelKind::ColumnHeader)
            continue;
        if (only != nullptr || match.distance > 0
            || sequence[match.slot].kind != LabelKind::RowLabel)
            return nullptr;
        only = &match;
    }
    return only;
}

/// Adds the rows an office prints out of the order of the form: a label that can be no other, once
/// in `rows`, with values behind it.
void addDisplaced(LabelChain &chain, const CellStream &stream, StreamRows rows,
                  const QList<LabelSlot> &sequence)
{
    const int tableLabels = chain.anchors.constFirst().match.tableLabels;
    QList<bool> taken(sequence.size(), false);
    for (const Anchor &anchor : std::as_const(chain.anchors))
        taken[anchor.slot] = true;
    QMap<int, QList<Anchor>> found; // by slot
    for (int row = rows.begin; row < rows.end; ++row) {
        // Heads that read like a row have nothing but blanks behind them.
        if (!stream.hasValue(row))
            continue;
        for (int c = stream.rowBegins[row]; c < stream.rowEnd(row); ++c) {
            const LabelMatch *match = onlyRow(stream.cells[c], tableLabels, sequence);
            if (match != nullptr && !taken[match->slot]
                && hasCellsBehind(stream, c, tableLabels, sequence))
                found[match->slot].append({c, match->slot, *match});
        }
    }
    for (const QList<Anchor> &anchors : std::as_const(found)) {
        if (anchors.size() == 1)
            chain.anchors.append(anchors.constFirst());
    }
}

/// Chains of their own for the blocks that the order of the form leaves out.
void addBlocks(LabelChain &chain, const CellStream &stream, StreamRows rows,
               const TableLabels &labels, int tableLabels)
{
    for (const int block : blocksLeftOut(labels, chain)) {
        const auto isTaken = [&](int cell) {
            return std::ranges::find(chain.anchors, cell, &Anchor::cell) != chain.anchors.cend();
        };
        const LabelChain more =
            bestChain(stream, rows, labels.sequence, [&](int cell, const LabelMatch &match) {
                return match.tableLabels == tableLabels
                       && labels.sequence[match.slot].block == block && !isTaken(cell);
            });
        const bool hasRow = std::ranges::any_of(more.anchors, [&](const Anchor &anchor) {
            return labels.sequence[anchor.slot].kind == LabelKind::RowLabel;
        });
        if (!hasRow)
            continue;
        chain.anchors += more.anchors;
        chain.score += more.score;
    }
}

} // namespace

LabelChain chainOf(const CellStream &stream, const LabelDictionary &dictionary, int tableLabels,
                   StreamRows rows)
{
    const TableLabels &labels = dictionary.tables()[tableLabels];
    LabelChain chain = bestChain(stream, rows, labels.sequence, [&](int, const LabelMatch &match) {
        return match.tableLabels == tableLabels;
    });
    if (chain.anchors.isEmpty())
        return chain;
    if (labels.table->blocks.size() > 1)
        addBlocks(chain, stream, rows, labels, tableLabels);
    addDisplaced(chain, stream, rows, labels.sequence);
    std::ranges::sort(chain.anchors, {}, &Anchor::cell);
    return chain;
}

} // namespace gouji
