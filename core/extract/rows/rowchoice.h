#pragma once

#include "core/extract/rows/balancesearch.h"
#include "core/extract/rows/rowreadings.h"
#include "core/extract/rows/waystoread.h"

#include <QList>

namespace gouji {

/// How well a choice agrees with the sums. Less is better, from the first to the last.
struct Verdict
{
    int failing = 0;    ///< equations that do not hold
    int supporting = 0; ///< equations that hold and say something: not all their cells are 0
    int cost = 0;       ///< of the ways themselves

    [[nodiscard]] auto rank() const { return std::tuple(failing - supporting, failing, cost); }
    /// The sums say the same of both, whatever the ways cost.
    [[nodiscard]] bool sumsAgree(const Verdict &other) const
    {
        return failing == other.failing && supporting == other.supporting;
    }
};

/// The ways to read several rows of one report, weighed together: where two rows of a table are
/// doubtful, the sums along the columns speak of both at once. Rows are numbered from 0 as added.
class RowChoice
{
public:
    explicit RowChoice(const Report &report);

    /// `cells` are those the ways share the characters among.
    void add(const QList<CellId> &cells, const QList<WayToRead> &ways);
    /// Looks for the ways of all rows that agree best.
    void settle();
    /// Chooses by the sums within each row, as if nothing else were known.
    void settleAlone();

    [[nodiscard]] int chosen(int row) const { return m_rows[row].chosen; }
    /// The sums over several rows come out, and would in another way of this row, with others of
    /// other rows.
    [[nodiscard]] bool isOneOfSeveral(int row) const { return m_rows[row].oneOfSeveral; }
    /// What the sums of the row's cells say of one of its ways, all other rows as chosen.
    [[nodiscard]] Verdict verdict(int number, int way) const;
    /// What those say of it that are of cells of the row alone.
    [[nodiscard]] Verdict verdictAlone(int row, int way) const
    {
        return verdictAlone(m_rows[row], way);
    }
    /// A sum holds that a number of the row in this way is part of: others hold without the row.
    [[nodiscard]] bool isPartOfSum(int number, int way) const;

private:
    /// What some of the terms of an equation amount to.
    struct Part
    {
        Decimal residual;
        bool zero = true;  ///< nothing but zeros
        bool total = true; ///< cells alone on their side are there

        Part &operator+=(const Part &other);
    };
    struct Row
    {
        QList<CellId> cells;
        QList<WayToRead> ways;
        QList<int> equations;     ///< of its cells, into m_equations
        QList<QList<Part>> parts; ///< way by way, equation by equation
        int chosen = 0;
        bool oneOfSeveral = false;
    };

    [[nodiscard]] int equationIndex(int number);
    [[nodiscard]] Part partOf(int equation, const Row &row, const WayToRead &way) const;
    /// What all but the rows in `without` amount to, with the chosen ways.
    [[nodiscard]] QList<Part> sumsWithout(const QList<int> &without) const;
    void prepare();
    [[nodiscard]] Verdict verdictAlone(const Row &row, int way) const;
    [[nodiscard]] bool isWithin(int equation, const Row &row) const;
    /// False when no choice makes all sums over several rows come out.
    bool balance();
    [[nodiscard]] QList<int> likeliest(const Row &row) const;
    static void addTo(BalanceSearch &search, const Row &row, const QList<int> &ways,
                      const QList<int> &sums);
    bool improveOne(int number);
    bool improvePair(int first, int second);

    const Report &m_report;
    QList<int> m_equations; ///< numbers in the edition
    QList<Part> m_base;     ///< of the cells of no row
    QList<Row> m_rows;
};

} // namespace gouji
