// Reports of invented organs that agree with themselves, written as offices write: no rule may find
// fault with any of their sentences.

#include "core/batch/processfile.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

class TestConsistentReports : public QObject
{
    Q_OBJECT

private slots:
    void noFalseAlarm_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(GOUJI_TESTS_DIR "/fixtures/reports"));
        for (const QString &name : folder.entryList({u"consistent-*"_s}, QDir::Files))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void noFalseAlarm()
    {
        QFETCH(QString, path);
        const Extractor extractor(FormCatalogue::loadBuiltIn().value());
        const ProcessedFile file = processFile(path, extractor);
        QVERIFY(file.result.has_value());
        QStringList found;
        for (const Finding &finding : file.result->findings)
            found.append(finding.rule + u' ' + finding.actual + u" | "_s + finding.expected
                         + u" | "_s + finding.arguments.join(u' '));
        QCOMPARE(found, QStringList());
        for (const ClaimVerdict &verdict : file.result->claims)
            QCOMPARE(verdict.outcome, Outcome::Pass);
        QVERIFY(file.result->claims.size() >= 15);
    }
};

QTEST_GUILESS_MAIN(TestConsistentReports)
#include "tst_consistentreports.moc"
