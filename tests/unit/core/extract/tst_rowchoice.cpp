#include "core/extract/extractor.h"
#include "tests/support/documentbuilder.h"
#include "tests/support/formtables.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gouji;

/// Rows whose characters may be read in several ways, and the alternatives that are kept.
class TestRowChoice : public QObject
{
    Q_OBJECT

    /// Table three with zeros, but for the rows of granted and partly granted.
    [[nodiscard]] Report read(const QString &granted, const QString &partly,
                              const QHash<QString, QString> &totals,
                              TableGeometry geometry = TableGeometry::Compact) const
    {
        QStringList rows = printedTable(*m_form, 1, TableGeometry::Compact, totals);
        for (QString &row : rows) {
            if (row.contains(u"予以公开"_s))
                row = row.left(row.indexOf(u"予以公开"_s) + 4) + u'|' + granted;
            else if (row.contains(u"部分公开"_s))
                row = u"（二）部分公开|"_s + partly;
        }
        DocumentBuilder builder;
        builder.table(rows, geometry);
        SourceDocument document = builder.build();
        document.info.mediaType = u"text/plain"_s;
        return m_extractor->extract(document);
    }

    [[nodiscard]] QStringList rowOf(const Report &report, const QString &row) const
    {
        QStringList values;
        for (const QString &column :
             {u"natural_person"_s, u"commercial"_s, u"research"_s, u"public_interest"_s,
              u"legal_service"_s, u"other_org"_s, u"total"_s}) {
            const CellReading &reading =
                report.cell(m_form->find(u"t3."_s + row + u'.' + column)).reading;
            values += reading.state == CellState::Missing ? u"-"_s : reading.raw;
        }
        return values;
    }

private slots:
    void initTestCase()
    {
        const auto catalogue = FormCatalogue::loadBuiltIn().value();
        m_extractor = std::make_unique<Extractor>(catalogue);
        m_form = catalogue->edition(catalogue->newestForm().edition);
    }

    /// The sums fail for what another row says, however the noughts are shared out.
    void noughtsAreSplitThoughASumFails()
    {
        const Report report = read(u"0|00|0|0|0|0"_s, u"0|0|9|0|0|0|0"_s, {});
        QCOMPARE(rowOf(report, u"granted"_s),
                 (QStringList{u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s}));
    }

    /// Rows filled up to one width end in a blank, which is no total then.
    void noughtsAreSplitAboveABlank()
    {
        const Report report =
            read(u"0|00|0|0|0|0|||"_s, u"0|0|0|0|0|0|0"_s, {}, TableGeometry::Packed);
        QCOMPARE(rowOf(report, u"granted"_s),
                 (QStringList{u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s, u"0"_s}));
        QVERIFY(report.cell(m_form->find(u"t3.granted.total"_s)).reading.review);
    }

    /// One number in two cells, which a person is asked to look at.
    void theSumsJoinTwoCells()
    {
        const Report report = read(u"19|0|0|0|0|0|1|9"_s, u"0|0|0|0|0|0|0"_s,
                                   {{u"t3.results_total.natural_person"_s, u"19"_s},
                                    {u"t3.results_total.total"_s, u"19"_s}});
        const CellReading &total = report.cell(m_form->find(u"t3.granted.total"_s)).reading;
        QCOMPARE(total.value.number, Decimal(19));
        QVERIFY(total.review);
    }

    void theSumsSplitWhatRanTogether()
    {
        const Report report = read(u"120|3|0|0|0|15"_s, u"0|0|0|0|0|0|0"_s,
                                   {{u"t3.results_total.natural_person"_s, u"12"_s},
                                    {u"t3.results_total.research"_s, u"3"_s},
                                    {u"t3.results_total.total"_s, u"15"_s}});
        QCOMPARE(rowOf(report, u"granted"_s),
                 (QStringList{u"12"_s, u"0"_s, u"3"_s, u"0"_s, u"0"_s, u"0"_s, u"15"_s}));
        const CellReading &reading =
            report.cell(m_form->find(u"t3.granted.natural_person"_s)).reading;
        QVERIFY(reading.doubts.testFlag(Doubt::ValueCount));
        QVERIFY(!reading.alternatives.isEmpty());
        for (const AlternativeReading &other : reading.alternatives) {
            QVERIFY(other.state == CellState::Missing || other.span.has_value());
            QVERIFY(other.value.number != reading.value.number);
        }
    }

    /// The line of the row is printed in all its columns.
    void whatIsLeftOutOfALineIsBlank()
    {
        const QHash<QString, QString> totals{{u"t3.results_total.natural_person"_s, u"12"_s},
                                             {u"t3.results_total.research"_s, u"3"_s},
                                             {u"t3.results_total.total"_s, u"15"_s}};
        const QString zeros = u"0|0|0|0|0|0|0"_s;
        const Report line = read(u"12|3|15"_s, zeros, totals, TableGeometry::Spanned);
        QCOMPARE(rowOf(line, u"granted"_s),
                 (QStringList{u"12"_s, u""_s, u"3"_s, u""_s, u""_s, u""_s, u"15"_s}));
        const CellReading &blank = line.cell(m_form->find(u"t3.granted.commercial"_s)).reading;
        QCOMPARE(blank.state, CellState::Blank);
        QCOMPARE(blank.span->begin,
                 line.cell(m_form->find(u"t3.granted.natural_person"_s)).reading.span->end);
        const Report order = read(u"12|3|15"_s, zeros, totals);
        QCOMPARE(rowOf(order, u"granted"_s),
                 (QStringList{u"12"_s, u"-"_s, u"3"_s, u"-"_s, u"-"_s, u"-"_s, u"15"_s}));
    }

    /// All rows print one column less than the form has: the last one is the total, as most rows
    /// say, though one does not add up.
    void oneSumThatFailsIsNoProof()
    {
        QStringList rows = printedTable(*m_form, 1, TableGeometry::Compact);
        int number = 0;
        for (QString &row : rows) {
            if (!row.endsWith(u"|0|0|0|0|0|0|0"_s))
                continue;
            row.chop(14);
            const int part = ++number * 3;
            row += u"|%1|0|0|7|0|%2"_s.arg(part).arg(part + (number == 5 ? 8 : 7));
        }
        QVERIFY(number > 10);
        DocumentBuilder builder;
        builder.table(rows, TableGeometry::Spanned);
        SourceDocument document = builder.build();
        document.info.mediaType = u"text/plain"_s;
        const Report report = m_extractor->extract(document);
        QCOMPARE(rowOf(report, u"granted"_s).constLast(), u"16"_s);
        QCOMPARE(rowOf(report, u"partly_granted"_s).constFirst(), u"12"_s);
    }

    /// Each row alone may be read in several ways; along the columns only one fits both.
    void twoRowsAreWeighedTogether()
    {
        const Report report = read(u"5|7|0|0|0|12"_s, u"4|2|0|0|0|6"_s,
                                   {{u"t3.results_total.commercial"_s, u"9"_s},
                                    {u"t3.results_total.research"_s, u"9"_s},
                                    {u"t3.results_total.total"_s, u"18"_s}});
        const QStringList granted = rowOf(report, u"granted"_s);
        const QStringList partly = rowOf(report, u"partly_granted"_s);
        QCOMPARE(granted.mid(0, 3), (QStringList{u"-"_s, u"5"_s, u"7"_s}));
        QCOMPARE(partly.mid(0, 3), (QStringList{u"-"_s, u"4"_s, u"2"_s}));
    }

    /// Where only white says in which column a value stands, a blank at the end of a row may be
    /// another's.
    void valuesInColumnsMayHaveSlid()
    {
        const Report report = read(u"12|0|3|0|0|15|"_s, u"0|0|0|0|0|0|0"_s,
                                   {{u"t3.results_total.natural_person"_s, u"12"_s},
                                    {u"t3.results_total.research"_s, u"3"_s},
                                    {u"t3.results_total.total"_s, u"15"_s}},
                                   TableGeometry::Spanned);
        QCOMPARE(rowOf(report, u"granted"_s).constLast(), u"15"_s);
        const CellReading &reading = report.cell(m_form->find(u"t3.granted.total"_s)).reading;
        QVERIFY(reading.doubts.testFlag(Doubt::Placement));
    }

    /// Sums of columns that fail, as of an office that cannot count, say nothing against it.
    void lastValueIsTheTotalThoughColumnsFail()
    {
        for (const TableGeometry geometry : {TableGeometry::Grid, TableGeometry::Spanned}) {
            const Report report = read(u"12|0|3|0|0|15|"_s, u"0|0|0|0|0|0|0"_s,
                                       {{u"t3.results_total.natural_person"_s, u"13"_s},
                                        {u"t3.results_total.research"_s, u"4"_s},
                                        {u"t3.results_total.total"_s, u"17"_s}},
                                       geometry);
            QCOMPARE(rowOf(report, u"granted"_s).constLast(), u"15"_s);
            QVERIFY(report.cell(m_form->find(u"t3.granted.total"_s)).reading.review);
        }
    }

    /// A blank was dropped in the first group, and all behind it slid: that a sum of the second one
    /// holds is chance.
    void allOfARowThatMayHaveSlidIsReviewed()
    {
        QStringList rows = printedTable(*m_form, 2, TableGeometry::Compact);
        rows.last() = u"0|8|0|8|0|0|4|0|0|4|||||"_s;
        SourceDocument document = DocumentBuilder().table(rows, TableGeometry::Packed).build();
        document.info.mediaType = u"text/plain"_s;
        const Report report = m_extractor->extract(document);
        const CellId cell = m_form->find(u"t4.litigation_direct.total"_s);
        QCOMPARE(report.cell(cell).reading.raw, u"4"_s);
        QVERIFY(report.cell(cell).review());
    }

    void whatTheSumsCannotTellIsSaid()
    {
        const Report report = read(u"0|0|0|0|0|0"_s, u"0|0|0|0|0|0|0"_s, {});
        const CellReading &reading = report.cell(m_form->find(u"t3.granted.total"_s)).reading;
        QVERIFY(reading.review);
    }

    /// 222 and 8 ran together; split in two 2327 makes the same sum of the row.
    void anotherWayThatAgreesIsAlwaysReviewed()
    {
        QStringList rows = printedTable(*m_form, 2, TableGeometry::Compact);
        rows.last() = u"2327|2229|2228|4786|37|36|0|4|77|224|0|0|24|248"_s;
        SourceDocument document = DocumentBuilder().table(rows, TableGeometry::Compact).build();
        document.info.mediaType = u"text/plain"_s;
        const Report report = m_extractor->extract(document);
        for (const QString &column : {u"upheld"_s, u"corrected"_s, u"other"_s, u"pending"_s}) {
            const CellId cell = m_form->find(u"t4.reconsideration."_s + column);
            QCOMPARE(report.cell(cell).reading.state, CellState::Read);
            QVERIFY(report.cell(cell).review());
        }
    }

    void surelyReadCellsHaveNoAlternatives()
    {
        const Report report = read(u"1|0|0|0|0|0|1"_s, u"0|0|0|0|0|0|0"_s, {});
        for (const Cell &cell : report.cells)
            QVERIFY(cell.reading.alternatives.isEmpty());
    }

private:
    std::shared_ptr<const FormEdition> m_form;
    std::unique_ptr<Extractor> m_extractor;
};

QTEST_GUILESS_MAIN(TestRowChoice)
#include "tst_rowchoice.moc"
