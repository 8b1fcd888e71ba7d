#pragma once

#include "core/extract/rows/rowcollector.h"

namespace gouji {

/// The first cells of all rows count them: a column of the office's own, and wherever a row has a
/// cell more than columns. Takes them out of the rows; false where there are none.
bool dropRowNumbers(QList<CollectedRow> &rows, const CellStream &stream, const TableLabels &labels);

/// What stands first behind the labels of the rows is the unit of their values, 件 or 次, in a
/// column of the office's own. Takes it out of the rows.
void dropUnits(QList<CollectedRow> &rows, const CellStream &stream);

} // namespace gouji
