#pragma once

#include "core/extract/columns/valueplacement.h"
#include "core/extract/labels/labelchain.h"

#include <QList>

namespace gouji {

/// The cells that belong to one row of the form.
struct CollectedRow
{
    int row = -1;    ///< FormTable::rows
    int anchor = -1; ///< LabelChain::anchors; -1 for a row without a label of its own
    RowCells cells;
    QList<int> columns; ///< of the form, those the source prints in this row
    int firstStreamRow = 0;
    int lastStreamRow = 0;

    /// Its label is none of the form's; it stands where this row alone is wanting.
    bool unlabelled = false;
    /// A column is not printed, and nothing says for sure which.
    bool guessed = false;
    /// Nothing says whose the values are, or where they stand: they are always reviewed.
    bool unsure = false;
    QList<int> moved = {}; ///< of columns: where they stand is doubtful

    [[nodiscard]] bool torn() const { return lastStreamRow > firstStreamRow; }
};

/// Collects, for each row whose label is in `chain`, the cells behind the label; a row torn into
/// pieces is put together from the label-less rows that follow, within `within`. A block without
/// row labels has its values in the first row of values below its header; where it is printed in
/// several pieces, each with a header, its row is collected once for each, with other columns.
[[nodiscard]] QList<CollectedRow> collectRows(const CellStream &stream,
                                              const SourceDocument &document,
                                              const TableLabels &labels, const LabelChain &chain,
                                              StreamRows within);

/// Columns are told by white alone, or by where characters stand on a page.
[[nodiscard]] bool isPartedByWhite(const CollectedRow &row, const CellStream &stream,
                                   const SourceDocument &document);

} // namespace gouji

Q_DECLARE_TYPEINFO(gouji::CollectedRow, Q_RELOCATABLE_TYPE);
