#include "core/export/exportnames.h"
#include "core/export/reporttable.h"
#include "tests/unit/core/export/csvparser.h"
#include "tests/unit/core/export/exportsample.h"
#include "tests/unit/core/export/xlsxreader.h"

#include <QTest>

using namespace exportsample;

namespace {

const QString Granted = u"t3.granted.natural_person"_s;

QList<QHash<QString, QString>> recordsOf(const ReportTable &table)
{
    return csvRecords(parseCsv(QString::fromUtf8(table.csv())));
}

Report olderReport()
{
    Report report = sampleReport();
    report.form = (*FormCatalogue::loadBuiltIn())
                      ->edition((*FormCatalogue::loadBuiltIn())->forms().constFirst().edition);
    report.cells.clear();
    for (int i = 0; i < report.form->cellCount(); ++i)
        report.cells.append(readCell(u"1"_s));
    return report;
}

} // namespace

class TestReportTable : public QObject
{
    Q_OBJECT

private slots:
    void wideHasARowForEachReport()
    {
        ReportTable table(ReportTable::Form::Wide);
        Report report = sampleReport();
        put(report, Granted, u"1,234"_s);
        table.add(report);
        table.add(olderReport());
        const auto records = recordsOf(table);
        QCOMPARE(records.size(), 2);
        QCOMPARE(records[0][Granted], u"1234"_s);
        QCOMPARE(records[0][u"agency"_s], u"青川镇人民政府"_s);
        QCOMPARE(records[1][Granted], u"1"_s);
        // Cells of one edition only are empty in the reports of the other.
        const QString older = u"t2.art20_9.procurement.items"_s;
        QCOMPARE(records[0][older], QString());
        QCOMPARE(records[1][older], u"1"_s);
    }

    void blankAndMissingAreEmptyAndWordsStay()
    {
        ReportTable table(ReportTable::Form::Wide);
        Report report = sampleReport();
        put(report, Granted, QString());
        put(report, u"t3.granted.total"_s, u"/"_s);
        report.cell(find(report, u"t3.granted.research"_s)) = Cell();
        table.add(report);
        const auto record = recordsOf(table).value(0);
        QCOMPARE(record[Granted], QString());
        QCOMPARE(record[u"t3.granted.research"_s], QString());
        QCOMPARE(record[u"t3.granted.total"_s], u"/"_s);
    }

    void longTellsTheStates()
    {
        ReportTable table(ReportTable::Form::Long);
        Report report = sampleReport();
        put(report, Granted, QString());
        table.add(report);
        const auto records = recordsOf(table);
        QCOMPARE(records.size(), report.cells.size());
        const auto record = records[find(report, Granted).index];
        QCOMPARE(record[u"cell"_s], Granted);
        QCOMPARE(record[u"state"_s], u"blank"_s);
        QCOMPARE(record[u"value"_s], QString());
    }

    void asWorkbook()
    {
        ReportTable table(ReportTable::Form::Wide);
        Report report = sampleReport();
        put(report, u"t2.art20_1.regulations.made"_s, u"=1+1"_s);
        table.add(report);
        const XlsxReader book(table.xlsx().value());
        QCOMPARE(book.badParts, QStringList());
        const ReadSheet sheet = book.sheets.value(u"gouji"_s);
        QCOMPARE(sheet.values.value(u"A1"_s), u"path"_s);
        QCOMPARE(sheet.values.value(u"E1"_s), u"t2.art20_1.regulations.made"_s);
        QCOMPARE(sheet.values.value(u"E2"_s), u"=1+1"_s);
        QVERIFY(sheet.isNumber.value(u"F2"_s));
        QCOMPARE(sheet.formulas, 0);
    }

    void namesDiffer()
    {
        QCOMPARE(exportBaseName(u"a/b.gouji.json"_s), u"b"_s);
        QCOMPARE(exportBaseName(u"a/b.c.txt"_s), u"b.c"_s);
        QCOMPARE(exportBaseName(u".txt"_s), u".txt"_s);
        QCOMPARE(exportNames({u"a/r.txt"_s, u"b/R.docx"_s, u"c/s.txt"_s}, u"pdf"_s),
                 (QStringList{u"r.pdf"_s, u"R-2.pdf"_s, u"s.pdf"_s}));
    }
};

QTEST_APPLESS_MAIN(TestReportTable)
#include "tst_reporttable.moc"
