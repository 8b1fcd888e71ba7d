#include "core/extract/columns/columnorder.h"

#include "core/extract/confidence.h"

#include <algorithm>

namespace gouji {

namespace {

class RowOrder
{
public:
    RowOrder(Report &report, const FormRow &row, int columns)
        : m_report(report)
    {
        for (int c = 0; c < columns; ++c)
            m_cells.append(CellId{row.first.index + c});
    }

    void mend()
    {
        const bool unsure = std::ranges::all_of(m_cells, [this](CellId cell) {
            const CellReading &reading = m_report.cell(cell).reading;
            return (reading.doubts & rowUnsure) == rowUnsure && reading.value.number;
        });
        if (!unsure || !findWanted())
            return;
        QList<CellReading> free;
        for (const Wanted &wanted : std::as_const(m_wanted))
            free.append(m_report.cell(wanted.cell).reading);
        QList<CellReading> ordered;
        for (const Wanted &wanted : std::as_const(m_wanted)) {
            const auto value = std::ranges::find_if(free, [&wanted](const CellReading &reading) {
                return *reading.value.number == wanted.number;
            });
            if (value == free.end())
                return;
            ordered.append(*value);
            free.erase(value);
        }
        for (qsizetype i = 0; i < ordered.size(); ++i)
            put(m_wanted[i].cell, ordered[i]);
    }

private:
    /// What the sums of a cell's column make of it, where they fail.
    struct Wanted
    {
        CellId cell;
        Decimal number;
    };

    /// False when some sum says nothing, or two of one cell disagree, or none fails.
    bool findWanted()
    {
        for (const CellId cell : std::as_const(m_cells)) {
            std::optional<Decimal> wanted;
            for (const int number : m_report.form->equationsOf(cell)) {
                const Equation &equation = m_report.form->equations()[number];
                if (equation.relation != Relation::Equal || isWithin(equation))
                    continue;
                const std::optional<Decimal> found = wantedBy(equation, cell);
                if (!found || (wanted && *wanted != *found))
                    return false;
                wanted = found;
            }
            if (wanted && wanted != m_report.cell(cell).value.number)
                m_wanted.append({cell, *wanted});
        }
        return !m_wanted.isEmpty();
    }

    [[nodiscard]] bool isWithin(const Equation &equation) const
    {
        return std::ranges::all_of(
            equation.terms, [this](const Term &term) { return m_cells.contains(term.cell); });
    }

    [[nodiscard]] std::optional<Decimal> wantedBy(const Equation &equation, CellId cell) const
    {
        Decimal others;
        int sign = 1;
        for (const Term &term : equation.terms) {
            if (term.cell == cell) {
                sign = term.sign;
                continue;
            }
            const std::optional<Decimal> &number = m_report.cell(term.cell).value.number;
            if (!number)
                return std::nullopt;
            others = term.sign > 0 ? others + *number : others - *number;
        }
        return sign > 0 ? Decimal() - others : others;
    }

    void put(CellId cell, CellReading reading)
    {
        const CellReading &before = m_report.cell(cell).reading;
        const AlternativeReading asItStood{
            .state = before.state, .span = before.span, .raw = before.raw, .value = before.value};
        reading.alternatives = before.alternatives;
        reading.alternatives.prepend(asItStood);
        m_report.cell(cell) = Cell(std::move(reading));
    }

    Report &m_report;
    QList<CellId> m_cells;
    QList<Wanted> m_wanted;
};

} // namespace

void orderByColumnSums(Report &report)
{
    for (const FormTable &table : report.form->tables()) {
        for (const FormRow &row : table.rows)
            RowOrder(report, row, static_cast<int>(table.blockOf(row).columns.size())).mend();
    }
}

} // namespace gouji
