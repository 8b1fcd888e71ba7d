#include "core/read/text/rowindices.h"

#include "core/read/text/textlines.h"

#include <algorithm>

namespace gouji {

namespace {

/// Fewer rows below heads of words may be numbered by chance.
constexpr int fewestRows = 3;

class IndexFinder
{
public:
    IndexFinder(const SourceTable &table, QStringView text)
        : m_table(table)
        , m_text(text)
    {}

    /// The corner is empty, and below it every row begins with its number.
    [[nodiscard]] bool numbersRows() const
    {
        int next = 0;
        int row = -1;
        for (const SourceCell &cell : m_table.cells) {
            if (cell.row == row)
                continue;
            row = cell.row;
            if (row == 0 ? !cell.span.isEmpty() : !isIndex(cell, next++))
                return false;
        }
        return next >= (numbersColumns() ? 1 : fewestRows) && (numbersColumns() || hasWordHeads());
    }

    /// The first row numbers the columns, and there are some.
    [[nodiscard]] bool numbersColumns() const
    {
        int next = 0;
        for (const SourceCell &cell : m_table.cells) {
            if (cell.row > 0)
                break;
            if (cell.column > 0 && !isIndex(cell, next++))
                return false;
        }
        return next > 1;
    }

private:
    [[nodiscard]] QStringView printed(const SourceCell &cell) const
    {
        return m_text.sliced(cell.span.begin, cell.span.size());
    }

    [[nodiscard]] bool isIndex(const SourceCell &cell, int number) const
    {
        return printed(cell) == QString::number(number);
    }

    [[nodiscard]] bool hasWordHeads() const
    {
        return std::ranges::all_of(m_table.cells, [this](const SourceCell &cell) {
            return cell.row > 0 || lookOf(printed(cell)) != CellLook::Value;
        });
    }

    const SourceTable &m_table;
    QStringView m_text;
};

} // namespace

void dropIndices(SourceTable &table, QStringView text)
{
    if (table.geometry != TableGeometry::Grid && table.geometry != TableGeometry::Packed)
        return;
    const IndexFinder finder(table, text);
    if (!finder.numbersRows())
        return;
    const int rows = finder.numbersColumns() ? 1 : 0;
    table.cells.removeIf(
        [rows](const SourceCell &cell) { return cell.column == 0 || cell.row < rows; });
    for (SourceCell &cell : table.cells) {
        cell.row -= rows;
        --cell.column;
    }
}

} // namespace gouji
