#include "core/export/xlsxexporter.h"
#include "tests/unit/core/export/exportsample.h"
#include "tests/unit/core/export/xlsxreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using exportsample::correct;
using exportsample::find;
using exportsample::put;
using exportsample::sampleReport;

namespace {

XlsxReader workbook(const Report &report, const QList<Finding> &findings = {})
{
    const auto bytes = exportsample::exported(u"xlsx"_s, report, findings);
    return XlsxReader(bytes.value_or(QByteArray()));
}

QString columnLetters(int column)
{
    return column < 26 ? QString(QChar(u'A' + column))
                       : columnLetters(column / 26 - 1) + columnLetters(column % 26);
}

QString nameAt(int row, int column)
{
    return columnLetters(column) + QString::number(row + 1);
}

/// Where a cell of the form stands in its sheet.
QString nameOf(const Report &report, const QString &id)
{
    const CellId cell = find(report, id);
    const auto &places = report.form->layout(report.form->cell(cell).table).cells;
    const auto place = std::ranges::find_if(places, [&](const LayoutCell &candidate) {
        return candidate.kind == LayoutKind::Value && candidate.cell == cell;
    });
    return nameAt(place->row, place->column);
}

QString sheetOf(const Report &report, const QString &id)
{
    return report.form->tableOf(find(report, id)).name.text;
}

} // namespace

class TestXlsxExporter : public QObject
{
    Q_OBJECT

private slots:
    void everySheetIsThereAndSound()
    {
        const Report report = sampleReport();
        const XlsxReader reader = workbook(report);
        QCOMPARE(reader.badParts, QStringList());
        QStringList names = {u"heading 0"_s};
        for (const FormTable &table : report.form->tables())
            names.append(table.name.text);
        names += {u"heading 1"_s, u"heading 2"_s};
        QCOMPARE(reader.sheetNames, names);
    }

    void everyCellOfTheLayoutStandsInItsPlace()
    {
        Report report = sampleReport();
        for (int i = 0; i < report.form->cellCount(); ++i)
            report.cells[i] = exportsample::readCell(QString::number(i + 1));
        const XlsxReader reader = workbook(report);
        for (int table = 0; table < report.form->tables().size(); ++table) {
            const ReadSheet sheet = reader.sheets[report.form->tables()[table].name.text];
            int merged = 0;
            for (const LayoutCell &place : report.form->layout(table).cells) {
                const QString name = nameAt(place.row, place.column);
                const bool value = place.kind == LayoutKind::Value;
                QCOMPARE(sheet.values[name],
                         value ? QString::number(place.cell.index + 1) : place.text.text);
                QCOMPARE(sheet.isNumber[name], value);
                if (place.rowSpan > 1 || place.columnSpan > 1) {
                    ++merged;
                    const QString last =
                        nameAt(place.row + place.rowSpan - 1, place.column + place.columnSpan - 1);
                    QVERIFY2(sheet.merged.contains(name + u':' + last), qPrintable(name));
                }
            }
            QCOMPARE(sheet.merged.size(), merged);
            QCOMPARE(sheet.formulas, 0);
        }
    }

    void numbersKeepDecimalsAndUnit()
    {
        Report report = sampleReport();
        const QString money = u"t2.art20_8.fees.amount"_s;
        put(report, money, u"3.60万元"_s);
        const XlsxReader reader = workbook(report);
        const ReadSheet sheet = reader.sheets[sheetOf(report, money)];
        const QString name = nameOf(report, money);
        QCOMPARE(sheet.values[name].toDouble(), 3.6);
        QVERIFY(sheet.isNumber[name]);
        QCOMPARE(sheet.formats[name], u"0.00\"万元\""_s);
    }

    void valuesByKind_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("written");
        QTest::addColumn<bool>("isNumber");
        QTest::newRow("negative") << u"-4"_s << u"-4"_s << true;
        QTest::newRow("full width") << u"１２"_s << u"12"_s << true;
        QTest::newRow("fifteen digits") << u"123456789012345"_s << u"123456789012345"_s << true;
        QTest::newRow("sixteen digits") << u"1234567890123456"_s << u"1234567890123456"_s << false;
        QTest::newRow("slash") << u"/"_s << u"/"_s << false;
        QTest::newRow("look-alike") << u"1O"_s << u"1O"_s << false;
        QTest::newRow("formula") << u"=1+1"_s << u"=1+1"_s << false;
        QTest::newRow("at") << u"@A1"_s << u"@A1"_s << false;
    }

    void valuesByKind()
    {
        QFETCH(QString, raw);
        QFETCH(QString, written);
        QFETCH(bool, isNumber);
        Report report = sampleReport();
        const QString id = u"t3.granted.natural_person"_s;
        put(report, id, raw);
        const ReadSheet sheet = workbook(report).sheets[sheetOf(report, id)];
        const QString name = nameOf(report, id);
        QCOMPARE(sheet.values[name], written);
        QCOMPARE(sheet.isNumber[name], isNumber);
        QCOMPARE(sheet.formulas, 0);
    }

    void blankStaysBlankAndMissingIsMarked()
    {
        Report report = sampleReport();
        const QString blank = u"t3.granted.natural_person"_s;
        const QString missing = u"t3.granted.commercial"_s;
        put(report, blank, QString());
        report.cell(find(report, missing)) = Cell();
        const ReadSheet sheet = workbook(report).sheets[sheetOf(report, blank)];
        QVERIFY(!sheet.values.contains(nameOf(report, blank)));
        QVERIFY(!sheet.comments.contains(nameOf(report, blank)));
        QVERIFY(!sheet.values.contains(nameOf(report, missing)));
        QVERIFY(sheet.fills[nameOf(report, missing)].startsWith(u"lightUp"));
        QVERIFY(sheet.comments[nameOf(report, missing)].contains(u"state 2"_s));
    }

    void correctedAndConfirmedAreMarkedAndExplained()
    {
        Report report = sampleReport();
        const QString changed = u"t3.granted.natural_person"_s;
        const QString looked = u"t3.granted.commercial"_s;
        const QString doubtful = u"t3.granted.research"_s;
        put(report, changed, u"71"_s);
        correct(report, changed, u"77"_s);
        report.cell(find(report, looked)) = confirmed(report.cell(find(report, looked)));
        report.cell(find(report, doubtful)).reading.review = true;

        const ReadSheet sheet = workbook(report).sheets[sheetOf(report, changed)];
        const QString comment = sheet.comments[nameOf(report, changed)];
        QVERIFY(comment.contains(u"71 → 77"_s));
        QVERIFY(comment.contains(u"王小明"_s));
        QVERIFY(comment.contains(u"2024-01-05T08:30:00Z"_s));
        QVERIFY(comment.contains(u"reason typed"_s));
        QCOMPARE(sheet.values[nameOf(report, changed)], u"77"_s);
        QVERIFY(sheet.isNumber[nameOf(report, changed)]);

        QVERIFY(sheet.comments[nameOf(report, looked)].contains(u"state 4"_s));
        QVERIFY(sheet.comments[nameOf(report, doubtful)].contains(u"doubtful"_s));
        const QSet<QString> fills = {sheet.fills[nameOf(report, changed)],
                                     sheet.fills[nameOf(report, looked)],
                                     sheet.fills[nameOf(report, doubtful)],
                                     sheet.fills[nameOf(report, u"t3.granted.public_interest"_s)],
                                     sheet.fills[nameOf(report, u"t3.granted.total"_s)]};
        QCOMPARE(fills.size(), 5);
        QCOMPARE(sheet.comments.size(), 3);
    }

    void emptiedCellSaysWhatWasThere()
    {
        Report report = sampleReport();
        const QString id = u"t3.granted.natural_person"_s;
        put(report, id, u"71"_s);
        correct(report, id, QString());
        const ReadSheet sheet = workbook(report).sheets[sheetOf(report, id)];
        QVERIFY(!sheet.values.contains(nameOf(report, id)));
        QVERIFY(sheet.comments[nameOf(report, id)].contains(u"71 → state 1"_s));
    }

    void journalIsListed()
    {
        Report report = sampleReport();
        correct(report, u"t3.granted.natural_person"_s, u"=2+2"_s);
        report.journal.append({report.journal[0].at, u"王小明"_s, u"no such cell"_s, {}, {}, {}});
        const ReadSheet sheet = workbook(report).sheets[u"heading 1"_s];
        QCOMPARE(sheet.values[u"A2"_s], u"2024-01-05T08:30:00Z"_s);
        QCOMPARE(sheet.values[u"B2"_s], u"王小明"_s);
        QCOMPARE(sheet.values[u"C2"_s], u"name of t3.granted.natural_person"_s);
        QCOMPARE(sheet.values[u"D2"_s], u"t3.granted.natural_person"_s);
        QCOMPARE(sheet.values[u"E2"_s], u"0"_s);
        QCOMPARE(sheet.values[u"F2"_s], u"=2+2"_s);
        QCOMPARE(sheet.values[u"C3"_s], u"no such cell"_s);
        QCOMPARE(sheet.formulas, 0);
    }

    void findingsAreListed()
    {
        const Report report = sampleReport();
        Finding rowFinding;
        rowFinding.rule = u"T3-ROW"_s;
        rowFinding.cells = {find(report, u"t3.granted.natural_person"_s),
                            find(report, u"t3.granted.total"_s)};
        rowFinding.expected = u"7"_s;
        rowFinding.actual = u"8"_s;
        Finding identity;
        identity.rule = u"D-YEAR"_s;
        identity.severity = Severity::Warning;
        const ReadSheet sheet = workbook(report, {rowFinding, identity}).sheets[u"heading 2"_s];
        QCOMPARE(sheet.values[u"A2"_s], u"severity 2"_s);
        QCOMPARE(sheet.values[u"B2"_s], u"T3-ROW"_s);
        QCOMPARE(sheet.values[u"C2"_s], report.form->tables()[1].name.text);
        QCOMPARE(sheet.values[u"D2"_s],
                 u"name of t3.granted.natural_person\nname of t3.granted.total"_s);
        QCOMPARE(sheet.values[u"E2"_s], u"sentence of T3-ROW"_s);
        QCOMPARE(sheet.values[u"F2"_s], u"7"_s);
        QCOMPARE(sheet.values[u"G2"_s], u"8"_s);
        QCOMPARE(sheet.values[u"B3"_s], u"D-YEAR"_s);
        QCOMPARE(sheet.values[u"C3"_s], QString());
    }

    void overviewTellsSourceAndCounts()
    {
        Report report = sampleReport();
        correct(report, u"t3.granted.natural_person"_s, u"5"_s);
        const QMap<QString, QString> values = workbook(report).sheets[u"heading 0"_s].values;
        const auto beside = [&](const QString &key) {
            return values.value(u'B' + values.key(key).mid(1));
        };
        const auto headed = [&](ExportHeading heading) {
            return beside(u"heading %1"_s.arg(static_cast<int>(heading)));
        };
        QCOMPARE(headed(ExportHeading::Agency), u"青川镇人民政府"_s);
        QCOMPARE(headed(ExportHeading::Year), u"2023"_s);
        QCOMPARE(headed(ExportHeading::Edition), report.form->id());
        QCOMPARE(headed(ExportHeading::SourcePath), u"青川镇/年报.txt"_s);
        QCOMPARE(headed(ExportHeading::SourceDigest), QString(64, u'a'));
        QCOMPARE(headed(ExportHeading::CellCount), QString::number(report.cells.size()));
        QCOMPARE(headed(ExportHeading::CorrectionsSheet), u"1"_s);
        QCOMPARE(beside(u"  state 0"_s), QString::number(report.cells.size() - 1));
        QCOMPARE(beside(u"  state 3"_s), u"1"_s);
    }

    void sameReportGivesSameBytes()
    {
        Report report = sampleReport();
        correct(report, u"t3.granted.natural_person"_s, u"5"_s);
        const auto first = exportsample::exported(u"xlsx"_s, report);
        const auto second = exportsample::exported(u"xlsx"_s, report);
        QVERIFY(first.has_value());
        QVERIFY(*first == *second);
        // Two runs within the same second prove nothing about the time they might tell.
        QSet<time_t> times;
        const auto members = zipMembers(*first, &times);
        QCOMPARE(times.size(), 1);
        QCOMPARE(QDateTime::fromSecsSinceEpoch(*times.cbegin()).date().year(), 1980);
        const QByteArray core = members[u"docProps/core.xml"_s];
        QCOMPARE(core.count("1980-01-01T00:00:00Z"), 2);
    }
};

QTEST_GUILESS_MAIN(TestXlsxExporter)
#include "tst_xlsxexporter.moc"
