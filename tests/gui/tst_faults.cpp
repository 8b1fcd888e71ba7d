#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "tests/gui/support/keys.h"
#include "ui/panels/problembar.h"
#include "ui/panels/problemspanel.h"
#include "ui/windows/actions.h"

#include <QAction>
#include <QComboBox>
#include <QTreeView>
#include <QUndoStack>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QString granted = u"t3.granted.natural_person"_s;

/// The problem of the cell in the list.
QModelIndex problemOf(Desk &desk, const QString &cell)
{
    return desk.page().problemsPanel()->model()->indexOf(desk.cell(cell));
}

Fault faultOf(Desk &desk, const QString &cell)
{
    return static_cast<Fault>(problemOf(desk, cell).data(ProblemModel::FaultRole).toInt());
}

QString faultText(Desk &desk, const QString &cell)
{
    return problemOf(desk, cell).siblingAtColumn(ProblemModel::FaultColumn).data().toString();
}

qsizetype shown(Desk &desk)
{
    qsizetype count = 0;
    for (const ProblemGroup &group : desk.page().problemsPanel()->model()->groups())
        count += group.items.size();
    return count;
}

void choose(QComboBox *box, int data)
{
    box->setCurrentIndex(box->findData(data));
}

} // namespace

/// Whose fault a problem is: shown, filtered by, decided by the clerk.
class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void evidenceIsShown()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
        // A number read without any doubt: the document prints it so.
        QCOMPARE(faultOf(desk, granted), Fault::Document);
        QCOMPARE(faultText(desk, granted), u"the document"_s);
        QVERIFY(problemOf(desk, granted)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(u"Whose fault: the document"));
    }

    void clerkDecidesWithOneKey()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
        QCOMPARE(desk.errors(), 2);
        Keys keys;
        keys.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(keys.count, 1);
        QCOMPARE(faultOf(desk, granted), Fault::Extraction);
        QCOMPARE(faultText(desk, granted), u"the extraction"_s);
        QCOMPARE(desk.errors(), 2); // it stays a problem
        QVERIFY(desk.window().isWindowModified());
        QVERIFY(desk.window().actions().undo->text().contains(u"whose fault it is"));

        keys.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(faultOf(desk, granted), Fault::Document);
        keys.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(faultOf(desk, granted), Fault::Extraction);
        keys.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(faultOf(desk, granted), Fault::Document);
        desk.window().actions().faultExtraction->trigger();
        desk.window().actions().faultEvidence->trigger();
        QCOMPARE(faultOf(desk, granted), Fault::Document);
        QVERIFY(desk.page().session().document().report().faults.isEmpty());
    }

    void listOffersItInAMenu()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
        const QTreeView *list = desk.page().problemsPanel()->view();
        QCOMPARE(list->contextMenuPolicy(), Qt::ActionsContextMenu);
        QVERIFY(list->actions().contains(desk.window().actions().faultExtraction));
        QVERIFY(list->actions().contains(desk.window().actions().acknowledge));
    }

    void decisionIsSavedAndEndsWithTheValue()
    {
        Desk desk;
        desk.show();
        const QString path = desk.file(sampleReport(), u"r.txt"_s);
        desk.window().openPaths({path});
        QCOMPARE(desk.errors(), 2);
        Keys keys;
        keys.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.window().save());
        desk.restart();
        desk.show();
        desk.window().openPaths({path});
        QCOMPARE(faultOf(desk, granted), Fault::Extraction);
        desk.page().setCurrentCell(desk.cell(granted));
        desk.type(u"72"_s);
        QCOMPARE(desk.errors(), 2);
        QCOMPARE(faultOf(desk, granted), Fault::Document);
    }

    void problemsAreFilteredByFault()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
        QComboBox *faults = desk.page().problemsPanel()->bar()->faults();
        const qsizetype all = shown(desk);
        qsizetype parts = 0;
        for (const Fault fault : {Fault::Document, Fault::Extraction, Fault::Undecided}) {
            choose(faults, static_cast<int>(fault));
            parts += shown(desk);
        }
        QCOMPARE(parts, all);
        choose(faults, static_cast<int>(Fault::Extraction));
        QVERIFY(!problemOf(desk, granted).isValid());
        choose(faults, -1);
        desk.page().setCurrentCell(desk.cell(granted));
        desk.window().actions().faultExtraction->trigger();
        choose(faults, static_cast<int>(Fault::Extraction));
        QVERIFY(problemOf(desk, granted).isValid());
        choose(faults, -1);
        QCOMPARE(shown(desk), all);
    }
};

int main(int argc, char *argv[])
{
    return runGuiTest<TestFaults>(argc, argv);
}

#include "tst_faults.moc"
