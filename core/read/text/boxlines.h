#pragma once

#include "core/read/text/textlines.h"

#include <optional>
#include <vector>

namespace gouji {

/// What stands between two characters of a box that run down, or cross those that run across.
struct BoxSegment
{
    int left = 0;  ///< of its own: the column of the character before it, in half-widths
    int right = 0; ///< the column of the character behind it
    TextSpan span; ///< trimmed
    bool rule = false;
};

using BoxLine = std::vector<BoxSegment>;

/// Reads the lines of a table that is ruled with characters: those made for it (`│ ├───┼`), or
/// `|`, `+`, `-` and `=`.
class BoxLines
{
public:
    explicit BoxLines(const TextLines &lines)
        : m_lines(lines)
    {}

    /// Draws the edge of a box: a table may begin here.
    [[nodiscard]] bool isEdge(qsizetype line) const;

    /// Nothing when the line is no part of a box.
    [[nodiscard]] std::optional<BoxLine> read(qsizetype line) const;
    /// Nothing when the line is no part of the box that begins with `edge`. What stands beside that
    /// is none of it.
    [[nodiscard]] std::optional<BoxLine> read(qsizetype line, qsizetype edge) const;

private:
    struct Frame
    {
        bool drawn = false; ///< with characters made for it
        int left = 0;       ///< the column it begins in
        bool alone = true;  ///< nothing stands beside it
    };
    [[nodiscard]] std::optional<BoxLine> read(qsizetype line, const Frame &frame) const;
    [[nodiscard]] Frame frameOf(qsizetype line) const;

    const TextLines &m_lines;
};

} // namespace gouji
