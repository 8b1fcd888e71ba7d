#include "core/export/exporter.h"
#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/panels/messagebar.h"
#include "ui/windows/actions.h"

#include <QComboBox>
#include <QDir>
#include <QProgressDialog>
#include <QPushButton>
#include <QTableWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QString granted = u"t3.granted.natural_person"_s;
constexpr int patience = 60'000; // pages are set slowly under a sanitizer
const QString draft = u"Draft, 2 open errors"_s;

ExportAnswer into(const QString &path, const QString &format)
{
    return {.path = path, .plan = {.format = format, .choices = {}}};
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<unreadable>");
}

QStringList openSeveral(Desk &desk, int count)
{
    QStringList paths;
    for (int i = 0; i < count; ++i)
        paths.append(desk.file(i == 0 ? sampleReport() : cleanReport(), u"r%1.txt"_s.arg(i)));
    desk.show();
    desk.window().openPaths(paths);
    (void)desk.window();
    desk.window().messageBar()->clear();
    return paths;
}

CompareDialog *comparison(Desk &desk)
{
    return desk.window().findChild<CompareDialog *>();
}

/// The cells marked as changed, by what they show.
QStringList marked(const CompareDialog &dialog)
{
    QStringList texts;
    for (const QTableWidget *grid : dialog.findChildren<QTableWidget *>()) {
        for (int row = 0; row < grid->rowCount(); ++row) {
            for (int column = 0; column < grid->columnCount(); ++column) {
                const QTableWidgetItem *item = grid->item(row, column);
                if (item != nullptr && item->text().startsWith(u'▸'))
                    texts.append(item->text().sliced(2));
            }
        }
    }
    texts.sort();
    return texts;
}

} // namespace

/// What leaves the window: exports of one and of many, comparisons.
class TestExports : public QObject
{
    Q_OBJECT

private slots:
    void allOpenReportsGoIntoAFolder_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : exportFormats())
            QTest::newRow(qPrintable(format)) << format;
    }

    void allOpenReportsGoIntoAFolder()
    {
        QFETCH(const QString, format);
        Desk desk;
        openSeveral(desk, 3);
        desk.prompter.exportAnswer = into(desk.path(u"out"_s), format);
        desk.window().actions().exportAll->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.window().messageBar()->text().contains(u"3 reports exported to"), patience);
        QCOMPARE(desk.prompter.askedExport.reportCount, 3);
        QCOMPARE(desk.prompter.askedExport.openErrors, 2);
        QCOMPARE(filesIn(desk.path(u"out"_s)),
                 (QStringList{u"r0."_s + format, u"r1."_s + format, u"r2."_s + format}));
        QVERIFY(!desk.window().isWindowModified());
    }

    void oneThatFailsStopsNoOther()
    {
        Desk desk;
        openSeveral(desk, 3);
        QVERIFY(QDir().mkpath(desk.path(u"out/r1.csv"_s)));
        desk.prompter.exportAnswer = into(desk.path(u"out"_s), u"csv"_s);
        desk.window().actions().exportAll->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.window().messageBar()->text().contains(u"2 reports exported to"), patience);
        const QString said = desk.window().messageBar()->text();
        QVERIFY2(said.contains(u"out/r1.csv cannot be written: a folder has that name"),
                 qPrintable(said));
        QCOMPARE(filesIn(desk.path(u"out"_s)), (QStringList{u"r0.csv"_s, u"r2.csv"_s}));
    }

    void cancellingLeavesTheRestUndone()
    {
        Desk desk;
        openSeveral(desk, 4);
        desk.prompter.exportAnswer = into(desk.path(u"out"_s), u"html"_s);
        desk.window().actions().exportAll->trigger();
        auto *progress = desk.window().findChild<QProgressDialog *>();
        QVERIFY(progress != nullptr);
        QCOMPARE(progress->maximum(), 4);
        progress->findChild<QPushButton *>()->click(); // the first one is under way
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.window().messageBar()->text().contains(u"Cancelled: 1 of 4 reports"), patience);
        QCOMPARE(filesIn(desk.path(u"out"_s)), QStringList{u"r0.html"_s});
        QVERIFY(contentOf(desk.path(u"out/r0.html"_s)).trimmed().endsWith("</html>"));
        // The window goes on, and so does the next export.
        QTRY_VERIFY(desk.window().findChild<QProgressDialog *>() == nullptr);
        desk.window().actions().exportAll->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(
            desk.window().messageBar()->text().contains(u"4 reports exported to"), patience);
    }

    void closingWaitsForTheReportUnderWay()
    {
        Desk desk;
        openSeveral(desk, 2);
        desk.prompter.exportAnswer = into(desk.path(u"out"_s), u"html"_s);
        desk.window().actions().exportAll->trigger();
        desk.restart();
        for (const QString &name : filesIn(desk.path(u"out"_s)))
            QVERIFY(contentOf(desk.path(u"out/"_s + name)).trimmed().endsWith("</html>"));
    }

    void choicesAreRemembered()
    {
        Desk desk;
        openSeveral(desk, 1);
        ExportAnswer answer = into(desk.path(u"a.docx"_s), u"docx"_s);
        answer.plan.choices.headings = DocumentChoices::Headings::Printed;
        answer.plan.choices.missing = DocumentChoices::Missing::LeftOut;
        answer.plan.choices.cellMarks = true;
        answer.plan.choices.corrections = true;
        desk.prompter.exportAnswer = answer;
        desk.window().actions().exportReport->trigger();
        desk.restart();
        desk.window().openPaths({desk.path(u"r0.txt"_s)});
        desk.prompter.exportAnswer = {};
        (void)desk.window();
        desk.window().actions().exportReport->trigger();
        QCOMPARE(desk.prompter.askedExport.plan, answer.plan);
        // The dialog itself shows them.
        const ExportDialog dialog(desk.prompter.askedExport);
        QCOMPARE(dialog.answer().plan, answer.plan);
        QCOMPARE(dialog.findChild<QComboBox *>(u"exportFormat"_s)->currentData().toString(),
                 u"docx"_s);
    }

    void openErrorsMarkADraft()
    {
        Desk desk;
        openSeveral(desk, 1);
        desk.prompter.exportAnswer = into(desk.path(u"a.html"_s), u"html"_s);
        desk.window().actions().exportReport->trigger();
        QVERIFY(desk.prompter.askedCleanExport.isEmpty());
        QVERIFY(QString::fromUtf8(contentOf(desk.path(u"a.html"_s))).contains(draft));
    }

    void aCleanExportOfOpenErrorsIsAskedFor()
    {
        Desk desk;
        openSeveral(desk, 1);
        ExportAnswer clean = into(desk.path(u"a.html"_s), u"html"_s);
        clean.plan.choices.draftMark = false;
        desk.prompter.exportAnswer = clean;
        desk.window().actions().exportReport->trigger();
        QCOMPARE(desk.prompter.askedCleanExport, QList<int>{2});
        QVERIFY(!QFile::exists(clean.path)); // the answer was no
        desk.prompter.cleanExportAnswer = true;
        desk.window().actions().exportReport->trigger();
        QCOMPARE(desk.prompter.askedCleanExport, (QList<int>{2, 2}));
        QVERIFY(!QString::fromUtf8(contentOf(clean.path)).contains(draft));
        // Never remembered: the next one is a draft again.
        desk.window().actions().exportReport->trigger();
        QVERIFY(desk.prompter.askedExport.plan.choices.draftMark);
    }

    void withoutErrorsNothingIsAsked()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(cleanReport(), u"c.txt"_s)});
        QCOMPARE(desk.errors(), 0);
        ExportAnswer clean = into(desk.path(u"c.html"_s), u"html"_s);
        clean.plan.choices.draftMark = false;
        desk.prompter.exportAnswer = clean;
        desk.window().actions().exportReport->trigger();
        QVERIFY(desk.prompter.askedCleanExport.isEmpty());
        QVERIFY(QFile::exists(clean.path));
    }

    void comparedWithTheOriginal()
    {
        Desk desk;
        openSeveral(desk, 1);
        desk.page().setCurrentCell(desk.cell(granted));
        desk.type(u"17"_s);
        QTRY_COMPARE(desk.valueOf(granted), u"17"_s);
        desk.window().actions().compareWithSource->trigger();
        const CompareDialog *dialog = comparison(desk);
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->diff().cells.size(), 1);
        QCOMPARE(dialog->diff().cells[0].cell, granted);
        QCOMPARE(marked(*dialog), (QStringList{u"17"_s, u"71"_s}));
        QCOMPARE(dialog->currentChange(), 0);
    }

    void comparedWithAnotherReport()
    {
        Desk desk;
        openSeveral(desk, 1);
        desk.prompter.openAnswer = {desk.file(cleanReport(), u"other.txt"_s)};
        desk.window().actions().compareWithFile->trigger();
        CompareDialog *dialog = comparison(desk);
        QVERIFY(dialog != nullptr);
        const auto count = static_cast<int>(dialog->diff().cells.size());
        QVERIFY(count > 1);
        QCOMPARE(marked(*dialog).size(), 2 * count);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        for (int change = 1; change < count; ++change) {
            QTest::keyClick(dialog, Qt::Key_F8);
            QTRY_COMPARE(dialog->currentChange(), change);
        }
        QTest::keyClick(dialog, Qt::Key_F8, Qt::ShiftModifier);
        QTRY_COMPARE(dialog->currentChange(), count - 2);
    }

    void textsAreComparedToo()
    {
        Desk desk;
        openSeveral(desk, 1);
        QByteArray other = sampleReport();
        other.append("\n另外补充说明一段。\n");
        desk.prompter.openAnswer = {desk.file(other, u"other.txt"_s)};
        desk.window().actions().compareWithFile->trigger();
        const CompareDialog *dialog = comparison(desk);
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->diff().cells.isEmpty());
        QCOMPARE(dialog->diff().paragraphs.value_or(QList<ParagraphDifference>()).size(), 1);
        QCOMPARE(dialog->currentChange(), 0);
    }

    /// Of a file of several the one that belongs beside the report in front.
    void comparedWithItsOwnOfSeveral()
    {
        Desk desk;
        openSeveral(desk, 1);
        QByteArray elsewhere = cleanReport();
        const QString agency = desk.page().session().document().report().agency->value;
        elsewhere.replace(agency.toUtf8(), "东山县");
        desk.prompter.openAnswer = {desk.file(elsewhere + '\n' + sampleReport(), u"several.txt"_s)};
        desk.window().actions().compareWithFile->trigger();
        const CompareDialog *dialog = comparison(desk);
        QVERIFY(dialog != nullptr);
        QVERIFY(dialog->diff().cells.isEmpty());
    }

    void whatCannotBeComparedIsSaid()
    {
        Desk desk;
        openSeveral(desk, 1);
        desk.prompter.openAnswer = {desk.file({}, u"letter.txt"_s)};
        desk.window().actions().compareWithFile->trigger();
        QVERIFY(comparison(desk) == nullptr);
        QVERIFY(desk.window().messageBar()->text().contains(u"letter.txt"));
    }
};

int main(int argc, char *argv[])
{
    return runGuiTest<TestExports>(argc, argv);
}

#include "tst_exports.moc"
