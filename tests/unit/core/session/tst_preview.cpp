#include "core/session/reportsession.h"
#include "tests/support/reporttext.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

QString ruleOf(const Finding &finding, const Report &)
{
    return finding.rule;
}

QStringList rulesOf(const QList<Finding> &findings)
{
    QStringList rules;
    for (const Finding &finding : findings)
        rules.append(finding.rule);
    rules.sort();
    return rules;
}

} // namespace

/// Looking at what a value would do, and letting findings stand.
class TestPreview : public QObject
{
    Q_OBJECT

    ReportDocument &document() { return m_session->document(); }
    QString textOf(CellId cell) { return document().report().cell(cell).text; }

private slots:
    void init()
    {
        const auto catalogue = FormCatalogue::loadBuiltIn().value();
        const auto form = catalogue->edition(u"2021"_s);
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"report.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(reportText(*form, {}, TextFlavour::TabRows).toUtf8());
        file.close();
        m_session = std::move(ReportSession::open(path, catalogue, ruleOf).value());
        m_cell = form->find(u"t3.granted.commercial"_s);
    }

    void showsWithoutDoing()
    {
        const Report before = document().report();
        QSignalSpy cells(&document(), &ReportDocument::cellsChanged);
        document().preview(m_cell, u"7"_s);
        QCOMPARE(rulesOf(document().findings()), QStringList({u"T3-ROW"_s, u"T3-SUM"_s}));
        QCOMPARE(cells.size(), 1);
        QVERIFY(m_session->undoStack().isClean());
        QCOMPARE(m_session->undoStack().count(), 0);
        document().endPreview();
        QCOMPARE(document().report().cells, before.cells);
        QCOMPARE(document().report().journal, before.journal);
        QVERIFY(document().findings().isEmpty());
    }

    void eachKeystrokeReplacesTheLast()
    {
        for (const QString &typed : {u"1"_s, u"12"_s, u"1"_s, QString(), u"0"_s})
            document().preview(m_cell, typed);
        QVERIFY(document().findings().isEmpty());
        document().endPreview();
        document().endPreview();
        QCOMPARE(textOf(m_cell), u"0"_s);
    }

    void movingToAnotherCellPutsTheFirstBack()
    {
        document().preview(m_cell, u"7"_s);
        const CellId other{m_cell.index + 1};
        document().preview(other, u"8"_s);
        QCOMPARE(textOf(m_cell), u"0"_s);
        QCOMPARE(textOf(other), u"8"_s);
        document().endPreview();
        QCOMPARE(textOf(other), u"0"_s);
    }

    void typingEndsThePreviewAndIsOneStep()
    {
        document().preview(m_cell, u"7"_s);
        m_session->typeText(m_cell, u"7"_s);
        QVERIFY(!document().isPreviewing());
        QCOMPARE(textOf(m_cell), u"7"_s);
        QCOMPARE(m_session->undoStack().count(), 1);
        m_session->undoStack().undo();
        QCOMPARE(textOf(m_cell), u"0"_s);
        QVERIFY(document().findings().isEmpty());
    }

    void undoDuringAPreviewUndoesWhatWasDone()
    {
        m_session->typeText(m_cell, u"7"_s);
        document().preview(m_cell, u"8"_s);
        m_session->undoStack().undo();
        QCOMPARE(textOf(m_cell), u"0"_s);
        m_session->undoStack().redo();
        QCOMPARE(textOf(m_cell), u"7"_s);
    }

    void savingKeepsNoPreview()
    {
        document().preview(m_cell, u"7"_s);
        QVERIFY(m_session->save().has_value());
        QFile saved(m_session->reportPath());
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(!saved.readAll().contains("\"corrected\""));
    }

    void acknowledgedFindingsStandUntilAValueChanges()
    {
        m_session->typeText(m_cell, u"7"_s);
        const QList<Finding> findings = document().findings();
        QCOMPARE(findings.size(), 2);
        m_session->acknowledge(findings[0], u"as printed"_s);
        QCOMPARE(document().findings().size(), 1);
        QCOMPARE(document().acknowledgedFindings(), QList<Finding>{findings[0]});
        QCOMPARE(document().report().acknowledgements.constFirst().note, u"as printed"_s);

        m_session->undoStack().undo();
        QCOMPARE(document().findings().size(), 2);
        m_session->undoStack().redo();
        m_session->typeText(m_cell, u"8"_s);
        QCOMPARE(document().findings().size(), 2);
        QVERIFY(document().acknowledgedFindings().isEmpty());
        m_session->typeText(m_cell, u"7"_s);
        QCOMPARE(document().findings().size(), 1);
    }

    void acknowledgementsCanBeTakenBack()
    {
        m_session->typeText(m_cell, u"7"_s);
        const Finding finding = document().findings().constFirst();
        m_session->acknowledge(finding);
        m_session->withdrawAcknowledgement(finding);
        QCOMPARE(document().findings().size(), 2);
        const int steps = m_session->undoStack().count();
        m_session->withdrawAcknowledgement(finding);
        QCOMPARE(m_session->undoStack().count(), steps);
    }

    void acknowledgementsSurviveSavingAndComingBack()
    {
        m_session->typeText(m_cell, u"7"_s);
        m_session->acknowledge(document().findings().constFirst(), u"as printed"_s);
        QVERIFY(m_session->save().has_value());
        const auto again = ReportSession::open(m_session->reportPath(),
                                               FormCatalogue::loadBuiltIn().value(), ruleOf);
        QVERIFY(again.has_value());
        QCOMPARE((*again)->document().findings().size(), 1);
        QCOMPARE((*again)->document().acknowledgedFindings().size(), 1);
    }

    void everythingRevertsInOneStep()
    {
        m_session->typeText(m_cell, u"7"_s);
        m_session->confirm({m_cell.index + 1});
        const int steps = m_session->undoStack().count();
        m_session->revertAll();
        QCOMPARE(m_session->undoStack().count(), steps + 1);
        QVERIFY(std::ranges::none_of(document().report().cells,
                                     [](const Cell &cell) { return cell.mark != Mark::None; }));
        m_session->undoStack().undo();
        QCOMPARE(textOf(m_cell), u"7"_s);
        m_session->undoStack().redo();
        m_session->revertAll();
        QCOMPARE(m_session->undoStack().count(), steps + 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ReportSession> m_session;
    CellId m_cell;
};

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
