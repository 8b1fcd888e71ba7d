#include "core/read/aligned/grouplines.h"

#include <algorithm>
#include <limits>

namespace gouji {

namespace {

/// Labels with a number of their own in digits, as rows of groups have: fewer are a list.
constexpr int fewestRows = 5;

bool isRowOfGroup(const AlignedPiece &piece)
{
    return piece.text.front().isNumber() && beginsWithNumber(piece.text);
}

/// Where the labels of rows in groups begin; 0 where there are none.
double rowsBegin(const AlignedLines &lines)
{
    double left = std::numeric_limits<double>::max();
    int rows = 0;
    for (const AlignedLine &line : lines) {
        for (const AlignedPiece &piece : line.pieces) {
            if (!isRowOfGroup(piece))
                continue;
            left = std::min(left, piece.left);
            ++rows;
        }
    }
    return rows < fewestRows ? 0 : left;
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

} // namespace

void closeUpGroupLines(AlignedLines &lines)
{
    constexpr double closer = 0.1; // than another line of a group's name
    const double rows = rowsBegin(lines);
    if (rows <= 0)
        return;
    double less = 0; // what stands below moves up by the lines that take no room
    for (std::size_t line = 0; line < lines.size(); ++line) {
        AlignedPieces &pieces = lines[line].pieces;
        if (pieces.empty())
            continue;
        const double height = pieces.front().height;
        const bool near = line > 0 && !lines[line - 1].pieces.empty()
                          && pieces.front().y - less - lines[line - 1].pieces.back().y <= height;
        if (near && isOfGroups(lines[line], rows))
            less += height * (1 - closer);
        for (AlignedPiece &piece : pieces)
            piece.y -= less;
    }
}

} // namespace gouji
