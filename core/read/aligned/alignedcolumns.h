#pragma once

#include "core/read/aligned/alignedlines.h"
#include "core/read/aligned/valuestacks.h"

#include <optional>
#include <vector>

namespace gouji {

/// The columns that values below each other stand in.
class AlignedColumns
{
public:
    /// From the rows of values and what stands above them. Columns that are blank in every row are
    /// known by their heads alone, and only when all heads fit. Where columns are not `steady` and
    /// values do not stand in stacks, a row with fewer of them than others is compared with the
    /// nearest of these alone.
    AlignedColumns(const std::vector<AlignedPieces> &rows, const AlignedPieces &heads, bool steady);

    [[nodiscard]] std::size_t size() const { return m_columns.size(); }
    /// The head over a column, among those given; -1 where that is not known.
    [[nodiscard]] int headOf(std::size_t column) const { return m_columns[column].head; }
    /// The column of each value; nothing when they do not fit into the columns one by one.
    [[nodiscard]] std::optional<std::vector<std::size_t>> place(const AlignedPieces &values) const;

private:
    struct Column
    {
        double left = 0;
        double right = 0;
        int head = -1;

        [[nodiscard]] double middle() const { return (left + right) / 2; }
    };

    void fromOverlaps(const std::vector<AlignedPieces> &rows);
    void fromFullRows(const std::vector<AlignedPieces> &rows);
    void fromHeads(const AlignedPieces &heads);
    [[nodiscard]] bool standBelow(const AlignedPieces &heads) const;
    [[nodiscard]] bool fromStacks(const std::vector<AlignedPieces> &rows,
                                  const AlignedPieces &heads);
    [[nodiscard]] bool fromWiderHeads(const std::vector<AlignedPieces> &rows,
                                      const AlignedPieces &heads);
    [[nodiscard]] bool mayBeAside(const std::vector<ValueStack> &piles, std::size_t rows) const;
    [[nodiscard]] std::vector<Column> withPiles(const std::vector<ValueStack> &stacks) const;
    [[nodiscard]] bool standApart(const std::vector<AlignedPieces> &rows) const;
    void fromNeighbours(const std::vector<AlignedPieces> &rows);
    void addBlankColumn(const AlignedPieces &heads);
    [[nodiscard]] std::optional<std::vector<std::size_t>>
    placeAmongNeighbours(const AlignedPieces &values) const;
    [[nodiscard]] std::optional<std::vector<std::size_t>>
    placeInside(const AlignedPieces &values) const;
    [[nodiscard]] std::size_t nearest(double middle) const;

    std::vector<Column> m_columns;
    std::vector<AlignedPieces> m_fullRows; ///< where columns are not steady
    std::optional<std::size_t> m_blank;    ///< the column that none of these has
    bool m_sure = true; ///< values of one column overlap, and those of two never do
};

} // namespace gouji
