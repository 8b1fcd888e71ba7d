#pragma once

#include "core/repair/repairodds.h"
#include "core/report/repair.h"

#include <array>

namespace gouji {

/// What the odds say of one number printed for another.
struct Slip
{
    double odds = 0; ///< that a wrong cell with this right number prints that one
    RepairOperation operation = RepairOperation::Unlike; ///< its likeliest cause
};

/// Asks the odds about numbers, in nanoseconds.
class SlipJudge
{
public:
    SlipJudge(const SlipOdds &odds, const QList<std::pair<int, int>> &lookalikes);

    /// `printed` where `right` should stand; both not negative and different. `below`: the number
    /// in the next row, -1 where there is none.
    [[nodiscard]] Slip judge(qint64 printed, qint64 right, bool total, qint64 below) const;
    /// The most any slip of a wrong cell can have: no change is cheaper.
    [[nodiscard]] double best() const { return m_best; }
    [[nodiscard]] const SlipOdds &odds() const { return m_odds; }

private:
    class Sum;

    void addReplaced(qint64 printed, qint64 right, Sum &sum) const;

    SlipOdds m_odds;
    std::array<std::array<bool, 10>, 10> m_alike{};
    std::array<int, 10> m_alikeCount{};
    double m_best = 0;
};

} // namespace gouji
