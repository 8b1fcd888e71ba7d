#pragma once

#include "core/extract/rows/rowreadings.h"
#include "core/extract/rows/waystoread.h"

#include <QList>

namespace gouji {

/// Rows of one source table whose columns are told by what stands below each other, in a form that
/// has more: on a page that prints nothing in some columns and no heads.
using StackedRows = QList<const DoubtfulRow *>;

/// Such rows among `rows`, table by table; a table of which too little is printed is none.
[[nodiscard]] QList<StackedRows> stackedRows(const QList<DoubtfulRow> &rows);

/// The ways to match the columns printed with those of the form, in order, each with the cells of
/// all rows, one after the other. A column that is not printed is blank where the form has all of
/// them elsewhere (`blank`), else not there. Of bounded number; empty when there would be more.
[[nodiscard]] QList<WayToRead> waysToMatch(const StackedRows &rows, bool blank,
                                           const SourceText &text);

} // namespace gouji
