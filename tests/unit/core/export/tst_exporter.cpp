#include "core/report/reportfile.h"
#include "tests/unit/core/export/exportsample.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

class TestExporter : public QObject
{
    Q_OBJECT

private slots:
    void formatsAreDistinctAndEachHasItsExporter()
    {
        const QStringList formats = exportFormats();
        QCOMPARE(formats, (QStringList{u"docx"_s, u"odt"_s, u"pdf"_s, u"html"_s, u"xlsx"_s,
                                       u"csv"_s, u"json"_s}));
        for (const QString &format : formats)
            QCOMPARE(exporterFor(format)->format(), format);
        QVERIFY(exporterFor(u"xlsx"_s)->isBinary());
        QVERIFY(!exporterFor(u"csv"_s)->isBinary());
    }

    void unknownFormatIsAnError()
    {
        const auto bytes = exportsample::exported(u"docm"_s, exportsample::sampleReport());
        QVERIFY(!bytes.has_value());
        QCOMPARE(bytes.error(), (Error{ErrorCode::UnknownFormat, {u"docm"_s}}));
        QVERIFY(!exporterFor(QString()));
    }

    void jsonIsTheReportFile()
    {
        const Report report = exportsample::sampleReport();
        const ExportTexts texts = exportsample::texts();
        Finding finding;
        finding.rule = u"T3-ROW"_s;
        const QList<Finding> findings = {finding};
        const auto bytes = exportReport(u"json"_s, {report, findings, texts});
        QVERIFY(bytes.has_value());
        QVERIFY(isReportFile(*bytes));
        QCOMPARE(*bytes, writeReportFile(report, findings, texts.finding, {}) + '\n');
        QVERIFY(bytes->contains("sentence of T3-ROW"));
    }
};

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
