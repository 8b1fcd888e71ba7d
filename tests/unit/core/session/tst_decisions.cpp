// What a person decides about findings: let stand, whose they are. It survives checking and saving,
// and ends when a value changes.

#include "core/session/reportsession.h"
#include "tests/support/reporttext.h"
#include "tests/support/samplereport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

const QString Wrong = u"t3.granted.natural_person"_s;

const Finding *findingIn(const QList<Finding> &findings, const QString &rule)
{
    const auto found = std::ranges::find(findings, rule, &Finding::rule);
    return found == findings.cend() ? nullptr : &*found;
}

} // namespace

class TestDecisions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void faultIsAStepToUndo();
    void faultIsSavedAndEndsWithTheValue();
    void acknowledgementSurvivesCheckingAndSaving();
    void acknowledgementEndsWithTheValueAndComesBack();
    void confirmationSurvivesAndEnds();
    void findingsOfTheProseAreLetStandToo();

private:
    [[nodiscard]] std::unique_ptr<ReportSession> open() const;
    [[nodiscard]] const Finding *found(const ReportSession &session, const QString &rule) const
    {
        return findingIn(session.document().findings(), rule);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestDecisions::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"report.txt"_s);
    const auto form = builtInCatalogue()->edition(builtInCatalogue()->newestForm().edition);
    QString text = reportText(*form, {{Wrong, u"7"_s}}, TextFlavour::TabRows);
    text.replace(u"一、总体情况\n"_s, u"一、总体情况\n收到政府信息公开申请12件。\n"_s);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

std::unique_ptr<ReportSession> TestDecisions::open() const
{
    auto session = ReportSession::open(m_path, builtInCatalogue(), {});
    return session ? std::move(*session) : nullptr;
}

void TestDecisions::faultIsAStepToUndo()
{
    const auto session = open();
    QVERIFY(session);
    QVERIFY(found(*session, u"T3-ROW"_s));
    QCOMPARE(found(*session, u"T3-ROW"_s)->fault, Fault::Document);
    session->assignFault({*found(*session, u"T3-ROW"_s)}, Fault::Extraction);
    QCOMPARE(found(*session, u"T3-ROW"_s)->fault, Fault::Extraction);
    QCOMPARE(session->undoStack().count(), 1);
    session->assignFault({*found(*session, u"T3-ROW"_s)}, Fault::Extraction); // nothing new
    QCOMPARE(session->undoStack().count(), 1);
    session->undoStack().undo();
    QCOMPARE(found(*session, u"T3-ROW"_s)->fault, Fault::Document);
    session->undoStack().redo();
    QCOMPARE(found(*session, u"T3-ROW"_s)->fault, Fault::Extraction);
    session->assignFault({*found(*session, u"T3-ROW"_s)}, Fault::Undecided); // as the evidence says
    QCOMPARE(found(*session, u"T3-ROW"_s)->fault, Fault::Document);
}

void TestDecisions::faultIsSavedAndEndsWithTheValue()
{
    {
        const auto session = open();
        session->assignFault({*found(*session, u"T3-ROW"_s)}, Fault::Extraction);
        QVERIFY(session->save());
    }
    const auto session = open();
    QCOMPARE(found(*session, u"T3-ROW"_s)->fault, Fault::Extraction);
    const CellId cell = cellId(session->document().report(), Wrong);
    session->typeText(cell, u"8"_s);
    QCOMPARE(found(*session, u"T3-ROW"_s)->fault, Fault::Document);
    session->undoStack().undo();
    QCOMPARE(found(*session, u"T3-ROW"_s)->fault, Fault::Extraction);
}

void TestDecisions::acknowledgementSurvivesCheckingAndSaving()
{
    {
        const auto session = open();
        session->acknowledge(*found(*session, u"T3-ROW"_s));
        QVERIFY(!found(*session, u"T3-ROW"_s));
        // Another cell changes: the finding is checked again, and stays let stand.
        session->typeText(cellId(session->document().report(), u"t4.reconsideration.upheld"_s),
                          u"1"_s);
        QVERIFY(!found(*session, u"T3-ROW"_s));
        QVERIFY(session->save());
    }
    const auto session = open();
    QVERIFY(!found(*session, u"T3-ROW"_s));
    QVERIFY(findingIn(session->document().acknowledgedFindings(), u"T3-ROW"_s));
}

void TestDecisions::acknowledgementEndsWithTheValueAndComesBack()
{
    const auto session = open();
    session->acknowledge(*found(*session, u"T3-ROW"_s));
    const CellId cell = cellId(session->document().report(), Wrong);
    session->typeText(cell, u"8"_s);
    QVERIFY(found(*session, u"T3-ROW"_s));
    session->undoStack().undo();
    QVERIFY(!found(*session, u"T3-ROW"_s));
}

void TestDecisions::confirmationSurvivesAndEnds()
{
    {
        const auto session = open();
        session->confirm(cellId(session->document().report(), Wrong));
        QVERIFY(session->save());
    }
    const auto session = open();
    const Report &report = session->document().report();
    const CellId cell = cellId(report, Wrong);
    QCOMPARE(report.cell(cell).mark, Mark::Confirmed);
    session->typeText(cell, u"8"_s);
    QCOMPARE(report.cell(cell).mark, Mark::Corrected);
    session->undoStack().undo();
    QCOMPARE(report.cell(cell).mark, Mark::Confirmed);
}

void TestDecisions::findingsOfTheProseAreLetStandToo()
{
    {
        const auto session = open();
        QVERIFY(found(*session, u"N-RECEIVED"_s));
        session->acknowledge(*found(*session, u"N-RECEIVED"_s));
        QVERIFY(!found(*session, u"N-RECEIVED"_s));
        QVERIFY(session->save());
    }
    const auto session = open();
    QVERIFY(!found(*session, u"N-RECEIVED"_s));
    session->typeText(cellId(session->document().report(), u"t3.new_requests.total"_s), u"11"_s);
    QVERIFY(found(*session, u"N-RECEIVED"_s));
    session->typeText(cellId(session->document().report(), u"t3.new_requests.total"_s), u"12"_s);
    QVERIFY(!found(*session, u"N-RECEIVED"_s));
    QVERIFY(!findingIn(session->document().acknowledgedFindings(), u"N-RECEIVED"_s)); // it fits
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
