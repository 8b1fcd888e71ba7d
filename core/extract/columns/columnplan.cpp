#include "core/extract/columns/columnplan.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <functional>
#include <iterator>
#include <ranges>

namespace gouji {

namespace {

/// Heads a chain in the order of the form passes by, as heads of one rank may come out on several
/// lines: those that stand once in the block, among the rows of its other heads.
QList<int> displacedColumns(const CellStream &stream, const TableLabels &labels, int block,
                            StreamRows heads)
{
    QList<int> columns;
    const FormBlock &form = labels.table->blocks[block];
    const auto isHead = [block](const LabelSlot &slot) {
        return slot.block == block && slot.kind == LabelKind::ColumnHeader;
    };
    for (const LabelSlot &slot : labels.sequence) {
        const auto isSame = [&](const LabelSlot &other) {
            return isHead(other) && other.key == slot.key;
        };
        if (!isHead(slot) || !form.columnNodes[slot.node].isLeaf
            || std::ranges::count_if(labels.sequence, isSame) > 1)
            continue;
        const auto begin = stream.cells.cbegin();
        if (std::any_of(begin + stream.rowBegins[heads.begin], begin + stream.rowEnd(heads.end - 1),
                        [&slot](const Candidate &cell) { return cell.key == slot.key; }))
            columns.append(form.columnNodes[slot.node].firstLeaf);
    }
    return columns;
}

} // namespace

QList<int> namedColumns(const CellStream &stream, const TableLabels &labels,
                        const LabelChain &chain, int block, StreamRows rows)
{
    StreamRows heads{rows.end, rows.begin};
    const FormBlock &form = labels.table->blocks[block];
    QVarLengthArray<bool, 32> named(form.columns.size(), false);
    for (const Anchor &anchor : chain.anchors) {
        const LabelSlot &slot = labels.sequence[anchor.slot];
        const int row = stream.cells[anchor.cell].row;
        if (slot.block != block || slot.kind != LabelKind::ColumnHeader || row < rows.begin
            || row >= rows.end)
            continue;
        heads = {std::min(heads.begin, row), std::max(heads.end, row + 1)};
        if (form.columnNodes[slot.node].isLeaf)
            named[form.columnNodes[slot.node].firstLeaf] = true;
    }
    if (!heads.isEmpty() && named.contains(false)) {
        for (const int column : displacedColumns(stream, labels, block, heads))
            named[column] = true;
    }
    QList<int> columns;
    columns.reserve(named.size());
    for (int column = 0; column < named.size(); ++column) {
        if (named[column])
            columns.append(column);
    }
    return columns;
}

namespace {

/// A label nobody knows, and no piece of any, in one of the last of `rows`.
bool hasHeadOfItsOwn(const CellStream &stream, const TableLabels &labels, StreamRows rows)
{
    constexpr int mostHeadRows = 12;
    constexpr qsizetype longest = 8;
    const auto isOwn = [&labels](const Candidate &cell) {
        return cell.label && cell.matches.isEmpty() && !cell.key.isEmpty()
               && cell.key.size() <= longest
               && std::ranges::none_of(labels.sequence, [&cell](const LabelSlot &slot) {
                      return slot.key.contains(cell.key);
                  });
    };
    const auto begin = stream.cells.cbegin();
    const int first = std::max(rows.begin, rows.end - mostHeadRows);
    return !rows.isEmpty()
           && std::any_of(begin + stream.rowBegins[first], begin + stream.rowEnd(rows.end - 1),
                          isOwn);
}

} // namespace

qsizetype countHeadsOfFewer(const CellStream &stream, const TableLabels &labels,
                            const LabelChain &chain, int block, StreamRows rows)
{
    const FormBlock &form = labels.table->blocks[block];
    const auto isUnknown = [](const Candidate &cell) {
        return cell.label && cell.matches.isEmpty();
    };
    for (const Anchor &anchor : chain.anchors) {
        const LabelSlot &slot = labels.sequence[anchor.slot];
        const int row = stream.cells[anchor.cell].row;
        if (slot.block != block || slot.kind != LabelKind::ColumnHeader || row < rows.begin
            || row >= rows.end || !form.columnNodes[slot.node].isLeaf)
            continue;
        const auto begin = stream.cells.cbegin();
        if (std::any_of(begin + stream.rowBegins[row], begin + stream.rowEnd(row), isUnknown))
            return 0;
    }
    const qsizetype named = namedColumns(stream, labels, chain, block, rows).size();
    return named < form.columns.size() && hasHeadOfItsOwn(stream, labels, rows) ? named : 0;
}

GridHeads gridHeads(const CellStream &stream, const SourceDocument &document,
                    const TableLabels &labels, const LabelChain &chain, int block, StreamRows rows)
{
    const FormBlock &form = labels.table->blocks[block];
    const qsizetype fewestHeads = std::min<qsizetype>(3, form.columns.size());
    QMap<int, int> places; // column of the form → of the grid
    QSet<int> headRows;
    for (const Anchor &anchor : chain.anchors) {
        const LabelSlot &slot = labels.sequence[anchor.slot];
        const Candidate &cell = stream.cells[anchor.cell];
        if (slot.block != block || slot.kind != LabelKind::ColumnHeader || cell.row < rows.begin
            || cell.row >= rows.end || !form.columnNodes[slot.node].isLeaf)
            continue;
        if (document.tables[cell.table].geometry != TableGeometry::Grid)
            return {};
        places.insert(form.columnNodes[slot.node].firstLeaf, cell.column);
        headRows.insert(cell.row);
    }
    if (places.size() < fewestHeads)
        return {};
    const int first = places.first();
    for (auto it = places.cbegin(); it != places.cend(); ++it) {
        if (it.value() != first + std::distance(places.cbegin(), it))
            return {};
    }
    for (const int row : std::as_const(headRows)) {
        const Candidate &last = stream.cells[stream.rowEnd(row) - 1];
        if (last.column > places.last() && (last.label || stream.isPrinted(stream.rowEnd(row) - 1)))
            return {};
    }
    return {places.keys(), first};
}

namespace {

/// The labels of stream row `row` that stand over `cells`, one by one, behind those over their
/// labels; empty when there are others. Where nothing but white parts columns, they may only be as
/// many.
QList<int> headsAbove(const CellStream &stream, const SourceDocument &document,
                      const QList<int> &cells, int row)
{
    const Candidate &first = stream.cells[cells.constFirst()];
    QList<int> heads;
    for (int c = stream.rowBegins[row]; c < stream.rowEnd(row); ++c) {
        if (!stream.cells[c].label || stream.cells[c].table != first.table)
            return {};
        heads.append(c);
    }
    while (heads.size() > cells.size() && stream.cells[heads.constFirst()].column < first.column)
        heads.removeFirst();
    if (heads.size() != cells.size())
        return {};
    const bool inPlace = std::ranges::equal(
        heads, cells, {}, [&](int cell) { return stream.cells[cell].column; },
        [&](int cell) { return stream.cells[cell].column; });
    const bool byWhite = document.tables[first.table].geometry == TableGeometry::Spanned;
    return inPlace || byWhite ? heads : QList<int>();
}

/// Columns of a block that a head may name.
QList<int> columnsNamedBy(const Candidate &head, const TableLabels &labels, int tableLabels,
                          int block)
{
    QList<int> columns;
    for (const LabelMatch &match : head.matches) {
        if (match.tableLabels != tableLabels)
            continue;
        const LabelSlot &slot = labels.sequence[match.slot];
        if (slot.block != block || slot.kind != LabelKind::ColumnHeader)
            continue;
        const auto &node = labels.table->blocks[block].columnNodes[slot.node];
        if (node.isLeaf)
            columns.append(node.firstLeaf);
    }
    std::ranges::sort(columns);
    return columns;
}

/// The one way to take a column of each list so that they rise; empty when there are more or none.
QList<int> onlyRisingChoice(const QList<QList<int>> &choices)
{
    const auto choose = [](const QList<QList<int>> &lists, auto isBehind) {
        QList<int> chosen;
        for (const QList<int> &list : lists) {
            const auto next = std::ranges::find_if(list, [&](int column) {
                return chosen.isEmpty() || isBehind(column, chosen.constLast());
            });
            if (next == list.cend())
                return QList<int>();
            chosen.append(*next);
        }
        return chosen;
    };
    // The leftmost and the rightmost choice are the same where there is no other.
    const QList<int> leftmost = choose(choices, std::greater());
    QList<QList<int>> backwards(choices.crbegin(), choices.crend());
    for (QList<int> &list : backwards)
        std::ranges::reverse(list);
    QList<int> rightmost = choose(backwards, std::less());
    std::ranges::reverse(rightmost);
    return leftmost == rightmost ? leftmost : QList<int>();
}

} // namespace

QList<int> columnsBelowHeads(const CellStream &stream, const SourceDocument &document,
                             const TableLabels &labels, const LabelChain &chain, int block,
                             const HeadedCells &row)
{
    if (chain.anchors.isEmpty() || row.cells.isEmpty())
        return {};
    const int tableLabels = chain.anchors.constFirst().match.tableLabels;
    for (int above = row.header.end - 1; above >= row.header.begin; --above) {
        QList<QList<int>> choices;
        for (const int head : headsAbove(stream, document, row.cells, above))
            choices.append(columnsNamedBy(stream.cells[head], labels, tableLabels, block));
        if (!choices.isEmpty())
            return onlyRisingChoice(choices);
    }
    return {};
}

bool lacksColumn(const QList<int> &counts, qsizetype columns)
{
    constexpr qsizetype fewestRows = 3;
    if (counts.size() < fewestRows)
        return false;
    const int most = std::ranges::max(counts);
    // Where zeros are left blank, rows print a value or two.
    return most < columns && qsizetype{most} * 2 > columns
           && std::ranges::count(counts, most) * 4 >= counts.size() * 3;
}

namespace {

QList<int> firstColumns(qsizetype count)
{
    QList<int> columns(count);
    std::ranges::copy(std::views::iota(0, static_cast<int>(count)), columns.begin());
    return columns;
}

} // namespace

QList<int> allColumns(const FormBlock &block)
{
    return firstColumns(block.columns.size());
}

QList<int> columnsByCount(const QList<int> &named, const QList<int> &counts, qsizetype all)
{
    QList<int> columns = firstColumns(all);
    const qsizetype fewer = named.size();
    if (fewer == 0 || fewer >= all || counts.isEmpty())
        return columns;
    const auto alike = std::ranges::count(counts, fewer);
    const bool most = alike * 2 >= counts.size();
    return most && std::ranges::max(counts) == fewer ? named : columns;
}

} // namespace gouji
