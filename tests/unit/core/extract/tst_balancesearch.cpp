#include "core/extract/rows/balancesearch.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace gouji;

/// Rows whose ways are chosen so that sums over all of them come out.
class TestBalanceSearch : public QObject
{
    Q_OBJECT

private slots:
    void isExactOnSmallCases();
    void theFirstWayIsPreferred();
    void manyRowsOfDifferentNumbers();
    void rowsAlikeAreNotCertain();
    void aHopelessSearchEnds();
};

namespace {

struct Rows
{
    QList<Decimal> wanted;
    QList<QList<QList<Decimal>>> shares; ///< row by row, way by way, sum by sum
};

QList<int> sumsOf(const Rows &rows)
{
    QList<int> sums;
    for (int s = 0; s < rows.wanted.size(); ++s)
        sums.append(s);
    return sums;
}

std::optional<BalanceSearch::Found> search(const Rows &rows)
{
    BalanceSearch search(rows.wanted);
    for (const auto &ways : rows.shares)
        search.addRow(sumsOf(rows), ways);
    return search.find();
}

bool comesOut(const Rows &rows, const QList<int> &ways)
{
    for (int s = 0; s < rows.wanted.size(); ++s) {
        Decimal sum;
        for (int r = 0; r < ways.size(); ++r)
            sum += rows.shares[r][ways[r]][s];
        if (sum != rows.wanted[s])
            return false;
    }
    return true;
}

/// All choices in which the sums come out, tried one by one.
QList<QList<int>> allChoices(const Rows &rows)
{
    QList<QList<int>> choices;
    QList<int> ways(rows.shares.size(), 0);
    while (true) {
        if (comesOut(rows, ways))
            choices.append(ways);
        int r = 0;
        while (r < ways.size() && ++ways[r] == rows.shares[r].size())
            ways[r++] = 0;
        if (r == ways.size())
            return choices;
    }
}

/// A value that stands in one of `columns`.
QList<QList<Decimal>> somewhere(int value, int columns)
{
    QList<QList<Decimal>> ways;
    for (int c = 0; c < columns; ++c) {
        QList<Decimal> shares(columns, Decimal());
        shares[c] = value;
        ways.append(shares);
    }
    return ways;
}

} // namespace

void TestBalanceSearch::isExactOnSmallCases()
{
    QRandomGenerator random(7);
    int found = 0;
    int certain = 0;
    for (int i = 0; i < 3000; ++i) {
        Rows rows;
        const int sums = random.bounded(1, 4);
        for (int s = 0; s < sums; ++s)
            rows.wanted.append(random.bounded(-2, 7));
        const int count = random.bounded(1, 5);
        for (int r = 0; r < count; ++r) {
            QList<QList<Decimal>> ways;
            const int wayCount = random.bounded(1, 5);
            for (int w = 0; w < wayCount; ++w) {
                QList<Decimal> shares;
                for (int s = 0; s < sums; ++s)
                    shares.append(random.bounded(-1, 4));
                ways.append(shares);
            }
            rows.shares.append(ways);
        }
        const QList<QList<int>> all = allChoices(rows);
        const auto choice = search(rows);
        QCOMPARE(choice.has_value(), !all.isEmpty());
        if (!choice)
            continue;
        ++found;
        QVERIFY(comesOut(rows, choice->ways));
        for (int r = 0; r < count; ++r) {
            const bool same = std::ranges::all_of(
                all, [&](const QList<int> &ways) { return ways[r] == choice->ways[r]; });
            // Of very many choices not all are looked at; then nothing is certain.
            if (all.size() < 32)
                QCOMPARE(choice->isCertain[r], same);
            else
                QVERIFY(same || !choice->isCertain[r]);
            certain += choice->isCertain[r] ? 1 : 0;
        }
    }
    QVERIFY(found > 500);
    QVERIFY(certain > 500);
}

void TestBalanceSearch::theFirstWayIsPreferred()
{
    const Rows rows{.wanted = {1, 0}, .shares = {{{1, 0}, {1, 0}}}};
    const auto choice = search(rows);
    QVERIFY(choice);
    QCOMPARE(choice->ways, (QList<int>{0}));
    QCOMPARE(choice->isCertain, (QList<bool>{false}));
}

/// As in a table whose zeros are left blank: no change of one or two rows leads there.
void TestBalanceSearch::manyRowsOfDifferentNumbers()
{
    constexpr int columns = 6;
    Rows rows{.wanted = QList<Decimal>(columns, Decimal()), .shares = {}};
    QList<int> printed;
    QRandomGenerator random(11);
    for (int r = 0; r < 24; ++r) {
        const int value = random.bounded(1, 9'000'000);
        const int column = random.bounded(columns);
        rows.shares.append(somewhere(value, columns));
        rows.wanted[column] += value;
        printed.append(column);
    }
    const auto choice = search(rows);
    QVERIFY(choice);
    QCOMPARE(choice->ways, printed);
    QVERIFY(!choice->isCertain.contains(false));
}

void TestBalanceSearch::rowsAlikeAreNotCertain()
{
    const Rows rows{.wanted = {5, 5, 70},
                    .shares = {somewhere(5, 3), somewhere(70, 3), somewhere(5, 3)}};
    const auto choice = search(rows);
    QVERIFY(choice);
    QCOMPARE(choice->isCertain, (QList<bool>{false, true, false}));
}

/// Bounded in steps: forty rows of the same numbers, and a sum nothing gives.
void TestBalanceSearch::aHopelessSearchEnds()
{
    Rows rows{.wanted = {41, 41, 41, 41, 41, 41}, .shares = {}};
    for (int r = 0; r < 40; ++r)
        rows.shares.append(somewhere(r % 3 + 2, 6));
    QVERIFY(!search(rows));
}

QTEST_GUILESS_MAIN(TestBalanceSearch)
#include "tst_balancesearch.moc"
