#include "core/check/checker.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

QList<Finding> findingsOf(const Report &report, const QString &rule = {})
{
    QList<Finding> findings = Checker(*builtInCatalogue(), report).findings(report);
    if (!rule.isEmpty())
        findings.removeIf([&rule](const Finding &finding) { return finding.rule != rule; });
    return findings;
}

/// "T4-SUM error t4.reconsideration.total", one a finding.
QStringList told(const QList<Finding> &findings)
{
    static const QStringList severities = {u"info"_s, u"warning"_s, u"error"_s};
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(finding.rule + u' ' + severities[static_cast<int>(finding.severity)]);
    return lines;
}

} // namespace

class TestCellChecks : public QObject
{
    Q_OBJECT

private slots:
    void values_data();
    void values();
    void correctionMakesAFindingVanish();
    void spanOnlyWhereTheSourceIsToBlame();
    void blanksThatAddUpAreInfo();
    void blanksThatDoNotAreAWarning();
    void slashesAreOneFindingPerTable();
    void missingCellsAreNotBlank();
    void blankTotalIsOfferedItsSum();
    void blankTotalWithoutAddendsIsJustBlank();
    void blankTotalOfDisagreeingSums();
    void failingEquationTellsBothSides();
    void comparisonsHaveTheSeverityOfTheirRule();
    void unassessableIsOneFindingPerRuleAndTable();
};

void TestCellChecks::values_data()
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QStringList>("expected");
    const QString count = u"t2.art20_5.licensing.decisions"_s;
    const QString change = u"t2.art20_5.licensing.change"_s;
    const QString money = u"t2.art20_8.fees.amount"_s;
    const auto row = [](const char *name, const QString &edition, const QString &cell,
                        const QString &printed, const QStringList &expected) {
        QTest::newRow(name) << edition << cell << printed << expected;
    };
    row("a number", u"2021"_s, count, u"1,234"_s, {});
    row("fraction", u"2021"_s, count, u"3.5"_s, {u"V-INT error"_s});
    row("decimals of a whole number", u"2021"_s, count, u"3.0"_s, {u"V-DEC error"_s});
    row("negative count", u"2021"_s, count, u"-3"_s, {u"V-NEG error"_s});
    row("negative fraction", u"2021"_s, count, u"-3.5"_s, {u"V-INT error"_s, u"V-NEG error"_s});
    row("negative change", u"2019"_s, change, u"-0"_s, {});
    row("fraction of a change", u"2019"_s, change, u"0.5"_s, {u"V-INT error"_s});
    row("amount", u"2021"_s, money, u"59237.2449"_s, {});
    row("negative amount", u"2021"_s, money, u"-3"_s, {u"V-NEG error"_s});
    row("the form's unit", u"2021"_s, money, u"3.68万元"_s, {u"V-UNIT warning"_s});
    row("another unit", u"2021"_s, money, u"36800元"_s, {u"V-UNIT error"_s});
    row("unit of a count", u"2021"_s, count, u"5件"_s, {u"V-UNIT warning"_s});
    row("word", u"2021"_s, count, u"若干"_s, {u"V-TEXT error"_s});
    row("letter", u"2021"_s, count, u"1O"_s, {u"V-OCR warning"_s});
    row("spaced", u"2021"_s, count, u"1 2"_s, {u"V-SPACE warning"_s});
    row("commas elsewhere", u"2021"_s, count, u"12,34"_s, {u"V-SPACE warning"_s});
    row("leading zeros", u"2021"_s, count, u"007"_s, {u"V-ZERO info"_s});
    row("blank", u"2021"_s, count, QString(), {u"V-BLANK warning"_s});
    row("slash", u"2021"_s, count, u"/"_s, {u"V-NA warning"_s});
}

void TestCellChecks::values()
{
    QFETCH(QString, edition);
    QFETCH(QString, cell);
    QFETCH(QString, printed);
    QFETCH(QStringList, expected);
    Report report = makeReport(edition);
    setPrinted(report, cell, printed);
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(told(findings), expected);
    for (const Finding &finding : findings)
        QCOMPARE(finding.cells, QList<CellId>{cellId(report, cell)});
}

void TestCellChecks::correctionMakesAFindingVanish()
{
    Report report = makeReport(u"2021"_s);
    const CellId cell = cellId(report, u"t2.art20_5.licensing.decisions"_s);
    setPrinted(report, cell, u"l2"_s);
    const QList<Finding> before = findingsOf(report);
    QCOMPARE(told(before), QStringList{u"V-OCR warning"_s});
    QCOMPARE(before.constFirst().expected, u"12"_s);
    QCOMPARE(before.constFirst().actual, u"l2"_s);
    report.cell(cell) = corrected(report.cell(cell), u"12"_s);
    QCOMPARE(findingsOf(report), QList<Finding>());
    report.cell(cell) = corrected(report.cell(cell), u"12件"_s);
    const QList<Finding> after = findingsOf(report);
    QCOMPARE(told(after), QStringList{u"V-UNIT warning"_s});
    QCOMPARE(after.constFirst().arguments, (QStringList{u"件"_s, QString()}));
    QCOMPARE(after.constFirst().expected, u"12"_s);
}

void TestCellChecks::spanOnlyWhereTheSourceIsToBlame()
{
    Report report = makeReport(u"2021"_s);
    const CellId cell = cellId(report, u"t2.art20_5.licensing.decisions"_s);
    setPrinted(report, cell, u"若干"_s);
    withText(report);
    QCOMPARE(findingsOf(report).constFirst().span, report.cell(cell).reading.span);
    report.cell(cell) = confirmed(report.cell(cell));
    QCOMPARE(findingsOf(report).constFirst().span, report.cell(cell).reading.span);
    report.cell(cell) = corrected(report.cell(cell), u"几件"_s);
    QCOMPARE(findingsOf(report).constFirst().span, std::optional<TextSpan>());
}

void TestCellChecks::blanksThatAddUpAreInfo()
{
    Report report = cityReport(2023);
    // Offices leave their zeros blank.
    int blanks = 0;
    for (int i = 0; i < report.form->cellCount(); ++i) {
        const FormCell &cell = report.form->cell({i});
        if (cell.table > 0 && !cell.total && report.cell({i}).value.number->isZero()) {
            setPrinted(report, CellId{i}, {});
            ++blanks;
        }
    }
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(told(findings), (QStringList{u"V-BLANK info"_s, u"V-BLANK info"_s}));
    qsizetype listed = 0;
    for (const Finding &finding : findings)
        listed += finding.cells.size();
    QCOMPARE(listed, blanks);
    QCOMPARE(findings.constFirst().arguments,
             QStringList{QString::number(findings.constFirst().cells.size())});
}

void TestCellChecks::blanksThatDoNotAreAWarning()
{
    Report report = cityReport(2023);
    setPrinted(report, u"t3.granted.commercial"_s, {});
    QCOMPARE(told(findingsOf(report)),
             (QStringList{u"T3-ROW error"_s, u"T3-SUM error"_s, u"V-BLANK warning"_s}));
}

void TestCellChecks::slashesAreOneFindingPerTable()
{
    Report report = makeReport(u"2019"_s);
    setPrinted(report, u"t3.granted.commercial"_s, u"/"_s);
    setPrinted(report, u"t3.granted.research"_s, u"无"_s);
    setPrinted(report, u"t2.art20_5.licensing.decisions"_s, u"不涉及"_s);
    QCOMPARE(told(findingsOf(report)), (QStringList{u"V-NA warning"_s, u"V-NA info"_s}));
}

void TestCellChecks::missingCellsAreNotBlank()
{
    Report report = makeReport(u"2021"_s);
    setMissing(report, u"t2.art20_8.fees.amount"_s);
    QCOMPARE(told(findingsOf(report)), QStringList{u"S-ROW error"_s});
}

void TestCellChecks::blankTotalIsOfferedItsSum()
{
    Report report = cityReport(2023);
    setPrinted(report, u"t3.granted.total"_s, {});
    const QList<Finding> totals = findingsOf(report, u"V-BLANK-TOTAL"_s);
    QCOMPARE(totals.size(), 1);
    QCOMPARE(totals.constFirst().expected, u"1191"_s);
    QCOMPARE(totals.constFirst().severity, Severity::Warning);
    // Not named twice, and its equations wait.
    QCOMPARE(findingsOf(report, u"V-BLANK"_s), QList<Finding>());
    const QList<Finding> rows = findingsOf(report, u"T3-ROW"_s);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().outcome, Outcome::NotAssessable);
}

void TestCellChecks::blankTotalWithoutAddendsIsJustBlank()
{
    Report report = makeReport(u"2021"_s);
    setRows(report, u"t4"_s, u",,,,,0,0,0,0,0,0,0,0,0,0"_s);
    QCOMPARE(findingsOf(report, u"V-BLANK-TOTAL"_s), QList<Finding>());
    const QList<Finding> blanks = findingsOf(report, u"V-BLANK"_s);
    QCOMPARE(blanks.size(), 1);
    QCOMPARE(blanks.constFirst().cells.size(), 5);
    QCOMPARE(blanks.constFirst().severity, Severity::Warning);
}

void TestCellChecks::blankTotalOfDisagreeingSums()
{
    Report report = cityReport(2023);
    setPrinted(report, u"t3.results_total.total"_s, {});
    QCOMPARE(findingsOf(report, u"V-BLANK-TOTAL"_s).constFirst().expected, u"3486"_s);
    setPrinted(report, u"t3.granted.total"_s, u"1192"_s);
    QCOMPARE(findingsOf(report, u"V-BLANK-TOTAL"_s).constFirst().expected, QString());
}

void TestCellChecks::failingEquationTellsBothSides()
{
    Report report = cityReport(2024);
    setPrinted(report, u"t4.litigation_direct.total"_s, u"52"_s);
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(told(findings), QStringList{u"T4-SUM error"_s});
    const Finding &sum = findings.constFirst();
    QCOMPARE(sum.expected, u"25"_s);
    QCOMPARE(sum.actual, u"52"_s);
    QCOMPARE(sum.arguments, (QStringList{u"25"_s, u"52"_s, u"-27"_s}));
    QCOMPARE(sum.cells.size(), 5);
    QCOMPARE(report.form->equations()[sum.equation].subject, u"litigation_direct"_s);
}

void TestCellChecks::comparisonsHaveTheSeverityOfTheirRule()
{
    Report report = makeReport(u"2019"_s);
    setRows(report, u"t2"_s, u"1,2,1 | 1,2,3 | 4,-5,0 | 0 | 0 | 0 | 0,0 | 3,0"_s);
    const QList<Finding> findings = findingsOf(report);
    QStringList lines = told(findings);
    QCOMPARE(lines, (QStringList{u"T2-MADE info"_s, u"T2-PUB error"_s, u"T2-MADE info"_s,
                                 u"T2-BASE error"_s, u"T2-BUY warning"_s}));
    const Finding &base = findings[3];
    QCOMPARE(base.expected, u"0"_s);
    QCOMPARE(base.actual, u"-1"_s);
}

void TestCellChecks::unassessableIsOneFindingPerRuleAndTable()
{
    Report report = makeReport(u"2021"_s);
    setMissing(report, u"t3.granted.commercial"_s);
    setPrinted(report, u"t3.granted.research"_s, u"O"_s);
    const QList<Finding> sums = findingsOf(report, u"T3-SUM"_s);
    QCOMPARE(sums.size(), 1);
    QCOMPARE(sums.constFirst().outcome, Outcome::NotAssessable);
    QCOMPARE(sums.constFirst().severity, Severity::Info);
    QCOMPARE(sums.constFirst().arguments, (QStringList{u"2"_s, u"7"_s}));
    QCOMPARE(sums.constFirst().cells, (QList<CellId>{cellId(report, u"t3.granted.commercial"_s),
                                                     cellId(report, u"t3.granted.research"_s)}));
    QCOMPARE(findingsOf(report, u"T3-ROW"_s).constFirst().arguments,
             (QStringList{u"1"_s, u"25"_s}));
    QCOMPARE(findingsOf(report, u"T3-IDN"_s), QList<Finding>());
}

QTEST_APPLESS_MAIN(TestCellChecks)
#include "tst_cellchecks.moc"
