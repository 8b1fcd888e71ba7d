#include "core/read/readdocument.h"
#include "core/source/tableshape.h"
#include "tests/support/samplereport.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

namespace {

/// The shapes as a block of text: "row,column rows×columns characters" a cell, a line between two.
QStringList drawn(const QList<TableShape> &shapes, const SourceText &text)
{
    QStringList lines;
    for (const TableShape &shape : shapes) {
        lines += u"%1×%2"_s.arg(shape.rows).arg(shape.columns);
        for (const PlacedCell &cell : shape.cells)
            lines += u"%1,%2 %3×%4 %5"_s.arg(cell.row)
                         .arg(cell.column)
                         .arg(cell.rowSpan)
                         .arg(cell.columnSpan)
                         .arg(text.view(cell.span));
    }
    return lines;
}

/// A table whose cells are written with `|` between them, one row a line; what stands in braces is
/// in no cell.
struct Written
{
    SourceText text;
    SourceTable table;
};

Written written(const QString &block, TableGeometry geometry)
{
    Written made;
    made.text = SourceText(block);
    made.table.geometry = geometry;
    int row = 0;
    qsizetype at = 0;
    for (const QString &line : block.split(u'\n')) {
        int column = 0;
        qsizetype begin = at;
        for (const QString &part : line.split(u'|')) {
            if (!line.startsWith(u'{'))
                made.table.cells.append(
                    {.span = {begin, begin + part.size()}, .row = row, .column = column});
            begin += part.size() + 1;
            ++column;
        }
        row += line.startsWith(u'{') ? 0 : 1;
        at += line.size() + 1;
    }
    made.table.span = {0, block.size()};
    return made;
}

} // namespace

class TestTableShape : public QObject
{
    Q_OBJECT

private slots:
    void fullRowsStayAsTheyAre();
    void shortRowsStandRight();
    void blanksAreMergedWithWords();
    void blankNumbersStay();
    void wordsBetweenRowsPartTheTable();
    void contradictingRowsDoNotOverlap();
    void everyCharacterIsKept_data();
    void everyCharacterIsKept();
};

void TestTableShape::fullRowsStayAsTheyAre()
{
    const Written made = written(u"甲|乙|丙\n一|1|2"_s, TableGeometry::Grid);
    QCOMPARE(drawn(shapesOf(made.table, made.text.text()), made.text),
             (QStringList{u"2×3"_s, u"0,0 1×1 甲"_s, u"0,1 1×1 乙"_s, u"0,2 1×1 丙"_s,
                          u"1,0 1×1 一"_s, u"1,1 1×1 1"_s, u"1,2 1×1 2"_s}));
}

void TestTableShape::shortRowsStandRight()
{
    // The merged slots of the head and of the first label have left no cell.
    const Written made = written(u"项目|情况\n一|1|2\n组|二|3|4"_s, TableGeometry::Compact);
    QCOMPARE(drawn(shapesOf(made.table, made.text.text()), made.text),
             (QStringList{u"3×4"_s, u"0,0 1×2 项目"_s, u"0,2 1×2 情况"_s, u"1,0 1×2 一"_s,
                          u"1,2 1×1 1"_s, u"1,3 1×1 2"_s, u"2,0 1×1 组"_s, u"2,1 1×1 二"_s,
                          u"2,2 1×1 3"_s, u"2,3 1×1 4"_s}));
}

void TestTableShape::blanksAreMergedWithWords()
{
    const Written made =
        written(u"项目||情况|\n||甲|乙\n组|一|1|2\n|二|3|4\n合计||5|6"_s, TableGeometry::Grid);
    QCOMPARE(drawn(shapesOf(made.table, made.text.text()), made.text),
             (QStringList{u"5×4"_s, u"0,0 2×2 项目"_s, u"0,2 1×2 情况"_s, u"1,2 1×1 甲"_s,
                          u"1,3 1×1 乙"_s, u"2,0 2×1 组"_s, u"2,1 1×1 一"_s, u"2,2 1×1 1"_s,
                          u"2,3 1×1 2"_s, u"3,1 1×1 二"_s, u"3,2 1×1 3"_s, u"3,3 1×1 4"_s,
                          u"4,0 1×2 合计"_s, u"4,2 1×1 5"_s, u"4,3 1×1 6"_s}));
}

void TestTableShape::blankNumbersStay()
{
    const Written made = written(u"一|1|2\n二||3\n三|4|5"_s, TableGeometry::Grid);
    const QStringList lines = drawn(shapesOf(made.table, made.text.text()), made.text);
    QVERIFY(lines.contains(u"1,1 1×1 "_s));
    QVERIFY(lines.contains(u"1,0 1×1 二"_s));
}

void TestTableShape::wordsBetweenRowsPartTheTable()
{
    const Written made = written(u"一|1|2\n{—第 3 页—}\n二|3|4"_s, TableGeometry::Grid);
    const QList<TableShape> shapes = shapesOf(made.table, made.text.text());
    QCOMPARE(shapes.size(), 2);
    QCOMPARE(drawn(shapes, made.text).count(u"1×3"_s), 2);
    // Only lines and dots between rows are no words.
    const Written ruled = written(u"一|1|2\n{---}\n二|3|4"_s, TableGeometry::Grid);
    QCOMPARE(shapesOf(ruled.table, ruled.text.text()).size(), 1);
}

void TestTableShape::contradictingRowsDoNotOverlap()
{
    Written made = written(u"组|一|1|2\n二|3|4"_s, TableGeometry::Spanned);
    made.table.cells[0].rowSpan = 9; // reaches beyond the table
    made.table.cells[5].columnSpan = 7;
    made.table.cells[6].column = 2;
    const QList<TableShape> shapes = shapesOf(made.table, made.text.text());
    QCOMPARE(shapes.size(), 1);
    QSet<std::pair<int, int>> occupied;
    for (const PlacedCell &cell : shapes[0].cells) {
        QVERIFY(cell.row + cell.rowSpan <= shapes[0].rows);
        QVERIFY(cell.column + cell.columnSpan <= shapes[0].columns);
        for (int row = 0; row < cell.rowSpan; ++row) {
            for (int column = 0; column < cell.columnSpan; ++column) {
                const std::pair slot(cell.row + row, cell.column + column);
                QVERIFY(!occupied.contains(slot));
                occupied.insert(slot);
            }
        }
    }
}

void TestTableShape::everyCharacterIsKept_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("sample") << QStringLiteral(GOUJI_SOURCE_DIR
                                              "/resources/samples/sample-report.txt");
    const QDir fixtures(QStringLiteral(GOUJI_TESTS_DIR "/fixtures/reports"));
    const QDir real(QStringLiteral(GOUJI_SHARED_DIR "/reports"));
    for (const QDir &folder : {fixtures, real}) {
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files))
            QTest::newRow(qUtf8Printable(file.fileName())) << file.filePath();
    }
}

/// Words and numbers of a table all stand in one of its shapes or between two of them.
void TestTableShape::everyCharacterIsKept()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto source = readDocument(file.readAll(), path);
    QVERIFY(source.has_value());
    for (const SourceTable &table : source->tables) {
        const QList<TableShape> shapes = shapesOf(table, source->text.text());
        QList<bool> shown(source->text.size(), false);
        for (const TableShape &shape : shapes) {
            for (const PlacedCell &cell : shape.cells)
                std::fill(shown.begin() + cell.span.begin, shown.begin() + cell.span.end, true);
        }
        for (const SourceCell &cell : table.cells) {
            for (qsizetype at = cell.span.begin; at < cell.span.end; ++at)
                QVERIFY2(shown[at], qPrintable(source->text.view(cell.span).toString()));
        }
    }
}

QTEST_APPLESS_MAIN(TestTableShape)
#include "tst_tableshape.moc"
