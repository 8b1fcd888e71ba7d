#include "core/extract/extractor.h"
#include "core/extract/rows/waystoread.h"
#include "tests/support/documentbuilder.h"
#include "tests/support/formtables.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

/// How the values of a row with too few or too many of them may be shared among its columns.
class TestWaysToRead : public QObject
{
    Q_OBJECT

private slots:
    void neighboursAreJoined_data();
    void neighboursAreJoined();
    void valuesArePassedOver_data();
    void valuesArePassedOver();
    void tooManyWaysAreNone();
    void onlyWayIsTakenWithoutASum();
};

namespace {

/// Each way as one text, its values parted by bars.
QStringList waysOf(const QString &row, int columns)
{
    const SourceText text(row);
    QList<TextSpan> pieces;
    for (qsizetype at = 0; at < row.size();) {
        qsizetype end = at;
        while (end < row.size() && !row[end].isSpace())
            ++end;
        if (end > at)
            pieces.append({at, end});
        at = end + 1;
    }
    QStringList ways;
    for (const WayToRead &way : waysToRead(pieces, columns, text)) {
        QStringList values;
        for (const PieceReading &piece : way.cells)
            values += piece.value.number ? piece.value.number->toString() : u"-"_s;
        ways += values.join(u'|') + u" at "_s + QString::number(way.cost);
    }
    return ways;
}

} // namespace

void TestWaysToRead::neighboursAreJoined_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QStringList>("ways");
    QTest::newRow("one, over a blank") << u"1 2"_s << 1 << QStringList{u"12 at 1"_s};
    QTest::newRow("one, over a no-break blank") << u"1\u00A02"_s << 1 << QStringList{u"12 at 1"_s};
    QTest::newRow("not over a tab")
        << u"1\t2 3"_s << 2 << QStringList{u"1|23 at 1"_s, u"12|3 at 5"_s};
    QTest::newRow("one, over more") << u"1   2"_s << 1 << QStringList{u"12 at 2"_s};
    QTest::newRow("which one") << u"1 2 3"_s << 2 << QStringList{u"12|3 at 1"_s, u"1|23 at 1"_s};
    QTest::newRow("no number begins with nought") << u"0 2 3"_s << 2 << QStringList{u"0|23 at 1"_s};
    QTest::newRow("two numbers of two") << u"1 2   3 4"_s << 2 << QStringList{u"12|34 at 2"_s};
    QTest::newRow("a number of three") << u"5   1 2 3"_s << 2 << QStringList{u"5|123 at 2"_s};
    QTest::newRow("two, over one blank only") << u"1   2   3"_s << 1 << QStringList{};
    QTest::newRow("of full width")
        << u"１ ２ ０ ３"_s << 3 << QStringList{u"12|0|3 at 1"_s, u"1|20|3 at 1"_s};
    QTest::newRow("no digits") << u"1 2件"_s << 1 << QStringList{};
}

void TestWaysToRead::neighboursAreJoined()
{
    QFETCH(const QString, row);
    QFETCH(const int, columns);
    QFETCH(const QStringList, ways);
    // Ways that pass values over come behind.
    QStringList joined = waysOf(row, columns);
    joined.removeIf([&row](const QString &way) {
        return way.count(QRegularExpression(u"[\\d０-９]"_s)) - 1
               != row.count(QRegularExpression(u"[\\d０-９]"_s));
    });
    QCOMPARE(joined, ways);
}

void TestWaysToRead::valuesArePassedOver_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QStringList>("ways");
    QTest::newRow("one") << u"1\t2\t3"_s << 2
                         << QStringList{u"2|3 at 3"_s, u"1|3 at 3"_s, u"1|2 at 3"_s, u"12|3 at 5"_s,
                                        u"1|23 at 5"_s};
    QTest::newRow("no digits of one number")
        << u"0\t2\t3件"_s << 2 << QStringList{u"2|3 at 3"_s, u"0|3 at 3"_s, u"0|2 at 3"_s};
    QTest::newRow("two side by side") << u"1\t2\t3"_s << 1 << QStringList{u"3 at 6"_s, u"1 at 6"_s};
    QTest::newRow("three") << u"1\t2\t3\t4"_s << 1 << QStringList{};
}

/// A tab parts cells: sooner is one of them none of the form's than two are of one number.
void TestWaysToRead::valuesArePassedOver()
{
    QFETCH(const QString, row);
    QFETCH(const int, columns);
    QFETCH(const QStringList, ways);
    QCOMPARE(waysOf(row, columns), ways);
}

void TestWaysToRead::tooManyWaysAreNone()
{
    QVERIFY(waysOf(QString(u"1 "_s).repeated(40), 20).isEmpty());
    QVERIFY(waysOf(QString(u"1 "_s).repeated(20), 12).isEmpty());
    // Thirty pairs may be joined, fifty would have to be: not every set of them is tried.
    QVERIFY(waysOf(QString(u"1 2   "_s).repeated(30), 10).isEmpty());
}

/// A row of one column is in no sum: what stands beside its value over a blank belongs to it, and a
/// person is asked to look.
void TestWaysToRead::onlyWayIsTakenWithoutASum()
{
    const auto catalogue = FormCatalogue::loadBuiltIn().value();
    const auto form = catalogue->edition(catalogue->newestForm().edition);
    QStringList rows = printedTable(*form, 0, TableGeometry::Compact);
    for (QString &row : rows) {
        if (row.startsWith(u"行政许可"_s))
            row = u"行政许可|6|5"_s;
    }
    SourceDocument document = DocumentBuilder().table(rows, TableGeometry::Spanned).build();
    document.text = SourceText(QString(document.text.text()).replace(u'\t', u' '));
    document.info.mediaType = u"text/plain"_s;
    const Report report = Extractor(catalogue).extract(document);
    const CellReading &reading =
        report.cell(form->find(u"t2.art20_5.licensing.decisions"_s)).reading;
    QCOMPARE(reading.raw, u"6 5"_s);
    QVERIFY(reading.review);
}

QTEST_GUILESS_MAIN(TestWaysToRead)
#include "tst_waystoread.moc"
