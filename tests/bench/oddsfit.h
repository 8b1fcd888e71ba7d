#pragma once

#include "core/repair/areaevidence.h"
#include "core/repair/repairarea.h"
#include "core/repair/repairodds.h"
#include "core/report/report.h"

#include <QHash>
#include <QList>

#include <array>
#include <optional>

namespace gouji::bench {

/// Fits the odds of corrections anew to what people corrected: how cells went wrong is told by what
/// was read and what they hold now, slips of several cells by the journal's reasons. What few
/// corrections say is held in check by the odds known so far.
class OddsFit
{
public:
    /// `known`: the odds so far; they count as `weight` corrections.
    explicit OddsFit(const RepairOdds &known, double weight = 50);

    /// A report with what a person made of it. Cells that were missing tell nothing.
    void add(const Report &report);

    [[nodiscard]] RepairOdds fitted() const;

    [[nodiscard]] int corrections() const { return static_cast<int>(m_slips.size()); }
    /// By rank from 1: proposals taken. 0: corrections typed or read anew.
    [[nodiscard]] const QHash<int, int> &ranksTaken() const { return m_ranks; }

private:
    static constexpr size_t causeCount = 9;
    static constexpr size_t structureCount = 5;
    /// By table, misread first.
    using Shares = std::array<double, 2>;

    /// A number that went wrong by itself.
    struct Slip
    {
        std::array<double, causeCount> likelihood{}; ///< of what is printed, by cause
        bool total = false;
        bool paged = false;
        std::optional<bool> misread; ///< as a person decided
    };
    struct Structure
    {
        size_t kind = 0;
        bool paged = false;
        std::optional<bool> misread;
    };
    struct Weights
    {
        std::array<double, causeCount> cause{};
        double all = 0;
        double offInTotals = 0;
        double totals = 0;
    };

    void addArea(const Report &report, const RepairArea &area);
    void addSlip(const Report &report, const RepairArea &area, int cell);
    void addStructures(const Report &report, const RepairArea &area);
    [[nodiscard]] std::optional<bool> decided(const Report &report, CellId cell) const;
    /// One step of expectation and maximisation.
    [[nodiscard]] RepairOdds improved(const RepairOdds &odds) const;
    void fitSlips(const RepairOdds &odds, RepairOdds &next) const;
    void fitStructures(const RepairOdds &odds, RepairOdds &next) const;

    RepairOdds m_known;
    double m_weight;
    std::array<SlipOdds, causeCount> m_single; ///< odds in which one cause alone is possible
    QList<Slip> m_slips;
    QList<Structure> m_structures;
    std::array<std::array<double, structureCount>, 2> m_places{}; ///< by pages or not: where each
                                                                  ///< kind might have come about
    double m_cells = 0;
    double m_readable = 0; ///< cells whose characters can be read another way
    double m_reread = 0;   ///< those that should be
    double m_looked = 0;   ///< cells a person had looked at
    double m_lookedWrong = 0;
    QHash<int, int> m_ranks;
};

} // namespace gouji::bench
