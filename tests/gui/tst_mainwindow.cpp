#include "tests/gui/support/desk.h"
#include "ui/models/problemmodel.h"
#include "ui/panels/equationpanel.h"
#include "ui/panels/formview.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/sourceview.h"
#include "ui/windows/actions.h"

#include <QAction>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QTextBlock>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

constexpr int tableThree = 1;
const QString granted = u"t3.granted.natural_person"_s;

int errors(Desk &desk)
{
    return desk.page().problemModel()->count(ProblemModel::Kind::Error);
}

QString valueOf(Desk &desk, const QString &id)
{
    return desk.page().session().document().report().cell(desk.cell(id)).text;
}

/// Types into the current cell as a person does and commits.
void type(Desk &desk, const QString &text)
{
    FormView *view = desk.page().formView(desk.page().currentTable());
    view->setFocus();
    QTest::keyClick(view, text.front().toLatin1());
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), text.sliced(1));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void drop(MainWindow &window, const QStringList &paths)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls += QUrl::fromLocalFile(path);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &event);
}

} // namespace

/// What a clerk does with the window, with keys and clicks.
class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void emptyWindowSaysWhatToDo();
    void cleanReportIsConsistent();
    void realReportIsRead_data();
    void realReportIsRead();
    void wrongDigitFailsTwoSumsUntilUndone();
    void oneWrongDigitTakesFewKeys();
    void arrowsWalkOverValuesOnly();
    void deleteEmptiesACell();
    void escapeGivesUpWhatWasTyped();
    void savedCorrectionsComeBack();
    void closingAsksWhatToDoWithCorrections();
    void saveAsGoesWhereTold();
    void failingSaveIsSaidAndKeepsTheReport();
    void exportCanBeReadBack();
    void failingExportIsSaid();
    void viewsFollowEachOther();
    void confirmAndRevertOneCell();
    void problemsAreWalkedRoundTheEnd();
    void languageSwitchesInTheRunningWindow();
    void filesAreDroppedOntoTheWindow();
    void failingFileStopsNoOther();
    void sameFileIsNotOpenedTwice();
    void folderOpensItsReports();
    void recentFilesAreRemembered();
    void sampleOpens();
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

void TestMainWindow::cleanReportIsConsistent()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(cleanReport(), u"示例2024.txt"_s)});
    QCOMPARE(errors(desk), 0);
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
    if (QFile::exists(path))
        QTest::newRow("R3") << path;
}

void TestMainWindow::realReportIsRead()
{
    QFETCH(QString, path);
    Desk desk;
    desk.show();
    desk.window().openPaths({path});
    QVERIFY2(desk.window().statusText().contains(u"198/198 cells read"),
             qPrintable(desk.window().statusText()));
    QCOMPARE(errors(desk), 0);
    desk.page().setCurrentCell(desk.cell(granted));
    type(desk, u"7"_s);
    QTRY_COMPARE(errors(desk), 2);
    desk.window().actions().undo->trigger();
    QCOMPARE(errors(desk), 0);
}

void TestMainWindow::wrongDigitFailsTwoSumsUntilUndone()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
    desk.page().setCurrentCell(desk.cell(granted));
    type(desk, u"71"_s);
    QTRY_COMPARE(errors(desk), 2);
    QVERIFY(desk.window().isWindowModified());
    const ProblemModel &problems = *desk.page().problemModel();
    QCOMPARE(problems.problems()[0].finding.rule, u"T3-ROW"_s);
    QCOMPARE(problems.problems()[1].finding.rule, u"T3-SUM"_s);
    QVERIFY(desk.window().statusText().contains(u"2 errors"));
    QVERIFY(desk.window().statusText().contains(u"1 corrected"));
    QVERIFY(desk.window().statusText().contains(u"Table 3: equations 37/39"));
    QVERIFY(desk.page().equationPanel()->toPlainText().contains(u"Δ +54"));

    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(errors(desk), 0);
    QCOMPARE(valueOf(desk, granted), u"17"_s);
    QVERIFY(!desk.window().isWindowModified());
    QVERIFY(!desk.page().equationPanel()->toPlainText().contains(u"Δ"));
    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(errors(desk), 2);
}

void TestMainWindow::oneWrongDigitTakesFewKeys()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    // F8, two digits, Enter.
    QTest::keyClick(&desk.window(), Qt::Key_F8);
    QCOMPARE(desk.page().currentCell(), desk.cell(granted));
    type(desk, u"17"_s);
    QTRY_COMPARE(errors(desk), 0);
    QCOMPARE(valueOf(desk, granted), u"17"_s);
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
    QCOMPARE(valueOf(desk, granted), QString());
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
    QCOMPARE(valueOf(desk, granted), u"17"_s);
    QVERIFY(!desk.window().isWindowModified());
}

void TestMainWindow::savedCorrectionsComeBack()
{
    Desk desk;
    desk.show();
    const QString source = desk.file(sampleReport(), u"r.txt"_s);
    desk.window().openPaths({source});
    desk.page().setCurrentCell(desk.cell(granted));
    type(desk, u"17"_s);
    QTRY_COMPARE(errors(desk), 0);
    QTest::keyClick(&desk.window(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!desk.window().isWindowModified());
    QCOMPARE(contentOf(source), sampleReport());
    const QString saved = desk.page().session().reportPath();
    QVERIFY(QFile::exists(saved));

    QVERIFY(desk.window().closePage(0));
    QVERIFY(desk.prompter.askedUnsaved.isEmpty());
    QCOMPARE(desk.window().pageCount(), 0);
    desk.restart();
    desk.show();
    desk.window().openPaths({saved});
    QCOMPARE(valueOf(desk, granted), u"17"_s);
    QCOMPARE(desk.page().session().document().report().cell(desk.cell(granted)).reading.raw,
             u"71"_s);
    QCOMPARE(errors(desk), 0);
    QCOMPARE(desk.page().sourceView()->document()->firstBlock().text(),
             u"示例市水务局2024年政府信息公开工作年度报告"_s);
    QVERIFY(!desk.window().isWindowModified());
}

void TestMainWindow::closingAsksWhatToDoWithCorrections()
{
    Desk desk;
    desk.show();
    const QString source = desk.file(cleanReport(), u"r.txt"_s);
    desk.window().openPaths({source});
    desk.page().session().typeText(desk.cell(granted), u"5"_s);

    desk.prompter.unsavedAnswer = Prompter::Unsaved::Cancel;
    QVERIFY(!desk.window().close());
    QVERIFY(!desk.window().closePage(0));
    QCOMPARE(desk.window().pageCount(), 1);
    QCOMPARE(desk.prompter.askedUnsaved.size(), 2);
    QVERIFY(desk.prompter.askedUnsaved.constFirst().contains(u"示例市水务局"));

    desk.prompter.unsavedAnswer = Prompter::Unsaved::Discard;
    const QString saved = desk.page().session().reportPath();
    QVERIFY(desk.window().closePage(0));
    QVERIFY(!QFile::exists(saved));

    desk.window().openPaths({source});
    desk.page().session().typeText(desk.cell(granted), u"6"_s);
    desk.prompter.unsavedAnswer = Prompter::Unsaved::Save;
    QVERIFY(desk.window().close());
    QVERIFY(QFile::exists(saved));
}

void TestMainWindow::saveAsGoesWhereTold()
{
    Desk desk;
    desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
    desk.page().session().typeText(desk.cell(granted), u"5"_s);
    desk.prompter.saveAnswer = desk.path(u"other.gouji.json"_s);
    desk.window().actions().saveAs->trigger();
    QVERIFY(QFile::exists(desk.prompter.saveAnswer));
    QCOMPARE(desk.page().session().reportPath(), desk.prompter.saveAnswer);
    QVERIFY(!desk.window().isWindowModified());
}

void TestMainWindow::failingSaveIsSaidAndKeepsTheReport()
{
    Desk desk;
    desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
    desk.page().session().typeText(desk.cell(granted), u"5"_s);
    desk.prompter.saveAnswer = desk.path(u"no/such/folder/r.gouji.json"_s);
    desk.window().actions().saveAs->trigger();
    QVERIFY(desk.window().messageBar()->text().contains(u"cannot be written"));
    QVERIFY(desk.window().isWindowModified());
    // Whoever closes now and asks to save must not lose anything either.
    QFile::remove(desk.path(u"r.txt"_s));
    QVERIFY(desk.window().save());
    QVERIFY(desk.window().messageBar()->text().isEmpty());
}

void TestMainWindow::exportCanBeReadBack()
{
    Desk desk;
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    desk.prompter.exportAnswer = {desk.path(u"out.json"_s), u"json"_s};
    desk.window().actions().exportReport->trigger();
    QVERIFY(desk.prompter.offeredFormats.contains(u"xlsx"_s));
    QVERIFY(desk.window().messageBar()->text().contains(u"out.json"));
    const QJsonObject cell = QJsonDocument::fromJson(contentOf(desk.path(u"out.json"_s)))
                                 .object()[u"cells"_s]
                                 .toObject()[granted]
                                 .toObject();
    QCOMPARE(cell[u"value"_s].toString(), u"17"_s);
    QCOMPARE(cell[u"raw"_s].toString(), u"71"_s);
    QCOMPARE(cell[u"state"_s].toString(), u"corrected"_s);

    desk.prompter.exportAnswer = {desk.path(u"out.xlsx"_s), u"xlsx"_s};
    desk.window().actions().exportReport->trigger();
    QVERIFY(contentOf(desk.path(u"out.xlsx"_s)).startsWith("PK"));
    desk.prompter.exportAnswer = {};
    desk.window().messageBar()->clear();
    desk.window().actions().exportReport->trigger();
    QVERIFY(desk.window().messageBar()->text().isEmpty());
}

void TestMainWindow::failingExportIsSaid()
{
    Desk desk;
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.prompter.exportAnswer = {desk.path(u"no/such/out.csv"_s), u"csv"_s};
    desk.window().actions().exportReport->trigger();
    QVERIFY(desk.window().messageBar()->text().contains(u"cannot be written"));
}

void TestMainWindow::viewsFollowEachOther()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    SourceView *source = desk.page().sourceView();
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
    QTest::mouseClick(problems->viewport(), Qt::LeftButton, {},
                      problems->visualRect(problems->model()->index(0, 1)).center());
    QCOMPARE(desk.page().currentCell(), desk.cell(granted));
    QCOMPARE(source->currentCell(), desk.cell(granted));
    emit desk.page().equationPanel()->anchorClicked(QUrl(u"cell:%1"_s.arg(total.index)));
    QCOMPARE(desk.page().currentCell(), total);
}

void TestMainWindow::confirmAndRevertOneCell()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const CellId odd = desk.cell(u"t3.unavailable.not_held.legal_service"_s);
    QVERIFY(!desk.window().actions().confirmCell->isEnabled());
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
    const int count = desk.page().problemModel()->rowCount();
    QTreeView *view = desk.page().problemsPanel()->view();
    for (int i = 0; i < count; ++i) {
        QTest::keyClick(&desk.window(), Qt::Key_F8);
        QCOMPARE(view->currentIndex().row(), i);
    }
    QTest::keyClick(&desk.window(), Qt::Key_F8);
    QCOMPARE(view->currentIndex().row(), 0);
    QTest::keyClick(&desk.window(), Qt::Key_F8, Qt::ShiftModifier);
    QCOMPARE(view->currentIndex().row(), count - 1);
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

void TestMainWindow::filesAreDroppedOntoTheWindow()
{
    Desk desk;
    desk.show();
    drop(desk.window(),
         {desk.file(sampleReport(), u"a.txt"_s), desk.file(cleanReport(), u"b.txt"_s)});
    QCOMPARE(desk.window().pageCount(), 2);
    QCOMPARE(desk.page().fileName(), u"b.txt"_s);
}

void TestMainWindow::failingFileStopsNoOther()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.path(u"none.txt"_s), desk.file({}, u"empty.txt"_s),
                             desk.file(cleanReport(), u"good.txt"_s),
                             desk.file("{\"schema\":\"gouji.report/9\"}", u"odd.gouji.json"_s)});
    QCOMPARE(desk.window().pageCount(), 1);
    const QString said = desk.window().messageBar()->text();
    for (const QString &name : {u"none.txt"_s, u"empty.txt"_s, u"odd.gouji.json"_s})
        QVERIFY2(said.contains(name), qPrintable(said));
    QVERIFY(!said.contains(u"good.txt"));
}

void TestMainWindow::sameFileIsNotOpenedTwice()
{
    Desk desk;
    const QString a = desk.file(cleanReport(), u"a.txt"_s);
    desk.window().openPaths({a, desk.file(sampleReport(), u"b.txt"_s)});
    desk.window().openPaths({a});
    QCOMPARE(desk.window().pageCount(), 2);
    QCOMPARE(desk.page().fileName(), u"a.txt"_s);
}

void TestMainWindow::folderOpensItsReports()
{
    Desk desk;
    desk.window().openPaths({desk.file(cleanReport(), u"a.txt"_s)});
    desk.file(sampleReport(), u"b.txt"_s);
    desk.file("no report", u"c.doc"_s);
    desk.window().openPaths({QFileInfo(desk.path(u"a.txt"_s)).absolutePath()});
    QCOMPARE(desk.window().pageCount(), 2);
}

void TestMainWindow::recentFilesAreRemembered()
{
    Desk desk;
    const QString a = desk.file(cleanReport(), u"a.txt"_s);
    desk.window().openPaths({a});
    desk.restart();
    QMenu *menu = desk.window().actions().recentMenu;
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().constFirst()->text(), u"a.txt"_s);
    menu->actions().constFirst()->trigger();
    QCOMPARE(desk.window().pageCount(), 1);
}

void TestMainWindow::sampleOpens()
{
    Desk desk;
    desk.window().actions().openSample->trigger();
    QCOMPARE(desk.window().pageCount(), 1);
    QCOMPARE(errors(desk), 2);
    QVERIFY(desk.page().session().reportPath().endsWith(u".gouji.json"));
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
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Application::identify();
    QStandardPaths::setTestModeEnabled(true);
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"
