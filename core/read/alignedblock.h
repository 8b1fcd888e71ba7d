#pragma once

#include "core/read/alignedcolumns.h"
#include "core/read/alignedheads.h"
#include "core/read/alignedlabels.h"
#include "core/read/alignedtables.h"

#include <span>

namespace gouji {

/// Lines of column heads, and the rows below them.
class AlignedBlock
{
public:
    /// `labelEnd` is the greatest of all blocks of the table.
    AlignedBlock(std::span<const AlignedLine> lines, std::span<const LineShape> shapes,
                 const Alignment &alignment, double labelEnd)
        : m_lines(lines)
        , m_shapes(shapes)
        , m_slack(alignment.slack)
        , m_steady(alignment.steady)
        , m_regionLabelEnd(labelEnd)
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
    };

    void readLines();
    [[nodiscard]] bool isAboveItsValues(std::size_t line, const AlignedPiece &piece) const;
    [[nodiscard]] AlignedLabels::Values valuesOf(std::size_t line, std::size_t piece) const;
    [[nodiscard]] double endOfLabels() const;
    [[nodiscard]] bool isShortLabel(const AlignedLabel &label, double end) const;
    void findRowLabels();
    void findLabelsAside();
    [[nodiscard]] bool standsAmongItsLike(const AlignedLabel &label, double y) const;
    [[nodiscard]] bool standsInColumnOf(const AlignedLabel &label, const AlignedLabel &other) const;
    [[nodiscard]] bool isNumberedRow(const AlignedLabel &label) const;
    void addBlankRows();
    [[nodiscard]] double endOfRowLabels() const;
    [[nodiscard]] int rowOfGroup(const AlignedLabel &group) const;

    std::span<const AlignedLine> m_lines;
    std::span<const LineShape> m_shapes;
    double m_slack;
    bool m_steady;
    double m_regionLabelEnd;
    AlignedHeads m_heads;
    std::vector<AlignedLabel> m_labels;
    std::vector<ValueRow> m_rows;
};

} // namespace gouji
