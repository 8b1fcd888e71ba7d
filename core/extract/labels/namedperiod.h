#pragma once

#include <QString>
#include <QStringList>

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

/// A label that ends so, behind words of its own: 行政许可上年 行政许可2022年
[[nodiscard]] bool endsInOtherYear(const QString &key);

/// One of several rows of values for the same columns.
struct OwnRow
{
    qsizetype index = 0;
    bool sure = false; ///< the labels say it
};

/// The report's own of rows with these labels, empty for none: the one that says it is of this
/// year, not of the last, or sums up the others; the first where none does.
[[nodiscard]] OwnRow ownRowOf(const QStringList &labels);

} // namespace gouji
