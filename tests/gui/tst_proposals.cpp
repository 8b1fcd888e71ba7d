#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "tests/gui/support/keys.h"
#include "ui/messages/repairwords.h"
#include "ui/models/proposalmodel.h"
#include "ui/panels/equationpanel.h"
#include "ui/panels/formview.h"
#include "ui/panels/notebar.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/proposalpanel.h"

#include <QLabel>
#include <QListView>
#include <QUndoStack>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

constexpr int tableThree = 1;
const QString granted = u"t3.granted.natural_person"_s;

/// A clean report with the two digits of one number exchanged.
QByteArray oneWrongCell()
{
    QByteArray text = cleanReport();
    text.replace("\t17\t2\t", "\t71\t2\t");
    return text;
}

ProposalPanel *panelOf(Desk &desk)
{
    return desk.page().findChild<ProposalPanel *>();
}

} // namespace

/// Proposals in the window: shown, previewed, taken, never unasked.
class TestProposals : public QObject
{
    Q_OBJECT

private slots:
    void oneWrongCellTakesTwoKeys()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(oneWrongCell(), u"r.txt"_s)});
        QVERIFY(desk.errors() > 0);
        QCOMPARE(desk.valueOf(granted), u"71"_s); // nothing is done unasked

        Keys keys;
        keys.press(Qt::Key_F8);
        QCOMPARE(desk.page().currentCell(), desk.cell(granted));
        QVERIFY(panelOf(desk)->isVisible());
        keys.press(Qt::Key_Return);

        QCOMPARE(desk.valueOf(granted), u"17"_s);
        QCOMPARE(keys.count, 2);
        QCOMPARE(desk.errors(), 0);
        const Report &report = desk.page().session().document().report();
        QCOMPARE(report.cell(desk.cell(granted)).state(), CellState::Corrected);
        QCOMPARE(report.journal.constLast().reason, u"proposal 1: digits_exchanged"_s);
        QVERIFY(!panelOf(desk)->isVisible());

        desk.page().session().undoStack().undo();
        QCOMPARE(desk.valueOf(granted), u"71"_s);
        QVERIFY(desk.errors() > 0);
    }

    /// Wherever in table three one number is wrong, by whatever slip of a digit.
    void anyWrongCellTakesTwoKeys_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("a digit too many") << u"t3.new_requests.natural_person"_s << u"388"_s;
        QTest::newRow("a total") << u"t3.new_requests.total"_s << u"4"_s;
        QTest::newRow("total of results") << u"t3.results_total.total"_s << u"24"_s;
        QTest::newRow("blank") << u"t3.granted.commercial"_s << QString();
        QTest::newRow("carried forward") << u"t3.carried_forward.total"_s << u"6"_s;
    }
    void anyWrongCellTakesTwoKeys()
    {
        QFETCH(QString, cell);
        QFETCH(QString, wrong);
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
        const QString right = desk.valueOf(cell);
        QVERIFY(right != wrong && right != u"0");
        desk.page().session().typeText(desk.cell(cell), wrong);
        desk.page().problemsPanel()->begin();
        Keys keys;
        keys.press(Qt::Key_F8);
        keys.press(Qt::Key_Return);
        QCOMPARE(desk.valueOf(cell), right);
        QCOMPARE(desk.errors(), 0);
    }

    /// Two neighbours exchanged: every cell of the proposal shows what it would hold.
    void allCellsOfAProposalArePreviewed()
    {
        Desk desk;
        desk.show();
        QByteArray text = cleanReport();
        text.replace("\t17\t2\t", "\t2\t17\t");
        desk.window().openPaths({desk.file(text, u"r.txt"_s)});
        const QString beside = u"t3.granted.commercial"_s;
        desk.page().setCurrentCell(desk.cell(granted));
        desk.page().focusTable();
        auto *model = desk.page().findChild<ProposalModel *>();
        QVERIFY(model->rowCount() > 0);
        QCOMPARE(model->proposal(0).changes.size(), 2);
        const int errors = desk.errors();
        QVERIFY(errors > 0);

        panelOf(desk)->choose();
        QVERIFY(desk.page().session().document().isPreviewing());
        QVERIFY(model->previewed() != nullptr);
        QCOMPARE(desk.valueOf(granted), u"17"_s);
        QCOMPARE(desk.valueOf(beside), u"2"_s);
        QCOMPARE(desk.errors(), 0);
        QVERIFY(!desk.page().session().isModified());
        QVERIFY(desk.page().session().document().report().journal.isEmpty());

        QTest::keyClick(panelOf(desk)->view(), Qt::Key_Escape);
        QVERIFY(model->previewed() == nullptr);
        QCOMPARE(desk.valueOf(granted), u"2"_s);
        QCOMPARE(desk.valueOf(beside), u"17"_s);
        QCOMPARE(desk.errors(), errors);

        // Taken, it is one step, and the journal tells the rank for each cell.
        panelOf(desk)->choose();
        QTest::keyClick(panelOf(desk)->view(), Qt::Key_Return);
        QCOMPARE(desk.errors(), 0);
        QCOMPARE(desk.page().session().undoStack().count(), 1);
        for (const JournalEntry &entry : desk.page().session().document().report().journal)
            QCOMPARE(entry.reason, u"proposal 1: swapped_sideways"_s);
        desk.page().session().undoStack().undo();
        QCOMPARE(desk.valueOf(granted), u"2"_s);
    }

    /// The mouse over a proposal shows what it would do, for as long as it stays there.
    void pointingAtAProposalShowsIt()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(oneWrongCell(), u"r.txt"_s)});
        QTest::keyClick(&desk.window(), Qt::Key_F8);
        QListView *list = panelOf(desk)->view();
        const QPoint there = list->visualRect(list->model()->index(0, 0)).center();
        QTest::mouseMove(list->viewport(), there + QPoint(1, 0));
        QTest::mouseMove(list->viewport(), there);
        QTRY_COMPARE(desk.valueOf(granted), u"17"_s);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(list->viewport(), &leave);
        QCOMPARE(desk.valueOf(granted), u"71"_s);
        QVERIFY(!desk.page().session().isModified());
    }

    void equationsHealedAndBrokenAreNamed()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(oneWrongCell(), u"r.txt"_s)});
        QTest::keyClick(&desk.window(), Qt::Key_F8);
        const auto *model = desk.page().findChild<ProposalModel *>();
        const QString details = model->index(0).data(ProposalModel::DetailsRole).toString();
        QVERIFY2(details.contains(u"(1) Granted (T3-ROW)"), qPrintable(details));
        QVERIFY2(details.contains(u"Natural persons (T3-SUM)"), qPrintable(details));
        QVERIFY2(!details.contains(u"breaks"), qPrintable(details));
        Repair breaking = model->proposal(0);
        std::swap(breaking.heals, breaking.breaks);
        const QString worse =
            RepairWords::details(breaking, desk.page().session().document().report());
        QVERIFY2(worse.startsWith(u"breaks: (1) Granted (T3-ROW)"), qPrintable(worse));
    }

    /// As many keys as taking it.
    void theDocumentIsWrongTakesTwoKeys()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(oneWrongCell(), u"r.txt"_s)});
        QCOMPARE(desk.errors(), 2);
        Keys keys;
        keys.press(Qt::Key_D, Qt::ControlModifier);
        keys.press(Qt::Key_Return);
        QCOMPARE(keys.count, 2);
        QCOMPARE(desk.errors(), 0);
        QCOMPARE(desk.valueOf(granted), u"71"_s);
        const ReportDocument &document = desk.page().session().document();
        QCOMPARE(document.acknowledgedFindings().size(), 2);
        for (const Finding &finding : document.acknowledgedFindings())
            QCOMPARE(finding.fault, Fault::Document);
        // Nothing is proposed for what was let stand.
        QVERIFY(desk.page().findChild<ProposalModel *>()->repairs().proposals.isEmpty());
    }

    /// From the list of proposals, too, while one is previewed; and at a cell no problem points at.
    void theDocumentIsWrongFromAProposal()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
        const QString total = u"t4.reconsideration.total"_s;
        desk.page().session().typeText(desk.cell(total), desk.valueOf(total) + u'7');
        const QString addend = u"t4.reconsideration.upheld"_s;
        desk.page().setCurrentCell(desk.cell(addend));
        desk.page().focusTable();
        Keys keys;
        keys.press(Qt::Key_Return); // to the proposals
        QVERIFY(desk.page().session().document().isPreviewing());
        keys.press(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!desk.page().session().document().isPreviewing());
        QCOMPARE(QApplication::focusWidget(), desk.page().problemsPanel()->noteBar()->line());
        keys.press(Qt::Key_Return);
        QCOMPARE(desk.errors(), 0);
        QCOMPARE(desk.page().session().document().acknowledgedFindings().size(), 1);
        QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(desk.errors() > 0);
    }

    /// Two blanks in one sum: neither is guessed, their equation is shown.
    void blanksThatCannotBeToldShowTheirEquation()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
        const CellId first = desk.cell(u"t4.reconsideration.upheld"_s);
        ReportSession &session = desk.page().session();
        session.typeTexts({{first, QString()}, {CellId{first.index + 1}, QString()}}, u"typed"_s);
        desk.page().setCurrentCell(first);
        const ProposalPanel *panel = panelOf(desk);
        QVERIFY(panel->isVisible());
        QVERIFY(!panel->view()->isVisible());
        const QString remark = desk.page().findChild<ProposalModel *>()->remark();
        QVERIFY2(remark.contains(u" + ") && remark.contains(u" = "), qPrintable(remark));
        bool shown = false;
        for (const QLabel *label : panel->findChildren<QLabel *>())
            shown = shown || (label->isVisible() && label->text() == remark);
        QVERIFY(shown);
        QVERIFY(desk.page().equationPanel()->toPlainText().contains(u"(blank taken as 0)"));
    }

    /// Every term of the current cell's equations is a link to its cell.
    void termsOfEquationsLeadToTheirCells()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(oneWrongCell(), u"r.txt"_s)});
        desk.page().setCurrentCell(desk.cell(granted));
        EquationPanel *panel = desk.page().equationPanel();
        const CellId total = desk.cell(u"t3.granted.total"_s);
        const QString wanted = u"cell:%1"_s.arg(total.index);
        QPoint found;
        for (int y = 0; y < panel->viewport()->height() && found.isNull(); y += 4) {
            for (int x = 0; x < panel->viewport()->width() && found.isNull(); x += 4) {
                if (panel->anchorAt({x, y}) == wanted)
                    found = {x, y};
            }
        }
        QVERIFY(!found.isNull());
        QTest::mouseClick(panel->viewport(), Qt::LeftButton, {}, found);
        QCOMPARE(desk.page().currentCell(), total);
        QVERIFY(panel->toPlainText().contains(u"Δ"));
    }

    /// In table four every cell of a group may be the wrong one: Enter only leads to the choice.
    void whatIsNotCertainIsChosen()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
        const CellId total = desk.cell(u"t4.reconsideration.total"_s);
        const QString before = desk.valueOf(u"t4.reconsideration.total"_s);
        desk.page().session().typeText(total, before + u'7');
        desk.page().setCurrentCell(total);
        desk.page().focusTable();
        QListView *list = panelOf(desk)->view();
        QVERIFY(list->model()->rowCount() > 1);

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), list);
        QVERIFY(desk.page().session().document().isPreviewing());
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!desk.page().session().document().isPreviewing());
        QCOMPARE(desk.valueOf(u"t4.reconsideration.total"_s), QString(before + u'7'));
        QVERIFY(desk.errors() > 0);

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(desk.errors(), 0);
    }

    /// What is only being typed is no report to be searched: proposals are those of what stands.
    void typingLeavesProposalsAlone()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(oneWrongCell(), u"r.txt"_s)});
        QTest::keyClick(&desk.window(), Qt::Key_F8);
        const auto *model = desk.page().findChild<ProposalModel *>();
        const Repairs before = model->repairs();
        QVERIFY(!before.proposals.isEmpty());

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_7);
        QVERIFY(desk.page().session().document().isPreviewing());
        QCOMPARE(desk.errors(), 0);
        QVERIFY(model->repairs().proposals == before.proposals);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(desk.valueOf(granted), u"17"_s);
        QVERIFY(model->repairs().proposals.isEmpty());
    }

    void consistentReportProposesNothing()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
        desk.page().setCurrentCell(desk.cell(granted));
        QVERIFY(!panelOf(desk)->isVisible());
    }
};

int main(int argc, char *argv[])
{
    return runGuiTest<TestProposals>(argc, argv);
}

#include "tst_proposals.moc"
