#include "core/extract/rows/columngrid.h"

#include <QMap>

#include <algorithm>

namespace gouji {

namespace {

int endOf(const Candidate &cell)
{
    return cell.column + cell.columnSpan;
}

} // namespace

bool ColumnGrid::saysSpans(const CollectedRow &row) const
{
    return !row.torn() && !row.cells.cells.isEmpty() && row.cells.geometry == TableGeometry::Spanned
           && !isPartedByWhite(row, m_stream, m_document);
}

bool ColumnGrid::isBelowHeads(const CollectedRow &row) const
{
    const QList<int> edges = edgesOf(row);
    return !edges.isEmpty() && edges == edgesOfHeads(row);
}

bool ColumnGrid::isInPlace(const CollectedRow &row) const
{
    const QList<int> edges = edgesOf(row);
    if (edges.isEmpty())
        return false;
    const QList<int> agreed = edgesFor(row);
    return agreed.isEmpty() ? row.cells.cells.size() == row.columns.size() : edges == agreed;
}

/// Where its columns begin, and where the last one ends. Cells for more than these are blank.
QList<int> ColumnGrid::edgesOf(const CollectedRow &row) const
{
    const QList<int> &cells = row.cells.cells;
    if (!saysSpans(row) || cells.size() < row.columns.size())
        return {};
    QList<int> edges;
    for (const int cell : cells.first(row.columns.size()))
        edges.append(m_stream.cells[cell].column);
    edges.append(endOf(m_stream.cells[cells[row.columns.size() - 1]]));
    return edges;
}

/// Those of the heads over the columns of `row`, where each has one.
QList<int> ColumnGrid::edgesOfHeads(const CollectedRow &row) const
{
    const FormBlock &block = m_labels.table->blockOf(m_labels.table->rows[row.row]);
    const int table = m_stream.cells[row.cells.cells.constFirst()].table;
    QMap<int, const Candidate *> heads; // by column of the form
    for (const Anchor &anchor : m_chain.anchors) {
        const LabelSlot &slot = m_labels.sequence[anchor.slot];
        const Candidate &cell = m_stream.cells[anchor.cell];
        if (slot.kind == LabelKind::ColumnHeader && &m_labels.table->blocks[slot.block] == &block
            && block.columnNodes[slot.node].isLeaf && cell.table == table)
            heads.insert(block.columnNodes[slot.node].firstLeaf, &cell);
    }
    QList<int> edges;
    for (const int column : row.columns) {
        const Candidate *head = heads.value(column);
        if (!head || (!edges.isEmpty() && edges.takeLast() != head->column))
            return {};
        edges += {head->column, endOf(*head)};
    }
    return edges;
}

/// Those most of the rows with the same columns agree on, and their heads.
QList<int> ColumnGrid::edgesFor(const CollectedRow &row) const
{
    const int table = m_stream.cells[row.cells.cells.constFirst()].table;
    QMap<QList<int>, int> votes;
    int all = 0;
    const auto vote = [&](const QList<int> &edges) {
        if (edges.isEmpty())
            return;
        ++votes[edges];
        ++all;
    };
    vote(edgesOfHeads(row));
    for (const CollectedRow &other : m_rows) {
        const bool beside = &other != &row && other.columns == row.columns
                            && !other.cells.cells.isEmpty()
                            && m_stream.cells[other.cells.cells.constFirst()].table == table;
        if (beside)
            vote(edgesOf(other));
    }
    const auto most = std::ranges::max_element(votes);
    return most != votes.end() && most.value() * 2 > all ? most.key() : QList<int>();
}

QList<int> ColumnGrid::cellsOver(const CollectedRow &row) const
{
    const QList<int> &cells = row.cells.cells;
    const auto spansSeveral = [this](int cell) { return m_stream.cells[cell].columnSpan > 1; };
    if (!saysSpans(row) || std::ranges::none_of(cells, spansSeveral))
        return {};
    const QList<int> edges = edgesFor(row);
    if (edges.isEmpty())
        return {};
    QList<int> over;
    qsizetype used = 0;
    for (const int cell : cells) {
        const Candidate &value = m_stream.cells[cell];
        if (over.size() == row.columns.size()) {
            if (m_stream.isPrinted(cell))
                return {};
            continue;
        }
        const qsizetype end = edges.indexOf(endOf(value));
        if (value.column != edges[over.size()] || end <= over.size())
            return {};
        over.resize(end, cell);
        ++used;
    }
    return over.size() == row.columns.size() && used < over.size() ? over : QList<int>();
}

} // namespace gouji
