#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "tests/gui/support/keys.h"
#include "ui/messages/messages.h"
#include "ui/models/formtablemodel.h"
#include "ui/models/nextcell.h"
#include "ui/panels/findbar.h"
#include "ui/panels/formview.h"
#include "ui/panels/notebar.h"
#include "ui/panels/problembar.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/proposalpanel.h"
#include "ui/panels/sourcepane.h"
#include "ui/panels/sourceview.h"
#include "ui/windows/actions.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenuBar>
#include <QScrollBar>
#include <QToolBar>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

constexpr int tableThree = 1;
const QString granted = u"t3.granted.natural_person"_s;

/// Counts from now on how often widgets are painted.
class PaintCount : public QObject
{
public:
    PaintCount() { QCoreApplication::instance()->installEventFilter(this); }

    [[nodiscard]] int of(const QObject *widget) const { return m_counts.value(widget); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            ++m_counts[watched];
        return false;
    }

private:
    QHash<const QObject *, int> m_counts;
};

} // namespace

/// Reviewing a report with the keys alone.
class TestReview : public QObject
{
    Q_OBJECT

private slots:
    void oneWrongDigitTakesThreeKeys();
    void whatIsTypedShowsEverywhereAtOnce();
    void keyPaintsOnlyWhatChanged();
    void confirmingTheNextCellTakesOneKey();
    void wholeReportWithoutTheMouse();
    void documentItselfIsWrong();
    void problemsAreFiltered();
    void spaceInTheListOnlyLooks();
    void charactersAreReadForTheCell();
    void wordsAreFoundInTheOriginal();
    void tableThreeFitsASmallWindow();
    void sectionsAreGoneTo();
    void sameNumberInTheProseIsMarked();
    void markedTextStaysMarkedInAnotherForm();
    void everythingSaysWhatItIs();
};

void TestReview::oneWrongDigitTakesThreeKeys()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    QCOMPARE(desk.errors(), 2);
    Keys keys;
    keys.digits(u"17"_s);
    keys.press(Qt::Key_Return);
    QCOMPARE(desk.valueOf(granted), u"17"_s);
    QCOMPARE(desk.errors(), 0);
    QCOMPARE(keys.count, 3);
    // On to what is next, with the keys in its table.
    QVERIFY(desk.page().currentCell() != desk.cell(granted));
    QCOMPARE(QApplication::focusWidget(), desk.page().formView(tableThree));
}

void TestReview::whatIsTypedShowsEverywhereAtOnce()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    Keys keys;
    QCOMPARE(desk.errors(), 2);
    keys.digits(u"17"_s);
    QCOMPARE(desk.errors(), 0);
    QVERIFY(!desk.window().statusText().contains(u"error"));
    QVERIFY(!desk.page().session().isModified());
    keys.press(Qt::Key_Escape);
    QCOMPARE(desk.errors(), 2);
    QVERIFY(desk.window().statusText().contains(u"2 errors"));
    QCOMPARE(desk.valueOf(granted), u"71"_s);
}

void TestReview::keyPaintsOnlyWhatChanged()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    desk.page().find();
    desk.page().setCurrentCell(desk.cell(granted));
    desk.page().focusTable();
    Keys keys;
    keys.digits(u"98"_s);
    QTRY_VERIFY(desk.window().findChild<ProposalPanel *>()->isVisible());
    keys.press(Qt::Key_Backspace);
    for (int i = 0; i < 3; ++i) // what is painted may ask for more
        QCoreApplication::processEvents();

    PaintCount parts;
    keys.digits(u"6"_s); // still wrong: nothing appears or goes
    QCoreApplication::processEvents();
    QVERIFY(parts.of(desk.page().formView(tableThree)->viewport()) > 0);
    QCOMPARE(parts.of(desk.page().sourcePane()->findBar()), 0);
    QCOMPARE(parts.of(desk.window().menuBar()), 0);
    for (const QToolBar *bar : desk.window().findChildren<QToolBar *>())
        QCOMPARE(parts.of(bar), 0);
}

void TestReview::confirmingTheNextCellTakesOneKey()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const Report &report = desk.page().session().document().report();
    const CellId first = nextToReview(report, {});
    const CellId second = nextToReview(report, first);
    QVERIFY(first.isValid() && second.isValid());
    desk.page().setCurrentCell(first);
    desk.page().focusTable();
    Keys keys;
    keys.press(Qt::Key_Space);
    QCOMPARE(report.cell(first).state(), CellState::Confirmed);
    QCOMPARE(desk.page().currentCell(), second);
    keys.press(Qt::Key_Space);
    QCOMPARE(report.cell(second).state(), CellState::Confirmed);
}

void TestReview::wholeReportWithoutTheMouse()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const ReportDocument &document = desk.page().session().document();
    Keys keys;
    keys.digits(u"17"_s);
    keys.press(Qt::Key_Return);
    // Whatever else is to be looked at is a letter for a digit, or let stand as it is.
    for (int step = 0; step < 40 && desk.page().problemsPanel()->goOn(); ++step) {
        const Cell &cell = document.report().cell(desk.page().currentCell());
        if (cell.value.suggestion) {
            keys.digits(cell.value.suggestion->toString());
            keys.press(Qt::Key_Return);
            continue;
        }
        keys.press(Qt::Key_D, Qt::ControlModifier);
        keys.press(Qt::Key_Return);
    }
    QCOMPARE(desk.errors(), 0);
    QVERIFY(!desk.page().problemsPanel()->goOn());
    keys.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!desk.window().isWindowModified());
    QVERIFY(keys.count < 60);
}

void TestReview::documentItselfIsWrong()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    ProblemsPanel *panel = desk.page().problemsPanel();
    Keys keys;
    keys.press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), panel->noteBar()->line());
    keys.press(Qt::Key_Escape);
    QCOMPARE(desk.errors(), 2);
    QCOMPARE(QApplication::focusWidget(), desk.page().formView(tableThree));

    keys.press(Qt::Key_D, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"as printed"_s);
    keys.press(Qt::Key_Return);
    QCOMPARE(desk.errors(), 0); // both sums at once
    QCOMPARE(panel->model()->groups().constLast().key, ProblemGroup::ofAcknowledged);
    QCOMPARE(panel->model()->groups().constLast().items.constFirst().note, u"as printed"_s);
    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.errors(), 2);
    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.errors(), 0);
    // Another value, another question.
    desk.page().setCurrentCell(desk.cell(granted));
    desk.type(u"72"_s);
    QCOMPARE(desk.errors(), 2);
    QVERIFY(panel->model()->groups().constLast().key != ProblemGroup::ofAcknowledged);
}

void TestReview::problemsAreFiltered()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    ProblemsPanel *panel = desk.page().problemsPanel();
    const auto shown = [panel] {
        qsizetype count = 0;
        for (const ProblemGroup &group : panel->model()->groups())
            count += group.items.size();
        return count;
    };
    const qsizetype all = shown();
    panel->bar()->search()->setText(u"granted"_s);
    QVERIFY(shown() > 0 && shown() < all);
    panel->bar()->search()->setText(u"nothing like it"_s);
    QCOMPARE(shown(), 0);
    // What is not listed counts all the same.
    QCOMPARE(desk.errors(), 2);
    panel->bar()->search()->clear();
    QCOMPARE(shown(), all);
}

void TestReview::spaceInTheListOnlyLooks()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    ProblemsPanel *panel = desk.page().problemsPanel();
    panel->view()->setFocus();
    const CellId cell = desk.cell(u"t3.unavailable.not_held.legal_service"_s);
    panel->view()->setCurrentIndex(panel->model()->indexOf(cell));
    QTest::keyClick(panel->view(), Qt::Key_Space);
    QCOMPARE(desk.page().currentCell(), cell);
    QCOMPARE(QApplication::focusWidget(), panel->view());
    QTest::keyClick(panel->view(), Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget(), desk.page().formView(tableThree));
}

void TestReview::charactersAreReadForTheCell()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    SourceView *source = desk.textView();
    const QString text = desk.page().session().document().source().text.text();
    const qsizetype at = text.indexOf(u"44件");
    QTextCursor cursor(source->document());
    cursor.setPosition(static_cast<int>(at));
    cursor.setPosition(static_cast<int>(at + 2), QTextCursor::KeepAnchor);
    source->setTextCursor(cursor);
    source->setFocus();
    QTest::keyClick(source, Qt::Key_Return);
    QCOMPARE(desk.valueOf(granted), u"44"_s);
    // Its characters are those now, and a click there leads to the cell.
    QCOMPARE(source->cellAt(at), desk.cell(granted));
    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.valueOf(granted), u"71"_s);
    QVERIFY(!source->cellAt(at).isValid());
}

void TestReview::wordsAreFoundInTheOriginal()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    QTest::keyClick(&desk.window(), Qt::Key_F, Qt::ControlModifier);
    FindBar *bar = desk.page().sourcePane()->findBar();
    QCOMPARE(QApplication::focusWidget(), bar->line());
    bar->line()->setText(u"行政许可"_s);
    QCOMPARE(bar->countText(), u"1 of 1"_s);
    bar->line()->setText(u"不予 公开"_s); // blanks make no difference
    QVERIFY(bar->countText().startsWith(u"1 of "));
    bar->line()->setText(u"第二十条"_s);
    const QString before = bar->countText();
    QTest::keyClick(bar->line(), Qt::Key_Return);
    QVERIFY(bar->countText() != before);
    bar->line()->setText(u"没有这个词"_s);
    QCOMPARE(bar->countText(), u"none"_s);
    QTest::keyClick(bar->line(), Qt::Key_Escape);
    QVERIFY(bar->isHidden());
    QCOMPARE(QApplication::focusWidget(), desk.textView());
}

/// 25 rows and 7 columns without scrolling, with one report and with the tabs of two.
void TestReview::tableThreeFitsASmallWindow()
{
    Desk desk;
    desk.window().resize(1280, 800);
    desk.show();
    for (const QString &name : {u"r.txt"_s, u"s.txt"_s}) {
        desk.window().openPaths({desk.file(sampleReport(), name)});
        desk.page().setCurrentCell(desk.cell(u"t3.granted.total"_s));
        const FormView *view = desk.page().formView(1);
        QTRY_COMPARE(view->verticalScrollBar()->maximum(), 0);
        QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
    }
}

void TestReview::sectionsAreGoneTo()
{
    Desk desk;
    desk.show();
    desk.window().resize(1280, 500);
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const SourceView *view = desk.textView();
    QComboBox *outline = desk.page().sourcePane()->outline();
    QCOMPARE(outline->count(), 7);
    outline->setCurrentIndex(3);
    emit outline->activated(3);
    const int top = view->cursorForPosition({0, 8}).blockNumber();
    const SourceText &text = desk.page().session().document().source().text;
    QCOMPARE(top, text.lineOf(desk.page().session().document().report().sections[2].span.begin));
    QCOMPARE(outline->currentIndex(), 3);
    view->verticalScrollBar()->setValue(0);
    QCOMPARE(outline->currentIndex(), 0);
}

void TestReview::sameNumberInTheProseIsMarked()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const QString text = desk.page().session().document().source().text.text();
    desk.page().setCurrentCell(desk.cell(u"t3.new_requests.total"_s));
    const QList<TextSpan> same = desk.textView()->sameNumbers();
    QCOMPARE(same.size(), 1);
    QCOMPARE(same.constFirst().begin, text.indexOf(u"44件"));
    desk.page().setCurrentCell(desk.cell(u"t3.refused.state_secret.total"_s));
    QVERIFY(desk.textView()->sameNumbers().isEmpty());
}

/// A problem of the text has characters and no cell: they go along, and no earlier cell comes back.
void TestReview::markedTextStaysMarkedInAnotherForm()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const SourceView *text = desk.textView();
    desk.page().setCurrentCell(desk.cell(u"t3.granted.total"_s));
    SourcePane *pane = desk.page().sourcePane();
    pane->setForm(OriginalForm::LaidOut);
    pane->showSpan({2, 6});
    pane->setForm(OriginalForm::Text);
    QVERIFY(!text->currentCell().isValid());
    QVERIFY(!text->markedRect().isEmpty());
}

/// What a screen reader is told.
void TestReview::everythingSaysWhatItIs()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const FormEdition &form = desk.page().session().document().form();
    for (int table = 0; table < form.tables().size(); ++table) {
        FormView *view = desk.page().formView(table);
        desk.page().setCurrentCell(form.tables()[table].firstCell);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(view);
        QVERIFY(accessible != nullptr && accessible->tableInterface() != nullptr);
        QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
        for (CellId cell = form.tables()[table].firstCell;
             cell.index < form.cellCount() && form.cell(cell).table == table; ++cell.index) {
            const QModelIndex index = view->formModel()->indexOf(cell);
            const QString name = accessible->tableInterface()
                                     ->cellAt(index.row(), index.column())
                                     ->text(QAccessible::Name);
            QVERIFY2(name.startsWith(Messages::cellName(cell, form)), qPrintable(name));
            const QString value = desk.valueOf(form.cell(cell).id);
            QVERIFY2(name.contains(value.isEmpty() ? u"(blank)"_s : value), qPrintable(name));
            QVERIFY2(name.contains(Messages::stateName(
                         desk.page().session().document().report().cell(cell).state())),
                     qPrintable(name));
        }
    }
    QAccessibleInterface *problems =
        QAccessible::queryAccessibleInterface(desk.page().problemsPanel()->view());
    QVERIFY(!problems->text(QAccessible::Name).isEmpty());
    for (QAbstractButton *button : desk.window().findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->focusPolicy() == Qt::NoFocus)
            continue;
        const QAccessibleInterface *one = QAccessible::queryAccessibleInterface(button);
        QVERIFY2(!one->text(QAccessible::Name).isEmpty(), button->metaObject()->className());
    }
    for (QLineEdit *line : desk.window().findChildren<QLineEdit *>()) {
        if (line->isVisible())
            QVERIFY(!line->accessibleName().isEmpty());
    }
}

int main(int argc, char *argv[])
{
    return runGuiTest<TestReview>(argc, argv);
}

#include "tst_review.moc"
