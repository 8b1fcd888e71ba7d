#include "core/repair/structuraledits.h"

#include "core/repair/arearesiduals.h"

#include <algorithm>

namespace gouji {

namespace {

/// More failing sums than these after an edit, and it explains nothing.
constexpr int mostFailing = 3;
/// Nothing larger is put together of two numbers.
constexpr qint64 largestWhole = 99'999'999;

class EditFinder
{
public:
    EditFinder(const RepairArea &area, const AreaValues &values, const AreaResiduals &residuals,
               const SlipOdds &odds)
        : m_area(area)
        , m_values(values)
        , m_odds(odds)
        , m_residuals(residuals)
        , m_failingCount(std::popcount(residuals.failing()))
    {
        for (quint64 bits = residuals.failing() | residuals.withUnknown(); bits != 0;
             bits &= bits - 1) {
            const AreaEquation &equation = area.equations[std::countr_zero(bits)];
            m_trouble = m_trouble | equation.plus | equation.minus;
        }
    }

    QList<StructuralEdit> find()
    {
        m_trouble.forEach([this](int cell) { addSwapBelow(cell); });
        for (int line = 0; line < m_area.lines.size(); ++line) {
            if (!m_area.lineSets[line].intersects(m_trouble))
                continue;
            const QList<int> &cells = m_area.lines[line];
            for (qsizetype i = 0; i + 1 < cells.size(); ++i)
                addSwap(cells[i], cells[i + 1], RepairOperation::SwappedSideways);
            addMerges(cells);
            addSplits(cells);
            addShifts(cells);
            if (m_area.totalLine[line] != 0)
                addCopies(cells, line);
        }
        return m_edits;
    }

private:
    [[nodiscard]] qint64 value(int cell) const { return m_values.value[static_cast<size_t>(cell)]; }
    [[nodiscard]] bool known(int cell) const { return !m_values.unknown.contains(cell); }
    [[nodiscard]] bool inTrouble(int cell) const { return m_trouble.contains(cell); }

    void addSwapBelow(int cell)
    {
        if (const int below = m_area.below[cell]; below >= 0)
            addSwap(cell, below, RepairOperation::SwappedBelow);
    }

    void addSwap(int one, int other, RepairOperation operation)
    {
        if (value(one) == value(other) || !inTrouble(one) || !inTrouble(other) || !known(one)
            || !known(other) || !isWorth(m_residuals.failingAfterSwap(one, other), false))
            return;
        StructuralEdit edit{
            .operation = operation, .odds = m_odds.swapped, .moved = {}, .erased = {}};
        edit.moved.append({one, value(other)});
        edit.moved.append({other, value(one)});
        m_edits.append(edit);
    }

    /// Fewer sums fail than there did, and few in all; as many will do where unknown cells are
    /// filled.
    [[nodiscard]] bool isWorth(quint64 failing, bool fillsUnknown) const
    {
        const int after = std::popcount(failing);
        return after <= mostFailing
               && (after < m_failingCount || (fillsUnknown && after == m_failingCount));
    }

    /// Adds the edit when sums that can be assessed speak for it.
    void offer(const StructuralEdit &edit)
    {
        const bool fillsUnknown = edit.cells().intersects(m_values.unknown);
        if (isWorth(m_residuals.failingAfter(edit), fillsUnknown))
            m_edits.append(edit);
    }

    /// The numbers of the line behind one cell stand one place to the left of where they belong;
    /// that cell holds two numbers in one, the last place of the line is empty.
    void addMerges(const QList<int> &cells)
    {
        const bool endsOpen = !known(cells.constLast());
        for (qsizetype i = 0; i + 1 < cells.size(); ++i) {
            const int cell = cells[i];
            if (!known(cell) || value(cell) < 10 || (!endsOpen && known(cells[i + 1])))
                continue;
            for (qint64 scale = 10; scale <= value(cell); scale *= 10) {
                const qint64 right = value(cell) % scale;
                // A number does not begin with a zero.
                if (right < scale / 10 && (right != 0 || scale != 10))
                    continue;
                addSplit(cells, i, value(cell) / scale, right);
            }
        }
    }

    void addSplit(const QList<int> &cells, qsizetype at, qint64 left, qint64 right)
    {
        StructuralEdit edit{.operation = RepairOperation::Merged,
                            .odds = m_odds.merged,
                            .moved = {{cells[at], left}, {cells[at + 1], right}},
                            .erased = {}};
        if (!known(cells[at + 1])) {
            offer(edit);
            return;
        }
        edit.operation = RepairOperation::MergedAndShifted;
        for (qsizetype i = at + 2; i < cells.size(); ++i)
            move(edit, cells[i - 1], cells[i]);
        offer(edit);
    }

    void move(StructuralEdit &edit, int from, int to) const
    {
        if (known(from))
            edit.moved.append({to, value(from)});
        else
            edit.erased.insert(to);
    }

    /// One number stands in two cells, what follows one place to the right of where it belongs, and
    /// the last number of the line is lost. Only where a sum along the line fails, and another.
    void addSplits(const QList<int> &cells)
    {
        quint64 touched = 0;
        quint64 along = 0;
        for (qsizetype at = cells.size() - 2; at >= 0; --at) {
            touched |= m_residuals.equationsOf(cells[at + 1]);
            along |= m_residuals.equationsOf(cells[at]) & m_residuals.equationsOf(cells[at + 1]);
            if ((along & m_residuals.failing()) == 0)
                continue;
            const quint64 failing =
                (touched | m_residuals.equationsOf(cells[at])) & m_residuals.failing();
            if ((failing & (failing - 1)) == 0 || !known(cells[at]) || !known(cells[at + 1])
                || value(cells[at]) == 0)
                continue;
            qint64 scale = 10;
            while (scale <= value(cells[at + 1]))
                scale *= 10;
            if (value(cells[at]) > largestWhole / scale)
                continue;
            const qint64 whole = value(cells[at]) * scale + value(cells[at + 1]);
            StructuralEdit edit{.operation = RepairOperation::Split,
                                .odds = m_odds.split,
                                .moved = {{cells[at], whole}},
                                .erased = {}};
            for (qsizetype i = at + 1; i + 1 < cells.size(); ++i)
                move(edit, cells[i + 1], cells[i]);
            edit.erased.insert(cells.constLast());
            offer(edit);
        }
    }

    void addShifts(const QList<int> &cells)
    {
        if (std::ranges::all_of(cells, [this](int cell) { return known(cell); }))
            return;
        const qsizetype last = cells.size() - 1;
        const double odds = m_odds.shifted / static_cast<double>(2 * std::max<qsizetype>(last, 1));
        for (qsizetype at = 0; at < last; ++at) {
            if (!known(cells[at])) {
                StructuralEdit edit{.operation = RepairOperation::ShiftedRight,
                                    .odds = odds,
                                    .moved = {},
                                    .erased = {}};
                for (qsizetype i = at; i < last; ++i)
                    move(edit, cells[i + 1], cells[i]);
                edit.erased.insert(cells[last]);
                offer(edit);
            }
            if (!known(cells[last])) {
                StructuralEdit edit{.operation = RepairOperation::ShiftedLeft,
                                    .odds = odds,
                                    .moved = {},
                                    .erased = {}};
                edit.erased.insert(cells[at]);
                for (qsizetype i = at; i < last; ++i)
                    move(edit, cells[i], cells[i + 1]);
                offer(edit);
            }
        }
    }

    /// Sums that stand in another row as well, where their own equations fail.
    void addCopies(const QList<int> &cells, int line)
    {
        QVarLengthArray<qsizetype, 16> failing;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (known(cells[i]) && (m_residuals.equationsOf(cells[i]) & m_residuals.failing()) != 0)
                failing.append(i);
        }
        if (failing.size() < 2)
            return;
        QList<CellSet> seen;
        for (int other = 0; other < m_area.lines.size(); ++other) {
            const QList<int> &source = m_area.lines[other];
            if (other == line || source.size() != cells.size())
                continue;
            CellSet copied;
            for (const qsizetype i : failing) {
                if (known(source[i]) && value(cells[i]) == value(source[i]))
                    copied.insert(cells[i]);
            }
            if (copied.size() < 2 || seen.contains(copied))
                continue;
            seen.append(copied);
            offer({.operation = RepairOperation::TotalsCopied,
                   .odds = m_odds.copiedLine,
                   .moved = {},
                   .erased = copied});
        }
    }

    const RepairArea &m_area;
    const AreaValues &m_values;
    const SlipOdds &m_odds;
    const AreaResiduals &m_residuals;
    int m_failingCount;
    CellSet m_trouble; ///< cells of sums that fail or have an unknown cell
    QList<StructuralEdit> m_edits;
};

} // namespace

AreaValues StructuralEdit::appliedTo(const AreaValues &values) const
{
    AreaValues after = values;
    for (const Moved &one : moved) {
        after.value[static_cast<size_t>(one.cell)] = one.value;
        after.unknown.remove(one.cell);
    }
    erased.forEach([&after](int cell) { after.value[static_cast<size_t>(cell)] = 0; });
    after.unknown = after.unknown | erased;
    return after;
}

CellSet StructuralEdit::cells() const
{
    CellSet all = erased;
    for (const Moved &one : moved)
        all.insert(one.cell);
    return all;
}

QList<StructuralEdit> structuralEdits(const RepairArea &area, const AreaValues &values,
                                      const AreaResiduals &residuals, const SlipOdds &odds)
{
    return EditFinder(area, values, residuals, odds).find();
}

} // namespace gouji
