#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "ui/messages/messages.h"
#include "ui/panels/sourceview.h"
#include "ui/windows/actions.h"

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QString granted = u"t3.granted.natural_person"_s;

/// A clean report in which a number of the row of granted lost its separator.
QByteArray merged()
{
    QByteArray report = cleanReport();
    return report.replace("\t17\t2\t0\t0\t1\t0\t20", "\t172\t0\t0\t1\t0\t20");
}

QStringList rowOf(Desk &desk)
{
    QStringList texts;
    for (const QString &column :
         {u"natural_person"_s, u"commercial"_s, u"research"_s, u"public_interest"_s,
          u"legal_service"_s, u"other_org"_s, u"total"_s})
        texts += desk.valueOf(u"t3.granted."_s + column);
    return texts;
}

const QStringList asPrinted = {u"17"_s, u"2"_s, u"0"_s, u"0"_s, u"1"_s, u"0"_s, u"20"_s};

} // namespace

/// What no engine can know, by keys, and undone.
class TestRowCommands : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreShiftedAndBack()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
        QCOMPARE(rowOf(desk), asPrinted);
        desk.page().setCurrentCell(desk.cell(granted));
        desk.page().focusTable();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(rowOf(desk), (QStringList{{}, u"17"_s, u"2"_s, u"0"_s, u"0"_s, u"1"_s, u"0"_s}));
        QVERIFY(desk.errors() > 0);
        QCOMPARE(desk.page().session().undoStack().count(), 1);
        QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rowOf(desk), asPrinted);
        QCOMPARE(desk.errors(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(rowOf(desk), (QStringList{u"2"_s, u"0"_s, u"0"_s, u"1"_s, u"0"_s, u"20"_s, {}}));
        QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rowOf(desk), asPrinted);
    }

    void theChosenLineIsTheRow()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(cleanReport(), u"r.txt"_s)});
        desk.page().setCurrentCell(desk.cell(granted));
        SourceView *view = desk.textView();
        QTextCursor cursor = view->document()->find(u"（二）部分公开"_s);
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        view->setTextCursor(cursor);
        QVERIFY(desk.window().actions().readRow->isEnabled());
        desk.window().actions().readRow->trigger();
        QCOMPARE(rowOf(desk),
                 (QStringList{u"5"_s, u"1"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"6"_s}));
        const Cell &cell = desk.page().session().document().report().cell(desk.cell(granted));
        QVERIFY(cell.readAt.has_value());
        QVERIFY(Messages::cellTip(desk.cell(granted), desk.page().session().document().report())
                    .contains(u"row read from the text"));
        QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(rowOf(desk), asPrinted);
    }

    void anotherWayToReadTakesOneKey()
    {
        Desk desk;
        desk.show();
        desk.window().openPaths({desk.file(merged(), u"r.txt"_s)});
        const CellId cell = desk.cell(granted);
        const Report &report = desk.page().session().document().report();
        QVERIFY(report.cell(cell).review() || report.cell(cell).reading.doubts);
        QCOMPARE(rowOf(desk), asPrinted);
        QVERIFY(!report.cell(cell).reading.alternatives.isEmpty());
        QVERIFY(Messages::cellTip(cell, report).contains(u"May also be read as"));
        desk.page().setCurrentCell(cell);
        QVERIFY(desk.window().actions().nextAlternative->isEnabled());
        const QString other = report.cell(cell).reading.alternatives.constFirst().raw;
        desk.page().focusTable();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
        QCOMPARE(desk.valueOf(granted), other);
        QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.valueOf(granted), u"17"_s);
        // Where there is no other way the key does nothing.
        desk.page().setCurrentCell(desk.cell(u"t3.partly_granted.total"_s));
        QVERIFY(!desk.window().actions().nextAlternative->isEnabled());
    }

    void theTourGoesFromCellToCell()
    {
        Desk desk;
        desk.show();
        QByteArray report = cleanReport();
        report.replace("\t5\t1\t0\t0\t0\t0\t6", "\t5\tl\t0\t0\t0\tO\t6");
        desk.window().openPaths({desk.file(report, u"r.txt"_s)});
        desk.page().setCurrentCell(desk.cell(granted));
        desk.page().focusTable();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F4);
        QCOMPARE(desk.page().currentCellId(), u"t3.partly_granted.commercial"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F4);
        QCOMPARE(desk.page().currentCellId(), u"t3.partly_granted.other_org"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F4);
        QCOMPARE(desk.page().currentCellId(), u"t3.partly_granted.commercial"_s);
    }

    void keysAreTold()
    {
        Desk desk;
        const QString keys = desk.window().actions().keyLines().join(u'\n');
        for (const QString &key :
             {u"F4\t"_s, u"F9\t"_s, u"Alt+Left\t"_s, u"Alt+Right\t"_s, u"Ctrl+Shift+L\t"_s})
            QVERIFY2(keys.contains(key), qPrintable(key));
    }
};

int main(int argc, char *argv[])
{
    return runGuiTest<TestRowCommands>(argc, argv);
}

#include "tst_rowcommands.moc"
