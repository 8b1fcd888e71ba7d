#include "core/read/alignedblock.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

AlignedCell cellOf(const AlignedPieces &pieces)
{
    AlignedCell cell;
    for (const AlignedPiece &piece : pieces)
        cell.push_back(piece.origin);
    return cell;
}

/// The first row of a numbered group.
bool beginsGroup(const QString &label)
{
    static const QStringList firsts{QStringLiteral("1"), QStringLiteral("（一"),
                                    QStringLiteral("(一"), QStringLiteral("１"),
                                    QStringLiteral("①")};
    return std::ranges::any_of(firsts,
                               [&](const QString &first) { return label.startsWith(first); });
}

bool isBelow(const AlignedLabel &upper, const AlignedLabel &lower)
{
    return lower.top() > upper.bottom() && lower.left() < upper.right()
           && lower.right() > upper.left();
}

} // namespace

std::vector<AlignedRow> AlignedBlock::rows()
{
    readLines();
    findRowLabels();
    addBlankRows();
    std::ranges::stable_sort(m_rows, {}, &ValueRow::y);

    std::vector<AlignedPieces> values;
    for (const ValueRow &row : m_rows)
        values.push_back(row.values);
    const AlignedColumns columns(values, lowestHeads());

    std::vector<AlignedRow> result;
    for (const ValueRow &row : m_rows) {
        AlignedRow out;
        if (row.label >= 0)
            out.labels.push_back(cellOf(m_labels[static_cast<std::size_t>(row.label)].pieces));
        if (const auto places = columns.place(row.values)) {
            out.values.resize(columns.size());
            for (std::size_t v = 0; v < places->size(); ++v)
                out.values[(*places)[v]] = {row.values[v].origin};
        } else {
            for (const AlignedPiece &value : row.values)
                out.values.push_back({value.origin});
        }
        result.push_back(std::move(out));
    }
    for (std::size_t l = m_labels.size(); l-- > 0;) {
        const auto isOwn = [l](const ValueRow &row) { return row.label == static_cast<int>(l); };
        if (std::ranges::any_of(m_rows, isOwn))
            continue;
        const int row = rowOfGroup(m_labels[l]);
        AlignedCell cell = cellOf(m_labels[l].pieces);
        if (row < 0)
            result.push_back({.labels = {std::move(cell)}, .values = {}});
        else
            result[static_cast<std::size_t>(row)].labels.insert(
                result[static_cast<std::size_t>(row)].labels.begin(), std::move(cell));
    }
    std::vector<AlignedRow> all = headRows();
    std::ranges::move(result, std::back_inserter(all));
    return all;
}

void AlignedBlock::readLines()
{
    AlignedLabels heads(m_slack);
    AlignedLabels labels(m_slack);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const AlignedPieces &pieces = m_lines[i].pieces;
        const std::size_t words = pieces.size() - m_shapes[i].values;
        for (std::size_t p = 0; p < words; ++p) {
            if (m_shapes[i].head)
                heads.add(pieces[p], false);
            else
                labels.add(pieces[p], m_shapes[i].values > 0 && p + 1 == words);
        }
        if (m_shapes[i].values == 0)
            continue;
        ValueRow row{.y = pieces.back().y, .values = {}, .label = -1};
        row.values.assign(pieces.begin() + static_cast<std::ptrdiff_t>(words), pieces.end());
        labels.endValues(row.y);
        m_rows.push_back(std::move(row));
    }
    m_heads = heads.take();
    m_labels = labels.take();
}

/// The label of a row is the one beside its values, the rightmost of those.
void AlignedBlock::findRowLabels()
{
    std::vector<bool> taken(m_labels.size());
    for (ValueRow &row : m_rows) {
        const double half = row.values.front().height / 2;
        for (std::size_t l = 0; l < m_labels.size(); ++l) {
            const AlignedLabel &label = m_labels[l];
            const bool beside = label.top() <= row.y + half && label.bottom() >= row.y - half;
            if (taken[l] || !beside || label.left() > row.values.front().left)
                continue;
            if (row.label < 0
                || label.left() > m_labels[static_cast<std::size_t>(row.label)].left())
                row.label = static_cast<int>(l);
        }
        if (row.label >= 0)
            taken[static_cast<std::size_t>(row.label)] = true;
    }
}

/// A label in the column of the rows' labels, with nothing beside it, is that of a blank row.
void AlignedBlock::addBlankRows()
{
    const std::size_t printed = m_rows.size();
    for (std::size_t l = 0; l < m_labels.size(); ++l) {
        const AlignedLabel &label = m_labels[l];
        const auto isOwn = [l](const ValueRow &row) { return row.label == static_cast<int>(l); };
        const auto isAlike = [&](const ValueRow &row) {
            return row.label >= 0
                   && std::abs(m_labels[static_cast<std::size_t>(row.label)].left() - label.left())
                          <= m_slack;
        };
        const auto known = std::span(m_rows).first(printed);
        const bool alike = printed == 0 ? !m_heads.empty() : std::ranges::any_of(known, isAlike);
        if (alike && std::ranges::none_of(known, isOwn))
            m_rows.push_back({.y = label.middle(), .values = {}, .label = static_cast<int>(l)});
    }
}

/// The heads right above columns of values.
AlignedPieces AlignedBlock::lowestHeads() const
{
    double labelsEnd = 0;
    for (const ValueRow &row : m_rows) {
        if (row.label >= 0)
            labelsEnd = std::max(labelsEnd, m_labels[static_cast<std::size_t>(row.label)].right());
    }
    AlignedPieces lowest;
    for (const AlignedLabel &head : m_heads) {
        const bool covered = std::ranges::any_of(
            m_heads, [&](const AlignedLabel &other) { return isBelow(head, other); });
        if (covered || (head.left() + head.right()) / 2 <= labelsEnd)
            continue;
        AlignedPiece piece = head.pieces.front();
        piece.right = head.right();
        lowest.push_back(piece);
    }
    return lowest;
}

/// The row a group begins with: the last one numbered as a first that stands above the middle of
/// the group's label.
int AlignedBlock::rowOfGroup(const AlignedLabel &group) const
{
    int first = -1;
    int beside = -1;
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const ValueRow &row = m_rows[r];
        if (beside < 0 && row.y >= group.top() - group.pieces.front().height)
            beside = static_cast<int>(r);
        if (row.label < 0 || row.y > group.middle() + group.pieces.front().height)
            continue;
        const AlignedLabel &label = m_labels[static_cast<std::size_t>(row.label)];
        if (label.left() > group.left() + m_slack && beginsGroup(label.text()))
            first = static_cast<int>(r);
    }
    return first >= 0 ? first : beside;
}

/// Heads of one height are one row.
std::vector<AlignedRow> AlignedBlock::headRows() const
{
    std::vector<AlignedRow> rows;
    std::vector<const AlignedLabel *> heads;
    for (const AlignedLabel &head : m_heads)
        heads.push_back(&head);
    std::ranges::stable_sort(heads, {}, [](const AlignedLabel *head) { return head->top(); });
    double y = -std::numeric_limits<double>::max();
    for (const AlignedLabel *head : heads) {
        if (head->top() > y + head->pieces.front().height / 2)
            rows.emplace_back();
        y = head->top();
        rows.back().labels.push_back(cellOf(head->pieces));
    }
    return rows;
}

} // namespace gouji
