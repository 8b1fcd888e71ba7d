#pragma once

#include <QList>
#include <QStringList>

namespace gouji {

// Places of heads among their siblings in the form, as printed from left to right; -1 for others.

/// But for the others.
[[nodiscard]] bool areRising(QList<int> places);

/// Each of `siblings` once, beside others.
[[nodiscard]] bool hasEachOnce(QList<int> places, int siblings);

/// Of the only one of `keys` a head begins like that is broken over lines; -1 where there is none,
/// or several. A single character says it where no head has it anywhere else.
[[nodiscard]] int placeOfBeginning(const QString &piece, const QStringList &keys);

/// The heads of as many `groups` of siblings, of all or the same ones in each, stand in another
/// order than the form's: more is passed over between them than other words may stand for.
[[nodiscard]] bool areInAnotherOrder(const QList<int> &places, qsizetype groups);

} // namespace gouji
