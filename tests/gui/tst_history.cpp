#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "ui/dialogs/settingsdialog.h"
#include "ui/models/journalmodel.h"
#include "ui/panels/journalpanel.h"
#include "ui/windows/actions.h"
#include "ui/windows/journaldock.h"
#include "ui/windows/reporttabs.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QString granted = u"t3.granted.natural_person"_s;
const QString partly = u"t3.partly_granted.commercial"_s;

} // namespace

/// What was done and how it is taken back; what a person sets.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QApplication::setPalette(QPalette()); }

    void stepsAreNamed();
    void undoShowsWhatItChanged();
    void journalListsLeadsAndReverts();
    void journalIsThatOfTheReportInFront();
    void journalStaysOpen();
    void everythingIsReverted();
    void settingsAreLive();
    void cancelPutsSettingsBack();
};

void TestHistory::stepsAreNamed()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const Actions &actions = desk.window().actions();
    QCOMPARE(actions.undo->text(), u"&Undo"_s);
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    const QString name = actions.undo->text();
    QVERIFY2(name.startsWith(u"&Undo: ") && name.endsWith(u": 71 → 17"), qPrintable(name));
    QVERIFY(actions.undo->toolTip().contains(u"71 → 17"));
    QCOMPARE(actions.redo->text(), u"&Redo"_s);
    desk.page().session().confirm(desk.cell(partly));
    QVERIFY2(actions.undo->text().endsWith(u"confirmed"), qPrintable(actions.undo->text()));
    actions.undo->trigger();
    QVERIFY(actions.redo->text().endsWith(u"confirmed"));
    desk.page().session().revertAll();
    actions.undo->trigger();
    actions.undo->trigger();
    QCOMPARE(actions.undo->text(), u"&Undo"_s);
    QVERIFY(!actions.undo->isEnabled());
    QVERIFY(actions.redo->text().endsWith(u"71 → 17"));
    // What all keys are told by is the action, not the step.
    QVERIFY(actions.keyLines().contains(actions.redo->shortcut().toString(QKeySequence::NativeText)
                                        + u"\tRedo"_s));
}

void TestHistory::undoShowsWhatItChanged()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    desk.page().setCurrentCell(desk.cell(u"t2.art20_8.fees.amount"_s));
    desk.window().actions().undo->trigger();
    QCOMPARE(desk.valueOf(granted), u"71"_s);
    QCOMPARE(desk.page().currentCell(), desk.cell(granted));
}

void TestHistory::journalListsLeadsAndReverts()
{
    Desk desk;
    desk.application().settings().setUserName(u"王芳"_s);
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    QVERIFY(!desk.window().journalDock()->isVisible());
    QTest::keyClick(&desk.window(), Qt::Key_J, Qt::ControlModifier);
    QVERIFY(desk.window().journalDock()->isVisible());
    JournalPanel *panel = desk.window().journalDock()->panel();
    QAbstractItemModel *model = panel->view()->model();
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!panel->revertAllButton()->isEnabled());
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    desk.page().session().typeText(desk.cell(partly), u"3"_s);
    QCOMPARE(model->rowCount(), 2);
    // The latest is at the top.
    const auto text = [&](int row, int column) {
        return model->index(row, column).data().toString();
    };
    QCOMPARE(text(1, JournalModel::NameColumn), u"王芳"_s);
    QVERIFY(text(1, JournalModel::CellColumn).contains(u"·"));
    QCOMPARE(text(1, JournalModel::FromColumn), u"71"_s);
    QCOMPARE(text(1, JournalModel::ToColumn), u"17"_s);
    QCOMPARE(text(1, JournalModel::ReasonColumn), u"typed"_s);
    QCOMPARE(text(0, JournalModel::ToColumn), u"3"_s);
    QVERIFY(!text(0, JournalModel::TimeColumn).isEmpty());
    desk.window().actions().undo->trigger();
    QCOMPARE(model->rowCount(), 1);
    desk.window().actions().redo->trigger();
    QCOMPARE(model->rowCount(), 2);

    QTreeView *view = panel->view();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(model->index(1, 0)).center());
    QCOMPARE(desk.page().currentCell(), desk.cell(granted));
    QTest::mouseClick(panel->revertButton(), Qt::LeftButton);
    QCOMPARE(desk.valueOf(granted), u"71"_s);
    QCOMPARE(desk.valueOf(partly), u"3"_s);
    QCOMPARE(model->rowCount(), 3);
    QTest::mouseClick(panel->revertAllButton(), Qt::LeftButton);
    QVERIFY(desk.valueOf(partly) != u"3"_s);
    QCOMPARE(desk.page().session().document().report().cell(desk.cell(partly)).mark, Mark::None);
}

void TestHistory::journalIsThatOfTheReportInFront()
{
    Desk desk;
    desk.show();
    desk.window().openPaths(
        {desk.file(sampleReport(), u"a.txt"_s), desk.file(cleanReport(), u"b.txt"_s)});
    const QAbstractItemModel *model = desk.window().journalDock()->panel()->view()->model();
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    QCOMPARE(model->rowCount(), 1);
    desk.window().tabs().setCurrentIndex(1);
    QCOMPARE(model->rowCount(), 0);
    desk.window().tabs().setCurrentIndex(0);
    QCOMPARE(model->rowCount(), 1);
    desk.prompter.unsavedAnswer = Prompter::Unsaved::Discard;
    QVERIFY(desk.window().closePage(0));
    QVERIFY(desk.window().closePage(0));
    QCOMPARE(model->rowCount(), 0);
}

void TestHistory::journalStaysOpen()
{
    Desk desk;
    desk.show();
    desk.window().journalDock()->toggleViewAction()->trigger();
    QVERIFY(desk.window().journalDock()->isVisible());
    desk.window().resize(1111, 777);
    QVERIFY(desk.window().close());
    desk.restart();
    desk.show();
    QVERIFY(desk.window().journalDock()->isVisible());
    QCOMPARE(desk.window().size(), QSize(1111, 777));
}

void TestHistory::everythingIsReverted()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    desk.page().session().confirm(desk.cell(partly));
    desk.window().actions().revertAll->trigger();
    QCOMPARE(desk.valueOf(granted), u"71"_s);
    QCOMPARE(desk.page().session().document().report().cell(desk.cell(partly)).mark, Mark::None);
    QVERIFY(desk.window().actions().undo->text().contains(u"2 cells"));
    desk.window().actions().undo->trigger();
    QCOMPARE(desk.valueOf(granted), u"17"_s);
}

void TestHistory::settingsAreLive()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const QFont before = QApplication::font();
    desk.prompter.preferencesAnswer = [](Preferences &set) {
        set.language = Language::Chinese;
        set.theme = Theme::Dark;
        set.textSize = 150;
        set.userName = u"李雷"_s;
        set.afterEnter = AfterEnter::NextCell;
    };
    QTest::keyClick(&desk.window(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_COMPARE(desk.window().actions().nextProblem->iconText(), u"下一问题"_s);
    QVERIFY(desk.window().palette().color(QPalette::Window).lightness() < 80);
    QVERIFY(desk.window().palette().color(QPalette::WindowText).lightness() > 180);
    QCOMPARE(QApplication::font().pointSizeF(), before.pointSizeF() * 1.5);
    QCOMPARE(desk.window().font().pointSizeF(), before.pointSizeF() * 1.5);
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    QCOMPARE(desk.page().session().document().report().journal.constLast().by, u"李雷"_s);
    const Preferences kept = desk.application().settings().preferences();
    QCOMPARE(kept.theme, Theme::Dark);
    QCOMPARE(kept.textSize, 150);
    QCOMPARE(kept.afterEnter, AfterEnter::NextCell);

    desk.prompter.preferencesAnswer = [](Preferences &set) {
        set.language = Language::English;
        set.theme = Theme::System;
        set.textSize = 100;
    };
    desk.window().actions().settings->trigger();
    QTRY_COMPARE(desk.window().actions().nextProblem->iconText(), u"Next"_s);
    QCOMPARE(QApplication::font().pointSizeF(), before.pointSizeF());
    QVERIFY(desk.window().palette().color(QPalette::Window).lightness() > 180);
}

void TestHistory::cancelPutsSettingsBack()
{
    const Preferences before = {.language = Language::English,
                                .theme = Theme::Light,
                                .fontFamily = {},
                                .textSize = 120,
                                .userName = u"王芳"_s,
                                .afterEnter = AfterEnter::NextCell,
                                .rulesFile = {},
                                .reopens = false};
    SettingsDialog dialog(before);
    QCOMPARE(dialog.preferences(), before);
    QList<Preferences> told;
    connect(&dialog, &SettingsDialog::changed, this,
            [&told](const Preferences &set) { told += set; });
    dialog.show();
    auto *theme = dialog.findChild<QComboBox *>(u"theme"_s);
    theme->setCurrentIndex(theme->findData(static_cast<int>(Theme::Dark)));
    QCOMPARE(told.constLast().theme, Theme::Dark);
    dialog.findChild<QSpinBox *>(u"textSize"_s)->setValue(130);
    QCOMPARE(told.constLast().textSize, 130);
    auto *name = dialog.findChild<QLineEdit *>(u"userName"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Li Lei "_s);
    QCOMPARE(told.constLast().userName, u"Li Lei"_s);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(told.constLast(), before);
    QVERIFY(!dialog.isVisible());
}

int main(int argc, char *argv[])
{
    return runGuiTest<TestHistory>(argc, argv);
}

#include "tst_history.moc"
