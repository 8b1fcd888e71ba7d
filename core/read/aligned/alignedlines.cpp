#include "core/read/aligned/alignedlines.h"

#include <algorithm>

namespace gouji {

bool areAroundValues(const AlignedPiece &upper, const AlignedLine &row, std::size_t values,
                     const AlignedPiece &lower, double slack)
{
    const double y = row.pieces.back().y;
    if (lower.narrow <= 0 || upper.y >= y || y - upper.y > upper.height || lower.y <= y
        || lower.y - y > lower.height)
        return false;
    const std::size_t words = row.pieces.size() - values;
    if (words > 0) {
        const AlignedPiece &last = row.pieces[words - 1];
        if (last.left + last.narrow > std::min(upper.left, lower.left))
            return false;
    }
    const bool upperLonger = upper.narrow >= lower.narrow;
    const AlignedPiece &longer = upperLonger ? upper : lower;
    const AlignedPiece &shorter = upperLonger ? lower : upper;
    return shorter.left >= longer.left - slack && shorter.left <= longer.right;
}

QString AlignedLine::text() const
{
    QString text;
    for (const AlignedPiece &piece : pieces)
        text += (text.isEmpty() ? QString() : QString(u' ')) + piece.text;
    return text;
}

std::size_t AlignedLine::values() const
{
    const auto word = std::find_if_not(pieces.rbegin(), pieces.rend(),
                                       [](const AlignedPiece &piece) { return piece.isValue(); });
    return static_cast<std::size_t>(word - pieces.rbegin());
}

} // namespace gouji
