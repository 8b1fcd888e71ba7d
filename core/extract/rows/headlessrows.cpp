#include "core/extract/rows/headlessrows.h"

#include "core/extract/columns/columnplan.h"
#include "core/extract/columns/headcells.h"
#include "core/extract/columns/headorder.h"
#include "core/extract/labels/namedperiod.h"
#include "core/extract/rows/headplacement.h"
#include "core/extract/rows/rowpieces.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <ranges>

namespace gouji {

namespace {

/// How many rows below its header the values of a block without row labels may stand: a header torn
/// by a page break leaves pieces between.
constexpr int headerReach = 6;

class HeadlessRows
{
public:
    HeadlessRows(const CellStream &stream, const SourceDocument &document,
                 const TableLabels &labels, const LabelChain &chain, StreamRows within, int block)
        : m_stream(stream)
        , m_document(document)
        , m_labels(labels)
        , m_chain(chain)
        , m_within(within)
        , m_block(block)
        , m_heads(stream, labels, chain.anchors.constFirst().match.tableLabels, block)
    {}

    /// Below each run of heads of the block, the first row with values; or a row for each group of
    /// its columns.
    QList<CollectedRow> collect() const
    {
        if (QList<CollectedRow> groups = groupRows(); groups.size() > 1)
            return groups;
        const qsizetype width = m_labels.table->blocks[m_block].columns.size();
        QList<CollectedRow> rows;
        for (int from = m_within.begin; from < m_within.end;) {
            const auto row = unlabelledRow(from);
            if (!row)
                break;
            from = row->lastStreamRow + 1;
            if (rows.isEmpty() || row->columns.size() < width)
                rows.append(*row);
            else if (row->cells.cells.size() >= width)
                rows.first().unsure = true; // the whole block once more
        }
        return rows;
    }

private:
    /// Offices print the groups of columns below each other, too: each with its name in front.
    QList<CollectedRow> groupRows() const
    {
        QList<CollectedRow> rows;
        QSet<int> groups;
        for (int r = m_within.begin; r < m_within.end; ++r) {
            const int group = groupNamedIn(r);
            if (group < 0)
                continue;
            CollectedRow row = emptyRow(r);
            const FormNode &node = m_labels.table->blocks[m_block].columnNodes[group];
            row.cells.cells = valuesOfGroup(r, node);
            if (row.cells.cells.size() != node.leafCount)
                continue;
            if (groups.contains(group))
                return {};
            groups.insert(group);
            row.columns = columnsOf(node, rows.isEmpty() ? r : rows.constFirst().firstStreamRow);
            rows.append(row);
        }
        return rows;
    }

    /// The cells behind the labels of a row; of more than `group` has columns those below its
    /// heads, where the nearest row of heads has just as many.
    QList<int> valuesOfGroup(int streamRow, const FormNode &group) const
    {
        QList<int> cells;
        for (int c = m_stream.rowBegins[streamRow]; c < m_stream.rowEnd(streamRow); ++c) {
            if (m_stream.cells[c].label)
                cells.clear();
            else
                cells.append(c);
        }
        if (cells.size() <= group.leafCount)
            return cells;
        for (int above = streamRow - 1; above >= m_within.begin; --above) {
            const QList<int> places = m_heads.placesIn(above);
            if (places.isEmpty())
                continue;
            if (places.size() == group.leafCount)
                cells.removeIf([&](int c) { return !places.contains(m_stream.cells[c].column); });
            break;
        }
        return cells;
    }

    /// The group of single columns that the labels in front of the values of a row name, or begin
    /// to: the rest may stand alone below. -1 when there is none.
    int groupNamedIn(int streamRow) const
    {
        if (!m_stream.hasValue(streamRow))
            return -1;
        QString name = labelOf(streamRow);
        if (name.isEmpty())
            return -1; // what stands below is the name of the next
        if (streamRow + 1 < m_within.end && !m_stream.hasValue(streamRow + 1)
            && m_stream.rowEnd(streamRow + 1) == m_stream.rowBegins[streamRow + 1] + 1)
            name += labelOf(streamRow + 1);
        int group = -1;
        qsizetype known = 0;
        for (const LabelSlot &slot : m_labels.sequence) {
            if (slot.block != m_block || slot.kind != LabelKind::ColumnHeader
                || slot.key.size() <= known || !name.contains(slot.key))
                continue;
            const QList<FormNode> &nodes = m_labels.table->blocks[m_block].columnNodes;
            if (!nodes[slot.node].isLeaf && nodes[slot.node + 1].isLeaf) {
                group = slot.node;
                known = slot.key.size();
            }
        }
        return group;
    }

    /// Of a group, in the order of the heads above stream row `row`.
    QList<int> columnsOf(const FormNode &group, int row) const
    {
        const HeadOrder order = headOrder({m_within.begin, row});
        QList<int> columns =
            order.columns.isEmpty() ? allColumns(m_labels.table->blocks[m_block]) : order.columns;
        columns.removeIf([&group](int column) {
            return column < group.firstLeaf || column >= group.firstLeaf + group.leafCount;
        });
        return columns;
    }

    HeadOrder headOrder(StreamRows header) const
    {
        return headOrderIn(header, m_stream, m_document, m_labels,
                           m_chain.anchors.constFirst().match.tableLabels, m_block);
    }

    /// The first row with values below heads from stream row `from` on, or else a blank row there
    /// as long as the block is wide.
    std::optional<CollectedRow> unlabelledRow(int from) const
    {
        const qsizetype width = m_labels.table->blocks[m_block].columns.size();
        int heads = 0;
        int lastHead = -1;
        int blank = -1;
        for (int r = from; r < m_within.end; ++r) {
            if (const int found = m_heads.countIn(r); found > 0) {
                if (blank >= 0)
                    break;
                heads += found;
                lastHead = r;
                continue;
            }
            if (heads < 2 || r > lastHead + headerReach || m_stream.hasKnownLabel(r))
                continue;
            if (m_stream.hasValue(r) && (!isStrayNumber(r) || isTornOff(r)) && !numbersColumns(r))
                return ownRow(from, r);
            if (blank < 0 && !m_stream.hasValue(r) && !m_stream.hasLabel(r)
                && m_stream.rowEnd(r) - m_stream.rowBegins[r] == width)
                blank = r;
        }
        return blank < 0 ? std::nullopt : std::optional(unlabelledRow(from, blank));
    }

    /// Of the rows of values one below the other, the first in stream row `first`.
    CollectedRow ownRow(int headerBegin, int first) const
    {
        CollectedRow row = unlabelledRow(headerBegin, first);
        QList<int> rows{first};
        rows += rowsBelow(row);
        QStringList labels;
        for (const int streamRow : std::as_const(rows))
            labels.append(labelOf(streamRow));
        const OwnRow own = ownRowOf(labels);
        if (own.index > 0)
            row = unlabelledRow(headerBegin, rows[own.index]);
        row.unsure = row.unsure || !own.sure;
        return row;
    }

    /// Below `row`, in its table, those with more than half as many values as the block has
    /// columns.
    QList<int> rowsBelow(const CollectedRow &row) const
    {
        QList<int> rows;
        const auto columns = m_labels.table->blocks[m_block].columns.size();
        const auto tableOf = [this](int streamRow) {
            return m_stream.cells[m_stream.rowBegins[streamRow]].table;
        };
        int last = row.lastStreamRow;
        for (int r = last + 1; r < m_within.end && r <= last + headerReach; ++r) {
            const bool known = m_stream.hasKnownLabel(r) && !isSum(r);
            if (known || tableOf(r) != tableOf(row.firstStreamRow))
                break;
            if (2 * valuesIn(r) <= columns)
                continue;
            rows.append(r);
            last = r;
        }
        return rows;
    }

    /// Its label reads like the head of a total.
    [[nodiscard]] bool isSum(int streamRow) const { return labelOf(streamRow).endsWith(u'计'); }

    /// In front of the values of a row.
    QString labelOf(int streamRow) const
    {
        QString label;
        for (int c = m_stream.rowBegins[streamRow]; c < m_stream.rowEnd(streamRow) && !isValue(c);
             ++c)
            label += m_stream.cells[c].key;
        return label;
    }

    qsizetype valuesIn(int streamRow) const
    {
        const auto cells =
            std::views::iota(m_stream.rowBegins[streamRow], m_stream.rowEnd(streamRow));
        return std::ranges::count_if(cells, [this](int cell) { return isValue(cell); });
    }

    [[nodiscard]] bool isValue(int cell) const
    {
        return !m_stream.cells[cell].label && m_stream.isPrinted(cell);
    }

    CollectedRow emptyRow(int streamRow) const
    {
        CollectedRow row{.row = m_labels.table->blocks[m_block].firstRow,
                         .anchor = -1,
                         .cells = {},
                         .columns = {},
                         .firstStreamRow = streamRow,
                         .lastStreamRow = streamRow,
                         .unlabelled = false};
        row.cells.geometry =
            m_document.tables[m_stream.cells[m_stream.rowBegins[streamRow]].table].geometry;
        return row;
    }

    CollectedRow unlabelledRow(int headerBegin, int streamRow) const
    {
        CollectedRow row = emptyRow(streamRow);
        appendRow(row, m_stream, streamRow);
        // A label of the office's own before the values.
        while (!row.cells.cells.isEmpty() && m_stream.cells[row.cells.cells.first()].label
               && !isFirstValue(row))
            row.cells.cells.removeFirst();
        dropBehindHeads(row);
        planUnlabelled(row, {headerBegin, streamRow});
        return row;
    }

    /// `131（注1）` in a row with a cell for each column: a number with a note is no label.
    bool isFirstValue(const CollectedRow &row) const
    {
        const QStringView text = m_document.text.view(m_stream.cells[row.cells.cells.first()].span);
        return row.cells.cells.size() == m_labels.table->blocks[m_block].columns.size()
               && text.front().isDigit();
    }

    /// In a grid as wide as the block, blank cells behind all heads right above, which are those of
    /// one of its parts.
    void dropBehindHeads(CollectedRow &row) const
    {
        QList<int> &cells = row.cells.cells;
        const int head = row.firstStreamRow - 1;
        if (row.cells.geometry != TableGeometry::Grid || head < m_within.begin
            || cells.size() != m_labels.table->blocks[m_block].columns.size())
            return;
        const QList<int> places = m_heads.placesIn(head);
        if (places.isEmpty() || m_stream.printedIn(head) != places.size()
            || !isPart(static_cast<int>(places.size())))
            return;
        const auto isBehind = [&](int cell) {
            return m_stream.cells[cell].column > places.constLast();
        };
        if (std::ranges::none_of(
                cells, [&](int cell) { return isBehind(cell) && m_stream.isPrinted(cell); }))
            cells.removeIf(isBehind);
    }

    /// Some groups of single columns, and not all, have as many columns together.
    [[nodiscard]] bool isPart(int columns) const
    {
        const FormBlock &block = m_labels.table->blocks[m_block];
        return columns < block.columns.size()
               && std::ranges::any_of(block.columnNodes, [&](const FormNode &node) {
                      return !node.isLeaf && node.leafCount == columns;
                  });
    }

    /// The columns of a row without label, by the heads in `header` and the number of its cells.
    void planUnlabelled(CollectedRow &row, StreamRows header) const
    {
        planByNumber(row, header);
        placeByHeads(row, headOrder(header), m_stream, m_document);
    }

    void planByNumber(CollectedRow &row, StreamRows header) const
    {
        const FormBlock &form = m_labels.table->blocks[m_block];
        const QList<int> named = namedColumns(m_stream, m_labels, m_chain, m_block, header);
        const int strangers = strangersBefore(header);
        const auto fits = [&](qsizetype columns) {
            const qsizetype cells = row.cells.cells.size();
            return cells == columns || printedAmong(row.cells.cells, m_stream) == columns
                   || cells == columns + strangers;
        };
        row.columns = allColumns(form);
        if (const HeadCells::Group group = m_heads.groupIn(header);
            group.node >= 0 && row.cells.cells.size() == form.columnNodes[group.node].leafCount) {
            row.columns =
                row.columns.sliced(form.columnNodes[group.node].firstLeaf, row.cells.cells.size());
            row.unsure = row.unsure || !group.whole;
            return;
        }
        if (const QList<int> below = columnsBelowHeads(m_stream, m_document, m_labels, m_chain,
                                                       m_block, {row.cells.cells, header});
            !below.isEmpty()) {
            row.columns = below;
            return;
        }
        row.guessed = hasBlanksForHeads(row, named.size());
        row.unsure = row.guessed;
        if (!fits(row.columns.size()) && !named.isEmpty()) {
            QList<int> range = allColumns(form).sliced(named.constFirst(),
                                                       named.constLast() - named.constFirst() + 1);
            if (fits(named.size()))
                row.columns = named;
            else if (fits(range.size()))
                row.columns = std::move(range);
        }
        // Where as many values are printed as the form has columns, what is too much are blanks.
        const qsizetype more = row.cells.cells.size() - row.columns.size() - strangers;
        const bool printedAll = printedAmong(row.cells.cells, m_stream) == row.columns.size();
        if (strangers > 0 && (more == 0 || (more > 0 && !printedAll))) {
            row.cells.cells.remove(0, strangers);
            row.guessed = row.guessed || printedAll;
        }
        joinPieces(row, m_stream, m_within);
    }

    /// The row has a value for each of its heads, and blanks behind: whether a total was left blank
    /// under a head that was not understood, or a column is gone and one of the office's own stands
    /// at the end, nothing tells.
    [[nodiscard]] bool hasBlanksForHeads(const CollectedRow &row, qsizetype heads) const
    {
        const QList<int> &cells = row.cells.cells;
        const auto printed = [this](int cell) { return m_stream.isPrinted(cell); };
        return heads > 0 && heads < cells.size() && cells.size() == row.columns.size()
               && std::all_of(cells.cbegin(), cells.cbegin() + heads, printed)
               && std::none_of(cells.cbegin() + heads, cells.cend(), printed);
    }

    /// Heads of the office's own in front of the block's: of the first of all, or of the first that
    /// stands over a column.
    int strangersBefore(StreamRows header) const
    {
        int first = -1;
        for (const Anchor &anchor : m_chain.anchors) {
            const LabelSlot &slot = m_labels.sequence[anchor.slot];
            const int r = m_stream.cells[anchor.cell].row;
            if (slot.block != m_block || slot.kind != LabelKind::ColumnHeader || r < header.begin
                || r >= header.end)
                continue;
            if (first < 0)
                first = strangersBefore(anchor.cell);
            if (m_labels.table->blocks[m_block].columnNodes[slot.node].isLeaf)
                return std::max(first, strangersBefore(anchor.cell));
        }
        return std::max(first, 0);
    }

    /// That of a group may be read as the first line of a head below it.
    [[nodiscard]] bool endsInHead(const QString &key) const
    {
        return std::ranges::any_of(m_labels.sequence, [&](const LabelSlot &slot) {
            return slot.kind == LabelKind::ColumnHeader && slot.block == m_block
                   && key.endsWith(slot.key);
        });
    }

    /// In the row of `cell`, unknown words in front of it. A character alone is a piece of a head.
    int strangersBefore(int cell) const
    {
        return static_cast<int>(std::count_if(
            m_stream.cells.cbegin() + m_stream.rowBegins[m_stream.cells[cell].row],
            m_stream.cells.cbegin() + cell, [this](const Candidate &other) {
                return other.label && other.matches.isEmpty() && !endsInHead(other.key);
            }));
    }

    /// A page number between a header and its values: digits alone, too few for a whole row.
    bool isStrayNumber(int streamRow) const
    {
        constexpr qsizetype longestPageNumber = 4;
        return m_stream.rowEnd(streamRow) - m_stream.rowBegins[streamRow] == 1
               && m_stream.cells[m_stream.rowBegins[streamRow]].span.size() <= longestPageNumber;
    }

    /// Just one value is wanting in the row below: a page number tears none.
    bool isTornOff(int streamRow) const
    {
        const int below = streamRow + 1;
        const auto columns = m_labels.table->blocks[m_block].columns.size();
        return below < m_within.end && !m_stream.hasLabel(below)
               && m_stream.rowEnd(below) - m_stream.rowBegins[below] + 1 == columns
               && m_stream.printedIn(below) + 1 == columns;
    }

    /// Fewer may be the first values of a row that was torn.
    bool numbersColumns(int streamRow) const
    {
        constexpr qsizetype fewest = 5;
        return m_stream.numbersColumns(streamRow) && m_stream.printedIn(streamRow) >= fewest;
    }

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    const LabelChain &m_chain;
    StreamRows m_within;
    int m_block;
    HeadCells m_heads;
};

} // namespace

QList<CollectedRow> headlessRows(const CellStream &stream, const SourceDocument &document,
                                 const TableLabels &labels, const LabelChain &chain,
                                 StreamRows within, int block)
{
    return HeadlessRows(stream, document, labels, chain, within, block).collect();
}

} // namespace gouji
