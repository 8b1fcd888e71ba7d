#include "core/extract/parts/turnedtables.h"

#include <algorithm>
#include <utility>

namespace gouji {

namespace {

/// No table of the form has as many labels of rows beside each other.
constexpr int fewestAbreast = 4;
/// Nor as many heads of columns below each other, each with a cell for a value behind it.
constexpr int fewestBelow = 4;
/// Groups of heads and one of the single heads.
constexpr int mostHeadsInRow = 3;

/// What was seen of one table.
struct LabelsSeen
{
    int table = -1;
    int row = -1;          ///< the last one looked at
    int rowsAbreast = 0;   ///< labels of rows in it
    int headsAbreast = 0;  ///< heads of a table without labels of rows
    int mostRows = 0;      ///< in one row
    int mostHeads = 0;     ///< in one row
    int headsOfValues = 0; ///< with cells behind, and no label among them

    [[nodiscard]] bool areTurned() const
    {
        return mostRows >= fewestAbreast
               || (headsOfValues >= fewestBelow && mostHeads <= mostHeadsInRow);
    }
};

class TurnedTables
{
public:
    TurnedTables(const CellStream &stream, const LabelDictionary &dictionary)
        : m_stream(stream)
        , m_dictionary(dictionary)
    {}

    [[nodiscard]] QList<int> find() const
    {
        QList<int> tables;
        LabelsSeen seen;
        const auto finish = [&tables, &seen] {
            if (seen.areTurned())
                tables.append(seen.table);
        };
        for (const int c : m_stream.labels) {
            if (m_stream.cells[c].table != seen.table) {
                finish();
                seen = {.table = m_stream.cells[c].table};
            }
            look(c, seen);
        }
        finish();
        return tables;
    }

private:
    void look(int label, LabelsSeen &seen) const
    {
        const Candidate &cell = m_stream.cells[label];
        if (cell.row != std::exchange(seen.row, cell.row)) {
            seen.rowsAbreast = 0;
            seen.headsAbreast = 0;
        }
        if (isRow(cell)) {
            seen.mostRows = std::max(seen.mostRows, ++seen.rowsAbreast);
        } else if (isHeadWithoutRows(cell)) {
            seen.mostHeads = std::max(seen.mostHeads, ++seen.headsAbreast);
            seen.headsOfValues += hasNoLabelBehind(label) ? 1 : 0;
        }
    }

    static bool isRow(const Candidate &cell)
    {
        return std::ranges::none_of(cell.matches, &LabelMatch::header);
    }

    [[nodiscard]] bool isHeadWithoutRows(const Candidate &cell) const
    {
        return std::ranges::any_of(cell.matches, [this](const LabelMatch &match) {
            const TableLabels &labels = m_dictionary.tables()[match.tableLabels];
            const LabelSlot &slot = labels.sequence[match.slot];
            return slot.kind == LabelKind::ColumnHeader
                   && labels.table->blocks[slot.block].rowNodes.isEmpty();
        });
    }

    /// Nothing but values, or room for them.
    [[nodiscard]] bool hasNoLabelBehind(int label) const
    {
        const int end = m_stream.rowEnd(m_stream.cells[label].row);
        const auto begin = m_stream.cells.cbegin();
        return label + 1 < end
               && std::none_of(begin + label + 1, begin + end,
                               [](const Candidate &cell) { return cell.label; });
    }

    const CellStream &m_stream;
    const LabelDictionary &m_dictionary;
};

} // namespace

QList<int> turnedTables(const CellStream &stream, const SourceDocument &document,
                        const LabelDictionary &dictionary)
{
    QList<int> tables = TurnedTables(stream, dictionary).find();
    tables.removeIf([&document](int table) {
        const TableGeometry geometry = document.tables[table].geometry;
        return geometry != TableGeometry::Grid && geometry != TableGeometry::Spanned;
    });
    return tables;
}

SourceTable turned(SourceTable table)
{
    for (SourceCell &cell : table.cells) {
        std::swap(cell.row, cell.column);
        std::swap(cell.rowSpan, cell.columnSpan);
    }
    std::ranges::stable_sort(
        table.cells, {}, [](const SourceCell &cell) { return std::pair(cell.row, cell.column); });
    return table;
}

} // namespace gouji
