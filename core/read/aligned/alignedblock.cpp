#include "core/read/aligned/alignedblock.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

/// The first row of a numbered group.
bool beginsGroup(const QString &label)
{
    static const QStringList firsts{QStringLiteral("1"), QStringLiteral("（一"),
                                    QStringLiteral("(一"), QStringLiteral("１"),
                                    QStringLiteral("①")};
    return std::ranges::any_of(firsts,
                               [&](const QString &first) { return label.startsWith(first); });
}

} // namespace

std::vector<AlignedRow> AlignedBlock::rows()
{
    readLines();
    findRowLabels();
    if (!m_steady) {
        findLabelsAside();
        findLabelsInOrder();
    }
    addBlankRows();
    std::ranges::stable_sort(m_rows, {}, &ValueRow::y);

    std::vector<AlignedPieces> values;
    values.reserve(m_rows.size());
    for (const ValueRow &row : m_rows) {
        if (!row.isAstray())
            values.push_back(row.values);
    }
    const AlignedHeads::Lowest lowest = m_heads.lowest(extentOfRowLabels());
    const AlignedColumns columns(values, lowest.pieces, m_steady);

    std::vector<AlignedRow> result;
    for (const ValueRow &row : m_rows) {
        AlignedRow out;
        if (row.label >= 0)
            out.labels.push_back(cellOf(m_labels[static_cast<std::size_t>(row.label)].pieces));
        if (!row.caption)
            out.values = cellsOf(row, columns);
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
    std::vector<AlignedRow> all = headRows(columns, lowest);
    for (std::size_t r = 0; r < result.size(); ++r) {
        std::vector<AlignedCell> rest;
        if (r < m_rows.size())
            rest = takeAstray(result[r], m_rows[r]);
        all.push_back(std::move(result[r]));
        if (!rest.empty())
            all.push_back({.labels = {}, .values = std::move(rest)});
    }
    return all;
}

bool AlignedBlock::ValueRow::isAstray() const
{
    return std::ranges::any_of(values, &AlignedPiece::astray);
}

/// With its blank ones, where it is known which these are.
std::vector<AlignedCell> AlignedBlock::cellsOf(const ValueRow &row, const AlignedColumns &columns)
{
    std::vector<AlignedCell> cells;
    const auto places = row.isAstray() ? std::nullopt : columns.place(row.values);
    if (places)
        cells.resize(columns.size());
    for (std::size_t v = 0; v < row.values.size(); ++v) {
        AlignedCell cell = cellOf({row.values[v]});
        if (places)
            cells[(*places)[v]] = std::move(cell);
        else
            cells.push_back(std::move(cell));
    }
    return cells;
}

/// A row without a label, as the rest of a torn row is in other texts.
std::vector<AlignedCell> AlignedBlock::takeAstray(AlignedRow &row, const ValueRow &of)
{
    const auto astray = std::ranges::find_if(of.values, &AlignedPiece::astray);
    if (astray == of.values.end())
        return {};
    const auto first = std::ranges::find(row.values, cellOf(AlignedPieces{*astray}));
    std::vector<AlignedCell> rest(std::make_move_iterator(first),
                                  std::make_move_iterator(row.values.end()));
    row.values.erase(first, row.values.end());
    return rest;
}

/// Heads of columns that stand on several lines are one row: there they are in the order of the
/// columns. Where it is known which column each is over, they stand in these.
std::vector<AlignedRow> AlignedBlock::headRows(const AlignedColumns &columns,
                                               const AlignedHeads::Lowest &lowest) const
{
    const std::vector<AlignedLabel> &heads = m_heads.heads();
    const auto middleOf = [&heads](std::size_t head) { return heads[head].middle(); };
    const auto [top, bottom] = std::ranges::minmax_element(lowest.heads, {}, middleOf);
    if (m_steady || lowest.heads.size() < 2 || middleOf(*top) == middleOf(*bottom))
        return m_heads.rows();
    AlignedRow row;
    row.values.resize(columns.size());
    std::size_t placed = 0;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        const int head = columns.headOf(c);
        if (head < 0)
            continue;
        row.values[c] = cellOf(heads[lowest.heads[static_cast<std::size_t>(head)]].pieces);
        ++placed;
    }
    std::vector<std::size_t> apart = lowest.heads;
    if (placed < lowest.heads.size()) {
        row.values.clear();
        std::ranges::stable_sort(apart, {}, [&](std::size_t head) { return heads[head].left(); });
        for (const std::size_t head : apart)
            row.labels.push_back(cellOf(heads[head].pieces));
    }
    // Where groups have heads, that of the labels stands before these; a wide label reaches below
    // heads of columns.
    std::vector<std::size_t> ofLabels = lowest.ofLabels;
    if (heads.size() > lowest.heads.size() + ofLabels.size())
        ofLabels.clear();
    std::ranges::stable_sort(ofLabels, {}, [&](std::size_t head) { return heads[head].left(); });
    std::vector<AlignedCell> before;
    for (const std::size_t head : ofLabels) {
        before.push_back(cellOf(heads[head].pieces));
        apart.push_back(head);
    }
    row.labels.insert(row.labels.begin(), before.begin(), before.end());
    std::vector<AlignedRow> rows = m_heads.rows(apart);
    rows.push_back(std::move(row));
    return rows;
}

void AlignedBlock::readLines()
{
    AlignedLabels labels(m_slack);
    const double full = m_steady ? 0 : endOfLabels();
    if (!m_steady)
        findLabelColumns();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const AlignedPieces &pieces = m_lines[i].pieces;
        const std::size_t words = pieces.size() - m_shapes[i].values;
        for (std::size_t p = 0; p < words && !m_shapes[i].head; ++p) {
            const bool beside = p + 1 < words && beginsWithNumber(pieces[p + 1].text);
            labels.add(pieces[p], valuesOf(i, p), beside);
            if (isShortLabel(labels.last(), full))
                labels.end();
            else if (labels.last().onValues && isFullLine(pieces[p]))
                labels.goOn();
        }
        if (m_shapes[i].values == 0)
            continue;
        ValueRow row{.y = pieces.back().y, .values = {}};
        row.values.assign(pieces.begin() + static_cast<std::ptrdiff_t>(words), pieces.end());
        labels.endValues(m_lines[i], m_shapes[i].values);
        m_rows.push_back(std::move(row));
    }
    m_labels = labels.take();
    // A character of a label that stands alone, 无 of 无法提供, reads like a value and is none.
    std::erase_if(m_labels, [this](const AlignedLabel &label) {
        return !m_steady && lookOf(label.text()) == CellLook::Value;
    });
}

/// A blank row may be no row, but a title: where others have values, the labels of these count.
LabelExtent AlignedBlock::extentOfRowLabels() const
{
    LabelExtent extent;
    bool found = false;
    const auto isLabelled = [](const ValueRow &row) {
        return row.label >= 0 && !row.values.empty();
    };
    const bool printed = !m_steady && std::ranges::any_of(m_rows, isLabelled);
    extent.values = std::numeric_limits<double>::max();
    for (const ValueRow &row : m_rows) {
        if (!row.values.empty())
            extent.values = std::min(extent.values, row.values.front().left);
        if (row.label < 0 || row.caption || (printed && row.values.empty()))
            continue;
        const AlignedLabel &label = m_labels[static_cast<std::size_t>(row.label)];
        extent.begin = found ? std::min(extent.begin, label.left()) : label.left();
        extent.end = std::max(extent.end, m_steady ? label.right() : label.narrowRight());
        found = true;
    }
    return extent;
}

/// Its label goes on below the values on the next line.
bool AlignedBlock::isAboveItsValues(std::size_t line, const AlignedPiece &piece) const
{
    return !m_steady && line + 2 < m_lines.size() && m_shapes[line + 1].values > 0
           && m_shapes[line + 2].values == 0
           && !AlignedLabels::beginsLabel(m_lines[line + 2].pieces.back().text)
           && areAroundValues(piece, m_lines[line + 1], m_shapes[line + 1].values,
                              m_lines[line + 2].pieces.back(), m_slack);
}

AlignedLabels::Values AlignedBlock::valuesOf(std::size_t line, std::size_t piece) const
{
    using enum AlignedLabels::Values;
    const AlignedPieces &pieces = m_lines[line].pieces;
    if (piece + 1 < pieces.size() - m_shapes[line].values)
        return Apart;
    if (m_shapes[line].values > 0)
        return Beside;
    return isAboveItsValues(line, pieces[piece]) ? Below : Apart;
}

/// How far labels without numbers reach that begin at the left, in a column of their own, or may:
/// those of other blocks stand in the same one, but for the next column.
double AlignedBlock::endOfLabels() const
{
    constexpr double leastWhite = 2;
    double end = 0;
    double next = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const AlignedPieces &pieces = m_lines[i].pieces;
        const std::size_t words = pieces.size() - m_shapes[i].values;
        if (m_shapes[i].label && pieces.front().left <= m_column.begin + m_slack)
            end = std::max(end, pieces.front().right);
        for (std::size_t p = m_shapes[i].head ? 0 : words; p < pieces.size(); ++p) {
            if (pieces[p].left > m_column.begin + m_slack)
                next = std::min(next, pieces[p].left);
        }
    }
    return std::max(end, std::min(m_column.begin + m_column.width, next - leastWhite));
}

/// Nothing of it follows on the next line: a longer one has room in the same column.
bool AlignedBlock::isShortLabel(const AlignedLabel &label, double end) const
{
    constexpr double mostRagged = 4;
    if (AlignedLabels::beginsLabel(label.pieces.front().text) || label.isVertical())
        return false;
    return label.left() <= m_column.begin + m_slack
               ? label.pieces.back().right + mostRagged < end
               : label.pieces.size() == 1 && isShortInColumn(label.pieces.front());
}

/// Labels without numbers that begin below each other: how far each column of them reaches.
void AlignedBlock::findLabelColumns()
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const AlignedPieces &pieces = m_lines[i].pieces;
        for (std::size_t p = 0; p < pieces.size() - m_shapes[i].values && !m_shapes[i].head; ++p) {
            if (AlignedLabels::beginsLabel(pieces[p].text))
                continue;
            auto &[lines, right] = m_labelColumns[pieces[p].left];
            ++lines;
            right = std::max(right, pieces[p].right);
        }
    }
}

/// No other character has room on it: a label without a number is broken there.
bool AlignedBlock::isFullLine(const AlignedPiece &label) const
{
    constexpr int fewestLines = 6;
    constexpr qsizetype fewestCharacters = 6; // in narrow columns every line is full
    constexpr double character = 2;           // the width of one
    const auto column = m_labelColumns.find(label.left);
    return label.text.size() >= fewestCharacters && column != m_labelColumns.end()
           && column->second.first >= fewestLines
           && label.right + character > column->second.second;
}

/// Centred like the widest label of the column, which has room for some more characters.
bool AlignedBlock::isShortInColumn(const AlignedPiece &label) const
{
    constexpr double mostRagged = 2;
    constexpr double mostAside = 1;
    const AlignedPiece *widest = m_column.widest;
    return !m_steady && widest != nullptr && label.narrow + mostRagged < widest->narrow
           && (std::abs(widest->middle() - label.middle()) <= mostAside
               || std::abs(widest->narrowMiddle() - label.narrowMiddle()) <= mostAside);
}

/// Below heads or on a page of labels, a numbered one with no other beside it, nor words where
/// values would stand.
bool AlignedBlock::isNumberedRow(const AlignedLabel &label) const
{
    if (m_steady || (m_heads.heads().empty() && !m_column.alone) || !beginsWithNumber(label.text()))
        return false;
    const double half = label.pieces.front().height / 2;
    const auto isBeside = [&](const AlignedLabel &other) {
        return other.left() > label.left() + m_slack && other.top() <= label.bottom() + half
               && other.bottom() >= label.top() - half;
    };
    return std::ranges::none_of(m_labels, isBeside)
           && std::ranges::none_of(m_heads.heads(), isBeside);
}

/// Begins where the other does, or is centred like it where lines are of characters.
bool AlignedBlock::standsInColumnOf(const AlignedLabel &label, const AlignedLabel &other) const
{
    const auto middle = [](const AlignedLabel &of) { return of.pieces.front().narrowMiddle(); };
    return std::abs(label.left() - other.left()) <= m_slack
           || (!m_steady && label.pieces.size() == 1 && other.pieces.size() == 1
               && std::abs(middle(label) - middle(other)) <= m_slack);
}

/// A label in the column of the rows' labels, with nothing beside it, is that of a blank row; one
/// farther to the right stands over columns.
void AlignedBlock::addBlankRows()
{
    const std::size_t printed = m_rows.size();
    double leftmost = std::numeric_limits<double>::max();
    for (const ValueRow &row : m_rows) {
        if (row.label >= 0)
            leftmost = std::min(leftmost, m_labels[static_cast<std::size_t>(row.label)].left());
    }
    const double columns = m_heads.columnsBegin();
    for (std::size_t l = 0; l < m_labels.size(); ++l) {
        const AlignedLabel &label = m_labels[l];
        const auto isOwn = [l](const ValueRow &row) { return row.label == static_cast<int>(l); };
        const auto isAlike = [&](const ValueRow &row) {
            return row.label >= 0
                   && standsInColumnOf(label, m_labels[static_cast<std::size_t>(row.label)]);
        };
        // Right below values, a line without a number may be the rest of their label as well.
        const auto mayBeRest = [&](const ValueRow &row) {
            constexpr double nextLine = 1.2;
            const bool ended =
                row.label >= 0 && m_labels[static_cast<std::size_t>(row.label)].ended;
            return !m_steady && !ended && !beginsWithNumber(label.text()) && label.top() > row.y
                   && label.top() - row.y <= nextLine * row.values.front().height;
        };
        const auto known = std::span(m_rows).first(printed);
        if (std::ranges::any_of(known, isOwn) || isBesideRows(label, known))
            continue;
        const bool alike = printed == 0
                               ? label.left() < columns || isNumberedRow(label)
                               : std::ranges::any_of(known, isAlike) || isNumberedRow(label);
        const QString &text = label.pieces.front().text;
        const bool article = AlignedLabels::beginsLabel(text) && !beginsWithNumber(text);
        const bool caption = (!m_steady && !alike && label.left() > leftmost + m_slack)
                             || (alike && (article || std::ranges::any_of(known, mayBeRest)));
        if (alike || caption)
            m_rows.push_back({.y = label.middle(),
                              .values = {},
                              .label = static_cast<int>(l),
                              .caption = caption});
    }
}

/// The row a group begins with: the last one numbered as a first that stands above the middle of
/// the group's label.
int AlignedBlock::rowOfGroup(const AlignedLabel &group) const
{
    int first = -1;
    int beside = -1;
    for (std::size_t r = 0; r < m_rows.size(); ++r) {
        const ValueRow &row = m_rows[r];
        const bool left = row.label >= 0
                          && m_labels[static_cast<std::size_t>(row.label)].left() + m_slack
                                 < group.left(); // no group stands behind its rows
        if (beside < 0 && !left && row.y >= group.top() - group.pieces.front().height)
            beside = static_cast<int>(r);
        if (row.label < 0 || row.y > group.middle() + group.pieces.front().height)
            continue;
        const AlignedLabel &label = m_labels[static_cast<std::size_t>(row.label)];
        if (label.left() > group.left() + m_slack && beginsGroup(label.text()))
            first = static_cast<int>(r);
    }
    return first >= 0 ? first : beside;
}

} // namespace gouji
