#include "core/check/checker.h"
#include "core/text/decoder.h"
#include "tests/support/generator/generator.h"
#include "tests/support/samplereport.h"

#include <QTest>

using namespace gouji;
using namespace gouji::testing;
using namespace Qt::StringLiterals;

namespace {

GeneratorOptions optionsOf(quint64 seed, Flavour flavour, const QList<Damage> &damages)
{
    return {.seed = seed, .flavour = flavour, .damages = damages};
}

/// The truth as a report: what an ideal reader would have read.
Report ideal(const ReportTruth &truth)
{
    Report report = makeReport(builtInCatalogue()->newestForm().edition);
    report.form = truth.form;
    report.tableEditions = truth.tableEditions;
    report.cells.clear();
    for (const TrueCell &cell : truth.cells) {
        CellReading reading;
        reading.state = cell.state;
        reading.raw = cell.raw;
        reading.span = cell.span;
        reading.value.kind = cell.value ? ValueKind::Number : ValueKind::Blank;
        reading.value.number = cell.value;
        report.cells.append(unmarked(reading));
    }
    return report;
}

QString flavourAndDamage(Flavour flavour, const QString &damage)
{
    return nameOf(flavour) + u", "_s + damage;
}

} // namespace

class TestGenerator : public QObject
{
    Q_OBJECT

private slots:
    void idealReaderIsRight_data();
    void idealReaderIsRight();
    void balancedReportsBalance_data();
    void balancedReportsBalance();
    void unbalancedReportsDoNot();
    void isDeterministic();
    void bytesDecodeToTheText();
    void lostRowsAreMissing();
    void twoReportsHaveTwoTruths();
};

void TestGenerator::idealReaderIsRight_data()
{
    QTest::addColumn<Flavour>("flavour");
    QTest::addColumn<QList<Damage>>("damages");
    for (const Flavour flavour : allFlavours()) {
        if (!isText(flavour))
            continue;
        QTest::addRow("%s", qPrintable(flavourAndDamage(flavour, u"none"_s)))
            << flavour << QList<Damage>();
        for (const Damage damage : allDamages()) {
            if (applies(damage, flavour))
                QTest::addRow("%s", qPrintable(flavourAndDamage(flavour, nameOf(damage))))
                    << flavour << QList{damage};
        }
    }
}

/// Every span holds the cell's raw characters, and reading these by the rules for values gives the
/// cell's state, value and unit; but for numbers nobody could read so, each with its reason.
void TestGenerator::idealReaderIsRight()
{
    QFETCH(Flavour, flavour);
    QFETCH(QList<Damage>, damages);
    for (quint64 seed = 1; seed <= 12; ++seed) {
        const GeneratedReport generated = generate(optionsOf(seed, flavour, damages));
        for (const ReportTruth &truth : generated.parts) {
            QCOMPARE(truth.cells.size(), truth.form->cellCount());
            for (const TrueCell &cell : truth.cells) {
                if (cell.state == CellState::Missing) {
                    QVERIFY(!cell.span && cell.raw.isEmpty() && !cell.value);
                    continue;
                }
                QVERIFY(cell.span.has_value());
                QCOMPARE(generated.text.sliced(cell.span->begin, cell.span->size()), cell.raw);
                const CellValue value = parseCellValue(cell.raw);
                QCOMPARE(value.number, cell.value);
                QCOMPARE(value.unit, cell.unit);
                QCOMPARE(value.kind == ValueKind::Blank, cell.state == CellState::Blank);
            }
        }
    }
}

void TestGenerator::balancedReportsBalance_data()
{
    QTest::addColumn<QString>("edition");
    QTest::addColumn<FigureSize>("size");
    for (const FormFile &form : builtInCatalogue()->forms()) {
        for (const FigureSize size : {FigureSize::Zero, FigureSize::Small, FigureSize::Office,
                                      FigureSize::City, FigureSize::Huge})
            QTest::addRow("%s, size %d", qPrintable(form.edition), static_cast<int>(size))
                << form.edition << size;
    }
}

void TestGenerator::balancedReportsBalance()
{
    QFETCH(QString, edition);
    QFETCH(FigureSize, size);
    for (quint64 seed = 1; seed <= 40; ++seed) {
        GeneratorOptions options = optionsOf(seed, Flavour::TabRows, {});
        options.edition = edition;
        options.size = size;
        options.balanced = true;
        const Report report = ideal(generate(options).parts.first());
        const Checker checker(*builtInCatalogue(), report);
        for (const EquationState &state : checker.equations())
            QCOMPARE(state.outcome, Outcome::Pass);
    }
}

void TestGenerator::unbalancedReportsDoNot()
{
    int failing = 0;
    for (quint64 seed = 1; seed <= 40; ++seed) {
        GeneratorOptions options = optionsOf(seed, Flavour::TabRows, {});
        options.balanced = false;
        const Report report = ideal(generate(options).parts.first());
        const Checker checker(*builtInCatalogue(), report);
        failing += std::ranges::any_of(checker.equations(), [](const EquationState &state) {
            return state.outcome == Outcome::Fail;
        });
    }
    QCOMPARE(failing, 40);
}

void TestGenerator::isDeterministic()
{
    for (const Flavour flavour : allFlavours()) {
        const GeneratorOptions options = optionsOf(7, flavour, {Damage::Merged, Damage::LostRows});
        QCOMPARE(generate(options).bytes, generate(options).bytes);
        QVERIFY(generate(options).bytes != generate(optionsOf(8, flavour, options.damages)).bytes);
    }
}

void TestGenerator::bytesDecodeToTheText()
{
    for (const TextEncoding encoding :
         {TextEncoding::Utf8, TextEncoding::Utf8Bom, TextEncoding::Gb18030, TextEncoding::Utf16Le,
          TextEncoding::Utf16Be}) {
        for (quint64 seed = 1; seed <= 10; ++seed) {
            GeneratorOptions options = optionsOf(seed, Flavour::TabCells, {});
            options.encoding = encoding;
            const GeneratedReport generated = generate(options);
            const auto decoded = decode(generated.bytes, generated.fileName);
            QVERIFY(decoded.has_value());
            QCOMPARE(decoded->text, generated.text);
        }
    }
}

void TestGenerator::lostRowsAreMissing()
{
    const ReportTruth truth =
        generate(optionsOf(3, Flavour::TabRows, {Damage::LostRows})).parts.first();
    const auto missing = std::ranges::count(truth.cells, CellState::Missing, &TrueCell::state);
    QVERIFY(missing > 0);
    QVERIFY(missing < truth.cells.size());
}

void TestGenerator::twoReportsHaveTwoTruths()
{
    const GeneratedReport generated =
        generate(optionsOf(3, Flavour::TabCells, {Damage::TwoReports}));
    QCOMPARE(generated.parts.size(), 2);
    QVERIFY(generated.parts[0].cells.last().span->end
            < generated.parts[1].cells.first().span->begin);
}

QTEST_GUILESS_MAIN(TestGenerator)
#include "tst_generator.moc"
