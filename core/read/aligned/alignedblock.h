#pragma once

#include "core/read/aligned/alignedcolumns.h"
#include "core/read/aligned/alignedheads.h"
#include "core/read/aligned/alignedlabels.h"
#include "core/read/aligned/alignedtables.h"

#include <map>
#include <span>
#include <utility>

namespace gouji {

/// The column of labels without numbers, in all blocks of a table.
struct LabelColumn
{
    double begin = 0;                     ///< of those that are the leftmost in this block
    double width = 0;                     ///< of the widest of these, in all blocks
    const AlignedPiece *widest = nullptr; ///< of those on one line; may be null
    bool alone = false; ///< nothing stands beside the labels: AlignedTable::goesOn
};

/// Lines of column heads, and the rows below them.
class AlignedBlock
{
public:
    AlignedBlock(std::span<const AlignedLine> lines, std::span<const LineShape> shapes,
                 const Alignment &alignment, const LabelColumn &column)
        : m_lines(lines)
        , m_shapes(shapes)
        , m_slack(alignment.slack)
        , m_steady(alignment.steady)
        , m_column(column)
        , m_heads(lines, shapes, alignment)
    {}

    [[nodiscard]] std::vector<AlignedRow> rows();

private:
    struct ValueRow
    {
        double y = 0;
        AlignedPieces values;
        int label = -1;       ///< in m_labels
        bool caption = false; ///< a label over the columns, that of no row

        /// Some of its values may be in any column.
        [[nodiscard]] bool isAstray() const;
    };

    [[nodiscard]] static std::vector<AlignedCell> cellsOf(const ValueRow &row,
                                                          const AlignedColumns &columns);
    [[nodiscard]] static std::vector<AlignedCell> takeAstray(AlignedRow &row, const ValueRow &of);
    [[nodiscard]] std::vector<AlignedRow> headRows(const AlignedColumns &columns,
                                                   const AlignedHeads::Lowest &lowest) const;
    void readLines();
    [[nodiscard]] bool isAboveItsValues(std::size_t line, const AlignedPiece &piece) const;
    [[nodiscard]] AlignedLabels::Values valuesOf(std::size_t line, std::size_t piece) const;
    [[nodiscard]] double endOfLabels() const;
    [[nodiscard]] bool isShortLabel(const AlignedLabel &label, double end) const;
    [[nodiscard]] bool isShortInColumn(const AlignedPiece &label) const;
    void findLabelColumns();
    [[nodiscard]] bool isFullLine(const AlignedPiece &label) const;
    void findRowLabels();
    void findLabelsAside();
    [[nodiscard]] bool isOfGroup(const AlignedLabel &label) const;
    void findLabelsInOrder();
    [[nodiscard]] bool standsAmongItsLike(const AlignedLabel &label, double y) const;
    [[nodiscard]] bool isBesideRows(const AlignedLabel &group,
                                    std::span<const ValueRow> rows) const;
    [[nodiscard]] bool standsInColumnOf(const AlignedLabel &label, const AlignedLabel &other) const;
    [[nodiscard]] bool isNumberedRow(const AlignedLabel &label) const;
    void addBlankRows();
    [[nodiscard]] LabelExtent extentOfRowLabels() const;
    [[nodiscard]] int rowOfGroup(const AlignedLabel &group) const;

    std::span<const AlignedLine> m_lines;
    std::span<const LineShape> m_shapes;
    double m_slack;
    bool m_steady;
    LabelColumn m_column;
    AlignedHeads m_heads;
    std::vector<AlignedLabel> m_labels;
    std::vector<ValueRow> m_rows;
    /// By where they begin: how many lines of labels without numbers, and where the longest ends.
    std::map<double, std::pair<int, double>> m_labelColumns;
};

} // namespace gouji
