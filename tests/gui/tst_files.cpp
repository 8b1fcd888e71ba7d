#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "ui/models/problemmodel.h"
#include "ui/panels/formview.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/sourceview.h"
#include "ui/windows/actions.h"

#include <QAction>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMimeData>
#include <QTextBlock>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QString granted = u"t3.granted.natural_person"_s;

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

/// Opening, saving, closing, exporting: what happens to files, and what is said of it.
class TestFiles : public QObject
{
    Q_OBJECT

private slots:
    void savedCorrectionsComeBack();
    void closingAsksWhatToDoWithCorrections();
    void correctionsComeBackWithTheSource();
    void changedSourceIsSaid();
    void savingCommitsWhatIsBeingTyped();
    void guessedEncodingIsSaid();
    void saveAsGoesWhereTold();
    void failingSaveIsSaidAndKeepsTheReport();
    void exportCanBeReadBack();
    void failingExportIsSaid();
    void filesAreDroppedOntoTheWindow();
    void failingFileStopsNoOther();
    void sameFileIsNotOpenedTwice();
    void folderOpensItsReports();
    void recentFilesAreRemembered();
    void sampleOpens();
};

void TestFiles::savedCorrectionsComeBack()
{
    Desk desk;
    desk.show();
    const QString source = desk.file(sampleReport(), u"r.txt"_s);
    desk.window().openPaths({source});
    desk.page().setCurrentCell(desk.cell(granted));
    desk.type(u"17"_s);
    QTRY_COMPARE(desk.errors(), 0);
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
    QCOMPARE(desk.valueOf(granted), u"17"_s);
    QCOMPARE(desk.page().session().document().report().cell(desk.cell(granted)).reading.raw,
             u"71"_s);
    QCOMPARE(desk.errors(), 0);
    QCOMPARE(desk.textView()->document()->firstBlock().text(),
             u"示例市水务局2024年政府信息公开工作年度报告"_s);
    QVERIFY(!desk.window().isWindowModified());
}

void TestFiles::closingAsksWhatToDoWithCorrections()
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

void TestFiles::correctionsComeBackWithTheSource()
{
    Desk desk;
    const QString source = desk.file(sampleReport(), u"r.txt"_s);
    desk.window().openPaths({source});
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    QVERIFY(desk.window().save());
    desk.restart();
    desk.window().openPaths({source});
    QCOMPARE(desk.valueOf(granted), u"17"_s);
    QVERIFY(desk.page().messageBar()->text().contains(u"taken up again"));
}

void TestFiles::changedSourceIsSaid()
{
    Desk desk;
    const QString source = desk.file(sampleReport(), u"r.txt"_s);
    desk.window().openPaths({source});
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    QVERIFY(desk.window().save());
    const QString saved = desk.page().session().reportPath();
    desk.file(cleanReport() + "\n", u"r.txt"_s);
    desk.restart();
    desk.window().openPaths({saved});
    QVERIFY(desk.page().messageBar()->text().contains(u"has changed"));
    QVERIFY(QFile::remove(source));
    desk.restart();
    desk.window().openPaths({saved});
    QVERIFY(desk.page().messageBar()->text().contains(u"is not there"));
    QCOMPARE(desk.valueOf(granted), u"17"_s);
}

void TestFiles::savingCommitsWhatIsBeingTyped()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.page().setCurrentCell(desk.cell(granted));
    FormView *view = desk.page().formView(1);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_7);
    QTest::keyClick(&desk.window(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.valueOf(granted), u"17"_s);
    QVERIFY(!desk.window().isWindowModified());
    QVERIFY(QFile::exists(desk.page().session().reportPath()));
}

void TestFiles::guessedEncodingIsSaid()
{
    Desk desk;
    QByteArray broken = cleanReport();
    broken.replace("312", "3\xff\xfe"
                          "2");
    desk.window().openPaths({desk.file(broken, u"r.txt"_s)});
    QCOMPARE(desk.window().pageCount(), 1);
    QVERIFY(!desk.page().messageBar()->text().isEmpty());
}

void TestFiles::saveAsGoesWhereTold()
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

void TestFiles::failingSaveIsSaidAndKeepsTheReport()
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

void TestFiles::exportCanBeReadBack()
{
    Desk desk;
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    desk.prompter.exportAnswer = {.path = desk.path(u"out.json"_s),
                                  .plan = {.format = u"json"_s, .choices = {}}};
    desk.window().actions().exportReport->trigger();
    QCOMPARE(desk.prompter.askedExport.reportCount, 1);
    QVERIFY(desk.prompter.askedExport.pages(ExportPlan()).has_value());
    QVERIFY(desk.window().messageBar()->text().contains(u"out.json"));
    const QJsonObject cell = QJsonDocument::fromJson(contentOf(desk.path(u"out.json"_s)))
                                 .object()[u"cells"_s]
                                 .toObject()[granted]
                                 .toObject();
    QCOMPARE(cell[u"value"_s].toString(), u"17"_s);
    QCOMPARE(cell[u"raw"_s].toString(), u"71"_s);
    QCOMPARE(cell[u"state"_s].toString(), u"corrected"_s);

    desk.prompter.exportAnswer = {.path = desk.path(u"out.xlsx"_s),
                                  .plan = {.format = u"xlsx"_s, .choices = {}}};
    desk.window().actions().exportReport->trigger();
    QVERIFY(contentOf(desk.path(u"out.xlsx"_s)).startsWith("PK"));
    desk.prompter.exportAnswer = {};
    desk.window().messageBar()->clear();
    desk.window().actions().exportReport->trigger();
    QVERIFY(desk.window().messageBar()->text().isEmpty());
}

void TestFiles::failingExportIsSaid()
{
    Desk desk;
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.prompter.exportAnswer = {.path = desk.path(u"no/such/out.csv"_s),
                                  .plan = {.format = u"csv"_s, .choices = {}}};
    desk.window().actions().exportReport->trigger();
    QVERIFY(desk.window().messageBar()->text().contains(u"cannot be written"));
}

void TestFiles::filesAreDroppedOntoTheWindow()
{
    Desk desk;
    desk.show();
    drop(desk.window(),
         {desk.file(sampleReport(), u"a.txt"_s), desk.file(cleanReport(), u"b.txt"_s)});
    QCOMPARE(desk.window().pageCount(), 2);
    // The first is in front, and stays there while the others come.
    QCOMPARE(desk.page().fileName(), u"a.txt"_s);
    QCOMPARE(desk.window().page(1)->fileName(), u"b.txt"_s);
}

void TestFiles::failingFileStopsNoOther()
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

void TestFiles::sameFileIsNotOpenedTwice()
{
    Desk desk;
    const QString a = desk.file(cleanReport(), u"a.txt"_s);
    desk.window().openPaths({a, desk.file(sampleReport(), u"b.txt"_s)});
    desk.window().openPaths({a});
    QCOMPARE(desk.window().pageCount(), 2);
    QCOMPARE(desk.page().fileName(), u"a.txt"_s);
}

void TestFiles::folderOpensItsReports()
{
    Desk desk;
    desk.window().openPaths({desk.file(cleanReport(), u"a.txt"_s)});
    desk.file(sampleReport(), u"b.txt"_s);
    desk.file("no report", u"c.png"_s);
    desk.window().openPaths({QFileInfo(desk.path(u"a.txt"_s)).absolutePath()});
    QCOMPARE(desk.window().pageCount(), 2);
}

void TestFiles::recentFilesAreRemembered()
{
    Desk desk;
    const QString a = desk.file(cleanReport(), u"a.txt"_s);
    desk.window().openPaths({a});
    desk.restart();
    QMenu *menu = desk.window().actions().recentMenu;
    emit menu->aboutToShow();
    // The file, a line, and what clears the list.
    QCOMPARE(menu->actions().size(), 3);
    QCOMPARE(menu->actions().constFirst()->text(), u"a.txt"_s);
    menu->actions().constFirst()->trigger();
    QCOMPARE(desk.window().pageCount(), 1);
    menu->actions().constLast()->trigger();
    QVERIFY(desk.application().settings().recentFiles().isEmpty());
}

void TestFiles::sampleOpens()
{
    Desk desk;
    desk.window().actions().openSample->trigger();
    QCOMPARE(desk.window().pageCount(), 1);
    QCOMPARE(desk.errors(), 2);
    QVERIFY(desk.page().session().reportPath().endsWith(u".gouji.json"));
}

int main(int argc, char *argv[])
{
    return runGuiTest<TestFiles>(argc, argv);
}

#include "tst_files.moc"
