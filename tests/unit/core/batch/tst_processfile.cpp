#include "core/batch/processfile.h"
#include "core/check/checker.h"
#include "core/report/reportfile.h"
#include "tests/support/reporttext.h"
#include "tests/support/samplereport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

class TestProcessFile : public QObject
{
    Q_OBJECT

private slots:
    void readsChecksAndKeepsTheText()
    {
        const QString path = writeReport(u"report.txt"_s, u"5"_s);
        const ProcessedFile file = processFile(path, m_extractor);
        QVERIFY(file.result.has_value());
        QCOMPARE(file.path, path);
        QCOMPARE(file.source.path, path);
        QCOMPARE(file.source.sha256.size(), 64);
        QCOMPARE(file.result->text.size(), file.source.textLength);
        QVERIFY(std::ranges::any_of(file.result->findings, [](const Finding &finding) {
            return finding.rule == u"T3-ROW" && finding.severity == Severity::Error;
        }));
    }

    void saysWhyAFileIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("empty") << QByteArray() << ErrorCode::FileEmpty;
        QTest::newRow("prose") << QByteArray("Nothing of a form.\n") << ErrorCode::NoReport;
        QTest::newRow("binary") << QByteArray("\x00\xFF\x01\xFE\x02", 5).repeated(99)
                                << ErrorCode::NotAText;
        QTest::newRow("half a report file")
            << QByteArray(R"({"schema": "gouji.report/1", )") << ErrorCode::JsonSyntax;
        QTest::newRow("object of a file that was not read")
            << QByteArray(R"({"schema": "gouji.report/1", "source": {"path": "x", "bytes": 0,
                 "textLength": 0}, "error": {"code": "no_report", "message": ""}})")
            << ErrorCode::NoReport;
    }

    void saysWhyAFileIsNone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const QString path = write(u"odd"_s, bytes);
        const ProcessedFile file = processFile(path, m_extractor);
        QVERIFY(!file.result.has_value());
        QCOMPARE(file.result.error().code, code);
        QCOMPARE(file.source.path, path);
        QCOMPARE(file.source.bytes, bytes.size());
    }

    void onePartOnly()
    {
        const QString path = writeReport(u"report.txt"_s, u"5"_s);
        QVERIFY(processReports(path, m_extractor, 1).constFirst().result.has_value());
        const auto refused = processReports(path, m_extractor, 2);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused[0].result.error(), (Error{ErrorCode::NoSuchPart, {path, u"2"_s, u"1"_s}}));
    }

    void missingFileHasOnlyAName()
    {
        const ProcessedFile file = processFile(m_folder.filePath(u"nowhere"_s), m_extractor);
        QCOMPARE(file.result.error().code, ErrorCode::FileNotFound);
        QCOMPARE(file.source.sha256, QByteArray());
    }

    void reportFileBringsItsText()
    {
        const QString path = writeReport(u"source.txt"_s, u"0"_s);
        const ProcessedReport source = *processFile(path, m_extractor).result;
        const QString kept = write(
            u"kept.gouji.json"_s,
            writeReportFile(source.report, {}, {}, {.withText = true, .text = source.text.text()}));
        const QString bare =
            write(u"bare.gouji.json"_s, writeReportFile(source.report, {}, {}, {.text = {}}));
        QCOMPARE(processFile(kept, m_extractor).result->text.text(), source.text.text());
        // Without a text of its own the source's counts, while it is the same.
        QCOMPARE(processFile(bare, m_extractor).result->text.text(), source.text.text());
        writeReport(u"source.txt"_s, u"1"_s);
        QCOMPARE(processFile(bare, m_extractor).result->text.size(), 0);
        QVERIFY(QFile::remove(path));
        QCOMPARE(processFile(bare, m_extractor).result->text.size(), 0);
        QCOMPARE(processFile(bare, m_extractor).path, bare);
        QCOMPARE(processFile(bare, m_extractor).source.path, path);
    }

    void findingsLetStandAreNotRaisedAgain()
    {
        const QString path = writeReport(u"stand.txt"_s, u"5"_s);
        ProcessedReport source = *processFile(path, m_extractor).result;
        const qsizetype before = source.findings.size();
        QVERIFY(before > 0);
        source.report.acknowledgements.append(
            acknowledgementOf(source.findings.constFirst(), source.report));
        const QString file =
            write(u"stand.gouji.json"_s, writeReportFile(source.report, {}, {}, {.text = {}}));
        QCOMPARE(processFile(file, m_extractor).result->findings.size(), before - 1);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }

    QString writeReport(const QString &name, const QString &granted)
    {
        const auto &catalogue = m_extractor.catalogue();
        const auto form = catalogue.edition(catalogue.newestForm().edition);
        return write(name, reportText(*form, {{u"t3.granted.natural_person"_s, granted}},
                                      TextFlavour::TabRows)
                               .toUtf8());
    }

    QTemporaryDir m_folder;
    const Extractor m_extractor{testing::builtInCatalogue()};
};

QTEST_GUILESS_MAIN(TestProcessFile)
#include "tst_processfile.moc"
