#include "core/read/aligned/grouplines.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace gouji {

namespace {

/// Labels with a number of their own in digits, as rows of groups have: fewer are a list.
constexpr int fewestRows = 5;

bool isRowOfGroup(const AlignedPiece &piece)
{
    return piece.text.front().isNumber() && beginsWithNumber(piece.text);
}

/// The lines from the first row of a group to the last one, and where their labels begin.
struct GroupedRows
{
    std::size_t first = 0;
    std::size_t last = 0;
    double left = std::numeric_limits<double>::max();
    int count = 0;
};

GroupedRows groupedRows(std::span<const AlignedLine> lines)
{
    GroupedRows rows;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        for (const AlignedPiece &piece : lines[line].pieces) {
            if (!isRowOfGroup(piece))
                continue;
            rows.first = rows.count == 0 ? line : rows.first;
            rows.last = line;
            rows.left = std::min(rows.left, piece.left);
            ++rows.count;
        }
    }
    return rows;
}

/// Nothing but pieces of the names of groups: short, and left of all rows.
bool isOfGroups(const AlignedLine &line, double rows)
{
    constexpr qsizetype longest = 4;
    return !line.pieces.empty()
           && std::ranges::all_of(line.pieces, [rows](const AlignedPiece &piece) {
                  return piece.text.size() <= longest && piece.left + piece.narrow <= rows
                         && !isRowOfGroup(piece);
              });
}

/// By line: nothing but names of groups, and what follows is of a row that begins above.
std::vector<bool> linesWithinRows(std::span<const AlignedLine> lines, const GroupedRows &rows)
{
    std::vector<bool> within(lines.size());
    bool goesOn = false;
    for (std::size_t line = rows.last; line > rows.first; --line) {
        if (isOfGroups(lines[line], rows.left))
            within[line] = goesOn;
        else
            goesOn = std::ranges::none_of(lines[line].pieces, isRowOfGroup);
    }
    return within;
}

} // namespace

void closeUpGroupLines(std::span<AlignedLine> lines)
{
    constexpr double closer = 0.1; // than another line of a group's name
    const GroupedRows rows = groupedRows(lines);
    if (rows.count < fewestRows)
        return;
    const std::vector<bool> within = linesWithinRows(lines, rows);
    double less = 0; // what stands below moves up by the lines that take no room
    for (std::size_t line = rows.first + 1; line < lines.size(); ++line) {
        AlignedPieces &pieces = lines[line].pieces;
        const AlignedPieces &above = lines[line - 1].pieces;
        if (pieces.empty())
            continue;
        const double height = pieces.front().height;
        if (within[line] && !above.empty() && pieces.front().y - less - above.back().y <= height)
            less += height * (1 - closer);
        for (AlignedPiece &piece : pieces)
            piece.y -= less;
    }
}

} // namespace gouji
