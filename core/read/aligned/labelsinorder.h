#pragma once

#include <utility>
#include <vector>

namespace gouji {

/// What stands below each other in a block of rows.
struct RowPart
{
    enum class Kind {
        Row,    ///< a label and its values
        Label,  ///< of a row whose values are not found
        Values, ///< of a row whose label is not found
    };

    double y = 0;
    Kind kind = Kind::Row;
    int index = 0; ///< what the part is to its maker
};

/// The labels and values that make a row each: between two rows, as many labels as lines of values,
/// one by one and all of them near each other. First the index of the label.
[[nodiscard]] std::vector<std::pair<int, int>> pairedInOrder(std::vector<RowPart> parts);

} // namespace gouji
