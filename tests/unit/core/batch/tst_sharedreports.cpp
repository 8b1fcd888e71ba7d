// Real reports, where they are at hand: what is read of them against what they print, and what a
// careful auditor finds in them.

#include "core/base/jsoncursor.h"
#include "core/batch/processfile.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QDir sharedDir(QStringLiteral(GOUJI_SHARED_DIR));

Json truthOf(const QString &report)
{
    QFile file(sharedDir.filePath(u"truth/"_s + report + u".json"));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("{}");
    return Json::parse(bytes.cbegin(), bytes.cend());
}

QString letterOf(const Finding &finding)
{
    if (finding.outcome == Outcome::NotAssessable)
        return finding.rule + u" -"_s;
    switch (finding.severity) {
    case Severity::Error:
        return finding.rule + u" E"_s;
    case Severity::Warning:
        return finding.rule + u" W"_s;
    case Severity::Info:
        return finding.rule + u" I"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

class TestSharedReports : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_extractor = std::make_unique<Extractor>(FormCatalogue::loadBuiltIn().value());
    }

    void cellsAreWhatIsPrinted_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(sharedDir.filePath(u"reports"_s)).entryList({u"*.txt"_s});
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file.chopped(4);
        if (files.isEmpty())
            QTest::newRow("none at hand") << QString();
    }

    void cellsAreWhatIsPrinted()
    {
        QFETCH(QString, name);
        if (name.isEmpty())
            return;
        const ProcessedFile file =
            processFile(sharedDir.filePath(u"reports/"_s + name + u".txt"_s), *m_extractor);
        QVERIFY(file.result.has_value());
        const Report &report = file.result->report;
        const Json truth = truthOf(name);
        for (int i = 0; i < report.form->cellCount(); ++i) {
            const std::string id = report.form->cell({i}).id.toStdString();
            const CellReading &reading = report.cell({i}).reading;
            const auto printed = truth["cells"].find(id);
            if (printed == truth["cells"].end()) {
                QCOMPARE(reading.state, CellState::Missing);
                continue;
            }
            QCOMPARE(reading.raw, QString::fromStdString(*printed));
            QCOMPARE(file.result->text.view(*reading.span).toString(), reading.raw);
        }
        QCOMPARE(report.editionId(), QString::fromStdString(truth["edition"]));
        QCOMPARE(report.year->value, truth["year"].get<int>());
        QVERIFY(report.agency->value.contains(QString::fromStdString(truth["agency"])));
    }

    void findingsAreAnAuditors_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("findings");
        QTest::newRow("no title") << u"r0-ankang-2019"_s << QStringList{u"D-YEAR W"_s};
        QTest::newRow("wrong edition")
            << u"r1-taoshan-2022"_s
            << QStringList{u"D-YEAR W"_s,    u"L-PUNCT I"_s,    u"N-FEE W"_s,
                           u"P-ALLZERO I"_s, u"Q-SECTION1 I"_s, u"S-EDITION E"_s};
        QTest::newRow("pages lost")
            << u"r2-panzhihua-xiqu-2020"_s
            << QStringList{u"D-PERIOD E"_s,  u"D-SIGN E"_s,  u"S-ROW E"_s,  u"S-ROW E"_s,
                           u"S-SECTION E"_s, u"T2-BASE -"_s, u"T2-BUY -"_s, u"T3-IDN -"_s,
                           u"T3-ROW -"_s,    u"T3-SUM -"_s};
        QTest::newRow("unit") << u"r3-jining-2020"_s
                              << QStringList{u"Q-DUPLICATE I"_s, u"Q-GAP I"_s, u"V-UNIT W"_s};
        QTest::newRow("typos") << u"r4-lingao-2023"_s
                               << QStringList{u"L-JUNK I"_s,  u"L-TYPO W"_s, u"L-TYPO W"_s,
                                              u"N-FEE W"_s,   u"S-MIX W"_s,  u"S-NUMBER W"_s,
                                              u"T2-FORCE W"_s};
    }

    void findingsAreAnAuditors()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, findings);
        const QString path = sharedDir.filePath(u"reports/"_s + name + u".txt"_s);
        if (!QFile::exists(path))
            return;
        const ProcessedFile file = processFile(path, *m_extractor);
        QVERIFY(file.result.has_value());
        QStringList found;
        for (const Finding &finding : file.result->findings)
            found.append(letterOf(finding));
        found.sort();
        QCOMPARE(found, findings);
    }

private:
    std::unique_ptr<Extractor> m_extractor;
};

QTEST_GUILESS_MAIN(TestSharedReports)
#include "tst_sharedreports.moc"
