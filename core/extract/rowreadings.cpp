#include "core/extract/rowreadings.h"

#include "core/extract/confidence.h"
#include "core/extract/waystoread.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

/// How well a way to read a row agrees with the sums.
struct Verdict
{
    int failing = 0;    ///< equations that do not hold
    int supporting = 0; ///< equations that hold and say something: not all their cells are 0
    int cost = 0;       ///< of the way itself

    [[nodiscard]] auto rank() const { return std::tuple(failing, -supporting, cost); }
};

class RowChooser
{
public:
    RowChooser(Report &report, const SourceDocument &document, const DoubtfulRow &row)
        : m_report(report)
        , m_document(document)
        , m_row(row)
        , m_first(report.form->tables()[row.table].rows[row.row].first)
    {
        for (const int column : row.columns)
            m_cells.append(CellId{m_first.index + column});
        collectEquations();
    }

    void choose()
    {
        if (m_row.mayHaveSlid) {
            if (holdsAsRead())
                return;
            for (const CellId cell : std::as_const(m_cells))
                doubtReading(cell);
        }
        QList<WayToRead> ways =
            waysToRead(m_row.pieces, static_cast<int>(m_cells.size()), m_document.text);
        if (ways.isEmpty() || m_equations.isEmpty())
            return;
        QList<Verdict> verdicts;
        for (const WayToRead &way : ways)
            verdicts.append(judgeWay(way));
        QList<qsizetype> order(ways.size());
        std::ranges::generate(order, [n = qsizetype(0)]() mutable { return n++; });
        std::ranges::stable_sort(order, {}, [&](qsizetype i) { return verdicts[i].rank(); });
        const Verdict &best = verdicts[order.constFirst()];
        if (best.failing > 0 && best.supporting == 0)
            return;
        // Blank cells are printed where they are, unless all sums say otherwise.
        if (m_row.mayHaveSlid && (best.failing > 0 || best.supporting < 2))
            return;
        take(ways[order.constFirst()]);
    }

private:
    /// Sums that concern the row: those within it, and those along its columns.
    void collectEquations()
    {
        for (const CellId cell : std::as_const(m_cells)) {
            for (const int equation : m_report.form->equationsOf(cell)) {
                if (m_report.form->equations()[equation].relation == Relation::Equal
                    && !m_equations.contains(equation))
                    m_equations.append(equation);
            }
        }
    }

    /// Sums within the row, taken as it was read, blanks for 0, hold; false when there are none.
    [[nodiscard]] bool holdsAsRead() const
    {
        bool any = false;
        for (const int number : std::as_const(m_equations)) {
            const Equation &equation = m_report.form->equations()[number];
            const bool within = std::ranges::all_of(
                equation.terms, [this](const Term &term) { return m_cells.contains(term.cell); });
            if (!within)
                continue;
            any = true;
            Decimal residual;
            for (const Term &term : equation.terms) {
                const Decimal value = m_report.cell(term.cell).value.number.value_or(Decimal());
                residual = term.sign > 0 ? residual + value : residual - value;
            }
            if (!residual.isZero())
                return false;
        }
        return any;
    }

    void doubtReading(CellId id)
    {
        Cell &cell = m_report.cell(id);
        CellReading reading = cell.reading;
        addDoubts(reading, Doubt::Placement);
        cell = unmarked(std::move(reading));
    }

    [[nodiscard]] std::optional<Decimal> valueOf(CellId cell, const WayToRead &way) const
    {
        if (const qsizetype at = m_cells.indexOf(cell); at >= 0)
            return way.cells[at].value.number;
        return m_report.cell(cell).value.number;
    }

    [[nodiscard]] Verdict judgeWay(const WayToRead &way) const
    {
        Verdict verdict{.cost = way.cost};
        for (const int number : m_equations) {
            const Equation &equation = m_report.form->equations()[number];
            Decimal residual;
            bool zero = true;
            bool total = true; // the cell alone on its side is there
            for (const Term &term : equation.terms) {
                const std::optional<Decimal> value = valueOf(term.cell, way);
                const bool isTotal = m_report.form->cell(term.cell).total;
                total = total && (value || !isTotal);
                if (!value)
                    continue;
                zero = zero && value->isZero();
                residual = term.sign > 0 ? residual + *value : residual - *value;
            }
            if (!total)
                continue;
            if (!residual.isZero())
                ++verdict.failing;
            else if (!zero)
                ++verdict.supporting;
        }
        return verdict;
    }

    void take(const WayToRead &way)
    {
        for (qsizetype c = 0; c < m_cells.size(); ++c) {
            Cell &cell = m_report.cell(m_cells[c]);
            CellReading reading = cell.reading;
            const PieceReading &piece = way.cells[c];
            reading.span = piece.span;
            reading.value = piece.value;
            reading.raw = piece.span ? m_document.text.view(*piece.span).toString() : QString();
            reading.state = piece.span ? CellState::Read : CellState::Missing;
            addDoubts(reading, Doubt::Placement);
            cell = unmarked(std::move(reading));
        }
    }

    Report &m_report;
    const SourceDocument &m_document;
    const DoubtfulRow &m_row;
    CellId m_first;
    QList<CellId> m_cells;
    QList<int> m_equations;
};

} // namespace

void chooseRowReadings(Report &report, const SourceDocument &document,
                       const QList<DoubtfulRow> &rows)
{
    for (const DoubtfulRow &row : rows)
        RowChooser(report, document, row).choose();
}

} // namespace gouji
