#include "core/check/checker.h"
#include "core/repair/repairfinder.h"
#include "tests/support/prosereport.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

QString changesOf(const Repair &repair, const Report &report)
{
    QStringList parts;
    for (const RepairChange &change : repair.changes)
        parts.append(report.form->cell(change.cell).id + u' ' + change.from + u'>' + change.to);
    return parts.join(u", "_s);
}

} // namespace

class TestRepairFinder : public QObject
{
    Q_OBJECT

private slots:
    void consistentReportNeedsNothing()
    {
        QCOMPARE(RepairFinder().find(cityReport(2023)), Repairs());
    }

    void oneWrongCellIsLocated()
    {
        Report report = cityReport(2023);
        setPrinted(report, u"t3.partly_granted.natural_person"_s, u"391"_s);
        const Repairs found = RepairFinder().find(report);
        QVERIFY(!found.proposals.isEmpty());
        const Repair &best = found.proposals.constFirst();
        QCOMPARE(changesOf(best, report), u"t3.partly_granted.natural_person 391>319"_s);
        QCOMPARE(best.changes.constFirst().operation, RepairOperation::DigitsExchanged);
        QVERIFY(best.unique);
        QVERIFY(best.preselect);
        QCOMPARE(best.heals.size(), 2);
        QVERIFY(best.breaks.isEmpty());
    }

    void tableFourOnlyProposes()
    {
        Report report = cityReport(2023);
        setPrinted(report, u"t4.reconsideration.total"_s, u"404"_s);
        const Repairs found = RepairFinder().find(report);
        QCOMPARE(changesOf(found.proposals.constFirst(), report),
                 u"t4.reconsideration.total 404>440"_s);
        for (const Repair &repair : found.proposals) {
            QVERIFY(!repair.unique);
            QVERIFY(!repair.preselect);
        }
    }

    void blankTotalIsFilledIn()
    {
        Report report = cityReport(2023);
        setPrinted(report, u"t4.reconsideration.total"_s, QString());
        const Repairs found = RepairFinder().find(report);
        QCOMPARE(found.proposals.size(), 1);
        QCOMPARE(changesOf(found.proposals.constFirst(), report),
                 u"t4.reconsideration.total >440"_s);
        QVERIFY(found.proposals.constFirst().preselect);
    }

    /// A second mistake in the group would not be seen: nothing may hint at one.
    void blankBesideADoubtIsOnlyProposed()
    {
        Report report = cityReport(2023);
        setPrinted(report, u"t4.reconsideration.total"_s, QString());
        const CellId doubtful = cellId(report, u"t4.reconsideration.upheld"_s);
        report.cell(doubtful).reading.doubts = Doubt::Placement;
        const auto best = [&report] { return RepairFinder().find(report).proposals.constFirst(); };
        QCOMPARE(changesOf(best(), report), u"t4.reconsideration.total >440"_s);
        QVERIFY(!best().preselect);
        report.cell(doubtful) = confirmed(report.cell(doubtful));
        QVERIFY(best().preselect);
    }

    void blankTheTextContradictsIsOnlyProposed()
    {
        for (const auto &[said, preselected] : {std::pair(440, true), std::pair(404, false)}) {
            Report report = cityReport(2023);
            setPrinted(report, u"t4.reconsideration.upheld"_s, QString());
            const ProseReport prose = withProse(
                report, faultlessContents(u"因政府信息公开被申请行政复议%1件。"_s.arg(said)));
            const Repairs found = RepairFinder().find(
                prose.report,
                Checker(*builtInCatalogue(), prose.report, prose.text).findings(prose.report));
            QCOMPARE(changesOf(found.proposals.constFirst(), prose.report),
                     u"t4.reconsideration.upheld >309"_s);
            QCOMPARE(found.proposals.constFirst().preselect, preselected);
        }
    }

    void blankThatIsZeroIsNoChange()
    {
        Report report = cityReport(2023);
        setPrinted(report, u"t3.granted.research"_s, QString());
        const Repairs found = RepairFinder().find(report);
        QVERIFY(found.proposals.isEmpty());
        QCOMPARE(found.zeroBlanks, QList{cellId(report, u"t3.granted.research"_s)});
    }

    void blanksThatCannotBeToldAreNotGuessed()
    {
        Report report = cityReport(2023);
        setPrinted(report, u"t4.reconsideration.upheld"_s, QString());
        setPrinted(report, u"t4.reconsideration.corrected"_s, QString());
        const Repairs found = RepairFinder().find(report);
        QVERIFY(found.proposals.isEmpty());
        QCOMPARE(found.openBlanks.size(), 1);
        QCOMPARE(found.openBlanks.constFirst().cells,
                 (QList{cellId(report, u"t4.reconsideration.upheld"_s),
                        cellId(report, u"t4.reconsideration.corrected"_s)}));
        QCOMPARE(found.openBlanks.constFirst().sum, 326);
    }

    void missingRowLeavesItsSumsOut()
    {
        Report report = cityReport(2023);
        for (const QString &column :
             {u"natural_person"_s, u"commercial"_s, u"research"_s, u"public_interest"_s,
              u"legal_service"_s, u"other_org"_s, u"total"_s})
            setMissing(report, u"t3.granted."_s + column);
        QVERIFY(RepairFinder().find(report).proposals.isEmpty());
        setPrinted(report, u"t3.partly_granted.total"_s, u"382"_s);
        QVERIFY(!RepairFinder().find(report).proposals.isEmpty());
    }

    void theCellsOwnCharactersComeFirst()
    {
        Report report = cityReport(2023);
        setPrinted(report, u"t4.litigation_direct.upheld"_s, u"l"_s);
        const Repairs found = RepairFinder().find(report);
        QCOMPARE(changesOf(found.proposals.constFirst(), report),
                 u"t4.litigation_direct.upheld l>1"_s);
        QCOMPARE(found.proposals.constFirst().changes.constFirst().operation,
                 RepairOperation::Reread);
        QCOMPARE(found.proposals.constFirst().fault, RepairFault::Extraction);
    }

    void rowThatSlidIsOneMistake()
    {
        Report report = cityReport(2023);
        const QStringList printed = {QString(), u"1175"_s, u"12"_s, u"0"_s, u"3"_s, u"1"_s, u"0"_s};
        const CellId first = cellId(report, u"t3.granted.natural_person"_s);
        for (int i = 0; i < printed.size(); ++i)
            setPrinted(report, CellId{first.index + i}, printed[i]);
        const Repairs found = RepairFinder().find(report);
        QVERIFY(!found.proposals.isEmpty());
        const Repair &best = found.proposals.constFirst();
        QCOMPARE(best.changes.constFirst().operation, RepairOperation::ShiftedRight);
        QCOMPARE(best.changes.constFirst().to, u"1175"_s);
        QCOMPARE(best.changes.constLast().to, u"1191"_s);
    }

    /// 10 read as 1 and 0: everything behind it stands one column too far to the right.
    void numberReadAsTwoIsOneMistake()
    {
        Report report = cityReport(2024);
        // 18 read as 1 and 8 in 88,18,28,36,170 | 7,0,11,7,25 | 33,0,6,13,52
        const QStringList printed = {u"88"_s,  u"1"_s,  u"8"_s, u"28"_s, u"36"_s,
                                     u"170"_s, u"7"_s,  u"0"_s, u"11"_s, u"7"_s,
                                     u"25"_s,  u"33"_s, u"0"_s, u"6"_s,  u"13"_s};
        const CellId first = cellId(report, u"t4.reconsideration.upheld"_s);
        const QList<Cell> right = report.cells;
        for (int i = 0; i < printed.size(); ++i)
            setPrinted(report, CellId{first.index + i}, printed[i]);
        const Repairs found = RepairFinder().find(report);
        QVERIFY(!found.proposals.isEmpty());
        const Repair &best = found.proposals.constFirst();
        QCOMPARE(best.changes.constFirst().operation, RepairOperation::Split);
        QCOMPARE(best.changes.constFirst().to, u"18"_s);
        for (const RepairChange &change : best.changes)
            QCOMPARE(change.to, right[change.cell.index].text);
        QCOMPARE(best.fault, RepairFault::Extraction);
    }

    void numberReadAsTwoInARow()
    {
        Report report = cityReport(2023);
        const QStringList printed = {u"96"_s, u"8"_s, u"74"_s, u"0"_s, u"1"_s, u"3"_s, u"1"_s};
        const CellId first = cellId(report, u"t3.unavailable.not_held.natural_person"_s);
        for (int i = 0; i < printed.size(); ++i)
            setPrinted(report, CellId{first.index + i}, printed[i]);
        const Repairs found = RepairFinder().find(report);
        QVERIFY(!found.proposals.isEmpty());
        const Repair &best = found.proposals.constFirst();
        QCOMPARE(best.changes.constFirst().operation, RepairOperation::Split);
        QCOMPARE(best.changes.constFirst().to, u"968"_s);
        QCOMPARE(best.changes.constLast().to, u"1047"_s);
    }

    void whatIsLetStandIsNotProposed()
    {
        Report report = cityReport(2023);
        setPrinted(report, u"t4.reconsideration.total"_s, u"404"_s);
        RepairFinder finder;
        QVERIFY(!finder.find(report, Checker(*builtInCatalogue(), report).findings(report))
                     .proposals.isEmpty());
        QVERIFY(finder.find(report, {}).proposals.isEmpty());
    }

    void readingsOfRawCharacters()
    {
        const auto readings = [](const QString &raw) {
            return otherReadings(raw, parseCellValue(raw));
        };
        QCOMPARE(readings(u"l"_s), QList<qint64>{1});
        QCOMPARE(readings(u"O"_s), QList<qint64>{0});
        QCOMPARE(readings(u"17"_s), QList<qint64>{});
        QVERIFY(readings(u"10 | 0"_s).contains(10));
        QVERIFY(readings(u"10 | 0"_s).contains(0));
    }

    void oddsAreCheckedWhenLoaded()
    {
        const auto bad = RepairOdds::load(R"({"schema": "gouji.odds/1", "misread": {"wrong": 2}})",
                                          u"odds.json"_s);
        QVERIFY(!bad);
        QCOMPARE(bad.error().code, ErrorCode::JsonStructure);
        QCOMPARE(bad.error().arguments.value(1), u"/misread/wrong"_s);
        QVERIFY(!RepairOdds::load("{", u"odds.json"_s));
    }

    /// Both tables in equal parts are the odds the ranking starts from.
    void bothTablesBlend()
    {
        const SlipOdds both = RepairOdds::builtIn().blended(0.5);
        QVERIFY(qAbs(both.dropped - 0.17) < 1e-9);
        QVERIFY(qAbs(both.confused - 0.22) < 1e-9);
        QVERIFY(qAbs(both.totalOffByFew - 0.15) < 1e-9);
        QVERIFY(qAbs(both.shifted - 0.004) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestRepairFinder)
#include "tst_repairfinder.moc"
