#pragma once

#include "core/extract/order/orderwords.h"

#include <QList>

namespace gouji {

/// A label put together from words of a window.
struct FoundHead
{
    int slot = 0;           ///< TableLabels::sequence
    QList<qsizetype> words; ///< in the order they are read
};

/// The labels of `labels` but those of rows whose words stand in the window, in the order of the
/// form; `used` says by word from the window's first which words are others' already, and is
/// told those taken. A label may be broken over lines with words of others between.
[[nodiscard]] QList<FoundHead> headsOf(const QList<OrderWord> &words, OrderWindow window,
                                       const SourceText &text, const TableLabels &labels,
                                       QList<bool> &used);

/// Heads of single columns of a rank, some called otherwise than in the form, as they are printed:
/// slot -1 for these.
using OwnHeads = QList<FoundHead>;

/// Of the same window, ranks of single columns some of whose heads were not found, and words of
/// their own stand in one run with the others, as many as are wanting. `used` are by word from the
/// window's first those of labels.
[[nodiscard]] QList<OwnHeads> ownHeadsAmong(const QList<FoundHead> &heads,
                                            const TableLabels &labels,
                                            const QList<OrderWord> &words, OrderWindow window,
                                            const QList<bool> &used);

/// The heads of columns and what else stands above rows as they are printed, those of each of the
/// `own` ranks in a row of their own. Those of a rank of single columns: all of them, one behind
/// the other with nothing between, or beginning on one line, but for one at most. Those of a rank
/// with groups: all on one line. Else a program may have put them in any order, and they stay in
/// that of the form.
[[nodiscard]] QList<QList<FoundHead>>
headRows(const QList<FoundHead> &heads, const QList<OwnHeads> &own, const TableLabels &labels,
         const QList<OrderWord> &words, const SourceText &text);

/// All heads of a rank with groups are there, a word each, one behind the other, but on several
/// lines and not in the order of the form, nor in that their heights give: which stands left of
/// which, nothing says.
[[nodiscard]] bool areGroupsAskew(const QList<FoundHead> &heads, const TableLabels &labels,
                                  const QList<OrderWord> &words, const SourceText &text);

/// What a word of the key `key` is, wherever it is found, that was taken for the head `slot`.
[[nodiscard]] QList<LabelMatch> misspeltAs(const QString &key, const LabelSlot &slot,
                                           const LabelDictionary &dictionary);

} // namespace gouji
