#pragma once

#include "core/repair/explanations.h"
#include "core/repair/repairodds.h"
#include "core/report/repair.h"
#include "core/report/report.h"

namespace gouji {

/// Tells from the kind of a mistake who is likelier to have made it.
class FaultJudge
{
public:
    FaultJudge(const RepairOdds &odds, double misreadShare);

    [[nodiscard]] RepairFault judge(const QList<RepairChange> &changes) const;

private:
    [[nodiscard]] double misreadBits(RepairOperation operation) const;

    SlipOdds m_misread;
    SlipOdds m_misprinted;
    double m_shareBits = 0;
};

/// Fills in which equations the changes heal and break. `scratch` is a copy of the report, and is
/// one again afterwards.
void addOutcomes(Repair &repair, const Report &report, Report &scratch);

/// What was found in an area as proposals for a person. `locates`: by block, whether one wrong cell
/// is told by its equations alone; only there, or where nothing but blanks is to be filled in, is
/// a proposal pre-selected.
[[nodiscard]] Repairs proposalsOf(const RepairArea &area, const QList<bool> &locates,
                                  const AreaEvidence &evidence, const AreaExplanations &found,
                                  const Report &report, const FaultJudge &faults);

} // namespace gouji
