#include "core/session/reportdocument.h"
#include "tests/support/samplereport.h"
#include "ui/panels/sourceview.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

/// A document of `text` in which the first cells of the form stand at `spans`.
std::unique_ptr<ReportDocument> makeDocument(const QString &text, const QList<TextSpan> &spans)
{
    const auto catalogue = testing::builtInCatalogue();
    SourceDocument source;
    source.text = SourceText(text);
    Report report;
    report.form = catalogue->edition(catalogue->newestForm().edition);
    for (int i = 0; i < report.form->cellCount(); ++i) {
        CellReading reading;
        if (i < spans.size()) {
            reading.span = spans[i];
            reading.raw = source.text.view(spans[i]).toString();
            reading.state = reading.raw.isEmpty() ? CellState::Blank : CellState::Read;
            reading.value = parseCellValue(reading.raw);
        }
        report.cells.append(Cell(reading));
    }
    return std::make_unique<ReportDocument>(catalogue, source, report);
}

} // namespace

class TestSourceView : public QObject
{
    Q_OBJECT

private slots:
    void positionsAreTextOffsets();
    void cellsAreFoundByTheirCharacters();
    void neighboursShareNoCharacter();
    void clickGoesToTheCell();
    void selectingTextGoesNowhere();
    void blankCellHasARingToo();
    void currentCellComesIntoSight();
    void spanOfATextProblemIsMarked();
    void missingCellMarksNothing();
};

void TestSourceView::positionsAreTextOffsets()
{
    // Surrogates, a no-break space, an ideographic space, tabs, a replaced character.
    const QString text = u"\U00020BB7\U0001F600a\u00A0b\u3000c\td\uFFFD\n第二行\t12\n"_s;
    const qsizetype at = text.indexOf(u"12");
    const auto document = makeDocument(text, {{at, at + 2}});
    SourceView view;
    view.setDocumentOf(document.get());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar shown = view.document()->characterAt(static_cast<int>(i));
        const QChar expected = text[i] == u'\n' ? QChar(QChar::ParagraphSeparator) : text[i];
        QCOMPARE(shown, expected);
    }
    QCOMPARE(view.cellAt(at), CellId{0});
}

void TestSourceView::cellsAreFoundByTheirCharacters()
{
    const auto document = makeDocument(u"甲 12 34 乙\n5"_s, {{2, 4}, {5, 7}, {10, 11}});
    SourceView view;
    view.setDocumentOf(document.get());
    QVERIFY(!view.cellAt(0).isValid());
    QCOMPARE(view.cellAt(2), CellId{0});
    QCOMPARE(view.cellAt(3), CellId{0});
    QCOMPARE(view.cellAt(4), CellId{0}); // the cursor behind the last character
    QCOMPARE(view.cellAt(5), CellId{1});
    QVERIFY(!view.cellAt(8).isValid());
    QCOMPARE(view.cellAt(11), CellId{2});
    QVERIFY(!view.cellAt(100).isValid());
}

void TestSourceView::neighboursShareNoCharacter()
{
    const auto document = makeDocument(u"1234"_s, {{0, 2}, {2, 4}});
    SourceView view;
    view.setDocumentOf(document.get());
    QCOMPARE(view.cellAt(1), CellId{0});
    QCOMPARE(view.cellAt(2), CellId{1});
}

void TestSourceView::clickGoesToTheCell()
{
    const auto document = makeDocument(u"甲 12 34\n"_s, {{2, 4}, {5, 7}});
    SourceView view;
    view.setDocumentOf(document.get());
    view.resize(400, 300);
    view.show();
    QSignalSpy activated(&view, &SourceView::cellActivated);
    view.setCurrentCell(CellId{1});
    QCOMPARE(activated.count(), 0);
    const QPoint there = view.markedRect().center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, there);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.constFirst().constFirst().value<CellId>(), CellId{1});
    QTest::mouseClick(view.viewport(), Qt::RightButton, {}, there);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(390, 290));
    QCOMPARE(activated.count(), 1);
}

void TestSourceView::selectingTextGoesNowhere()
{
    const auto document = makeDocument(u"甲 12 34\n"_s, {{2, 4}, {5, 7}});
    SourceView view;
    view.setDocumentOf(document.get());
    view.resize(400, 300);
    view.show();
    QSignalSpy activated(&view, &SourceView::cellActivated);
    view.setCurrentCell(CellId{0});
    const QPoint from = view.markedRect().center() - QPoint(20, 0);
    view.setCurrentCell(CellId{1});
    const QPoint to = view.markedRect().center();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(view.viewport(), to);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), view.viewport()->mapToGlobal(QPointF(to)),
                     Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(view.viewport(), &move);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, to);
    QVERIFY(view.textCursor().hasSelection());
    QCOMPARE(activated.count(), 0);
}

void TestSourceView::blankCellHasARingToo()
{
    const auto document = makeDocument(u"甲\t\t乙\n"_s, {{2, 2}});
    SourceView view;
    view.setDocumentOf(document.get());
    view.resize(400, 300);
    view.show();
    view.setCurrentCell(CellId{0});
    QVERIFY(view.markedRect().width() > 4);
    QCOMPARE(view.cellAt(2), CellId{0});
}

void TestSourceView::currentCellComesIntoSight()
{
    QString text;
    QList<TextSpan> spans;
    for (int line = 0; line < 200; ++line) {
        text += u"第 "_s;
        const QString number = QString::number(line);
        spans.append({text.size(), text.size() + number.size()});
        text += number + u'\n';
    }
    const auto document = makeDocument(text, spans);
    SourceView view;
    view.setDocumentOf(document.get());
    view.resize(400, 300);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const int height = view.viewport()->height();
    view.setCurrentCell(CellId{150});
    QVERIFY(qAbs(view.markedRect().top() - height / 3) < height / 8);
    // A neighbour that is well in sight moves nothing.
    const int before = view.verticalScrollBar()->value();
    view.setCurrentCell(CellId{152});
    QCOMPARE(view.verticalScrollBar()->value(), before);
    view.setCurrentCell(CellId{10});
    QVERIFY(view.viewport()->rect().contains(view.markedRect()));
}

void TestSourceView::spanOfATextProblemIsMarked()
{
    const auto document = makeDocument(u"标题\n2024年1月4日\n"_s, {});
    SourceView view;
    view.setDocumentOf(document.get());
    view.resize(400, 300);
    view.show();
    view.showSpan({3, 12});
    QVERIFY(!view.currentCell().isValid());
    QVERIFY(view.markedRect().width() > 50);
}

void TestSourceView::missingCellMarksNothing()
{
    const auto document = makeDocument(u"甲 1\n"_s, {{2, 3}});
    SourceView view;
    view.setDocumentOf(document.get());
    view.setCurrentCell(CellId{0});
    QVERIFY(!view.markedRect().isEmpty());
    view.setCurrentCell(CellId{5});
    QVERIFY(view.markedRect().isEmpty());
}

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    TestSourceView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sourceview.moc"
