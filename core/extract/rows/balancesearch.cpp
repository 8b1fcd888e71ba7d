#include "core/extract/rows/balancesearch.h"

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

constexpr int mostSteps = 60'000;
/// Where there are more choices, hardly a row is certain.
constexpr int mostChoices = 32;
constexpr qsizetype mostReachable = 4096;

} // namespace

BalanceSearch::BalanceSearch(QList<Decimal> wanted)
    : m_wanted(std::move(wanted))
{}

void BalanceSearch::addRow(QList<int> sums, QList<QList<Decimal>> shares)
{
    Row row{.sums = std::move(sums), .shares = std::move(shares), .left = {}};
    for (int way = 0; way < row.shares.size(); ++way)
        row.left.append(way);
    m_rows.append(std::move(row));
}

std::optional<BalanceSearch::Found> BalanceSearch::find()
{
    m_found = {};
    m_choices = 0;
    m_steps = 0;
    deal(0);
    if (m_choices == 0)
        return std::nullopt;
    if (isOver())
        m_found.isCertain.fill(false);
    return m_found;
}

bool BalanceSearch::isOver() const
{
    return m_steps >= mostSteps || m_choices >= mostChoices;
}

/// The sums before `sum` come out with any of the ways left.
void BalanceSearch::deal(int sum)
{
    if (sum == m_wanted.size()) {
        record();
        return;
    }
    Decimal wanted = m_wanted[sum];
    QList<OpenRow> open;
    for (int r = 0; r < m_rows.size(); ++r) {
        const qsizetype at = m_rows[r].sums.indexOf(sum);
        if (at < 0)
            continue;
        QList<Group> groups = groupsOf(m_rows[r], at);
        if (groups.size() == 1)
            wanted -= groups.constFirst().share;
        else
            open.append({r, std::move(groups)});
    }
    share(open, reachableBehind(open), 0, wanted, sum);
}

void BalanceSearch::share(const QList<OpenRow> &rows, const QList<Reachable> &reachable,
                          qsizetype next, const Decimal &wanted, int sum)
{
    ++m_steps;
    const Reachable &rest = reachable[next];
    if (isOver() || (rest && !std::ranges::binary_search(*rest, wanted)))
        return;
    if (next == rows.size()) {
        deal(sum + 1);
        return;
    }
    Row &row = m_rows[rows[next].row];
    const QList<int> before = row.left;
    for (const Group &group : rows[next].groups) {
        row.left = group.ways;
        share(rows, reachable, next + 1, wanted - group.share, sum);
    }
    row.left = before;
}

void BalanceSearch::record()
{
    if (m_choices++ == 0) {
        for (const Row &row : std::as_const(m_rows)) {
            m_found.ways.append(row.left.constFirst());
            m_found.isCertain.append(row.left.size() == 1);
        }
        return;
    }
    for (qsizetype r = 0; r < m_rows.size(); ++r) {
        if (m_rows[r].left != QList<int>{m_found.ways[r]})
            m_found.isCertain[r] = false;
    }
}

QList<BalanceSearch::Group> BalanceSearch::groupsOf(const Row &row, qsizetype at)
{
    QList<Group> groups;
    for (const int way : row.left) {
        const Decimal &share = row.shares[way][at];
        const auto known = std::ranges::find(groups, share, &Group::share);
        if (known != groups.end())
            known->ways.append(way);
        else
            groups.append({share, {way}});
    }
    return groups;
}

/// By row: what it and those behind it can add.
QList<BalanceSearch::Reachable> BalanceSearch::reachableBehind(const QList<OpenRow> &rows)
{
    QList<Reachable> reachable(rows.size() + 1);
    reachable.last() = QList<Decimal>{Decimal()};
    for (qsizetype r = rows.size() - 1; r >= 0; --r) {
        const Reachable &behind = reachable[r + 1];
        if (!behind || behind->size() * rows[r].groups.size() > mostReachable)
            break; // any
        QList<Decimal> sums;
        for (const Group &group : rows[r].groups) {
            for (const Decimal &sum : *behind)
                sums.append(sum + group.share);
        }
        std::ranges::sort(sums);
        const auto same = std::ranges::unique(sums);
        sums.erase(same.begin(), same.end());
        reachable[r] = std::move(sums);
    }
    return reachable;
}

} // namespace gouji
