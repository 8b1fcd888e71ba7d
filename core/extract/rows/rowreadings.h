#pragma once

#include "core/report/report.h"
#include "core/source/sourcedocument.h"

#include <QList>

namespace gouji {

/// A row whose characters may be read in several ways.
struct DoubtfulRow
{
    enum class Why {
        ValueCount,  ///< fewer or more values than columns
        MayHaveSlid, ///< as many cells as columns, the last of them blank
        HasBlanks,   ///< some of them blank, where nothing but white tells columns
    };

    Why why = Why::ValueCount;
    int table = 0;          ///< of the form
    int row = 0;            ///< FormTable::rows
    QList<int> columns;     ///< of the form, those the source prints in the row
    QList<TextSpan> pieces; ///< the values found, in order; blank cells are not among them
    bool byWhite = false;   ///< on a page: where nothing of a column is printed its cell is blank
    /// All cells of the row, blank ones too, where columns are told by what stands below each other
    /// in the rows of `sourceTable`; fewer than columns of the form.
    QList<TextSpan> stacked;
    int sourceTable = -1; ///< SourceDocument::tables
};

/// Chooses, for each row, how its characters are shared among its columns: values left out where
/// too few are there, characters of one value split among two cells, or two taken for one. The sums
/// of the form are evidence between such readings and nothing else: every number is printed. What
/// is chosen stays for review; a row no sum speaks about keeps the reading it has. A row that may
/// have slid is trusted only where a sum within the row speaks for it, one that has blanks only
/// where none speaks against it. Rows of one source table that are stacked lack the same columns,
/// all of them.
void chooseRowReadings(Report &report, const SourceDocument &document,
                       const QList<DoubtfulRow> &rows);

} // namespace gouji
