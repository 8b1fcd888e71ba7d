#include "core/extract/rowcollector.h"

#include <QMap>

#include <algorithm>
#include <optional>

namespace gouji {

namespace {

/// How many rows below its header the values of a block without row labels may stand: a header torn
/// by a page break leaves pieces between.
constexpr int headerReach = 6;

class RowCollector
{
public:
    RowCollector(const CellStream &stream, const SourceDocument &document,
                 const TableLabels &labels, const LabelChain &chain)
        : m_stream(stream)
        , m_document(document)
        , m_labels(labels)
        , m_chain(chain)
    {}

    QList<CollectedRow> collect()
    {
        QList<CollectedRow> rows;
        for (int a = 0; a < m_chain.anchors.size(); ++a) {
            const LabelSlot &slot = m_labels.sequence[m_chain.anchors[a].slot];
            if (slot.kind == SlotKind::RowLabel)
                rows.append(labelledRow(a, slot.row));
        }
        for (int b = 0; b < m_labels.table->blocks.size(); ++b) {
            if (m_labels.table->blocks[b].rowNodes.isEmpty()) {
                if (const auto row = unlabelledRow(b))
                    rows.append(*row);
            }
        }
        agreeOnColumns(rows);
        return rows;
    }

private:
    [[nodiscard]] int columnsOf(int formRow) const
    {
        const FormRow &row = m_labels.table->rows[formRow];
        return static_cast<int>(m_labels.table->blockOf(row).columns.size());
    }

    CollectedRow labelledRow(int anchor, int formRow) const
    {
        const int label = m_chain.anchors[anchor].cell;
        const int streamRow = m_stream.cells[label].row;
        CollectedRow row{.row = formRow,
                         .anchor = anchor,
                         .cells = {},
                         .firstStreamRow = streamRow,
                         .lastStreamRow = streamRow};
        row.cells.geometry = m_document.tables[m_stream.cells[label].table].geometry;
        for (int c = label + 1; c < m_stream.rowEnd(streamRow); ++c) {
            if (!m_stream.cells[c].matches.isEmpty())
                break;
            row.cells.cells.append(c);
        }
        joinPieces(row, columnsOf(formRow));
        return row;
    }

    /// The header's last label found in the block, then the first row below with a value.
    std::optional<CollectedRow> unlabelledRow(int block) const
    {
        int headers = 0;
        int lastHeader = -1;
        for (const Anchor &anchor : m_chain.anchors) {
            const LabelSlot &slot = m_labels.sequence[anchor.slot];
            if (slot.kind == SlotKind::ColumnHeader && slot.block == block) {
                ++headers;
                lastHeader = anchor.cell;
            }
        }
        if (headers < 2)
            return std::nullopt;
        const int headerRow = m_stream.cells[lastHeader].row;
        const int end = std::min(m_stream.rowCount(), headerRow + 1 + headerReach);
        for (int r = headerRow + 1; r < end; ++r) {
            if (!hasValue(r) || hasKnownLabel(r))
                continue;
            CollectedRow row{.row = m_labels.table->blocks[block].firstRow,
                             .anchor = -1,
                             .cells = {},
                             .firstStreamRow = r,
                             .lastStreamRow = r};
            row.cells.geometry =
                m_document.tables[m_stream.cells[m_stream.rowBegins[r]].table].geometry;
            appendRow(row, r);
            // A label of the office's own before the values.
            while (!row.cells.cells.isEmpty() && m_stream.cells[row.cells.cells.first()].label)
                row.cells.cells.removeFirst();
            joinPieces(row, columnsOf(row.row));
            return row;
        }
        return std::nullopt;
    }

    /// While cells are wanting, the rows below that are nothing but values belong to this one.
    void joinPieces(CollectedRow &row, int columns) const
    {
        for (int r = row.lastStreamRow + 1; r < m_stream.rowCount(); ++r) {
            const qsizetype present = printed(row.cells.cells);
            const bool complete = row.cells.cells.size() >= columns && present > 0;
            if (complete || hasLabel(r) || !hasValue(r))
                return;
            const qsizetype more = printedInRow(r);
            if (present + more > columns)
                return;
            if (present == 0)
                row.cells.cells.clear(); // empty slots beside the label, the values below it
            appendRow(row, r);
            row.lastStreamRow = r;
        }
    }

    void appendRow(CollectedRow &row, int streamRow) const
    {
        for (int c = m_stream.rowBegins[streamRow]; c < m_stream.rowEnd(streamRow); ++c)
            row.cells.cells.append(c);
    }

    /// In grids, rows without blanks show which column the values begin in: the same for every
    /// block of the table.
    void agreeOnColumns(QList<CollectedRow> &rows) const
    {
        QMap<int, int> votes; // column → rows
        for (const CollectedRow &row : std::as_const(rows)) {
            if (row.cells.geometry != TableGeometry::Grid || row.torn()
                || printed(row.cells.cells) != columnsOf(row.row))
                continue;
            const auto first =
                std::ranges::find_if(row.cells.cells, [this](int cell) { return isPrinted(cell); });
            ++votes[m_stream.cells[*first].column];
        }
        const auto best = std::ranges::max_element(votes);
        if (best == votes.end())
            return;
        for (CollectedRow &row : rows)
            row.cells.firstValueColumn = best.key();
    }

    [[nodiscard]] bool isPrinted(int cell) const
    {
        return m_stream.cells[cell].value.kind != ValueKind::Blank;
    }
    [[nodiscard]] qsizetype printed(const QList<int> &cells) const
    {
        return std::ranges::count_if(cells, [this](int c) { return isPrinted(c); });
    }
    [[nodiscard]] qsizetype printedInRow(int row) const
    {
        qsizetype count = 0;
        for (int c = m_stream.rowBegins[row]; c < m_stream.rowEnd(row); ++c)
            count += isPrinted(c) ? 1 : 0;
        return count;
    }
    [[nodiscard]] bool hasLabel(int row) const
    {
        const auto begin = m_stream.cells.cbegin();
        return std::any_of(begin + m_stream.rowBegins[row], begin + m_stream.rowEnd(row),
                           [](const Candidate &cell) { return cell.label; });
    }
    [[nodiscard]] bool hasKnownLabel(int row) const
    {
        const auto begin = m_stream.cells.cbegin();
        return std::any_of(begin + m_stream.rowBegins[row], begin + m_stream.rowEnd(row),
                           [](const Candidate &cell) { return !cell.matches.isEmpty(); });
    }
    [[nodiscard]] bool hasValue(int row) const
    {
        const auto begin = m_stream.cells.cbegin();
        return std::any_of(begin + m_stream.rowBegins[row], begin + m_stream.rowEnd(row),
                           [](const Candidate &cell) {
                               return !cell.label && cell.value.kind != ValueKind::Blank;
                           });
    }

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    const LabelChain &m_chain;
};

} // namespace

QList<CollectedRow> collectRows(const CellStream &stream, const SourceDocument &document,
                                const TableLabels &labels, const LabelChain &chain)
{
    return RowCollector(stream, document, labels, chain).collect();
}

} // namespace gouji
