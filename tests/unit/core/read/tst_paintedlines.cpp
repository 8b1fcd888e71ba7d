#include "core/read/pdf/pdffile.h"
#include "core/read/pdf/rulegrid.h"
#include "tests/support/pdfpage.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// A table of three rows and three columns, each 100 × 30 points, from (100, 600) up.
const QList<int> xs{100, 200, 300, 400};
const QList<int> ys{600, 630, 660, 690};

QByteArray lineAcross(int y)
{
    return "100 " + QByteArray::number(y) + " m 400 " + QByteArray::number(y) + " l S\n";
}

QByteArray lineDown(int x)
{
    return QByteArray::number(x) + " 600 m " + QByteArray::number(x) + " 690 l S\n";
}

QByteArray strokes()
{
    QByteArray lines;
    for (const int y : ys)
        lines += lineAcross(y);
    for (const int x : xs)
        lines += lineDown(x);
    return lines;
}

QByteArray rectangle(double x, double y, double width, double height)
{
    QByteArray result;
    for (const double number : {x, y, width, height})
        result += QByteArray::number(number) + ' ';
    return result + "re f\n";
}

/// Each cell has borders of its own, as text processors draw them.
QByteArray bordersOfCells()
{
    QByteArray lines;
    for (const int x : xs.first(3)) {
        for (const int y : ys)
            lines += rectangle(x, y - 0.25, 100, 0.5);
    }
    for (const int y : ys.first(3)) {
        for (const int x : xs)
            lines += rectangle(x - 0.25, y, 0.5, 30);
    }
    return lines;
}

/// White cells on a black table.
QByteArray cellsOnBlack()
{
    QByteArray areas = "0 g " + rectangle(99, 599, 302, 92) + "1 g ";
    for (const int x : xs.first(3)) {
        for (const int y : ys.first(3))
            areas += rectangle(x + 0.5, y + 0.5, 99, 29);
    }
    return areas;
}

/// Borders that end in slants at the corners, as browsers draw them.
QByteArray slantedBorders()
{
    QByteArray lines;
    for (const int y : ys) {
        const QByteArray low = QByteArray::number(y - 0.5);
        const QByteArray high = QByteArray::number(y + 0.5);
        lines += "100 " + low + " m 400 " + low + " l 399 " + high + " l 101 " + high + " l h f\n";
    }
    for (const int x : xs) {
        const QByteArray left = QByteArray::number(x - 0.5);
        const QByteArray right = QByteArray::number(x + 0.5);
        lines += left + " 600 m " + left + " 690 l " + right + " 689 l " + right + " 601 l h f\n";
    }
    return lines;
}

QByteArray inlinePicture(double x, double y, double width, double height)
{
    QByteArray result = "q ";
    for (const double number : {width, 0.0, 0.0, height, x, y})
        result += QByteArray::number(number) + ' ';
    return result + "cm BI /W 1 /H 1 /BPC 8 /CS /G ID " + QByteArray(1, '\1') + " EI Q\n";
}

QByteArray linesOfPictures()
{
    QByteArray lines;
    for (const int y : ys)
        lines += inlinePicture(100, y, 300, 1);
    for (const int x : xs)
        lines += inlinePicture(x, 600, 1, 90);
    return lines;
}

/// A number in each cell, so that the page holds what may be a table.
QByteArray numbers()
{
    QByteArray text;
    for (const int x : xs.first(3)) {
        for (const int y : ys.first(3))
            text += "BT /F 10 Tf " + QByteArray::number(x + 40) + ' ' + QByteArray::number(y + 10)
                    + " Td (12) Tj ET\n";
    }
    return "0 g\n" + text;
}

/// A page on which is drawn what `content` says, and `form` where it asks for /Form.
QByteArray pdfOf(const QByteArray &content, const QByteArray &form = {},
                 const QByteArray &more = {})
{
    return pdfPage(content + '\n' + numbers(), form, more);
}

PdfPage pageOf(const QByteArray &pdf)
{
    auto file = PdfFile::open(pdf, u"page.pdf"_s, {});
    if (!file)
        qFatal("no PDF");
    auto page = file->page(1);
    if (!page)
        qFatal("no page");
    return *std::move(page);
}

} // namespace

/// The lines of a table are found however they are painted.
class TestPaintedLines : public QObject
{
    Q_OBJECT

private slots:
    void makeATable_data();
    void makeATable();
    void makeNone_data();
    void makeNone();
    void turnedPage();
    void linesOfOneLineAreOne();
    void rowsBrokenByThePage_data();
    void rowsBrokenByThePage();
    void drawingsAreNoTables();
    void numbersThatAreNone();
};

void TestPaintedLines::makeATable_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::newRow("strokes") << pdfOf(strokes());
    QTest::newRow("hairlines") << pdfOf("0 w " + strokes());
    QTest::newRow("grey") << pdfOf("0.6 G " + strokes());
    QTest::newRow("dashes") << pdfOf("[3 2] 0 d " + strokes());
    QTest::newRow("rectangles stroked")
        << pdfOf("100 600 300 90 re S 200 600 100 90 re S 100 630 300 30 re S");
    QTest::newRow("borders of cells") << pdfOf(bordersOfCells());
    QTest::newRow("white cells on black") << pdfOf(cellsOnBlack());
    QTest::newRow("slanted borders") << pdfOf(slantedBorders());
    QTest::newRow("scaled") << pdfOf(
        "q 2 0 0 3 0 0 cm 50 200 m 200 200 l 50 210 m 200 210 l 50 220 m 200 220 l 50 230 m 200 "
        "230 l 50 200 m 50 230 l 100 200 m 100 230 l 150 200 m 150 230 l 200 200 m 200 230 l S Q");
    QTest::newRow("turned") << pdfOf(
        "q 0 1 -1 0 0 0 cm 600 -100 m 600 -400 l 630 -100 m 630 -400 l "
        "660 -100 m 660 -400 l 690 -100 m 690 -400 l 600 -100 m 690 "
        "-100 l 600 -200 m 690 -200 l 600 -300 m 690 -300 l 600 -400 m "
        "690 -400 l S Q ");
    QTest::newRow("in a form") << pdfOf("/Form Do ", strokes());
    QTest::newRow("pictures") << pdfOf(linesOfPictures());
    QTest::newRow("above a shade") << pdfOf("0.9 g 100 600 300 90 re f 0 g " + strokes());
    QTest::newRow("beside what is hidden")
        << pdfOf(strokes() + "50 600 m 50 690 l S 1 g 20 590 60 110 re f ");
    QTest::newRow("around a row or two")
        << pdfPage(strokes() + "BT /F 10 Tf 140 610 Td (12) Tj ET");
}

void TestPaintedLines::makeATable()
{
    QFETCH(QByteArray, pdf);
    const QList<RuleGrid> grids = gridsOf(pageOf(pdf).rules);
    QCOMPARE(grids.size(), 1);
    QCOMPARE(grids.constFirst().cells.size(), 9);
    // From the top left corner of a page 842 points high.
    const QRectF table(100, 842 - 690, 300, 90);
    for (const RuleCell &cell : grids.constFirst().cells) {
        const QRectF printed(table.left() + cell.column * 100, table.top() + cell.row * 30, 100,
                             30);
        QVERIFY(std::abs(cell.box.left() - printed.left()) < 2);
        QVERIFY(std::abs(cell.box.right() - printed.right()) < 2);
        QVERIFY(std::abs(cell.box.top() - printed.top()) < 2);
        QVERIFY(std::abs(cell.box.bottom() - printed.bottom()) < 2);
    }
}

void TestPaintedLines::makeNone_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::newRow("nothing") << pdfOf({});
    QTest::newRow("white") << pdfOf("1 G " + strokes());
    QTest::newRow("light") << pdfOf("0.9 G " + strokes());
    QTest::newRow("faint") << pdfOf("/Faint gs " + strokes());
    QTest::newRow("hidden") << pdfOf(strokes() + "1 g 90 590 320 110 re f ");
    QTest::newRow("outside of the clip")
        << pdfOf("q 10 10 50 50 re W n " + strokes() + bordersOfCells() + "Q ");
    QTest::newRow("outside of the page") << pdfOf("q 1 0 0 1 0 900 cm " + strokes() + "Q ");
    QTest::newRow("aslant") << pdfOf("q 0.9 0.3 -0.3 0.9 200 0 cm " + strokes() + "Q ");
}

void TestPaintedLines::makeNone()
{
    QFETCH(QByteArray, pdf);
    QVERIFY(gridsOf(pageOf(pdf).rules).isEmpty());
}

/// The page is read as it is shown, and so are its lines.
void TestPaintedLines::turnedPage()
{
    const PdfPage page = pageOf(pdfOf(strokes(), {}, "/Rotate 90"));
    QCOMPARE(page.size, QSizeF(595, 842));
    const QList<RuleGrid> grids = gridsOf(page.rules);
    QCOMPARE(grids.size(), 1);
    QCOMPARE(grids.constFirst().rowCount, 3);
    for (const PageWord &word : page.words)
        QVERIFY(grids.constFirst().cellAt(word.box.center()) >= 0);
}

void TestPaintedLines::linesOfOneLineAreOne()
{
    const PageRules rules = pageOf(pdfOf(bordersOfCells())).rules;
    QCOMPARE(rules.across.size(), 4);
    QCOMPARE(rules.down.size(), 4);
    QVERIFY(std::abs(rules.across.constFirst().from - 100) < 1);
    QVERIFY(std::abs(rules.across.constFirst().to - 400) < 1);
}

void TestPaintedLines::rowsBrokenByThePage_data()
{
    QTest::addColumn<QList<PageRule>>("down");
    QTest::addColumn<QList<double>>("rows");
    QTest::newRow("above") << QList<PageRule>{{50, 90, 160}, {150, 91, 160}, {250, 90, 160}}
                           << QList<double>{90, 120, 140, 160};
    QTest::newRow("below") << QList<PageRule>{{50, 120, 190}, {150, 120, 190}, {250, 120, 191}}
                           << QList<double>{120, 140, 160, 191};
    QTest::newRow("drawn cell for cell")
        << QList<PageRule>{{50, 90, 120},  {150, 90, 120},  {250, 90, 120},
                           {50, 120, 160}, {150, 120, 160}, {250, 120, 160}}
        << QList<double>{90, 120, 140, 160};
    QTest::newRow("by a little") << QList<PageRule>{{50, 117, 163},
                                                    {150, 117, 163},
                                                    {250, 117, 163}}
                                 << QList<double>{120, 140, 160};
    QTest::newRow("a frame") << QList<PageRule>{{50, 90, 190}, {150, 120, 160}, {250, 90, 190}}
                             << QList<double>{120, 140, 160};
}

/// The line above or below them is not drawn.
void TestPaintedLines::rowsBrokenByThePage()
{
    QFETCH(QList<PageRule>, down);
    QFETCH(QList<double>, rows);
    const QList<RuleGrid> grids =
        gridsOf({.across = {{120, 50, 250}, {140, 50, 250}, {160, 50, 250}}, .down = down});
    QCOMPARE(grids.size(), 1);
    QCOMPARE(grids.constFirst().rows, rows);
    QCOMPARE(grids.constFirst().cells.size(), (rows.size() - 1) * 2);
}

/// What is made of thousands of lines is looked at as a picture; it ends all the same.
void TestPaintedLines::drawingsAreNoTables()
{
    QByteArray drawing;
    for (int i = 0; i < 20'000; ++i)
        drawing += rectangle(100 + i % 140 * 2, 300 + i / 140, 1, 1);
    QVERIFY(gridsOf(pageOf(pdfOf(drawing)).rules).isEmpty());
    const QByteArray shades = QByteArray("1 g 100 600 300 90 re f 0 g 100 600 300 90 re f\n");
    (void)pageOf(pdfOf(shades.repeated(20'000)));
}

void TestPaintedLines::numbersThatAreNone()
{
    const QByteArray huge = QByteArray(400, '9');
    const QByteArray content = huge + " 0 0 " + huge + " 0 0 cm " + strokes() + bordersOfCells()
                               + huge + " w " + strokes();
    QVERIFY(gridsOf(pageOf(pdfOf(content)).rules).isEmpty());
}

QTEST_APPLESS_MAIN(TestPaintedLines)
#include "tst_paintedlines.moc"
