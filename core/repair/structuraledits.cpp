#include "core/repair/structuraledits.h"

#include "core/repair/arearesiduals.h"

#include <algorithm>

namespace gouji {

namespace {

/// More failing sums than these after an edit, and it explains nothing.
constexpr int MostFailing = 3;

class EditFinder
{
public:
    EditFinder(const RepairArea &area, const AreaValues &values, const SlipOdds &odds)
        : m_area(area)
        , m_values(values)
        , m_odds(odds)
        , m_residuals(area, values)
        , m_trouble(m_residuals.failing() | m_residuals.withUnknown())
    {}

    QList<StructuralEdit> find()
    {
        for (int cell = 0; cell < m_area.cellCount(); ++cell)
            addSwapBelow(cell);
        for (int line = 0; line < m_area.lines.size(); ++line) {
            const QList<int> &cells = m_area.lines[line];
            for (qsizetype i = 0; i + 1 < cells.size(); ++i)
                addSwap(cells[i], cells[i + 1], RepairOperation::SwappedSideways);
            if (isTroubled(cells)) {
                addMerges(cells);
                addShifts(cells);
            }
            if (m_area.totalLine[line] != 0)
                addCopies(cells, line);
        }
        return m_edits;
    }

private:
    [[nodiscard]] qint64 value(int cell) const { return m_values.value[static_cast<size_t>(cell)]; }
    [[nodiscard]] bool known(int cell) const { return !m_values.unknown.contains(cell); }
    [[nodiscard]] bool inTrouble(int cell) const
    {
        return (m_residuals.equationsOf(cell) & m_trouble) != 0;
    }
    [[nodiscard]] bool isTroubled(const QList<int> &cells) const
    {
        return std::ranges::any_of(cells, [this](int cell) { return inTrouble(cell); });
    }

    void addSwapBelow(int cell)
    {
        if (const int below = m_area.below[cell]; below >= 0)
            addSwap(cell, below, RepairOperation::SwappedBelow);
    }

    void addSwap(int one, int other, RepairOperation operation)
    {
        if (value(one) == value(other) || !known(one) || !known(other) || !inTrouble(one)
            || !inTrouble(other))
            return;
        StructuralEdit edit{
            .operation = operation, .odds = m_odds.swapped, .moved = {}, .erased = {}};
        edit.moved.append({one, value(other)});
        edit.moved.append({other, value(one)});
        offer(edit);
    }

    /// Adds the edit when sums that can be assessed speak for it.
    void offer(const StructuralEdit &edit)
    {
        const int before = std::popcount(m_residuals.failing());
        const int after = std::popcount(m_residuals.failingAfter(edit));
        const bool fillsUnknown = edit.cells().intersects(m_values.unknown);
        if (after <= MostFailing && (after < before || (fillsUnknown && after <= before)))
            m_edits.append(edit);
    }

    /// The numbers of the line from `from` on stand one place to the left of where they belong;
    /// the first place then holds `first`, the last number fills the empty place.
    void addMerges(const QList<int> &cells)
    {
        for (qsizetype i = 0; i + 1 < cells.size(); ++i) {
            const int cell = cells[i];
            if (!known(cell) || value(cell) < 10)
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
        if (known(cells.constLast()))
            return;
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

    void addShifts(const QList<int> &cells)
    {
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
        QList<CellSet> seen;
        for (int other = 0; other < m_area.lines.size(); ++other) {
            const QList<int> &source = m_area.lines[other];
            if (other == line || source.size() != cells.size())
                continue;
            CellSet copied;
            for (qsizetype i = 0; i < cells.size(); ++i) {
                if (known(cells[i]) && known(source[i]) && value(cells[i]) == value(source[i])
                    && (m_residuals.equationsOf(cells[i]) & m_residuals.failing()) != 0)
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
    AreaResiduals m_residuals;
    quint64 m_trouble = 0;
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
                                      const SlipOdds &odds)
{
    return EditFinder(area, values, odds).find();
}

} // namespace gouji
