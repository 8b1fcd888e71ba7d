#pragma once

#include "core/extract/order/headwords.h"
#include "core/extract/order/labelfragments.h"
#include "core/extract/order/valuerows.h"

namespace gouji {

/// A window read as a table of one edition.
struct WindowReading
{
    OrderWindow window;
    int tableLabels = -1; ///< LabelDictionary::tables(); -1 for none
    RowFragments fragments;
    QList<FoundHead> heads;
    QList<OwnHeads> ownHeads;
    QList<ValueRow> rows;
    int cost = 0;
};

/// What names of groups and list numbers in a window cost that would be rows of another edition;
/// `labels` are those of the edition read.
[[nodiscard]] int editionCost(const WindowReading &reading, const TableLabels &labels,
                              const QList<OrderWord> &words, const SourceText &text);

/// The first label of a row has a value right in front of it, and the last one none behind: labels
/// may stand behind their values, some of them or all.
[[nodiscard]] bool mayHaveLabelsBehind(const WindowReading &reading, const QList<OrderWord> &words);

/// One of its values stands on a line with a part of the row's own label, and others in front of
/// that: it may be the first of them, as it is on the page.
[[nodiscard]] bool standsAroundItsLabel(const ValueRow &row, const LabelFragments &label,
                                        const QList<OrderWord> &words, const SourceText &text);

} // namespace gouji
