#include "ui/models/nextcell.h"

namespace gouji {

CellId nextToReview(const Report &report, CellId from)
{
    const auto count = static_cast<int>(report.cells.size());
    const int begin = from.isValid() ? from.index : count - 1;
    for (int step = 1; step < count; ++step) {
        const CellId cell{(begin + step) % count};
        if (report.cell(cell).review())
            return cell;
    }
    return {};
}

} // namespace gouji
