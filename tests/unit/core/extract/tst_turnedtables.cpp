#include "core/extract/extractor.h"
#include "tests/support/documentbuilder.h"
#include "tests/support/formtables.h"
#include "tests/support/samplereport.h"

#include <QTest>

#include <algorithm>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

/// Rows become columns and columns rows.
QStringList turned(const QStringList &rows)
{
    qsizetype columns = 0;
    for (const QString &row : rows)
        columns = std::max(columns, row.split(u'|').size());
    QStringList lines;
    for (qsizetype column = 0; column < columns; ++column) {
        QStringList line;
        for (const QString &row : rows)
            line.append(row.split(u'|').value(column));
        lines.append(line.join(u'|'));
    }
    return lines;
}

/// A number of its own in every cell.
QHash<QString, QString> numbered(const FormEdition &form)
{
    QHash<QString, QString> values;
    for (int cell = 0; cell < form.cellCount(); ++cell)
        values.insert(form.cell(CellId(cell)).id, QString::number(cell + 1));
    return values;
}

} // namespace

/// Tables that an office printed, or a spreadsheet saved, with rows and columns exchanged.
class TestTurnedTables : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreTheirOwn_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<int>("table");
        for (const FormFile &form : builtInCatalogue()->forms()) {
            for (const int table : {1, 2})
                QTest::addRow("%s %d", qPrintable(form.edition), table) << form.edition << table;
        }
    }

    void cellsAreTheirOwn()
    {
        QFETCH(QString, edition);
        QFETCH(int, table);
        const auto form = builtInCatalogue()->edition(edition);
        const QHash<QString, QString> values = numbered(*form);
        DocumentBuilder document;
        for (int t = 0; t < 3; ++t) {
            const QStringList rows = printedTable(*form, t, TableGeometry::Grid, values);
            document.table(t == table ? turned(rows) : rows, TableGeometry::Grid);
        }
        const Report report = Extractor(builtInCatalogue()).extract(document.build());
        QCOMPARE(report.form->id(), form->id());
        for (int cell = 0; cell < form->cellCount(); ++cell) {
            const QString id = form->cell(CellId(cell)).id;
            const CellReading &reading = report.cell(cellId(report, id)).reading;
            QVERIFY2(reading.value.number && reading.raw == values[id], qPrintable(id));
        }
    }

    /// Nothing in it: its cells are blank, not missing, whatever is printed below.
    void blankCellsAreBlank()
    {
        const auto form = builtInCatalogue()->edition(builtInCatalogue()->newestForm().edition);
        QHash<QString, QString> blank = numbered(*form);
        for (QString &value : blank)
            value.clear();
        const QStringList rows = printedTable(*form, 2, TableGeometry::Grid, blank);
        const Report report =
            Extractor(builtInCatalogue())
                .extract(DocumentBuilder()
                             .paragraph(u"四、政府信息公开行政复议、行政诉讼情况"_s)
                             .table(turned(rows), TableGeometry::Grid)
                             .build());
        const CellId first = cellId(report, u"t4.reconsideration.upheld"_s);
        for (int cell = first.index; cell < form->cellCount(); ++cell)
            QCOMPARE(report.cell(CellId(cell)).reading.state, CellState::Blank);
    }
};

QTEST_APPLESS_MAIN(TestTurnedTables)
#include "tst_turnedtables.moc"
