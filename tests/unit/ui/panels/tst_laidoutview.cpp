#include "core/extract/extractor.h"
#include "core/session/openreport.h"
#include "core/session/reportdocument.h"
#include "tests/support/samplereport.h"
#include "ui/panels/laidoutview.h"

#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

std::unique_ptr<ReportDocument> openSample()
{
    const auto catalogue = testing::builtInCatalogue();
    const Extractor extractor(catalogue);
    auto opened = openReport(
        QStringLiteral(GOUJI_SOURCE_DIR "/resources/samples/sample-report.txt"), extractor);
    if (!opened)
        return nullptr;
    return std::make_unique<ReportDocument>(catalogue, opened->source, opened->report);
}

CellId cellOf(const ReportDocument &document, const QString &id)
{
    return document.form().find(id);
}

/// The first table of so many columns.
QTextTable *tableOf(const LaidOutView &view, int columns)
{
    for (QTextFrame *frame : view.document()->rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame); table && table->columns() == columns)
            return table;
    }
    return nullptr;
}

} // namespace

class TestLaidOutView : public QObject
{
    Q_OBJECT

private slots:
    void tablesAreTables();
    void everyCellIsFoundAgain();
    void nothingIsShownTwice();
    void clickGoesToTheCell();
    void currentCellIsRingedInSight();
    void chosenCharactersAreOffsets();
    void isLaidOutWhenFirstShown();
};

void TestLaidOutView::tablesAreTables()
{
    const auto document = openSample();
    LaidOutView view;
    view.setDocumentOf(document.get());
    view.resize(480, 600);
    view.show();
    QVERIFY(tableOf(view, 4) != nullptr);
    QVERIFY(tableOf(view, 15) != nullptr);
    const QTextTable *requests = tableOf(view, 10);
    QVERIFY(requests != nullptr);
    const QTextTableCell group = requests->cellAt(5, 0);
    QCOMPARE(group.firstCursorPosition().block().text(), u"三、本年度办理结果"_s);
    QVERIFY(group.rowSpan() > 15);
}

void TestLaidOutView::everyCellIsFoundAgain()
{
    const auto document = openSample();
    LaidOutView view;
    view.setDocumentOf(document.get());
    view.show();
    const QString text = document->source().text.text();
    int seen = 0;
    for (const Cell &cell : document->report().cells) {
        const auto span = cell.span();
        QVERIFY(span.has_value());
        const LaidOutText::Range range = view.text().rangeOf(*span);
        QTextCursor cursor(view.document());
        cursor.setPosition(range.begin);
        cursor.setPosition(range.end, QTextCursor::KeepAnchor);
        QCOMPARE(cursor.selectedText(), text.mid(span->begin, span->size()));
        if (span->isEmpty())
            continue;
        QCOMPARE(view.text().offsetOf(range.begin), span->begin);
        ++seen;
    }
    QVERIFY(seen > 190);
    // Whatever is pointed at or asked for, there is an answer within bounds.
    for (int position = 0; position < view.document()->characterCount(); ++position) {
        const qsizetype offset = view.text().offsetOf(position);
        QVERIFY(offset >= 0 && offset <= text.size());
    }
    for (qsizetype offset = 0; offset <= text.size(); ++offset) {
        const int position = view.text().positionOf(offset);
        QVERIFY(position >= 0 && position < view.document()->characterCount());
    }
}

void TestLaidOutView::nothingIsShownTwice()
{
    const auto document = openSample();
    LaidOutView view;
    view.setDocumentOf(document.get());
    view.show();
    const auto words = [](const QString &text) {
        QString kept;
        for (const QChar c : text) {
            if (c.isLetterOrNumber())
                kept += c;
        }
        return kept;
    };
    QCOMPARE(words(view.document()->toPlainText()), words(document->source().text.text()));
}

void TestLaidOutView::clickGoesToTheCell()
{
    const auto document = openSample();
    LaidOutView view;
    view.setDocumentOf(document.get());
    view.resize(480, 600);
    view.show();
    QSignalSpy activated(&view, &LaidOutView::cellActivated);
    const CellId cell = cellOf(*document, u"t3.granted.natural_person"_s);
    view.setCurrentCell(cell);
    QCOMPARE(activated.count(), 0);
    const QPoint there = view.markedRect().center();
    view.setCurrentCell(cellOf(*document, u"t3.granted.total"_s));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, there);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.constFirst().constFirst().value<CellId>(), cell);
}

void TestLaidOutView::currentCellIsRingedInSight()
{
    const auto document = openSample();
    LaidOutView view;
    view.setDocumentOf(document.get());
    view.resize(480, 300);
    view.show();
    for (const auto *id :
         {"t4.reconsideration.total", "t2.art20_8.fees.amount", "t3.granted.total"}) {
        const CellId cell = cellOf(*document, QString::fromLatin1(id));
        QVERIFY2(cell.isValid(), id);
        view.setCurrentCell(cell);
        QVERIFY2(view.viewport()->rect().contains(view.markedRect()), id);
    }
}

void TestLaidOutView::chosenCharactersAreOffsets()
{
    const auto document = openSample();
    LaidOutView view;
    view.setDocumentOf(document.get());
    view.show();
    const TextSpan span =
        *document->report().cell(cellOf(*document, u"t3.granted.natural_person"_s)).span();
    QVERIFY(view.chosen().isEmpty());
    const LaidOutText::Range range = view.text().rangeOf(span);
    QTextCursor cursor(view.document());
    cursor.setPosition(range.begin);
    cursor.setPosition(range.end, QTextCursor::KeepAnchor);
    view.setTextCursor(cursor);
    QCOMPARE(view.chosen(), span);
    QCOMPARE(view.chosenText(), u"71"_s);
    QSignalSpy asked(&view, &LaidOutView::readRequested);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.constFirst().constFirst().value<TextSpan>(), span);
}

void TestLaidOutView::isLaidOutWhenFirstShown()
{
    const auto document = openSample();
    LaidOutView view;
    view.setDocumentOf(document.get());
    QVERIFY(tableOf(view, 10) == nullptr);
    view.setCurrentCell(cellOf(*document, u"t3.granted.total"_s));
    QVERIFY(view.markedRect().isEmpty());
    view.show();
    QVERIFY(tableOf(view, 10) != nullptr);
    QVERIFY(!view.markedRect().isEmpty());
}

QTEST_MAIN(TestLaidOutView)
#include "tst_laidoutview.moc"
