#pragma once

#include "core/read/text/textlines.h"

#include <QString>

#include <vector>

namespace gouji {

/// Characters that stand together on a line, parted by white from others. Measures are points or
/// columns of characters, as the format has them; heights in the same measure as `y`.
struct AlignedPiece
{
    QString text;
    double left = 0;
    double right = 0;
    double y = 0; ///< middle
    double height = 1;
    double before = 0; ///< white between it and the piece before, where lines are of characters
    double narrow = 0; ///< where lines are of characters: its width were all one column wide
    int origin = 0;    ///< what the piece is to its maker
    int more = 0;      ///< of its maker's that follow, how many are joined to it
    std::vector<int> below = {}; ///< the origins of what is joined to it from other lines
    bool parted = false;         ///< a word for itself, though one blank from its neighbours
    bool astray = false;         ///< from it on, the values of a row may be in any columns

    [[nodiscard]] double middle() const { return (left + right) / 2; }
    /// Where its middle is in a text whose columns are counted in characters.
    [[nodiscard]] double narrowMiddle() const { return left + narrow / 2; }
    [[nodiscard]] bool isValue() const { return lookOf(text) == CellLook::Value; }
};

using AlignedPieces = std::vector<AlignedPiece>;

/// A line of a page or text, from left to right.
struct AlignedLine
{
    AlignedPieces pieces;

    [[nodiscard]] QString text() const;
    /// How many pieces at its end are values.
    [[nodiscard]] std::size_t values() const;
};

using AlignedLines = std::vector<AlignedLine>;

/// No row of a table has more values.
inline constexpr std::size_t mostValuesOfRow = 60;

/// Whether `upper` and `lower` are pieces of one label around `row`, a line of characters that ends
/// in `values` values and has no words in their column. How wide characters were on their page is
/// not known: the shorter piece begins within the longer one. Never on pages.
[[nodiscard]] bool areAroundValues(const AlignedPiece &upper, const AlignedLine &row,
                                   std::size_t values, const AlignedPiece &lower, double slack);

/// How well columns stand below each other.
struct Alignment
{
    double slack = 0;   ///< how far pieces that begin in one column may be apart
    bool steady = true; ///< columns stand in the same place in every row of a table; else only in
                        ///< rows near to each other, more or less
};

} // namespace gouji
