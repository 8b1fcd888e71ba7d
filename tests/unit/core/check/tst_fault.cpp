// Whose a finding is, and what a house makes of severities.

#include "core/check/checker.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

/// A report whose sum of granted requests fails by one cell.
Report wrongReport()
{
    Report report = makeReport(u"2021"_s);
    setPrinted(report, u"t3.granted.natural_person"_s, u"7"_s);
    return report;
}

Finding findingOf(const Report &report, const QString &rule,
                  const FormCatalogue &catalogue = *builtInCatalogue())
{
    const QList<Finding> findings = Checker(catalogue, report).findings(report);
    const auto found = std::ranges::find(findings, rule, &Finding::rule);
    return found == findings.cend() ? Finding() : *found;
}

} // namespace

class TestFault : public QObject
{
    Q_OBJECT

private slots:
    void certainReadingsAreTheDocuments()
    {
        QCOMPARE(findingOf(wrongReport(), u"T3-ROW"_s).fault, Fault::Document);
    }

    void doubtfulReadingsAreNot()
    {
        Report report = wrongReport();
        Cell &cell = report.cell(cellId(report, u"t3.granted.commercial"_s));
        cell.reading.confidence = 0.8;
        QCOMPARE(findingOf(report, u"T3-ROW"_s).fault, Fault::Undecided);
        cell.reading.confidence = 0.99;
        cell.reading.review = true;
        QCOMPARE(findingOf(report, u"T3-ROW"_s).fault, Fault::Undecided);
        cell.reading.doubts = Doubt::Placement;
        QCOMPARE(findingOf(report, u"T3-ROW"_s).fault, Fault::Extraction);
        // A person looked: what stands there is what is printed.
        cell = confirmed(cell);
        QCOMPARE(findingOf(report, u"T3-ROW"_s).fault, Fault::Document);
    }

    void whatIsNotThereMayBeLost()
    {
        Report report = makeReport(u"2021"_s);
        for (int i = 0; i < 3; ++i)
            setMissing(report, CellId{i});
        QCOMPARE(findingOf(report, u"S-ROW"_s).fault, Fault::Undecided);
    }

    void aPersonDecides()
    {
        Report report = wrongReport();
        const Finding row = findingOf(report, u"T3-ROW"_s);
        const Acknowledgement key = acknowledgementOf(row, report);
        report.faults = {{key.rule, key.cells, key.values, Fault::Extraction}};
        QCOMPARE(findingOf(report, u"T3-ROW"_s).fault, Fault::Extraction);
        QCOMPARE(findingOf(report, u"T3-SUM"_s).fault, Fault::Document); // another finding
        // Until a value changes.
        setPrinted(report, u"t3.granted.natural_person"_s, u"8"_s);
        QCOMPARE(findingOf(report, u"T3-ROW"_s).fault, Fault::Document);
    }

    void houseSeverities()
    {
        const auto house = builtInCatalogue()->withRules(
            {u"house.json"_s, R"({"schema": "gouji.rules/1", "rules": [
                {"id": "T3-ROW", "severity": "info"}, {"id": "T3-SUM", "severity": "off"}]})"});
        QVERIFY(house.has_value());
        Report report = wrongReport();
        report.form = (*house)->edition(u"2021"_s);
        QCOMPARE(findingOf(report, u"T3-ROW"_s, **house).severity, Severity::Info);
        QCOMPARE(findingOf(report, u"T3-SUM"_s, **house), Finding());
    }
};

QTEST_APPLESS_MAIN(TestFault)
#include "tst_fault.moc"
