#include "core/session/reportsession.h"
#include "tests/support/samplereport.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

/// Characters of the text taken for a cell, pastes, and findings with one cause: each is one step.
class TestReadFrom : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] QString source() const { return m_folder->filePath(u"a.txt"_s); }
    [[nodiscard]] std::unique_ptr<ReportSession> opened() const
    {
        auto session = ReportSession::open(source(), builtInCatalogue(), {});
        return session ? std::move(*session) : nullptr;
    }

private slots:
    void init();
    void remembersWhereItWasRead();
    void isSavedAndComesBack();
    void theReadingsOwnPlaceTakesTheMarkAway();
    void typingAfterwardsForgetsThePlace();
    void severalTextsAreOneStep();
    void severalFindingsAreOneStep();
};

void TestReadFrom::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(QStringLiteral(GOUJI_SOURCE_DIR "/resources/samples/sample-report.txt"),
                        source()));
}

void TestReadFrom::remembersWhereItWasRead()
{
    const auto session = opened();
    const Report &report = session->document().report();
    const CellId cell = cellId(report, u"t3.granted.natural_person"_s);
    const TextSpan other =
        *report.cell(cellId(report, u"t3.new_requests.total"_s)).reading.span; // 44
    session->readFrom(cell, {other.begin - 1, other.end}); // a tab before it does no harm
    QCOMPARE(report.cell(cell).text, u"44"_s);
    QCOMPARE(report.cell(cell).value.number, Decimal(44));
    QCOMPARE(report.cell(cell).span(), other);
    QCOMPARE(report.cell(cell).state(), CellState::Corrected);
    QCOMPARE(report.journal.constLast().reason, u"read at %1-%2"_s.arg(other.begin).arg(other.end));
    session->undoStack().undo();
    QCOMPARE(report.cell(cell).text, u"71"_s);
    QVERIFY(!report.cell(cell).readAt);
    QVERIFY(report.journal.isEmpty());
}

void TestReadFrom::isSavedAndComesBack()
{
    const auto session = opened();
    const Report &report = session->document().report();
    const CellId cell = cellId(report, u"t3.granted.natural_person"_s);
    session->readFrom(cell, *report.cell(cellId(report, u"t3.new_requests.total"_s)).reading.span);
    QVERIFY(session->save());
    const auto again = opened();
    QVERIFY(again->restoredCorrections());
    QCOMPARE(again->document().report().cell(cell), report.cell(cell));
}

void TestReadFrom::theReadingsOwnPlaceTakesTheMarkAway()
{
    const auto session = opened();
    const Report &report = session->document().report();
    const CellId cell = cellId(report, u"t3.granted.natural_person"_s);
    session->typeText(cell, u"17"_s);
    session->readFrom(cell, *report.cell(cell).reading.span);
    QCOMPARE(report.cell(cell).mark, Mark::None);
    QCOMPARE(report.cell(cell).text, u"71"_s);
}

void TestReadFrom::typingAfterwardsForgetsThePlace()
{
    const auto session = opened();
    const Report &report = session->document().report();
    const CellId cell = cellId(report, u"t3.granted.natural_person"_s);
    session->readFrom(cell, *report.cell(cellId(report, u"t3.new_requests.total"_s)).reading.span);
    session->typeText(cell, u"17"_s);
    QVERIFY(!report.cell(cell).readAt);
    QCOMPARE(report.cell(cell).span(), report.cell(cell).reading.span);
}

void TestReadFrom::severalTextsAreOneStep()
{
    const auto session = opened();
    const Report &report = session->document().report();
    const CellId granted = cellId(report, u"t3.granted.natural_person"_s);
    const CellId same = cellId(report, u"t3.granted.commercial"_s);
    const CellId zero = cellId(report, u"t3.granted.research"_s);
    session->confirm(same);
    session->typeTexts({{granted, u"17"_s}, {same, u"2"_s}, {zero, u"3"_s}}, u"pasted"_s);
    QCOMPARE(session->undoStack().count(), 2);
    QCOMPARE(report.cell(same).state(), CellState::Confirmed); // nothing new was pasted there
    QCOMPARE(report.cell(zero).text, u"3"_s);
    QCOMPARE(report.journal.size(), 3);
    session->undoStack().undo();
    QCOMPARE(report.cell(granted).text, u"71"_s);
    QCOMPARE(report.cell(zero).text, u"0"_s);
    QCOMPARE(report.journal.size(), 1);
}

void TestReadFrom::severalFindingsAreOneStep()
{
    const auto session = opened();
    QList<Finding> sums;
    for (const Finding &finding : session->document().findings()) {
        if (finding.severity == Severity::Error)
            sums.append(finding);
    }
    QCOMPARE(sums.size(), 2);
    session->acknowledge(sums, u"原件如此"_s);
    QCOMPARE(session->undoStack().count(), 1);
    QCOMPARE(session->document().acknowledgedFindings().size(), 2);
    session->acknowledge(sums, u"原件如此"_s);
    QCOMPARE(session->undoStack().count(), 1);
    session->undoStack().undo();
    QVERIFY(session->document().acknowledgedFindings().isEmpty());
}

QTEST_GUILESS_MAIN(TestReadFrom)
#include "tst_readfrom.moc"
