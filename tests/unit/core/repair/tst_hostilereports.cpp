#include "core/repair/explanations.h"
#include "core/repair/repairfinder.h"
#include "core/repair/structuraledits.h"
#include "tests/support/generator/dice.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

constexpr int reportsOfEach = 8;

using Spoil = std::function<void(Report &, Dice &)>;

bool isTotal(const Report &report, CellId cell)
{
    return report.form->cell(cell).total;
}

bool isAny(const Report & /*report*/, CellId /*cell*/)
{
    return true;
}

/// `percent` of the cells of tables three and four that `which` takes print `text`.
Spoil printing(const QString &text, int percent, bool (*which)(const Report &, CellId) = isAny)
{
    return [=](Report &report, Dice &dice) {
        for (int i = cellId(report, u"t3.new_requests.natural_person"_s).index;
             i < report.cells.size(); ++i) {
            if (which(report, CellId{i}) && dice.chance(percent))
                setPrinted(report, CellId{i}, text);
        }
    };
}

/// Any numbers below `limit`, whatever the sums.
Spoil noise(int limit, int percent)
{
    return [=](Report &report, Dice &dice) {
        for (int i = cellId(report, u"t3.new_requests.natural_person"_s).index;
             i < report.cells.size(); ++i) {
            if (dice.chance(percent))
                setPrinted(report, CellId{i}, QString::number(dice.below(limit)));
        }
    };
}

Spoil both(const Spoil &first, const Spoil &second)
{
    return [=](Report &report, Dice &dice) {
        first(report, dice);
        second(report, dice);
    };
}

/// Sums of rows fail while no other sum can be assessed: each addend may be the wrong one.
void spoilRowsAlone(Report &report, Dice &dice)
{
    const int first = cellId(report, u"t3.new_requests.natural_person"_s).index;
    for (int i = 0; i < 7; ++i)
        setMissing(report, CellId{cellId(report, u"t3.results_total.natural_person"_s).index + i});
    for (const int row : dice.some(3 + dice.below(8), 20))
        setPrinted(report, CellId{first + row * 7 + 6}, u"977"_s);
}

} // namespace

/// Reports that are nothing but trouble: the search counts its steps, and stops.
class TestHostileReports : public QObject
{
    Q_OBJECT

private slots:
    void stepsAreBounded_data()
    {
        QTest::addColumn<Spoil>("spoil");
        for (const int percent : {10, 20, 30, 40, 50, 60, 70, 80, 90, 100}) {
            const auto row = [percent](const char *name, const Spoil &spoil) {
                QTest::addRow("%s, %d %%", name, percent) << spoil;
            };
            const Spoil text = printing(u"NaN"_s, percent);
            row("text", text);
            row("text among wrong numbers", both(noise(500, 3), text));
            row("text among noise", both(noise(50, 100), text));
            row("negative", printing(u"-4"_s, percent));
            row("blank", printing(QString(), percent));
            row("blank and text", both(text, printing(QString(), percent)));
            row("dashes", printing(u"-"_s, percent));
            row("two numbers in a cell", printing(u"10 | 0"_s, percent));
            row("text in sums", printing(u"NaN"_s, percent, isTotal));
        }
        QTest::newRow("noise") << noise(1000, 100);
        QTest::newRow("rows alone") << Spoil(spoilRowsAlone);
    }
    void stepsAreBounded()
    {
        QFETCH(Spoil, spoil);
        const RepairOdds &odds = RepairOdds::builtIn();
        const SlipOdds slips = odds.blended(odds.textShare);
        const SlipJudge judge(slips, odds.lookalikes);
        for (int seed = 0; seed < reportsOfEach; ++seed) {
            Dice dice(static_cast<quint64>(seed), QTest::currentDataTag());
            Report report = dice.chance(50) ? cityReport(2023) : makeReport(u"2019"_s);
            spoil(report, dice);
            for (const RepairArea &area : repairAreasOf(*report.form)) {
                const AreaEvidence evidence = evidenceOf(report, area, slips, odds);
                const AreaExplanations found = AreaExplainer(area, evidence, judge).explain();
                // Each search is told to go on once for each size before it is asked.
                const auto ofBlocks =
                    area.blocks.size() * (ChangeSearch::nodeBudget + ChangeSearch::mostChanges);
                QVERIFY(found.nodes <= AreaExplainer::nodeBudgetBeside + 2 * ofBlocks);
            }
            const Repairs repairs = RepairFinder().find(report);
            for (const Repair &repair : repairs.proposals)
                QVERIFY(repair.rank < RepairFinder::mostProposals);
        }
    }

    /// Numbers as long as any that are read, side by side: in one they would be no number.
    void longNumbersAreNotPutTogether()
    {
        Report report = makeReport(u"2021"_s);
        setPrinted(report, u"t3.granted.natural_person"_s, u"10000000"_s);
        setPrinted(report, u"t3.granted.commercial"_s, u"999999999999"_s);
        const RepairOdds &odds = RepairOdds::builtIn();
        const SlipOdds slips = odds.blended(odds.textShare);
        for (const RepairArea &area : repairAreasOf(*report.form)) {
            const AreaValues values = evidenceOf(report, area, slips, odds).values;
            const AreaResiduals residuals(area, values);
            for (const StructuralEdit &edit : structuralEdits(area, values, residuals, slips)) {
                QVERIFY(std::ranges::all_of(edit.moved, [](const StructuralEdit::Moved &one) {
                    return one.value >= 0 && one.value <= 999'999'999'999;
                }));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHostileReports)
#include "tst_hostilereports.moc"
