#pragma once

#include <QString>

namespace gouji {

/// Whose figures the words above or before them say they are: 上年同期情况 2022年度数据 本年
struct NamedPeriod
{
    enum class Kind { None, ThisYear, LastYear, Year };

    Kind kind = Kind::None;
    int year = 0;       ///< for Kind::Year
    qsizetype rest = 0; ///< characters behind the name of the period

    [[nodiscard]] bool isNone() const { return kind == Kind::None; }
    [[nodiscard]] bool isLastYear() const { return kind == Kind::LastYear; }
    /// Of two that are compared, this one's year is over.
    [[nodiscard]] bool isBefore(const NamedPeriod &other) const;
};

/// The period that a labelKey() begins with; none where it names several, or a day.
[[nodiscard]] NamedPeriod namedPeriod(const QString &key);

/// The same of a label in a row, that is no more than a period's name and words such as 度同期情况.
[[nodiscard]] NamedPeriod periodLabel(const QString &key);

} // namespace gouji
