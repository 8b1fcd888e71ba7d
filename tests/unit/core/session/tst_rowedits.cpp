#include "core/session/rowedits.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;
using namespace gouji::testing;

namespace {

const QString first = u"t3.granted.natural_person"_s;

/// What the contents would make of the row of `granted`, comma-separated; "-" for a missing cell.
QString rowText(const Report &report, const QList<ReportDocument::CellContent> &contents)
{
    Report changed = report;
    for (const auto &content : contents)
        changed.cell(content.cell) = content.content;
    QStringList texts;
    for (const CellId cell : rowOf(cellId(report, first), *report.form))
        texts += changed.cell(cell).isMissing() ? u"-"_s : changed.cell(cell).text;
    return texts.join(u',');
}

Report reportWithRow(const QString &values)
{
    Report report = makeReport(u"2021"_s);
    const QStringList texts = values.split(u',');
    const QList<CellId> row = rowOf(cellId(report, first), *report.form);
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (texts[i] == u"-")
            setMissing(report, row[i]);
        else
            setPrinted(report, row[i], texts[i]);
    }
    return report;
}

} // namespace

/// What a person may do to a row that was read from the wrong places.
class TestRowEdits : public QObject
{
    Q_OBJECT

private slots:
    void aRowIsItsCellsInOrder()
    {
        const Report report = makeReport(u"2021"_s);
        const QList<CellId> row = rowOf(cellId(report, u"t3.granted.total"_s), *report.form);
        QCOMPARE(row.size(), 7);
        QCOMPARE(row.first(), cellId(report, first));
        QCOMPARE(row.last(), cellId(report, u"t3.granted.total"_s));
    }

    void shifting_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("direction");
        QTest::addColumn<QString>("after");
        QTest::newRow("right from the first")
            << u"1,2,3,4,5,6,"_s << u"natural_person"_s << 1 << u",1,2,3,4,5,6"_s;
        QTest::newRow("right from within")
            << u"1,2,3,4,5,6,"_s << u"public_interest"_s << 1 << u"1,2,3,,4,5,6"_s;
        QTest::newRow("left from the first")
            << u"9,1,2,3,4,5,6"_s << u"natural_person"_s << -1 << u"1,2,3,4,5,6,"_s;
        QTest::newRow("left from within")
            << u"1,2,9,3,4,5,6"_s << u"research"_s << -1 << u"1,2,3,4,5,6,"_s;
        QTest::newRow("the last alone")
            << u"1,2,3,4,5,6,7"_s << u"total"_s << 1 << u"1,2,3,4,5,6,"_s;
    }

    void shifting()
    {
        QFETCH(QString, before);
        QFETCH(QString, from);
        QFETCH(int, direction);
        QFETCH(QString, after);
        const Report report = reportWithRow(before);
        const CellId cell = cellId(report, u"t3.granted."_s + from);
        QCOMPARE(rowText(report, shiftedRow(report, cell, direction)), after);
    }

    /// Characters keep their place in the source when they move to another cell.
    void shiftedCharactersKeepTheirPlace()
    {
        Report report = reportWithRow(u"1,2,3,4,5,6,"_s);
        (void)withText(report);
        const CellId from = cellId(report, first);
        const auto contents = shiftedRow(report, from, 1);
        QVERIFY(report.cell(from).reading.span.has_value());
        QCOMPARE(contents[1].content.readAt, report.cell(from).reading.span);
        QCOMPARE(contents[1].content.state(), CellState::Corrected);
    }

    void readingALine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("row");
        QTest::newRow("tabs") << u"（一）予以公开\t1\t2\t3\t4\t5\t6\t21"_s << u"1,2,3,4,5,6,21"_s;
        QTest::newRow("blank fields")
            << u"（一）予以公开\t1\t\t3\t\t\t6\t10"_s << u"1,-,3,-,-,6,10"_s;
        QTest::newRow("pipes") << u"|（一）予以公开|1|2|3|4|5|6|21|"_s << u"1,2,3,4,5,6,21"_s;
        QTest::newRow("blanks") << u"（一）予以公开 1 2 3 4 5 6 21"_s << u"1,2,3,4,5,6,21"_s;
        QTest::newRow("commas") << u"予以公开,1,2,3,4,5,6,21"_s << u"1,2,3,4,5,6,21"_s;
        QTest::newRow("lines") << u"（一）予以公开\n1\n2\n3\n4\n5\n6\n21"_s << u"1,2,3,4,5,6,21"_s;
        // The sum says where the lost blank stood, and where two numbers ran together.
        QTest::newRow("run together") << u"予以公开 12 3 4 5 6 21"_s << u"1,2,3,4,5,6,21"_s;
        QTest::newRow("too few") << u"予以公开 5 5"_s << u"5,,,,,,5"_s;
        QTest::newRow("digits apart") << u"予以公开 7 0 0 0 0 1 6 2 3"_s << u"7,0,0,0,0,1 6,2 3"_s;
        QTest::newRow("too many") << u"予以公开 1 2 3 4 5 6 21 9 9 9"_s << u"1,2,3,4,5,6,21"_s;
    }

    void readingALine()
    {
        QFETCH(QString, line);
        QFETCH(QString, row);
        const Report report = reportWithRow(u"-,-,-,-,-,-,-"_s);
        const SourceText text(u"上文\n"_s + line + u"\n下文"_s);
        const auto contents =
            rowReadFrom(report, text, cellId(report, first), {3, 3 + line.size()});
        if (QByteArray(QTest::currentDataTag()) == "too few") {
            const QStringList read = rowText(report, contents).split(u',');
            QCOMPARE(read.count(u"5"_s), 2);
            QCOMPARE(read.last(), u"5"_s); // else the sum would be wanting
            return;
        }
        QCOMPARE(rowText(report, contents), row);
        for (const auto &content : contents) {
            if (content.content.readAt)
                QCOMPARE(text.view(*content.content.readAt).toString(), content.content.text);
        }
    }

    void aLineWithoutNumbersChangesNothing()
    {
        const Report report = reportWithRow(u"1,2,3,4,5,6,21"_s);
        QVERIFY(rowReadFrom(report, SourceText(u"只有文字"_s), cellId(report, first), {0, 4})
                    .isEmpty());
    }

    void alternativesComeRound()
    {
        const SourceText text(u"120"_s);
        Report report = reportWithRow(u"120,0,0,0,0,0,0"_s);
        Cell cell = report.cell(cellId(report, first));
        QVERIFY(!withNextAlternative(cell).has_value());
        cell.reading.span = TextSpan{0, 3};
        cell.reading.alternatives = {
            {CellState::Read, TextSpan{0, 2}, u"12"_s, parseCellValue(u"12"_s)},
            {CellState::Missing, {}, {}, {}}};
        Cell next = withNextAlternative(cell).value();
        QCOMPARE(next.text, u"12"_s);
        QCOMPARE(next.readAt, (TextSpan{0, 2}));
        QCOMPARE(next.mark, Mark::Corrected);
        next = withNextAlternative(next).value();
        QCOMPARE(next.text, QString());
        QCOMPARE(next.mark, Mark::Corrected);
        QCOMPARE(withNextAlternative(next).value(), cell);
        // From something typed, the first.
        QCOMPARE(withNextAlternative(corrected(cell, u"7"_s)).value().text, u"12"_s);
    }
};

QTEST_GUILESS_MAIN(TestRowEdits)
#include "tst_rowedits.moc"
