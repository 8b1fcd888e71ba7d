#pragma once

#include "core/repair/areaevidence.h"

#include <QList>
#include <QVarLengthArray>

namespace gouji {

class AreaResiduals;

/// One mistake that moved several numbers, undone: what its cells would hold.
struct StructuralEdit
{
    struct Moved
    {
        int cell = 0;
        qint64 value = 0;
    };
    RepairOperation operation = RepairOperation::SwappedSideways;
    double odds = 0;
    QVarLengthArray<Moved, 16> moved;
    CellSet erased; ///< their numbers are lost: the sums have to tell them

    [[nodiscard]] AreaValues appliedTo(const AreaValues &values) const;
    [[nodiscard]] CellSet cells() const;
};

/// Mistakes of several cells that would explain failing sums: neighbours exchanged sideways or
/// below, numbers printed in one, lines slid to a side, sums copied from another row. They run
/// along the printed line, across blocks. Only such as touch a sum that fails or has an unknown
/// cell, and leave fewer failing than there were.
/// `residuals`: those of the values.
[[nodiscard]] QList<StructuralEdit> structuralEdits(const RepairArea &area,
                                                    const AreaValues &values,
                                                    const AreaResiduals &residuals,
                                                    const SlipOdds &odds);

} // namespace gouji
