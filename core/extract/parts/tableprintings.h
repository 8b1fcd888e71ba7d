#pragma once

#include "core/extract/cellstream.h"
#include "core/extract/parts/sectionmarks.h"

#include <QList>

namespace gouji {

/// Rows [begin, end) of a stream.
struct StreamRows
{
    int begin = 0;
    int end = 0;

    [[nodiscard]] bool isEmpty() const { return begin >= end; }
    bool operator==(const StreamRows &) const = default;
};

/// One printing of a table of the form: a document may hold last year's beside this year's, or the
/// tables of several reports.
struct TablePrinting
{
    int tableIndex = 0; ///< in the form
    StreamRows rows;    ///< from its first label to the next printing, of this table or another
    int lastRow = 0;    ///< the last row with a label of it
    double weight = 0;  ///< of its labels
};

/// Tables stand in the sections from this one on, one each.
constexpr int firstTableSection = 2;

/// Every printing of every table, by first row. A printing ends where the labels of its rows begin
/// anew, where another table or an appendix has come in between, or where the section begins that
/// the table belongs to: what stood above is a table in the prose. Rows of one table printed twice
/// by a page break do not end it. `appendices` is where lines begin that announce one.
[[nodiscard]] QList<TablePrinting> findPrintings(const CellStream &stream, int tableCount,
                                                 const QList<SectionMark> &marks,
                                                 const QList<qsizetype> &appendices);

} // namespace gouji
