#include "core/repair/arearesiduals.h"
#include "core/repair/repairfinder.h"
#include "tests/bench/durations.h"
#include "tests/support/generator/freshinstance.h"
#include "tests/support/samplereport.h"

#include <benchmark/benchmark.h>
#include <memory>

// How long the search for corrections takes, over the instances of an exact solver where they are
// at hand and over forms made up by seed. What is asked of it: median 20 us, p99 500 us, never
// above 2000 us; 50 ns for the residuals of one changed cell. Times are microseconds.

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;
using gouji::bench::measureEach;

namespace {

constexpr int freshInstanceCount = 1000;
constexpr int runsOfEach = 51;

/// Areas of the form of an instance with the evidence of its cells, as a search is given them.
struct Prepared
{
    QList<RepairArea> areas;
    QList<AreaEvidence> evidence;
};

class Instances
{
public:
    explicit Instances(const QList<RepairInstance> &instances)
        : m_odds(RepairOdds::builtIn())
        , m_slips(m_odds.blended(m_odds.textShare))
        , m_judge(m_slips, m_odds.lookalikes)
    {
        for (const RepairInstance &instance : instances) {
            Prepared &made = m_prepared.emplaceBack();
            made.areas = repairAreasOf(*instance.report.form);
            for (const RepairArea &area : std::as_const(made.areas))
                made.evidence.append(evidenceOf(instance.report, area, m_slips, m_odds));
            m_reports.append(instance.report);
        }
    }

    [[nodiscard]] size_t count() const { return static_cast<size_t>(m_reports.size()); }

    /// From numbers to explanations, ranked: tables three and four.
    void search(size_t index) const
    {
        const Prepared &prepared = m_prepared[static_cast<qsizetype>(index)];
        for (qsizetype i = 0; i < prepared.areas.size(); ++i) {
            AreaExplainer explainer(prepared.areas[i], prepared.evidence[i], m_judge);
            benchmark::DoNotOptimize(explainer.explain());
        }
    }

    /// From a report to proposals, nothing being known of it.
    void propose(size_t index) const
    {
        // The form's areas are made once per form: another report is what changes all cells.
        static RepairFinder finder;
        benchmark::DoNotOptimize(finder.find(m_reports[static_cast<qsizetype>(index)]));
    }

private:
    const RepairOdds &m_odds;
    SlipOdds m_slips;
    SlipJudge m_judge;
    QList<Prepared> m_prepared;
    QList<Report> m_reports;
};

void add(const char *name, const QList<RepairInstance> &list)
{
    if (list.isEmpty())
        return;
    const auto instances = std::make_shared<Instances>(list);
    const auto runs = static_cast<benchmark::IterationCount>(list.size() * runsOfEach);
    const auto measure = [&](const QString &what, auto run) {
        benchmark::RegisterBenchmark(qUtf8Printable(what + QLatin1StringView(name)),
                                     [instances, run](benchmark::State &state) {
                                         measureEach(state, instances->count(),
                                                     [&](size_t index) { run(*instances, index); });
                                     })
            ->Unit(benchmark::kMicrosecond)
            ->UseManualTime()
            ->Iterations(runs);
    };
    measure(u"search/"_s, [](const Instances &all, size_t index) { all.search(index); });
    measure(u"propose/"_s, [](const Instances &all, size_t index) { all.propose(index); });
}

/// One keystroke: the residuals of the equations of one cell, and which of them fail.
void updateResiduals(benchmark::State &state)
{
    const Report report = cityReport(2023);
    const QList<RepairArea> areas = repairAreasOf(*report.form);
    const RepairArea &area = areas.constFirst();
    const RepairOdds &odds = RepairOdds::builtIn();
    const AreaEvidence evidence = evidenceOf(report, area, odds.misread, odds);
    AreaResiduals residuals(area, evidence.values);
    int cell = 0;
    qint64 shift = 1;
    for (auto _ : state) {
        residuals.update(cell, shift);
        benchmark::DoNotOptimize(residuals.failing());
        if (++cell == area.cellCount()) {
            cell = 0;
            shift = -shift;
        }
    }
}

QList<RepairInstance> freshInstances(int table)
{
    QList<RepairInstance> list;
    for (int seed = 0; seed < freshInstanceCount; ++seed)
        list.append(freshInstance(seed, table));
    return list;
}

} // namespace

int main(int argc, char **argv)
{
    add("instances",
        readRepairInstances(QStringLiteral(GOUJI_SHARED_DIR "/repair_instances.json")));
    add("fresh table three", freshInstances(1));
    add("fresh table four", freshInstances(2));
    benchmark::RegisterBenchmark("residual update", updateResiduals)->Unit(benchmark::kNanosecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
