#include "core/base/jsoncursor.h"
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

    void asJson()
    {
        Report report = newest();
        type(report, Granted, u"12"_s);
        const QByteArray bytes = writeDiff(diffToSource(report), u"a"_s, u"b"_s);
        const Json root = Json::parse(bytes.toStdString());
        QVERIFY(root["schema"] == "gouji.diff/1");
        QVERIFY(root["left"] == "a");
        QVERIFY(root["cells"][0]["cell"] == Granted.toStdString());
        QVERIFY(root["cells"][0]["kind"] == "changed");
        QVERIFY(root["cells"][0]["right"]["value"] == "12");
        QVERIFY(root["fields"].empty());
    }
};

QTEST_APPLESS_MAIN(TestReportDiff)
#include "tst_reportdiff.moc"
