#include "tests/support/samplereport.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/dialogs/textchanges.h"

#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

const QString Granted = u"t3.granted.natural_person"_s;

Report newest()
{
    return makeReport(builtInCatalogue()->newestForm().edition);
}

int markedCells(const CompareDialog &dialog)
{
    int marked = 0;
    for (const QTableWidget *grid : dialog.findChildren<QTableWidget *>()) {
        for (int row = 0; row < grid->rowCount(); ++row) {
            for (int column = 0; column < grid->columnCount(); ++column) {
                const QTableWidgetItem *item = grid->item(row, column);
                marked += item != nullptr && item->font().bold() ? 1 : 0;
            }
        }
    }
    return marked;
}

} // namespace

class TestCompareDialog : public QObject
{
    Q_OBJECT

private slots:
    void sameReports()
    {
        const CompareDialog dialog({u"a"_s, newest()}, {u"b"_s, newest()});
        QVERIFY(dialog.diff().isEmpty());
        QCOMPARE(dialog.currentChange(), -1);
        QCOMPARE(markedCells(dialog), 0);
    }

    void changesAreMarkedOnBothSidesAndGoneThrough()
    {
        Report changed = newest();
        setPrinted(changed, Granted, u"7"_s);
        setPrinted(changed, u"t4.reconsideration.total"_s, u"9"_s);
        CompareDialog dialog({u"a"_s, newest()}, {u"b"_s, changed});
        QCOMPARE(markedCells(dialog), 4);
        const auto *tabs = dialog.findChild<QTabWidget *>();
        QCOMPARE(dialog.currentChange(), 0);
        QCOMPARE(tabs->currentIndex(), 1);
        dialog.goToNext();
        QCOMPARE(dialog.currentChange(), 1);
        QCOMPARE(tabs->currentIndex(), 2);
        dialog.goToNext();
        QCOMPARE(dialog.currentChange(), 1);
        dialog.goToPrevious();
        QCOMPARE(dialog.currentChange(), 0);
    }

    void textsFollowTheCells()
    {
        const auto side = [](const QString &name, const QString &granted, const QString &text) {
            CompareDialog::Side made{name, newest(), {u"一、总体情况\n"_s + text, {}}};
            setPrinted(made.report, Granted, granted);
            made.report.sections = {{.number = 1,
                                     .heading = u"一、总体情况"_s,
                                     .span = {0, 6},
                                     .content = {7, made.source.text.size()}}};
            return made;
        };
        CompareDialog dialog(side(u"a"_s, u"0"_s, u"公开信息十条。\n不变。"_s),
                             side(u"b"_s, u"7"_s, u"公开信息九条。\n不变。\n新增一段。"_s));
        const auto *tabs = dialog.findChild<QTabWidget *>();
        const auto *texts = dialog.findChild<TextChanges *>();
        QVERIFY(texts != nullptr);
        QCOMPARE(tabs->indexOf(texts), tabs->count() - 1);
        QCOMPARE(texts->rowCount(), 2);
        QCOMPARE(texts->item(0, 1)->text(), u"公开信息十条。"_s);
        QCOMPARE(texts->item(0, 2)->text(), u"公开信息九条。"_s);
        QCOMPARE(texts->item(1, 1)->text(), QString());
        QVERIFY(tabs->currentWidget() != texts);
        dialog.goToNext();
        QCOMPARE(dialog.currentChange(), 1);
        QCOMPARE(tabs->currentWidget(), texts);
        QCOMPARE(texts->currentRow(), 0);
        dialog.goToNext();
        QCOMPARE(texts->currentRow(), 1);
        dialog.goToNext();
        QCOMPARE(dialog.currentChange(), 2);
        dialog.goToPrevious();
        dialog.goToPrevious();
        QVERIFY(tabs->currentWidget() != texts);
    }

    void sameTextsHaveNoPage()
    {
        const ReportSource source{u"一、总体情况\n不变。"_s, {}};
        const CompareDialog dialog({u"a"_s, newest(), source}, {u"b"_s, newest(), source});
        QVERIFY(dialog.findChild<TextChanges *>() == nullptr);
        QCOMPARE(dialog.currentChange(), -1);
    }

    void editionsSideBySide()
    {
        const Report older = makeReport(builtInCatalogue()->forms().constFirst().edition);
        const CompareDialog dialog({u"a"_s, older}, {u"b"_s, newest()});
        QVERIFY(dialog.findChildren<QTableWidget *>().size() == 6);
        QVERIFY(markedCells(dialog) > 0);
    }
};

QTEST_MAIN(TestCompareDialog)
#include "tst_comparedialog.moc"
