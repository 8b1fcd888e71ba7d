#include "core/extract/labelchain.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

/// What passing over a recognised label costs, as a part of its weight.
constexpr double skipCost = 0.3;

struct Node
{
    int cell = 0;
    LabelMatch match;
    double score = 0; ///< of the best chain that ends here
    int previous = -1;
};

/// For each slot, the best node that ends there, by score plus what has been passed over since.
class BestBySlot
{
public:
    explicit BestBySlot(qsizetype slotCount)
        : m_node(slotCount, -1)
        , m_value(slotCount, -std::numeric_limits<double>::infinity())
    {}

    void offer(int slot, int node, double value)
    {
        if (value > m_value[slot]) {
            m_value[slot] = value;
            m_node[slot] = node;
        }
    }

    /// The best node at a slot before `slot`; -1 when there is none.
    [[nodiscard]] std::pair<int, double> before(int slot) const
    {
        std::pair<int, double> best{-1, -std::numeric_limits<double>::infinity()};
        for (int s = 0; s < slot; ++s) {
            if (m_value[s] > best.second)
                best = {m_node[s], m_value[s]};
        }
        return best;
    }

private:
    QList<int> m_node;
    QList<double> m_value;
};

LabelChain traceBack(const QList<Node> &nodes)
{
    LabelChain chain;
    const auto last = std::ranges::max_element(nodes, {}, &Node::score);
    if (last == nodes.cend())
        return chain;
    chain.score = last->score;
    for (auto n = static_cast<int>(last - nodes.cbegin()); n >= 0; n = nodes[n].previous)
        chain.anchors.prepend({nodes[n].cell, nodes[n].match.slot, nodes[n].match});
    return chain;
}

} // namespace

LabelChain chainOf(const CellStream &stream, const LabelDictionary &dictionary, int tableLabels)
{
    QList<Node> nodes;
    BestBySlot best(dictionary.tables()[tableLabels].sequence.size());
    double passed = 0; // cost of passing over every label up to here

    for (int c = 0; c < stream.cells.size(); ++c) {
        const auto firstNode = static_cast<int>(nodes.size());
        double heaviest = 0;
        for (const LabelMatch &match : stream.cells[c].matches) {
            if (match.tableLabels != tableLabels)
                continue;
            const auto [previous, value] = best.before(match.slot);
            const double joined = value - passed;
            const bool starts = previous < 0 || joined <= 0;
            nodes.append({c, match, match.weight + (starts ? 0 : joined), starts ? -1 : previous});
            heaviest = std::max(heaviest, match.weight);
        }
        passed += heaviest * skipCost;
        for (auto n = firstNode; n < nodes.size(); ++n)
            best.offer(nodes[n].match.slot, n, nodes[n].score + passed);
    }
    return traceBack(nodes);
}

} // namespace gouji
