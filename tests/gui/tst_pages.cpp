#include "tests/gui/support/desk.h"
#include "tests/gui/support/guitest.h"
#include "ui/models/pagepictures.h"
#include "ui/panels/findbar.h"
#include "ui/panels/formview.h"
#include "ui/panels/messagebar.h"
#include "ui/panels/pageview.h"
#include "ui/panels/sourcepane.h"
#include "ui/panels/sourceview.h"
#include "ui/windows/reporttabs.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

const QString granted = u"t3.granted.natural_person"_s;
const QString carried = u"t3.carried_forward.total"_s;
const QString direct = u"t4.litigation_direct.total"_s;

QByteArray contentOf(const QString &path)
{
    QFile file(QStringLiteral(GOUJI_TESTS_DIR) + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qUtf8Printable(path));
    return file.readAll();
}

/// A report of four pages with ruled tables.
QByteArray pagedReport()
{
    return contentOf(u"/golden/read/pdf_ruled_2021/input.pdf"_s);
}

/// The sample, encrypted.
QByteArray encryptedReport()
{
    return contentOf(u"/fixtures/pdf/encrypted.pdf"_s);
}

const QString rightPassword = u"water"_s;

/// How dark the darkest pixel of the part of the view is.
int darkest(const QWidget *viewport, const QRect &part)
{
    const QImage picture = const_cast<QWidget *>(viewport)->grab(part).toImage();
    int darkest = 255;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            darkest = std::min(darkest, qGray(picture.pixel(x, y)));
    }
    return darkest;
}

/// Presses the mouse, draws it and lets it go.
void draw(const PageView *view, QPoint from, QPoint to)
{
    QWidget *paper = view->viewport();
    QTest::mousePress(paper, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), paper->mapToGlobal(QPointF(to)), Qt::NoButton,
                     Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(paper, &move);
    QTest::mouseRelease(paper, Qt::LeftButton, {}, to);
}

} // namespace

/// The pages of the original beside the tables.
class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void pagesAreShownAndDrawnLazily();
    void cellChosenInTheGridIsMarkedOnThePage();
    void clickOnThePageChoosesTheCell();
    void charactersOnThePageAreChosen();
    void pagesAndTextAreSwitched();
    void formatsWithoutPagesShowTheirText();
    void pagesAreZoomed();
    void foundWordsAreMarkedOnThePage();
    void outlineGoesToThePage();
    void choiceAndZoomAreRemembered();
    void passwordIsAskedFor();
    void givingUpIsSaid();
    void encryptedReportComesBackWithItsPages();
};

void TestPages::pagesAreShownAndDrawnLazily()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(pagedReport(), u"r.pdf"_s)});
    const SourcePane *pane = desk.page().sourcePane();
    PageView *view = pane->pageView();
    QCOMPARE(pane->form(), OriginalForm::Pages);
    QVERIFY(view->isVisible());
    QTRY_VERIFY(!view->pictures()->isBusy());
    view->verticalScrollBar()->setValue(0);
    QTRY_VERIFY(!view->pictures()->isBusy());
    QCOMPARE(view->visiblePages().first, 1);
    QVERIFY(!view->pictures()->picture(1).isNull());
    const QSize page = view->pictures()->picture(1).size();
    QVERIFY(std::abs(page.width() - view->viewport()->width() * view->devicePixelRatioF()) < 40);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
    QCOMPARE(view->visiblePages().last, 4);
    QTRY_VERIFY(!view->pictures()->picture(4).isNull());
}

void TestPages::cellChosenInTheGridIsMarkedOnThePage()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(pagedReport(), u"r.pdf"_s)});
    const PageView *view = desk.page().sourcePane()->pageView();
    for (const QString &id : {granted, carried, direct}) {
        desk.page().setCurrentCell(desk.cell(id));
        QCOMPARE(view->currentCell(), desk.cell(id));
        const QRect marked = view->markedRect();
        QCOMPARE(marked, view->rectOf(desk.cell(id)));
        QVERIFY(view->viewport()->rect().contains(marked));
        // Its number is printed there.
        QTRY_VERIFY(!view->pictures()->isBusy());
        QVERIFY(darkest(view->viewport(), marked.adjusted(4, 4, -4, -4)) < 110);
    }
    // As with the text: to a third of the view when it was out of sight.
    desk.page().sourcePane()->pageView()->verticalScrollBar()->setValue(0);
    desk.page().setCurrentCell(desk.cell(carried));
    const int third = view->viewport()->height() / 3;
    const bool atEnd = view->verticalScrollBar()->value() == view->verticalScrollBar()->maximum();
    QVERIFY(atEnd || std::abs(view->markedRect().top() - third) < 4);
}

void TestPages::clickOnThePageChoosesTheCell()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(pagedReport(), u"r.pdf"_s)});
    PageView *view = desk.page().sourcePane()->pageView();
    for (const QString &id : {granted, direct}) {
        const CellId cell = desk.cell(id);
        desk.page().setCurrentCell(cell); // brings it into sight
        desk.page().setCurrentCell({});
        QCOMPARE(view->cellAt(view->rectOf(cell).center()), cell);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rectOf(cell).center());
        QCOMPARE(desk.page().currentCell(), cell);
        QCOMPARE(desk.page().formView(desk.page().currentTable())->currentCell(), cell);
    }
    // Beside the cells nothing happens; the end of a page moved with the mouse chooses none either.
    const CellId before = desk.page().currentCell();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {2, 2});
    desk.page().setCurrentCell(desk.cell(granted));
    desk.page().setCurrentCell(before);
    const int scrolled = view->verticalScrollBar()->value();
    const QPoint margin(6, view->rectOf(before).center().y()); // no character stands there
    draw(view, margin - QPoint(0, 60), margin);
    QCOMPARE(view->verticalScrollBar()->value(), std::max(0, scrolled - 60));
    QCOMPARE(desk.page().currentCell(), before);
}

void TestPages::charactersOnThePageAreChosen()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(pagedReport(), u"r.pdf"_s)});
    PageView *view = desk.page().sourcePane()->pageView();
    const ReportDocument &document = desk.page().session().document();
    const CellId other = desk.cell(carried);
    const TextSpan printed = *document.report().cell(other).reading.span;
    const QString number = document.source().text.view(printed).toString();
    desk.page().setCurrentCell(other); // brings it into sight
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->rectOf(other).center());
    QCOMPARE(view->chosenText(), number);
    QCOMPARE(view->chosen(), printed);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), number);
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(view->chosen().isEmpty());

    // Drawn over them, from one end to the other, and read for another cell.
    desk.page().setCurrentCell(desk.cell(granted));
    desk.page().setCurrentCell(other);
    const QString before = desk.valueOf(granted);
    QVERIFY(before != number);
    const QRect there = view->rectOf(other);
    draw(view, there.center(), QPoint(there.right() - 1, there.center().y()));
    QVERIFY(!view->chosen().isEmpty());
    QVERIFY(view->chosen().end == printed.end);
    QCOMPARE(desk.page().currentCell(), other);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, there.center());
    desk.page().setCurrentCell(desk.cell(granted));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(desk.valueOf(granted), number);
    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.valueOf(granted), before);
}

void TestPages::pagesAndTextAreSwitched()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(pagedReport(), u"r.pdf"_s)});
    SourcePane *pane = desk.page().sourcePane();
    desk.page().setCurrentCell(desk.cell(granted));
    for (const OriginalForm form : {OriginalForm::LaidOut, OriginalForm::Text}) {
        QTest::keyClick(&desk.window(), Qt::Key_F7);
        QCOMPARE(pane->form(), form);
        QVERIFY(pane->view()->widget()->isVisible());
        QVERIFY(!pane->pageView()->isVisible());
    }
    QCOMPARE(pane->textView()->currentCell(), desk.cell(granted));
    QVERIFY(!pane->textView()->markedRect().isEmpty());
    // What happens meanwhile is there when the pages come back.
    desk.page().setCurrentCell(desk.cell(carried));
    QTest::keyClick(&desk.window(), Qt::Key_F7);
    QVERIFY(pane->pageView()->isVisible());
    QVERIFY(pane->pageView()->viewport()->rect().contains(pane->pageView()->markedRect()));
    // The keys go from pane to pane through what is in front.
    pane->pageView()->setFocus();
    desk.page().focusNextPane();
    desk.page().focusNextPane();
    desk.page().focusNextPane();
    QCOMPARE(QApplication::focusWidget(), pane->pageView());
}

void TestPages::formatsWithoutPagesShowTheirText()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(sampleReport(), u"r.txt"_s)});
    const SourcePane *pane = desk.page().sourcePane();
    QVERIFY(!pane->hasForm(OriginalForm::Pages));
    QCOMPARE(pane->form(), OriginalForm::LaidOut);
    desk.window().openPaths({desk.file(pagedReport(), u"r.pdf"_s)});
    QCOMPARE(desk.page().sourcePane()->form(), OriginalForm::Pages);
    // Through all forms there are, and no others.
    desk.window().tabs().setCurrentIndex(0);
    desk.page().showNextForm();
    QCOMPARE(pane->form(), OriginalForm::Text);
    desk.page().showNextForm();
    QCOMPARE(pane->form(), OriginalForm::LaidOut);
}

void TestPages::pagesAreZoomed()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(pagedReport(), u"r.pdf"_s)});
    PageView *view = desk.page().sourcePane()->pageView();
    QVERIFY(view->fitsWidth());
    const double fitting = view->zoom();
    desk.page().setCurrentCell(desk.cell(granted));
    const CellId cell = desk.cell(granted);
    const QPoint at = view->rectOf(cell).center();
    QWheelEvent wheel(at, view->viewport()->mapToGlobal(at), {}, {0, 240}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view->viewport(), &wheel);
    QVERIFY(view->zoom() > fitting * 1.3);
    QVERIFY(!view->fitsWidth());
    // What is under the mouse stays there.
    QVERIFY((view->rectOf(cell).center() - at).manhattanLength() < 8);
    QTRY_VERIFY(!view->pictures()->isBusy());
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_0, Qt::ControlModifier);
    QVERIFY(view->fitsWidth());
    QVERIFY(std::abs(view->zoom() - fitting) < 1e-9);
    view->setZoom(1000);
    QVERIFY(view->zoom() < 10);
}

void TestPages::foundWordsAreMarkedOnThePage()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(pagedReport(), u"r.pdf"_s)});
    SourcePane *pane = desk.page().sourcePane();
    pane->pageView()->setFocus();
    pane->pageView()->verticalScrollBar()->setValue(0);
    QTest::keyClick(&desk.window(), Qt::Key_F, Qt::ControlModifier);
    pane->findBar()->line()->setText(u"结转下年度继续办理"_s);
    QVERIFY(pane->pageView()->verticalScrollBar()->value() > 0);
    QTest::keyClick(pane->findBar()->line(), Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), pane->pageView());
}

void TestPages::outlineGoesToThePage()
{
    Desk desk;
    desk.show();
    desk.window().openPaths({desk.file(pagedReport(), u"r.pdf"_s)});
    SourcePane *pane = desk.page().sourcePane();
    QComboBox *outline = pane->outline();
    QVERIFY(outline->count() >= 5);
    pane->pageView()->verticalScrollBar()->setValue(0);
    QCOMPARE(outline->currentIndex(), 1); // the text begins with its first section
    emit outline->activated(3);
    const int there = pane->pageView()->verticalScrollBar()->value();
    QVERIFY(there > 0);
    QCOMPARE(outline->currentIndex(), 3);
}

void TestPages::choiceAndZoomAreRemembered()
{
    Desk desk;
    desk.show();
    const QString file = desk.file(pagedReport(), u"r.pdf"_s);
    desk.window().openPaths({file});
    desk.page().sourcePane()->pageView()->setZoom(1.5);
    desk.page().sourcePane()->setForm(OriginalForm::LaidOut);
    QVERIFY(desk.window().close());
    desk.restart();
    desk.show();
    desk.window().openPaths({file});
    const SourcePane *pane = desk.page().sourcePane();
    QCOMPARE(pane->form(), OriginalForm::LaidOut);
    QVERIFY(!pane->pageView()->fitsWidth());
    QVERIFY(std::abs(pane->pageView()->zoom() - 1.5) < 1e-9);
}

void TestPages::passwordIsAskedFor()
{
    Desk desk;
    desk.show();
    desk.prompter.passwordAnswers = {u"wrong"_s, QString(), rightPassword};
    const QString plain = desk.file(sampleReport(), u"a.txt"_s);
    desk.window().openPaths({desk.file(encryptedReport(), u"r.pdf"_s), plain});
    QCOMPARE(desk.window().pageCount(), 2);
    QCOMPARE(desk.prompter.askedPasswords,
             (QStringList{u"r.pdf"_s, u"r.pdf!"_s, u"r.pdf"_s})); // none is no wrong one
    QVERIFY(desk.window().messageBar()->text().isEmpty());
    QCOMPARE(desk.page().fileName(), u"r.pdf"_s);
    QCOMPARE(desk.valueOf(u"t2.art20_5.licensing.decisions"_s), u"186"_s);
    // Its pages are drawn with that password.
    const PageView *view = desk.page().sourcePane()->pageView();
    QTRY_VERIFY(!view->pictures()->isBusy());
    QVERIFY(!view->pictures()->picture(view->visiblePages().first).isNull());
}

void TestPages::givingUpIsSaid()
{
    Desk desk;
    desk.show();
    desk.prompter.passwordAnswers = {u"wrong"_s};
    desk.window().openPaths({desk.file(encryptedReport(), u"r.pdf"_s)});
    QCOMPARE(desk.window().pageCount(), 0);
    QCOMPARE(desk.prompter.askedPasswords.size(), 2);
    QVERIFY(desk.window().messageBar()->text().contains(u"r.pdf"));
}

void TestPages::encryptedReportComesBackWithItsPages()
{
    Desk desk;
    desk.show();
    desk.prompter.passwordAnswers = {rightPassword};
    desk.window().openPaths({desk.file(encryptedReport(), u"r.pdf"_s)});
    desk.page().session().typeText(desk.cell(granted), u"17"_s);
    QVERIFY(desk.window().save());
    const QString saved = desk.page().session().reportPath();
    QVERIFY(desk.window().closePage(0));

    desk.prompter.passwordAnswers = {rightPassword};
    desk.window().openPaths({saved});
    QCOMPARE(desk.valueOf(granted), u"17"_s);
    QVERIFY(desk.page().sourcePane()->hasForm(OriginalForm::Pages));
    QVERIFY(desk.window().closePage(0));

    // Without it, what was typed is there all the same.
    desk.prompter.passwordAnswers.clear();
    desk.window().openPaths({saved});
    QCOMPARE(desk.window().pageCount(), 1);
    QCOMPARE(desk.valueOf(granted), u"17"_s);
    QVERIFY(!desk.page().sourcePane()->hasForm(OriginalForm::Pages));
}

int main(int argc, char *argv[])
{
    return runGuiTest<TestPages>(argc, argv);
}
#include "tst_pages.moc"
