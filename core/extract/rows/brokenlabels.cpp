#include "core/extract/rows/brokenlabels.h"

#include "core/text/folding.h"
#include "core/text/labelkey.h"

#include <QMap>

#include <algorithm>
#include <tuple>
#include <utility>

namespace gouji {

namespace {

class BrokenLabels
{
public:
    BrokenLabels(QList<CollectedRow> &rows, const CellStream &stream,
                 const SourceDocument &document, const TableLabels &labels, const LabelChain &chain)
        : m_rows(rows)
        , m_stream(stream)
        , m_document(document)
        , m_labels(labels)
        , m_chain(chain)
    {}

    void dropListNumbers()
    {
        // By block, table of the source, and number of cells: one column more is read from there on
        // where something stands in it.
        QMap<std::tuple<int, int, qsizetype>, QList<qsizetype>> groups;
        for (qsizetype r = 0; r < m_rows.size(); ++r) {
            const CollectedRow &row = m_rows[r];
            if (row.cells.geometry == TableGeometry::Spanned && !row.cells.cells.isEmpty())
                groups[{m_labels.table->rows[row.row].block, firstOf(r).table,
                        row.cells.cells.size()}]
                    .append(r);
        }
        for (const QList<qsizetype> &rows : std::as_const(groups)) {
            if (!beginWithListNumbers(rows))
                continue;
            const bool apart = std::ranges::any_of(
                rows, [this](qsizetype r) { return lacksItsNumber(m_rows[r]); });
            for (const qsizetype r : rows) {
                m_rows[r].unsure = true;
                if (apart)
                    m_rows[r].cells.cells.removeFirst();
            }
        }
    }

    void doubtRowsCutInABracket()
    {
        for (qsizetype r = 0; r < m_rows.size(); ++r) {
            if (!folded(labelOf(m_rows[r])).trimmed().endsWith(u'('))
                continue;
            m_rows[r].unsure = true;
            if (r + 1 < m_rows.size())
                m_rows[r + 1].unsure = true;
        }
    }

private:
    [[nodiscard]] const Candidate &firstOf(qsizetype row) const
    {
        return m_stream.cells[m_rows[row].cells.cells.constFirst()];
    }

    /// As it is printed; empty where white is not all that parts columns.
    [[nodiscard]] QString labelOf(const CollectedRow &row) const
    {
        if (row.anchor < 0 || row.cells.geometry != TableGeometry::Spanned)
            return {};
        const Candidate &label = m_stream.cells[m_chain.anchors[row.anchor].cell];
        return label.words.isEmpty() ? m_document.text.view(label.span).toString() : label.words;
    }

    /// The label begins with the mark behind its list number, and the values with the number.
    [[nodiscard]] bool lacksItsNumber(const CollectedRow &row) const
    {
        const QString label = folded(labelOf(row)).trimmed();
        return !label.isEmpty() && QStringView(u".、,").contains(label.front())
               && m_stream.isPrinted(row.cells.cells.constFirst());
    }

    /// They begin in one column, which is blank but for the list numbers of some of them.
    [[nodiscard]] bool beginWithListNumbers(const QList<qsizetype> &rows) const
    {
        qsizetype numbers = 0;
        for (const qsizetype r : rows) {
            const Candidate &first = firstOf(r);
            const bool printed = m_stream.isPrinted(m_rows[r].cells.cells.constFirst());
            if (first.column != firstOf(rows.constFirst()).column
                || (printed && !isListNumber(first, m_rows[r].row)))
                return false;
            numbers += printed ? 1 : 0;
        }
        return numbers > 0 && 2 * numbers < rows.size();
    }

    /// Of the label of the form's row `row`.
    [[nodiscard]] bool isListNumber(const Candidate &cell, int row) const
    {
        const auto slot = std::ranges::find_if(m_labels.sequence, [row](const LabelSlot &other) {
            return other.kind == LabelKind::RowLabel && other.row == row;
        });
        const int number =
            slot == m_labels.sequence.cend() ? 0 : listNumberOf(folded(slot->printed));
        return number > 0 && cell.value.number
               && cell.value.number->toString() == QString::number(number);
    }

    QList<CollectedRow> &m_rows;
    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    const LabelChain &m_chain;
};

} // namespace

void mendBrokenLabels(QList<CollectedRow> &rows, const CellStream &stream,
                      const SourceDocument &document, const TableLabels &labels,
                      const LabelChain &chain)
{
    BrokenLabels broken(rows, stream, document, labels, chain);
    broken.dropListNumbers();
    broken.doubtRowsCutInABracket();
}

} // namespace gouji
