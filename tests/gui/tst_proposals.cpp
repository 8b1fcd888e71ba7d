#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "ui/models/proposalmodel.h"
#include "ui/panels/formview.h"
#include "ui/panels/proposalpanel.h"

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

        QTest::keyClick(&desk.window(), Qt::Key_F8);
        QCOMPARE(desk.page().currentCell(), desk.cell(granted));
        QVERIFY(panelOf(desk)->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);

        QCOMPARE(desk.valueOf(granted), u"17"_s);
        QCOMPARE(desk.errors(), 0);
        const Report &report = desk.page().session().document().report();
        QCOMPARE(report.cell(desk.cell(granted)).state(), CellState::Corrected);
        QCOMPARE(report.journal.constLast().reason, u"proposal 1: digits_exchanged"_s);
        QVERIFY(!panelOf(desk)->isVisible());

        desk.page().session().undoStack().undo();
        QCOMPARE(desk.valueOf(granted), u"71"_s);
        QVERIFY(desk.errors() > 0);
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
