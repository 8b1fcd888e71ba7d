#pragma once

#include "core/base/decimal.h"

#include <QList>

#include <optional>

namespace gouji {

/// For rows that may each be read in several ways: the ways in which several sums over all of them
/// come out at once. Exact, where a choice of one row after the other stops at the first that no
/// single change improves. Bounded in steps.
class BalanceSearch
{
public:
    struct Found
    {
        QList<int> ways;       ///< by row
        QList<bool> isCertain; ///< by row: no other choice makes all sums come out
    };

    /// What the rows have to add to each sum.
    explicit BalanceSearch(QList<Decimal> wanted);

    /// `shares`, way by way: what the row adds to `sums`. Ways come in the order of preference,
    /// and of ways that add the same the first is chosen.
    void addRow(QList<int> sums, QList<QList<Decimal>> shares);

    /// nullopt when no choice makes all sums come out, or none was found in time.
    [[nodiscard]] std::optional<Found> find();

private:
    struct Row
    {
        QList<int> sums;
        QList<QList<Decimal>> shares;
        QList<int> left; ///< ways the sums dealt with allow
    };
    /// The ways of a row that add the same to a sum.
    struct Group
    {
        Decimal share;
        QList<int> ways;
    };
    /// A row whose ways add different things to the sum at hand.
    struct OpenRow
    {
        int row = 0;
        QList<Group> groups;
    };
    /// Rising; nullopt when there are too many to keep: any may be.
    using Reachable = std::optional<QList<Decimal>>;

    void deal(int sum);
    void share(const QList<OpenRow> &rows, const QList<Reachable> &reachable, qsizetype next,
               const Decimal &wanted, int sum);
    void record();
    [[nodiscard]] bool isOver() const;
    static QList<Group> groupsOf(const Row &row, qsizetype at);
    static QList<Reachable> reachableBehind(const QList<OpenRow> &rows);

    QList<Decimal> m_wanted;
    QList<Row> m_rows;
    int m_choices = 0; ///< in which all sums come out
    Found m_found;     ///< the first of these
    int m_steps = 0;
};

} // namespace gouji
