#pragma once

#include <limits>

/// What is unlikely about a way to share the values of a text in reading order out among the rows
/// of the form (valuerows.h), and how far the search goes. Only how the costs compare counts.
namespace gouji::sharing {

inline constexpr int strayCost = 45;        ///< a value of no row
inline constexpr int foreignRowCost = 70;   ///< as many as a row has, behind words of no label
inline constexpr int noLabelCost = 50;      ///< values for a row that has no label
inline constexpr int noValuesCost = 40;     ///< a label without values
inline constexpr int wrongCountCost = 20;   ///< a row that has not as many values as columns
inline constexpr int eachCountCost = 10;    ///< and each value it lacks or has more
inline constexpr int ownBreakCost = 5;      ///< a piece of the row's label between its values
inline constexpr int otherBreakCost = 8;    ///< words of no row between them
inline constexpr int lineCutCost = 30;      ///< values side by side on a line are of two rows
inline constexpr int foreignBreakCost = 45; ///< a piece of another row's label between them
inline constexpr int besideOtherCost = 60;  ///< right behind another row's label, on its line
inline constexpr int belowOtherCost = 40;   ///< or on the next line
inline constexpr int lateCost = 10;         ///< the label stands behind the values
inline constexpr int mostLateCost = 20;
inline constexpr int sumFailsCost = 25;
inline constexpr int sumHoldsGain = 5;
inline constexpr int partedCost = 20; ///< columns of several rows apart from their other columns
inline constexpr int partedUnprovenCost = 60;
inline constexpr int narrowCost = 20;   ///< all rows lack a column, or have one more
inline constexpr int wholeRowCost = 80; ///< and each that has all values behind its label
inline constexpr int sparseCost = 60; ///< rows have what values they have, as where zeros are blank
inline constexpr int sparseEachCost = 2; ///< and each value they lack

inline constexpr int mostPartedRows = 4;
inline constexpr int mostPieces =
    8; ///< a labelled row may have more than columns: digits stand apart
inline constexpr int mostValues = 500;
inline constexpr int never = std::numeric_limits<int>::max() / 4;

/// How a state of the search was come to.
struct SharingStep
{
    int cost = never;
    int rows = 0; ///< rows it deals with; 0 for a stray value
    int values = 0;
    int left = 0; ///< of several rows: columns that stand apart
};

} // namespace gouji::sharing
