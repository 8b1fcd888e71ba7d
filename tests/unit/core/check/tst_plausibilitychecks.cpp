#include "core/check/checker.h"
#include "tests/support/prosereport.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

/// The plausibility findings of a report: rule and first argument.
QStringList plausibilityOf(const ProseReport &made)
{
    QStringList found;
    for (const Finding &finding :
         Checker(*builtInCatalogue(), made.report, made.text).findings(made.report)) {
        if (finding.rule.startsWith(u"P-"))
            found.append((QStringList{finding.rule} + finding.arguments).join(u' '));
    }
    return found;
}

QStringList plausibilityOf(const Report &report)
{
    return plausibilityOf(ProseReport{report, {}});
}

} // namespace

class TestPlausibilityChecks : public QObject
{
    Q_OBJECT

private slots:
    void realFiguresArePlausible();
    void equalColumns();
    void shiftedRow();
    void mergedNumbers();
    void shares();
    void openRequests();
    void allZero();
};

void TestPlausibilityChecks::realFiguresArePlausible()
{
    for (const int year : {2023, 2024})
        QCOMPARE(plausibilityOf(cityReport(year)), QStringList());
    // One enterprise and one institute asked the same: no more than chance.
    Report report = makeReport(u"2021"_s);
    setRows(report, u"t3"_s, u"0,1,1,0,0,0,2 | 0 | 0,1,1,0,0,0,2"_s);
    setPrinted(report, u"t3.results_total.commercial"_s, u"1"_s);
    setPrinted(report, u"t3.results_total.research"_s, u"1"_s);
    setPrinted(report, u"t3.results_total.total"_s, u"2"_s);
    QCOMPARE(plausibilityOf(report), QStringList());
}

void TestPlausibilityChecks::equalColumns()
{
    Report report = cityReport(2023);
    for (const FormRow &row : report.form->tables()[1].rows) {
        const int first = row.first.index;
        report.cells[first + 2] = report.cells[first + 1];
    }
    QVERIFY(plausibilityOf(report).contains(u"P-SHIFT columns"_s));
    setPrinted(report, u"t3.granted.research"_s, u"13"_s);
    QVERIFY(!plausibilityOf(report).contains(u"P-SHIFT columns"_s));
}

void TestPlausibilityChecks::shiftedRow()
{
    Report report = makeReport(u"2021"_s);
    setRows(report, u"t3"_s, u"9,4,0,0,0,0,13 | 0,9,4,0,0,0,13"_s);
    QCOMPARE(plausibilityOf(report).filter(u"P-SHIFT"_s), QStringList{u"P-SHIFT row"_s});
    setRows(report, u"t3"_s, u"9,4,0,0,0,0,13 | 0,9,5,0,0,0,14"_s);
    QCOMPARE(plausibilityOf(report).filter(u"P-SHIFT"_s), QStringList());
}

void TestPlausibilityChecks::mergedNumbers()
{
    Report report = cityReport(2024);
    setPrinted(report, u"t4.litigation_direct.upheld"_s, u"7000"_s);
    QCOMPARE(plausibilityOf(report), QStringList{u"P-MERGE 25"_s});
    setPrinted(report, u"t4.litigation_direct.upheld"_s, u"700"_s);
    QCOMPARE(plausibilityOf(report), QStringList());
}

void TestPlausibilityChecks::shares()
{
    Report report = makeReport(u"2021"_s);
    setPrinted(report, u"t3.results_total.total"_s, u"10"_s);
    setPrinted(report, u"t3.other_handling.other.total"_s, u"8"_s);
    QCOMPARE(plausibilityOf(report), QStringList{u"P-SHARE 80"_s});
    setPrinted(report, u"t3.other_handling.other.total"_s, u"7"_s);
    QCOMPARE(plausibilityOf(report), QStringList());
    setPrinted(report, u"t3.results_total.total"_s, u"7"_s); // too few to say anything
    QCOMPARE(plausibilityOf(report), QStringList());
}

void TestPlausibilityChecks::openRequests()
{
    Report report = makeReport(u"2021"_s);
    setPrinted(report, u"t3.new_requests.total"_s, u"16"_s);
    setPrinted(report, u"t3.carried_over.total"_s, u"4"_s);
    setPrinted(report, u"t3.carried_forward.total"_s, u"6"_s);
    QCOMPARE(plausibilityOf(report), QStringList{u"P-OPEN 30"_s});
    setPrinted(report, u"t3.carried_forward.total"_s, u"5"_s);
    QCOMPARE(plausibilityOf(report), QStringList());
}

void TestPlausibilityChecks::allZero()
{
    const Report report = makeReport(u"2021"_s);
    const auto withOverview = [](const Report &from, const QString &overview) {
        return plausibilityOf(withProse(from, faultlessContents(overview)));
    };
    QCOMPARE(withOverview(report, u"发布各类信息100多条。"_s), QStringList{u"P-ALLZERO"_s});
    QCOMPARE(withOverview(report, u"发布各类信息0条。"_s), QStringList());
    QCOMPARE(withOverview(report, u"认真发布各类信息。"_s), QStringList());
    Report other = report;
    setPrinted(other, u"t2.art20_5.licensing.decisions"_s, u"3"_s);
    QCOMPARE(withOverview(other, u"发布各类信息100多条。"_s), QStringList());
    setPrinted(other, u"t2.art20_5.licensing.decisions"_s, u"0"_s);
    setMissing(other, u"t2.art20_1.regulations.made"_s); // nobody knows what it is
    QCOMPARE(withOverview(other, u"发布各类信息100多条。"_s), QStringList());
}

QTEST_APPLESS_MAIN(TestPlausibilityChecks)
#include "tst_plausibilitychecks.moc"
