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

/// Takes rows [first, last] of table `table` out of the source.
void removeRows(Report &report, int table, int first, int last)
{
    const FormTable &form = report.form->tables()[table];
    for (int r = first; r <= last; ++r) {
        const FormRow &row = form.rows[r];
        for (int c = 0; c < form.blockOf(row).columns.size(); ++c)
            setMissing(report, CellId{row.first.index + c});
    }
}

Report mixedReport()
{
    Report report = makeReport(u"2021"_s);
    report.tableEditions = {u"2021"_s, u"2019"_s, u"2019"_s};
    report.form = builtInCatalogue()->edition(report.tableEditions);
    report.cells = QList<Cell>(report.form->cellCount(), report.cells.constFirst());
    return report;
}

} // namespace

class TestStructureChecks : public QObject
{
    Q_OBJECT

private slots:
    void editionOfAnotherYear();
    void yearsBeforeTheFirstEditionAreOutOfScope();
    void tableThatWasNotFoundHasNoEdition();
    void tablesOfDifferentEditions();
    void labelOfAnotherEdition();
    void missingSections();
    void missingRows();
    void rowsLostAtAPageBreak();
    void missingTable();
    void filledRowsAreNoLongerMissing();
    void wrongCountOfValues();
    void tornRowNobodyObserved();
    void extraRows();
    void observationsOutOfTheFormDoNotCrash();
};

void TestStructureChecks::editionOfAnotherYear()
{
    Report report = makeReport(u"2019"_s);
    report.year->value = 2022;
    report.years.title = report.year;
    report.period->value = {QDate(2022, 1, 1), QDate(2022, 12, 31)};
    report.signature.reset();
    report.sections[1].span = {40, 50};
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), 1);
    const Finding &edition = findings.constFirst();
    QCOMPARE(edition.rule, u"S-EDITION"_s);
    QCOMPARE(edition.severity, Severity::Error);
    QCOMPARE(edition.expected, u"2021"_s);
    QCOMPARE(edition.actual, u"2019"_s);
    QCOMPARE(edition.arguments, (QStringList{u"2022"_s, u"t2"_s, u"t3"_s, u"t4"_s}));
    QCOMPARE(edition.span, (TextSpan{40, 50}));
}

void TestStructureChecks::yearsBeforeTheFirstEditionAreOutOfScope()
{
    Report report = makeReport(u"2019"_s);
    report.year->value = 2015;
    QCOMPARE(findingsOf(report, u"S-EDITION"_s), QList<Finding>());
    report.year.reset();
    QCOMPARE(findingsOf(report, u"S-EDITION"_s), QList<Finding>());
}

void TestStructureChecks::tableThatWasNotFoundHasNoEdition()
{
    Report report = makeReport(u"2021"_s);
    report.tableEditions[0] = QString();
    removeRows(report, 0, 0, 5);
    QCOMPARE(findingsOf(report, u"S-EDITION"_s), QList<Finding>());
    QCOMPARE(findingsOf(report, u"S-MIX"_s), QList<Finding>());
    report.tableEditions = {QString(), QString(), QString()};
    QCOMPARE(findingsOf(report, u"S-SECTION"_s), QList<Finding>());
}

void TestStructureChecks::tablesOfDifferentEditions()
{
    const Report report = mixedReport();
    const QList<Finding> mixed = findingsOf(report, u"S-MIX"_s);
    QCOMPARE(mixed.size(), 1);
    QCOMPARE(mixed.constFirst().severity, Severity::Warning);
    QCOMPARE(mixed.constFirst().arguments, (QStringList{u"tables"_s, u"t2"_s, u"2021"_s, u"t3"_s,
                                                        u"2019"_s, u"t4"_s, u"2019"_s}));
    const QList<Finding> edition = findingsOf(report, u"S-EDITION"_s);
    QCOMPARE(edition.size(), 1);
    QCOMPARE(edition.constFirst().arguments, (QStringList{u"2021"_s, u"t3"_s, u"t4"_s}));
    QCOMPARE(report.editionId(), u"mixed"_s);
}

void TestStructureChecks::labelOfAnotherEdition()
{
    Report report = makeReport(u"2021"_s);
    report.observations.append({.code = ObservationCode::LabelOfOtherEdition,
                                .table = 0,
                                .row = 1,
                                .span = TextSpan{10, 15},
                                .arguments = {u"规范性文件"_s, u"2019"_s}});
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), 1);
    const Finding &label = findings.constFirst();
    QCOMPARE(label.rule, u"S-MIX"_s);
    QCOMPARE(label.severity, Severity::Warning);
    QCOMPARE(label.expected, u"行政规范性文件"_s);
    QCOMPARE(label.actual, u"规范性文件"_s);
    QCOMPARE(label.arguments, (QStringList{u"label"_s, u"2019"_s}));
    QCOMPARE(label.cells.constFirst(), cellId(report, u"t2.art20_1.normative_documents.made"_s));
    QCOMPARE(label.cells.size(), 3);
    QCOMPARE(label.span, (TextSpan{10, 15}));
}

void TestStructureChecks::missingSections()
{
    Report report = makeReport(u"2019"_s);
    report.sections.remove(2);
    report.sections.removeLast();
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings[0].rule, u"S-SECTION"_s);
    QCOMPARE(findings[0].severity, Severity::Error);
    QCOMPARE(findings[0].arguments[0], u"3"_s);
    QCOMPARE(findings[0].arguments[1], u"三、收到和处理政府信息公开申请情况"_s);
    QCOMPARE(findings[1].arguments[0], u"6"_s);
}

void TestStructureChecks::missingRows()
{
    Report report = makeReport(u"2021"_s);
    removeRows(report, 1, 0, 1);
    removeRows(report, 1, 4, 4);
    const QList<Finding> rows = findingsOf(report, u"S-ROW"_s);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].cells.size(), 14);
    QCOMPARE(rows[0].arguments, (QStringList{u"rows"_s, u"2"_s, u"break"_s}));
    QCOMPARE(rows[1].arguments, (QStringList{u"rows"_s, u"1"_s, u"break"_s}));
    QCOMPARE(findingsOf(report, u"S-COLUMN"_s), QList<Finding>());
}

void TestStructureChecks::rowsLostAtAPageBreak()
{
    Report report = makeReport(u"2019"_s);
    const auto last = static_cast<int>(report.form->tables()[0].rows.size()) - 1;
    removeRows(report, 0, 5, last);
    removeRows(report, 1, 0, 9);
    withText(report);
    const QList<Finding> rows = findingsOf(report, u"S-ROW"_s);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].arguments, (QStringList{u"rows"_s, u"3"_s, u"break"_s}));
    QCOMPARE(rows[1].arguments, (QStringList{u"rows"_s, u"10"_s, u"break"_s}));
    const qsizetype end =
        report.cell(cellId(report, u"t2.art20_6.penalties.decisions"_s)).reading.span->end;
    QCOMPARE(rows[0].span, (TextSpan{end, end}));
    for (const QString &rule : {u"T3-SUM"_s, u"T3-IDN"_s}) {
        const QList<Finding> waiting = findingsOf(report, rule);
        QCOMPARE(waiting.size(), 1);
        QCOMPARE(waiting.constFirst().outcome, Outcome::NotAssessable);
    }

    // The end of the document was lost: no page follows that could have taken it.
    Report cut = makeReport(u"2019"_s);
    removeRows(cut, 2, 0, 0);
    QCOMPARE(findingsOf(cut, u"S-ROW"_s).constFirst().arguments, (QStringList{u"table"_s, u"1"_s}));
}

void TestStructureChecks::missingTable()
{
    Report report = makeReport(u"2021"_s);
    removeRows(report, 0, 0, 5);
    const QList<Finding> rows = findingsOf(report, u"S-ROW"_s);
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.constFirst().arguments, (QStringList{u"table"_s, u"6"_s}));
    QCOMPARE(rows.constFirst().cells.size(), 10);

    removeRows(report, 1, 0, 24);
    removeRows(report, 2, 0, 0);
    QCOMPARE(findingsOf(report, u"S-ROW"_s).size(), 3);
}

void TestStructureChecks::filledRowsAreNoLongerMissing()
{
    Report report = makeReport(u"2021"_s);
    const CellId amount = cellId(report, u"t2.art20_8.fees.amount"_s);
    removeRows(report, 0, 5, 5);
    report.cell(amount) = confirmed(report.cell(amount));
    QCOMPARE(findingsOf(report, u"S-ROW"_s).size(), 1);
    report.cell(amount) = corrected(report.cell(amount), u"0"_s);
    QCOMPARE(findingsOf(report), QList<Finding>());

    // A row filled in half still lacks the other half.
    removeRows(report, 0, 0, 0);
    const CellId made = cellId(report, u"t2.art20_1.regulations.made"_s);
    report.cell(made) = corrected(report.cell(made), u"0"_s);
    const QList<Finding> half = findingsOf(report, u"S-ROW"_s);
    QCOMPARE(half.size(), 1);
    QCOMPARE(half.constFirst().cells.size(), 2);
}

void TestStructureChecks::wrongCountOfValues()
{
    Report report = makeReport(u"2021"_s);
    report.observations.append({.code = ObservationCode::ValueCount,
                                .table = 1,
                                .row = 2,
                                .span = TextSpan{3, 9},
                                .arguments = {u"7"_s, u"6"_s}});
    const CellId granted = cellId(report, u"t3.granted.natural_person"_s);
    setMissing(report, CellId{granted.index + 6});
    const QList<Finding> counts = findingsOf(report, u"S-COLUMN"_s);
    QCOMPARE(counts.size(), 1);
    QCOMPARE(counts.constFirst().severity, Severity::Error);
    QCOMPARE(counts.constFirst().expected, u"7"_s);
    QCOMPARE(counts.constFirst().actual, u"6"_s);
    QCOMPARE(counts.constFirst().cells.size(), 7);
    QCOMPARE(counts.constFirst().span, (TextSpan{3, 9}));

    for (int i = 0; i < 6; ++i) {
        Cell &cell = report.cell(CellId{granted.index + i});
        cell = confirmed(cell);
    }
    QCOMPARE(findingsOf(report, u"S-COLUMN"_s).size(), 1);
    Cell &last = report.cell(CellId{granted.index + 6});
    last = corrected(last, u"0"_s);
    QCOMPARE(findingsOf(report), QList<Finding>());
}

void TestStructureChecks::tornRowNobodyObserved()
{
    Report report = makeReport(u"2021"_s);
    setMissing(report, u"t3.granted.research"_s);
    const QList<Finding> counts = findingsOf(report, u"S-COLUMN"_s);
    QCOMPARE(counts.size(), 1);
    QCOMPARE(counts.constFirst().expected, u"7"_s);
    QCOMPARE(counts.constFirst().actual, u"6"_s);
    QVERIFY(counts.constFirst().cells.contains(cellId(report, u"t3.granted.research"_s)));
}

void TestStructureChecks::extraRows()
{
    Report report = makeReport(u"2021"_s);
    report.observations = {{.code = ObservationCode::UnknownRow,
                            .table = 1,
                            .row = -1,
                            .span = TextSpan{30, 34},
                            .arguments = {u"小计"_s}},
                           {.code = ObservationCode::RepeatedRow,
                            .table = 1,
                            .row = 0,
                            .span = TextSpan{20, 24},
                            .arguments = {u"一、本年新收政府信息公开申请数量"_s}}};
    const QList<Finding> findings = findingsOf(report);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings[0].rule, u"S-ROW-EXTRA"_s);
    QCOMPARE(findings[0].severity, Severity::Warning);
    QCOMPARE(findings[0].arguments, QStringList{u"repeated"_s});
    QCOMPARE(findings[0].cells.size(), 7);
    QCOMPARE(findings[1].arguments, QStringList{u"unknown"_s});
    QCOMPARE(findings[1].actual, u"小计"_s);
    QVERIFY(findings[1].cells.isEmpty());
}

void TestStructureChecks::observationsOutOfTheFormDoNotCrash()
{
    Report report = makeReport(u"2021"_s);
    for (const int table : {-1, 0, 99}) {
        for (const int row : {-1, 99})
            report.observations.append({.code = ObservationCode::ValueCount,
                                        .table = table,
                                        .row = row,
                                        .span = {},
                                        .arguments = {}});
        report.observations.append({.code = ObservationCode::LabelOfOtherEdition,
                                    .table = table,
                                    .row = 99,
                                    .span = {},
                                    .arguments = {}});
    }
    QCOMPARE(findingsOf(report).size(), 9);
}

QTEST_APPLESS_MAIN(TestStructureChecks)
#include "tst_structurechecks.moc"
