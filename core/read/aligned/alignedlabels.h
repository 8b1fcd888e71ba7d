#pragma once

#include "core/read/aligned/alignedlines.h"

#include <vector>

namespace gouji {

/// A label: the pieces below each other that make it, in reading order.
struct AlignedLabel
{
    AlignedPieces pieces;
    bool onValues = false; ///< one of the pieces stands on a line with values
    bool ended = false;    ///< nothing goes on with it
    bool goesOn = false;   ///< what stands right below in its column does
    double valuesAt = 0;   ///< where that line is

    [[nodiscard]] double left() const { return pieces.front().left; }
    [[nodiscard]] double right() const;
    /// Where it ends in a text whose columns are counted in characters.
    [[nodiscard]] double narrowRight() const;
    [[nodiscard]] double top() const { return pieces.front().y; }
    [[nodiscard]] double bottom() const { return pieces.back().y; }
    [[nodiscard]] double middle() const { return (top() + bottom()) / 2; }
    [[nodiscard]] QString text() const;
    /// Written from top to bottom.
    [[nodiscard]] bool isVertical() const;
    /// Numbered in digits, as the rows of groups are; not the number alone.
    [[nodiscard]] bool isOfGroupedRow() const;
};

/// Puts pieces together to labels, line by line from above. A piece goes on with the label right
/// above it that begins in the same column, unless it has a number of its own. Labels wrap around
/// their values: as many lines stand above these as below.
class AlignedLabels
{
public:
    explicit AlignedLabels(double slack)
        : m_slack(slack)
    {}

    /// Where the values of a piece of a label stand.
    enum class Values {
        Apart,  ///< not known
        Beside, ///< it is the last one on a line with values
        Below,  ///< on the next line, with no words of its column
    };
    /// `beside`: a numbered label follows on its line. A single character there is of one that is
    /// written downwards.
    void add(const AlignedPiece &label, Values values, bool beside = false);
    /// Has a number of its own, or is one: 第二十条第（五）项.
    [[nodiscard]] static bool beginsLabel(const QString &text);
    /// The label of the piece added last.
    [[nodiscard]] const AlignedLabel &last() const { return m_labels[m_last]; }
    /// Nothing goes on with it.
    void end() { m_labels[m_last].ended = true; }
    /// What stands right below in its column goes on with it.
    void goOn() { m_labels[m_last].goesOn = true; }
    /// The line `row`, which ends in `values` values, is complete. It must stay where it is.
    void endValues(const AlignedLine &row, std::size_t values)
    {
        m_values.push_back(row.pieces.back().y);
        m_row = &row;
        m_rowValues = values;
    }

    [[nodiscard]] std::vector<AlignedLabel> take() { return std::move(m_labels); }

private:
    [[nodiscard]] bool goesOn(const AlignedLabel &label, const AlignedPiece &piece,
                              Values values) const;
    [[nodiscard]] int valuesSince(double y) const;
    [[nodiscard]] bool isBalanced(const AlignedLabel &label) const;

    double m_slack;
    std::vector<AlignedLabel> m_labels;
    std::size_t m_last = 0;             ///< in m_labels, of the piece added last
    std::vector<double> m_values;       ///< the middles of lines with values
    const AlignedLine *m_row = nullptr; ///< the last of these
    std::size_t m_rowValues = 0;
};

} // namespace gouji
