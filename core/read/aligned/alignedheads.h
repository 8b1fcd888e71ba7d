#pragma once

#include "core/read/aligned/alignedlabels.h"
#include "core/read/aligned/alignedtables.h"

#include <span>

namespace gouji {

/// How a line of a table looks.
struct LineShape
{
    std::size_t values = 0; ///< pieces at its end that are values
    bool head = false;      ///< words above columns of values
    bool label = false;     ///< begins with a label without a number, wherever it begins
};

/// The pieces of a label or value as a cell.
[[nodiscard]] AlignedCell cellOf(const AlignedPieces &pieces);

/// From where to where the labels of rows reach, and where values begin.
struct LabelExtent
{
    double begin = 0;
    double end = 0;
    double values = 0;
};

/// The heads of the columns of a block: words over its values, in one line or several, those of
/// groups above the others.
class AlignedHeads
{
public:
    /// Lines and shapes must outlive it.
    AlignedHeads(std::span<const AlignedLine> lines, std::span<const LineShape> shapes,
                 const Alignment &alignment);

    [[nodiscard]] const std::vector<AlignedLabel> &heads() const { return m_heads; }
    /// Those right above columns of values, which stand behind `labels`: their places in heads(),
    /// and the piece of each that is nearest to the values.
    struct Lowest
    {
        std::vector<std::size_t> heads;
        AlignedPieces pieces;
        std::vector<std::size_t> ofLabels; ///< right above the labels
    };
    [[nodiscard]] Lowest lowest(const LabelExtent &labels) const;
    /// Where the second of the lowest heads begins: in a block without values, that of the first
    /// column. 0 where there are none, and beyond all columns where there is only one.
    [[nodiscard]] double columnsBegin() const;
    /// As rows of a table, from above, but for those in `apart`, which stand in one row as they
    /// are.
    [[nodiscard]] std::vector<AlignedRow> rows(const std::vector<std::size_t> &apart = {}) const;

private:
    void read();
    [[nodiscard]] double leastDistance() const;
    [[nodiscard]] AlignedPieces headsBelow(std::size_t line, std::size_t piece) const;
    [[nodiscard]] double leastGap() const;
    [[nodiscard]] bool standsOverSeveral(std::size_t line, std::size_t piece, double gap) const;
    [[nodiscard]] static bool endsHead(const AlignedPiece &first, const AlignedPiece &last);
    [[nodiscard]] bool isAroundHeads(std::size_t line, const AlignedPiece &head) const;
    [[nodiscard]] bool hasHeadBelow(const AlignedPiece &head) const;
    [[nodiscard]] bool isLowest(const AlignedLabel &head) const;
    [[nodiscard]] bool standsOverLabels(const AlignedLabel &head, const LabelExtent &labels) const;
    [[nodiscard]] int rankOf(const AlignedLabel &head) const;
    [[nodiscard]] bool standsOverFirst(const AlignedLabel &group) const;

    std::span<const AlignedLine> m_lines;
    std::span<const LineShape> m_shapes;
    double m_slack;
    bool m_steady;
    std::vector<AlignedLabel> m_heads;
};

} // namespace gouji
