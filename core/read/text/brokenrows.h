#pragma once

#include "core/read/text/rowrun.h"

#include <optional>

namespace gouji {

/// How the rows of a text are written.
struct RowStyle
{
    char16_t separator;
    bool quotes = false; ///< around some cells
    bool framed = false; ///< separators stand at the ends of rows, too
    /// Cells hold line ends that no quotes tell of, as some converters write them.
    bool brokenCells = false;
};

/// Puts rows together that line ends have torn. A row is whole where its pieces have as many cells
/// as the widest row above; the separator at a line end is that of the cells on either side. Or a
/// line end stands in place of a separator: then there are as many cells behind the label as behind
/// those of other rows.
class BrokenRows
{
public:
    BrokenRows(const TextLines &lines, RowStyle style)
        : m_lines(lines)
        , m_style(style)
    {}

    /// The row that begins at `line`, where `alone` is what that line holds for itself: no cells
    /// when it reads like none.
    [[nodiscard]] LineRow row(qsizetype line, LineRow alone);

private:
    [[nodiscard]] LineRow split(qsizetype line) const
    {
        return splitRow(m_lines, line, m_style.separator, m_style.quotes);
    }
    [[nodiscard]] LineRow joined(qsizetype line) const;
    [[nodiscard]] LineRow belowItsLabel(qsizetype line) const;
    [[nodiscard]] LineRow tornAtSeparator(qsizetype line) const;
    [[nodiscard]] qsizetype valuesOf(const LineRow &row) const;
    [[nodiscard]] bool isUsual(qsizetype values, qsizetype below) const;
    void measure(const LineRow &row);
    [[nodiscard]] bool mayBePiece(qsizetype line) const;
    [[nodiscard]] bool isJoint(const LineRow &above, const LineRow &below) const;
    [[nodiscard]] bool isWithinLabel(const LineRow &above, const LineRow &below) const;
    [[nodiscard]] bool holdsValues(const LineRow &row, int fewest) const;
    [[nodiscard]] bool goesOn(TextSpan cell, TextSpan rest) const;
    static void add(LineRow &row, const LineRow &next);

    void addLastValue(LineRow &row) const;
    void addTail(LineRow &row);
    [[nodiscard]] bool mayBePageNumber(qsizetype near);
    [[nodiscard]] bool breaksCells(qsizetype line) const;

    const TextLines &m_lines;
    RowStyle m_style;
    qsizetype m_width = 0;             ///< cells of the widest row
    qsizetype m_lastWidth = 0;         ///< of the row above
    bool m_belowHeads = false;         ///< the row above holds no value
    qsizetype m_values = 0;            ///< cells behind the label of the row above, or right of it
    std::optional<bool> m_pageNumbers; ///< not looked for yet where empty
};

} // namespace gouji
