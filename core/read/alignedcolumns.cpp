#include "core/read/alignedcolumns.h"

#include <algorithm>

namespace gouji {

AlignedColumns::AlignedColumns(const std::vector<AlignedPieces> &rows, const AlignedPieces &heads)
{
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
    if (!m_sure || m_columns.empty())
        return std::nullopt;
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
