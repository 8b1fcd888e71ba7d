#pragma once

#include "core/extract/rows/rowcollector.h"

#include <QList>

namespace gouji {

/// What makes one doubt that the values placed in a row are its own, though their number fits.
class RowSuspicion
{
public:
    /// All must outlive it.
    RowSuspicion(const CellStream &stream, const SourceDocument &document,
                 const TableLabels &labels, const LabelChain &chain)
        : m_stream(stream)
        , m_document(document)
        , m_labels(labels)
        , m_chain(chain)
    {}

    /// Columns are told by white alone, or by where characters stand on a page.
    [[nodiscard]] bool isByWhite(const CollectedRow &row) const
    {
        return isPartedByWhite(row, m_stream, m_document);
    }

    /// A value may be lost, and the others have slid into its place. `rows` are all of the table.
    [[nodiscard]] bool mayHaveSlid(const CollectedRow &row, const PlacedRow &placed,
                                   const QList<CollectedRow> &rows) const
    {
        return contradictsHeads(row, placed)
               || ((endsBlank(row, placed) || endsInItsSum(row, placed))
                   && !lacksTotalAsOthers(row, placed, rows));
    }

    /// No row of its block has a total, but for those that end in their sums: these are fewer.
    [[nodiscard]] bool lackTotals(const CollectedRow &row, const QList<CollectedRow> &rows) const;

    /// A cell of the row is merged with those below that other rows begin with: what it holds may
    /// be theirs as well, or their sum.
    [[nodiscard]] bool isSharedBelow(int cell, const CollectedRow &row,
                                     const QList<CollectedRow> &rows) const;

    /// Two values may have run into one, and what is blank is the place of the other.
    [[nodiscard]] bool hasBlanksByWhite(const CollectedRow &row, const PlacedRow &placed) const;

    /// The only one of `rows` of its block in its place of the source, with blanks: no other row
    /// tells where its columns are, and in a line of characters heads do not stand where they are
    /// printed.
    [[nodiscard]] bool standsAlone(const CollectedRow &row, const QList<CollectedRow> &rows) const;

    /// The cell of the row that may hold the number of a page instead of a value left blank: the
    /// last one, a number alone on its line where others are not, or at either end of a page. -1
    /// where none does, or a sum along the row tells.
    [[nodiscard]] int mayBePageNumber(const CollectedRow &row) const;

    /// Values stand right above or below the row, in its columns, that are no row's among `rows`:
    /// they may belong to it, or its own to them.
    [[nodiscard]] bool hasStrayNeighbour(const CollectedRow &row,
                                         const QList<CollectedRow> &rows) const;

private:
    [[nodiscard]] bool endsBlank(const CollectedRow &row, const PlacedRow &placed) const;
    [[nodiscard]] bool lacksTotalAsOthers(const CollectedRow &row, const PlacedRow &placed,
                                          const QList<CollectedRow> &rows) const;
    [[nodiscard]] bool endsInItsSum(const CollectedRow &row, const PlacedRow &placed) const;
    [[nodiscard]] bool contradictsHeads(const CollectedRow &row, const PlacedRow &placed) const;
    [[nodiscard]] bool isCellForCell(const CollectedRow &row) const;
    [[nodiscard]] int widthOf(int streamRow) const;
    [[nodiscard]] bool isAside(const Candidate &number) const;
    [[nodiscard]] bool goesOnBelow(const CollectedRow &row, const QList<CollectedRow> &rows) const;
    [[nodiscard]] bool leavesPiece(const CollectedRow &row, const QList<CollectedRow> &rows) const;
    [[nodiscard]] bool isAboveNumber(const CollectedRow &row) const;
    [[nodiscard]] bool isForeign(const QList<CollectedRow> &rows, int streamRow) const;
    [[nodiscard]] bool standsInColumnsOf(const CollectedRow &row, int streamRow) const;

    const CellStream &m_stream;
    const SourceDocument &m_document;
    const TableLabels &m_labels;
    const LabelChain &m_chain;
};

} // namespace gouji
