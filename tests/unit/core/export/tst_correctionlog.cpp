#include "core/export/correctionlog.h"
#include "core/export/organletter.h"
#include "tests/unit/core/export/csvparser.h"
#include "tests/unit/core/export/exportsample.h"

#include <QTest>

using namespace exportsample;

namespace {

const QString Granted = u"t3.granted.natural_person"_s;
const QString Total = u"t3.granted.total"_s;

struct Desk
{
    Report report = sampleReport();
    QString text = {};
    QList<Finding> findings = {};
    QList<Finding> accepted = {};
    QList<Finding> asRead = {};
    ExportTexts words = texts();

    [[nodiscard]] ExportInput input() const
    {
        return {.report = report,
                .findings = findings,
                .texts = words,
                .accepted = accepted,
                .asRead = asRead,
                .source = {text, {}}};
    }
};

Finding rowFinding(const Report &report)
{
    Finding finding;
    finding.rule = u"T3-ROW"_s;
    finding.cells = {find(report, Granted), find(report, Total)};
    return finding;
}

QString wholeText(const DocumentLayout &layout)
{
    return QString::fromUtf8(plainText(layout));
}

} // namespace

/// Every correction is accounted for; the letter names what the document has wrong.
class TestCorrectionLog : public QObject
{
    Q_OBJECT

private slots:
    void correctionHasEverything()
    {
        Desk desk;
        desk.text = u"（一）予以公开 71 0 0"_s;
        put(desk.report, Granted, u"71"_s);
        const qsizetype at = desk.text.indexOf(u"71"_s);
        desk.report.cell(find(desk.report, Granted)).reading.span = TextSpan{at, at + 2};
        desk.asRead = {rowFinding(desk.report), rowFinding(desk.report)};
        correct(desk.report, Granted, u"77"_s);
        const QList<Correction> corrections = correctionsOf(desk.input());
        QCOMPARE(corrections.size(), 1);
        const Correction &made = corrections[0];
        QCOMPARE(made.printed, u"71"_s);
        QCOMPARE(made.before, u"（一）予以公开"_s);
        QCOMPARE(made.after, u"0 0"_s);
        QCOMPARE(made.corrected, u"77"_s);
        QCOMPARE(made.by, u"王小明"_s);
        QCOMPARE(made.reason, u"typed"_s);
        QCOMPARE(made.rules, QStringList{u"T3-ROW"_s});
        QVERIFY(made.at.isValid());
        QVERIFY(!made.confirmed);

        const QString log = wholeText(correctionLog(desk.input()));
        for (const QString &part :
             QStringList{u"name of "_s + Granted, u"【71】"_s, u"77"_s, u"王小明"_s, u"T3-ROW"_s,
                         u"reason typed"_s, u"2024-01-05T08:30:00Z"_s})
            QVERIFY2(log.contains(part), qPrintable(part));
    }

    void confirmedAndEmptiedAreListed()
    {
        Desk desk;
        Cell &looked = desk.report.cell(find(desk.report, Total));
        looked = confirmed(looked);
        correct(desk.report, Granted, QString());
        const QList<Correction> corrections = correctionsOf(desk.input());
        QCOMPARE(corrections.size(), 2);
        QCOMPARE(corrections[0].corrected, QString());
        QVERIFY(corrections[1].confirmed);
        QVERIFY(!corrections[1].at.isValid());
        const QString log = wholeText(correctionLog(desk.input()));
        QVERIFY(log.contains(u"（state 1）"_s));
        QVERIFY(log.contains(u"state 4"_s));
    }

    void nothingCorrectedIsSaid()
    {
        const QString log = wholeText(correctionLog(Desk().input()));
        QVERIFY(log.contains(u"heading %1"_s.arg(static_cast<int>(ExportHeading::NoCorrections))));
    }

    void asCsv()
    {
        Desk desk;
        correct(desk.report, Granted, u"=2+2"_s);
        const auto records =
            csvRecords(parseCsv(QString::fromUtf8(correctionLogCsv(desk.input()))));
        QCOMPARE(records.size(), 1);
        QCOMPARE(records[0][u"cell"_s], Granted);
        QCOMPARE(records[0][u"printed"_s], u"0"_s);
        QCOMPARE(records[0][u"corrected"_s], u"'=2+2"_s);
        QCOMPARE(records[0][u"state"_s], u"corrected"_s);
    }

    void everyFormatOfEachContent()
    {
        Desk desk;
        correct(desk.report, Granted, u"3"_s);
        for (const ExportContent content : {ExportContent::Corrections, ExportContent::Letter}) {
            for (const QString &format : exportFormats(content)) {
                const auto bytes = exportContent(content, format, desk.input());
                if (format == u"pdf") // no fonts in this program
                    QVERIFY(!bytes.has_value());
                else
                    QVERIFY2(bytes.has_value() && !bytes->isEmpty(), qPrintable(format));
            }
            QVERIFY(!exportContent(content, u"xlsx"_s, desk.input()).has_value());
        }
    }

    void letterNamesFaultsByTable()
    {
        Desk desk;
        desk.findings = {rowFinding(desk.report)};
        Finding identity;
        identity.rule = u"D-SIGN"_s;
        desk.accepted = {identity};
        const QString letter = wholeText(organLetter(desk.input()));
        QVERIFY(letter.startsWith(u"to 青川镇人民政府\n"_s));
        QVERIFY(letter.contains(u"2 points"_s));
        QVERIFY(letter.contains(u"1. sentence of D-SIGN"_s));
        QVERIFY(letter.contains(u"1. sentence of T3-ROW"_s));
        QVERIFY(letter.indexOf(u"D-SIGN"_s) < letter.indexOf(u"T3-ROW"_s));
        QVERIFY(letter.contains(u"closing 2"_s));
    }

    void letterBlamesNobodyForDoubtfulCells()
    {
        Desk desk;
        desk.findings = {rowFinding(desk.report)};
        QCOMPARE(documentFaults(desk.input()).size(), 1);
        Cell &cell = desk.report.cell(find(desk.report, Granted));
        cell.reading.review = true;
        QCOMPARE(documentFaults(desk.input()).size(), 0);
        cell = confirmed(cell);
        QCOMPARE(documentFaults(desk.input()).size(), 1);
        correct(desk.report, Total, u"9"_s);
        QCOMPARE(documentFaults(desk.input()).size(), 0);
        desk.accepted = desk.findings; // a person says so
        QCOMPARE(documentFaults(desk.input()).size(), 1);
    }

    void letterFollowsWhatIsKnownOfTheFault()
    {
        Desk desk;
        desk.findings = {rowFinding(desk.report)};
        desk.findings[0].fault = Fault::Extraction;
        QCOMPARE(documentFaults(desk.input()).size(), 0);
        desk.findings[0].fault = Fault::Document;
        desk.report.cell(find(desk.report, Granted)).reading.review = true;
        QCOMPARE(documentFaults(desk.input()).size(), 1);
    }

    void remarksAndUnassessedStayOut()
    {
        Desk desk;
        Finding remark = rowFinding(desk.report);
        remark.severity = Severity::Info;
        Finding unknown = rowFinding(desk.report);
        unknown.outcome = Outcome::NotAssessable;
        desk.findings = {remark, unknown};
        QVERIFY(documentFaults(desk.input()).isEmpty());
        QVERIFY(wholeText(organLetter(desk.input())).contains(u"closing 0"_s));
    }
};

QTEST_APPLESS_MAIN(TestCorrectionLog)
#include "tst_correctionlog.moc"
