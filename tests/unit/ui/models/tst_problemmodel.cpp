#include "core/session/reportsession.h"
#include "tests/support/samplereport.h"
#include "ui/models/problemmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

class TestProblemModel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void errorsComeFirst();
    void namesTheTableInEveryProblem();
    void goesToWhereFailingSumsMeet();
    void followsEditAndUndo();
    void rowsThatStayKeepTheirPlace();
    void cellsToReviewWithoutFindingAreListed();
    void countsByTable();

private:
    [[nodiscard]] CellId cell(const QString &id) const
    {
        return m_session->document().form().find(id);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ReportSession> m_session;
};

void TestProblemModel::init()
{
    const QString path = m_folder.filePath(u"report.txt"_s);
    QFile::copy(QStringLiteral(GOUJI_SOURCE_DIR "/resources/samples/sample-report.txt"), path);
    auto opened = ReportSession::open(path, testing::builtInCatalogue(),
                                      [](const Finding &, const Report &) { return QString(); });
    QVERIFY(opened.has_value());
    m_session = std::move(*opened);
}

void TestProblemModel::errorsComeFirst()
{
    const ProblemModel model(*m_session);
    QVERIFY(model.rowCount() >= 4);
    QCOMPARE(model.count(ProblemModel::Kind::Error), 2);
    for (int row = 1; row < model.rowCount(); ++row)
        QVERIFY(model.problems()[row - 1].kind <= model.problems()[row].kind);
}

void TestProblemModel::namesTheTableInEveryProblem()
{
    const ProblemModel model(*m_session);
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString place = model.index(row, ProblemModel::PlaceColumn).data().toString();
        QVERIFY2(place.startsWith(u"Table "), qPrintable(place));
        QVERIFY(!model.index(row, ProblemModel::SentenceColumn).data().toString().isEmpty());
    }
    QCOMPARE(model.index(0, ProblemModel::PlaceColumn).data().toString(),
             u"Table 3 · (1) Granted"_s);
}

void TestProblemModel::goesToWhereFailingSumsMeet()
{
    const ProblemModel model(*m_session);
    QCOMPARE(model.cellOf(0), cell(u"t3.granted.natural_person"_s));
    QCOMPARE(model.cellOf(1), cell(u"t3.granted.natural_person"_s));
    // One failing sum alone: its total is where it is told.
    m_session->typeText(cell(u"t3.granted.natural_person"_s), u"17"_s);
    m_session->typeText(cell(u"t4.reconsideration.upheld"_s), u"9"_s);
    QCOMPARE(model.cellOf(0), cell(u"t4.reconsideration.total"_s));
}

void TestProblemModel::followsEditAndUndo()
{
    ProblemModel model(*m_session);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&model, &ProblemModel::problemsChanged);
    const QList<ProblemModel::Problem> before = model.problems();
    m_session->typeText(cell(u"t3.granted.natural_person"_s), u"17"_s);
    QCOMPARE(model.count(ProblemModel::Kind::Error), 0);
    QVERIFY(changed.count() > 0);
    m_session->typeText(cell(u"t3.granted.natural_person"_s), u"x"_s);
    QCOMPARE(model.count(ProblemModel::Kind::Error), 1);
    m_session->undoStack().undo();
    m_session->undoStack().undo();
    QCOMPARE(model.problems(), before);
}

void TestProblemModel::rowsThatStayKeepTheirPlace()
{
    const ProblemModel model(*m_session);
    int kept = -1;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.problems()[row].finding.rule == u"V-OCR")
            kept = row;
    }
    QVERIFY(kept > 1);
    const QPersistentModelIndex index(model.index(kept, 0));
    m_session->typeText(cell(u"t3.granted.natural_person"_s), u"17"_s);
    QVERIFY(index.isValid());
    QCOMPARE(index.row(), kept - 2);
    QCOMPARE(model.problems()[index.row()].finding.rule, u"V-OCR"_s);
}

void TestProblemModel::cellsToReviewWithoutFindingAreListed()
{
    const ProblemModel model(*m_session);
    const Report &report = m_session->document().report();
    for (CellId id{0}; id.index < report.cells.size(); ++id.index) {
        if (!report.cell(id).review())
            continue;
        const bool listed = std::ranges::any_of(model.problems(), [id](const auto &problem) {
            return problem.finding.cells.contains(id);
        });
        QVERIFY(listed);
    }
}

void TestProblemModel::countsByTable()
{
    const ProblemModel model(*m_session);
    QCOMPARE(model.count(ProblemModel::Kind::Error, 0), 0);
    QCOMPARE(model.count(ProblemModel::Kind::Error, 1), 2);
    QCOMPARE(model.count(ProblemModel::Kind::Error, 2), 0);
}

QTEST_GUILESS_MAIN(TestProblemModel)
#include "tst_problemmodel.moc"
