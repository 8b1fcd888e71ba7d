#include "core/check/checker.h"
#include "core/repair/lonecells.h"
#include "core/repair/repairfinder.h"
#include "tests/support/prosereport.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

QString newest()
{
    return builtInCatalogue()->newestForm().edition;
}

Repairs proposed(const Report &report, const SourceText &text = {})
{
    return RepairFinder().find(report, Checker(*builtInCatalogue(), report, text).findings(report));
}

QList<Repair> of(const QString &cell, const Repairs &repairs, const Report &report)
{
    QList<Repair> list = repairs.proposals;
    list.removeIf([id = cellId(report, cell)](const Repair &repair) {
        return std::ranges::find(repair.changes, id, &RepairChange::cell) == repair.changes.cend();
    });
    return list;
}

} // namespace

/// Cells no sum is about: their characters, their unit and the text tell what they might be.
class TestLoneCells : public QObject
{
    Q_OBJECT

private slots:
    void pointsMove_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("places");
        QTest::addColumn<QString>("moved");
        QTest::newRow("to the left") << u"251000"_s << -4 << u"25.1"_s;
        QTest::newRow("before the first digit") << u"36"_s << -4 << u"0.0036"_s;
        QTest::newRow("to the right") << u"3.68"_s << 4 << u"36800"_s;
        QTest::newRow("within") << u"59237.2449"_s << -2 << u"592.372449"_s;
        QTest::newRow("nowhere") << u"3.60"_s << 0 << u"3.6"_s;
        QTest::newRow("zero") << u"0"_s << 3 << u"0"_s;
        QTest::newRow("negative") << u"-4"_s << -1 << u"-0.4"_s;
        QTest::newRow("leading zeros") << u"0.05"_s << 2 << u"5"_s;
        QTest::newRow("no number") << u"3,6"_s << 1 << QString();
    }
    void pointsMove()
    {
        QFETCH(QString, number);
        QFETCH(int, places);
        QFETCH(QString, moved);
        QCOMPARE(timesTenTo(number, places), moved);
    }

    void amountInAnotherUnit()
    {
        const QString fees = u"t2.art20_8.fees.amount"_s;
        Report report = makeReport(newest());
        setPrinted(report, fees, u"251000元"_s);
        const QList<Repair> repairs = of(fees, proposed(report), report);
        QCOMPARE(repairs.size(), 1);
        const RepairChange &change = repairs.constFirst().changes.constFirst();
        QCOMPARE(change.from, u"251000"_s);
        QCOMPARE(change.to, u"25.1"_s);
        QCOMPARE(change.operation, RepairOperation::UnitMistaken);
        QCOMPARE(repairs.constFirst().fault, RepairFault::Document);
        QVERIFY(!repairs.constFirst().preselect);
        // Once taken, nothing is left to say of it.
        report.cell(change.cell) = corrected(report.cell(change.cell), change.to);
        QVERIFY(of(fees, proposed(report), report).isEmpty());
    }

    void unitOfTheFormIsNoMistake()
    {
        const QString fees = u"t2.art20_8.fees.amount"_s;
        Report report = makeReport(newest());
        setPrinted(report, fees, u"3.68万元"_s);
        QVERIFY(of(fees, proposed(report), report).isEmpty());
    }

    void lettersForDigits()
    {
        const QString licences = u"t2.art20_5.licensing.decisions"_s;
        Report report = makeReport(newest());
        setPrinted(report, licences, u"l2"_s);
        const QList<Repair> repairs = of(licences, proposed(report), report);
        QCOMPARE(repairs.size(), 1);
        QCOMPARE(repairs.constFirst().changes.constFirst().to, u"12"_s);
        QCOMPARE(repairs.constFirst().changes.constFirst().operation, RepairOperation::Reread);
        QCOMPARE(repairs.constFirst().fault, RepairFault::Extraction);
    }

    void textShowsADigitDropped_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("proposes");
        QTest::newRow("a digit dropped") << u"20"_s << true;
        QTest::newRow("a digit doubled") << u"2"_s << false; // the table says so, too
        QTest::newRow("another number") << u"517"_s << false;
    }
    void textShowsADigitDropped()
    {
        QFETCH(QString, said);
        QFETCH(bool, proposes);
        const QString made = u"t2.art20_1.normative_documents.made"_s;
        Report report = makeReport(newest());
        setPrinted(report, made, u"2"_s);
        setPrinted(report, u"t2.art20_1.normative_documents.in_force"_s, u"30"_s);
        const ProseReport prose = withProse(
            report, faultlessContents(u"全年制发行政规范性文件%1件，均已公开。"_s.arg(said)));
        const QList<Repair> repairs = of(made, proposed(prose.report, prose.text), prose.report);
        QCOMPARE(!repairs.isEmpty(), proposes);
        if (!proposes)
            return;
        QCOMPARE(repairs.constFirst().changes.constFirst().to, said);
        QCOMPARE(repairs.constFirst().changes.constFirst().operation,
                 RepairOperation::DigitDropped);
        QVERIFY(!repairs.constFirst().preselect);
    }

    /// What sums are about is left to them.
    void cellsOfSumsAreNotProposedTwice()
    {
        const QString cell = u"t3.granted.total"_s;
        Report report = cityReport(2023);
        setPrinted(report, cell, u"l191"_s);
        const QList<Repair> repairs = of(cell, proposed(report), report);
        QCOMPARE(std::ranges::count_if(repairs,
                                       [](const Repair &repair) {
                                           return repair.changes.size() == 1
                                                  && repair.changes.constFirst().to == u"1191";
                                       }),
                 1);
    }
};

QTEST_GUILESS_MAIN(TestLoneCells)
#include "tst_lonecells.moc"
