#pragma once

#include <QStringView>

#include <optional>

namespace gouji {

/// A year found in a text, with the units it stands on (年 not included).
struct FoundYear
{
    int year = 0;
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// The next four-digit year of this or the last century, in ASCII digits (2020) or Chinese ones
/// (二〇二〇, 二零二零), from unit `from` of a folded text on. Digits of longer numbers are no
/// year.
[[nodiscard]] std::optional<FoundYear> findYear(QStringView folded, qsizetype from);

/// The digit a character stands for, ASCII or Chinese; -1 for others.
[[nodiscard]] int digitOf(QChar character);

} // namespace gouji
