#pragma once

#include "core/extract/order/orderwords.h"

#include <QList>
#include <QStringList>

namespace gouji {

/// Heads of two lines each, beside each other, of which the upper lines of all were written first
/// and the lower ones below: 结果 结果 其他 尚未 总计, 维持 纠正 结果 审结.
///
/// The words of each of `heads`, given by their wordings: the first run of words of two lines of
/// the window that holds nothing but all of them. None where there is no such run. `used` says by
/// word from the window's first which words are others' already.
[[nodiscard]] QList<QList<qsizetype>> stackedHeads(const QList<OrderWord> &words,
                                                   OrderWindow window, const SourceText &text,
                                                   const QList<QStringList> &heads,
                                                   const QList<bool> &used);

/// The same of heads one behind the other, each a word, two of them misspelt at most: found one by
/// one, the misspelt ones would be taken from another group whose heads are called so.
[[nodiscard]] QList<QList<qsizetype>> headsInARow(const QList<OrderWord> &words, OrderWindow window,
                                                  const QList<QStringList> &heads,
                                                  const QList<bool> &used);

} // namespace gouji
