#pragma once

#include <QString>
#include <QStringView>

namespace gouji {

/// How many units at the beginning of a folded text are its list number, mark included:
/// `一、` `（一）` `1.` `1、` `(1)` `①` `第一部分` `第一章` and their kin. 0 when it has none.
/// `第一` is no list number.
[[nodiscard]] qsizetype listNumberLength(QStringView folded);

/// The value of the first numeral of that list number; 0 when there is none.
[[nodiscard]] int listNumberOf(QStringView folded);

/// What labels are compared by: folded, without list number, letters and digits only, in simplified
/// characters. Two printings that differ in numbering style, brackets, quotes or blanks, or one of
/// them in traditional characters, have the same key.
[[nodiscard]] QString labelKey(QStringView text);
/// The same for a text that is folded already.
[[nodiscard]] QString labelKeyOfFolded(QStringView folded);

/// Number of insertions, deletions and substitutions between two texts; `limit + 1` as soon as it
/// must exceed `limit`.
[[nodiscard]] int editDistance(QStringView left, QStringView right, int limit);

} // namespace gouji
