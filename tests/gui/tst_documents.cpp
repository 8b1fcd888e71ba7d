#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "ui/panels/formview.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/progressstrip.h"
#include "ui/panels/recoverypanel.h"
#include "ui/windows/actions.h"
#include "ui/windows/reporttabs.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QString granted = u"t3.granted.natural_person"_s;

QStringList namesOf(MainWindow &window)
{
    QStringList names;
    for (const ReportPage *page : window.tabs().pages())
        names += page->fileName();
    return names;
}

void press(const QPushButton *button)
{
    QTest::mouseClick(const_cast<QPushButton *>(button), Qt::LeftButton);
}

} // namespace

/// Several reports at once: opening, closing, losing the program, sources that change.
class TestDocuments : public QObject
{
    Q_OBJECT

private slots:
    void windowLivesWhileReportsOpen();
    void cancellingKeepsWhatIsThere();
    void tabsAreMarkedMovedAndClosed();
    void reportsOfOneNameAreToldApart();
    void closingSavesAll();
    void closingSavesTheOthersWhenOneFails();
    void sourcesOfOneNameGetFilesOfTheirOwn();
    void whatWasTypedSurvivesTheProgram();
    void evenWhatIsInTheEditorSurvives();
    void recoveredTakesThePlaceOfSaved();
    void whatWasLeftIsThrownAwayOnlyWhenAsked();
    void discardedChangesLeaveNoCopy();
    void changedSourceIsReadAgain();
    void sourceTakenAwayIsSaid();
    void earlierCorrectionsAreTakenOver();
    void lastSessionComesBack();
    void filesAskedForAreOpenedAlone();
    void anotherStartBringsItsFiles();
};

void TestDocuments::windowLivesWhileReportsOpen()
{
    Desk desk;
    desk.show();
    QStringList files;
    for (int i = 0; i < 12; ++i)
        files += desk.file(sampleReport(), u"%1.txt"_s.arg(i, 2, 10, QChar(u'0')));
    files.insert(5, desk.path(u"none.txt"_s));
    desk.busyWindow().openPaths(files);
    QVERIFY(desk.busyWindow().isOpening());
    QCOMPARE(desk.busyWindow().pageCount(), 0);
    QVERIFY(desk.busyWindow().progressStrip()->text().contains(u"1 of 13"));
    QCOMPARE(desk.window().pageCount(), 12);
    files.removeAt(5);
    QStringList names;
    for (const QString &file : std::as_const(files))
        names += QFileInfo(file).fileName();
    QCOMPARE(namesOf(desk.window()), names);
    QCOMPARE(desk.page().fileName(), names.constFirst());
    QVERIFY(desk.window().messageBar()->text().contains(u"none.txt"));
    QVERIFY(desk.window().progressStrip()->isHidden());
}

void TestDocuments::cancellingKeepsWhatIsThere()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"a.txt"_s)});
    QCOMPARE(desk.window().pageCount(), 1);
    QStringList files;
    for (int i = 0; i < 8; ++i)
        files += desk.file(sampleReport(), u"%1.txt"_s.arg(i));
    desk.busyWindow().openPaths(files);
    emit desk.busyWindow().progressStrip()->cancelRequested();
    QVERIFY(!desk.busyWindow().isOpening());
    QTest::qWait(50);
    QCOMPARE(namesOf(desk.busyWindow()), QStringList{u"a.txt"_s});
    desk.window().openPaths({files.constLast()});
    QCOMPARE(desk.window().pageCount(), 2);
}

void TestDocuments::tabsAreMarkedMovedAndClosed()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"a.txt"_s),
                             desk.file(cleanReport(), u"b.txt"_s),
                             desk.file(cleanReport(), u"c.txt"_s)});
    ReportTabs &tabs = desk.window().tabs();
    ReportPage *second = tabs.page(1);
    second->session().typeText(second->session().document().form().find(granted), u"5"_s);
    QVERIFY(tabs.tabText(1).endsWith(u'*'));
    QVERIFY(tabs.tabToolTip(1).contains(u"not saved"));
    QVERIFY(!tabs.tabText(0).endsWith(u'*'));
    // Undo is that of the report in front.
    QVERIFY(!desk.window().actions().undo->isEnabled());
    tabs.tabBar()->moveTab(1, 0);
    QCOMPARE(namesOf(desk.window()), (QStringList{u"b.txt"_s, u"a.txt"_s, u"c.txt"_s}));
    tabs.setCurrentIndex(0);
    QVERIFY(desk.window().actions().undo->isEnabled());
    QVERIFY(desk.window().isWindowModified());
    desk.window().actions().undo->trigger();
    QVERIFY(!tabs.tabText(0).endsWith(u'*'));
    QTest::mouseClick(tabs.tabBar(), Qt::MiddleButton, {}, tabs.tabBar()->tabRect(1).center());
    QCOMPARE(namesOf(desk.window()), (QStringList{u"b.txt"_s, u"c.txt"_s}));
}

void TestDocuments::reportsOfOneNameAreToldApart()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"一稿.txt"_s)});
    const QString alone = desk.window().tabs().tabText(0);
    QVERIFY(!alone.contains(u"一稿"_s));
    desk.window().openPaths({desk.file(sampleReport(), u"二稿.txt"_s)});
    const ReportTabs &tabs = desk.window().tabs();
    QCOMPARE(tabs.tabText(0), alone + u" (一稿.txt)"_s);
    QCOMPARE(tabs.tabText(1), alone + u" (二稿.txt)"_s);
    emit desk.window().tabs().tabCloseRequested(0);
    QTRY_COMPARE(tabs.count(), 1);
    QCOMPARE(tabs.tabText(0), alone);
}

void TestDocuments::closingSavesAll()
{
    Desk desk;
    desk.show();
    desk.window().openPaths(
        {desk.file(sampleReport(), u"a.txt"_s), desk.file(cleanReport(), u"b.txt"_s)});
    for (ReportPage *page : desk.window().tabs().pages())
        page->session().typeText(page->session().document().form().find(granted), u"8"_s);
    desk.prompter.unsavedAnswer = Prompter::Unsaved::Save;
    QVERIFY(desk.window().close());
    QCOMPARE(desk.prompter.askedUnsaved.size(), 2);
    QVERIFY(QFile::exists(desk.path(u"a.gouji.json"_s)));
    QVERIFY(QFile::exists(desk.path(u"b.gouji.json"_s)));
    QVERIFY(desk.copies().isEmpty());
}

void TestDocuments::closingSavesTheOthersWhenOneFails()
{
    Desk desk;
    desk.show();
    desk.window().openPaths(
        {desk.file(sampleReport(), u"a.txt"_s), desk.file(cleanReport(), u"b.txt"_s)});
    for (ReportPage *page : desk.window().tabs().pages())
        page->session().typeText(page->session().document().form().find(granted), u"8"_s);
    QVERIFY(QDir().mkpath(desk.path(u"a.gouji.json/taken"_s)));
    desk.prompter.unsavedAnswer = Prompter::Unsaved::Save;
    QVERIFY(!desk.window().close());
    QVERIFY(desk.window().messageBar()->text().contains(u"a.gouji.json"));
    QVERIFY(QFile::exists(desk.path(u"b.gouji.json"_s)));
    QVERIFY(desk.window().page(0)->session().isModified());
}

void TestDocuments::sourcesOfOneNameGetFilesOfTheirOwn()
{
    Desk desk;
    desk.window().openPaths(
        {desk.file(sampleReport(), u"a.txt"_s), desk.file(cleanReport(), u"a.md"_s)});
    QCOMPARE(desk.window().pageCount(), 2);
    const QString first = desk.window().page(0)->session().reportPath();
    const QString second = desk.window().page(1)->session().reportPath();
    QCOMPARE(first, desk.path(u"a.gouji.json"_s));
    QCOMPARE(second, desk.path(u"a.md.gouji.json"_s));
}

void TestDocuments::whatWasTypedSurvivesTheProgram()
{
    Desk desk;
    desk.show();
    const QString source = desk.file(sampleReport(), u"r.txt"_s);
    desk.window().openPaths({source});
    desk.page().setCurrentCell(desk.cell(granted));
    desk.type(u"17"_s);
    QTRY_COMPARE(desk.valueOf(granted), u"17"_s);
    QTRY_COMPARE(desk.copies().size(), 1);

    desk.restart();
    desk.show();
    desk.window().begin({});
    const RecoveryPanel *panel = desk.window().recoveryPanel();
    QVERIFY(panel->isVisible());
    QCOMPARE(panel->list()->topLevelItemCount(), 1);
    QCOMPARE(panel->list()->topLevelItem(0)->text(0), u"r.gouji.json"_s);
    press(panel->recoverButton());
    QCOMPARE(desk.window().pageCount(), 1);
    QVERIFY(!panel->isVisible());
    QCOMPARE(desk.valueOf(granted), u"17"_s);
    QVERIFY(desk.window().isWindowModified());
    QVERIFY(desk.page().messageBar()->text().contains(u"recovered"));
    QVERIFY(desk.window().save());
    QTRY_VERIFY(desk.copies().isEmpty());
    QVERIFY(QFile::exists(desk.path(u"r.gouji.json"_s)));
}

void TestDocuments::evenWhatIsInTheEditorSurvives()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.page().setCurrentCell(desk.cell(granted));
    FormView *view = desk.page().formView(1);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_1);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_9);
    QVERIFY(desk.page().session().document().isPreviewing());
    const auto kept = [&desk] {
        QFile copy(desk.copies().value(0));
        return copy.open(QIODevice::ReadOnly) ? copy.readAll() : QByteArray();
    };
    QTRY_VERIFY(kept().contains("\"19\""));
}

void TestDocuments::recoveredTakesThePlaceOfSaved()
{
    Desk desk;
    const QString source = desk.file(sampleReport(), u"r.txt"_s);
    desk.window().openPaths({source});
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    QVERIFY(desk.window().save());
    desk.page().session().typeText(desk.cell(granted), u"18"_s);
    QTRY_COMPARE(desk.copies().size(), 1);

    desk.restart();
    desk.show();
    desk.window().begin({desk.path(u"r.gouji.json"_s)});
    QCOMPARE(desk.valueOf(granted), u"17"_s);
    press(desk.window().recoveryPanel()->recoverButton());
    QCOMPARE(desk.window().pageCount(), 1);
    QCOMPARE(desk.valueOf(granted), u"18"_s);
}

void TestDocuments::whatWasLeftIsThrownAwayOnlyWhenAsked()
{
    Desk desk;
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    QTRY_COMPARE(desk.copies().size(), 1);
    desk.restart();
    desk.show();
    desk.window().begin({});
    const RecoveryPanel *panel = desk.window().recoveryPanel();
    press(panel->laterButton());
    QCOMPARE(desk.copies().size(), 1);

    desk.restart();
    desk.show();
    desk.window().begin({});
    panel = desk.window().recoveryPanel();
    press(panel->discardButton());
    QCOMPARE(desk.prompter.askedDiscard, QStringList{u"r.gouji.json"_s});
    QCOMPARE(desk.copies().size(), 1);
    QVERIFY(panel->isVisible());
    desk.prompter.discardAnswer = true;
    press(panel->discardButton());
    QVERIFY(desk.copies().isEmpty());
    QVERIFY(!panel->isVisible());
}

void TestDocuments::discardedChangesLeaveNoCopy()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    QTRY_COMPARE(desk.copies().size(), 1);
    desk.prompter.unsavedAnswer = Prompter::Unsaved::Discard;
    QVERIFY(desk.window().close());
    desk.restart();
    QVERIFY(desk.copies().isEmpty());
}

void TestDocuments::changedSourceIsReadAgain()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const QString other = u"t3.partly_granted.natural_person"_s;
    const QString otherValue = desk.valueOf(other);
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    desk.page().session().typeText(desk.cell(other), u"99"_s);
    desk.page().setCurrentCell(desk.cell(other));
    // Another title, and other characters in one of the two.
    QByteArray changed = sampleReport();
    changed.replace("\t71\t2\t", "\t72\t2\t");
    desk.file(changed, u"r.txt"_s);
    QTRY_VERIFY(desk.page().messageBar()->text().contains(u"changed on disk"));
    QCOMPARE(desk.page().messageBar()->buttons().size(), 1);
    press(desk.page().messageBar()->buttons().constFirst());
    QCOMPARE(desk.window().pageCount(), 1);
    QCOMPARE(desk.valueOf(granted), u"72"_s);
    QCOMPARE(desk.valueOf(other), u"99"_s);
    QVERIFY(otherValue != u"99"_s);
    QCOMPARE(desk.page().currentCell(), desk.cell(other));
    QVERIFY(desk.window().isWindowModified());
    const QString said = desk.page().messageBar()->text();
    QVERIFY2(said.contains(u"1 correction carried over"), qPrintable(said));
    QVERIFY2(said.contains(u"“17” was typed over “71”; “72” is printed now"), qPrintable(said));
    QTRY_COMPARE(desk.copies().size(), 1);
}

void TestDocuments::sourceTakenAwayIsSaid()
{
    Desk desk;
    desk.show();
    const QString source = desk.file(sampleReport(), u"r.txt"_s);
    desk.window().openPaths({source});
    QVERIFY(desk.page().messageBar()->text().isEmpty());
    QVERIFY(QFile::remove(source));
    QTRY_VERIFY(desk.page().messageBar()->text().contains(u"no longer there"));
    QVERIFY(desk.page().messageBar()->buttons().isEmpty());
    desk.file(sampleReport(), u"r.txt"_s);
    QTRY_VERIFY(desk.page().messageBar()->text().isEmpty());
}

void TestDocuments::earlierCorrectionsAreTakenOver()
{
    Desk desk;
    const QString source = desk.file(sampleReport(), u"r.txt"_s);
    desk.window().openPaths({source});
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    QVERIFY(desk.window().save());
    QVERIFY(desk.window().closePage(0));
    desk.file(sampleReport() + "\n", u"r.txt"_s);
    desk.window().openPaths({source});
    QCOMPARE(desk.valueOf(granted), u"71"_s);
    QVERIFY(desk.page().messageBar()->text().contains(u"earlier state"));
    press(desk.page().messageBar()->buttons().constFirst());
    QCOMPARE(desk.window().pageCount(), 1);
    QCOMPARE(desk.valueOf(granted), u"17"_s);
}

void TestDocuments::lastSessionComesBack()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"a.txt"_s),
                             desk.file(cleanReport(), u"b.txt"_s),
                             desk.file(cleanReport(), u"c.txt"_s)});
    desk.window().tabs().tabBar()->moveTab(2, 0);
    desk.window().tabs().setCurrentIndex(1);
    QCOMPARE(desk.page().fileName(), u"a.txt"_s);
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    QVERIFY(desk.window().save());
    desk.page().setCurrentCell(desk.cell(granted));
    QVERIFY(desk.window().close());
    QVERIFY(QFile::remove(desk.path(u"c.txt"_s)));

    desk.restart();
    desk.show();
    desk.window().begin({});
    // What is gone is said; the rest comes in its order.
    QCOMPARE(namesOf(desk.window()), (QStringList{u"a.txt"_s, u"b.txt"_s}));
    QVERIFY(desk.window().messageBar()->text().contains(u"c.txt"));
    QCOMPARE(desk.page().fileName(), u"a.txt"_s);
    QCOMPARE(desk.page().currentCell(), desk.cell(granted));
    QCOMPARE(desk.valueOf(granted), u"17"_s);

    Preferences preferences = desk.application().settings().preferences();
    preferences.reopens = false;
    desk.application().settings().setPreferences(preferences);
    desk.restart();
    desk.window().begin({});
    QCOMPARE(desk.window().pageCount(), 0);
}

void TestDocuments::filesAskedForAreOpenedAlone()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"a.txt"_s)});
    QVERIFY(desk.window().close());
    desk.restart();
    desk.window().begin({desk.file(cleanReport(), u"b.txt"_s)});
    QCOMPARE(namesOf(desk.window()), QStringList{u"b.txt"_s});
}

void TestDocuments::anotherStartBringsItsFiles()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"a.txt"_s)});
    desk.window().comeForward({desk.file(cleanReport(), u"b.txt"_s)});
    QCOMPARE(namesOf(desk.window()), (QStringList{u"a.txt"_s, u"b.txt"_s}));
    QCOMPARE(desk.page().fileName(), u"b.txt"_s);
}

int main(int argc, char *argv[])
{
    return runGuiTest<TestDocuments>(argc, argv);
}

#include "tst_documents.moc"
