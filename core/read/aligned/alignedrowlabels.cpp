#include "core/read/aligned/alignedblock.h"
#include "core/read/aligned/labelsinorder.h"

#include <algorithm>

// Which labels of a block are those of its rows.

namespace gouji {

namespace {

/// Numbered alike, as rows of one rank are: 1. and 2., （一） and （二）.
bool areOfOneRank(const QString &one, const QString &other)
{
    const auto rank = [](QChar first) {
        if (first == u'(' || first == u'（')
            return 2;
        return first.isNumber() ? 1 : 0; // ① is one too
    };
    return beginsWithNumber(one) && beginsWithNumber(other)
           && rank(one.front()) == rank(other.front());
}

} // namespace

/// The label of a row is the one beside its values, the rightmost of those. In text, words behind a
/// numbered one stand where a value should.
void AlignedBlock::findRowLabels()
{
    std::vector<bool> taken(m_labels.size());
    for (ValueRow &row : m_rows) {
        const double half = row.values.front().height / 2;
        for (std::size_t l = 0; l < m_labels.size(); ++l) {
            const AlignedLabel &label = m_labels[l];
            const bool beside = label.top() <= row.y + half && label.bottom() >= row.y - half;
            if (taken[l] || !beside || label.left() > row.values.front().left
                || (!m_steady && label.isVertical()))
                continue;
            const AlignedLabel *now =
                row.label < 0 ? nullptr : &m_labels[static_cast<std::size_t>(row.label)];
            const bool behind = !m_steady && now != nullptr && now->isOfGroupedRow()
                                && !AlignedLabels::beginsLabel(label.pieces.front().text);
            if (now == nullptr || (label.left() > now->left() && !behind))
                row.label = static_cast<int>(l);
        }
        if (row.label >= 0)
            taken[static_cast<std::size_t>(row.label)] = true;
    }
}

/// Rows of a group stand above and below its name: `label` on one side of `y`, its like on the
/// other. A row that is left blank next to one of another rank is none of that one's.
bool AlignedBlock::standsAmongItsLike(const AlignedLabel &label, double y) const
{
    const bool above = label.middle() < y;
    return std::ranges::any_of(m_labels, [&](const AlignedLabel &other) {
        return std::abs(other.left() - label.left()) <= m_slack && !other.isVertical()
               && beginsWithNumber(other.text()) && (other.middle() < y) != above;
    });
}

/// One of `rows` beside it has a label of its own: it names their group.
bool AlignedBlock::isBesideRows(const AlignedLabel &group, std::span<const ValueRow> rows) const
{
    const double half = group.pieces.front().height / 2;
    return std::ranges::any_of(rows, [&](const ValueRow &row) {
        if (row.label < 0)
            return false;
        const AlignedLabel &own = m_labels[static_cast<std::size_t>(row.label)];
        const bool beside = row.y >= group.top() - half && row.y <= group.bottom() + half;
        const bool onLine = !m_steady && own.top() <= group.bottom() && own.bottom() >= group.top();
        return (beside || onLine) && own.left() > group.left() + m_slack;
    });
}

/// Lines of characters are coarser than those of a page: a label may come out on the line above or
/// below its values, and that of a group beside them instead.
void AlignedBlock::findLabelsAside()
{
    constexpr double mostAside = 1.2;
    const auto isTaken = [this](std::size_t label) {
        return std::ranges::any_of(
            m_rows, [label](const ValueRow &row) { return row.label == static_cast<int>(label); });
    };
    for (ValueRow &row : m_rows) {
        const AlignedLabel *now =
            row.label < 0 ? nullptr : &m_labels[static_cast<std::size_t>(row.label)];
        std::vector<std::size_t> near;
        for (std::size_t l = 0; l < m_labels.size(); ++l) {
            const AlignedLabel &label = m_labels[l];
            if (label.isVertical() || label.top() > row.y + mostAside
                || label.bottom() < row.y - mostAside || isTaken(l) || isBesideRows(label, m_rows)
                || label.left() > row.values.front().left
                || (now != nullptr
                    && (label.left() <= now->left() + m_slack || !beginsWithNumber(label.text())
                        || areOfOneRank(label.text(), now->text())
                        || !standsAmongItsLike(label, row.y))))
                continue;
            near.push_back(l);
        }
        if (near.size() == 1)
            row.label = static_cast<int>(near.front());
    }
}

/// Labels of rows stand beside it.
bool AlignedBlock::isOfGroup(const AlignedLabel &label) const
{
    return std::ranges::any_of(m_labels, [&](const AlignedLabel &other) {
        return other.isOfGroupedRow() && other.left() > label.left() + m_slack
               && other.top() <= label.bottom() && other.bottom() >= label.top();
    });
}

/// Values may all stand below their labels, nearer to the next ones, and beside names of groups.
void AlignedBlock::findLabelsInOrder()
{
    using enum RowPart::Kind;
    std::vector<RowPart> parts;
    std::vector<bool> taken(m_labels.size() + 1); // there may be none
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const auto label = static_cast<std::size_t>(std::max(m_rows[r].label, 0));
        const bool whole = m_rows[r].label >= 0 && !isOfGroup(m_labels[label]);
        parts.push_back({m_rows[r].y, whole ? Row : Values, static_cast<int>(r)});
        taken[label] = taken[label] || whole;
    }
    for (std::size_t l = 0; l < m_labels.size(); ++l) {
        if (!taken[l] && m_labels[l].isOfGroupedRow())
            parts.push_back({m_labels[l].middle(), Label, static_cast<int>(l)});
    }
    for (const auto &[label, row] : pairedInOrder(std::move(parts)))
        m_rows[static_cast<std::size_t>(row)].label = label;
}

} // namespace gouji
