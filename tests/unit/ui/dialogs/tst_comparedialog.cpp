#include "tests/support/samplereport.h"
#include "ui/dialogs/comparedialog.h"

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
