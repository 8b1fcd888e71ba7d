#include "tests/support/samplereport.h"
#include "ui/models/cellblock.h"
#include "ui/models/nextcell.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

/// What is copied from and pasted into the tables.
class TestCellBlock : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatSpreadsheetsWrite_data();
    void readsWhatSpreadsheetsWrite();
    void writesWhatItReads();
    void laysFieldsOverTheTable();
    void rowsGoOverCaptions();
    void oneFieldFillsWhatIsChosen();
    void refusesTheFirstFieldThatCannotStand();
    void refusesWhatIsLargerThanTheTable();
    void copiesRowByRow();
    void nextToReviewGoesRound();

private:
    Report m_report = testing::makeReport(u"2021"_s);
    [[nodiscard]] CellId cell(const QString &id) const { return testing::cellId(m_report, id); }
};

void TestCellBlock::readsWhatSpreadsheetsWrite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("rows");
    QTest::newRow("nothing") << QString() << QList<QStringList>{};
    QTest::newRow("one") << u"17"_s << QList<QStringList>{{u"17"_s}};
    QTest::newRow("last line end")
        << u"1\t2\r\n3\t\r\n"_s << QList<QStringList>{{u"1"_s, u"2"_s}, {u"3"_s, QString()}};
    QTest::newRow("empty row") << u"1\n\n2"_s
                               << QList<QStringList>{{u"1"_s}, {QString()}, {u"2"_s}};
    QTest::newRow("quoted") << u"\"a\tb\"\t\"say \"\"x\"\"\"\n2"_s
                            << QList<QStringList>{{u"a\tb"_s, u"say \"x\""_s}, {u"2"_s}};
    QTest::newRow("no quoting") << u"\"a\"b\t\"c"_s << QList<QStringList>{{u"\"a\"b"_s, u"\"c"_s}};
}

void TestCellBlock::readsWhatSpreadsheetsWrite()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, rows);
    QCOMPARE(rowsOfClipboard(text), rows);
}

void TestCellBlock::writesWhatItReads()
{
    const QList<QStringList> rows = {{u"1"_s, QString(), u"\"x"_s}, {u"a\tb"_s, u"c\nd"_s, u"3"_s}};
    QCOMPARE(rowsOfClipboard(clipboardOfRows(rows)), rows);
    QCOMPARE(clipboardOfRows({{u"1"_s, u"2"_s}}), u"1\t2"_s);
}

void TestCellBlock::laysFieldsOverTheTable()
{
    const auto texts = pasted({{u"1"_s, u"２"_s}, {u"3"_s, u"/"_s}},
                              cell(u"t3.granted.commercial"_s), {}, m_report);
    QVERIFY(texts.has_value());
    QCOMPARE(texts->size(), 4);
    QCOMPARE(texts->at(1).cell, cell(u"t3.granted.research"_s));
    QCOMPARE(texts->at(1).text, u"2"_s);
    QCOMPARE(texts->at(2).cell, cell(u"t3.partly_granted.commercial"_s));
    QCOMPARE(texts->at(3).text, u"/"_s);
}

void TestCellBlock::rowsGoOverCaptions()
{
    const auto texts = pasted({{u"1"_s}, {u"2"_s}, {u"3"_s}, {u"4"_s}, {u"5"_s}, {u"6.5"_s}},
                              cell(u"t2.art20_1.regulations.made"_s), {}, m_report);
    QVERIFY(texts.has_value());
    QCOMPARE(texts->at(2).cell, cell(u"t2.art20_5.licensing.decisions"_s));
    QCOMPARE(texts->at(5).cell, cell(u"t2.art20_8.fees.amount"_s));
}

void TestCellBlock::oneFieldFillsWhatIsChosen()
{
    const QList<CellId> chosen = {cell(u"t3.granted.commercial"_s), cell(u"t3.granted.total"_s)};
    const auto texts = pasted({{u"8"_s}}, chosen.constFirst(), chosen, m_report);
    QVERIFY(texts.has_value());
    QCOMPARE(texts->size(), 2);
    QCOMPARE(texts->at(1).cell, chosen.at(1));
    QCOMPARE(texts->at(1).text, u"8"_s);
}

void TestCellBlock::refusesTheFirstFieldThatCannotStand()
{
    const auto texts =
        pasted({{u"1"_s, u"-2"_s, u"x"_s}}, cell(u"t3.granted.commercial"_s), {}, m_report);
    QVERIFY(!texts.has_value());
    QCOMPARE(texts.error().cell, cell(u"t3.granted.research"_s));
    QCOMPARE(texts.error().refusal.code, RefusalCode::Negative);
}

void TestCellBlock::refusesWhatIsLargerThanTheTable()
{
    const auto wide = pasted({{u"1"_s, u"2"_s}}, cell(u"t3.granted.total"_s), {}, m_report);
    QVERIFY(!wide.has_value());
    QCOMPARE(wide.error().refusal.code, RefusalCode::OutsideTable);
    const auto deep =
        pasted({{u"1"_s}, {u"2"_s}}, cell(u"t3.carried_forward.total"_s), {}, m_report);
    QVERIFY(!deep.has_value());
    QCOMPARE(deep.error().refusal.code, RefusalCode::OutsideTable);
    // The last cell of all has no neighbour to spill into.
    const CellId last{m_report.form->cellCount() - 1};
    QVERIFY(!pasted({{u"1"_s, u"2"_s}}, last, {}, m_report).has_value());
    QVERIFY(pasted({{u"1"_s}}, last, {}, m_report).has_value());
}

void TestCellBlock::copiesRowByRow()
{
    testing::setPrinted(m_report, u"t3.granted.commercial"_s, u"5"_s);
    testing::setPrinted(m_report, u"t3.partly_granted.research"_s, QString());
    const QList<CellId> cells = {cell(u"t3.partly_granted.research"_s),
                                 cell(u"t3.granted.research"_s), cell(u"t3.granted.commercial"_s),
                                 cell(u"t3.partly_granted.commercial"_s)};
    QCOMPARE(rowsOfCells(cells, m_report),
             QList<QStringList>({{u"5"_s, u"0"_s}, {u"0"_s, QString()}}));
    QVERIFY(rowsOfCells({}, m_report).isEmpty());
}

void TestCellBlock::nextToReviewGoesRound()
{
    Report report = testing::makeReport(u"2021"_s);
    QVERIFY(!nextToReview(report, {}).isValid());
    const CellId early = cell(u"t3.granted.commercial"_s);
    const CellId late = cell(u"t4.reconsideration.total"_s);
    report.cell(early).reading.review = true;
    QVERIFY(!nextToReview(report, early).isValid());
    report.cell(late).reading.review = true;
    QCOMPARE(nextToReview(report, {}), early);
    QCOMPARE(nextToReview(report, early), late);
    QCOMPARE(nextToReview(report, late), early);
    report.cell(late) = confirmed(report.cell(late));
    QCOMPARE(nextToReview(report, late), early);
}

QTEST_GUILESS_MAIN(TestCellBlock)
#include "tst_cellblock.moc"
