#pragma once

#include "core/extract/rows/rowcollector.h"

namespace gouji {

/// The places of the columns in the grids of a document that says what its cells span, as heads and
/// the rows that have a cell for each column agree on them.
class ColumnGrid
{
public:
    /// All must outlive it.
    ColumnGrid(const CellStream &stream, const SourceDocument &document, const TableLabels &labels,
               const LabelChain &chain, const QList<CollectedRow> &rows)
        : m_stream(stream)
        , m_document(document)
        , m_labels(labels)
        , m_chain(chain)
        , m_rows(rows)
    {}

    /// For each column of the row the cell over it, where some cell is over several. Empty where
    /// none is, or cells end within columns.
    [[nodiscard]] QList<int> cellsOver(const CollectedRow &row) const;

    /// It has a cell for each of its columns, blank ones too, right below the head.
    [[nodiscard]] bool isBelowHeads(const CollectedRow &row) const;
    /// It has a cell for each of its columns where most rows and the heads have theirs; just as
    /// many cells, where rows do not agree on any place.
    [[nodiscard]] bool isInPlace(const CollectedRow &row) const;

private:
    [[nodiscard]] bool saysSpans(const CollectedRow &row) const;
    [[nodiscard]] QList<int> edgesOf(const CollectedRow &row) const;
    [[nodiscard]] QList<int> edgesOfHeads(const CollectedRow &row) const;
    [[nodiscard]] QList<int> edgesFor(const CollectedRow &row) const;

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    const LabelChain &m_chain;
    const QList<CollectedRow> &m_rows;
};

} // namespace gouji
