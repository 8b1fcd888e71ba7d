#include "core/extract/tabledoubts.h"

#include "core/extract/confidence.h"
#include "core/extract/equationsums.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <ranges>

namespace gouji {

namespace {

using Sum = EquationSum;

auto cellsOf(const FormTable &table, int row)
{
    const int first = table.rows[row].first.index;
    const auto columns = static_cast<int>(table.blockOf(table.rows[row]).columns.size());
    return std::views::iota(first, first + columns)
           | std::views::transform([](int index) { return CellId{index}; });
}

class TableDoubts
{
public:
    TableDoubts(Report &report, int table)
        : m_report(report)
        , m_form(*report.form)
        , m_table(m_form.tables()[table])
        , m_number(table)
    {}

    void find()
    {
        for (int r = 0; r < m_table.rows.size(); ++r) {
            if (std::ranges::any_of(cellsOf(m_table, r),
                                    [this](CellId c) { return !isMissing(c); }))
                m_rows.append(r);
            m_along.append(findAlong(r));
        }
        doubtRemnants();
        doubtRowsWithTexts();
        doubtTotals();
        doubtBlanksAmongLostCells();
        doubtLoneRow();
        doubtTotalsOfNarrowRows();
        doubtColumns();
        doubtRowsWithoutSums();
        doubtMovedValues();
    }

private:
    /// Where nearly all rows are missing, and one has values for two, these are words that happen
    /// to read like labels, as the heads of a table that stands on its side.
    void doubtRemnants()
    {
        constexpr qsizetype part = 8; // one in so many
        const auto isTooWide = [this](const Observation &observation) {
            return observation.code == ObservationCode::ValueCount && observation.table == m_number
                   && observation.arguments.constLast().toInt()
                          >= 2 * observation.arguments.constFirst().toInt();
        };
        if (m_rows.size() * part > m_table.rows.size()
            || std::ranges::none_of(m_report.observations, isTooWide))
            return;
        for (const int row : std::as_const(m_rows))
            doubtRow(row);
    }

    /// Something that is no value, not even a misread one, took a place in the row: unless the
    /// others add up, they may stand beside their columns.
    void doubtRowsWithTexts()
    {
        const auto isText = [this](CellId cell) {
            const CellReading &reading = readingOf(cell);
            return reading.value.kind == ValueKind::Text
                   && std::ranges::any_of(reading.raw, [](QChar c) { return c.isLetter(); })
                   && std::ranges::none_of(reading.raw, [](QChar c) { return c.isDigit(); });
        };
        for (const int row : std::as_const(m_rows)) {
            if (sumAlong(row) != Sum::Holds && std::ranges::any_of(cellsOf(m_table, row), isText))
                doubtRow(row);
        }
    }

    /// Rows with a total where most have none, or with nothing blank but their first value where
    /// others lack just their total: what stands there may be another value, that slid.
    void doubtTotals()
    {
        constexpr qsizetype fewest = 3;
        QList<CellId> printed;
        qsizetype without = 0;
        QList<int> beginBlank;
        bool otherBlanks = false;
        for (const int row : std::as_const(m_rows)) {
            const std::optional<CellId> total = totalOf(row);
            if (!total || countPrinted(row) == 0)
                continue;
            const bool lost = std::ranges::any_of(cellsOf(m_table, row),
                                                  [this](CellId c) { return isMissing(c); });
            const qsizetype wanting =
                lost ? 0 : std::ranges::ssize(cellsOf(m_table, row)) - countPrinted(row);
            if (!isPrinted(*total)) {
                ++without;
                otherBlanks = otherBlanks || wanting > 1;
                continue;
            }
            printed.append(*total);
            if (wanting == 1 && !isPrinted(cellsOf(m_table, row).front()))
                beginBlank.append(row);
            else
                otherBlanks = otherBlanks || wanting > 0;
        }
        if (without < fewest)
            return;
        const bool most = without > printed.size();
        for (const CellId total : std::as_const(printed)) {
            const int row = m_form.cell(total).row;
            const bool slid = !otherBlanks && beginBlank.contains(row);
            const bool blank = countPrinted(row) < std::ranges::ssize(cellsOf(m_table, row));
            if ((slid || (most && blank)) && sumAlong(row) != Sum::Holds)
                doubtRow(row);
            else if (most && sumAlong(row) != Sum::Holds)
                readingOf(total).doubts |= rowUnsure;
        }
    }

    /// Where rows lost cells, those with blanks may have lost others.
    void doubtBlanksAmongLostCells()
    {
        constexpr qsizetype fewest = 3;
        const auto hasLost = [this](int row) {
            return std::ranges::any_of(cellsOf(m_table, row), [this](CellId c) {
                return isMissing(c) && (readingOf(c).doubts & Doubt::ValueCount) != 0;
            });
        };
        if (std::ranges::count_if(m_rows, hasLost) < fewest)
            return;
        for (const int row : std::as_const(m_rows)) {
            const qsizetype printed = countPrinted(row);
            const Sum sum = sumAlong(row);
            if (printed > 0 && printed < std::ranges::ssize(cellsOf(m_table, row))
                && sum != Sum::Holds && sum != Sum::Fails)
                doubtRow(row);
        }
    }

    /// Everything in a table is blank but one row: values from below it.
    void doubtLoneRow()
    {
        constexpr qsizetype fewest = 10; // in smaller tables that is no wonder
        if (m_rows.size() < fewest)
            return;
        int lone = -1;
        for (const int row : std::as_const(m_rows)) {
            if (countPrinted(row) == 0)
                continue;
            if (lone >= 0)
                return;
            lone = row;
        }
        if (lone >= 0)
            doubtRow(lone);
    }

    /// Rows have a value more than columns, for all that is known of these: the last one of the
    /// others may be what those have before their own.
    void doubtTotalsOfNarrowRows()
    {
        QList<int> wide;
        for (const Observation &observation : std::as_const(m_report.observations)) {
            if (observation.code == ObservationCode::ValueCount && observation.table == m_number
                && observation.arguments.constLast().toInt()
                       == observation.arguments.constFirst().toInt() + 1
                && !hasPieces(observation.row))
                wide.append(observation.row);
        }
        if (wide.isEmpty())
            return;
        for (const int row : std::as_const(m_rows)) {
            const std::optional<CellId> total = totalOf(row);
            if (!total || wide.contains(row))
                continue;
            if (sumAlong(row) == Sum::Fails)
                doubtRow(row);
            else
                readingOf(*total).doubts |= rowUnsure;
        }
    }

    /// Some of its values are more than one piece: these were too many.
    [[nodiscard]] bool hasPieces(int row) const
    {
        return std::ranges::any_of(cellsOf(m_table, row), [this](CellId cell) {
            return (readingOf(cell).value.notes & ValueNote::SpacedDigits) != 0;
        });
    }

    [[nodiscard]] qsizetype countPrinted(int row) const
    {
        return std::ranges::count_if(cellsOf(m_table, row),
                                     [this](CellId c) { return isPrinted(c); });
    }

    /// Where another column has the sums of most rows, the columns are others than they were taken
    /// for; there, and where hardly any row adds up, those that do so by chance.
    void doubtColumns()
    {
        constexpr int fewest = 3;
        QHash<int, int> sums; // column → rows whose others it sums up
        int holding = 0;
        QList<int> rows;
        for (const int row : std::as_const(m_rows)) {
            const Sum sum = sumAlong(row);
            if (sum != Sum::Fails && sum != Sum::Holds)
                continue;
            rows.append(row);
            holding += sum == Sum::Holds ? 1 : 0;
            for (const CellId cell : cellsOf(m_table, row)) {
                if (isSumOfOthers(cell, row))
                    ++sums[m_form.cell(cell).column];
            }
        }
        const int most = sums.isEmpty() ? 0 : std::ranges::max(sums);
        const bool other = most >= fewest && most > holding;
        const bool none = rows.size() >= fewest && 3 * holding < rows.size();
        for (const int row : std::as_const(rows)) {
            if (other || (none && sumAlong(row) == Sum::Holds))
                doubtRow(row);
        }
    }

    [[nodiscard]] bool isSumOfOthers(CellId cell, int row) const
    {
        const auto numberOf = [this](CellId of) {
            return readingOf(of).value.number.value_or(Decimal());
        };
        Decimal rest = numberOf(cell);
        for (const CellId other : cellsOf(m_table, row))
            rest = other == cell ? rest : rest - numberOf(other);
        return rest.isZero();
    }

    /// Rows add up, and most sums over them fail: rows may have taken one another's values, and of
    /// some no sum says that they have not.
    void doubtRowsWithoutSums()
    {
        constexpr int fewest = 3;
        int failing = 0;
        int holding = 0;
        for (const Equation &equation : m_form.equations()) {
            if (equation.table != m_number || isAlongRow(equation))
                continue;
            const Sum sum = sumOf(equation, m_report);
            failing += sum == Sum::Fails ? 1 : 0;
            holding += sum == Sum::Holds ? 1 : 0;
        }
        const auto isWrong = [this](int row) { return sumAlong(row) == Sum::Fails; };
        const auto isRight = [this](int row) { return sumAlong(row) == Sum::Holds; };
        if (failing < fewest || failing <= holding
            || std::ranges::count_if(m_rows, isWrong) >= std::ranges::count_if(m_rows, isRight))
            return;
        for (const int row : std::as_const(m_rows)) {
            for (const CellId cell : cellsOf(m_table, row)) {
                if (isPrinted(cell) && hasNoSumOverRows(cell))
                    readingOf(cell).doubts |= rowUnsure;
            }
        }
    }

    /// A sum over rows lacks just what one of them has in another column, of which no sum can be
    /// made.
    void doubtMovedValues()
    {
        for (const Equation &equation : m_form.equations()) {
            if (equation.table != m_number || isAlongRow(equation)
                || sumOf(equation, m_report) != Sum::Fails)
                continue;
            const Decimal residual = residualOf(equation, m_report);
            for (const Term &term : equation.terms) {
                if (readingOf(term.cell).value.number.value_or(Decimal()).isZero())
                    doubtWhatLacks(term, residual);
            }
        }
    }

    /// `residual` is that of a sum with the cell of `term`, which is 0 or blank.
    void doubtWhatLacks(const Term &term, const Decimal &residual)
    {
        for (const CellId other : cellsOf(m_table, m_form.cell(term.cell).row)) {
            CellReading &reading = readingOf(other);
            const std::optional<Decimal> &number = reading.value.number;
            if (!number || number->isZero() || m_form.cell(other).total)
                continue;
            const Decimal moved = term.sign > 0 ? residual + *number : residual - *number;
            if (moved.isZero() && hasNoSumOverRows(other))
                reading.doubts |= rowUnsure;
        }
    }

    [[nodiscard]] bool hasNoSumOverRows(CellId cell) const
    {
        return std::ranges::all_of(m_form.equationsOf(cell), [this](int number) {
            const Equation &equation = m_form.equations()[number];
            return isAlongRow(equation) || sumOf(equation, m_report) == Sum::Unknown;
        });
    }

    void doubtRow(int row)
    {
        for (const CellId cell : cellsOf(m_table, row))
            readingOf(cell).doubts |= rowUnsure;
    }

    /// Where the row has one and no other.
    [[nodiscard]] std::optional<CellId> totalOf(int row) const
    {
        std::optional<CellId> total;
        const FormBlock &block = m_table.blockOf(m_table.rows[row]);
        for (int c = 0; c < block.columns.size(); ++c) {
            if (!block.columns[c].total)
                continue;
            if (total)
                return std::nullopt;
            total = CellId{m_table.rows[row].first.index + c};
        }
        return total;
    }

    [[nodiscard]] Sum sumAlong(int row) const { return m_along[row]; }

    [[nodiscard]] Sum findAlong(int row) const
    {
        const std::optional<CellId> total = totalOf(row);
        if (!total)
            return Sum::Unknown;
        for (const int number : m_form.equationsOf(*total)) {
            const Equation &equation = m_form.equations()[number];
            if (isAlongRow(equation))
                return sumOf(equation, m_report);
        }
        return Sum::Unknown;
    }

    [[nodiscard]] bool isAlongRow(const Equation &equation) const
    {
        const int row = m_form.cell(equation.terms.constFirst().cell).row;
        return std::ranges::all_of(
            equation.terms, [&](const Term &term) { return m_form.cell(term.cell).row == row; });
    }

    [[nodiscard]] bool isMissing(CellId cell) const
    {
        return readingOf(cell).state == CellState::Missing;
    }
    [[nodiscard]] bool isPrinted(CellId cell) const
    {
        return readingOf(cell).state == CellState::Read;
    }
    [[nodiscard]] CellReading &readingOf(CellId cell) { return m_report.cell(cell).reading; }
    [[nodiscard]] const CellReading &readingOf(CellId cell) const
    {
        return m_report.cell(cell).reading;
    }

    Report &m_report;
    const FormEdition &m_form;
    const FormTable &m_table;
    int m_number = 0;
    QList<int> m_rows;  ///< those of which anything is in the source
    QList<Sum> m_along; ///< by row
};

} // namespace

void doubtTables(Report &report)
{
    for (int t = 0; t < report.form->tables().size(); ++t)
        TableDoubts(report, t).find();
}

} // namespace gouji
