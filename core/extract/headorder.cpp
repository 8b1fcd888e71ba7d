#include "core/extract/headorder.h"

#include <QMap>

#include <algorithm>
#include <numeric>

namespace gouji {

namespace {

using namespace Qt::StringLiterals;

/// Heads of a report stand on fewer rows.
constexpr int mostHeadRows = 12;

/// A cell of the header that may be a head of the block.
struct Head
{
    int cell = 0; ///< CellStream::cells
    QString key;  ///< of the head in the form; empty for one of the office's own
};

class HeadOrderFinder
{
public:
    HeadOrderFinder(const CellStream &stream, const SourceDocument &document,
                    const TableLabels &labels, int tableLabels, int block)
        : m_stream(stream)
        , m_document(document)
        , m_labels(labels)
        , m_tableLabels(tableLabels)
        , m_block(block)
        , m_form(labels.table->blocks[block])
    {}

    HeadOrder find(int row, StreamRows within)
    {
        int rows = 0;
        for (int r = row - 1; r >= within.begin && rows < mostHeadRows; --r, ++rows) {
            if (m_stream.hasValue(r))
                break;
            m_rows.prepend(headsIn(r));
        }
        HeadOrder order;
        order.columns = columnsUnder(-1);
        order.strange = m_strange;
        if (std::ranges::is_sorted(order.columns))
            order.columns.clear();
        else
            order.strange = true;
        return order;
    }

private:
    [[nodiscard]] QList<Head> headsIn(int streamRow) const
    {
        QList<Head> heads;
        for (int c = m_stream.rowBegins[streamRow]; c < m_stream.rowEnd(streamRow); ++c) {
            const Candidate &cell = m_stream.cells[c];
            if (cell.label)
                heads.append({c, keyOf(cell)});
        }
        return heads;
    }

    /// Of the nearest head of the block `cell` may be.
    [[nodiscard]] QString keyOf(const Candidate &cell) const
    {
        const LabelMatch *nearest = nullptr;
        for (const LabelMatch &match : cell.matches) {
            if (match.tableLabels != m_tableLabels)
                continue;
            const LabelSlot &slot = m_labels.sequence[match.slot];
            if (slot.block == m_block && slot.kind == LabelKind::ColumnHeader
                && (nearest == nullptr || match.distance < nearest->distance))
                nearest = &match;
        }
        return nearest == nullptr ? QString() : m_labels.sequence[nearest->slot].key;
    }

    [[nodiscard]] bool isByWhite(int cell) const
    {
        const Candidate &candidate = m_stream.cells[cell];
        return m_document.tables[candidate.table].geometry == TableGeometry::Spanned
               && (m_document.info.mediaType == u"text/plain"_s || candidate.page > 0);
    }

    [[nodiscard]] QString keyOf(int node) const
    {
        const auto slot = std::ranges::find_if(m_labels.sequence, [&](const LabelSlot &other) {
            return other.kind == LabelKind::ColumnHeader && other.block == m_block
                   && other.node == node;
        });
        return slot == m_labels.sequence.cend() ? QString() : slot->key;
    }

    [[nodiscard]] QList<int> childrenOf(int parent) const
    {
        QList<int> children;
        for (int n = 0; n < m_form.columnNodes.size(); ++n) {
            if (m_form.columnNodes[n].parent == parent)
                children.append(n);
        }
        return children;
    }

    /// The columns below `parent`, in the order of the heads.
    QList<int> columnsUnder(int parent)
    {
        const QList<int> children = childrenOf(parent);
        QList<int> columns;
        for (const int child : inPrintedOrder(children)) {
            const FormNode &node = m_form.columnNodes[child];
            columns += node.isLeaf ? QList<int>{node.firstLeaf} : columnsUnder(child);
        }
        return columns;
    }

    QList<int> inPrintedOrder(const QList<int> &siblings)
    {
        if (siblings.size() < 2)
            return siblings;
        QStringList keys;
        for (const int node : siblings)
            keys.append(keyOf(node));
        QList<QList<int>> orders; // places in `siblings`, one list for each time they are printed
        for (const QList<Head> &row : std::as_const(m_rows))
            orders += ordersIn(row, keys);
        if (orders.isEmpty())
            return siblings;
        if (std::ranges::any_of(orders, [&](const auto &order) { return order != orders[0]; })) {
            m_strange = true;
            return siblings;
        }
        QList<int> printed;
        for (const int place : std::as_const(orders.constFirst()))
            printed.append(siblings[place]);
        return printed;
    }

    /// Each run of the heads called `keys` in a row that has all of them, by their places.
    QList<QList<int>> ordersIn(const QList<Head> &row, const QStringList &keys)
    {
        QMap<qsizetype, QList<int>> places; // line by line where white parts columns
        for (const Head &head : row) {
            const qsizetype place = keys.indexOf(head.key);
            if (place < 0)
                continue;
            const TextSpan span = m_stream.cells[head.cell].span;
            const qsizetype line = isByWhite(head.cell) ? m_document.text.lineOf(span.begin) : 0;
            places[line].append(static_cast<int>(place));
        }
        if (places.size() == 1)
            return runsOf(places.first(), keys.size());
        for (const QList<int> &line : std::as_const(places))
            m_strange = m_strange || (line.size() < keys.size() && !std::ranges::is_sorted(line));
        return {};
    }

    QList<QList<int>> runsOf(const QList<int> &places, qsizetype siblings)
    {
        QList<QList<int>> orders;
        const bool whole = places.size() % siblings == 0;
        for (qsizetype begin = 0; whole && begin < places.size(); begin += siblings) {
            const QList<int> run = places.sliced(begin, siblings);
            QList<int> sorted = run;
            std::ranges::sort(sorted);
            QList<int> all(siblings);
            std::iota(all.begin(), all.end(), 0);
            if (sorted != all)
                return {};
            orders.append(run);
        }
        if (places.size() < siblings && !std::ranges::is_sorted(places))
            m_strange = true;
        return orders;
    }

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    int m_tableLabels;
    int m_block;
    const FormBlock &m_form;
    QList<QList<Head>> m_rows;
    bool m_strange = false;
};

} // namespace

HeadOrder headOrderAbove(int row, const CellStream &stream, const SourceDocument &document,
                         const TableLabels &labels, int tableLabels, int block, StreamRows within)
{
    return HeadOrderFinder(stream, document, labels, tableLabels, block).find(row, within);
}

} // namespace gouji
