#include "core/read/aligned/labelsinorder.h"

#include <algorithm>
#include <cmath>

namespace gouji {

namespace {

/// Adds the pairs of a run without rows; none where some label or values would have no other.
void pairRun(std::vector<RowPart> &labels, std::vector<RowPart> &values,
             std::vector<std::pair<int, int>> &pairs)
{
    constexpr double farthest = 3; // lines
    const bool near = std::ranges::equal(labels, values, [](const auto &label, const auto &row) {
        return std::abs(label.y - row.y) <= farthest;
    });
    for (std::size_t i = 0; near && i < labels.size(); ++i)
        pairs.emplace_back(labels[i].index, values[i].index);
    labels.clear();
    values.clear();
}

} // namespace

std::vector<std::pair<int, int>> pairedInOrder(std::vector<RowPart> parts)
{
    std::ranges::stable_sort(parts, {}, &RowPart::y);
    std::vector<std::pair<int, int>> pairs;
    std::vector<RowPart> labels;
    std::vector<RowPart> values;
    for (const RowPart &part : parts) {
        if (part.kind == RowPart::Kind::Row)
            pairRun(labels, values, pairs);
        else
            (part.kind == RowPart::Kind::Label ? labels : values).push_back(part);
    }
    pairRun(labels, values, pairs);
    return pairs;
}

} // namespace gouji
