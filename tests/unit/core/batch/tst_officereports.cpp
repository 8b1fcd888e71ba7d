#include "core/read/mediatype.h"
#include "core/read/office/officeconverter.h"
#include "core/read/office/officeformat.h"
#include "tests/support/reportsheet.h"
#include "tests/support/samereport.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// A busy machine must not fail it.
ReadOptions patient()
{
    ReadOptions options;
    options.limits.maximumConversionTime = std::chrono::minutes(5);
    return options;
}

} // namespace

/// One report in every format of office programs is the same report, by the LibreOffice that is
/// installed. The files in tests/fixtures/office were made by LibreOffice of reportDocx() with
/// list numbers (texts) and of reportSheet() (sheets).
class TestOfficeReports : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sameReport_data();
    void sameReport();
};

void TestOfficeReports::initTestCase()
{
    if (OfficeConverter::installedProgram().isEmpty())
        QSKIP("LibreOffice is not installed");
}

void TestOfficeReports::sameReport_data()
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<QByteArray>("bytes");
    const QDir folder(QStringLiteral(GOUJI_TESTS_DIR "/fixtures/office"));
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(info.fileName())) << info.baseName() << file.readAll();
    }
    for (const FormFile &form : builtInCatalogue()->forms()) {
        const auto edition = builtInCatalogue()->edition(form.edition);
        QTest::newRow(qPrintable(form.edition + u".xlsx"_s))
            << form.edition << reportSheet(*edition, variedValues(*edition));
    }
}

void TestOfficeReports::sameReport()
{
    QFETCH(QString, edition);
    QFETCH(QByteArray, bytes);
    QVERIFY(officeFormat(mediaTypeOf(bytes)));
    const auto form = builtInCatalogue()->edition(edition);
    QVERIFY(form);
    const QString wrong = readingDifference(bytes, *form, variedValues(*form), patient());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(TestOfficeReports)
#include "tst_officereports.moc"
