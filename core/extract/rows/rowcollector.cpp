#include "core/extract/rows/rowcollector.h"

#include "core/extract/columns/columnplan.h"
#include "core/extract/columns/headorder.h"
#include "core/extract/labels/namedperiod.h"
#include "core/extract/rows/brokenlabels.h"
#include "core/extract/rows/columngrid.h"
#include "core/extract/rows/headlessrows.h"
#include "core/extract/rows/headplacement.h"
#include "core/extract/rows/leadingcells.h"
#include "core/extract/rows/rowpieces.h"
#include "core/extract/rows/unknownrows.h"

#include <QMap>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <ranges>
#include <utility>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

class RowCollector
{
public:
    RowCollector(const CellStream &stream, const SourceDocument &document,
                 const TableLabels &labels, const LabelChain &chain, StreamRows within)
        : m_stream(stream)
        , m_document(document)
        , m_labels(labels)
        , m_chain(chain)
        , m_within(within)
    {}

    QList<CollectedRow> collect()
    {
        QList<CollectedRow> rows;
        rows.reserve(m_labels.table->rows.size() + m_labels.table->blocks.size());
        for (int a = 0; a < m_chain.anchors.size(); ++a) {
            const LabelSlot &slot = m_labels.sequence[m_chain.anchors[a].slot];
            if (slot.kind == LabelKind::RowLabel)
                rows.append(labelledRow(a, slot.row));
        }
        markNeighbours(rows);
        rows += unknownRows(rows, m_stream, m_document, m_labels, m_chain, m_within);
        std::ranges::stable_sort(rows, {}, &CollectedRow::firstStreamRow);
        doubtOtherYears(rows);
        mendBrokenLabels(rows, m_stream, m_document, m_labels, m_chain);
        const bool numbered = dropRowNumbers(rows, m_stream, m_labels);
        dropUnits(rows, m_stream);
        QList<qsizetype> cellsOfRows;
        cellsOfRows.reserve(rows.size());
        std::ranges::transform(rows, std::back_inserter(cellsOfRows),
                               [](const CollectedRow &row) { return row.cells.cells.size(); });
        planColumns(rows, numbered);
        agreeOnColumns(rows);
        const bool merged = hasMergedSlots(rows, cellsOfRows);
        for (CollectedRow &row : rows) {
            if (merged || row.cells.cells.size() != row.columns.size())
                dropMergedSlots(row);
            else
                dropSlotsOfLabels(row);
            joinPieces(row, m_stream, {m_within.begin, endOfPieces(row, rows)});
        }

        const ColumnGrid grid(m_stream, m_document, m_labels, m_chain, rows);
        for (CollectedRow &row : rows)
            row.guessed = row.guessed && !grid.isBelowHeads(row);
        for (int b = 0; b < m_labels.table->blocks.size(); ++b) {
            if (m_labels.table->blocks[b].rowNodes.isEmpty())
                rows += headlessRows(m_stream, m_document, m_labels, m_chain, m_within, b);
        }
        doubtTakenRows(rows);
        agreeOnColumns(rows);
        return rows;
    }

private:
    CollectedRow labelledRow(int anchor, int formRow) const
    {
        const int label = m_chain.anchors[anchor].cell;
        const int streamRow = m_stream.cells[label].row;
        CollectedRow row{.row = formRow,
                         .anchor = anchor,
                         .cells = {},
                         .columns = {},
                         .firstStreamRow = streamRow,
                         .lastStreamRow = streamRow,
                         .unlabelled = false};
        row.cells.geometry = m_document.tables[m_stream.cells[label].table].geometry;
        row.cells.cells.reserve(m_stream.rowEnd(streamRow) - label);
        for (int c = label + 1; c < m_stream.rowEnd(streamRow); ++c) {
            if (!m_stream.cells[c].matches.isEmpty())
                break;
            row.cells.cells.append(c);
        }
        takeOwnYear(row);
        return row;
    }

    /// Figures of several years below each other: those of this year, where a label between the
    /// row's and its values says so. Nothing else says it for sure.
    void takeOwnYear(CollectedRow &row) const
    {
        NamedPeriod period;
        const auto first = std::ranges::find_if(row.cells.cells, [this](int cell) {
            return m_stream.cells[cell].label || m_stream.isPrinted(cell);
        });
        if (first == row.cells.cells.end() || !isPeriod(*first, period))
            return;
        row.cells.cells.erase(row.cells.cells.begin(), first + 1);
        int below = row.firstStreamRow + 1;
        for (; below < m_within.end && !m_stream.hasKnownLabel(below); ++below) {
            NamedPeriod its;
            const int label = m_stream.lastLabel(below);
            if (label < 0 || !isPeriod(label, its))
                break;
            if (!period.isBefore(its))
                continue;
            period = its;
            row.cells.cells.resize(m_stream.rowEnd(below) - label - 1);
            std::iota(row.cells.cells.begin(), row.cells.cells.end(), label + 1);
            row.firstStreamRow = below;
            row.lastStreamRow = below;
        }
        row.unsure = row.unsure || period.kind != NamedPeriod::Kind::ThisYear;
    }

    /// Where nothing but white parts cells, the name of a year may have become a part of the label.
    void doubtOtherYears(QList<CollectedRow> &rows) const
    {
        const auto namesOther = [](const Candidate &cell) {
            return cell.label && endsInOtherYear(cell.key);
        };
        for (CollectedRow &row : rows) {
            const auto begin = m_stream.cells.cbegin();
            row.unsure = row.unsure
                         || std::any_of(begin + m_stream.rowBegins[row.firstStreamRow],
                                        begin + m_stream.rowEnd(row.firstStreamRow), namesOther);
        }
    }

    /// A cell is the name of a period, and nothing else: of which one.
    [[nodiscard]] bool isPeriod(int cell, NamedPeriod &period) const
    {
        if (m_stream.cells[cell].label && m_stream.cells[cell].matches.isEmpty())
            period = periodLabel(m_stream.cells[cell].key);
        return !period.isNone();
    }

    /// Labels of two rows in one row of the source.
    static void markNeighbours(QList<CollectedRow> &rows)
    {
        for (qsizetype i = 1; i < rows.size(); ++i) {
            if (rows[i].firstStreamRow != rows[i - 1].firstStreamRow)
                continue;
            rows[i - 1].unsure = true;
            rows[i].unsure = true;
        }
    }

    /// Blocks with row labels: which columns their rows print.
    void planColumns(QList<CollectedRow> &rows, bool numbered) const
    {
        for (int b = 0; b < m_labels.table->blocks.size(); ++b) {
            const FormBlock &block = m_labels.table->blocks[b];
            const auto isOfBlock = [&](const CollectedRow &row) {
                return row.row >= block.firstRow && row.row < block.firstRow + block.rowCount;
            };
            QList<int> counts;
            for (const CollectedRow &row : std::as_const(rows)) {
                if (isOfBlock(row) && !row.torn())
                    counts.append(static_cast<int>(printedAmong(row.cells.cells, m_stream)));
            }
            const auto first = std::ranges::find_if(rows, isOfBlock);
            if (first == rows.end())
                continue;
            const BlockColumns columns = columnsOf(b, counts, *first);
            HeadOrder order =
                headOrderIn({m_within.begin, first->firstStreamRow}, m_stream, m_document, m_labels,
                            m_chain.anchors.constFirst().match.tableLabels, b);
            if (numbered && order.columns.startsWith(-1))
                dropFirst(order);
            const qsizetype fewer = countHeadsOfFewer(m_stream, m_labels, m_chain, b,
                                                      {m_within.begin, first->firstStreamRow});
            for (CollectedRow &row : rows) {
                if (!isOfBlock(row))
                    continue;
                row.unsure = row.unsure || hasMoreThan(fewer, row);
                row.columns = columns.printed;
                row.guessed = columns.guessed;
                row.cells.firstValueColumn = columns.firstInGrid;
                if (order.columns.isEmpty())
                    dropBesideHeads(row, columns);
                placeByHeads(row, order, m_stream, m_document);
            }
        }
    }

    /// The head over the numbers of the rows.
    static void dropFirst(HeadOrder &order)
    {
        order.columns.removeFirst();
        if (!order.columns.contains(-1) && std::ranges::is_sorted(order.columns))
            order.columns.clear();
    }

    /// Cells for a column of the form that has no head among the `heads`: they may stand in one of
    /// the office's own. Where merged slots are cells, there are more of them anyway; and where
    /// nothing marks a cell, a head may be lost among others.
    [[nodiscard]] bool hasMoreThan(qsizetype heads, const CollectedRow &row) const
    {
        constexpr qsizetype fewest = 2;
        if (heads < fewest || row.cells.cells.size() <= heads)
            return false;
        const Candidate &first = m_stream.cells[row.cells.cells.constFirst()];
        const bool tabbed = m_document.text.view({0, first.span.begin}).endsWith(u'\t');
        const bool marked = m_document.info.mediaType == u"text/plain"_s ? tabbed : first.page == 0;
        return marked
               && (row.cells.geometry == TableGeometry::Compact
                   || row.cells.geometry == TableGeometry::Spanned);
    }

    struct BlockColumns
    {
        QList<int> printed; ///< of the form
        bool guessed = false;
        std::optional<int> firstInGrid;
    };

    /// Cells of a grid that stand left or right of all heads are none of the form's: below a head
    /// of the office's own, or blank. Else it is the row that stands askew.
    void dropBesideHeads(CollectedRow &row, const BlockColumns &columns) const
    {
        constexpr qsizetype fewest = 3; // the heads of other blocks stand above, too
        if (columns.printed.size() < fewest || row.cells.geometry != TableGeometry::Grid
            || !columns.firstInGrid)
            return;
        const int first = *columns.firstInGrid;
        const int last = first + static_cast<int>(columns.printed.size()) - 1;
        QList<int> below;
        for (const int cell : std::as_const(row.cells.cells)) {
            const int column = m_stream.cells[cell].column;
            if (column >= first && column <= last)
                below.append(cell);
            else if (m_stream.isPrinted(cell) && !isLabelAbove(row, column))
                return;
        }
        if (below.size() == columns.printed.size())
            row.cells.cells = std::move(below);
    }

    [[nodiscard]] bool isLabelAbove(const CollectedRow &row, int column) const
    {
        const auto begin = m_stream.cells.cbegin();
        return std::any_of(
            begin + m_stream.rowBegins[m_within.begin],
            begin + m_stream.rowBegins[row.firstStreamRow],
            [column](const Candidate &cell) { return cell.label && cell.column == column; });
    }

    /// `first` is the first row of the block.
    [[nodiscard]] BlockColumns columnsOf(int block, const QList<int> &counts,
                                         const CollectedRow &first) const
    {
        const qsizetype all = m_labels.table->blocks[block].columns.size();
        const QList<int> below =
            columnsBelowHeads(m_stream, m_document, m_labels, m_chain, block,
                              {first.cells.cells, {m_within.begin, first.firstStreamRow}});
        if (!below.isEmpty() && !counts.isEmpty() && std::ranges::max(counts) <= below.size())
            return {below, false, {}};
        const GridHeads heads = gridHeads(m_stream, m_document, m_labels, m_chain, block, m_within);
        const bool fewer = !heads.columns.isEmpty() && heads.columns.size() < all;
        if (fewer && !counts.isEmpty() && std::ranges::max(counts) <= heads.columns.size())
            return {heads.columns, false, heads.firstColumn};
        if (heads.columns.size() == all)
            return {heads.columns, false, heads.firstColumn};
        const QList<int> columns =
            columnsByCount(namedColumns(m_stream, m_labels, m_chain, block, m_within), counts, all);
        return {columns, columns.size() == all && lacksColumn(counts, all), {}};
    }

    /// In grids, rows without blanks show which column the values begin in: the same for every
    /// block of the table.
    void agreeOnColumns(QList<CollectedRow> &rows) const
    {
        QMap<int, int> votes; // column → rows
        for (const CollectedRow &row : std::as_const(rows)) {
            if (row.cells.geometry != TableGeometry::Grid || row.torn()
                || printedAmong(row.cells.cells, m_stream) != row.columns.size())
                continue;
            const auto first = std::ranges::find_if(
                row.cells.cells, [this](int cell) { return m_stream.isPrinted(cell); });
            ++votes[m_stream.cells[*first].column];
        }
        const auto best = std::ranges::max_element(votes);
        if (best == votes.end())
            return;
        for (CollectedRow &row : rows) {
            if (!row.cells.firstValueColumn)
                row.cells.firstValueColumn = best.key();
        }
    }

    /// Of a row with blank cells of its own, before one whose label is lost. What has no cells may
    /// have its values there as well.
    [[nodiscard]] int endOfPieces(const CollectedRow &row, const QList<CollectedRow> &rows) const
    {
        int end = m_within.end;
        if (row.anchor < 0 || !hasBlankCells(row))
            return end;
        for (const CollectedRow &other : rows) {
            if (other.anchor < 0 && other.firstStreamRow > row.firstStreamRow)
                end = std::min(end, other.firstStreamRow);
        }
        return end;
    }

    /// A row with blank cells of its own has the values below it, or the next one has, which lost
    /// its label or is not there at all.
    void doubtTakenRows(QList<CollectedRow> &rows) const
    {
        for (CollectedRow &row : rows) {
            if (row.anchor >= 0 && standsAside(row)
                && !(isThere(row.row - 1, rows) && isThere(row.row + 1, rows)))
                row.unsure = true;
            if (row.anchor < 0 || !hasBlankCells(row)
                || (!row.torn() && !isAboveLostLabel(row, rows)))
                continue;
            row.unsure = row.unsure || !isThere(row.row + 1, rows);
        }
    }

    /// Of the form; there is none before the first and behind the last.
    [[nodiscard]] bool isThere(int formRow, const QList<CollectedRow> &rows) const
    {
        return formRow < 0 || formRow >= m_labels.table->rows.size()
               || std::ranges::any_of(rows, [formRow](const CollectedRow &row) {
                      return row.row == formRow && row.anchor >= 0 && !row.cells.cells.isEmpty();
                  });
    }

    /// Where white alone parts columns: its values are not on the line of its label, all of which
    /// is on one.
    [[nodiscard]] bool standsAside(const CollectedRow &row) const
    {
        if (row.cells.cells.isEmpty() || !isPartedByWhite(row, m_stream, m_document))
            return false;
        const Candidate &label = m_stream.cells[m_chain.anchors[row.anchor].cell];
        const auto value = std::ranges::find_if(
            row.cells.cells, [this](int cell) { return m_stream.isPrinted(cell); });
        return value != row.cells.cells.cend() && label.words.isEmpty()
               && m_document.text.lineOf(label.span.begin)
                      != m_document.text.lineOf(m_stream.cells[*value].span.begin);
    }

    /// One that takes the values right below.
    static bool isAboveLostLabel(const CollectedRow &row, const QList<CollectedRow> &rows)
    {
        return std::ranges::any_of(rows, [&row](const CollectedRow &other) {
            return other.anchor < 0 && other.row == row.row + 1
                   && other.firstStreamRow == row.lastStreamRow + 1;
        });
    }

    /// As many as columns, in the row of its label.
    [[nodiscard]] bool hasBlankCells(const CollectedRow &row) const
    {
        const int label = m_chain.anchors[row.anchor].cell;
        const auto behind = std::views::iota(label + 1, m_stream.rowEnd(row.firstStreamRow));
        return std::ranges::ssize(behind) >= row.columns.size()
               && std::ranges::none_of(behind,
                                       [this](int cell) { return m_stream.isPrinted(cell); });
    }

    /// Merged slots are printed as cells behind some label. Where they are not, a row with as many
    /// cells as columns has its values in all of them, blanks included. `cells` are those of each
    /// row as found.
    static bool hasMergedSlots(const QList<CollectedRow> &rows, const QList<qsizetype> &cells)
    {
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (cells[i] > rows[i].columns.size())
                return true;
        }
        return false;
    }

    /// Empty cells between the label and the values of a row that has fewer values than columns:
    /// they are no values left blank, and the rest of the row may stand below.
    void dropMergedSlots(CollectedRow &row) const
    {
        QList<int> &cells = row.cells.cells;
        if (row.cells.geometry != TableGeometry::Grid || !row.cells.firstValueColumn)
            return;
        while (!cells.isEmpty() && !m_stream.isPrinted(cells.first())
               && !m_stream.cells[cells.first()].label
               && m_stream.cells[cells.first()].column < *row.cells.firstValueColumn)
            cells.removeFirst();
    }

    /// Empty cells behind the label where other rows of the grid have theirs, and a piece of the
    /// row below it that has cells of its own: with these, there would be too many.
    void dropSlotsOfLabels(CollectedRow &row) const
    {
        QList<int> &cells = row.cells.cells;
        const int below = row.lastStreamRow + 1;
        if (row.cells.geometry != TableGeometry::Grid || row.anchor < 0 || below >= m_within.end
            || m_stream.hasLabel(below) || m_stream.rowEnd(below) - m_stream.rowBegins[below] < 2)
            return;
        const int table = m_stream.cells[m_chain.anchors[row.anchor].cell].table;
        int deepest = 0;
        for (const Anchor &anchor : m_chain.anchors) {
            const Candidate &label = m_stream.cells[anchor.cell];
            if (label.table == table && m_labels.sequence[anchor.slot].kind == LabelKind::RowLabel)
                deepest = std::max(deepest, label.column);
        }
        while (!cells.isEmpty() && !m_stream.isPrinted(cells.first())
               && m_stream.cells[cells.first()].column <= deepest)
            cells.removeFirst();
    }

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    const LabelChain &m_chain;
    StreamRows m_within;
};

} // namespace

QList<CollectedRow> collectRows(const CellStream &stream, const SourceDocument &document,
                                const TableLabels &labels, const LabelChain &chain,
                                StreamRows within)
{
    return RowCollector(stream, document, labels, chain, within).collect();
}

bool isPartedByWhite(const CollectedRow &row, const CellStream &stream,
                     const SourceDocument &document)
{
    return row.cells.geometry == TableGeometry::Spanned
           && (document.info.mediaType == u"text/plain"_s
               || stream.cells[row.cells.cells.constFirst()].page > 0);
}

} // namespace gouji
