#include "core/read/readdocument.h"

#include <QDir>
#include <QTest>

using namespace gouji;
using namespace Qt::StringLiterals;

namespace {

/// The number of cells of each row, runs of equal rows written once: "1 4x3".
QString shapeOf(const SourceTable &table)
{
    QList<int> rows(table.rowCount(), 0);
    for (const SourceCell &cell : table.cells)
        ++rows[cell.row];
    QStringList parts;
    for (qsizetype begin = 0; begin < rows.size();) {
        qsizetype end = begin;
        while (end < rows.size() && rows[end] == rows[begin])
            ++end;
        parts.append(end - begin == 1 ? QString::number(rows[begin])
                                      : u"%1x%2"_s.arg(rows[begin]).arg(end - begin));
        begin = end;
    }
    return parts.join(u' ');
}

/// How the tables of the five reports stand in their files.
struct Expected
{
    QString file;
    TableGeometry geometry;
    QStringList shapes;
};

const QList<Expected> &expected()
{
    static const QString two = u"1 4x3 1 4x3 1 4x3 1 3x2 1 3x2"_s;
    static const QString three = u"2 4 8x3 9x2 10x16 9x2 8"_s;
    static const QString four = u"2 7 15x2"_s;
    static const QList<Expected> all = {
        {u"r0"_s, TableGeometry::Compact, {two, three, four}},
        {u"r1"_s, TableGeometry::Packed, {u"4x17 3"_s, u"10x25 8"_s, u"15x4"_s}},
        {u"r2"_s, TableGeometry::Grid, {u"4x11"_s, u"10x13"_s, u"10x2 15x2"_s}},
        {u"r3"_s, TableGeometry::Compact, {two, three, four}},
        {u"r4"_s,
         TableGeometry::Compact,
         {u"1 4x3 1 2x2 1 2x3 1 2x2"_s, u"2 4 8x3 9x2 10x19 9 8"_s, four}},
    };
    return all;
}

Result<SourceDocument> readReport(const QString &prefix)
{
    const QDir reports(QStringLiteral(GOUJI_SHARED_DIR "/reports"));
    const QStringList names = reports.entryList({prefix + u"*.txt"_s}, QDir::Files);
    const auto bytes = readFile(names.isEmpty() ? prefix : reports.filePath(names.constFirst()));
    return bytes ? readDocument(*bytes, names.constFirst()) : std::unexpected(bytes.error());
}

} // namespace

/// The reports of real offices, when they are at hand.
class TestRealReports : public QObject
{
    Q_OBJECT

private slots:
    void shapes();
    void spans();
};

void TestRealReports::shapes()
{
    for (const Expected &want : expected()) {
        const auto document = readReport(want.file);
        if (!document)
            continue; // not at hand
        QStringList shapes = {want.file};
        for (const SourceTable &table : document->tables) {
            QCOMPARE(table.geometry, want.geometry);
            shapes.append(shapeOf(table));
        }
        QCOMPARE(shapes, QStringList(want.file) + want.shapes);
        QCOMPARE(document->info.encoding, u"UTF-8"_s);
        QCOMPARE(document->info.textLength, document->text.size());
    }
}

/// Cells are trimmed, ascending, disjoint, and none holds prose or a heading.
void TestRealReports::spans()
{
    for (const Expected &want : expected()) {
        const auto document = readReport(want.file);
        if (!document)
            continue;
        qsizetype last = 0;
        for (const SourceTable &table : document->tables) {
            QVERIFY(table.span.begin >= last);
            for (const SourceCell &cell : table.cells) {
                QVERIFY(cell.span.begin >= last);
                const QStringView text = document->text.view(cell.span);
                QCOMPARE(text.trimmed().size(), text.size());
                QVERIFY(text.size() <= 40);
                QVERIFY(!text.contains(u'。') && !text.contains(u'|') && !text.contains(u'\t'));
                last = cell.span.end;
            }
            QCOMPARE(table.span.end, last);
        }
    }
}

QTEST_APPLESS_MAIN(TestRealReports)
#include "tst_realreports.moc"
