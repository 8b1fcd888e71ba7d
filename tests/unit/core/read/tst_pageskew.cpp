#include "core/read/pdf/pageskew.h"
#include "core/read/pdf/pdffile.h"
#include "core/read/readdocument.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

#include <cmath>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

PageWord word(const QString &text, double left, double top)
{
    PageWord word;
    word.text = text;
    word.box = {left, top, 8.0 * double(text.size()), 12};
    for (qsizetype i = 0; i < text.size(); ++i)
        word.characters.emplace_back(left + 8.0 * double(i), top, 8, 12);
    return word;
}

/// Eight lines of five words that run down by `skew`, each word moved by what `aside` says.
template<typename Aside>
PageWords linesWith(double skew, Aside &&aside)
{
    PageWords words;
    for (int line = 0; line < 8; ++line) {
        for (int column = 0; column < 5; ++column) {
            const double left = 60 + 90 * column;
            words.push_back(word(u"12"_s, left, 100 + 24 * line + skew * left + aside(column)));
        }
    }
    return words;
}

constexpr QPointF firstCell{70, 120}; ///< of the table below, in points
constexpr double cellWidth = 64;
constexpr double cellHeight = 20;
constexpr int rowCount = 30;
constexpr int columnCount = 7;

/// Some cells are blank.
QString printedIn(int row, int column)
{
    return (row + column) % 3 == 0 ? QString() : QString::number(10 * row + column);
}

/// A page with a ruled table, turned by `degrees` around its middle.
QByteArray turnedPage(double degrees, const QString &watermark = {})
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    writer.setResolution(72);
    QPainter painter(&writer);
    painter.translate(writer.width() / 2.0, writer.height() / 2.0);
    painter.rotate(degrees);
    painter.translate(-writer.width() / 2.0, -writer.height() / 2.0);
    painter.setFont(QFont(u"sans"_s, 9));
    painter.setPen(QPen(Qt::black, 1));
    const QRectF table(firstCell, QSizeF(columnCount * cellWidth, rowCount * cellHeight));
    for (int row = 0; row <= rowCount; ++row) {
        const double y = table.top() + row * cellHeight;
        painter.drawLine(QPointF(table.left(), y), QPointF(table.right(), y));
    }
    for (int column = 0; column <= columnCount; ++column) {
        const double x = table.left() + column * cellWidth;
        painter.drawLine(QPointF(x, table.top()), QPointF(x, table.bottom()));
    }
    for (int row = 0; row < rowCount; ++row) {
        for (int column = 0; column < columnCount; ++column) {
            const QRectF cell(table.left() + column * cellWidth, table.top() + row * cellHeight,
                              cellWidth, cellHeight);
            painter.drawText(cell, Qt::AlignCenter, printedIn(row, column));
        }
    }
    painter.translate(firstCell);
    painter.rotate(40);
    painter.setFont(QFont(u"sans"_s, 48));
    painter.drawText(QPointF(40, 0), watermark);
    painter.end();
    return bytes;
}

} // namespace

/// Pages that went askew through a scanner.
class TestPageSkew : public QObject
{
    Q_OBJECT

private slots:
    void slopeOfMostLines_data()
    {
        QTest::addColumn<double>("skew");
        QTest::addColumn<double>("found");
        QTest::newRow("level") << 0.0 << 0.0;
        QTest::newRow("down") << 0.01 << 0.01;
        QTest::newRow("up") << -0.02 << -0.02;
        QTest::newRow("nothing to see") << 0.0004 << 0.0;
        QTest::newRow("no slip") << 0.09 << 0.0;
    }

    void slopeOfMostLines()
    {
        QFETCH(double, skew);
        QFETCH(double, found);
        const double measured = skewOf(linesWith(skew, [](int /*column*/) { return 0.0; }));
        QVERIFY2(std::abs(measured - found) < 0.0005, qPrintable(QString::number(measured)));
    }

    /// Where a machine read the words, each has a height of its own.
    void unevenWordsOfALevelPage()
    {
        QCOMPARE(skewOf(linesWith(0, [](int column) { return column % 2 == 0 ? 0.6 : 0.0; })), 0.0);
    }

    void fewWordsSayNothing()
    {
        QCOMPARE(skewOf({word(u"12"_s, 60, 100), word(u"13"_s, 150, 101)}), 0.0);
    }

    void tablesOfTurnedPages_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::newRow("level") << 0.0;
        QTest::newRow("clockwise") << 0.8;
        QTest::newRow("the other way") << -1.5;
    }

    /// Cells are read as on a level page, and stand where they are on paper.
    void tablesOfTurnedPages()
    {
        QFETCH(double, degrees);
        auto file = PdfFile::open(turnedPage(degrees), u"report.pdf"_s, {});
        QVERIFY(file.has_value());
        const auto page = file->page(1);
        QVERIFY(page.has_value());
        QCOMPARE(page->rules.across.size(), rowCount + 1);
        QCOMPARE(page->rules.down.size(), columnCount + 1);
        const auto document = readDocument(turnedPage(degrees), u"report.pdf"_s);
        QVERIFY(document.has_value());
        QCOMPARE(document->tables.size(), 1);
        const SourceTable &table = document->tables.constFirst();
        QCOMPARE(table.rowCount(), rowCount);
        QCOMPARE(table.cells.size(), columnCount * rowCount);
        QTransform turn;
        turn.translate(297.5, 421);
        turn.rotate(degrees);
        turn.translate(-297.5, -421);
        for (const SourceCell &cell : table.cells) {
            QCOMPARE(document->text.view(cell.span).toString(), printedIn(cell.row, cell.column));
            if (cell.span.isEmpty())
                continue;
            const QPointF drawn =
                turn.map(firstCell
                         + QPointF((cell.column + 0.5) * cellWidth, (cell.row + 0.5) * cellHeight));
            const auto places = document->pages.placesOf(cell.span);
            QCOMPARE(places.size(), 1);
            QVERIFY((places.constFirst().box.center() - drawn).manhattanLength() < 3);
        }
    }

    /// What is written aslant over a page is none of its text.
    void watermarksAreNoText()
    {
        const auto plain = readDocument(turnedPage(0), u"report.pdf"_s);
        const auto marked = readDocument(turnedPage(0, u"2024 DRAFT"_s), u"report.pdf"_s);
        QVERIFY(plain && marked);
        QCOMPARE(marked->text.text(), plain->text.text());
    }

    /// Of a scan, the lines are in the picture.
    void linesOfPictures()
    {
        constexpr double skew = 0.02;
        QImage picture(600, 800, QImage::Format_Grayscale8);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setPen(QPen(Qt::black, 2));
        painter.drawLine(QPointF(60, 300), QPointF(540, 300 + 480 * skew));
        painter.end();
        const auto longest = [](const QImage &page) {
            double length = 0;
            for (const PageRule &rule : findRules(page, 1).across)
                length = std::max(length, rule.to - rule.from);
            return length;
        };
        QVERIFY(longest(picture) < 120);
        QVERIFY(longest(levelled(picture, skew)) > 450);
    }
};

QTEST_MAIN(TestPageSkew)
#include "tst_pageskew.moc"
