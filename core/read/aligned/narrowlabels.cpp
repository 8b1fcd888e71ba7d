#include "core/read/aligned/narrowlabels.h"

#include "core/read/aligned/alignedlabels.h"

#include <algorithm>

namespace gouji {

namespace {

double endOf(const AlignedPiece &piece)
{
    return piece.left + piece.narrow;
}

/// Alone on its line, and short; the last of two lines may be a single character.
bool isLineOfLabel(const AlignedLine &line, qsizetype shortest)
{
    constexpr qsizetype longest = 6;
    if (line.pieces.size() != 1)
        return false;
    const AlignedPiece &piece = line.pieces.front();
    return piece.text.size() >= shortest && piece.text.size() <= longest && !piece.isValue()
           && !AlignedLabels::beginsLabel(piece.text) && !isSectionHeading(piece.text);
}

bool areValues(const AlignedLine &line)
{
    return !line.pieces.empty() && std::ranges::all_of(line.pieces, &AlignedPiece::isValue);
}

bool areHeads(const AlignedLine &line)
{
    constexpr qsizetype shortest = 3;
    return !line.pieces.empty() && line.pieces.front().text.size() >= shortest
           && std::ranges::none_of(line.pieces, [](const AlignedPiece &piece) {
                  return piece.isValue() || AlignedLabels::beginsLabel(piece.text);
              });
}

bool areLinesOfOneLabel(const AlignedPiece &upper, const AlignedPiece &lower)
{
    return lower.text.size() <= upper.text.size()
           && (std::abs(lower.left - upper.left) <= 1
               || std::abs(lower.narrowMiddle() - upper.narrowMiddle()) <= 1);
}

/// The lines above and below `row` are of the label of that one, and of no other.
bool isAround(const AlignedLines &lines, std::size_t row)
{
    const AlignedLine &between = lines[row];
    if (!isLineOfLabel(lines[row - 1], 2) || !isLineOfLabel(lines[row + 1], 1)
        || !(areValues(between) || areHeads(between)))
        return false;
    const AlignedPiece &upper = lines[row - 1].pieces.front();
    const AlignedPiece &lower = lines[row + 1].pieces.front();
    const bool beside = between.pieces.front().left > std::max(endOf(upper), endOf(lower));
    const bool near = lower.y - upper.y <= 2 * upper.height;
    const auto hasOther = [&](std::size_t line) {
        return line < lines.size() && areValues(lines[line]);
    };
    return beside && near && areLinesOfOneLabel(upper, lower) && (row < 2 || !hasOther(row - 2))
           && !hasOther(row + 2);
}

/// The piece of both lines.
AlignedPiece joined(const AlignedPiece &upper, const AlignedPiece &lower)
{
    AlignedPiece label = upper;
    label.text += lower.text;
    label.left = std::min(label.left, lower.left);
    label.right = std::max(label.right, lower.right);
    label.narrow = std::max(label.narrow, lower.narrow);
    label.below.push_back(lower.origin);
    return label;
}

void moveUp(AlignedLine &line, double by)
{
    for (AlignedPiece &piece : line.pieces)
        piece.y -= by;
}

/// Gives the labels of rows.
AlignedPieces joinAroundRows(AlignedLines &lines)
{
    AlignedPieces labels;
    double less = 0; // what stands below moves up by the lines that are gone
    for (std::size_t line = 0; line < lines.size(); ++line) {
        moveUp(lines[line], less);
        if (line < 2 || !isAround(lines, line - 1))
            continue;
        AlignedPieces &row = lines[line - 1].pieces;
        AlignedPiece label = joined(lines[line - 2].pieces.front(), lines[line].pieces.front());
        if (row.front().isValue())
            labels.push_back(label);
        row.front().before = row.front().left - endOf(label);
        label.y = row.front().y;
        const double height = label.height;
        row.insert(row.begin(), std::move(label));
        moveUp(lines[line - 1], height);
        lines[line - 2].pieces.clear();
        lines[line].pieces.clear();
        less += 2 * height;
    }
    std::erase_if(lines, [](const AlignedLine &line) { return line.pieces.empty(); });
    return labels;
}

/// Those of blank rows: two lines where no third one is near, in the column of `labels` and as
/// long as a line of these.
void joinOfBlankRows(AlignedLines &lines, const AlignedPieces &labels)
{
    const auto isOfColumn = [&](const AlignedPiece &piece) {
        return std::ranges::any_of(labels, [&piece](const AlignedPiece &label) {
            return std::abs(label.left - piece.left) <= 1 && label.narrow == piece.narrow;
        });
    };
    const auto isLabel = [&](std::size_t line) {
        return line < lines.size() && isLineOfLabel(lines[line], 2)
               && isOfColumn(lines[line].pieces.front());
    };
    double less = 0;
    for (std::size_t line = 0; line < lines.size(); ++line) {
        moveUp(lines[line], less);
        if (line == 0 || !isLabel(line - 1) || !isLabel(line) || isLabel(line + 1)
            || (line > 1 && isLabel(line - 2)))
            continue;
        AlignedPiece &upper = lines[line - 1].pieces.front();
        AlignedPiece &lower = lines[line].pieces.front();
        if (lower.y - upper.y > upper.height)
            continue;
        upper = joined(upper, lower);
        lines[line].pieces.clear();
        less += upper.height;
    }
    std::erase_if(lines, [](const AlignedLine &line) { return line.pieces.empty(); });
}

} // namespace

void joinNarrowLabels(AlignedLines &lines)
{
    const AlignedPieces labels = joinAroundRows(lines);
    if (!labels.empty())
        joinOfBlankRows(lines, labels);
}

} // namespace gouji
