#include "core/report/reportdiff.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

const QString Granted = u"t3.granted.natural_person"_s;

Report newest()
{
    return makeReport(builtInCatalogue()->newestForm().edition);
}

void type(Report &report, const QString &cell, const QString &text)
{
    Cell &changed = report.cell(cellId(report, cell));
    changed = corrected(changed, text);
}

} // namespace

class TestReportDiff : public QObject
{
    Q_OBJECT

private slots:
    void sameReportsDoNotDiffer()
    {
        Report report = newest();
        Report other = report;
        setPrinted(report, Granted, u"1,234"_s);
        setPrinted(other, Granted, u"1234"_s);
        Cell &looked = other.cell(cellId(other, Granted));
        looked = confirmed(looked);
        QVERIFY(diffReports(report, other).isEmpty());
    }

    void changedCellIsFound()
    {
        Report report = newest();
        Report other = report;
        setPrinted(other, Granted, u"7"_s);
        const ReportDiff diff = diffReports(report, other);
        QCOMPARE(diff.cells.size(), 1);
        QCOMPARE(diff.cells[0].cell, Granted);
        QCOMPARE(diff.cells[0].kind, DifferenceKind::Changed);
        QCOMPARE(diff.cells[0].left.text, u"0"_s);
        QCOMPARE(diff.cells[0].right.text, u"7"_s);
        QVERIFY(diff.fields.isEmpty());
    }

    void blankIsNotZeroAndMissingIsNotBlank()
    {
        Report report = newest();
        Report other = report;
        setPrinted(other, Granted, QString());
        QCOMPARE(diffReports(report, other).cells.value(0).kind, DifferenceKind::Changed);
        setMissing(other, Granted);
        QCOMPARE(diffReports(report, other).cells.value(0).kind, DifferenceKind::Removed);
        QCOMPARE(diffReports(other, report).cells.value(0).kind, DifferenceKind::Added);
        setPrinted(report, Granted, QString());
        QCOMPARE(diffReports(other, report).cells.value(0).kind, DifferenceKind::Added);
    }

    void unitsCount()
    {
        Report report = newest();
        Report other = report;
        setPrinted(other, Granted, u"0件"_s);
        QCOMPARE(diffReports(report, other).cells.size(), 1);
    }

    void editionsAreComparedByCellIds()
    {
        const Report older = makeReport(builtInCatalogue()->forms().constFirst().edition);
        const Report newer = newest();
        const ReportDiff diff = diffReports(older, newer);
        QVERIFY(!diff.isEmpty());
        for (const CellDifference &difference : diff.cells) {
            const bool known = older.form->find(difference.cell).isValid();
            QVERIFY(known || difference.kind == DifferenceKind::Added);
            QVERIFY(known != newer.form->find(difference.cell).isValid());
        }
        const ReportDiff back = diffReports(newer, older);
        QCOMPARE(back.cells.size(), diff.cells.size());
    }

    void fieldsAreCompared()
    {
        Report report = newest();
        Report other = report;
        other.agency = Located<QString>{u"别的局"_s, {}};
        other.sections.append(
            Section{.number = 9, .heading = u"九、附"_s, .span = {}, .content = {}});
        const ReportDiff diff = diffReports(report, other);
        QCOMPARE(diff.fields.size(), 2);
        QCOMPARE(diff.fields[0].field, u"agency"_s);
        QCOMPARE(diff.fields[0].right, u"别的局"_s);
        QCOMPARE(diff.fields[1].field, u"section/9"_s);
        QCOMPARE(diff.fields[1].kind, DifferenceKind::Added);
        QCOMPARE(diffReports(other, report).fields[1].kind, DifferenceKind::Removed);
    }

    void correctionsAgainstTheSource()
    {
        Report report = newest();
        QVERIFY(diffToSource(report).isEmpty());
        type(report, Granted, u"12"_s);
        const ReportDiff diff = diffToSource(report);
        QCOMPARE(diff.cells.size(), 1);
        QCOMPARE(diff.cells[0].left.text, u"0"_s);
        QCOMPARE(diff.cells[0].right.text, u"12"_s);
        QCOMPARE(asRead(report).cell(cellId(report, Granted)).mark, Mark::None);
    }

    void titlesMayBeBrokenAndSpeltByRadicals()
    {
        Report report = newest();
        Report other = report;
        report.title = Located<QString>{u"示例市民政局工作年度报告"_s, {}};
        other.title = Located<QString>{u"\u2F70例市\u2EA0政局 \u2F2F作年度报告"_s, {}};
        QVERIFY(diffReports(report, other).isEmpty());
        other.title->value += u"书"_s;
        QCOMPARE(diffReports(report, other).fields.size(), 1);
    }

    void aReportOfOneSideIsNamed()
    {
        Report report = newest();
        report.agency = Located<QString>{u"东山局"_s, {}};
        const ReportDiff added = onlyOn(DifferenceKind::Added, report);
        QVERIFY(added.cells.isEmpty());
        QVERIFY(added.fields.contains(
            FieldDifference{DifferenceKind::Added, u"agency"_s, {}, u"东山局"_s}));
        const ReportDiff removed = onlyOn(DifferenceKind::Removed, report);
        QVERIFY(removed.fields.contains(
            FieldDifference{DifferenceKind::Removed, u"agency"_s, u"东山局"_s, {}}));
    }
};

QTEST_APPLESS_MAIN(TestReportDiff)
#include "tst_reportdiff.moc"
