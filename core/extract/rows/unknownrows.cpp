#include "core/extract/rows/unknownrows.h"

#include "core/extract/labels/damagedlabel.h"
#include "core/extract/labels/namedperiod.h"

#include <algorithm>

namespace gouji {

namespace {

class UnknownRows
{
public:
    UnknownRows(const QList<CollectedRow> &rows, const CellStream &stream,
                const SourceDocument &document, const TableLabels &labels, const LabelChain &chain,
                StreamRows within)
        : m_rows(rows)
        , m_stream(stream)
        , m_document(document)
        , m_labels(labels)
        , m_chain(chain)
        , m_within(within)
    {}

    QList<CollectedRow> find() const
    {
        if (m_rows.isEmpty())
            return {};
        return firstRows() + rowsBetween() + lastRows();
    }

private:
    /// Above the first row that was found, right below heads of its block.
    [[nodiscard]] QList<CollectedRow> firstRows() const
    {
        QList<CollectedRow> found;
        const CollectedRow &known = m_rows.constFirst();
        if (known.row == 0)
            return found;
        int row = known.row;
        for (int r = known.firstStreamRow - 1; r >= m_within.begin; --r) {
            if (m_stream.hasKnownLabel(r))
                return row == 0 && hasHeads(0, {r, r + 1}) ? found : QList<CollectedRow>();
            if (!hasUnknownRow(r))
                continue;
            if (--row < 0)
                break;
            found.prepend(unknownRow(r, row));
        }
        return {};
    }

    /// Between two rows that were found, as many rows with unknown labels as rows are wanting:
    /// these are they.
    [[nodiscard]] QList<CollectedRow> rowsBetween() const
    {
        QList<CollectedRow> filled;
        for (qsizetype i = 0; i + 1 < m_rows.size(); ++i) {
            const int first = m_rows[i].row + 1;
            const int wanting = m_rows[i + 1].row - first;
            if (wanting <= 0)
                continue;
            QList<CollectedRow> found;
            for (int r = m_rows[i].lastStreamRow + 1; r < m_rows[i + 1].firstStreamRow; ++r) {
                const int row = first + static_cast<int>(found.size());
                if (hasUnknownRow(r) || (found.size() < wanting && hasLostItsLabel(r, row)))
                    found.append(unknownRow(r, row));
            }
            if (found.size() == wanting)
                filled += found;
        }
        return filled;
    }

    /// The same behind the last row that was found, below the heads of other blocks.
    [[nodiscard]] QList<CollectedRow> lastRows() const
    {
        QList<CollectedRow> found;
        const int first = m_rows.constLast().row + 1;
        for (int r = m_rows.constLast().lastStreamRow + 1; r < m_within.end; ++r) {
            if (!hasUnknownRow(r))
                continue;
            const int row = first + static_cast<int>(found.size());
            if (row >= m_labels.table->rows.size()
                || !hasHeads(row, {m_rows.constLast().lastStreamRow + 1, r}))
                return {};
            found.append(unknownRow(r, row));
            found.last().unsure = true;
        }
        return first + found.size() == m_labels.table->rows.size() ? found : QList<CollectedRow>();
    }

    /// A head of the block of the form's row `row` is in `within`.
    [[nodiscard]] bool hasHeads(int row, StreamRows within) const
    {
        const FormBlock &block = m_labels.table->blockOf(m_labels.table->rows[row]);
        return std::ranges::any_of(m_chain.anchors, [&](const Anchor &anchor) {
            const LabelSlot &slot = m_labels.sequence[anchor.slot];
            const int at = m_stream.cells[anchor.cell].row;
            return slot.kind == LabelKind::ColumnHeader && at >= within.begin && at < within.end
                   && &m_labels.table->blocks[slot.block] == &block;
        });
    }

    /// A label nobody knows, and values behind it.
    [[nodiscard]] bool hasUnknownRow(int streamRow) const
    {
        const int label = m_stream.lastLabel(streamRow);
        if (label < 0 || !m_stream.cells[label].matches.isEmpty()
            || isSubtotal(m_stream.cells[label].key) || isShare(m_stream.cells[label].key)
            || m_stream.numbersColumns(streamRow)
            || !periodLabel(m_stream.cells[label].key).isNone())
            return false;
        for (int c = label + 1; c < m_stream.rowEnd(streamRow); ++c) {
            if (m_stream.isPrinted(c))
                return true;
        }
        return false;
    }

    /// A value for each column of the form's row, and no label.
    [[nodiscard]] bool hasLostItsLabel(int streamRow, int formRow) const
    {
        const qsizetype columns =
            m_labels.table->blockOf(m_labels.table->rows[formRow]).columns.size();
        return columns > 2 && m_stream.lastLabel(streamRow) < 0
               && m_stream.printedIn(streamRow) == columns;
    }

    [[nodiscard]] CollectedRow unknownRow(int streamRow, int formRow) const
    {
        const int label = m_stream.lastLabel(streamRow);
        CollectedRow row{.row = formRow,
                         .anchor = -1,
                         .cells = {},
                         .columns = {},
                         .firstStreamRow = streamRow,
                         .lastStreamRow = streamRow,
                         .unlabelled = true};
        const int first = label < 0 ? m_stream.rowBegins[streamRow] : label + 1;
        row.unsure = label < 0 || !isDamagedLabel(m_stream.cells[label], formRow);
        row.cells.geometry = m_document.tables[m_stream.cells[first].table].geometry;
        for (int c = first; c < m_stream.rowEnd(streamRow); ++c)
            row.cells.cells.append(c);
        return row;
    }

    [[nodiscard]] bool isDamagedLabel(const Candidate &label, int formRow) const
    {
        return mayBeDamagedLabel(label.key, m_document.text.view(label.span), formRow, m_labels);
    }

    const QList<CollectedRow> &m_rows;
    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    const LabelChain &m_chain;
    StreamRows m_within;
};

} // namespace

QList<CollectedRow> unknownRows(const QList<CollectedRow> &found, const CellStream &stream,
                                const SourceDocument &document, const TableLabels &labels,
                                const LabelChain &chain, StreamRows within)
{
    return UnknownRows(found, stream, document, labels, chain, within).find();
}

} // namespace gouji
