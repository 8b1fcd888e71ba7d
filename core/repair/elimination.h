#pragma once

#include "core/repair/repairarea.h"

#include <array>

namespace gouji {

/// The numbers of an area as a search sees them.
struct AreaValues
{
    std::array<qint64, CellSet::capacity> value{}; ///< 0 where nothing is known
    CellSet unknown;                               ///< erasures: no number stands there
    quint64 leftOut = 0;                           ///< equations that cannot be assessed, as bits

    bool operator==(const AreaValues &) const = default;
};

/// The equations of an area while cells are set free one after another. To free a cell is to spend
/// an equation on it: that one then tells its value, and the cell vanishes from the others. What
/// remains must hold by itself. All coefficients stay -1, 0 or 1, so the numbers stay exact; where
/// an odd form breaks that, ok() says so. Every pivot also rewrites the equations spent before, so
/// the values of all freed cells are there at any time.
class Elimination
{
public:
    /// The equations of `block` (all for -1) as bits in form order; unknown cells are not freed
    /// yet.
    Elimination(const RepairArea &area, const AreaValues &values, int block);

    Elimination(const Elimination &other);
    Elimination &operator=(const Elimination &) = delete;
    ~Elimination() = default;

    /// Frees `cell` by `equation`, which contains it and is not spent.
    void pivot(int equation, int cell);
    /// Frees what is unknown, each cell by the shortest equation it stands in.
    void freeUnknown(const CellSet &unknown);
    /// A spent equation tells the value of `cell`, an undetermined one it contains, in place of the
    /// cell it was spent on: that one is undetermined then.
    void exchange(int equation, int cell);
    /// Another number stands in `cell`, larger by `shift`.
    void move(int cell, qint64 shift);

    [[nodiscard]] bool ok() const { return m_ok; }
    [[nodiscard]] int count() const { return m_count; }
    /// Equations that fail or hold and are not spent, as bits.
    [[nodiscard]] quint64 failing() const { return m_failing; }
    [[nodiscard]] quint64 holding() const { return m_open & ~m_failing; }
    [[nodiscard]] quint64 spent() const { return m_spent; }
    [[nodiscard]] CellSet cellsOf(int equation) const
    {
        return row(equation).plus | row(equation).minus;
    }
    [[nodiscard]] const CellSet &plusOf(int equation) const { return row(equation).plus; }
    [[nodiscard]] const CellSet &minusOf(int equation) const { return row(equation).minus; }
    /// Left side minus right side.
    [[nodiscard]] qint64 residual(int equation) const { return row(equation).residual; }
    /// +1 or -1 of a cell the equation contains.
    [[nodiscard]] int sign(int equation, int cell) const
    {
        return row(equation).plus.contains(cell) ? 1 : -1;
    }
    /// The cell a spent equation tells the value of; it counts +1 there.
    [[nodiscard]] int freedBy(int equation) const { return m_freed[static_cast<size_t>(equation)]; }
    /// How far that cell moves: its value then is the number that stands there plus this.
    [[nodiscard]] qint64 shift(int equation) const { return -residual(equation); }
    /// Unknown cells no equation is left for; they stay in the equations spent on others.
    [[nodiscard]] const CellSet &undetermined() const { return m_undetermined; }

    /// Failing equations that share no allowed cell: each needs a changed cell of its own.
    struct Packing
    {
        quint64 equations = 0;
        int count = 0;
    };
    [[nodiscard]] Packing packing(const CellSet &allowed) const;

private:
    /// Unset until it is assigned: zeros would be written several times over in a search.
    struct Row
    {
        Row()
            : plus(CellSet::Unset{})
            , minus(CellSet::Unset{})
        {}

        CellSet plus;
        CellSet minus;
        qint64 residual; // NOLINT(cppcoreguidelines-pro-type-member-init)
    };

    [[nodiscard]] const Row &row(int equation) const
    {
        return m_rows[static_cast<size_t>(equation)];
    }
    void subtract(Row &from, const Row &what, bool negated);

    int m_count = 0;
    bool m_ok = true;
    quint64 m_open = 0;
    quint64 m_failing = 0;
    quint64 m_spent = 0;
    CellSet m_undetermined;
    std::array<qint16, RepairArea::maximumEquations> m_freed;
    std::array<Row, RepairArea::maximumEquations> m_rows; ///< those open or spent are set
};

} // namespace gouji
