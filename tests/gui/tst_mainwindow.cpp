#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "ui/models/problemmodel.h"
#include "ui/panels/equationpanel.h"
#include "ui/panels/formview.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/sourceview.h"
#include "ui/windows/actions.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

constexpr int tableThree = 1;
const QString granted = u"t3.granted.natural_person"_s;

} // namespace

/// What a clerk does with the window, with keys and clicks.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void emptyWindowSaysWhatToDo();
    void noLabelIsCutOff();
    void cleanReportIsConsistent();
    void realReportIsRead_data();
    void realReportIsRead();
    void wrongDigitFailsTwoSumsUntilUndone();
    void firstEquationStaysInSight();
    void oneWrongDigitTakesFewKeys();
    void arrowsWalkOverValuesOnly();
    void deleteEmptiesACell();
    void escapeGivesUpWhatWasTyped();
    void viewsFollowEachOther();
    void keysInTheTextLeadToCells();
    void panesAreReachedByKey();
    void confirmAndRevertOneCell();
    void problemsAreWalkedRoundTheEnd();
    void languageSwitchesInTheRunningWindow();
    void keysAreTold();
};

void TestMainWindow::emptyWindowSaysWhatToDo()
{
    Desk desk;
    desk.show();
    QCOMPARE(desk.window().pageCount(), 0);
    QVERIFY(!desk.window().actions().save->isEnabled());
    QVERIFY(!desk.window().actions().nextProblem->isEnabled());
    desk.prompter.openAnswer = {desk.file(cleanReport(), u"r.txt"_s)};
    const auto buttons = desk.window().findChildren<QPushButton *>();
    const auto open = std::ranges::find(buttons, u"Open reports…"_s, &QPushButton::text);
    QVERIFY(open != buttons.end());
    QTest::mouseClick(*open, Qt::LeftButton);
    QCOMPARE(desk.window().pageCount(), 1);
}

void TestMainWindow::noLabelIsCutOff()
{
    Desk desk;
    desk.show();
    desk.window().resize(1024, 700);
    desk.window().openPaths({desk.file(sampleReport(), u"示例市水务局2024.txt"_s)});
    desk.page().setCurrentCell(desk.cell(granted));
    const auto labels = desk.window().findChildren<QLabel *>();
    QVERIFY(labels.size() > 5);
    for (const QLabel *label : labels) {
        if (label->isVisible() && !label->wordWrap())
            QTRY_VERIFY2(label->width() >= label->minimumSizeHint().width(),
                         qPrintable(u"%1: %2 of %3"_s.arg(label->text())
                                        .arg(label->width())
                                        .arg(label->minimumSizeHint().width())));
    }
}

void TestMainWindow::cleanReportIsConsistent()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(cleanReport(), u"示例2024.txt"_s)});
    QCOMPARE(desk.errors(), 0);
    const QString status = desk.window().statusText();
    QVERIFY2(status.contains(u"200/200 cells read"), qPrintable(status));
    QVERIFY2(status.contains(u"consistent"), qPrintable(status));
    QVERIFY2(!status.contains(u"error"), qPrintable(status));
    QVERIFY2(!status.contains(u"correct "), qPrintable(status));
    QVERIFY(desk.window().windowTitle().startsWith(u"示例市水务局 · 2024"));
    QVERIFY(!desk.window().isWindowModified());
}

void TestMainWindow::realReportIsRead_data()
{
    QTest::addColumn<QString>("path");
    const QString path = QStringLiteral(GOUJI_SHARED_DIR "/reports/r3-jining-2020.txt");
    QTest::newRow("R3") << (QFile::exists(path) ? path : QString()); // without it, nothing to read
}

void TestMainWindow::realReportIsRead()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        return;
    Desk desk;
    desk.show();
    desk.window().openPaths({path});
    QVERIFY2(desk.window().statusText().contains(u"198/198 cells read"),
             qPrintable(desk.window().statusText()));
    QCOMPARE(desk.errors(), 0);
    desk.page().setCurrentCell(desk.cell(granted));
    desk.type(u"7"_s);
    QTRY_COMPARE(desk.errors(), 2);
    desk.window().actions().undo->trigger();
    QCOMPARE(desk.errors(), 0);
}

void TestMainWindow::wrongDigitFailsTwoSumsUntilUndone()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
    desk.page().setCurrentCell(desk.cell(granted));
    desk.type(u"71"_s);
    QTRY_COMPARE(desk.errors(), 2);
    QVERIFY(desk.window().isWindowModified());
    const ProblemModel &problems = *desk.page().problemModel();
    QCOMPARE(problems.problems()[0].finding.rule, u"T3-ROW"_s);
    QCOMPARE(problems.problems()[1].finding.rule, u"T3-SUM"_s);
    QVERIFY(desk.window().statusText().contains(u"2 errors"));
    QVERIFY(desk.window().statusText().contains(u"1 corrected"));
    QVERIFY(desk.window().statusText().contains(u"Table 3: equations 37/39"));
    QVERIFY(desk.page().equationPanel()->toPlainText().contains(u"Δ +54"));

    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(desk.errors(), 0);
    QCOMPARE(desk.valueOf(granted), u"17"_s);
    QVERIFY(!desk.window().isWindowModified());
    QVERIFY(!desk.page().equationPanel()->toPlainText().contains(u"Δ"));
    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(desk.errors(), 2);
}

void TestMainWindow::firstEquationStaysInSight()
{
    Desk desk;
    desk.show();
    desk.window().resize(1024, 700);
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    QTRY_COMPARE(desk.errors(), 2);
    const QScrollBar *bar = desk.page().equationPanel()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0); // there is more than fits
    QTest::qWait(20);
    QCOMPARE(bar->value(), 0);
}

void TestMainWindow::oneWrongDigitTakesFewKeys()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    // The first problem is where the keys are, and what they would change is to be seen.
    FormView *table = desk.page().formView(tableThree);
    QCOMPARE(QApplication::focusWidget(), table);
    QCOMPARE(table->selectionModel()->selectedIndexes(), QModelIndexList{table->currentIndex()});
    QCOMPARE(desk.page().currentCell(), desk.cell(granted));
    // The first step of all leads there, too.
    QTest::keyClick(&desk.window(), Qt::Key_F8);
    QCOMPARE(desk.page().currentCell(), desk.cell(granted));
    // Two digits, Enter: three keys.
    desk.type(u"17"_s);
    QTRY_COMPARE(desk.errors(), 0);
    QCOMPARE(desk.valueOf(granted), u"17"_s);
}

void TestMainWindow::arrowsWalkOverValuesOnly()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
    desk.page().setCurrentCell(desk.cell(granted));
    FormView *view = desk.page().formView(tableThree);
    view->setFocus();
    const auto press = [&](int key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(view, Qt::Key(key), modifiers);
        return desk.page().session().document().form().cell(desk.page().currentCell()).id;
    };
    QCOMPARE(press(Qt::Key_Down), u"t3.partly_granted.natural_person"_s);
    QCOMPARE(press(Qt::Key_Right), u"t3.partly_granted.commercial"_s);
    QCOMPARE(press(Qt::Key_End), u"t3.partly_granted.total"_s);
    QCOMPARE(press(Qt::Key_Right), u"t3.refused.state_secret.natural_person"_s);
    QCOMPARE(press(Qt::Key_Left), u"t3.partly_granted.total"_s);
    QCOMPARE(press(Qt::Key_Home), u"t3.partly_granted.natural_person"_s);
    QCOMPARE(press(Qt::Key_Tab), u"t3.partly_granted.commercial"_s);
    QCOMPARE(press(Qt::Key_Home, Qt::ControlModifier), u"t3.new_requests.natural_person"_s);
    QCOMPARE(press(Qt::Key_Up), u"t3.new_requests.natural_person"_s);
    QCOMPARE(press(Qt::Key_End, Qt::ControlModifier), u"t3.carried_forward.total"_s);
    QCOMPARE(press(Qt::Key_Down), u"t3.carried_forward.total"_s);
}

void TestMainWindow::deleteEmptiesACell()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
    desk.page().setCurrentCell(desk.cell(granted));
    QTest::keyClick(desk.page().formView(tableThree), Qt::Key_Delete);
    QCOMPARE(desk.valueOf(granted), QString());
    QCOMPARE(desk.page().session().document().report().cell(desk.cell(granted)).state(),
             CellState::Corrected);
}

void TestMainWindow::escapeGivesUpWhatWasTyped()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
    desk.page().setCurrentCell(desk.cell(granted));
    FormView *view = desk.page().formView(tableThree);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_5);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), view);
    QCOMPARE(desk.valueOf(granted), u"17"_s);
    QVERIFY(!desk.window().isWindowModified());
}

void TestMainWindow::viewsFollowEachOther()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    SourceView *source = desk.textView();
    // From the table to the text.
    const CellId fees = desk.cell(u"t2.art20_8.fees.amount"_s);
    desk.page().formView(0)->setCurrentCell({});
    desk.page().setCurrentCell(fees);
    QCOMPARE(desk.page().currentTable(), 0);
    QCOMPARE(source->currentCell(), fees);
    const QRect ring = source->markedRect();
    QVERIFY(source->viewport()->rect().contains(ring));

    // From the text to the table: a click on the characters of another cell.
    const CellId total = desk.cell(u"t3.results_total.total"_s);
    desk.page().setCurrentCell(total);
    const QPoint there = source->markedRect().center();
    desk.page().setCurrentCell(desk.cell(u"t3.results_total.commercial"_s));
    QVERIFY(source->viewport()->rect().contains(there));
    QTest::mouseClick(source->viewport(), Qt::LeftButton, {}, there);
    QCOMPARE(desk.page().currentCell(), total);
    QCOMPARE(desk.page().formView(tableThree)->currentCell(), total);
    QVERIFY(!desk.page().formView(0)->currentCell().isValid());

    // From a problem to both; from an operand of an equation to its cell.
    QTreeView *problems = desk.page().problemsPanel()->view();
    const QModelIndex first = desk.page().problemsPanel()->model()->indexOf(desk.cell(granted));
    problems->scrollTo(first);
    QTest::mouseClick(problems->viewport(), Qt::LeftButton, {},
                      problems->visualRect(first.siblingAtColumn(1)).center());
    QCOMPARE(desk.page().currentCell(), desk.cell(granted));
    QCOMPARE(source->currentCell(), desk.cell(granted));
    emit desk.page().equationPanel()->anchorClicked(QUrl(u"cell:%1"_s.arg(total.index)));
    QCOMPARE(desk.page().currentCell(), total);
}

void TestMainWindow::keysInTheTextLeadToCells()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.page().setCurrentCell(desk.cell(granted));
    SourceView *source = desk.textView();
    source->setFocus();
    // Two digits and a tab further stands the next cell.
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(source, Qt::Key_Right);
    QCOMPARE(desk.page().currentCell(), desk.cell(u"t3.granted.commercial"_s));
    QCOMPARE(desk.page().formView(tableThree)->currentCell(), desk.page().currentCell());
    QTest::keyClick(source, Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(desk.page().currentCell(), desk.cell(u"t3.granted.commercial"_s));
}

void TestMainWindow::panesAreReachedByKey()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    ReportPage &page = desk.page();
    desk.textView()->setFocus();
    QTest::keyClick(&desk.window(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), page.formView(tableThree));
    QTest::keyClick(&desk.window(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), page.problemsPanel()->view());
    QTest::keyClick(&desk.window(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), desk.textView());
}

void TestMainWindow::confirmAndRevertOneCell()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const CellId odd = desk.cell(u"t3.unavailable.not_held.legal_service"_s);
    desk.page().setCurrentCell(odd);
    QVERIFY(desk.page().session().document().report().cell(odd).review());
    QTest::keyClick(&desk.window(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.page().session().document().report().cell(odd).state(), CellState::Confirmed);
    QVERIFY(!desk.page().session().document().report().cell(odd).review());
    QTest::keyClick(&desk.window(), Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(desk.page().session().document().report().cell(odd).state(), CellState::Read);
    QVERIFY(desk.page().session().document().report().cell(odd).review());
}

void TestMainWindow::problemsAreWalkedRoundTheEnd()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const ProblemTreeModel &problems = *desk.page().problemsPanel()->model();
    QTreeView *view = desk.page().problemsPanel()->view();
    QList<QPersistentModelIndex> visited;
    int worst = 0;
    for (;;) {
        QTest::keyClick(&desk.window(), Qt::Key_F8);
        if (visited.contains(view->currentIndex()))
            break;
        visited.append(view->currentIndex());
        const auto kind = static_cast<int>(problems.itemAt(view->currentIndex())->kind);
        QVERIFY(kind >= worst); // errors first
        worst = kind;
    }
    QCOMPARE(view->currentIndex(), QModelIndex(visited.constFirst()));
    int count = 0;
    for (const ProblemGroup &group : problems.groups())
        count += static_cast<int>(group.items.size());
    QCOMPARE(visited.size(), count);
    QTest::keyClick(&desk.window(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(view->currentIndex(), QModelIndex(visited.constLast()));
}

void TestMainWindow::languageSwitchesInTheRunningWindow()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const Actions &actions = desk.window().actions();
    QCOMPARE(actions.nextProblem->iconText(), u"Next"_s);
    QVERIFY(actions.languages[Language::English]->isChecked());
    actions.languages[Language::Chinese]->trigger();
    QTRY_COMPARE(actions.nextProblem->iconText(), u"下一问题"_s);
    QTRY_VERIFY(desk.window().statusText().contains(u"已读 200/200 格"));
    const ProblemModel &problems = *desk.page().problemModel();
    QCOMPARE(problems.index(0, ProblemModel::PlaceColumn).data().toString(), u"表三 · 予以公开"_s);
    // What the form prints stays as it prints it.
    QCOMPARE(desk.page().formView(tableThree)->model()->index(1, 3).data().toString(), u"自然人"_s);
    QCOMPARE(desk.application().settings().language(), Language::Chinese);
    actions.languages[Language::English]->trigger();
    QTRY_VERIFY(desk.window().statusText().contains(u"2 errors"));
}

void TestMainWindow::keysAreTold()
{
    Desk desk;
    desk.window().actions().keys->trigger();
    QVERIFY(desk.prompter.told.contains(u"F8"));
    QVERIFY(desk.prompter.told.contains(u"Next Problem"));
    desk.window().actions().about->trigger();
    QVERIFY(desk.prompter.told.contains(u"GNU General Public License"));
}

int main(int argc, char *argv[])
{
    return runGuiTest<TestMainWindow>(argc, argv);
}

#include "tst_mainwindow.moc"
