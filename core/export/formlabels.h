#pragma once

#include "core/form/formedition.h"

#include <QString>

namespace gouji {

/// The printed labels of one cell: those of its row and column, and of the groups they stand in.
struct CellLabels
{
    QString rowGroup;    ///< caption of the block and labels above the row's, joined by " ▸ "
    QString row;         ///< empty for an unnamed row
    QString columnGroup; ///< labels above the column's
    QString column;

    bool operator==(const CellLabels &) const = default;
};

[[nodiscard]] CellLabels labelsOf(const FormEdition &form, CellId cell);

} // namespace gouji
